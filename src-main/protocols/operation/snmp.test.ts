import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { snmp } from './snmp.ts';
import { examples } from './snmp.examples.ts';

describe('snmp', () => {
  it('reads a get-request of version 1', () => {
    const packet = dissect(examples.get.hex);
    expect([packet.protocol, packet.info]).toEqual(['SNMP', 'get-request 1.3.6.1.2.1.1.5.0']);
    expect([packet.value('snmp.community'), packet.value('snmp.request_id'), packet.value('snmp.variable_bindings')]).toEqual(['public', '38', '1']);
    expect(packet.lines()).toContain('                1.3.6.1.2.1.1.5.0: Value (Null)');
  });

  it('takes datagrams that a whole sequence begins, and a number in it', () => {
    const taken = (hex: string) => snmp.accepts!(fromHex(hex), 0, fromHex(hex).length);
    expect(['3004 020101 0500 00', '3004 020101', '3005 020101 0500 0000', '3005 040101 0500 00', '3105 020101 0500 00'].map(taken))
      .toEqual([true, false, true, false, false]);
  });

  it('pairs requests and responses of version 3, whose PDU lies behind an engine and a context', () => {
    // The datagram behind Ethernet, IPv4 and UDP; a response is the same with another tag.
    const get = fromHex(examples.version3.hex).subarray(42), response = get.slice();
    response[response.lastIndexOf(0xa0)] = 0xa2;
    const around = conversationOf([get, response].map((bytes, i) => (
      { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes })));
    const read = (bytes: Uint8Array, number: number) =>
      dissect(Buffer.from(bytes).toString('hex'), { as: 'snmp', around, record: { number, seconds: number - 1 } });
    expect([read(get, 1).value('snmp.response_in'), read(response, 2).value('snmp.response_to'), read(response, 2).value('snmp.time')])
      .toEqual(['2', '1', '1.000000000']);
  });

  it('reads values by their tag', () => {
    const packet = dissect(examples.response.hex);
    expect(packet.lines()).toContain('                1.3.6.1.2.1.1.5.0: "route"');
    expect([packet.value('snmp.value.octets'), packet.value('snmp.var-bind_str'), packet.value('snmp.value.counter')])
      .toEqual(['726f757465', 'route', '4294967295']);
  });

  it('reads addresses of sixteen bytes', () => {
    expect(dissect(examples.wideAddress.hex).value('snmp.value.ipv6')).toBe('2001:db8::1');
  });

  it('reads the first version\'s trap, whose PDU is unlike the others', () => {
    const packet = dissect(examples.trap.hex);
    expect([packet.value('snmp.agent_addr'), packet.value('snmp.generic_trap'), packet.value('snmp.specific_trap'), packet.value('snmp.time_stamp')])
      .toEqual(['192.0.2.1', '6', '52', '1000']);
    expect(packet.info).toBe('trap iso.3.6.1.4.1.3 1.3.6.1.2.1.1.5.0');
  });

  it('reads the repetitions of a bulk request where others have an error', () => {
    const packet = dissect(examples.bulk.hex);
    expect([packet.value('snmp.non_repeaters'), packet.value('snmp.max_repetitions'), packet.has('snmp.error_status')]).toEqual(['0', '10', false]);
  });

  it('reads version 3 with its engine and user', () => {
    const packet = dissect(examples.version3.hex);
    expect([
      packet.value('snmp.engineid.mac'), packet.value('snmp.engineid.enterprise'), packet.value('snmp.msgUserName'),
      packet.value('snmp.v3.flags.report'),
    ]).toEqual(['01:02:03:04:05:06', '8072', 'bob', '1']);
    expect(packet.info).toBe('get-request');
  });

  it('says of an engine\'s identifier that its length is not that of its format, RFC 3411 §5', () => {
    const packet = dissect(examples.version3.hex.replace('1f880301', '1f880101'));
    expect([packet.remarks, packet.has('snmp.engineid.data'), packet.value('snmp.msgUserName')])
      .toEqual([['Data not conforming to RFC3411'], false, 'bob']);
  });

  it('reads the time at which Net-SNMP made its engine, however wide that is', () => {
    const packet = dissect(examples.wideTime.hex);
    expect([packet.trouble, packet.values('snmp.engineid.data')]).toEqual(['none', ['0922a33f', '0922a33f']]);
    expect(packet.lines().map(line => line.trim())).toContain('Engine ID Data: Creation Time: Nov 22, 2026 12:35:57.000000000 UTC');
  });

  it('says of values that they are none, or have lengths that no number has', () => {
    const packet = dissect(examples.oddValues.hex);
    expect(packet.remarks).toEqual(['noSuchObject', 'Integral value is zero-length', 'Unsigned value too large']);
    expect(packet.trouble).toBe('none');
  });

  it('reads no PDU of a version that it does not know', () => {
    const packet = dissect(examples.unknownVersion.hex);
    expect([packet.value('snmp.version'), packet.remarks]).toEqual(['5', ['PDU for unknown version of SNMP']]);
  });

  it('leaves an encrypted PDU as it is', () => {
    const packet = dissect(examples.encrypted.hex);
    expect([packet.value('snmp.encryptedPDU'), packet.info]).toEqual(['deadbeef', 'encryptedPDU: privKey Unknown']);
  });

  it('is cut, not malformed, where the capture ends within the header of an element', () => {
    expect([dissect('3082', { original: 200 }).trouble, dissect('3082').trouble]).toEqual(['cut', 'malformed']);
  });
});
