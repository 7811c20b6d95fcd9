/** A DNS message: header, questions, records. RFC 1035 §4.1; RFC 2136 (update), RFC 8490 (stateful operations), RFC 4795 (LLMNR's flags). */
import { type Cursor, bits, flag, i32, none, octets, u16, u32 } from '../../../dissect/index.ts';
import type { Carried } from '../../exchanges.ts';
import { RECORD_FIELDS, type MessageContext, readQuestions, readRecords } from './records.ts';
import { OPCODES, RESPONSE_CODES, STATEFUL, UPDATE } from './record-types.ts';
import { TRANSACTION_FIELDS, remarkRetransmission, showTransaction, transactionOf } from './transactions.ts';

const STATEFUL_TYPES: Readonly<Record<number, string>> = {
  1: 'Keep Alive', 2: 'Retry Delay', 3: 'Encryption Padding', 64: 'SUBSCRIBE', 65: 'PUSH', 66: 'UNSUBSCRIBE', 67: 'RECONFIRM',
};

export const MESSAGE_FIELDS = {
  length: u16('Length'),
  id: u16('Transaction ID', { hex: true }),
  flags: u16('Flags', { hex: true }),
  'flags.response': flag('Response', 0x8000, { as: ['Message is a response', 'Message is a query'] }),
  'flags.opcode': bits('Opcode', 0x7800, { values: OPCODES }),
  'flags.authoritative': flag('Authoritative', 0x0400, { as: ['Server is an authority for domain', 'Server is not an authority for domain'] }),
  'flags.conflict': flag('Conflict', 0x0400, { as: ['The sender received multiple responses', 'None'] }),
  'flags.truncated': flag('Truncated', 0x0200, { as: ['Message is truncated', 'Message is not truncated'] }),
  'flags.recdesired': flag('Recursion desired', 0x0100, { as: ['Do query recursively', "Don't do query recursively"] }),
  'flags.tentative': flag('Tentative', 0x0100, { as: ['Tentative', 'Not tentative'] }),
  'flags.recavail': flag('Recursion available', 0x0080, { size: 2, as: ['Server can do recursive queries', "Server can't do recursive queries"] }),
  'flags.z': flag('Z', 0x0040, { size: 2, as: ['reserved - incorrect!', 'reserved (0)'] }),
  'flags.authenticated': flag('Answer authenticated', 0x0020, {
    size: 2, as: ['Answer/authority portion was authenticated by the server', 'Answer/authority portion was not authenticated by the server'],
  }),
  'flags.asking': flag('AD bit', 0x0020, { id: 'dns.flags.authenticated', size: 2, as: ['Set', 'Not set'] }),
  'flags.checkdisable': flag('Non-authenticated data', 0x0010, { size: 2, as: ['Acceptable', 'Unacceptable'] }),
  'flags.rcode': bits('Reply code', 0x000f, { size: 2, values: RESPONSE_CODES }),
  'count.queries': u16('Questions'),
  'count.zones': u16('Zones'),
  'count.answers': u16('Answer RRs'),
  'count.prerequisites': u16('Prerequisites'),
  'count.auth_rr': u16('Authority RRs'),
  'count.updates': u16('Updates'),
  'count.add_rr': u16('Additional RRs'),
  dso: none('DNS Stateful Operation'),
  'dso.tlv': none('DSO TLV'),
  'dso.tlv.type': u16('Type', { values: STATEFUL_TYPES }),
  'dso.tlv.length': u16('Length'),
  'dso.tlv.data': octets('Data'),
  'dso.tlv.keepalive.inactivity': u32('Inactivity Timeout'),
  'dso.tlv.keepalive.interval': u32('Keepalive Interval'),
  'dso.tlv.retrydelay.retrydelay': u32('Retry Delay'),
  'dso.tlv.encpad.padding': octets('Padding'),
  'extraneous.data': octets('Extraneous Data Bytes'),
  'extraneous.length': i32('Extraneous Data Length'),
  ...RECORD_FIELDS,
  ...TRANSACTION_FIELDS,
};

const f = MESSAGE_FIELDS;

const QUERY_FLAGS = [f['flags.response'], f['flags.opcode'], f['flags.truncated'], f['flags.recdesired'], f['flags.z'], f['flags.checkdisable']];
const ASKING_FLAGS = [...QUERY_FLAGS.slice(0, 5), f['flags.asking'], f['flags.checkdisable']];
const RESPONSE_FLAGS = [
  f['flags.response'], f['flags.opcode'], f['flags.authoritative'], f['flags.truncated'], f['flags.recdesired'], f['flags.recavail'], f['flags.z'],
  f['flags.authenticated'], f['flags.checkdisable'], f['flags.rcode'],
];
const LINK_LOCAL_FLAGS = [f['flags.response'], f['flags.opcode'], f['flags.conflict'], f['flags.truncated'], f['flags.tentative']];

export type Variant = 'dns' | 'mdns' | 'llmnr';

/** Reads the message that begins here. */
export function readMessage(p: Cursor, variant: Variant, carried?: Carried): void {
  const overTcp = p.packet.ipProtocol === 6;
  // Without a header the message is without words of its own: those of the layer below are not about it.
  p.info('');
  const context: MessageContext = { begin: p.at, end: p.end, multicast: variant === 'mdns', info: [] };
  const id = p.u16();
  const flags = p.u16(2);
  const isResponse = (flags & 0x8000) !== 0;
  const opcode = (flags >> 11) & 15;
  const operation = OPCODES[opcode];
  const code = flags & 15;
  p.title(isResponse ? ' (response)' : ' (query)');
  p.info(() => {
    const failure = isResponse && code !== 0 ? ` ${RESPONSE_CODES[code] ?? `Unknown error (${code})`}` : '';
    const name = operation ?? `Unknown operation (${opcode})`;
    return `${name}${isResponse ? ' response' : ''} 0x${id.toString(16).padStart(4, '0')}${failure}${context.info.join('')}`;
  });

  const transaction = carried === undefined ? transactionOf(p, id, overTcp) : carried.transaction;
  p.take(f.id);
  remarkRetransmission(p, isResponse, transaction);
  p.bits(f.flags, flagFields(variant, flags));
  p.addLabel(() => ` ${operation ?? 'Unknown operation'}${isResponse ? ` response, ${RESPONSE_CODES[code] ?? 'Unknown error'}` : ''}`);
  const update = opcode === UPDATE;
  const questions = p.take(update ? f['count.zones'] : f['count.queries']);
  const answers = p.take(update ? f['count.prerequisites'] : f['count.answers']);
  const authorities = p.take(update ? f['count.updates'] : f['count.auth_rr']);
  const additional = p.take(f['count.add_rr']);
  readQuestions(p, context, questions, update ? 'Zone' : 'Queries');
  readRecords(p, context, answers, update ? 'Prerequisites' : 'Answers');
  readRecords(p, context, authorities, update ? 'Updates' : 'Authoritative nameservers');
  readRecords(p, context, additional, 'Additional records');
  if (opcode === STATEFUL && p.remaining > 0) readStateful(p);
  showTransaction(p, isResponse, transaction);
  const left = p.remaining;
  if (left > 0) {
    const outer = p.open(`Extraneous Data (${left} byte${left === 1 ? '' : 's'})`);
    p.take(f['extraneous.data'], left);
    p.generate(f['extraneous.length'], left, p.at - left, left);
    p.close(outer);
  }
}

/** RFC 6840 §5.7: in a query the "authenticated" bit asks for it, and is shown when set. */
function flagFields(variant: Variant, flags: number) {
  const isResponse = (flags & 0x8000) !== 0;
  if (variant === 'llmnr') return isResponse ? [...LINK_LOCAL_FLAGS, f['flags.rcode']] : LINK_LOCAL_FLAGS;
  return isResponse ? RESPONSE_FLAGS : (flags & 0x20) !== 0 ? ASKING_FLAGS : QUERY_FLAGS;
}

/** RFC 8490 §5.4. */
function readStateful(p: Cursor): void {
  const outer = p.open(f.dso);
  while (p.remaining > 0) {
    const tlv = p.open(f['dso.tlv']);
    const type = p.take(f['dso.tlv.type']);
    const value = p.within(p.take(f['dso.tlv.length']));
    if (type === 1) {
      value.take(f['dso.tlv.keepalive.inactivity']);
      value.take(f['dso.tlv.keepalive.interval']);
    } else if (type === 2) {
      value.take(f['dso.tlv.retrydelay.retrydelay']);
    } else if (value.remaining > 0) {
      value.take(type === 3 ? f['dso.tlv.encpad.padding'] : f['dso.tlv.data'], value.remaining);
    }
    p.close(tlv);
    p.label(`DSO TLV: ${STATEFUL_TYPES[type] ?? `Unknown (${type})`}`);
  }
  p.close(outer);
}
