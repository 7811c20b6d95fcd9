/** High-availability Seamless Redundancy, IEC 62439-3 §5: each frame goes both ways around a ring, and says that it is one of two. */
import { bits, protocol, u16 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';

/** §5.6: the size counts the tag's own last four bytes and the type, and what follows. */
const COUNTED_OF_TAG = 6;

export const hsr = protocol({
  name: 'hsr',
  title: 'High-availability Seamless Redundancy (IEC62439 Part 3 Chapter 5)',
  short: 'HSR',
  on: { ethertype: [0x892f] },
  fields: {
    path: bits('Path', 0xf000),
    netid: bits('Network id', 0xe000),
    laneid: bits('Lane id', 0x1000, { values: { 0: 'Lane A', 1: 'Lane B' } }),
    lsdu_size: bits('LSDU size', 0x0fff),
    sequence_nr: u16('Sequence number'),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    const { remaining } = p;
    p.show(f.path);
    p.show(f.netid);
    p.show(f.laneid);
    const size = p.take(f.lsdu_size);
    p.addLabel(size === remaining ? ' [correct]' : ` [WRONG, should be ${remaining}]`);
    p.take(f.sequence_nr);
    const type = p.take(f.type);
    if (size >= COUNTED_OF_TAG) p.limit(size);
    p.packet.etherType = type;
    if (!p.next('ethertype', type)) p.data();
  },
});
