/** Chunks of SCTP that carry user messages: RFC 9260 §3.3.1, and those whose messages may be interleaved, RFC 8260 §2.1. */
import { type Cursor, flag, u16, u32 } from '../../../dissect/index.ts';
import type { NumberedMessage } from '../../numbered-fragments.ts';
import { EXTENDED_FIELDS } from './extended-chunks.ts';
import { MESSAGE_FIELDS, messageOf, showMessage } from './messages.ts';
import { PAYLOADS } from './names.ts';
import { showRetransmission } from './retransmissions.ts';
import { firstNumber } from './sequence.ts';

const DATA = 0;
const INTERLEAVED = 64;

/** Flags of the first and the last fragment of a message. */
const FIRST = 2, WHOLE = 3;
const UNORDERED = 4;
/** By the flags of fragments. */
const SEGMENTS = ['middle segment', 'last segment', 'first segment', 'complete segment'];

export const DATA_FIELDS = {
  data_e_bit: flag('E-Bit', 0x01, { as: ['Last segment', 'Not the last segment'] }),
  data_b_bit: flag('B-Bit', 0x02, { as: ['First segment', 'Subsequent segment'] }),
  data_u_bit: flag('U-Bit', 0x04, { as: ['Unordered delivery', 'Ordered delivery'] }),
  data_i_bit: flag('I-Bit', 0x08, { as: ['Send SACK immediately', 'Possibly delay SACK'] }),
  data_tsn: u32('Transmission sequence number (relative)', { source: 'conversation' }),
  data_tsn_raw: u32('Transmission sequence number (absolute)'),
  data_sid: u16('Stream identifier', { hex: true }),
  data_ssn: u16('Stream sequence number'),
  data_payload_proto_id: u32('Payload protocol identifier', { values: PAYLOADS }),
} as const;

const f = { ...DATA_FIELDS, ...EXTENDED_FIELDS, ...MESSAGE_FIELDS };

export const DATA_FLAGS = [f.data_i_bit, f.data_u_bit, f.data_b_bit, f.data_e_bit];

export const carriesData = (type: number): boolean => type === DATA || type === INTERLEAVED;

/** What a chunk says of its payload, and whether it was sent before. */
interface DataHeader {
  readonly payload: number;
  readonly isAgain: boolean;
}

/** What is to be read when the chunk's subtree is closed. */
export type Carried = (source: number, destination: number) => void;

/** `c`: the chunk of the packet `p` behind its header. Undefined for what was sent before. */
export function dataChunk(p: Cursor, c: Cursor, type: number, flags: number, heading: number): Carried | undefined {
  const { payload, isAgain } = type === DATA ? dataHeader(c, p.begin, flags, heading) : interleavedHeader(c, p.begin, flags, heading);
  if (isAgain) {
    c.skip(c.remaining);
    p.addInfo('(retransmission) ');
    return undefined;
  }
  if ((flags & WHOLE) === WHOLE) return (source, destination) => userData(c, payload, source, destination);
  const part = p.packet.quoted ? undefined : messageOf(p, c.begin, type, flags);
  if (part?.completes === true) {
    showMessage(c, part.message);
    return (source, destination) => wholeMessage(c, part.message, source, destination);
  }
  p.addInfo('(Message Fragment) ');
  if (part !== undefined) c.set(f.reassembled_in, part.message.frame);
  return () => c.need(c.remaining);
}

/** `packetAt` is where the packet begins. */
function dataHeader(p: Cursor, packetAt: number, flags: number, heading: number): DataHeader {
  const { relative, isAgain } = takeNumber(p, packetAt, 'DATA');
  const stream = p.take(f.data_sid);
  const sequence = p.take(f.data_ssn);
  const payload = p.take(f.data_payload_proto_id);
  p.labelNode(
    heading,
    `DATA chunk (${orderOf(flags)}, TSN: ${relative}, SID: ${stream}, SSN: ${sequence}, PPID: ${payload}, payload length: ${p.remaining} bytes)`,
  );
  return { payload, isAgain };
}

/** A first fragment says what the message is, the others which one they are. */
function interleavedHeader(p: Cursor, packetAt: number, flags: number, heading: number): DataHeader {
  const { relative, isAgain } = takeNumber(p, packetAt, 'I_DATA');
  const stream = p.take(f.data_sid);
  p.take(f.data_reserved);
  const message = p.take(f.data_mid);
  const first = (flags & FIRST) !== 0;
  const payload = p.take(first ? f.data_payload_proto_id : f.data_fsn), fragment = first ? '' : `FSN: ${payload}, `;
  p.labelNode(
    heading,
    `I_DATA chunk (${orderOf(flags)}, TSN: ${relative}, SID: ${stream}, MID: ${message}, ${fragment}payload length: ${p.remaining} bytes)`,
  );
  return { payload: first ? payload : 0, isAgain };
}

/** The transmission sequence number, which also counts from the sender's first one. */
function takeNumber(p: Cursor, packetAt: number, name: string): { readonly relative: number; readonly isAgain: boolean } {
  const number = p.u32(), relative = (number - (firstNumber(p, p.packet.sourcePort, p.packet.destinationPort) ?? 0)) >>> 0;
  p.addInfo(`${name} (TSN=${relative}) `);
  p.set(f.data_tsn, relative, p.at, 4);
  const isAgain = showRetransmission(p, packetAt, number);
  p.take(f.data_tsn_raw);
  return { relative, isAgain };
}

function orderOf(flags: number): string {
  return `${(flags & UNORDERED) !== 0 ? 'unordered' : 'ordered'}, ${SEGMENTS[flags & WHOLE]}`;
}

/** A whole message goes to what its payload identifier or a port says. */
function userData(p: Cursor, payload: number, source: number, destination: number): void {
  if (!p.more || (payload !== 0 && p.next('sctp.ppi', payload)) || p.nextByPort('sctp.port', source, destination)) return;
  p.data();
}

/** The same for a message that was put together. */
function wholeMessage(p: Cursor, { about, bytes, pieces }: NumberedMessage, source: number, destination: number): void {
  const { registry } = p.dissector;
  const protocol = (about === 0 ? undefined : registry.lookup('sctp.ppi', about)) ?? registry.lookupPort('sctp.port', source, destination) ?? 'data';
  p.callOn(protocol, 'Reassembled SCTP message', bytes, pieces);
}
