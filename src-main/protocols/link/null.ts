/**
 * Loopback captures of the BSDs (https://www.tcpdump.org/linktypes.html): four bytes of address family before the packet, LINKTYPE_NULL in the byte
 * order of the machine that captured, LINKTYPE_LOOP (OpenBSD) in network byte order.
 */
import { protocol, u16, u32 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';

/** AF_ numbers; those of IPv6 differ from system to system. */
const FAMILIES = { 2: 'IP', 7: 'OSI', 16: 'Appletalk', 23: 'Netware IPX/SPX', 24: 'IPv6', 28: 'IPv6', 30: 'IPv6' };

/** Above, the number is no family but an Ethernet type. */
const LONGEST = 1500;
const LOOP = 108;
/** PPP's address and control bytes. */
const PPP_BEGIN = 0xff03;

export const nullLoopback = protocol({
  name: 'null',
  title: 'Null/Loopback',
  short: 'N/A',
  on: { wtap_encap: [0, LOOP] },
  fields: {
    family: u32('Family', { values: FAMILIES }),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    const { at } = p;
    p.info('Null/Loopback');
    if (p.u16() === PPP_BEGIN) {
      p.call('ppp');
      return;
    }
    const family = p.packet.record.linkType === LOOP ? p.u32() : inEitherOrder(p.little32());
    p.skip(4);
    if (family > LONGEST) {
      // Some systems leave something else in the upper half.
      const type = family & 0xffff;
      p.set(f.type, type, at, 4);
      p.packet.etherType = type;
      if (!p.next('ethertype', type)) p.data();
      return;
    }
    p.set(f.family, family, at, 4);
    if (!p.next('null.type', family)) p.data();
  },
});

/** A family fits in a byte and an Ethernet type in two: whichever way they lie, as a long or as a short in one half of it, the zeros tell. */
function inEitherOrder(little: number): number {
  const high = little >>> 16;
  const low = little & 0xffff;
  if (high !== 0) return high < 0x0006 ? high : swap16(high) + swap16(low) * 0x10000;
  return (low & 0xff) === 0 && low < 0x0600 ? swap16(low) : low;
}

const swap16 = (n: number): number => ((n & 0xff) << 8) | (n >>> 8);
