import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'demo/src/**/*.test.ts'],
    globalSetup: ['packages/server/test/global-setup.ts'],
    // Two cores, one PostgreSQL: more files at once only queue.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
