import { defineConfig } from 'vitest/config';

/** What both kinds of tests share: Preact's own JSX, the guards, one PostgreSQL for the whole run. */
const shared = {
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

// the configuration file is the one place where a default export is asked for
export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        ...shared,
        test: {
          name: 'code',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/{attack,house,pages,setup}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/setup/server.ts'],
          setupFiles: ['test/setup/quiet.ts', 'test/setup/network.ts'],
          environment: 'node',
          pool: 'threads',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/site.ts'],
          environment: 'node',
          pool: 'threads',
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
