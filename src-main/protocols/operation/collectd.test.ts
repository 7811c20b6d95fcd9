import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './collectd.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'collectd' });

describe('collectd', () => {
  it('tells of each measurement what the parts before it said', () => {
    const packet = read('load');
    expect(packet.info).toBe('Host=h, 1 value for 1 plugin, 0 messages');
    expect(packet.values('collectd.val.gauge')).toEqual(['10.55517578125', '14.7900390625', '13.40478515625']);
    expect([packet.values('collectd.data.plugin'), packet.values('collectd.data.time')[0], packet.value('collectd.data.interval')])
      .toEqual([['load', 'load'], 'Nov 22, 2026 19:51:02.726671975 UTC', '1.000000000']);
    expect(packet.lines()).toContain('    collectd TIME_HR segment: Nov 22, 2026 19:51:02.726671975 UTC');
  });

  it('reads numbers by their kinds, and times in seconds', () => {
    const packet = read('kinds');
    expect([packet.value('collectd.val.counter'), packet.value('collectd.val.derive'), packet.value('collectd.val.absolute')])
      .toEqual(['5', '-1', '7']);
    expect([packet.values('collectd.data.time')[0], packet.values('collectd.data.interval')[0]])
      .toEqual(['Jan  1, 1970 00:00:01.000000000 UTC', '10.000000000']);
  });

  it('reads messages, who signs, and who encrypts', () => {
    expect([read('notice').value('collectd.data.message'), read('notice').info]).toEqual(['hi', '0 values for 0 plugins, 1 message']);
    expect(read('notice').lines().map(line => line.trim())).toContain('Severity: 0x0000000000000004 (OKAY)');
    expect([read('signed').value('collectd.data.username'), read('signed').value('collectd.data.host')]).toEqual(['u', 'h']);
    expect([read('sealed').value('collectd.data.username'), read('sealed').value('collectd.data.encrypted')]).toEqual(['u', 'aabbccdd']);
  });

  it('remarks on counts and parts that do not fit', () => {
    const packet = read('wrong');
    expect([packet.has('collectd.data.valcnt.mismatch'), packet.has('collectd.type.unknown'), packet.has('collectd.garbage')])
      .toEqual([true, true, true]);
    expect(read('short').has('collectd.invalid_length')).toBe(true);
  });
});
