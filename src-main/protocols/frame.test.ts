import { describe, expect, it } from 'vitest';
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import { dissect } from '../tooling/packets.ts';

const asBlock = (hex: string, block: RecordedBlock, timed = false) => dissect(hex, { record: { linkType: -1, timed, block } });

it('has a heading of one line, whatever its interface is called', () => {
  const [heading] = dissect('0000', { record: { linkType: -1, section: 1, interfaceName: 'eth0\r\n\u001b[31mFrame 9' } }).lines();
  expect(heading).toBe('Frame 1: 2 bytes on wire (16 bits), 2 bytes captured (16 bits) on interface eth0\\r\\n\\033[31mFrame 9, id 0');
});

describe('a block of pcapng that is no packet', () => {
  it('is shown as data of its enterprise', () => {
    const custom = asBlock('6162 6300', { kind: 'custom', section: 2, enterprise: 32473, mayBeCopied: true });
    expect([custom.protocol, custom.protocols, custom.value('data.data')]).toEqual(['PCAPNG', 'data', '61626300']);
    expect(custom.info).toBe('Custom Block: PEN = Example Enterprise Number for Documentation Use (32473), will be copied');
    expect(custom.lines().slice(0, 2)).toEqual([
      'PCAPNG Custom Block 1: 4 bytes (32 bits) of custom data and options, PEN ' +
        'Example Enterprise Number for Documentation Use (32473), copying allowed',
      '    Section number: 2',
    ]);
    expect(custom.lines()).toContain('    Copying: Allowed');
    expect(['frame.time', 'frame.time_epoch', 'frame.time_relative', 'frame.encap_type', 'frame.interface_id'].filter(custom.has)).toEqual([]);
  });

  it('of an enterprise nobody knows is not to be copied', () => {
    const custom = asBlock('', { kind: 'custom', section: 1, enterprise: 99_999, mayBeCopied: false });
    expect(custom.info).toBe('Custom Block: PEN = Unknown (99999), will not be copied');
    expect([custom.value('frame.cb_copy'), custom.protocols]).toEqual(['0', '']);
  });

  it('may be an entry of the journal', () => {
    const entry = asBlock(Buffer.from('MESSAGE=up\n').toString('hex'), { kind: 'journal', section: 1 }, true);
    expect([entry.protocol, entry.info, entry.protocols, entry.has('frame.time')]).toEqual(['systemd Journal', 'up', 'systemd_journal', true]);
  });

  it('may be an event of sysdig', () => {
    const event = asBlock('0000', { kind: 'event', section: 1, processor: 3, thread: 77n, length: 26, type: 3 }, true);
    expect([event.protocol, event.info, event.value('sysdig.thread_id'), event.value('sysdig.cpu_id')]).toEqual(['Sysdig Event', 'open', '77', '3']);
    expect(event.lines()).toContain('    Event type: open (3)');
  });
});

describe('a packet without a time', () => {
  it('has none in the tree', () => {
    expect(dissect('00', { record: { timed: false } }).has('frame.time_delta')).toBe(false);
  });
});

describe('a packet with more bytes kept than were on the wire', () => {
  it('is told so', () => {
    const packet = dissect('00112233', { record: { original: 3 } });
    expect(packet.has('frame.len_lt_caplen')).toBe(true);
    expect(packet.lines()).toContain('        [Expert Info (Error/Malformed): Frame length is less than captured length]');
    expect(dissect('00112233', { record: { original: 5 } }).has('frame.len_lt_caplen')).toBe(false);
  });
});
