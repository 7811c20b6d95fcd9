import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './systemd-journal.examples.ts';

describe('an entry of the journal', () => {
  const entry = dissect(examples.entry.hex, { as: 'systemd_journal' });

  it('has numbers and times, whose microseconds count from 1970 or the start', () => {
    expect(entry.value('systemd_journal.pid')).toBe('16853');
    expect(entry.lines()).toContain('    Priority: INFO - informational (6)');
    expect(entry.value('systemd_journal.realtime_timestamp')).toBe('Feb 14, 2015 20:15:16.375353000 UTC');
    expect(entry.value('systemd_journal.monotonic_timestamp')).toBe('61.161374000');
  });

  it('has values of several lines behind their length', () => {
    expect(entry.value('systemd_journal.message')).toBe('foo\nbar');
    expect(entry.info).toBe('foo\\nbar');
  });

  it('shows fields that nobody knows by their names', () => {
    expect(entry.value('systemd_journal.field.name')).toBe('FOO');
    expect(entry.value('systemd_journal.field.value')).toBe('bar');
    expect(entry.trouble).toBe('none');
  });
});
