import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,seed,bench,e2e,training,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    globalSetup: ['apps/server/test/database.ts'],
    maxWorkers: 2,
  },
});
