/** DCE/RPC over connections, The Open Group's C706 §12.6, with the authentication of MS-RPCE §2.2.2.11. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, between, nameOf, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { NTLM, quoteToken } from '../security/gss-api/tokens.ts';
import { ALTER_CONTEXT, ASSOCIATION, type Association, BIND, FAULT, HEADER, PIPE, REQUEST, RESPONSE, isHeader } from './dcerpc/association.ts';
import { bind, bindAck } from './dcerpc/binding.ts';
import { DCERPC_FIELDS, PACKETS, STATUSES } from './dcerpc/fields.ts';
import { INTERFACES } from './dcerpc/interfaces.ts';

const LITTLE_ENDIAN = 0x10;
const BIND_ACK = 12, BIND_NAK = 13, ALTER_CONTEXT_RESPONSE = 15;
const OBJECT = 0x80;
const AUTHENTICATION = 8;
/** Bytes of a request or a response before its parameters (C706 §12.6.4.9, §12.6.4.10). */
const CALL = 24;
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
  over: ['tcp'],
  sized: true,
  fields: DCERPC_FIELDS,
  begins: [5],
  recognise: (bytes, at, end) => end - at >= HEADER && isHeader(bytes, at) && (bytes[at + 2] === BIND || isCall(bytes, at)),
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = bytes[at + 8] | (bytes[at + 9] << 8);
    return !isHeader(bytes, at) || length < HEADER ? NOT_MINE : length;
  },
  dissect(p) {
    p.take(f.ver);
    p.take(f.ver_minor);
    const type = p.take(f.pkt_type), flags = takeNamedBits(p, f.cn_flags, FLAGS);
    p.show(f.drep, 4);
    const outer = p.under();
    const little = (p.u8() & 0xf0) === LITTLE_ENDIAN;
    p.show(f['drep.byteorder']);
    p.take(f['drep.character']);
    p.take(f['drep.fp']);
    p.skip(2);
    p.close(outer);
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
    p.title(`, ${name}, Fragment: ${fragment}, FragLen: ${length}, Call: ${call}`);
    if (p.packet.next('dcerpc') === 0 || !p.columns.hasInfo) p.info('');
    const before = { type, call, fragment, name, hasObject: (flags & OBJECT) !== 0 };
    const trailer = authentication > 0 && authentication + AUTHENTICATION <= p.remaining ? authentication + AUTHENTICATION : 0;
    body(p.within(p.remaining - trailer), before, trailer > 0 ? p.peekBytes(1, 2)[0] : 0);
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

/** `padding` bytes at the end make room for the authentication to begin at a multiple of 4. */
function body(p: Cursor, head: Head, padding: number): void {
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
    case REQUEST: request(p, head, association, padding); break;
    case RESPONSE: response(p, head, association, padding); break;
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

function request(p: Cursor, head: Head, association: Association | undefined, padding: number): void {
  p.take(f.cn_alloc_hint);
  const context = p.take(f.cn_ctx_id), operation = p.take(f.opnum);
  if (head.hasObject) p.take(f.obj_id);
  exchange(p, head, association);
  called(p, association, context, operation, 'request', `, opnum: ${operation}, Ctx: ${context}`);
  stub(p, padding);
}

function response(p: Cursor, head: Head, association: Association | undefined, padding: number): void {
  p.take(f.cn_alloc_hint);
  const context = p.take(f.cn_ctx_id);
  p.take(f.cn_cancel_count);
  p.skip(1);
  const call = exchange(p, head, association);
  if (call !== undefined) p.generate(f.opnum, call.operation);
  called(p, association, call?.context ?? context, call?.operation, 'response', `, Ctx: ${context}`);
  stub(p, padding);
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

/** Names the interface and what was called, where both are known. */
function called(
  p: Cursor, association: Association | undefined, context: number, operation: number | undefined,
  what: string, otherwise: string,
): void {
  const found = INTERFACES[association?.contexts.get(context) ?? ''];
  if (found === undefined || operation === undefined) {
    p.addInfo(otherwise);
    return;
  }
  p.column(found.name);
  p.info(`${found.operations[operation] || `Unknown operation ${operation}`} ${what}`);
}

function stub(p: Cursor, padding: number): void {
  const left = Math.min(padding, p.remaining);
  if (p.remaining > left) p.take(f.stub_data, Math.min(p.remaining - left, Math.max(0, p.available)));
  if (left > 0 && p.available >= left) p.take(f.auth_padding, left);
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
