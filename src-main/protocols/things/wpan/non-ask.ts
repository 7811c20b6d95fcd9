/**
 * Frames of IEEE 802.15.4 as radios send them, LINKTYPE_IEEE802_15_4_NONASK_PHY: what wakes the receiver, and the length.
 * IEEE 802.15.4-2020 §12.1.
 */
import { bits, protocol, u32, u8 } from '../../../dissect/index.ts';
import { CHECK_BYTES } from './check.ts';

export const wpanNonAsk = protocol({
  name: 'wpan-nonask-phy',
  title: 'IEEE 802.15.4 non-ASK PHY',
  short: 'IEEE 802.15.4 non-ASK PHY',
  on: { wtap_encap: [215] },
  fields: {
    preamble: u32('Preamble', { hex: true }),
    sfd: u8('Start of Frame Delimiter', { hex: true }),
    phr: u8('PHR', { hex: true }),
    frame_length: bits('Frame Length', 0x7f, { hex: true }),
  },
  dissect(p, f) {
    p.take(f.preamble);
    p.take(f.sfd);
    const length = p.bits(f.phr, [f.frame_length]) & 0x7f;
    p.packet.notes.set(CHECK_BYTES, 2);
    if (p.more) p.call('wpan', Math.min(length, p.remaining));
    p.data();
  },
});
