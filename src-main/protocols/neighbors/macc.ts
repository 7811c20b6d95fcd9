/**
 * MAC Control of Ethernet, IEEE 802.3 clause 31: pause (annex 31B), priority-based flow control (annex 31D, 802.1Qbb) and multipoint control
 * (clause 64).
 */
import { type Cursor, expert, flag, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'Pause', 2: 'Gate', 3: 'Report', 4: 'Register Req', 5: 'Register', 6: 'Register Ack', 0x101: 'Class Based Flow Control [CBFC] Pause',
};
const FLAGS = { 1: 'Register', 2: 'Deregister', 3: 'Ack', 4: 'Nack' } as const;
const PAUSE = 1, GATE = 2, REPORT = 3, REGISTER_REQUEST = 4, REGISTER = 5, REGISTER_ACK = 6, CLASSES_PAUSE = 0x101;

const enabled = (priority: number) => flag(`C${priority}`, 1 << priority, { size: 2, as: ['True', 'False'] });
const time = (priority: number) => u16(`C${priority}`, { id: `macc.cbfc.pause_time.c${priority}` });
const TIMES = [0, 1, 2, 3, 4, 5, 6, 7].map(time);

export const macc = protocol({
  name: 'macc',
  title: 'MAC Control',
  short: 'MAC CTRL',
  on: { ethertype: [0x8808] },
  fields: {
    opcode: u16('Opcode', { hex: true, values: OPCODES }),
    timestamp: u32('Timestamp'),
    pause_time: u16('pause_time', { unit: 'quanta' }),
    'cbfc.enbv': u16('CBFC Class Enable Vector', { hex: true }),
    'cbfc.enbv.c0': enabled(0), 'cbfc.enbv.c1': enabled(1), 'cbfc.enbv.c2': enabled(2), 'cbfc.enbv.c3': enabled(3),
    'cbfc.enbv.c4': enabled(4), 'cbfc.enbv.c5': enabled(5), 'cbfc.enbv.c6': enabled(6), 'cbfc.enbv.c7': enabled(7),
    ...Object.fromEntries(TIMES.map((field, priority) => [`cbfc.pause_time.c${priority}`, field])),
    'reg.flags': u8('Flags', { hex: true, values: FLAGS }),
    'regreq.grants': u8('Pending Grants'),
    'reg.grants': u8('Echoed Pending Grants'),
    'reg.assignedport': u16('Assigned Port (LLID)'),
    'regack.assignedport': u16('Echoed Assigned Port (LLID)'),
    'reg.synctime': u16('Sync Time'),
    'regack.synctime': u16('Echoed Sync Time'),
    'opcode.unknown': expert('Unknown opcode', 'warning', 'Protocol'),
    'cbfc.enbv.not_zero': expert('8 MSbs of ENBV must be 0', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const opcode = p.take(f.opcode);
    p.info(OPCODES[opcode] ?? 'Unknown');
    if (opcode === PAUSE) {
      const quanta = p.take(f.pause_time);
      p.addInfo(`: pause_time: ${quanta} quanta`);
    } else if (opcode === CLASSES_PAUSE) takeClasses(p, f);
    else if (opcode >= GATE && opcode <= REGISTER_ACK) takeMultipoint(p, f, opcode);
    else p.expert(f['opcode.unknown']);
  },
});

type Fields = (typeof macc)['fields'];

/** A time for each of the eight priorities, which counts where its bit is set. */
function takeClasses(p: Cursor, f: Fields): void {
  const vector = p.bits(f['cbfc.enbv'], [
    f['cbfc.enbv.c0'], f['cbfc.enbv.c1'], f['cbfc.enbv.c2'], f['cbfc.enbv.c3'], f['cbfc.enbv.c4'], f['cbfc.enbv.c5'], f['cbfc.enbv.c6'],
      f['cbfc.enbv.c7'],
  ]);
  if (vector > 0xff) p.expertUnder(f['cbfc.enbv.not_zero']);
  const outer = p.open('CBFC Class Pause Times', 16);
  for (const field of TIMES) p.take(field);
  p.close(outer);
}

/** IEEE 802.3 §64.3: how a passive optical network's units are registered. */
function takeMultipoint(p: Cursor, f: Fields, opcode: number): void {
  p.take(f.timestamp);
  if (opcode === REGISTER_REQUEST) {
    p.take(f['reg.flags']);
    p.take(f['regreq.grants']);
  } else if (opcode === REGISTER) {
    p.take(f['reg.assignedport']);
    p.take(f['reg.flags']);
    p.take(f['reg.synctime']);
    p.take(f['reg.grants']);
  } else if (opcode === REGISTER_ACK) {
    p.take(f['reg.flags']);
    p.take(f['regack.assignedport']);
    p.take(f['regack.synctime']);
  } else if (opcode === GATE || opcode === REPORT) p.data();
}
