/** NetBIOS Name Service, RFC 1002 §4.2: a relative of DNS, with messages of the same shape. */
import { type Cursor, type Field, bits, ether, expert, flag, ipv4, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { ipv4Text } from '../../bytes/address-text.ts';
import { spanText } from './dns/rdata.ts';
import { CLASSES } from './dns/record-types.ts';
import { nameText, readNetbiosName, serviceOf, suffixText } from './netbios/name.ts';

const NB = 0x20;
const NBSTAT = 0x21;
const TYPES: Readonly<Record<number, string>> = { [NB]: 'NB', [NBSTAT]: 'NBSTAT' };

const WAIT = 7;
const OPCODES: Readonly<Record<number, string>> = {
  0: 'Name query', 5: 'Registration', 6: 'Release', [WAIT]: 'Wait for acknowledgment', 8: 'Refresh', 9: 'Refresh (alternate opcode)',
  15: 'Multi-homed registration',
};

const RESPONSE_CODES: Readonly<Record<number, string>> = {
  0: 'No error', 1: 'Request was invalidly formatted', 2: 'Server failure', 3: 'Requested name does not exist', 4: 'Request is not implemented',
  5: 'Request was refused', 6: 'Name is owned by another node', 7: 'Name is in conflict',
};

const NODE_TYPES: Readonly<Record<number, string>> = { 0: 'B-node', 1: 'P-node', 2: 'M-node', 3: 'H-node' };
const YES_NO = ['Yes', 'No'] as const;
const GROUP = ['Group name', 'Unique name'] as const;

const fields = {
  id: u16('Transaction ID', { hex: true }),
  flags: u16('Flags', { hex: true }),
  'flags.response': flag('Response', 0x8000, { as: ['Message is a response', 'Message is a query'] }),
  'flags.opcode': bits('Opcode', 0x7800, { values: OPCODES }),
  'flags.authoritative': flag('Authoritative', 0x0400, { as: ['Server is an authority for domain', 'Server is not an authority for domain'] }),
  'flags.truncated': flag('Truncated', 0x0200, { as: ['Message is truncated', 'Message is not truncated'] }),
  'flags.recdesired': flag('Recursion desired', 0x0100, { as: ['Do query recursively', "Don't do query recursively"] }),
  'flags.recavail': flag('Recursion available', 0x0080, { size: 2, as: ['Server can do recursive queries', "Server can't do recursive queries"] }),
  'flags.broadcast': flag('Broadcast', 0x0010, { size: 2, as: ['Broadcast packet', 'Not a broadcast packet'] }),
  'flags.rcode': bits('Reply code', 0x000f, { size: 2, values: RESPONSE_CODES }),
  'count.queries': u16('Questions'),
  'count.answers': u16('Answer RRs'),
  'count.auth_rr': u16('Authority RRs'),
  'count.add_rr': u16('Additional RRs'),
  name: text('Name'),
  type: u16('Type', { values: TYPES }),
  class: u16('Class', { values: CLASSES }),
  ttl: u32('Time to live'),
  data_length: u16('Data length'),
  nb_flags: u16('Name flags', { hex: true }),
  'nb_flags.group': flag('Name type', 0x8000, { as: GROUP }),
  'nb_flags.ont': bits('ONT', 0x6000, { values: NODE_TYPES }),
  addr: ipv4('Addr'),
  number_of_names: u8('Number of names'),
  netbios_name: text('Name'),
  name_flags: u16('Name flags', { hex: true }),
  'name_flags.group': flag('Name type', 0x8000, { as: GROUP }),
  'name_flags.ont': bits('ONT', 0x6000, { values: NODE_TYPES }),
  'name_flags.drg': flag('Name is being deregistered', 0x1000, { as: YES_NO }),
  'name_flags.cnf': flag('Name is in conflict', 0x0800, { as: YES_NO }),
  'name_flags.act': flag('Name is active', 0x0400, { as: YES_NO }),
  'name_flags.prm': flag('Permanent node name', 0x0200, { as: YES_NO }),
  unit_id: ether('Unit ID'),
  jumpers: u8('Jumpers', { hex: true }),
  test_result: u8('Test result', { hex: true }),
  version_number: u16('Version number', { hex: true }),
  period_of_statistics: u16('Period of statistics', { hex: true }),
  num_crcs: u16('Number of CRCs'),
  num_alignment_errors: u16('Number of alignment errors'),
  num_collisions: u16('Number of collisions'),
  num_send_aborts: u16('Number of send aborts'),
  num_good_sends: u32('Number of good sends'),
  num_good_receives: u32('Number of good receives'),
  numretransmits: u16('Number of retransmits'),
  num_no_resource_conditions: u16('Number of no resource conditions'),
  numcommand_blocks: u16('Number of command blocks'),
  numpending_sessions: u16('Number of pending sessions'),
  max_num_pending_sessions: u16('Max number of pending sessions'),
  max_total_sessions_possible: u16('Max total sessions possible'),
  session_data_packet_size: u16('Session data packet size'),
  data: octets('Data'),
  incomplete_entry: expert('incomplete entry', 'error', 'Malformed'),
};

const f = fields;

const QUERY_FLAGS = [f['flags.response'], f['flags.opcode'], f['flags.truncated'], f['flags.recdesired'], f['flags.broadcast']];
const RESPONSE_FLAGS = [
  f['flags.response'], f['flags.opcode'], f['flags.authoritative'], f['flags.truncated'], f['flags.recdesired'], f['flags.recavail'],
  f['flags.broadcast'], f['flags.rcode'],
];

/** RFC 1002 §4.2.18: what a node status response says of the node, behind its names. */
const STATISTICS: readonly Field<unknown>[] = [
  f.unit_id, f.jumpers, f.test_result, f.version_number, f.period_of_statistics, f.num_crcs, f.num_alignment_errors, f.num_collisions,
  f.num_send_aborts, f.num_good_sends, f.num_good_receives, f.numretransmits, f.num_no_resource_conditions, f.numcommand_blocks,
  f.numpending_sessions, f.max_num_pending_sessions, f.max_total_sessions_possible, f.session_data_packet_size,
];

const typeName = (type: number): string => TYPES[type] ?? 'Unknown';

export const nbns = protocol({
  name: 'nbns',
  title: 'NetBIOS Name Service',
  on: { 'udp.port': [137] },
  fields,
  dissect(p) {
    const flags = p.u16(2);
    const opcode = (flags >> 11) & 15;
    const isResponse = (flags & 0x8000) !== 0;
    const parts: string[] = [];
    p.info(() => {
      const failure = isResponse && (flags & 15) !== 0 ? `, ${RESPONSE_CODES[flags & 15] ?? 'Unknown error'}` : '';
      return `${OPCODES[opcode] ?? `Unknown operation (${opcode})`}${isResponse ? ' response' : ''}${failure}${parts.join('')}`;
    });
    p.take(f.id);
    takeFlags(p);
    const counts = [p.take(f['count.queries']), p.take(f['count.answers']), p.take(f['count.auth_rr']), p.take(f['count.add_rr'])];
    for (const [i, title] of ['Queries', 'Answers', 'Authoritative nameservers', 'Additional records'].entries()) {
      if (counts[i] === 0) continue;
      const section = p.open(title);
      for (let n = 0; n < counts[i]; n++) {
        const heading = p.open(title);
        readRecord(p, i > 0, opcode, (i === 0) === isResponse ? [] : parts);
        p.close(heading);
      }
      p.close(section);
    }
  },
});

/** The flags of a header, or those that a wait for acknowledgment repeats. */
function takeFlags(p: Cursor): void {
  const flags = p.u16();
  const isResponse = (flags & 0x8000) !== 0;
  p.bits(f.flags, isResponse ? RESPONSE_FLAGS : QUERY_FLAGS);
  p.addLabel(() => [
    '', ...(isResponse ? ['Response'] : []), `Opcode: ${OPCODES[(flags >> 11) & 15] ?? 'Unknown'}`,
    ...(isResponse && flags & 0x400 ? ['Authoritative'] : []), ...(flags & 0x200 ? ['Truncated'] : []),
    ...(flags & 0x100 ? ['Recursion desired'] : []), ...(isResponse && flags & 0x80 ? ['Recursion available'] : []),
    ...(flags & 0x10 ? ['Broadcast'] : []), ...(isResponse ? [`Reply code: ${RESPONSE_CODES[flags & 15] ?? 'Unknown'}`] : []),
  ].join(', '));
}

/** A question, or with `withData` a record; `parts`: what Info says of it goes here. */
function readRecord(p: Cursor, withData: boolean, opcode: number, parts: string[]): void {
  const heading = p.lastNode;
  const start = p.at;
  const name = readNetbiosName(p, p.begin, p.end);
  const type = p.u16();
  const number = p.u16(2);
  p.labelNode(heading, () => `${name.text}: type ${typeName(type)}, class ${CLASSES[number] ?? 'Unknown'}`);
  const service = name.service === undefined || (withData && type !== NB) ? '' : ` (${name.service})`;
  // Wireshark's value of a record's name holds the service, that of a question's does not.
  p.set(f.name, withData ? name.text + service : name.text, start, p.at - start);
  if (!withData) p.addLabel(service);
  p.take(f.type);
  p.take(f.class);
  if (!withData) {
    parts.push(` ${typeName(type)} ${name.text}`);
    return;
  }
  const ttl = p.take(f.ttl);
  p.label(() => `Time to live: ${spanText(ttl)}`);
  const data = p.within(p.take(f.data_length));
  if (!(type === NB && opcode === WAIT)) parts.push(` ${typeName(type)}`);
  if (type === NBSTAT) readStatus(data);
  else if (type !== NB) data.take(f.data, data.remaining);
  else if (opcode === WAIT) takeFlags(data);
  else readAddresses(data, parts);
}

function readAddresses(p: Cursor, parts: string[]): void {
  for (let first = true; p.remaining > 0; first = false) {
    if (p.remaining < 2) break;
    const flags = p.bits(f.nb_flags, [f['nb_flags.group'], f['nb_flags.ont']]);
    const node = NODE_TYPES[(flags >> 13) & 3];
    p.addLabel(() => `${flags & 0x8000 ? ', Name type' : ''}, ONT: ${node} (${node}, ${flags & 0x8000 ? 'group' : 'unique'})`);
    if (p.remaining < 4) {
      p.expert(f.incomplete_entry);
      return;
    }
    const address = p.take(f.addr);
    if (first) parts.push(` ${ipv4Text(address)}`);
  }
}

function readStatus(p: Cursor): void {
  const count = p.take(f.number_of_names);
  for (let i = 0; i < count; i++) {
    const bytes = p.peekBytes(16);
    p.takeAs(f.netbios_name, nameText(bytes), 16);
    p.addLabel(`${suffixText(bytes[15])} (${serviceOf(bytes[15])})`);
    const flags = p.bits(f.name_flags, [
      f['name_flags.group'], f['name_flags.ont'], f['name_flags.drg'], f['name_flags.cnf'], f['name_flags.act'], f['name_flags.prm'],
    ]);
    p.addLabel(() => [
      '', ...(flags & 0x8000 ? ['Name type'] : []), `ONT: ${NODE_TYPES[(flags >> 13) & 3]}`,
      ...(flags & 0x1000 ? ['Name is being deregistered'] : []), ...(flags & 0x800 ? ['Name is in conflict'] : []),
      ...(flags & 0x400 ? ['Name is active'] : []), ...(flags & 0x200 ? ['Permanent node name'] : []),
    ].join(', '));
  }
  for (const field of STATISTICS) {
    if (p.remaining < field.size) return;
    p.take(field);
  }
}
