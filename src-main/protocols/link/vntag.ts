/** Cisco's VN-Tag: which port of a switch's extension a frame comes from or goes to (IEEE 802.1Qbh drafts). */
import { bits, flag, protocol, u16 } from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

export const vntag = protocol({
  name: 'vntag',
  title: 'VN-Tag',
  short: 'VNTAG',
  on: { ethertype: [0x8926] },
  fields: {
    dir: flag('Direction', 0x80000000, { as: ['From Bridge', 'To Bridge'] }),
    ptr: flag('Pointer', 0x40000000, { as: ['vif_list_id', 'vif_id'] }),
    dst: bits('Destination', 0x3fff0000),
    looped: flag('Looped', 0x00008000, { size: 4, as: ['Yes', 'No'] }),
    r: bits('Reserved', 0x00004000, { size: 4 }),
    version: bits('Version', 0x00003000, { size: 4 }),
    src: bits('Source', 0x00000fff, { size: 4 }),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    p.show(f.dir);
    p.show(f.ptr);
    const destination = p.show(f.dst);
    p.show(f.looped);
    p.show(f.r);
    p.show(f.version);
    const source = p.take(f.src);
    p.info(`Source: ${source}, Destination: ${destination}`);
    nextByEtherType(p, p.take(f.etype));
  },
});
