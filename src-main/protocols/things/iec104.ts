/** Telecontrol over TCP, IEC 60870-5-104, and the data units that it carries, IEC 60870-5-101. */
import { type Cursor, MORE, NOT_MINE, bits, flag, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { ELEMENT_FIELDS, elements } from './iec104/elements.ts';
import { CAUSES, TYPES } from './iec104/names.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [2404];
const START = 0x68;
const HEADER = 6;
const COMMANDS: Readonly<Record<number, string>> = {
  1: 'STARTDT act', 2: 'STARTDT con', 4: 'STOPDT act', 8: 'STOPDT con', 16: 'TESTFR act', 32: 'TESTFR con',
};
const KINDS = { 0: 'I', 1: 'S', 3: 'U' };
/** The four control bytes as one number, lowest byte first. */
const CONTROL = { size: 4, little: true } as const;

export const iec104 = protocol({
  name: 'iec60870_104',
  title: 'IEC 60870-5-104',
  short: 'IEC 60870-5-104',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: {
    start: u8('START', { id: 'iec60870_asdu.start', hex: true }),
    apdulen: u8('ApduLen'),
    type: bits('Type', 0x01, { ...CONTROL, hex: true, values: KINDS }),
    'type 3': bits('Type', 0x03, { ...CONTROL, id: 'iec60870_104.type', hex: true, values: KINDS }),
    utype: bits('UType', 0xfc, { ...CONTROL, hex: true, values: COMMANDS }),
    tx: bits('Tx', 0xfffe, CONTROL),
    rx: bits('Rx', 0xfffe0000, CONTROL),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    p.take(f.start);
    p.label('START');
    const length = p.take(f.apdulen);
    p.limit(2 + length);
    const control = p.little32();
    const arrow = isToServer(p, PORTS) === false ? '->' : '<-';
    const received = Math.floor(control / 0x20000);
    let told: string;
    if (control % 2 === 0) {
      p.show(f.type);
      p.show(f.tx);
      p.take(f.rx);
      told = `${arrow} I (${(control & 0xfffe) >> 1},${received}) `;
    } else if (control % 4 === 1) {
      p.show(f['type 3']);
      p.take(f.rx);
      told = `${arrow} S (${received}) `;
    } else {
      p.show(f['type 3']);
      const command = p.take(f.utype);
      told = `${arrow} U (${COMMANDS[command] ?? 'Unknown'}) `;
    }
    p.title(`: ${told}`);
    if (p.packet.next('iec104') > 0) p.addInfo(` | ${told}`);
    else p.info(told);
    p.columns.setFence();
    if (!p.more) return;
    if (control % 2 === 0) p.call('iec60870_asdu');
    else p.take(f.data, p.remaining);
    p.columns.setFence();
  },
  frame(bytes, at, end) {
    if (bytes[at] !== START) return NOT_MINE;
    if (end - at < 2) return MORE;
    return bytes[at + 1] < 4 || bytes[at + 1] > 253 ? NOT_MINE : 2 + bytes[at + 1];
  },
  begins: [0x68],
  /** The command that a connection begins with. */
  recognise: (bytes, at, end) => end - at === HEADER && bytes[at] === START && bytes[at + 1] === 4 &&
    bytes[at + 2] === 0x07 && bytes[at + 3] === 0 && bytes[at + 4] === 0,
});

export const iecAsdu = protocol({
  name: 'iec60870_asdu',
  title: 'IEC 60870-5-101/104 ASDU',
  short: 'IEC 60870-5 ASDU',
  fields: {
    typeid: u8('TypeId', { values: type => TYPES[type]?.[0] }),
    sq: flag('SQ', 0x80, { as: ['True', 'False'] }),
    numix: bits('NumIx', 0x7f),
    causetx: bits('CauseTx', 0x3f, { values: CAUSES }),
    nega: flag('Negative', 0x40, { as: ['True', 'False'] }),
    test: flag('Test', 0x80, { as: ['True', 'False'] }),
    oa: u8('OA'),
    addr: u16('Addr', { little: true }),
    ioa: u24('IOA', { little: true }),
    ...ELEMENT_FIELDS,
  },
  dissect(p, f) {
    const type = p.take(f.typeid);
    const isSequence = p.show(f.sq);
    const count = p.take(f.numix);
    const cause = p.show(f.causetx), isNegative = p.show(f.nega), isTest = p.take(f.test);
    p.take(f.oa);
    const address = p.take(f.addr);
    const known = TYPES[type];
    const causeText = `${CAUSES[cause] ?? `<CauseTx=${cause}>`}${isNegative ? '_NEGA' : ''}${isTest ? '_TEST' : ''}`;
    const told = `ASDU=${address} ${known?.[0] ?? `<TypeId=${type}>`} ${causeText.padEnd(7)} ${objectsText(p, count, isSequence)}`;
    p.title(`: ${told}${known === undefined ? '' : ` '${known[1]}'`}`);
    p.addInfo(told);
    const names = known?.[2];
    if (names === undefined) {
      if (p.remaining >= 3) p.take(f.ioa);
      p.takeRest(f.rawdata);
      return;
    }
    objects(p, f, count, isSequence, names.split(' '));
  },
});

type Fields = (typeof iecAsdu)['fields'];

const nextAddress = (p: Cursor): number => p.little16() + p.u8(2) * 0x10000;

/** The first object's address, and how many follow it: in a row, or anywhere. */
function objectsText(p: Cursor, count: number, isSequence: boolean): string {
  if (p.available < 3) return '';
  const first = nextAddress(p);
  if (count <= 1) return `IOA=${first}`;
  return `IOA[${count}]=${first}${isSequence ? `-${first + count - 1}` : ',...'}`;
}

/** Objects with an address each, or a row of them with the first one's alone. */
function objects(p: Cursor, f: Fields, count: number, isSequence: boolean, names: readonly string[]): void {
  let address = 0;
  for (let i = 0; i < count && p.more; i++) {
    const isTold = i === 0 || !isSequence;
    address = isTold ? nextAddress(p) : address + 1;
    const outer = p.open(`IOA: ${address}`);
    if (isTold) p.take(f.ioa);
    else p.set(f.ioa, address);
    elements(p, names);
    p.close(outer);
  }
}
