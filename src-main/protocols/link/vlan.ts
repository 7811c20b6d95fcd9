/** VLAN tags, IEEE 802.1Q-2022 §9. */
import { bits, flag, octets, protocol, u16 } from '../../dissect/index.ts';
import { eth } from './eth.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

/** IEEE 802.1Q-2022 table I-2. */
const PRIORITIES = {
  0: 'Best Effort (default)', 1: 'Background', 2: 'Excellent Effort', 3: 'Critical Applications', 4: 'Video, < 100ms latency and jitter',
  5: 'Voice, < 10ms latency and jitter', 6: 'Internetwork Control', 7: 'Network Control',
};

const LONGEST = 1500;

export const vlan = protocol({
  name: 'vlan',
  title: '802.1Q Virtual LAN',
  short: '802.1Q',
  called: 'VLAN',
  on: { ethertype: [0x8100, 0x9100] },
  fields: {
    priority: bits('Priority', 0xe000, { values: PRIORITIES }),
    dei: flag('DEI', 0x1000, { as: ['Eligible', 'Ineligible'] }),
    id: bits('ID', 0x0fff, { size: 2 }),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
    len: u16('Length'),
    trailer: octets('Trailer'),
  },
  dissect(p, f) {
    const tag = p.u16();
    const priority = tag >>> 13;
    const eligible = (tag >>> 12) & 1;
    const id = tag & 0x0fff;
    p.title(() => `, PRI: ${priority}, DEI: ${eligible}, ID: ${id}`);
    p.info(() => `PRI: ${priority}  DEI: ${eligible}  ID: ${id}`);
    p.show(f.priority);
    p.show(f.dei);
    p.take(f.id);
    if (p.u16() <= LONGEST) {
      const length = Math.min(p.take(f.len), p.remaining);
      const at = p.at;
      p.call(p.available >= 2 && p.u16() === 0xffff ? 'data' : 'llc', length);
      takeTrailer(p, TRAILER, at + length, 0);
    } else {
      const type = p.take(f.etype);
      nextByEtherType(p, type);
      takeTrailer(p, TRAILER, p.calledEnd < 0 ? p.reported : p.calledEnd, 0);
    }
  },
});

/** Padding is Ethernet's, whichever layer shows it. */
const TRAILER = { ...eth.fields, trailer: vlan.fields.trailer };
