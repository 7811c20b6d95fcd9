/**
 * Slow protocols of Ethernet, IEEE 802.3 annex 57A: a subtype, and link aggregation, markers, OAM or what an
 * organization makes of it behind that.
 */
import { protocol, u8 } from '../../dissect/index.ts';

const SUBTYPES: Readonly<Record<number, string>> = { 1: 'LACP', 2: 'Marker Protocol', 3: 'OAM', 10: 'Organization Specific Slow Protocol' };

export const slow = protocol({
  name: 'slow',
  title: 'Slow Protocols',
  short: 'Slow Protocols',
  on: { ethertype: [0x8809] },
  fields: { subtype: u8('Slow Protocols subtype', { hex: true, values: SUBTYPES }) },
  dissect(p, f) {
    const subtype = p.take(f.subtype);
    p.info(`Subtype = ${subtype}`);
    if (!p.next('slow.subtype', subtype)) p.data();
  },
});
