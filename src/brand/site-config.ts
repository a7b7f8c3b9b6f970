// A site's Astro configuration, from its brand and nothing else.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import type { Brand } from './brand.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Site {
  readonly brand: Brand;
  /** Folders of sheets, a later one overlaying the earlier. Absolute. */
  readonly contentFolders: readonly string[];
  readonly outDir: string;
}

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

/** What PDFs are set in, before it is cut down to what they need. */
const faces = {
  regular: fileOf('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: fileOf('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  italic: fileOf('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  heading: fileOf('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
  symbols: fileOf(
    '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  ),
};

/**
 * The policy of every page: nothing but what this site serves itself, and no text turned into code.
 * Pagefind's WebAssembly is the one thing that compiles.
 */
const directives = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
] as const;

/**
 * What many pages share goes into few files: a phone would spend longer asking for thirty small ones
 * than reading them. Fields that few sheets have, such as a screen, stay by themselves.
 */
const groups = [
  {
    name: 'page',
    test: /\/src\/(components\/(page|fetching|device-notice|search-dialog)|answers\/passing)\.ts$/,
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

export function siteConfig({ brand, contentFolders, outDir }: Site): AstroUserConfig {
  return {
    root,
    outDir,
    base: brand.base,
    ...(brand.site === undefined ? {} : { site: brand.site }),
    trailingSlash: 'always',
    // Answers and caches of different brands must not meet.
    cacheDir: join(root, 'node_modules/.astro', brand.id),
    integrations: [mdx()],
    devToolbar: { enabled: false },
    security: {
      csp: {
        directives: [...directives],
        scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
        styleDirective: { resources: ["'self'"] },
      },
    },
    vite: {
      define: {
        __BRAND__: JSON.stringify(brand),
        __CONTENT_FOLDERS__: JSON.stringify(contentFolders),
        __FACES__: JSON.stringify(faces),
      },
      // A brand's MDX may lie outside this repository, where Node would not find Astro.
      resolve: {
        alias: { 'astro/jsx-runtime': fileOf('astro/jsx-runtime') },
      },
      build: { modulePreload: false },
      plugins: [plainHelper, plainImports, leanPdf],
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
      },
    },
  };
}
