/** DCE/RPC over connections, The Open Group's C706 §12.6, with the authentication of MS-RPCE §2.2.2.11. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, between, nameOf, protocol } from '../../dissect/index.ts';
import { showPieces } from '../reassembly.ts';
import { NTLM, quoteToken } from '../security/gss-api/tokens.ts';
import {
  ALTER_CONTEXT, ASSOCIATION, type Association, BIND, type Context, DATAGRAM_VERSION, FAULT, HEADER, LITTLE_ENDIAN, PIPE,
  REQUEST, RESPONSE, isDatagram, isHeader,
} from './dcerpc/association.ts';
import { datagram } from './dcerpc/datagram.ts';
import { bind, bindAck } from './dcerpc/binding.ts';
import type { Called } from './dcerpc/called.ts';
import { DCERPC_FIELDS, PACKETS, REASSEMBLY, STATUSES } from './dcerpc/fields.ts';
import { wholeOf } from './dcerpc/fragments.ts';
import { takeRepresentation } from './dcerpc/representation.ts';
import { nameCall, takeStub } from './dcerpc/stub.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled DCE/RPC';

const BIND_ACK = 12, BIND_NAK = 13, ALTER_CONTEXT_RESPONSE = 15;
const OBJECT = 0x80;
const AUTHENTICATION = 8;
/** Bytes of a request or a response before its parameters (C706 §12.6.4.9, §12.6.4.10). */
const CALL = 24;
/** Whoever listens cannot read the parameters (MS-RPCE §2.2.1.1.8). */
const PRIVACY = 6;
const SPNEGO = 9, NTLMSSP = 10, KERBEROS = 16;
const KINDS: Readonly<Record<number, string>> = { [SPNEGO]: 'spnego', [NTLMSSP]: 'ntlmssp', [KERBEROS]: 'gss-api' };

const f = DCERPC_FIELDS;
const FLAGS = [
  f['cn_flags.object'], f['cn_flags.maybe'], f['cn_flags.dne'], f['cn_flags.mpx'], f['cn_flags.reserved'],
  f['cn_flags.cancel_pending'], f['cn_flags.last_frag'], f['cn_flags.first_frag'],
];

export const dcerpc = protocol({
  name: 'dcerpc',
  title: 'Distributed Computing Environment / Remote Procedure Call (DCE/RPC)',
  on: { 'tcp.port': [135] },
  over: ['tcp', 'udp'],
  sized: true,
  fields: DCERPC_FIELDS,
  begins: [DATAGRAM_VERSION, 5],
  recognise: (bytes, at, end) => isDatagram(bytes, at, end) ||
    (end - at >= HEADER && isHeader(bytes, at) && (bytes[at + 2] === BIND || isCall(bytes, at))),
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = bytes[at + 8] | (bytes[at + 9] << 8);
    return !isHeader(bytes, at) || length < HEADER ? NOT_MINE : length;
  },
  dissect(p) {
    if (p.u8() === DATAGRAM_VERSION) {
      datagram(p);
      return;
    }
    p.take(f.ver);
    p.take(f.ver_minor);
    const type = p.take(f.pkt_type), flags = p.bits(f.cn_flags, FLAGS);
    const little = takeRepresentation(p, 4);
    // Everything else would have to be read the other way round; nobody has been seen to send that.
    if (!little) {
      p.info(PACKETS[type] ?? `Unknown (${type})`);
      p.data();
      return;
    }
    const length = p.take(f.cn_frag_len), authentication = p.take(f.cn_auth_len), call = p.take(f.cn_call_id);
    p.limit(length);
    const name = PACKETS[type] ?? `Unknown (${hex(type)})`;
    const fragment = (flags & 3) === 3 ? 'Single' : (flags & 3) === 1 ? '1st' : (flags & 3) === 2 ? 'Last' : 'Mid';
    const hasContext = (type === REQUEST || type === RESPONSE) && p.available >= 6, [low, high] = hasContext ? p.peekBytes(2, 4) : [0, 0];
    p.title(` ${name}, Fragment: ${fragment}, FragLen: ${length}, Call: ${call}${hasContext ? `, Ctx: ${low | (high << 8)}` : ''}`);
    if (p.packet.next('dcerpc') === 0 || !p.columns.hasInfo) p.info('');
    const before = { type, call, fragment, name, hasObject: (flags & OBJECT) !== 0 };
    const trailer = authentication > 0 && authentication + AUTHENTICATION <= p.remaining ? authentication + AUTHENTICATION : 0;
    body(p.within(p.remaining - trailer), before, trailer > 0 ? trailerAt(p.peekBytes(3)) : { padding: 0, isSealed: false });
    if (trailer > 0) credentials(p);
    p.columns.setFence(', ');
  },
});

/** A call whose binding is not in the capture: all that a header must be, since no interface confirms it. */
function isCall(bytes: Uint8Array, at: number): boolean {
  const type = bytes[at + 2], length = bytes[at + 8] | (bytes[at + 9] << 8), authentication = bytes[at + 10] | (bytes[at + 11] << 8);
  return (type === REQUEST || type === RESPONSE) && bytes[at + 4] === LITTLE_ENDIAN && (bytes[at + 5] | bytes[at + 6] | bytes[at + 7]) === 0 &&
    length >= CALL && authentication <= length - CALL;
}

interface Head {
  readonly type: number;
  readonly call: number;
  readonly fragment: string;
  readonly name: string;
  readonly hasObject: boolean;
}

/** What was agreed upon in the pipe, or on the connection, that brought the packet. */
function associationOf({ packet }: Cursor): Association | undefined {
  if (packet.quoted) return undefined;
  return (packet.notes.get(PIPE) as Association | undefined) ?? packet.around?.conversation(ASSOCIATION);
}

const trailerAt = ([, level, padding]: Uint8Array): Trailer => ({ padding, isSealed: level === PRIVACY });

function body(p: Cursor, head: Head, trailer: Trailer): void {
  const association = associationOf(p);
  const { type, name, call, fragment } = head;
  p.addInfo(`${name}: call_id: ${call}, Fragment: ${fragment}`);
  switch (type) {
    case BIND:
    case ALTER_CONTEXT:
      bind(p);
      break;
    case BIND_ACK:
    case ALTER_CONTEXT_RESPONSE:
      bindAck(p);
      break;
    case BIND_NAK: {
      const reason = p.take(f.cn_reject_reason);
      p.addInfo(`, Reject reason: ${nameOf(f.cn_reject_reason.options.values, reason) ?? 'Unknown'} (${reason})`);
      break;
    }
    case REQUEST: request(p, head, association, trailer); break;
    case RESPONSE: response(p, head, association, trailer); break;
    case FAULT: {
      p.take(f.cn_alloc_hint);
      const context = p.take(f.cn_ctx_id);
      p.take(f.cn_cancel_count);
      p.skip(1);
      const status = p.take(f.cn_status);
      p.addInfo(`, Ctx: ${context}, status: ${STATUSES[status] ?? `Unknown (${hex(status, 8)})`}`);
      exchange(p, head, association);
    }
  }
}

function request(p: Cursor, head: Head, association: Association | undefined, trailer: Trailer): void {
  p.take(f.cn_alloc_hint);
  const context = p.take(f.cn_ctx_id), operation = p.take(f.opnum);
  if (head.hasObject) p.take(f.obj_id);
  const call = exchange(p, head, association);
  const known = association?.contexts.get(context);
  if (!isComplete(p, head, association) || !nameCall(p, known?.identifier, operation, true)) p.addInfo(`, opnum: ${operation}, Ctx: ${context}`);
  const { isSealed } = trailer, isNdr64 = known?.isNdr64 ?? false;
  stub(p, head, known, { operation, isRequest: true, partner: call?.response ?? 0, isNdr64, isSealed }, trailer);
}

function response(p: Cursor, head: Head, association: Association | undefined, trailer: Trailer): void {
  p.take(f.cn_alloc_hint);
  const context = p.take(f.cn_ctx_id);
  p.take(f.cn_cancel_count);
  p.skip(1);
  const call = exchange(p, head, association);
  if (call !== undefined) p.generate(f.opnum, call.operation);
  const known = association?.contexts.get(call?.context ?? context);
  const isNamed = call !== undefined && isComplete(p, head, association) && nameCall(p, known?.identifier, call.operation, false);
  if (!isNamed) p.addInfo(`, Ctx: ${context}`);
  const called = call === undefined ? undefined :
    { operation: call.operation, isRequest: false, partner: call.frame, isNdr64: known?.isNdr64 ?? false, isSealed: trailer.isSealed };
  stub(p, head, known, called, trailer);
}

/** Whether all parameters of the call have come with this packet. */
function isComplete(p: Cursor, { type, call, fragment }: Head, association: Association | undefined): boolean {
  if (fragment === 'Single') return true;
  const { number } = p.packet.record;
  return fragment === 'Last' && wholeOf(association?.fragments, type, call, number)?.frame === number;
}

/** Points from requests to responses and back. */
function exchange(p: Cursor, head: Head, association: Association | undefined) {
  const call = association?.calls.get(head.call);
  const { number } = p.packet.record;
  if (call === undefined || call.frame > number) return undefined;
  if (head.type === REQUEST) {
    if (call.response > 0) p.generate(f.response_in, call.response);
  } else {
    p.generate(f.request_in, call.frame);
    p.generate(f.time, between(call.time, p.packet.record));
  }
  return call;
}

/** What is behind the parameters: bytes that make room for the authentication to begin at a multiple of 4, and how it protects them. */
interface Trailer {
  readonly padding: number;
  readonly isSealed: boolean;
}

function stub(p: Cursor, head: Head, context: Context | undefined, called: Called | undefined, { padding, isSealed }: Trailer): void {
  const left = Math.min(padding, p.remaining), length = p.remaining - left;
  if (head.fragment === 'Single') takeStub(p, context, called, length);
  else if (length > 0) part(p, head, context, called, { isSealed, length });
  if (left > 0 && p.available >= left) p.take(f.auth_padding, left);
}

/** One of several packets that a call's parameters come in: the last one has them all. */
function part(
  p: Cursor, head: Head, context: Context | undefined, called: Called | undefined,
  { isSealed, length }: { readonly isSealed: boolean; readonly length: number },
): void {
  const { number } = p.packet.record;
  const whole = wholeOf(associationOf(p)?.fragments, head.type, head.call, number), shown = Math.min(length, Math.max(0, p.available));
  if (whole === undefined) {
    p.take(isSealed ? f.encrypted_stub_data : f.fragment_data, shown);
    return;
  }
  const outer = p.open(`Fragment data (${length} bytes)`, shown);
  p.skip(shown);
  p.close(outer);
  if (whole.frame !== number || head.fragment !== 'Last') {
    p.generate(f.reassembled_in, whole.frame);
    p.addInfo(` [DCE/RPC ${head.fragment} fragment, reas: #${whole.frame}]`);
    return;
  }
  const { fragments, fragment, 'fragment.count': count, 'reassembled.length': size } = REASSEMBLY;
  showPieces(p, { fragments, fragment, count, length: size }, whole.bytes, whole.pieces, TAB);
  takeStub(p.over(TAB, whole.bytes), context, called, whole.bytes.length);
}

/** MS-RPCE §2.2.2.11: who this comes from, at the end of the packet. */
function credentials(p: Cursor): void {
  const outer = p.open(f.auth_info, p.remaining);
  const node = p.tree.current;
  const type = p.take(f.auth_type), level = p.take(f.auth_level);
  p.take(f.auth_pad_len);
  p.take(f.auth_rsrvd);
  const context = p.take(f.auth_ctx_id);
  p.labelNode(node, () => {
    const kind = nameOf(f.auth_type.options.values, type) ?? type, protection = nameOf(f.auth_level.options.values, level) ?? level;
    return `Auth Info: ${kind}, ${protection}, AuthContextId(${context})`;
  });
  const first = p.more ? p.u8() : 0;
  const kind = KINDS[type];
  const readable = kind !== undefined && (type !== NTLMSSP || first === NTLM);
  if (p.more && (!readable || !quoteToken(p, kind))) p.take(f.auth_credentials, p.available);
  p.close(outer);
}
