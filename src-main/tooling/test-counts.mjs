/** What the test runners' reports say, as numbers; a runner that broke off counts as a failure, so that nothing is lost. */
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * `failures` says which tests failed and how each began to complain, a line each.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} Counts
 */
/**
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] }} VitestAssertion
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly VitestAssertion[] }[],
 * }} VitestReport
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ title: string, ok: boolean, tests: readonly { results: readonly { error?: PlaywrightError }[] }[] }} PlaywrightSpec
 * @typedef {{ title: string, suites?: readonly PlaywrightSuite[], specs?: readonly PlaywrightSpec[] }} PlaywrightSuite
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   suites?: readonly PlaywrightSuite[], errors?: readonly PlaywrightError[],
 * }} PlaywrightReport
 */

/** What a step counts that did not do its work. */
const brokeOff = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {string} test
 * @param {string} complaint of which the first line is taken, without the terminal's colours
 */
const failure = (test, complaint = '') => `${test}: ${stripVTControlCharacters(complaint).trimStart().split('\n', 1)[0]}`;

/**
 * @param {VitestReport} report
 * @returns {string[]}
 */
function vitestFailures(report) {
  return report.testResults.filter(({ status }) => status === 'failed').flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const file = basename(name);
    if (failed.length === 0) return [failure(file, message)];
    return failed.map(({ fullName, failureMessages }) => failure(`${file} › ${fullName}`, failureMessages?.[0]));
  });
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function suiteFailures({ title, suites = [], specs = [] }) {
  const failed = specs.filter(({ ok }) => !ok).map((spec) => {
    const errors = spec.tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
    return failure(`${title} › ${spec.title}`, errors[0]);
  });
  return [...failed, ...suites.flatMap(suiteFailures)];
}

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
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded, skipped, failures: vitestFailures(report) };
  return withStatus(counts, status);
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
  const outside = report.errors ?? [];
  const failures = [...(report.suites ?? []).flatMap(suiteFailures), ...outside.map(({ message }) => failure('outside of any test', message))];
  return withStatus({ passed: expected + flaky, failed: unexpected + outside.length, skipped, failures }, status);
}

/**
 * A table of the steps, which tests failed, and the closing line.
 * @param {readonly { name: string, counts: Counts, seconds: number }[]} steps
 */
export function summary(steps) {
  const rows = steps.map(({ name, counts: { passed, failed, skipped }, seconds }) => [
    name,
    `${passed} passed`,
    `${failed} failed`,
    skipped > 0 ? `${skipped} skipped` : '',
    `${seconds.toFixed(0)} s`,
  ]);
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...rows.map(row => row[column].length)));
  const table = rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
  const total = (/** @type {'passed' | 'failed'} */ key) => steps.reduce((sum, { counts }) => sum + counts[key], 0);
  const failures = steps.flatMap(({ name, counts }) => (counts.failures ?? []).map((line) => `failed: ${name}: ${line}`));
  return { lines: [...table, ...failures, `${total('passed')} passed, ${total('failed')} failed`], failed: total('failed') };
}
