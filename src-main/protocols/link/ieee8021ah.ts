/** Provider backbone bridges, IEEE 802.1ah, now IEEE 802.1Q-2022 §9.7 and §26: a customer's frame with its addresses behind a service's tag. */
import { etherText } from '../../bytes/address-text.ts';
import { bits, ether, octets, protocol, u16 } from '../../dissect/index.ts';
import { eth } from './eth.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

export const ieee8021ah = protocol({
  name: 'ieee8021ah',
  title: 'IEEE 802.1ah',
  short: '802.1ah',
  called: 'IEEE 802.1AH',
  on: { ethertype: [0x88e7] },
  fields: {
    priority: bits('Priority', 0xe0000000),
    drop: bits('DROP', 0x10000000),
    nca: bits('NCA', 0x08000000),
    res1: bits('RES1', 0x04000000),
    res2: bits('RES2', 0x03000000),
    isid: bits('I-SID', 0x00ffffff, { size: 4 }),
    cdst: ether('C-Destination'),
    csrc: ether('C-Source'),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
    trailer: octets('Trailer'),
  },
  dissect(p, f) {
    const tag = p.u32(), service = tag & 0xffffff;
    p.info(() => `PRI: ${tag >>> 29}  Drop: ${(tag >>> 28) & 1} ID: ${service}`);
    p.title(`, I-SID: ${service}`);
    if (p.available >= 16) {
      const { bytes, begin } = p;
      p.title(() => `, C-Src: ${etherText(bytes.subarray(begin + 10, begin + 16))}, C-Dst: ${etherText(bytes.subarray(begin + 4, begin + 10))}`);
    }
    const outer = p.open(`I-Tag, I-SID: ${service}`, 4);
    for (const field of [f.priority, f.drop, f.nca, f.res1, f.res2]) p.show(field);
    p.take(f.isid);
    p.close(outer);
    p.take(f.cdst);
    p.take(f.csrc);
    const type = p.take(f.etype);
    nextByEtherType(p, type);
    takeTrailer(p, { ...eth.fields, trailer: f.trailer }, p.calledEnd < 0 ? p.reported : p.calledEnd, 0);
  },
});
