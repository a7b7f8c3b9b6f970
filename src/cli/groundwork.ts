// The `groundwork` command: parse arguments, call src, say what is happening.
import { parseArgs } from 'node:util';
import { buildAll } from './build-all.ts';
import { build } from './build.ts';
import { check, checked } from './check.ts';
import { create } from './create.ts';
import { dev } from './dev.ts';
import { preview } from './preview.ts';
import { siteOf } from './site.ts';

const usage = `Usage: npm run <command> -- [options]

  dev      live preview for authors            [--brand DIR]
  build    one site                            [--brand DIR] [--out DIR] [--site URL] [--base PATH]
           every brand in a folder             --all DIR [--out DIR]
  preview  serves what build made              [--brand DIR] [--out DIR] [--base PATH]
  check    content, brand, links and ids       [--brand DIR]
  new      guide, exercise, questions, worksheet or brand, and its name
                                               [--brand DIR]

The brand is brands/groundwork and the output dist/ unless you say otherwise. PORT sets the port (4321).`;

const options = {
  brand: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  all: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

const asked = ({ brand = 'brands/groundwork', out = 'dist', site, base }: Values) => ({
  brand,
  out,
  site,
  base,
});

const commands = {
  dev: (values: Values) => dev(asked(values)),
  preview: (values: Values) => preview(asked(values)),
  async check(values: Values) {
    const site = await siteOf(asked(values));
    console.log(checked(site, await check(site)));
  },
  async build({ all, ...values }: Values) {
    const args = asked(values);
    if (all === undefined) return build(args);
    if ((values.brand ?? values.site ?? values.base) !== undefined) {
      throw new Error(
        'With --all, each brand.yaml says its own site and base: leave --brand, --site and --base away.',
      );
    }
    return buildAll({ all, out: args.out });
  },
};

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [command = '', ...rest] = positionals;
  if (values.help) console.log(usage);
  else if (command === 'new') console.log(await create(rest, values.brand));
  else if (rest.length === 0 && isCommand(command)) await commands[command](values);
  else throw new Error(`There is no command "${positionals.join(' ')}".\n\n${usage}`);
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
