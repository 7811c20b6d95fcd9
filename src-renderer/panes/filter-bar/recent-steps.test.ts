import { expect, it } from 'vitest';
import { RecentSteps } from './recent-steps.ts';

/** Where steps lead from a text; at the ends it stays. */
function walk(written: string, recent: readonly string[], ...offsets: readonly (1 | -1)[]): readonly string[] {
  const steps = new RecentSteps();
  return offsets.map((offset) => (written = steps.step(offset, written, recent) ?? written));
}

it('leads to older filters and back to what was written', () => {
  expect(walk('tcp', ['udp', 'dns'], 1, 1, 1, -1, -1, -1)).toEqual(['udp', 'dns', 'dns', 'udp', 'tcp', 'tcp']);
  expect(walk('', ['udp'], -1, 1)).toEqual(['', 'udp']);
  expect(walk('tcp', [], 1)).toEqual(['tcp']);
});

it('leaves out the filter that is written already, and begins anew when something else is written', () => {
  expect(walk('udp', ['udp', 'dns'], 1, 1)).toEqual(['dns', 'dns']);
  const steps = new RecentSteps();
  expect(steps.step(1, '', ['udp', 'dns'])).toBe('udp');
  expect(steps.step(1, 'udp.port', ['udp', 'dns'])).toBe('udp');
});

it('stays on its way when filters that are passed become the newest', () => {
  const steps = new RecentSteps();
  expect(steps.step(1, '', ['udp', 'dns', 'arp'])).toBe('udp');
  expect(steps.step(1, 'udp', ['udp', 'dns', 'arp'])).toBe('dns');
  expect(steps.step(1, 'dns', ['dns', 'udp', 'arp'])).toBe('arp');
});
