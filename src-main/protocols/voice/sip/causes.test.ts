import { expect, it } from 'vitest';
import { releaseCause } from './causes.ts';

it('calls causes as Q.850 does', () => {
  expect([8, 11, 12, 16, 90, 128].map(releaseCause))
    .toEqual(['Preemption', 'Unassigned', 'Unassigned', 'Normal call clearing', 'Non-existing CUG', undefined]);
});
