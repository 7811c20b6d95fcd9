/** EtherCAT: the frame on Ethernet and UDP, and its datagrams, which slaves read and write as they pass (IEC 61158-4-12, ETG.1000.4 §5). */
import { type Cursor, bits, byName, protocol } from '../../dissect/index.ts';
import { COMMANDS, COMMAND_TITLES, isExtension, isKnown, isLogical, isPhysical, onlyReads, readsOne, writesOne } from './ecat/commands.ts';
import { ANY, DATAGRAM_FIELDS, LENGTH_FIELDS as l, NTH, type Values } from './ecat/datagram-fields.ts';
import { MAILBOXES } from './ecat-mailbox.ts';
import { APPLICATION_MEMORY, REGISTER_FIELDS, takeRegisters } from './ecat/registers.ts';

const FRAME_TYPES = { 1: 'EtherCAT command', 2: 'ADS', 3: 'RAW-IO', 4: 'NV', 5: 'Mailbox' };
const VALIDITY = { 0: 'Valid', 1: 'Invalid (must be zero for conformance with the protocol specification)' };
const COMMAND = 1, MAILBOX = 5;
const HEADER = 10, COUNTER = 2;
const LENGTH = 0x07ff, RESERVED = 0x0800, CIRCULATING = 0x4000, MORE = 0x8000;
const RECEIVE_TIMES = 0x0900, RECEIVE_TIMES_SIZE = 16;
const MAILBOX_HEADER = 6, LONGEST_MAILBOX = 1500;

const isHeader = (head: number): boolean => head >> 12 in FRAME_TYPES && (head & RESERVED) === 0 && (head & LENGTH) > 0;
const word = (options: object) => ({ little: true, size: 2, hex: true, ...options }) as const;

export const ecatFrame = protocol({
  name: 'ecatf',
  title: 'EtherCAT frame header',
  short: 'ECATF',
  on: { ethertype: [0x88a4], 'udp.port': [0x88a4] },
  // The port is one that any client may have: what has no header of EtherCAT is somebody else's.
  accepts: (bytes, at, end) => end - at > 2 && isHeader(bytes[at] | (bytes[at + 1] << 8)),
  fields: {
    length: bits('Length', 0x07ff, word({})),
    reserved: bits('Reserved', RESERVED, word({ values: VALIDITY })),
    type: bits('Type', 0xf000, word({ values: FRAME_TYPES })),
  },
  dissect(p, f) {
    p.show(f.length);
    p.show(f.reserved);
    const type = p.take(f.type);
    p.info('');
    if (!p.next('ecatf.type', type)) p.data();
    else if (type === MAILBOX && p.columns.protocol === ecat.short) p.column(ecatFrame.short);
  },
});

export const ecat = protocol({
  name: 'ecat',
  title: 'EtherCAT datagram(s)',
  short: 'ECAT',
  on: { 'ecatf.type': [COMMAND] },
  fields: { ...byName([...DATAGRAM_FIELDS, ...REGISTER_FIELDS]) },
  dissect(p) {
    const told = summary(p);
    p.info(told);
    p.title(`: ${told}`);
    for (let nth = 0, more = true; more && p.more; nth++) more = takeDatagram(p, NTH[nth]);
    // What fills the frame up to Ethernet's smallest length is beside the layer.
    if (p.available > 0) p.beside(() => p.takeCaptured(l.padding));
  },
});

const nameOf = (command: number): string => COMMANDS[command] ?? `<UNKNOWN: ${command}>`;

/** Which slave, and where in its memory. */
const slave = (p: Cursor): string => `Adp 0x${p.little16(2).toString(16)}, Ado 0x${p.little16(4).toString(16)}`;

/** What the list says, read ahead: one datagram with its addresses, up to four by name, more by number. */
function summary(p: Cursor): string {
  const commands: string[] = [];
  let sum = 0, count = 0, named = '';
  for (let ahead = 0; p.available >= ahead + HEADER; count++) {
    const command = nameOf(p.u8(ahead)), head = p.little16(ahead + 6), length = head & LENGTH;
    if (count < 4) commands.push(`'${command}': len ${length}`);
    if (count === 0) named = command;
    sum += length;
    ahead += HEADER + length + COUNTER;
    if ((head & MORE) === 0) {
      count++;
      break;
    }
  }
  if (count === 1) return `'${named}': Len: ${sum}, ${slave(p)}${counted(p, sum, ', Wc ')} `;
  return count <= 4 ? `${count} Cmds, ${commands.join(', ')}${count === 2 ? ' ' : ''}` : `${count} Cmds, SumLen ${sum}, '${named}'... `;
}

/** The counter behind `length` bytes of data, where it was captured. */
function counted(p: Cursor, length: number, before: string): string {
  const ahead = HEADER + length;
  return p.available >= ahead + COUNTER ? `${before}${p.little16(ahead)}` : '';
}

type NumberName = 'idx' | 'adp' | 'ado' | 'lad' | 'cnt';

/** Takes the number and gives it once more to the field of the datagram with this place. */
function take(p: Cursor, nth: Values | undefined, name: NumberName): number {
  const { size } = ANY[name], value = p.take(ANY[name]);
  if (nth !== undefined) p.hide(nth[name], value, p.at - size, size);
  return value;
}

/** Whether another one follows. */
function takeDatagram(p: Cursor, nth: Values | undefined): boolean {
  const command = p.u8(), head = p.little16(6), length = head & LENGTH;
  const outer = p.open(`EtherCAT datagram: Cmd: ${describe(p, command, length)}`, HEADER + length + COUNTER), node = p.lastNode;
  const address = takeHeader(p, command, head, nth);
  const count = p.available >= length + COUNTER ? p.little16(length) : 0;
  takeData(p.within(length), { command, address, count, node, nth });
  take(p, nth, 'cnt');
  p.close(outer);
  return (head & MORE) !== 0;
}

function describe(p: Cursor, command: number, length: number): string {
  if (isExtension(command)) return `'EXT' (${command}), Len: ${length}`;
  if (!isKnown(command)) return `'Unknown' (${command}), Len: ${length}`;
  const address = isLogical(command) ? `Addr 0x${p.little32(2).toString(16)}` : slave(p);
  return `'${COMMANDS[command]}' (${command}), Len: ${length}, ${address}${counted(p, length, ', Cnt ')}`;
}

/** Gives the address within the slave, -1 where it is a logical one. */
function takeHeader(p: Cursor, command: number, head: number, nth: Values | undefined): number {
  const outer = p.open('Header', HEADER), length = head & LENGTH;
  p.show(ANY.cmd);
  p.label(`Cmd        : ${command} (${COMMAND_TITLES[command] ?? 'Unknown command'})`);
  if (nth !== undefined) p.hide(nth.cmd, command, p.at, 1);
  p.skip(1);
  take(p, nth, 'idx');
  let address = -1;
  if (isLogical(command)) {
    take(p, nth, 'lad');
  } else {
    take(p, nth, 'adp');
    address = take(p, nth, 'ado');
  }
  const inner = p.open(
    `Length     : ${length} (0x${length.toString(16)}) - ${(head & CIRCULATING) !== 0 ? 'Roundtrip' : 'No Roundtrip'} - `
      + `${(head & MORE) !== 0 ? 'More Follows...' : 'Last Sub Command'}`, 2,
  );
  p.show(l.length);
  p.show(l.reserved);
  p.show(l.circulating);
  p.take(l.more);
  p.close(inner);
  p.take(l.interrupt);
  p.close(outer);
  return address;
}

interface Datagram {
  readonly command: number;
  readonly address: number;
  /** How many slaves have done what was asked: 0 on the way there, and where that was not captured. */
  readonly count: number;
  readonly node: number;
  readonly nth: Values | undefined;
}

function takeData(p: Cursor, datagram: Datagram): void {
  const { command, address, count, nth } = datagram, length = p.remaining;
  if (readsOne(command) && address === RECEIVE_TIMES && length >= RECEIVE_TIMES_SIZE && count > 0) {
    takeReceiveTimes(p, address, nth);
    return;
  }
  if (isPhysical(command) && takeRegisters(p, address, count > 0 || !onlyReads(command))) {
    p.skip(length);
    return;
  }
  takeMailbox(p, datagram);
  if (!p.more) return;
  const bytes = p.takeBytes(ANY.data, p.remaining);
  if (nth !== undefined) p.hide(nth.data, bytes, p.at - bytes.length, bytes.length);
}

/** ETG.1000.6 §5.6: what is written beyond the registers, and read by one slave's answer, is a mailbox's where it looks like one. */
function takeMailbox(p: Cursor, { command, address, count, node }: Datagram): void {
  if (address < APPLICATION_MEMORY || p.available < MAILBOX_HEADER) return;
  if (!writesOne(command) && !(readsOne(command) && count === 1)) return;
  const length = p.little16();
  if (!MAILBOXES.includes(p.u8(5) & 0x0f) || length > LONGEST_MAILBOX) return;
  p.nest('ecatf.type', MAILBOX, node, Math.min(MAILBOX_HEADER + length, p.remaining));
}

/** When the frame passed each port, and how long it was on the way between them: the ports are A to D. */
function takeReceiveTimes(p: Cursor, address: number, nth: Values | undefined): void {
  const outer = p.open('Dc', p.remaining), at = p.at;
  const [a, b, c, d] = [0, 4, 8, 12].map(ahead => p.little32(ahead));
  takeRegisters(p, address, true);
  const between = (name: 'da' | 'bd' | 'cd' | 'ba' | 'cb' | 'ca', later: number, earlier: number): void => {
    p.set(ANY[name], (later - earlier) >>> 0, at, 4);
    if (nth !== undefined) p.hide(nth[name], (later - earlier) >>> 0, at, 4);
  };
  if (d !== 0) {
    between('da', d, a);
    if (b !== 0) between('bd', b, d);
    else if (c !== 0) between('cd', c, d);
  }
  if (b !== 0) {
    between('ba', b, a);
    if (c !== 0) between('cb', c, b);
  } else if (c !== 0) {
    between('ca', c, a);
  }
  const bytes = p.peekBytes(p.remaining);
  p.skip(bytes.length);
  p.close(outer);
  if (nth !== undefined) p.hide(nth.data, bytes, at, bytes.length);
}
