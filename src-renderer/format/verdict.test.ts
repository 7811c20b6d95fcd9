import { expect, it } from 'vitest';
import { verdictText, verdictTitle } from './verdict.ts';

it('says what happened, why, and how sure that is', () => {
  expect(
    verdictText({ name: 'retransmission', cause: 'timeout', confidence: 'likely', evidence: 'its bytes were seen before', original: 1234 }),
  ).toBe('Retransmission, after a timeout. Its bytes were seen before. Its bytes were first sent in packet 1,234. Likely, by the times measured.');
  expect(verdictText({ name: 'reordered', cause: '', confidence: 'certain', evidence: '' })).toBe('Reordered. Certain.');
});

it('shows a cause that it does not know as it is', () => {
  expect(verdictTitle({ name: 'probe', cause: 'path-mtu' })).toBe('Probe, path-mtu');
});
