/** PROFINET's Precision Transparent Clock Protocol (IEC 61158-6-10, PTCP-PDU): who has the time, what it is, and how long a cable delays it. */
import {
  type Cursor, bits, ether, expert, guid, i16, i32, nameOf, none, protocol, text, u16, u24, u32, u8,
} from '../../dissect/index.ts';
import { etherText, guidText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';

const END = 0, SUBDOMAIN = 1, TIME = 2, EXTENSION = 3, MASTER = 4, PORT = 5, DELAY = 6, PORT_TIME = 7, ORGANIZATION = 0x7f;
const BLOCKS: Readonly<Record<number, string>> = {
  [END]: 'End', [SUBDOMAIN]: 'Subdomain', [TIME]: 'Time', [EXTENSION]: 'TimeExtension', [MASTER]: 'Master', [PORT]: 'PortParameter',
  [DELAY]: 'DelayParameter', [PORT_TIME]: 'PortTime', [ORGANIZATION]: 'Organizationally Specific',
};
const PRIORITIES = {
  0: 'Sync slave', 1: 'Primary master', 2: 'Secondary master', 3: 'Reserved', 4: 'Reserved', 5: 'Reserved', 6: 'Reserved', 7: 'Reserved',
};
const LEVELS = {
  0: 'Level 0 (highest)', 1: 'Level 1', 2: 'Level 2', 3: 'Level 3', 4: 'Level 4', 5: 'Level 5', 6: 'Level 6', 7: 'Level 7 (lowest)',
};
const ACTIVE = { 0: 'inactive', 1: 'active' };
const PRIORITIES2 = { 255: 'Default' };
const CLASSES = { 255: 'Slave-only clock' };
const ACCURACIES: Readonly<Record<number, string>> = {
  32: '25ns', 33: '100ns (Default)', 34: '250ns', 35: '1us', 36: '2.5us', 37: '10us', 38: '25us', 39: '100us', 40: '250us', 41: '1ms', 254: 'Unknown',
};
const PROFINET = 0x000ecf;
const RT_DATA = 1;

interface Kind {
  readonly name: string;
  /** As the Info column has it, of one width. */
  readonly wide: string;
  readonly header: 'sync' | 'announce' | 'follow' | 'delay';
}
const kind = (name: string, wide: string, header: Kind['header']): Kind => ({ name, wide, header });
/** By the frame's number. */
const KINDS: Readonly<Record<number, Kind>> = {
  0x0020: kind('RTSync FU (Clock)', 'RTSync FU (Clock)', 'sync'), 0x0021: kind('RTSync FU (Time)', 'RTSync FU  (Time)', 'sync'),
  0x0080: kind('RTSync (Clock)', 'RTSync    (Clock)', 'sync'), 0x0081: kind('RTSync (Time)', 'RTSync     (Time)', 'sync'),
  0xff00: kind('Announce (Clock)', 'Announce  (Clock)', 'announce'), 0xff01: kind('Announce (Time)', 'Announce   (Time)', 'announce'),
  0xff20: kind('FollowUp (Clock)', 'FollowUp  (Clock)', 'follow'), 0xff21: kind('FollowUp (Time)', 'FollowUp   (Time)', 'follow'),
  0xff40: kind('DelayReq', 'DelayReq         ', 'delay'), 0xff41: kind('DelayRes', 'DelayRes         ', 'delay'),
  0xff42: kind('DelayFuRes', 'DelayFuRes       ', 'delay'), 0xff43: kind('DelayRes', 'DelayRes         ', 'delay'),
};
/** Numbers that are for time, with those among them that mean nothing yet. */
const SYNC_END = 0x100, ACYCLIC = 0xff00, ACYCLIC_END = 0xff80;
const IDS = [...span(0, SYNC_END), ...span(ACYCLIC, ACYCLIC_END)];
function span(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i);
}
const UNIT = 4;

export const pnPtcp = protocol({
  name: 'pn_ptcp',
  title: 'PROFINET PTCP',
  short: 'PN-PTCP',
  on: { 'pn_rt.frame_id': IDS },
  fields: {
    header: none('Header'),
    block: none('Block'),
    tlvheader: none('TLVHeader'),
    res1: u32('Reserved 1'),
    res2: u32('Reserved 2'),
    delay10ns: u32('Delay10ns'),
    sequence_id: u16('SequenceID'),
    delay1ns_byte: u8('Delay1ns_Byte'),
    delay1ns: u32('Delay1ns'),
    delay1ns_fup: i32('Delay1ns_FUP'),
    tl_type: bits('TypeLength.Type', 0xfe00),
    tl_length: bits('TypeLength.Length', 0x01ff),
    master_source_address: ether('MasterSourceAddress'),
    subdomain_uuid: guid('SubdomainUUID'),
    port_mac_address: ether('PortMACAddress'),
    t2portrxdelay: u32('T2PortRxDelay (ns)'),
    t3porttxdelay: u32('T3PortTxDelay (ns)'),
    t2timestamp: u32('T2TimeStamp (ns)'),
    epoch_number: u16('EpochNumber'),
    seconds: u32('Seconds'),
    nanoseconds: u32('NanoSeconds'),
    flags: u16('Flags', { hex: true }),
    currentutcoffset: u16('CurrentUTCOffset'),
    master_priority1_prio: bits('MasterPriority1.Priority', 0x07, { hex: true, values: PRIORITIES }),
    master_priority1_level: bits('MasterPriority1.Level', 0x38, { hex: true, values: LEVELS }),
    master_priority1_res: bits('MasterPriority1.Reserved', 0x40, { hex: true }),
    master_priority1_act: bits('MasterPriority1.Active', 0x80, { hex: true, values: ACTIVE }),
    master_priority2: u8('MasterPriority2', { values: PRIORITIES2 }),
    clock_class: u8('ClockClass', { values: CLASSES }),
    clock_accuracy: u8('ClockAccuracy', { values: ACCURACIES }),
    clockvariance: i16('ClockVariance'),
    oui: u24('Organizationally Unique Identifier', { hex: true, values: { 0x000ecf: 'PROFINET', 0x010ecf: 'PROFINET' } }),
    subtype: u8('Subtype', { hex: true, values: { [RT_DATA]: 'RTData' } }),
    irdata_uuid: guid('IRDataUUID'),
    padding: text('Padding', { id: 'pn.padding' }),
    undecoded: text('Undecoded Data', { id: 'pn.undecoded' }),
    undecoded_data: expert('Undecoded Data', 'warning', 'Undecoded', { id: 'pn.undecoded_data' }),
  },
  dissect(p) {
    const id = p.at >= 2 ? (p.bytes[p.at - 2] << 8) | p.bytes[p.at - 1] : 0, known = KINDS[id];
    if (known === undefined) {
      p.info(`Reserved FrameID ${hex(id, 4)}`);
      p.title(`, Reserved FrameID ${hex(id, 4)}`);
      p.beside(() => undecoded(p));
      return;
    }
    p.info(known.wide);
    const told = HEADERS[known.header](p), announces = known.header === 'announce';
    p.addInfo(told.info);
    p.title(`, ${known.name}: ${told.title}`);
    for (let type = -1; type !== END && p.more;) type = takeBlock(p, announces);
  },
});
const f = pnPtcp.fields;

function undecoded(p: Cursor, length = p.remaining): void {
  p.takeAs(f.undecoded, 'data', length);
  p.label(`Undecoded Data: ${length} bytes`);
  p.expertUnder(f.undecoded_data, `Undecoded Data, ${length} bytes`);
}

function padding(p: Cursor, length: number): void {
  if (length === 0) return;
  p.takeAs(f.padding, 'data', length);
  p.label(`Padding: ${length} byte`);
}

/** Fields begin at multiples of four of the PDU. */
const align = (p: Cursor): void => padding(p, Math.min(p.remaining, (UNIT - (p.at - p.begin) % UNIT) % UNIT));

interface Told {
  readonly info: string;
  readonly title: string;
}

const HEADERS: Readonly<Record<Kind['header'], (p: Cursor) => Told>> = {
  /** Reserved bytes and the delay, which has parts of ten nanoseconds, of one, and of an early version one more. */
  sync(p) {
    p.need(20);
    const tens = p.u32(8), sequence = p.u16(12), one = p.u8(14), ones = p.u32(16), delay = tens * 10 + one + ones;
    const outer = p.open(f.header, 20), node = p.lastNode;
    p.labelNode(node, `Header: Sequence=${sequence}, Delay=${delay}ns (${pointed(tens * 10 + one)} sec)`);
    const begin = p.at;
    p.at = begin + 12;
    p.take(f.sequence_id);
    p.take(f.delay1ns_byte);
    padding(p, 1);
    p.close(outer);
    p.at = begin;
    p.take(f.res1);
    p.take(f.res2);
    p.take(f.delay10ns);
    p.at = begin + 16;
    p.take(f.delay1ns);
    return told(sequence, delay);
  },
  announce(p) {
    const outer = p.open(f.header, 20), node = p.lastNode;
    padding(p, 12);
    const sequence = p.take(f.sequence_id);
    padding(p, 6);
    p.close(outer);
    p.labelNode(node, `Header: Sequence=${sequence}`);
    return { info: `, Seq=${wide(sequence, 3)}`, title: `Sequence=${sequence}` };
  },
  follow(p) {
    const outer = p.open(f.header, 20), node = p.lastNode;
    padding(p, 12);
    const sequence = p.take(f.sequence_id);
    padding(p, 2);
    const delay = p.take(f.delay1ns_fup);
    p.close(outer);
    p.labelNode(node, `Header: Sequence=${sequence}, Delay=${delay}ns`);
    return told(sequence, delay);
  },
  delay(p) {
    const outer = p.open(f.header, 16), node = p.lastNode;
    padding(p, 12);
    const sequence = p.take(f.sequence_id);
    padding(p, 2);
    p.close(outer);
    const delay = p.take(f.delay1ns);
    p.labelNode(node, `Header: Sequence=${sequence}, Delay=${delay}ns`);
    return told(sequence, delay);
  },
};

const wide = (number: number, width: number): string => String(number).padStart(width);
const told = (sequence: number, delay: number): Told =>
  ({ info: `, Seq=${wide(sequence, 3)}, Delay=${wide(delay, 11)}ns`, title: `Sequence=${sequence}, Delay=${delay}ns` });
/** `0.000,001,003`: seconds, and nanoseconds in groups of three digits. */
const pointed = (nanoseconds: number): string => {
  const digits = String(nanoseconds % 1e9).padStart(9, '0');
  return `${Math.floor(nanoseconds / 1e9)}.${digits.slice(0, 3)},${digits.slice(3, 6)},${digits.slice(6)}`;
};

/** A type of seven bits, a length of nine, and what it says. Gives the type. */
function takeBlock(p: Cursor, announces: boolean): number {
  const head = p.u16(), type = head >> 9, length = head & 0x1ff, name = BLOCKS[type] ?? 'Unknown';
  const outer = p.open(f.block, 2 + length), node = p.lastNode;
  p.labelNode(node, name);
  const inner = p.open(f.tlvheader, 2);
  p.label(`TLVHeader: Type=${name} (${type.toString(16)}), Length=${length}`);
  p.show(f.tl_type);
  p.take(f.tl_length);
  p.close(inner);
  const end = p.at + length, reader = READERS[type];
  if (reader !== undefined) {
    const text = reader(p, end, announces);
    p.labelNode(node, `${name}${text}`);
  }
  p.close(outer);
  if (reader === undefined && length > 0) undecoded(p, length);
  p.at = Math.max(p.at, Math.min(end, p.end));
  return type;
}

/** Reads what a block has and gives what stands behind its name. */
const READERS: Readonly<Record<number, (p: Cursor, end: number, announces: boolean) => string>> = {
  [END]: () => '',
  [SUBDOMAIN](p, _end, announces) {
    const source = etherText(p.peekBytes(6));
    p.take(f.master_source_address);
    const domain = guidText(p.peekBytes(16), false);
    p.take(f.subdomain_uuid);
    if (announces) p.addInfo(`, Master=${source}`);
    return `: MasterSource=${source}, Subdomain=${domain}`;
  },
  [TIME](p) {
    const epoch = p.take(f.epoch_number), seconds = p.take(f.seconds), nanoseconds = p.take(f.nanoseconds);
    p.addInfo(`, Time: ${wide(seconds, 4)}s ${String(nanoseconds).padStart(9, '0')}ns, Epoch: ${epoch}`);
    return `: Seconds=${seconds} NanoSeconds=${nanoseconds} EpochNumber=${epoch}`;
  },
  [EXTENSION](p) {
    const flags = p.take(f.flags), offset = p.take(f.currentutcoffset);
    align(p);
    return `: Flags=${hex(flags)}, CurrentUTCOffset=${offset}`;
  },
  [MASTER](p) {
    const priority = p.show(f.master_priority1_prio);
    p.show(f.master_priority1_level);
    p.show(f.master_priority1_res);
    const active = p.take(f.master_priority1_act), second = p.take(f.master_priority2), level = p.take(f.clock_class);
    const accuracy = p.take(f.clock_accuracy), variance = p.take(f.clockvariance);
    align(p);
    const named = PRIORITIES[priority as keyof typeof PRIORITIES], acts = ACTIVE[active as keyof typeof ACTIVE];
    p.addInfo(`, Prio1="${named}"${active === 1 ? ' active' : ''}`);
    return `: Prio1="${named}" is ${acts}, Prio2=${orReserved(PRIORITIES2, second)}, Clock: Class="${orReserved(CLASSES, level)}", `
      + `Accuracy=${orReserved(ACCURACIES, accuracy)}, Variance=${variance}`;
  },
  [PORT](p) {
    align(p);
    const received = p.take(f.t2portrxdelay), sent = p.take(f.t3porttxdelay);
    p.addInfo(`, T2Rx=${received}ns, T3Tx=${sent}ns`);
    return `: T2PortRxDelay=${received}ns, T3PortTxDelay=${sent}ns`;
  },
  [DELAY](p) {
    const port = etherText(p.peekBytes(6));
    p.take(f.port_mac_address);
    align(p);
    p.addInfo(`, PortMAC=${port}`);
    return `: PortMAC=${port}`;
  },
  [PORT_TIME](p) {
    align(p);
    const stamp = p.take(f.t2timestamp);
    p.addInfo(`, T2TS=${stamp}ns`);
    return `: T2TimeStamp=${stamp}ns`;
  },
  [ORGANIZATION](p, end) {
    const oui = p.take(f.oui);
    let text = '';
    if (oui === PROFINET) {
      text = ': PROFINET';
      if (p.take(f.subtype) === RT_DATA) {
        align(p);
        text += `: IRDataUUID=${guidText(p.peekBytes(16), false)}`;
        p.take(f.irdata_uuid);
        return text;
      }
    }
    if (end > p.at) undecoded(p, end - p.at);
    return text;
  },
};

const orReserved = (names: Readonly<Record<number, string>>, number: number): string => nameOf(names, number) ?? `(Reserved: ${hex(number)})`;
