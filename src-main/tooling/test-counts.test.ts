import { describe, expect, it } from 'vitest';
import { playwrightCounts, single, summary, vitestCounts } from './test-counts.mjs';

const assertion = { status: 'failed', fullName: 'adds numbers', failureMessages: ['\u001b[31mError: 3 is not 4\u001b[39m\n    at add'] };
const unit = {
  numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1,
  testResults: [{ name: '/src/sums.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'begins' }, assertion] }],
};
const unitFailures = ['sums.test.ts › adds numbers: Error: 3 is not 4'];
const notLoaded = { name: '/src/gone.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
const spec = { title: 'opens', ok: false, tests: [{ results: [{ error: { message: '\nError: no window\nat …' } }] }] };
const whole = {
  stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [],
  suites: [{ title: 'reading.test.ts', specs: [{ title: 'reads', ok: true, tests: [] }], suites: [{ title: 'a window', specs: [spec] }] }],
};
const wholeFailures = ['a window › opens: Error: no window'];

describe('counts', () => {
  it.each([
    ['of unit tests', vitestCounts(unit, 1), { passed: 5, failed: 1, skipped: 3, failures: unitFailures }],
    [
      'of unit tests with a file that did not load', vitestCounts({ ...unit, testResults: [notLoaded] }, 1),
      { passed: 5, failed: 2, skipped: 3, failures: ['gone.test.ts: Cannot find module'] },
    ],
    [
      'of unit tests that all passed, with an error outside of them',
      vitestCounts({ ...unit, numFailedTests: 0, testResults: [] }, 1), { passed: 5, failed: 1, skipped: 3, failures: [] },
    ],
    ['of a unit test runner that crashed', vitestCounts(undefined, null), { passed: 0, failed: 1, skipped: 0 }],
    ['of a runner that ran nothing', vitestCounts({ ...unit, numPassedTests: 0, numFailedTests: 0 }, 0), { passed: 0, failed: 1, skipped: 3 }],
    ['of end-to-end tests', playwrightCounts(whole, 1), { passed: 4, failed: 1, skipped: 2, failures: wholeFailures }],
    [
      'of end-to-end tests with an error outside of them', playwrightCounts({ ...whole, errors: [{}] }, 1),
      { passed: 4, failed: 2, skipped: 2, failures: [...wholeFailures, 'outside of any test: '] },
    ],
    ['of an end-to-end runner that was killed', playwrightCounts(undefined, null), { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_what, counts, expected) => {
    expect(counts).toEqual(expected);
  });

  it('are summed up in the closing line', () => {
    const steps = [
      { name: 'type check', counts: single(true), seconds: 1.4 },
      { name: 'lint', counts: single(false), seconds: 2 },
      { name: 'unit tests', counts: vitestCounts(unit, 1), seconds: 100 },
    ];
    expect(summary(steps)).toEqual({
      lines: [
        'type check  1 passed  0 failed               1 s', 'lint        0 passed  1 failed               2 s',
        'unit tests  5 passed  1 failed  3 skipped  100 s',
        `failed: unit tests: ${unitFailures[0]}`,
        '6 passed, 2 failed',
      ],
      failed: 2,
    });
  });
});
