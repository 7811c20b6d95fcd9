/** Cisco MetaData, the security group of a frame's sender: draft-smith-kandula-sxp §3.5 (Ethernet type 0x8909). */
import { protocol, u16, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';

export const ciscoMetadata = protocol({
  name: 'cmd',
  title: 'Cisco MetaData',
  short: 'CMD',
  on: { ethertype: [0x8909], 'gre.proto': [0x8909] },
  fields: {
    version: u8('Version'),
    length: u8('Length'),
    options: u16('Options', { hex: true }),
    sgt: u16('SGT'),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    // Inside GRE the type of what follows comes first.
    const isFirst = p.packet.etherType === 0x8909 && p.packet.notes.has('gre.flags') && p.u16() >= 0x0600;
    let type = isFirst ? p.take(f.type) : 0;
    p.take(f.version);
    p.take(f.length);
    p.take(f.options);
    const group = p.take(f.sgt);
    p.info(`SGT: ${group}`);
    if (!isFirst) type = p.take(f.type);
    p.packet.etherType = type;
    if (!p.next('ethertype', type)) p.data();
  },
});
