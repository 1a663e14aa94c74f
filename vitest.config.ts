import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 20_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'house',
          include: ['{packages,apps,seed,bench,training,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['apps/server/test/database.ts'],
          ...slow,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/src/build.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
