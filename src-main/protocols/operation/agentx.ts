/** AgentX, RFC 2741: subagents register parts of the tree of a host's SNMP agent, and answer for them. */
import { type Cursor, type Field, MORE, NOT_MINE, bits, flag, octets, protocol, text, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { readBigInt, readUint } from '../../dissect/read.ts';
import { ERRORS, PDUS, REASONS, TYPES } from './agentx/names.ts';

const HEADER = 20;
const VERSION = 1;
const WITH_CONTEXT = 0x08;
const NETWORK_ORDER = 0x10;
/** Bytes of a payload that are waited for: more than SNMP's answers, for which it is collected, ever are. */
const LONGEST = 0xffffff;
/** PDUs that may name a context (§6.1.1). */
const IN_CONTEXT: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17]);

export const agentx = protocol({
  name: 'agentx',
  title: 'Agent Extensibility (AgentX) Protocol',
  short: 'AgentX',
  on: { 'tcp.port': [705] },
  sized: true,
  fields: {
    version: u8('Version'),
    type: u8('Type', { values: PDUS }),
    flags: u8('Flags'),
    'flags.register': flag('Register', 0x01, { as: ['Yes', 'No'] }),
    'flags.newindex': flag('New Index', 0x02, { as: ['Yes', 'No'] }),
    'flags.anyindex': flag('Any Index', 0x04, { as: ['Yes', 'No'] }),
    'flags.context': flag('Non-default Context', WITH_CONTEXT, { as: ['Provided', 'None'] }),
    'flags.byteorder': flag('Byte Order', NETWORK_ORDER, { as: ['MSB (network order)', 'LSB'] }),
    session_id: u32('sessionID'),
    transaction_id: u32('TransactionID'),
    packet_id: u32('PacketID'),
    payload_len: u32('Payload length'),
    ostring_len: u32('OString len'),
    ostring: text('Octet String'),
    n_subid: u8('Number subids'),
    oid_prefix: u8('OID prefix'),
    oid_include: bits('OID include', 0x01, { values: { 0: 'No', 1: 'Yes' } }),
    oid: text('OID'),
    'o.timeout': u8('Timeout'),
    'c.reason': u8('Reason', { values: REASONS }),
    'r.timeout': u8('Timeout'),
    'r.priority': u8('Priority'),
    'r.range_subid': u8('Range_subid'),
    'r.upper_bound': u32('Upper bound'),
    'u.timeout': u8('Timeout'),
    'u.priority': u8('Priority'),
    'u.range_subid': u8('Range_subid'),
    'u.upper_bound': u32('Upper bound'),
    'gb.nrepeat': u16('Repeaters'),
    'gb.mrepeat': u16('Max Repetition'),
    'r.uptime': u32('sysUpTime'),
    'r.error': u16('Resp. error', { values: ERRORS }),
    'r.index': u16('Resp. index'),
    'v.tag': u16('Variable type', { values: TYPES }),
    'v.val32': u32('Value(32)'),
    'v.val64': u64('Value(64)'),
    data: octets('Data', { id: 'agentx.value', own: true }),
  },
  dissect(p, f) {
    p.need(HEADER);
    const type = p.u8(1), name = PDUS[type] ?? `Unknown PDU (${type})`;
    const little = (p.u8(2) & NETWORK_ORDER) === 0;
    const outer = p.open('PDU Header', HEADER);
    const heading = p.lastNode;
    p.take(f.version);
    p.take(f.type);
    const flags = p.bits(f.flags, [f['flags.register'], f['flags.newindex'], f['flags.anyindex'], f['flags.context'], f['flags.byteorder']]);
    p.skip(1);
    const session = number(p, f.session_id, little), transaction = number(p, f.transaction_id, little), id = number(p, f.packet_id, little);
    const length = number(p, f.payload_len, little);
    p.close(outer);
    p.limit(HEADER + length);
    const told = `sid=${session}, tid=${transaction}, packid=${id}`;
    p.labelNode(heading, `PDU Header: Type[${type}], len=${length}, ${told}`);
    p.info(`${name}: ${told}, plen=${length}`);
    p.title(`: ${name}, ${told}, plen=${length}`);
    if (!p.more) return;
    const body = p.open(name, p.remaining);
    if ((flags & WITH_CONTEXT) !== 0 && IN_CONTEXT.has(type)) takeText(p, f, little);
    BODIES[type]?.(p, f, little);
    if (p.more) p.take(f.data, p.remaining);
    p.close(body);
  },
  frame(bytes, at, end) {
    if (at < end && bytes[at] !== VERSION) return NOT_MINE;
    if (end - at < HEADER) return MORE;
    const length = readUint(bytes, at + HEADER - 4, 4, (bytes[at + 2] & NETWORK_ORDER) === 0);
    return length > LONGEST ? NOT_MINE : HEADER + length;
  },
});


type Fields = typeof agentx.fields;
type Body = (p: Cursor, f: Fields, little: boolean) => void;

/** A number of the field's size in the byte order that the header tells. */
function number(p: Cursor, field: Field<number>, little: boolean): number {
  if (!little) return p.take(field);
  const value = field.size === 2 ? p.little16() : p.little32();
  p.takeAs(field, value, field.size);
  return value;
}

/** §5.3: a length, the bytes, and zeros up to a multiple of four. */
function takeText(p: Cursor, f: Fields, little: boolean): void {
  const length = number(p, f.ostring_len, little);
  p.take(f.ostring, length);
  p.skip(p.fillOf(length));
}

/** §5.1: subidentifiers of four bytes each, those of the internet's own tree behind a prefix. */
function takeOid(p: Cursor, f: Fields, little: boolean, title = 'Object Identifier:', bound = false): void {
  const count = p.u8(), prefix = p.u8(1), include = p.u8(2) & 1;
  const parts = prefix === 0 ? [] : [1, 3, 6, 1, prefix];
  p.need(4 + 4 * count);
  for (let i = 0; i < count; i++) parts.push(little ? p.little32(4 + 4 * i) : p.u32(4 + 4 * i));
  const shown = parts.length === 0 ? '' : `.${parts.join('.')}`;
  const outer = p.open(`${title} ${shown === '' ? '(null)' : shown}${bound ? ` (${include === 1 ? 'Inclusive' : 'Exclusive'})` : ''}`, 4 + 4 * count);
  p.take(f.n_subid);
  p.take(f.oid_prefix);
  p.take(f.oid_include);
  p.skip(1);
  p.takeAs(f.oid, shown, 4 * count);
  p.close(outer);
}

/** §5.2. */
function takeRanges(p: Cursor, f: Fields, little: boolean): void {
  while (p.more) {
    takeOid(p, f, little, 'Object Identifier: (Range Start)', true);
    takeOid(p, f, little, 'Object Identifier:   (Range End)', true);
  }
}

const INTEGER = 2, OCTETS = 4, OID = 6, ADDRESS = 64, COUNTER = 65, GAUGE = 66, TICKS = 67, OPAQUE = 68, COUNTER64 = 70;

/** §5.4. */
function takeVariables(p: Cursor, f: Fields, little: boolean): void {
  while (p.more) {
    const outer = p.open('Value Representation');
    const type = number(p, f['v.tag'], little);
    p.skip(2);
    takeOid(p, f, little);
    if (type === OCTETS || type === ADDRESS || type === OPAQUE) takeText(p, f, little);
    else if (type === OID) takeOid(p, f, little);
    else if (type === INTEGER || type === COUNTER || type === GAUGE || type === TICKS) number(p, f['v.val32'], little);
    else if (type === COUNTER64) takeLong(p, f['v.val64'], little);
    p.close(outer);
  }
}

function takeLong(p: Cursor, field: Field<bigint>, little: boolean): void {
  p.need(8);
  p.takeAs(field, readBigInt(p.bytes, p.at, 8, little, false), 8);
}

const registration = (kind: 'r' | 'u'): Body => (p, f, little) => {
  p.take(f[`${kind}.timeout`]);
  p.take(f[`${kind}.priority`]);
  const range = p.take(f[`${kind}.range_subid`]);
  p.skip(1);
  takeOid(p, f, little);
  if (range !== 0) number(p, f[`${kind}.upper_bound`], little);
};

/** §6.2. */
const BODIES: Readonly<Record<number, Body>> = {
  1: (p, f, little) => {
    p.take(f['o.timeout']);
    p.skip(3);
    takeOid(p, f, little);
    takeText(p, f, little);
  },
  2: (p, f) => {
    p.take(f['c.reason']);
    p.skip(3);
  },
  3: registration('r'), 4: registration('u'), 5: takeRanges, 6: takeRanges,
  7: (p, f, little) => {
    number(p, f['gb.nrepeat'], little);
    number(p, f['gb.mrepeat'], little);
    takeRanges(p, f, little);
  },
  8: takeVariables, 12: takeVariables, 14: takeVariables, 15: takeVariables,
  16: (p, f, little) => {
    takeOid(p, f, little);
    takeText(p, f, little);
  },
  17: takeOid,
  18: (p, f, little) => {
    number(p, f['r.uptime'], little);
    number(p, f['r.error'], little);
    number(p, f['r.index'], little);
    takeVariables(p, f, little);
  },
};
