import { defineConfig } from 'vitest/config';

// Generous, because a busy machine with two cores is not a failure.
const slow = { testTimeout: 60_000, hookTimeout: 180_000 };

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
          testTimeout: 120_000,
          // A real browser on a busy machine may miss a moment; what is broken is broken twice.
          retry: 1,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
