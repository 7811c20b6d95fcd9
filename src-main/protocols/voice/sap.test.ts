import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { sap } from './sap.ts';
import { examples } from './sap.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'sap' });

describe('sap', () => {
  it('reads announcements with their description', () => {
    const packet = read('announcement');
    expect([packet.info, packet.protocol, packet.value('sap.payload_type'), packet.value('sdp.media.port')])
      .toEqual(['Announcement (v1)', 'SAP/SDP', 'application/sdp', '4000']);
  });

  it('reads deletions, whose source may be an IPv6 address', () => {
    const packet = read('deletion6');
    expect([packet.info, packet.value('sap.originating_source.ipv6'), packet.value('sdp.session_name')])
      .toEqual(['Deletion (v1)', '2001:db8::1', 'x']);
  });

  it('passes over what authenticates, and stops at what is not in the clear', () => {
    expect([read('authenticated').value('sap.auth.subheader'), read('authenticated').value('sdp.version')]).toEqual(['616263', '0']);
    expect([read('encrypted').remarks, read('compressed').remarks])
      .toEqual([['The rest of the packet is encrypted'], ['The rest of the packet is compressed']]);
  });

  it('announces the media of a session, not of one that ends', () => {
    const announced = (hex: string): string[] =>
      sap.announces!(fromHex(hex), 0, fromHex(hex).length, undefined).map(({ protocol, port }) => `${protocol} ${port}`);
    expect([announced(examples.announcement.hex), announced(examples.deletion6.hex)]).toEqual([['rtp 4000', 'rtcp 4001'], []]);
  });
});
