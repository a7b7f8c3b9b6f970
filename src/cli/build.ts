import { relative, resolve } from 'node:path';
import { makeSite } from '../build/make-sites.ts';
import { checkFolder } from '../build/output-folder.ts';
import { check, checked } from './check.ts';
import { order, siteOf, type SiteArguments } from './site.ts';

/** Checks, renders and indexes one site. */
export async function build(args: SiteArguments & { readonly out: string }): Promise<void> {
  const site = await siteOf(args);
  const outDir = resolve(args.out);
  console.log(checked(site, await check(site)));
  await checkFolder(outDir);
  console.log('Building the pages…');
  await makeSite(await order(site, outDir));
  console.log(`Done: ${relative(process.cwd(), outDir) || '.'}`);
}
