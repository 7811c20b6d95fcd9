/** Tabular Data Stream, the protocol of Microsoft's SQL Server: [MS-TDS]. */
import { type Cursor, LIMITS, MORE, NOT_MINE, type Tracker, protocol } from '../../dissect/index.ts';
import { joined } from '../../bytes/joined.ts';
import { takeNamedBits } from '../bit-names.ts';
import { RECORD_HEADER, isRecordHeader } from '../security/tls/records.ts';
import { OPTIONS, PACKETS, TDS_FIELDS, TERMINATOR } from './tds/fields.ts';
import { parameterName, tokens, typedValue } from './tds/tokens.ts';

const PORTS = [1433];
const HEADER = 8;
const LAST = 0x01;
const BATCH = 1, CALL = 3, RESPONSE = 4, TRANSACTION = 14, LOGIN = 16, PRELOGIN = 18;
const VERSION_74 = 0x74000004;
/** Calls whose procedure has a number instead of a name. */
const BY_NUMBER = 0xffff;
const PASSWORD = 2, UNUSED = 5;
const SEPARATORS: ReadonlySet<number> = new Set([0x80, 0xfe, 0xff]);

/** Which edition the client asked for. */
const TRACKER: Tracker<{ version: number }> = {
  key: 'tds',
  make: () => ({ version: VERSION_74 }),
  observe(state, { bytes }) {
    if (bytes.length >= 16 && bytes[0] === LOGIN) state.version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  },
  skims: () => true,
};

const f = TDS_FIELDS;
const STATUS = [f['status.eom'], f['status.ignore'], f['status.event_notif'], f['status.reset_conn'], f['status.reset_conn_skip_tran']];

export const tds = protocol({
  name: 'tds',
  title: 'Tabular Data Stream',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  fields: TDS_FIELDS,
  dissect(p) {
    const type = p.u8();
    const told = PACKETS[type] ?? `Unknown Packet Type: ${type}`;
    if (p.packet.next('tds') === 0) p.info(told);
    else p.addInfo(told);
    const parts: Cursor[] = [];
    while (p.more) parts.push(header(p));
    const content = parts.length === 1 ? parts[0] : p.over('Reassembled TDS', joined(parts.map(part => part.peekBytes(part.remaining))));
    if (content.more) READERS[type]?.(content);
    content.takeRest(f.unknown_tds_packet);
  },
  frame: (bytes, at, end) => messageLength(bytes, at, at, end),
  /** What is encrypted behind the handshake, which is part of the pre-login messages (§2.2.6.5). */
  yields: (bytes, at, end) => (at + RECORD_HEADER <= end && isRecordHeader(bytes, at, end) ? 'tls' : undefined),
  resume: messageLength,
  begins: [0x12],
  /** A pre-login message: its first option is the version, six bytes long. */
  recognise: (bytes, at, end) =>
    end - at > HEADER + 5 &&
    bytes[at] === PRELOGIN &&
    bytes[at + 1] === LAST &&
    bytes[at + 4] === 0 &&
    bytes[at + 5] === 0 &&
    bytes[at + 8] === 0 &&
    bytes[at + 11] === 0 &&
    bytes[at + 12] === 6,
});

/** All packets of a message, the last of which says so; those before `from` have been looked at. */
function messageLength(bytes: Uint8Array, at: number, from: number, end: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let next = from;
  while (next - at < LIMITS.message) {
    if (next < end && PACKETS[bytes[next]] === undefined) return NOT_MINE;
    // Asked again, it goes on where it is now.
    if (next + HEADER > end) return next === at ? MORE : at - next;
    const length = view.getUint16(next + 2), isLast = (bytes[next + 1] & LAST) !== 0;
    if (length < HEADER || bytes[next] !== bytes[at] || bytes[next + 1] > 0x1f) return NOT_MINE;
    next += length;
    if (isLast) return next - at;
  }
  return NOT_MINE;
}

/** §2.2.3.1; gives what the packet carries. */
function header(p: Cursor): Cursor {
  p.take(f.type);
  takeNamedBits(p, f.status, STATUS);
  const length = p.take(f.length);
  p.take(f.channel);
  p.take(f.packet_number);
  p.take(f.window);
  if (length < HEADER) p.malformed(`a packet of ${length} bytes`);
  return p.within(length - HEADER);
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  [BATCH](p) {
    const outer = p.open('TDS Query Packet', p.remaining);
    allHeaders(p);
    p.takeRest(f.query);
    p.close(outer);
  },
  [CALL]: calls,
  [RESPONSE](p) {
    // Tokens begin at 0x79; the answer to a pre-login message has its options.
    if (p.u8() === 0) prelogin(p);
    else if (isRecordHeader(p.bytes, p.at, p.end)) p.call('tls');
    else tokens(p, (p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER))?.version ?? VERSION_74);
  },
  [TRANSACTION](p) {
    allHeaders(p);
    p.take(f.transmgr);
    if (!p.more) return;
    p.take(f['transmgr.payload'], p.remaining);
  },
  [LOGIN]: login,
  [PRELOGIN](p) {
    if (p.u8() === 0) {
      prelogin(p);
    } else if (isRecordHeader(p.bytes, p.at, p.end)) {
      p.show(f.prelogin, p.remaining);
      p.call('tls');
    }
  },
};

/** §2.2.5.3: of what transaction the request is, from 7.2 on. */
function allHeaders(p: Cursor): void {
  if (p.available < 10) return;
  const total = p.little32();
  if (total < 10 || total > p.remaining || p.little32(4) > total - 4 || p.little16(8) < 1 || p.little16(8) > 3) return;
  const outer = p.open(f.all_headers, total);
  const part = p.within(total);
  part.take(f['all_headers.total_length']);
  while (part.remaining >= 6) {
    const length = part.little32();
    if (length < 6) part.malformed(`a header of ${length} bytes`);
    const inner = part.open('Header', length);
    const one = part.within(length);
    one.take(f['all_headers.header.length']);
    const type = one.take(f['all_headers.header.type']);
    if (type === 2 && one.remaining >= 12) {
      one.take(f['all_headers.header.trans_descr']);
      one.take(f['all_headers.header.request_cnt']);
    }
    part.close(inner);
  }
  p.close(outer);
}

/** §2.2.6.5: a list of options, and behind it their values. */
function prelogin(p: Cursor): void {
  const outer = p.open(f.prelogin, p.remaining);
  const { at } = p;
  let last = p.at;
  while (p.more) {
    const inner = p.open('Option');
    const node = p.lastNode;
    const option = p.take(f['prelogin.option.token']);
    p.labelNode(node, `Option: ${OPTIONS[option] ?? 'Unknown'}`);
    if (option === TERMINATOR) {
      p.close(inner);
      break;
    }
    const offset = p.take(f['prelogin.option.offset']), length = p.take(f['prelogin.option.length']);
    const next = p.at;
    if (length > 0 && at + offset > p.at) {
      p.skip(at + offset - p.at);
      optionValue(p.within(length), option);
      last = Math.max(last, p.at);
      p.at = next;
    }
    p.close(inner);
  }
  p.at = Math.max(p.at, last);
  p.close(outer);
}

function optionValue(p: Cursor, option: number): void {
  switch (option) {
    case 0:
      p.take(f['prelogin.option.version']);
      p.take(f['prelogin.option.subbuild']);
      break;
    case 1: p.take(f['prelogin.option.encryption']); break;
    case 2: p.take(f['prelogin.option.instopt'], p.remaining); break;
    case 3: p.take(f['prelogin.option.threadid']); break;
    case 4: p.take(f['prelogin.option.mars']); break;
    case 5: p.take(f['prelogin.option.traceid'], p.remaining); break;
    case 6: p.take(f['prelogin.option.fedauthrequired']); break;
    case 7: p.take(f['prelogin.option.nonceopt'], p.remaining); break;
    default: break;
  }
}

const NAMES = [
  ['Client Name', f['7login.clientname']], ['Username', f['7login.username']], ['Password', f['7login.password']], ['App Name', f['7login.appname']],
  ['Server Name', f['7login.servername']], ['Unknown1', undefined], ['Library Name', f['7login.libraryname']], ['Locale', f['7login.locale']],
  ['Database Name', f['7login.databasename']],
] as const;

/** §2.2.6.4: numbers, where each text lies, and the texts. */
function login(p: Cursor): void {
  const outer = p.open('TDS7 Login Packet', p.remaining);
  const { at } = p;
  const numbers = p.open('Login Packet Header', 36);
  for (const name of [
    'total_len', 'version', 'packet_size', 'client_version', 'client_pid', 'connection_id', 'option_flags1', 'option_flags2',
    'sql_type_flags', 'reserved_flags', 'time_zone', 'collation',
  ] as const)
    p.take(f[`7login.${name}`]);
  p.close(numbers);
  const places: (readonly [number, number])[] = [];
  const table = p.open('Lengths and offsets', 4 * NAMES.length);
  for (const [name] of NAMES) {
    const offset = p.take(f['7login.offset']);
    p.label(`${name} offset: ${offset}`);
    const length = p.take(f['7login.length']);
    p.label(`${name} length: ${length}`);
    places.push([offset, length]);
  }
  p.close(table);
  let last = p.at;
  for (const [i, [offset, length]] of places.entries()) {
    const field = NAMES[i][1];
    if (length === 0 || i === UNUSED || field === undefined || at + offset < last) continue;
    p.skip(at + offset - p.at);
    if (i === PASSWORD) {
      const hidden = p.peekBytes(2 * length);
      p.takeAs(f['7login.password'], new TextDecoder('utf-16le').decode(hidden.map(byte => swapped(byte ^ 0xa5))), 2 * length);
    } else {
      p.take(field, 2 * length);
    }
    last = p.at;
  }
  p.skip(p.remaining);
  p.close(outer);
}

/** The two halves of a byte in the other order: that, and a bit pattern, is all that hides passwords. */
const swapped = (byte: number): number => ((byte << 4) & 0xf0) | (byte >> 4);

/** §2.2.6.6: one procedure or several, with what each is given. */
function calls(p: Cursor): void {
  const outer = p.open(f.rpc, p.remaining);
  allHeaders(p);
  while (p.more) {
    const length = p.take(f['rpc.name_length']);
    if (length === BY_NUMBER) p.take(f['rpc.proc_id']);
    else if (length > 0) p.take(f['rpc.name'], 2 * length);
    p.bits(f['rpc.options'], [f['rpc.options.with_recomp'], f['rpc.options.no_metadata'], f['rpc.options.reuse_metadata']]);
    while (p.more && !SEPARATORS.has(p.u8())) parameter(p);
    if (p.more) p.take(f['rpc.separator']);
  }
  p.close(outer);
}

function parameter(p: Cursor): void {
  const outer = p.open(f['rpc.parameter']);
  parameterName(p);
  p.bits(f['rpc.parameter.status'], [f['rpc.parameter.status.by_ref'], f['rpc.parameter.status.default']]);
  typedValue(p);
  p.close(outer);
}
