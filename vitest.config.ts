/** Unit tests lie beside the code they speak of; whole-app tests are in e2e/ and run under Playwright. */
import { defineConfig } from 'vitest/config';

/** These change what all code of their process sees. */
const ALONE = ['src-main/protocols/hostile.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // For what hangs, not for what is slow: machines may be starved.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      // One process loads the protocols once for all of its files.
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['src-main/**/*.test.{ts,tsx}', 'src-renderer/**/*.test.{ts,tsx}'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
