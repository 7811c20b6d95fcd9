import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gre.examples.ts';

describe('gre', () => {
  it('carries IP, whose addresses the list then shows', () => {
    const packet = dissect(examples.plain.hex);
    expect(packet.protocols).toContain('ip:gre:ip:udp');
    expect([packet.source, packet.values('ip.src')]).toEqual(['192.168.0.1', ['10.0.0.1', '192.168.0.1']]);
    expect(packet.lines()).toContain('Generic Routing Encapsulation (IP)');
  });

  it('reads key and sequence number where their bits are set (RFC 2890)', () => {
    const packet = dissect(examples.keyed.hex);
    expect([packet.value('gre.key'), packet.value('gre.sequence_number'), packet.has('gre.checksum')]).toEqual(['0x00000007', '1', false]);
  });

  it('verifies the checksum over header and payload', () => {
    expect(dissect(examples.checksummed.hex).remarks).toEqual(['Incorrect GRE Checksum [should be 0x91db]']);
    expect(dissect(examples.checksummed.hex.replace('b1e2', '91db')).value('gre.checksum.status')).toBe('1');
  });

  it('splits the key of version 1 into payload length and call (RFC 2637)', () => {
    const packet = dissect(examples.pptp.hex);
    expect([packet.value('gre.key.payload_length'), packet.value('gre.key.call_id'), packet.value('gre.ack_number')]).toEqual(['3', '66', '0']);
  });

  it('ends the source route at its empty entry (RFC 1701)', () => {
    const packet = dissect(examples.routed.hex);
    expect([packet.values('gre.routing.src_length'), packet.has('udp.srcport')]).toEqual([['4', '0'], true]);
  });

  it('names tunnels of Aruba, a number for each class of service', () => {
    const heading = (type: string) => dissect(`0000 ${type} 00`, { as: 'gre' }).lines()[0];
    expect(['8200', '8370', '9000', '8201'].map(heading)).toEqual([
      ...Array.from({ length: 3 }, () => 'Generic Routing Encapsulation (ARUBA WLAN)'), 'Generic Routing Encapsulation (0x8201 - unknown)',
    ]);
  });

  it('has a checksum that means nothing in packets that are only routed (RFC 1701)', () => {
    const packet = dissect(examples.routed.hex);
    expect([packet.value('gre.checksum'), packet.value('gre.checksum.status'), packet.remarks]).toEqual(['0x0000', '2', []]);
  });

  it('reads the attributes of 3GPP2 up to the last (A.S0017)', () => {
    const packet = dissect(examples.attributes.hex);
    expect([packet.values('gre.3gpp2_attrib_id'), packet.value('gre.ggp2_flow_disc'), packet.value('gre.3gpp2_fci'), packet.value('gre.3gpp2_di')])
      .toEqual([['0x03', '0x02'], '0102', '1', '1']);
    expect(packet.lines()).toContain('        Flow Control Indication - XOFF/INDEFINITE');
  });

  it('knows a WCCP redirect header by not being an IP header', () => {
    const packet = dissect(examples.wccp.hex);
    expect([packet.value('gre.wccp.primary_bucket'), packet.value('gre.wccp.redirect_header_valid')]).toEqual(['3', '1']);
  });
});
