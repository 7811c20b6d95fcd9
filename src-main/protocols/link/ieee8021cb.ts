/** Redundancy tags, IEEE 802.1CB-2017 §7.8: frames that go several ways are numbered, so that all but the first can be dropped. */
import { protocol, u16 } from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

export const ieee8021cb = protocol({
  name: 'ieee8021cb',
  title: '802.1CB Redundancy Tag',
  short: '802.1CB',
  called: '802.1CB R-TAG',
  on: { ethertype: [0xf1c1] },
  fields: {
    reserved: u16('Reserved', { hex: true }),
    seq: u16('SEQ', { base: 'hexDec' }),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    // Zero, as the standard wants it; shown where it is not.
    if (p.u16() === 0) p.skip(2);
    else p.take(f.reserved);
    const number = p.take(f.seq);
    p.info(`SEQ: ${number}`);
    p.title(`, SEQ: ${number}`);
    nextByEtherType(p, p.take(f.etype));
  },
});
