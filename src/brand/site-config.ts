// Astro's configuration for the sites of a build, from their brands and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { directives, sources } from './policy.ts';
import type { Site } from './site.ts';
import { faces } from './typefaces.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const sharedContent = join(root, 'src/content');

/** Where the sheets of the brand in a folder come from. */
export const contentFoldersOf = (brandFolder: string) => [
  sharedContent,
  join(brandFolder, 'content'),
];

/** The file that knows which ids a folder of sheets has ever published. */
export const lockOf = (contentFolder: string) =>
  join(contentFolder === sharedContent ? root : dirname(contentFolder), 'fields.lock.json');

const fileOf = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

/**
 * What many pages share goes into few files: a phone would spend longer asking for thirty small ones
 * than reading them. Fields that few sheets have, such as a screen, stay by themselves.
 */
const groups = [
  {
    name: 'page',
    test: /\/src\/(components\/(page|fetching|device-notice|keys)|answers\/passing)\.ts$/,
    priority: 2,
  },
  {
    name: 'basics',
    test: new RegExp(
      '/src/(answers/record\\.ts$' +
        '|fields/(template|shows-answers|has-content|located|text|dom|[\\w-]+/(answer|marks))\\.ts$)',
    ),
    priority: 1,
  },
  {
    name: 'answers',
    test: new RegExp(
      '/src/(answers/(envelope|migrations|storage|device|store)\\.ts$' +
        '|components/(open-answers|former-ids)\\.ts$)',
    ),
  },
  {
    name: 'fields',
    test: new RegExp(
      '/src/(fields/((elements|[\\w-]+-element)|[\\w-]+/element)\\.ts$' +
        '|components/(sheet-voice|workbook-sheet)\\.ts$)',
    ),
  },
];

/**
 * No script here brings a style sheet along, so none needs Vite's helper to wait for one, nor its list of
 * files to fetch beforehand. What names each part of a module that is used has done its work by then.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'post' as const,
  generateBundle: {
    order: 'post' as const,
    handler(_options: unknown, bundle: Readonly<Record<string, { code?: string }>>) {
      for (const file of Object.values(bundle)) {
        file.code &&= file.code
          .replace(/const __vite__mapDeps=.*;\n/, '')
          .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '')
          .replaceAll(
            /async\(\)=>\{let\{([^{}]*)\}=await (import\([^;{}]*);return\{\1\}\}/g,
            '()=>$2',
          );
      }
    },
  },
};

/** A style finds a typeface beside it, whatever path a site is served under. */
const facesBeside = {
  name: 'faces-beside',
  enforce: 'post' as const,
  generateBundle: {
    order: 'post' as const,
    handler(_options: unknown, bundle: Readonly<Record<string, { source?: unknown }>>) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!name.endsWith('.css') || typeof file.source !== 'string') continue;
        file.source = file.source.replaceAll('url(/_astro/', 'url(');
      }
    },
  },
};

/** In place of that helper, what says so where something cannot be fetched. */
const plainHelper = {
  name: 'plain-helper',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.includes('vite/preload-helper')
      ? `export { fetching as __vitePreload } from ${JSON.stringify(join(root, 'src/components/fetching.ts'))};`
      : undefined,
};

/**
 * Of the library for PDFs, a browser gets what is used. The library does not say that its modules only
 * define things, and it brings the measures of fourteen faces along, in none of which anything is set here.
 */
const leanPdf = {
  name: 'lean-pdf',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
  load: (id: string) =>
    /\/standard-fonts\/(Courier|Helvetica|Symbol|Times|Zapf)[\w-]*\.compressed\.json$/.test(id)
      ? '""'
      : undefined,
  transform: (code: string, id: string) =>
    /\/node_modules\/(@cantoo\/pdf-lib|node-html-better-parser|html-entities)\//.test(id)
      ? { code, map: null, moduleSideEffects: false }
      : undefined,
};

/** While sites are made, what the library for PDFs packs is packed by Node, which is much faster. */
const fastPdf = {
  name: 'fast-pdf',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { readonly name: string }) => name === 'prerender',
  resolveId: (id: string) => (id === 'fflate' ? '\0node-zlib' : undefined),
  load: (id: string) =>
    id === '\0node-zlib'
      ? `import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
         export { inflateRawSync as inflateSync, inflateSync as unzlibSync };
         export const zlibSync = (bytes) => new Uint8Array(deflateSync(bytes));`
      : undefined,
};

/** What Astro is to make: the sites of one build, whose pages lie in folders of these names. */
export interface Making {
  /** By the folders that their pages are in. That of a lone site that is served as it is made is empty. */
  readonly sites: ReadonlyMap<string, Site>;
  readonly outDir: string;
  /** What Astro remembers. What different brands remember must not meet. */
  readonly cacheDir: string;
  /** The path that Astro itself serves a lone site under. A build puts each site's own in afterwards. */
  readonly base?: string;
  readonly integrations?: AstroUserConfig['integrations'];
}

/** Every import says its file's name, and a hash is what gzip cannot shorten. */
const shortNames = {
  chunkFileNames: '_astro/[name].[hash:7].js',
  entryFileNames: '_astro/[name].[hash:7].js',
};

/** What pages are to know of a site, which may come with more. */
const placed = ([key, site]: readonly [string, Site]) => {
  const { brand, languages, look, pictures, contentFolders } = site;
  return { key, brand, languages, look, pictures, contentFolders };
};

export function siteConfig(making: Making): AstroUserConfig {
  const { sites, outDir, cacheDir, base = '/', integrations = [] } = making;
  // Pages read it from here: for a hundred brands it is too much to stand in their code.
  const file = join(cacheDir, 'sites.json');
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, JSON.stringify([...sites].map(placed)));
  return {
    root,
    outDir,
    base,
    trailingSlash: 'always',
    cacheDir,
    integrations: [mdx(), ...integrations],
    devToolbar: { enabled: false },
    security: {
      csp: {
        directives: [...directives],
        scriptDirective: { resources: [...sources.scripts] },
        styleDirective: { resources: [...sources.styles] },
      },
    },
    vite: {
      define: {
        __SITES__: JSON.stringify(file),
        __FACES__: JSON.stringify(faces),
      },
      // A brand's MDX may lie outside this repository, where Node would not find Astro.
      resolve: {
        alias: { 'astro/jsx-runtime': fileOf('astro/jsx-runtime') },
      },
      build: { modulePreload: false },
      plugins: [plainHelper, plainImports, facesBeside, leanPdf, fastPdf],
      environments: {
        prerender: { resolve: { noExternal: ['@cantoo/pdf-lib'] } },
        client: {
          build: { rolldownOptions: { output: { ...shortNames, codeSplitting: { groups } } } },
        },
      },
    },
  };
}
