/** AppleTalk's Routing Table Maintenance Protocol, Inside AppleTalk (2nd edition) chapter 5: routers tell how far away networks are. */
import { type Cursor, protocol, u16, u8 } from '../../dissect/index.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Request', 2: 'Route Data Request (split horizon processed)', 3: 'Route Data Request (no split horizon processing)',
};
const REQUEST = 5;
/** A network of several numbers: its distance has this bit set. */
const EXTENDED = 0x80, DISTANCE = 0x1f;
const BITS = 8;

export const routingTable = protocol({
  name: 'rtmp',
  title: 'Routing Table Maintenance Protocol',
  on: { 'ddp.type': [1, REQUEST] },
  fields: {
    net: u16('Net'),
    'nodeid.length': u8('Node Length', { id: 'nbp.nodeid.length' }),
    nodeid: u8('Node', { id: 'nbp.nodeid' }),
    'tuple.net': u16('Net'),
    'tuple.range_start': u16('Range Start'),
    'tuple.range_end': u16('Range End'),
    'tuple.dist': u8('Distance'),
    version: u8('Version', { hex: true }),
    function: u8('Function', { values: FUNCTIONS }),
  },
  dissect(p, f) {
    // DDP's type says which it is, and is the byte before.
    if (p.bytes[p.begin - 1] === REQUEST) {
      const wanted = p.take(f.function);
      p.info(FUNCTIONS[wanted] ?? `Unknown function (${wanted.toString(16).padStart(2, '0')})`);
      return;
    }
    const net = p.take(f.net), size = p.take(f['nodeid.length']), node = p.take(f.nodeid, Math.max(1, Math.min(6, Math.ceil(size / BITS))));
    p.info(`Net: ${net}  Node Len: ${size}  Node: ${node}`);
    // Of a network with one number, the version stands first, behind a network that there is none of.
    if (p.remaining >= 3 && p.u16() === 0) {
      p.skip(2);
      p.take(f.version);
    }
    for (let number = 1; p.remaining >= 3; number++) takeRoute(p, f, number);
  },
});

function takeRoute(p: Cursor, f: (typeof routingTable)['fields'], number: number): void {
  const net = p.u16(), isExtended = (p.u8(2) & EXTENDED) !== 0, distance = p.u8(2) & DISTANCE;
  const label = isExtended ? `Range Start: ${net}  Dist: ${distance}  Range End: ${p.u16(3)}` : `Net: ${net}  Dist: ${distance}`;
  const outer = p.open(`Tuple ${number}:  ${label}`);
  p.take(isExtended ? f['tuple.range_start'] : f['tuple.net']);
  p.takeAs(f['tuple.dist'], distance, 1);
  if (isExtended) {
    p.take(f['tuple.range_end']);
    p.take(f.version);
  }
  p.close(outer);
}
