/**
 * MAC Control, IEEE 802.3 clause 31: a link pauses as a whole (annex 31B) or by priority (annex 31D), and the stations of a passive optical network
 * share theirs (clause 64).
 */
import { type Cursor, byName, expert, flag, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { bitNames } from '../bit-names.ts';

const PAUSE = 0x0001, GATE = 0x0002, REPORT = 0x0003, REQUEST = 0x0004, REGISTER = 0x0005, ACKNOWLEDGEMENT = 0x0006, BY_PRIORITY = 0x0101;
const OPCODES: Readonly<Record<number, string>> = {
  [PAUSE]: 'Pause', [GATE]: 'Gate', [REPORT]: 'Report', [REQUEST]: 'Register Req', [REGISTER]: 'Register', [ACKNOWLEDGEMENT]: 'Register Ack',
  [BY_PRIORITY]: 'Class Based Flow Control [CBFC] Pause',
};
const FLAGS = { 1: 'Register', 2: 'Deregister', 3: 'Ack', 4: 'Nack' };
const BRIDGES = [0x01, 0x80, 0xc2, 0x00, 0x00, 0x01];
const CLASSES = [0, 1, 2, 3, 4, 5, 6, 7];

const id = (name: string) => ({ id: `macc.${name}` });
const PRIORITIES = {
  enabled: CLASSES.map(i => flag(`C${i}`, 1 << i, { size: 2, as: ['True', 'False'], ...id(`cbfc.enbv.c${i}`) })),
  times: CLASSES.map(i => u16(`C${i}`, id(`cbfc.pause_time.c${i}`))),
};

export const macControl = protocol({
  name: 'macc',
  title: 'MAC Control',
  short: 'MAC CTRL',
  on: { ethertype: [0x8808] },
  fields: {
    opcode: u16('Opcode', { hex: true, values: OPCODES }),
    timestamp: u32('Timestamp'),
    pause_time: u16('pause_time'),
    'cbfc.enbv': u16('CBFC Class Enable Vector', { hex: true }),
    ...byName([...PRIORITIES.enabled, ...PRIORITIES.times]),
    'reg.flags': u8('Flags', { hex: true, values: FLAGS }),
    'regreq.grants': u8('Pending Grants'),
    'reg.grants': u8('Echoed Pending Grants'),
    'reg.assignedport': u16('Assigned Port (LLID)'),
    'regack.assignedport': u16('Echoed Assigned Port (LLID)'),
    'reg.synctime': u16('Sync Time'),
    'regack.synctime': u16('Echoed Sync Time'),
    'opcode.unknown': expert('Unknown opcode', 'warning', 'Protocol'),
    'cbfc.enbv.not_zero': expert('8 MSbs of CEV should be 0', 'warning', 'Protocol'),
    dst_address_invalid: expert('Destination address must be 01-80-C2-00-00-01', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const opcode = p.take(f.opcode), name = OPCODES[opcode];
    p.info(name ?? 'Unknown');
    if (name === undefined) {
      p.expertUnder(f['opcode.unknown']);
      p.data();
      return;
    }
    if (opcode === PAUSE || opcode === BY_PRIORITY) {
      if (!isForBridges(p)) p.expertUnder(f.dst_address_invalid);
      if (opcode === PAUSE) p.addInfo(`: pause_time: ${p.take(f.pause_time)} quanta`);
      else takePriorities(p, f);
      return;
    }
    p.take(f.timestamp);
    const take = REGISTRATIONS[opcode];
    if (take === undefined) p.data();
    else take(p, f);
  },
});

type Fields = (typeof macControl)['fields'];

/** Annex 31B.1: pausing is asked of the other end of the link, by an address that bridges do not pass on. What is not Ethernet has none. */
function isForBridges({ columns }: Cursor): boolean {
  if (columns.destinationKind !== 'ether') return true;
  return BRIDGES.every((byte, i) => columns.addressBytes[columns.destinationAt + i] === byte);
}

/** Annex 31D: which priorities are meant, then the time of each of the eight. */
function takePriorities(p: Cursor, f: Fields): void {
  const vector = p.bits(f['cbfc.enbv'], PRIORITIES.enabled);
  p.addLabel(() => bitNames(vector, PRIORITIES.enabled));
  if (vector > 0xff) p.expertUnder(f['cbfc.enbv.not_zero']);
  const outer = p.open('CBFC Class Pause Times', 2 * CLASSES.length);
  for (const time of PRIORITIES.times) p.take(time);
  p.close(outer);
}

/** Clause 64.3.6. */
const REGISTRATIONS: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  [REQUEST]: (p, f) => {
    p.take(f['reg.flags']);
    p.take(f['regreq.grants']);
  },
  [REGISTER]: (p, f) => {
    p.take(f['reg.assignedport']);
    p.take(f['reg.flags']);
    p.take(f['reg.synctime']);
    p.take(f['reg.grants']);
  },
  [ACKNOWLEDGEMENT]: (p, f) => {
    p.take(f['reg.flags']);
    p.take(f['regack.assignedport']);
    p.take(f['regack.synctime']);
  },
};
