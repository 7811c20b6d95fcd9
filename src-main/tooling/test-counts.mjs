/** What the test runners' reports say, as numbers; a runner that broke off counts as a failure, so that nothing is lost. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[],
 * }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: readonly unknown[] }} PlaywrightReport
 */

/** What a step counts that did not do its work. */
const brokeOff = { passed: 0, failed: 1, skipped: 0 };

/**
 * A step that is one test by itself.
 * @param {boolean} ok
 * @returns {Counts}
 */
export const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * A runner that ended with an error though every test passed has failed all the same.
 * @param {Counts} counts
 * @param {number | null} status
 * @returns {Counts}
 */
function withStatus(counts, status) {
  if (counts.passed + counts.failed === 0) return { ...brokeOff, skipped: counts.skipped };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Counts of Vitest's JSON report; `report` is undefined when there is none. A file that could not be loaded has no tests and counts as one.
 * @param {VitestReport | undefined} report
 * @param {number | null} status exit status of the runner
 * @returns {Counts}
 */
export function vitestCounts(report, status) {
  if (report === undefined) return brokeOff;
  const notLoaded = report.testResults.filter(({ status: state, assertionResults }) => state === 'failed' && assertionResults.length === 0).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return withStatus({ passed: report.numPassedTests, failed: report.numFailedTests + notLoaded, skipped }, status);
}

/**
 * Counts of Playwright's JSON report. Errors outside of any test count as one each.
 * @param {PlaywrightReport | undefined} report
 * @param {number | null} status
 * @returns {Counts}
 */
export function playwrightCounts(report, status) {
  if (report === undefined) return brokeOff;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withStatus({ passed: expected + flaky, failed: unexpected + (report.errors ?? []).length, skipped }, status);
}

/**
 * A table of the steps, and the closing line.
 * @param {readonly { name: string, counts: Counts, seconds: number }[]} steps
 */
export function summary(steps) {
  const rows = steps.map(({ name, counts: { passed, failed, skipped }, seconds }) => [name, `${passed} passed`, `${failed} failed`, skipped > 0 ? `${skipped} skipped` : '', `${seconds.toFixed(0)} s`]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const table = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd());
  const total = (/** @type {'passed' | 'failed'} */ key) => steps.reduce((sum, { counts }) => sum + counts[key], 0);
  return { lines: [...table, `${total('passed')} passed, ${total('failed')} failed`], failed: total('failed') };
}
