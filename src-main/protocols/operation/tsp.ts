/** What 4.3BSD's timed speaks: R. Gusella and S. Zatti, "TSP: The Time Synchronization Protocol for UNIX 4.3BSD", and protocols/timed.h. */
import { protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeToZero } from '../zero-ended.ts';

const ADJUST = 1, SET_TIME = 5, SET_DATE = 22, SET_DATE_REQUEST = 23, LOOP = 24;
const TYPES: Readonly<Record<number, string>> = {
  0: 'any', [ADJUST]: 'adjtime', 2: 'ack', 3: 'masterreq', 4: 'masterack', [SET_TIME]: 'settime', 6: 'masterup', 7: 'slaveup', 8: 'election',
  9: 'accept', 10: 'refuse', 11: 'conflict', 12: 'resolve', 13: 'quit', 14: 'date', 15: 'datereq', 16: 'dateack', 17: 'traceon', 18: 'traceoff',
  19: 'msite', 20: 'msitereq', 21: 'test', [SET_DATE]: 'setdate', [SET_DATE_REQUEST]: 'setdatereq', [LOOP]: 'loop',
};
/** Bytes of a time, in the place of which loops have a count of hops. */
const TIME = 8;

export const tsp = protocol({
  name: 'tsp',
  title: 'Time Synchronization Protocol',
  on: { 'udp.port': [525] },
  fields: {
    type: u8('Type', { values: TYPES }),
    version: u8('Version'),
    sequence: u16('Sequence'),
    hopcnt: u8('Hop Count'),
    sec: u32('Seconds'),
    usec: u32('Microseconds'),
    name: text('Machine Name'),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown message type (${type})`);
    p.take(f.version);
    p.take(f.sequence);
    if (type === LOOP) {
      p.take(f.hopcnt);
      p.skip(TIME - 1);
    } else if (type === ADJUST || type === SET_TIME || type === SET_DATE || type === SET_DATE_REQUEST) {
      p.take(f.sec);
      p.take(f.usec);
    } else {
      p.skip(TIME);
    }
    takeToZero(p, f.name);
  },
});
