/** Supervision of rings (HSR) and of doubled networks (PRP), IEC 62439-3 §4.3 and §5.3: each node says now and then that it is there. */
import { type Cursor, bits, ether, octets, protocol, u16, u8 } from '../../dissect/index.ts';

const PARTS = {
  20: 'PRP Node (Duplicate Discard)', 21: 'PRP Node (Duplicate Accept)', 22: 'Obsolete TLV value', 23: 'HSR Node', 30: 'Redundancy Box MAC Address',
  31: 'Virtual Dual Attached Node', 0: 'End of TLVs',
};
const END = 0, DISCARD = 20, ACCEPT = 21, NODE = 23, BOX = 30, VIRTUAL = 31;
const ADDRESS = 6, TWO_ADDRESSES = 12;

export const hsrPrpSupervision = protocol({
  name: 'hsr_prp_supervision',
  title: 'HSR/PRP Supervision (IEC62439 Part 3)',
  short: 'HSR/PRP',
  on: { ethertype: [0x88fb] },
  fields: {
    path: bits('Path', 0xf000),
    version: bits('Version', 0x0fff),
    supervision_seqno: u16('Sequence number'),
    'tlv.type': u8('TLV type', { values: PARTS }),
    'tlv.length': u8('TLV length'),
    source_mac_address_A: ether('Source MAC Address A'),
    source_mac_address_B: ether('Source MAC Address B'),
    source_mac_address: ether('Source MAC Address'),
    red_box_mac_address: ether('RedBox MAC Address'),
    vdan_mac_address: ether('VDAN MAC Address'),
    'tlv.data': octets('TLV data', { own: true }),
  },
  dissect(p, f) {
    let whose = 'HSR or PRP';
    p.info(() => `${whose} Supervision`);
    p.show(f.path);
    // Sequence numbers began with version 1.
    if (p.take(f.version) > 0) p.take(f.supervision_seqno);
    while (p.remaining >= 2) {
      const type = p.take(f['tlv.type']), length = p.take(f['tlv.length']);
      if (type === END) break;
      if (type === NODE) whose = 'HSR';
      else if (type === DISCARD || type === ACCEPT) whose = 'PRP';
      takePart(p.within(length), f, type, length);
    }
    p.limit(p.offset);
  },
});

function takePart(part: Cursor, f: (typeof hsrPrpSupervision)['fields'], type: number, length: number): void {
  if (type === DISCARD || type === ACCEPT || type === NODE) {
    if (length === TWO_ADDRESSES) {
      part.take(f.source_mac_address_A);
      part.take(f.source_mac_address_B);
    } else if (length >= ADDRESS) {
      part.take(f.source_mac_address);
    }
  } else if (type === BOX && length >= ADDRESS) {
    part.take(f.red_box_mac_address);
  } else if (type === VIRTUAL && length >= ADDRESS) {
    part.take(f.vdan_mac_address);
  }
  part.takeRest(f['tlv.data']);
}
