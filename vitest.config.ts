import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/coverage/**/*.test.ts'],
        },
      },
      { test: { name: 'bench', include: ['tests/bench/**/*.test.ts'] } },
      // Each of these builds whole sites.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 300_000 } },
      // Web servers from the system's packages: see tests/hosts/servers.ts.
      { test: { name: 'hosts', include: ['tests/hosts/**/*.test.ts'], testTimeout: 30_000 } },
      // A browser that Playwright does not drive: see tests/webkit/browser.ts.
      {
        test: {
          name: 'webkit',
          include: ['tests/webkit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
