/** Router-port Group Management Protocol, RFC 3488: routers tell switches which groups they want; its messages are of IGMP's form. */
import { hex } from '../../bytes/hexadecimal.ts';
import { expert, ipv4, protocol, u16, u8 } from '../../dissect/index.ts';
import { takeMessageChecksum } from './igmp/checksum.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const TYPES: Readonly<Record<number, string>> = { 0xfc: 'Leave', 0xfd: 'Join', 0xfe: 'Bye', 0xff: 'Hello' };

export const rgmp = protocol({
  name: 'rgmp',
  title: 'Router-port Group Management Protocol',
  on: { 'igmp.type': [0xfc, 0xfd, 0xfe, 0xff] },
  fields: {
    type: u8('Type', { hex: true, values: TYPES }),
    reserved: u8('Reserved', { hex: true }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    maddr: ipv4('Multicast group address'),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown type ${hex(type, 2)}`);
    p.take(f.reserved);
    takeMessageChecksum(p, f);
    p.take(f.maddr);
  },
});
