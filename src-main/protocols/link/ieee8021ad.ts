/** Provider bridges' service tags, IEEE 802.1ad, now IEEE 802.1Q-2022 §9.7. */
import { bits, octets, protocol, u16 } from '../../dissect/index.ts';
import { eth } from './eth.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

export const ieee8021ad = protocol({
  name: 'ieee8021ad',
  title: 'IEEE 802.1ad',
  short: '802.1ad',
  called: 'IEEE 802.1AD',
  on: { ethertype: [0x88a8] },
  fields: {
    priority: bits('Priority', 0xe000),
    dei: bits('DEI', 0x1000),
    id: bits('ID', 0x0fff, { size: 2 }),
    // Wireshark has no field for the type; it shows that of 802.1Q.
    type: u16('Type', { hex: true, values: ETHER_TYPES, id: 'ieee8021ah.etype' }),
    trailer: octets('Trailer', { id: 'ieee8021ah.trailer' }),
  },
  dissect(p, f) {
    const tag = p.u16();
    p.title(() => `, ID: ${tag & 0x0fff}`);
    p.info(() => `PRI: ${tag >>> 13}  DROP: ${(tag >>> 12) & 1} ID: ${tag & 0x0fff}`);
    p.show(f.priority);
    p.show(f.dei);
    p.take(f.id);
    const type = p.take(f.type);
    nextByEtherType(p, type);
    takeTrailer(p, TRAILER, p.calledEnd < 0 ? p.reported : p.calledEnd, 0);
  },
});

const TRAILER = { ...eth.fields, trailer: ieee8021ad.fields.trailer };
