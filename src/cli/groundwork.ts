// The `groundwork` command: parse arguments, call src, say what is happening.
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';
import { siteOf, type SiteArguments } from './site.ts';

const usage = `Usage: npm run <command> -- [options]

  dev      live preview for authors            [--brand DIR]
  build    one site                            [--brand DIR] [--out DIR] [--site URL] [--base PATH]
  preview  serves what build made              [--brand DIR] [--out DIR] [--base PATH]
  check    content, brand, links and ids       [--brand DIR]

The brand is brands/groundwork and the output dist/ unless you say otherwise. PORT sets the port (4321).`;

const commands = {
  dev,
  build,
  preview,
  check: async (args: SiteArguments) => check(await siteOf(args)),
};

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      brand: { type: 'string', default: 'brands/groundwork' },
      out: { type: 'string', default: 'dist' },
      site: { type: 'string' },
      base: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [name = '', ...rest] = positionals;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (!isCommand(name) || rest.length > 0) {
    throw new Error(`There is no command "${positionals.join(' ')}".\n\n${usage}`);
  }
  await commands[name](values);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
