/** Oracle's Transparent Network Substrate: how clients connect to databases, and packets for what they say then. */
import { type Cursor, type FieldOptions, MORE, NOT_MINE, bool, flag, octets, protocol, text, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../bit-names.ts';
import { isToServer } from '../text-lines.ts';
import { DATA_FIELDS, showData } from './tns/data.ts';

const PORTS = [1521];
const CONNECT = 1, ACCEPT = 2, REFUSE = 4, REDIRECT = 5, DATA = 6, ABORT = 9, MARKER = 12, ATTENTION = 13, CONTROL = 14;
const TYPES: Readonly<Record<number, string>> = {
  [CONNECT]: 'Connect', [ACCEPT]: 'Accept', 3: 'Acknowledge', [REFUSE]: 'Refuse', [REDIRECT]: 'Redirect', [DATA]: 'Data', 7: 'Null',
  [ABORT]: 'Abort', 11: 'Resend', [MARKER]: 'Marker', [ATTENTION]: 'Attention', [CONTROL]: 'Control',
};
const MARKERS: Readonly<Record<number, string>> = { 0: 'Data Marker - 0 Data Bytes', 1: 'Data Marker - 1 Data Bytes', 2: 'Attention Marker' };
const HEADER = 8;
/** Connect packets are this long without the items that trace them. */
const SHORT_CONNECT = 34;

const wide: FieldOptions = { size: 2, as: ['True', 'False'] };
const narrow: FieldOptions = { as: ['True', 'False'] };

const FIELDS = {
  response: bool('Response', { hidden: true }),
  request: bool('Request', { hidden: true }),
  length: u16('Packet Length'),
  length_32: u32('Packet Length', { id: 'tns.length' }),
  packet_checksum: u16('Packet Checksum', { hex: true }),
  type: u8('Packet Type', { values: TYPES }),
  reserved_byte: octets('Reserved Byte', { size: 1 }),
  header_checksum: u16('Header Checksum', { hex: true }),
  version: u16('Version'),
  compat_version: u16('Version (Compatible)'),
  service_options: u16('Service Options', { hex: true }),
  'so_flag.bconn': flag('Broken Connect Notify', 0x2000, wide),
  'so_flag.pc': flag('Packet Checksum', 0x1000, wide),
  'so_flag.hc': flag('Header Checksum', 0x800, wide),
  'so_flag.fd': flag('Full Duplex', 0x400, wide),
  'so_flag.hd': flag('Half Duplex', 0x200, wide),
  'so_flag.dc1': flag("Don't Care", 0x100, wide),
  'so_flag.dc2': flag("Don't Care", 0x80, wide),
  'so_flag.dio': flag('Direct IO to Transport', 0x10, wide),
  'so_flag.ap': flag('Attention Processing', 0x8, wide),
  'so_flag.ra': flag('Can Receive Attention', 0x4, wide),
  'so_flag.sa': flag('Can Send Attention', 0x2, wide),
  sdu_size: u16('Session Data Unit Size'),
  max_tdu_size: u16('Maximum Transmission Data Unit Size'),
  nt_proto_characteristics: u16('NT Protocol Characteristics', { hex: true }),
  'ntp_flag.hangon': flag('Hangon to listener connect', 0x8000, wide),
  'ntp_flag.crel': flag('Confirmed release', 0x4000, wide),
  'ntp_flag.tduio': flag('TDU based IO', 0x2000, wide),
  'ntp_flag.srun': flag('Spawner running', 0x1000, wide),
  'ntp_flag.dtest': flag('Data test', 0x800, wide),
  'ntp_flag.cbio': flag('Callback IO supported', 0x400, wide),
  'ntp_flag.asio': flag('ASync IO Supported', 0x200, wide),
  'ntp_flag.pio': flag('Packet oriented IO', 0x100, wide),
  'ntp_flag.grant': flag('Can grant connection to another', 0x80, wide),
  'ntp_flag.handoff': flag('Can handoff connection to another', 0x40, wide),
  'ntp_flag.sigio': flag('Generate SIGIO signal', 0x20, wide),
  'ntp_flag.sigpipe': flag('Generate SIGPIPE signal', 0x10, wide),
  'ntp_flag.sigurg': flag('Generate SIGURG signal', 0x8, wide),
  'ntp_flag.urgentio': flag('Urgent IO supported', 0x4, wide),
  'ntp_flag.dfio': flag('Full duplex IO supported', 0x2, wide),
  'ntp_flag.testop': flag('Test operation', 0x1, wide),
  line_turnaround: u16('Line Turnaround Value'),
  value_of_one: octets('Value of 1 in Hardware', { size: 2 }),
  connect_data_length: u16('Length of Connect Data'),
  connect_data_offset: u16('Offset to Connect Data'),
  connect_data_max: u32('Maximum Receivable Connect Data'),
  connect_flags0: u8('Connect Flags 0', { hex: true }),
  connect_flags1: u8('Connect Flags 1', { hex: true }),
  'connect_flags.nareq': flag('NA services required', 0x10, narrow),
  'connect_flags.nalink': flag('NA services linked in', 0x8, narrow),
  'connect_flags.enablena': flag('NA services enabled', 0x4, narrow),
  'connect_flags.ichg': flag('Interchange is involved', 0x2, narrow),
  'connect_flags.wantna': flag('NA services wanted', 0x1, narrow),
  trace_cf1: u32('Trace Cross Facility Item 1', { hex: true }),
  trace_cf2: u32('Trace Cross Facility Item 2', { hex: true }),
  trace_cid: u64('Trace Unique Connection ID', { hex: true }),
  connect_data: text('Connect Data'),
  accept_data_length: u16('Accept Data Length'),
  accept_data: text('Accept Data'),
  accept_data_offset: u16('Offset to Accept Data'),
  refuse_reason_user: u8('Refuse Reason (User)', { hex: true }),
  refuse_reason_system: u8('Refuse Reason (System)', { hex: true }),
  refuse_data_length: u16('Refuse Data Length'),
  refuse_data: text('Refuse Data'),
  abort_reason_user: u8('Abort Reason (User)', { hex: true }),
  abort_reason_system: u8('Abort Reason (System)', { hex: true }),
  abort_data: text('Abort Data'),
  'marker.type': u8('Marker Type', { hex: true, values: MARKERS }),
  'marker.databyte': u8('Marker Data Byte', { hex: true }),
  'control.cmd': u16('Control Command', { hex: true, values: { 1: 'Oracle Trace Command' } }),
  'control.data': octets('Control Data'),
  redirect_data_length: u16('Redirect Data Length'),
  redirect_data: text('Redirect Data'),
  ...DATA_FIELDS,
} as const;

const f = FIELDS;
const SERVICE_OPTIONS = fieldsBelow(f, 'so_flag.'), CHARACTERISTICS = fieldsBelow(f, 'ntp_flag.'), CONNECT_FLAGS = fieldsBelow(f, 'connect_flags.');

export const tns = protocol({
  name: 'tns',
  title: 'Transparent Network Substrate Protocol',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = lengthAt(bytes, at);
    return length < HEADER || TYPES[bytes[at + 4]] === undefined ? NOT_MINE : length;
  },
  /** A connect packet: both checksums zero, versions of the last three decades, the data behind a header of a known size. */
  recognise(bytes, at, end) {
    if (end - at < SHORT_CONNECT || bytes[at + 4] !== CONNECT || lengthAt(bytes, at) < SHORT_CONNECT) return false;
    const number = (offset: number): number => (bytes[at + offset] << 8) | bytes[at + offset + 1];
    const isVersion = (version: number): boolean => version >= 300 && version < 330;
    return number(2) === 0 && number(6) === 0 && isVersion(number(8)) && isVersion(number(10)) && number(26) >= SHORT_CONNECT && number(26) < 128;
  },
  dissect(p) {
    const isRequest = isToServer(p, PORTS) ?? true;
    p.hide(isRequest ? f.request : f.response, true);
    const isLarge = p.u16() === 0;
    if (isLarge) {
      p.take(f.length_32);
    } else {
      p.take(f.length);
      p.take(f.packet_checksum);
    }
    const type = p.take(f.type), name = TYPES[type] ?? 'Unknown';
    p.info(`${isRequest ? 'Request' : 'Response'}, ${name} (${type})`);
    p.take(f.reserved_byte);
    p.take(f.header_checksum);
    if (!p.more) return;
    const read = READERS[type];
    if (read === undefined) {
      p.innerData();
      return;
    }
    const outer = p.open(name, p.remaining);
    read(p, isRequest);
    p.close(outer);
  },
});

/** From version 315 on the sides may agree on longer packets: their lengths have four bytes, the first two of which are zeros. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const short = (bytes[at] << 8) | bytes[at + 1];
  return short === 0 ? (bytes[at + 2] << 8) | bytes[at + 3] : short;
}

const READERS: Readonly<Record<number, (p: Cursor, fromClient: boolean) => void>> = {
  [CONNECT]: connect,
  [ACCEPT]: accept,
  [REFUSE](p) {
    p.take(f.refuse_reason_user);
    p.take(f.refuse_reason_system);
    p.take(f.refuse_data_length);
    p.takeRest(f.refuse_data);
  },
  [REDIRECT](p) {
    p.take(f.redirect_data_length);
    p.takeRest(f.redirect_data);
  },
  [DATA]: showData,
  [ABORT](p) {
    p.take(f.abort_reason_user);
    p.take(f.abort_reason_system);
    p.takeRest(f.abort_data);
  },
  [MARKER]: marker,
  [ATTENTION]: marker,
  [CONTROL](p) {
    p.take(f['control.cmd']);
    p.takeRest(f['control.data']);
  },
};

function connect(p: Cursor): void {
  p.take(f.version);
  p.take(f.compat_version);
  takeNamedBits(p, f.service_options, SERVICE_OPTIONS);
  p.take(f.sdu_size);
  p.take(f.max_tdu_size);
  takeNamedBits(p, f.nt_proto_characteristics, CHARACTERISTICS);
  p.take(f.line_turnaround);
  p.take(f.value_of_one);
  const length = p.take(f.connect_data_length), offset = p.take(f.connect_data_offset);
  p.take(f.connect_data_max);
  takeNamedBits(p, f.connect_flags0, CONNECT_FLAGS);
  takeNamedBits(p, f.connect_flags1, CONNECT_FLAGS);
  if (offset >= p.offset + 16 && p.remaining >= 16) {
    p.take(f.trace_cf1);
    p.take(f.trace_cf2);
    p.take(f.trace_cid);
  }
  // Long descriptions follow in a data packet of their own.
  dataAt(p, f.connect_data, offset, length);
}

function accept(p: Cursor): void {
  p.take(f.version);
  takeNamedBits(p, f.service_options, SERVICE_OPTIONS);
  p.take(f.sdu_size);
  p.take(f.max_tdu_size);
  p.take(f.value_of_one);
  const length = p.take(f.accept_data_length), offset = p.take(f.accept_data_offset);
  takeNamedBits(p, f.connect_flags0, CONNECT_FLAGS);
  takeNamedBits(p, f.connect_flags1, CONNECT_FLAGS);
  dataAt(p, f.accept_data, offset, length);
}

/** Data at an offset from the packet's begin, where it has them. */
function dataAt(p: Cursor, field: typeof f.connect_data, offset: number, length: number): void {
  const ahead = Math.max(0, offset - p.offset);
  if (length === 0 || ahead >= p.remaining) return;
  p.skip(ahead);
  p.take(field, Math.min(length, p.remaining));
}

function marker(p: Cursor): void {
  p.take(f['marker.type']);
  p.take(f['marker.databyte']);
  if (p.more) p.take(f['marker.databyte']);
}
