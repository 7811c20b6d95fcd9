/** Unit tests lie beside the code they speak of; whole-app tests are in e2e/ and run under Playwright. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-main/**/*.test.{ts,tsx}', 'src-renderer/**/*.test.{ts,tsx}'],
    environment: 'node',
    // For what hangs, not for what is slow: machines may be starved.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
