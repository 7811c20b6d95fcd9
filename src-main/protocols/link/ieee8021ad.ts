/** Provider bridges' service tags, IEEE 802.1ad, now IEEE 802.1Q-2022 §9.7. */
import { type Cursor, type Field, bits, octets, protocol, u16 } from '../../dissect/index.ts';
import { eth } from './eth.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

const SERVICE_TAG = 0x88a8;

export const ieee8021ad = protocol({
  name: 'ieee8021ad',
  title: 'IEEE 802.1ad',
  short: '802.1ad',
  called: 'IEEE 802.1AD',
  on: { ethertype: [SERVICE_TAG] },
  fields: {
    priority: bits('Priority', 0xe000),
    dei: bits('DEI', 0x1000),
    id: bits('ID', 0x0fff, { size: 2 }),
    svid: bits('ID', 0x0fff, { size: 2 }),
    cvid: bits('ID', 0x0fff, { size: 2 }),
    // Wireshark has no field for the type; it shows that of 802.1Q.
    type: u16('Type', { hex: true, values: ETHER_TYPES, id: 'ieee8021ah.etype' }),
    trailer: octets('Trailer', { id: 'ieee8021ah.trailer' }),
  },
  dissect(p, f) {
    const tag = p.u16();
    p.info(() => `PRI: ${tag >>> 13}  DROP: ${(tag >>> 12) & 1} ID: ${tag & 0x0fff}`);
    // Whose identifier it is depends on the type, which may not have been captured.
    if (p.available < 4) {
      p.show(f.priority);
      p.show(f.dei);
    }
    // Two service tags, the second one the customer's own, are one layer.
    if (p.u16(2) === SERVICE_TAG) {
      p.title(() => `, S-VID: ${tag & 0x0fff}`);
      takeTag(p, f.svid);
      p.skip(2);
      const customer = p.u16();
      p.title(() => `, C-VID: ${customer & 0x0fff}`);
      takeTag(p, f.cvid);
    } else {
      p.title(() => `, ID: ${tag & 0x0fff}`);
      takeTag(p, f.id);
    }
    const type = p.take(f.type);
    nextByEtherType(p, type);
    takeTrailer(p, TRAILER, p.calledEnd < 0 ? p.reported : p.calledEnd, 0);
  },
});

function takeTag(p: Cursor, id: Field<number>): void {
  p.show(ieee8021ad.fields.priority);
  p.show(ieee8021ad.fields.dei);
  p.take(id);
}

const TRAILER = { ...eth.fields, trailer: ieee8021ad.fields.trailer };
