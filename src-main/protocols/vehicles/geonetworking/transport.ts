/** Basic Transport Protocol above GeoNetworking, EN 302 636-5-1: ports, with that of the sender (A) or a remark on the receiver's (B). */
import { type Cursor, protocol, u16 } from '../../../dissect/index.ts';

const BTP_A = 1, BTP_B = 2;

/** §7.2. */
export const btpa = protocol({
  name: 'btpa',
  title: 'BTP-A',
  on: { 'geonw.ch.nh': [BTP_A] },
  fields: {
    dstport: u16('Destination Port', { also: 'btpa.port' }),
    srcport: u16('Source Port', { also: 'btpa.port' }),
    port: u16('Port', { hidden: true }),
  },
  dissect(p, f) {
    const destination = p.take(f.dstport), source = p.take(f.srcport);
    p.info(() => `${source} → ${destination}`);
    carried(p, destination);
  },
});

/** §7.3. */
export const btpb = protocol({
  name: 'btpb',
  title: 'BTP-B',
  on: { 'geonw.ch.nh': [BTP_B] },
  fields: {
    dstport: u16('Destination Port'),
    dstportinf: u16('Destination Port info', { hex: true }),
  },
  dissect(p, f) {
    const destination = p.take(f.dstport);
    p.take(f.dstportinf);
    p.info(() => ` → ${destination}`);
    carried(p, destination);
  },
});

function carried(p: Cursor, port: number): void {
  if (p.more && !p.next('btp.port', port)) p.data();
}
