import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mpls-echo.examples.ts';

describe('LSP ping', () => {
  it('names the prefix whose path is tried, and when', () => {
    const request = dissect(examples.ldp.hex, { as: 'mpls-echo' });
    expect(request.info).toBe('MPLS Echo Request');
    expect([request.value('mpls_echo.tlv.fec.ldp_ipv4'), request.value('mpls_echo.tlv.fec.ldp_ipv4_mask')]).toEqual(['192.0.2.0', '24']);
    // 83aa7e80 is 1970 in NTP's seconds.
    expect(request.value('mpls_echo.timestamp_sent')).toBe('Jan  1, 1970 00:00:00.500000000 UTC');
  });

  it('tells where it came out', () => {
    const reply = dissect(examples.rsvp.hex, { as: 'mpls-echo' });
    expect(reply.lines().join('\n')).toContain('Return Code: Replying router is an egress for the FEC at stack depth RSC (3)');
    expect(reply.value('mpls_echo.tlv.fec.rsvp_ip_tun_id')).toBe('7');
    expect(dissect(examples.pad.hex, { as: 'mpls-echo' }).value('mpls_echo.tlv.value')).toBe('01abcdef');
  });
});
