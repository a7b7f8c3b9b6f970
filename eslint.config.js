import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Rooms of the house and the rooms each may import from. Everything not listed here is closed. */
const rooms = {
  answers: [],
  worker: [],
  fields: ['answers'],
  i18n: ['fields'],
  pdf: ['fields', 'answers'],
  schemas: ['fields'],
  brand: ['fields', 'schemas', 'i18n'],
  build: ['brand', 'hosting', 'worker'],
  components: ['answers', 'fields', 'schemas', 'pdf', 'worker'],
  layouts: ['components', 'schemas'],
  pages: ['layouts', 'components', 'fields', 'brand', 'schemas', 'i18n', 'pdf'],
  hosting: ['brand', 'schemas'],
  cli: ['build', 'brand', 'schemas', 'fields', 'hosting'],
};

const zones = Object.entries(rooms).map(([room, open]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...open].map((name) => `./${name}`).concat(['./styles']),
  message: `src/${room} may import only from ${open.join(', ') || 'itself'}.`,
}));

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `() => run(…)` where the value is not used reads better than a block.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      // What a PDF has somewhere is known by the one who wrote it there.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.{ts,astro}'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            { target: './src', from: './tests', message: 'src never imports tests.' },
          ],
        },
      ],
      'max-lines': ['error', 300],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Text stays text: use textContent or build elements.',
        })),
      ],
    },
  },
);
