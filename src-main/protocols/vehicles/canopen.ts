/** CANopen, CiA 301: what a CAN identifier of 11 bits says of a frame's kind and of the node that it is about. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, absoluteTime, bits, byName, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { EXTENDED, SHORT_ID, canIdOf } from './can-id.ts';
import { LAYER_SETTINGS, layerSettings } from './canopen-lss.ts';
import { errorName } from './canopen-names.ts';
import { SERVICE_DATA, serviceData } from './canopen-sdo.ts';

const HEX = { hex: true } as const;
const TRUTH = ['True', 'False'] as const;
const COMMANDS: Readonly<Record<number, string>> = {
  1: 'Start remote node', 2: 'Stop remote node', 0x80: 'Enter pre-operational state', 0x81: 'Reset node', 0x82: 'Reset communication',
};
const STATES: Readonly<Record<number, string>> = { 0: 'Boot-up', 4: 'Stopped', 5: 'Operational', 0x7f: 'Pre-operational' };
const FROM_SLAVE = 0x7e4, FROM_MASTER = 0x7e5;
/** §7.1.6.6: days count from 1984. */
const FIRST_DAY = Date.UTC(1984, 0, 1) / 1000, DAY = 86_400;

const mark = (title: string, mask: number) => flag(title, mask, { as: TRUTH });
const REGISTER = {
  'em.err_reg_ge': mark('Generic error', 0x01),
  'em.err_reg_cu': mark('Current', 0x02),
  'em.err_reg_vo': mark('Voltage', 0x04),
  'em.err_reg_te': mark('Temperature', 0x08),
  'em.err_reg_co': mark('Communication error (overrun, error state)', 0x10),
  'em.err_reg_de': mark('Device profile specific', 0x20),
  'em.err_reg_re': mark('Reserved (must be false)', 0x40),
  'em.err_reg_ma': mark('Manufacturer specific', 0x80),
};

export const canopen = protocol({
  name: 'canopen',
  title: 'CANopen',
  short: 'CANopen',
  called: 'CANOPEN',
  on: { 'can.subdissector': ['canopen'] },
  fields: {
    cob_id: u32('COB-ID', HEX),
    function_code: bits('Function code', 0x780, { size: 4, hex: true }),
    node_id: bits('Node-ID', 0x7f, { size: 4, hex: true }),
    'nmt_ctrl.cd': bits('Command specifier', 0xff, { hex: true, values: COMMANDS }),
    'nmt_ctrl.node_id': u8('Node-ID', HEX),
    'nmt_guard.toggle': bits('Reserved/Toggle', 0x80),
    'nmt_guard.state': bits('State', 0x7f, { hex: true, values: STATES }),
    'sync.counter': u8('Counter'),
    'em.err_code': u16('Error code', { hex: true, little: true, values: errorName }),
    'em.err_reg': u8('Error register', HEX),
    'em.err_field': octets('Manufacturer specific error field'),
    time_stamp: absoluteTime('Time stamp'),
    time_stamp_ms: u32('Time, after Midnight in Milliseconds', { little: true }),
    time_stamp_days: u16('Current day since 1 Jan 1984', { little: true }),
    'pdo.data.bytes': octets('Data'),
    'pdo.data.string': text('Data'),
    ...REGISTER,
    ...byName([...SERVICE_DATA, ...LAYER_SETTINGS] as readonly Field[]),
  },
  dissect(p, f) {
    const word = canIdOf(p);
    if (word === undefined || word >= EXTENDED) {
      p.decline('CAN');
      p.data();
      return;
    }
    const id = word & SHORT_ID, code = id >> 7, node = id & 0x7f, { name, read } = kindOf(id);
    p.set(f.cob_id, id, p.begin, 4);
    const outer = p.under();
    p.generate(f.function_code, code, p.begin, 4);
    p.generate(f.node_id, node, p.begin, 4);
    p.close(outer);
    p.info(name);
    const kind = p.open(`Type: ${name}`, p.remaining);
    read?.(p, node);
    p.close(kind);
  },
});

interface Kind {
  readonly name: string;
  readonly read?: (p: Cursor, node: number) => void;
}

const NO_NODE: readonly (Kind | undefined)[] = [
  { name: 'NMT', read: control }, { name: 'SYNC', read: synchronisation }, { name: 'TIME STAMP', read: timeStamp },
];
const PROCESS_DATA = ['PDO1 (tx)', 'PDO1 (rx)', 'PDO2 (tx)', 'PDO2 (rx)', 'PDO3 (tx)', 'PDO3 (rx)', 'PDO4 (tx)', 'PDO4 (rx)']
  .map((name): Kind => ({ name, read: processData }));
const OF_NODE: readonly (Kind | undefined)[] = [
  undefined, { name: 'EMCY', read: emergency }, undefined, ...PROCESS_DATA, { name: 'Default-SDO (tx)', read: p => serviceData(p, false) },
  { name: 'Default-SDO (rx)', read: p => serviceData(p, true) }, undefined, { name: 'NMT Error Control', read: guard },
];

/** The predefined connection set, CiA 301 §7.3.5. */
function kindOf(id: number): Kind {
  const code = id >> 7;
  if (id === FROM_SLAVE) return { name: 'LSS (Slave)', read: p => layerSettings(p, false) };
  if (id === FROM_MASTER) return { name: 'LSS (Master)', read: p => layerSettings(p, true) };
  return ((id & 0x7f) === 0 ? NO_NODE : OF_NODE)[code] ?? { name: `Unknown (${code})` };
}

function control(p: Cursor): void {
  const { fields: f } = canopen, command = p.take(f['nmt_ctrl.cd']), node = p.take(f['nmt_ctrl.node_id']);
  p.addInfo(`: ${COMMANDS[command] ?? `Unknown (${hex(command, 2)})`} [${node === 0 ? 'All' : hex(node)}]`);
}

function synchronisation(p: Cursor): void {
  if (p.more) p.addInfo(` [${p.take(canopen.fields['sync.counter'])}]`);
}

function emergency(p: Cursor): void {
  const { fields: f } = canopen;
  p.take(f['em.err_code']);
  takeNamedBits(p, f['em.err_reg'], Object.values(REGISTER));
  p.takeRest(f['em.err_field']);
}

/** §7.1.6.6: milliseconds in 28 bits of four bytes, then days. */
function timeStamp(p: Cursor): void {
  const { fields: f } = canopen, milliseconds = p.little32() % 2 ** 28, days = p.u8(4) | p.u8(5) << 8;
  const seconds = FIRST_DAY + days * DAY + Math.floor(milliseconds / 1000);
  p.set(f.time_stamp, { seconds, nanoseconds: milliseconds % 1000 * 1_000_000 }, p.at, 6);
  p.take(f.time_stamp_ms);
  p.take(f.time_stamp_days);
}

function processData(p: Cursor): void {
  const { fields: f } = canopen;
  if (p.more) p.takeRest(f['pdo.data.bytes']);
  else p.set(f['pdo.data.string'], 'empty');
}

function guard(p: Cursor, node: number): void {
  const { fields: f } = canopen;
  if (p.more) {
    p.show(f['nmt_guard.toggle']);
    p.addInfo(`: ${STATES[p.take(f['nmt_guard.state'])] ?? '(Unknown)'}`);
  }
  p.addInfo(` [${hex(node)}]`);
}
