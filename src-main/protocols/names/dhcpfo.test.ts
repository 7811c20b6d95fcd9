import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './dhcpfo.examples.ts';
import { dhcpFailover } from './dhcpfo.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'dhcpfo' });

describe('dhcpfo', () => {
  it('reads what a server says of itself when it connects', () => {
    const packet = read('connect');
    expect([packet.info, packet.trouble, packet.value('dhcpfo.relationshipname'), packet.value('dhcpfo.mclt'), packet.value('dhcpfo.vendorclass')])
      .toEqual(['Connect xid: 9', 'none', 'fo', '60', 'isc-4.4.3-P1']);
    expect(packet.lines().map(line => line.trim())).toContain('Receive timer: 20 seconds');
    expect(packet.lines().map(line => line.trim())).toContain('Time: Nov 22, 2026 12:41:56.000000000 UTC');
    expect(packet.value('dhcpfo.hashbucketassignment')).toBe('ff'.repeat(16) + '00'.repeat(16));
  });

  it('reads the state of a server, and since when it has that', () => {
    const packet = read('state');
    expect([packet.value('dhcpfo.serverstatus'), packet.value('dhcpfo.serverflag'), packet.value('dhcpfo.starttimeofstate')]).toEqual(['6', '1', '1795351316']);
    expect(packet.lines().map(line => line.trim())).toContain('Start time of state: Nov 22, 2026 12:41:56.000000000 UTC');
  });

  it('reads bindings: whose, until when, and why one was not taken', () => {
    const refused = read('refused');
    expect([refused.value('dhcpfo.assignedipaddress'), refused.value('dhcpfo.rejectreason'), refused.value('dhcpfo.message')]).toEqual(['10.4.1.50', '16', 'late']);
    expect(refused.lines().map(line => line.trim())).toContain('Lease expiration time: infinity');
    const active = read('active');
    expect(['bindingstatus', 'clientidentifier', 'clienthardwareaddress', 'ipflags.bootp', 'ftddns'].map(name => active.value(`dhcpfo.${name}`)))
      .toEqual(['2', '01020304', '02:00:00:00:00:01', '1', 'ns']);
  });

  it('reads the options that are rare, and leaves those that nobody knows as bytes', () => {
    const packet = read('others');
    expect(['addressestransferred', 'delayedserviceparameter', 'message_digest_type', 'messagedigest', 'tls_reply', 'vendoroption']
      .map(name => packet.value(`dhcpfo.${name}`))).toEqual(['3', '2', '1', 'aabbccdd', '1', '0102']);
    expect([packet.values('dhcpfo.options'), packet.remarks]).toEqual([['0c01', 'ff', '01'], ['Bad length']]);
  });

  it('goes on behind an option that is too short, and skips a longer header', () => {
    expect([read('shortOption').remarks, read('shortOption').value('dhcpfo.bindingstatus')]).toEqual([['Bad length'], '7']);
    expect([read('behindMore').value('dhcpfo.additionalheaderbytes'), read('tooShort').trouble]).toEqual(['aabb', 'malformed']);
  });

  it('tells where a message ends', () => {
    const length = (hex: string): number => dhcpFailover.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([length('00'), length('0068 05'), length('000b 05')]).toEqual([MORE, 104, NOT_MINE]);
  });
});
