/** NetWare's Routing Information Protocol: networks, and how far away they are; IPX Router Specification §3. */
import { bool, protocol, u16, u32 } from '../../../dissect/index.ts';
import { RIP } from './sockets.ts';

const REQUEST = 1, RESPONSE = 2;
const TYPES: Readonly<Record<number, string>> = { [REQUEST]: 'Request', [RESPONSE]: 'Response' };
/** Of the clock of an IBM PC. */
const TICKS_PER_SECOND = 18;

export const ipxrip = protocol({
  name: 'ipxrip',
  title: 'IPX Routing Information Protocol',
  short: 'IPX RIP',
  on: { 'ipx.socket': [RIP] },
  fields: {
    packet_type: u16('RIP packet type', { values: TYPES }),
    request: bool('Request', { hidden: true }),
    response: bool('Response', { hidden: true }),
    route_vector: u32('Route Vector', { hex: true }),
    hops: u16('Hops'),
    ticks: u16('Ticks', { text: ticks => `${Math.floor(ticks * 1000 / TICKS_PER_SECOND)} ms` }),
  },
  dissect(p, f) {
    p.unlisted();
    const type = p.take(f.packet_type);
    p.info(TYPES[type] ?? 'Unknown');
    if (type === REQUEST) p.hide(f.request, true, p.begin, 2);
    else if (type === RESPONSE) p.hide(f.response, true, p.begin, 2);
    while (p.more) {
      p.take(f.route_vector);
      p.take(f.hops);
      p.take(f.ticks);
    }
  },
});
