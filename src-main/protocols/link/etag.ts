/** Tags of bridge port extenders, IEEE 802.1BR-2012 §7.5: which port of an extender a frame came from, and which ones it is for. */
import { hex } from '../../bytes/hexadecimal.ts';
import { bits, protocol, u16, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

/** IEEE 802.1D-2004 table G-2. */
const PRIORITIES = {
  0: 'Best Effort (default)', 1: 'Background', 2: 'Spare', 3: 'Excellent Effort', 4: 'Controlled Load', 5: 'Video, < 100ms latency and jitter',
  6: 'Voice, < 10ms latency and jitter', 7: 'Network Control',
};

export const etag = protocol({
  name: 'etag',
  title: '802.1BR E-Tag',
  short: '802.1BR E-Tag',
  on: { ethertype: [0x893f] },
  fields: {
    pcp: bits('E-PCP', 0xe000, { values: PRIORITIES }),
    dei: bits('E-DEI', 0x1000, { size: 2 }),
    iecid_base: bits('Ingress_E-CID_base', 0x0fff, { hex: true }),
    resv: bits('Reserved', 0xc000, { size: 2 }),
    group: bits('GRP', 0x3000, { size: 2, values: kind => (kind === 0 ? 'Point-to-point' : 'Point-to-multipoint') }),
    ecid_base: bits('E-CID_base', 0x0fff, { hex: true }),
    iecid_ext: u8('Ingress_E-CID_ext', { hex: true }),
    ecid_ext: u8('E-CID_ext', { hex: true }),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    const high = p.u32(), low = p.u16(4);
    const ingress = ((low >>> 8) << 12) | ((high >>> 16) & 0x0fff), target = ((low & 0xff) << 12) | (high & 0x0fff);
    p.title(() => `, TCI: ${hex(high * 0x10000 + low, 12)} Ingress_E-CID: ${ingress} E-CID: ${target}`);
    p.info(`E-CID: ${target}`);
    p.show(f.pcp);
    p.show(f.dei);
    p.take(f.iecid_base);
    p.show(f.resv);
    p.show(f.group);
    p.take(f.ecid_base);
    p.take(f.iecid_ext);
    p.take(f.ecid_ext);
    nextByEtherType(p, p.take(f.etype));
  },
});
