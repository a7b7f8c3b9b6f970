// The web servers that a center may run, as Debian packs them, with the files that a build wrote for them.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Served {
  readonly out: string;
  readonly base: string;
  readonly port: number;
}

interface Server {
  readonly program: string;
  /** Its own configuration, around what is included. `folder` has room for files of its own. */
  configuration(folder: string, site: Served): Promise<string>;
  arguments(folder: string, file: string): readonly string[];
}

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** As the marked line in the file says. */
async function nginxPart(folder: string, { out }: Served): Promise<string> {
  const written = await readFile(join(out, '_hosting/nginx.conf'), 'utf8');
  const part = join(folder, 'groundwork.conf');
  await writeFile(
    part,
    existsSync(brotli) ? written.replace('# brotli_static', 'brotli_static') : written,
  );
  return part;
}

const apacheModules = '/usr/lib/apache2/modules';

const servers = {
  nginx: {
    program: '/usr/sbin/nginx',
    configuration: async (folder, site) => `
${existsSync(brotli) ? `load_module ${brotli};` : ''}
daemon off;
pid ${folder}/pid;
worker_processes 1;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen ${site.port};
    listen [::]:${site.port};
    root ${folder}/www;
    include ${await nginxPart(folder, site)};
  }
}
`,
    arguments: (folder, file) => ['-p', folder, '-e', 'stderr', '-c', file],
  },
  apache: {
    program: '/usr/sbin/apache2',
    configuration: (folder, { port }) =>
      Promise.resolve(`
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Listen ${port}
ErrorLog ${folder}/errors
${[
  'mpm_event',
  'authz_core',
  'dir',
  'mime',
  'env',
  'setenvif',
  'headers',
  'rewrite',
  'filter',
  'deflate',
]
  .map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
DocumentRoot ${folder}/www
<Directory />
  Options FollowSymLinks
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`),
    arguments: (_folder, file) => ['-D', 'FOREGROUND', '-f', file],
  },
  caddy: {
    program: '/usr/bin/caddy',
    configuration: (folder, { out, port }) =>
      Promise.resolve(`
{
  admin off
  auto_https off
}
http://localhost:${port} {
  root * ${folder}/www
  import ${out}/_hosting/Caddyfile
}
`),
    arguments: (_folder, file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
} as const satisfies Record<string, Server>;

export type Host = keyof typeof servers;

/** How to get them. */
export const debian =
  'apt-get install --no-install-recommends nginx libnginx-mod-http-brotli-static apache2 caddy';

export const installedHosts = (): Host[] =>
  (Object.keys(servers) as Host[]).filter((host) => existsSync(servers[host].program));

/** Whether a server has what it takes to send Brotli. */
export const sendsBrotli = (host: Host): boolean => host !== 'nginx' || existsSync(brotli);

/** Starts a server on a built site and waits until it answers. Returns what stops it. */
export async function start(host: Host, site: Served): Promise<() => Promise<void>> {
  const server: Server = servers[host];
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-'));
  // Started by root, they serve as somebody who may not look into this repository nor into that folder.
  await chmod(folder, 0o755);
  await cp(site.out, join(folder, 'www', site.base), { recursive: true, preserveTimestamps: true });
  const file = join(folder, 'configuration');
  await writeFile(file, await server.configuration(folder, site));
  const running = spawn(server.program, server.arguments(folder, file), {
    env: { ...process.env, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  running.stderr.on('data', (text) => (said = `${said}${String(text)}`.slice(-4000)));
  const stop = async () => {
    if (running.exitCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(running, `http://localhost:${site.port}${site.base}`);
  } catch {
    const errors = await readFile(join(folder, 'errors'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`${host} does not serve: ${said}${errors}`);
  }
  return stop;
}

async function answers(running: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until && running.exitCode === null) {
    const answered = await new Promise<boolean>((resolve) => {
      get(url, (response) => {
        response.resume();
        resolve(true);
      }).on('error', () => {
        resolve(false);
      });
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no answer');
}
