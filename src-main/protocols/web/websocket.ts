/** The WebSocket Protocol, RFC 6455, and its compression, RFC 7692. */
import {
  type Cursor, LIMITS, type Protocol, bits, byName, expert, flag, frameNumber, none, octets, protocol, text, u16, u32, u64,
} from '../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { callUntyped } from './http/media-types.ts';
import { MOST_IN_VAIN, MOST_KEPT, type MessageFacts, SOCKET, WEBSOCKET_FACTS, mayCompress } from './websocket/connection.ts';
import { insideOf, readInside } from './websocket/subprotocol.ts';
import { BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, frameHead, frameLength, unmasked } from './websocket/framing.ts';

const OPCODES: Readonly<Record<number, string>> = {
  [CONTINUATION]: 'Continuation', [TEXT]: 'Text', [BINARY]: 'Binary', [CLOSE]: 'Connection Close', [PING]: 'Ping', [PONG]: 'Pong',
};

/** RFC 6455 §7.4.1 and IANA's registry. */
const STATUS_CODES: Readonly<Record<number, string>> = {
  1000: 'Normal Closure', 1001: 'Going Away', 1002: 'Protocol error', 1003: 'Unsupported Data', 1004: '---Reserved----', 1005: 'No Status Rcvd',
  1006: 'Abnormal Closure', 1007: 'Invalid frame payload data', 1008: 'Policy Violation', 1009: 'Message Too Big', 1010: 'Mandatory Ext.',
  1011: 'Internal Server', 1012: 'Service Restart', 1013: 'Try Again Later', 1014: 'Bad Gateway', 1015: 'TLS handshake',
};

const PIECES = reassemblyFields('websocket', 'fragment', 'Websocket Fragment', 'websocket Payload',
  { length: 'websocket.reassembled.length', data: 'websocket.reassembled.data', own: true }, 'Reassembled websocket Fragments');

const FIELDS = {
  fin: flag('Fin', 0x80, { as: ['True', 'False'] }),
  rsv: bits('Reserved', 0x70, { hex: true }),
  pmc: flag('Per-Message Compressed', 0x40, { as: ['True', 'False'] }),
  opcode: bits('Opcode', 0x0f, { values: OPCODES }),
  mask: flag('Mask', 0x80, { as: ['True', 'False'] }),
  payload_length: bits('Payload length', 0x7f),
  payload_length_ext_16: u16('Extended Payload length (16 bits)'),
  payload_length_ext_64: u64('Extended Payload length (64 bits)'),
  masking_key: octets('Masking-Key'),
  masked_payload: none('Masked payload'),
  payload: none('Payload'),
  'payload.text': text('Text'),
  'payload.continue': octets('Continue'),
  'payload.close': none('Close'),
  'payload.close.status_code': u16('Status code', { values: STATUS_CODES }),
  'payload.close.reason': text('Reason'),
  'payload.ping': octets('Ping'),
  'payload.pong': octets('Pong'),
  'payload.unknown': octets('Unknown'),
  'decompression.failed.expert': expert('Decompression failed', 'warning', 'Undecoded'),
  control_invalid: expert('A control frame has no more than 125 bytes and is not fragmented, RFC 6455 §5.5', 'warning', 'Protocol', {
    own: true,
  }),
  'message.too_large': expert(
    `The connection's messages have more than ${MOST_KEPT >> 20} MB: this one is not put together`,
    'warning', 'Reassemble', { own: true },
  ),
  'message.not_inflated': expert(
    `Messages of the connection became more than ${MOST_IN_VAIN >> 20} MB in vain: this one is not decompressed`,
    'warning', 'Undecoded', { own: true },
  ),
  'message.inflates_too_far': expert(`Decompressed, the message has more than ${LIMITS.decoded >> 20} MB`, 'warning', 'Undecoded', {
    own: true,
  }),
  ...byName(Object.values(PIECES)),
  'message.first_frame': frameNumber('The message begins in frame', { own: true, source: 'conversation' }),
  'payload.unknown.expert': expert('The opcode is reserved: nobody agreed upon a meaning', 'warning', 'Undecoded'),
  'payload.inflated_length': u32('Inflated length', { own: true, source: 'conversation' }),
};

const f = FIELDS;

export const websocket = protocol({
  name: 'websocket',
  title: 'WebSocket',
  short: 'WebSocket',
  fields: FIELDS,
  dissect: readFrame,
  frame: frameLength,
  sized: true,
});

const LONGEST_CONTROL = 125;

function readFrame(p: Cursor): void {
  nameCarrier(p);
  const coming = nextMessage(p), { facts, negotiated, compressible } = coming;
  const head = frameHead(p.bytes, p.at, p.end);
  const compressed = facts?.compressed === true || (compressible && head !== undefined && (head.reserved & 0x40) !== 0 && head.opcode < CLOSE);
  p.show(f.fin);
  p.show(f.rsv);
  if (negotiated || (compressed && head?.opcode !== CONTINUATION)) p.show(f.pmc);
  const opcode = p.take(f.opcode);
  const masked = p.show(f.mask);
  const short = p.take(f.payload_length);
  if (short === 126) p.addLabel(' Extended Payload Length (16 bits)');
  else if (short === 127) p.addLabel(' Extended Payload Length (64 bits)');
  const name = OPCODES[opcode] ?? 'Unknown Opcode';
  p.info(() => `WebSocket ${name}${head?.final === false ? '[FRAGMENT] ' : ' [FIN]'} ${head?.masked === true ? '[MASKED]' : ''}`);
  const length = short === 126 ? p.take(f.payload_length_ext_16) : short === 127 ? Number(p.take(f.payload_length_ext_64)) : short;
  if (opcode >= CLOSE && (length > LONGEST_CONTROL || head?.final === false)) p.expert(f.control_invalid);
  const key = p.at;
  if (masked) p.take(f.masking_key, 4);
  if (length > 0) readPayload(p, opcode, length, masked ? key : -1, coming, head?.final === false || compressed);
  // The last part may be empty: whoever sends parts as they come knows only then that there are no more.
  else if (facts !== undefined && facts.received > 0) readWhole(p, facts, coming.inside);
}

/** Wireshark counts HTTP among the protocols of such a frame, as its connection began with it. */
function nameCarrier(p: Cursor): void {
  const { stack } = p.dissector;
  if (stack.length > 1 && !stack.some(name => name.startsWith('http'))) stack.splice(-1, 0, 'http');
}

/** What is known of the message that this frame completes, whether compression was agreed upon, and who reads the message. */
interface Coming {
  readonly facts: MessageFacts | undefined;
  readonly negotiated: boolean;
  /** It was, or nobody knows. */
  readonly compressible: boolean;
  readonly inside?: Protocol | undefined;
}

/** Asked once for each frame of a packet, in order. */
function nextMessage(p: Cursor): Coming {
  const { packet } = p;
  if (packet.notes.has(WEBSOCKET_FACTS)) {
    return { facts: packet.notes.get(WEBSOCKET_FACTS) as MessageFacts | undefined, negotiated: false, compressible: true };
  }
  const nth = packet.next('websocket frames');
  const socket = packet.quoted ? undefined : packet.around?.conversation(SOCKET);
  const facts = socket?.frames.get(packet.record.number)?.[nth], negotiated = socket?.extensions?.includes('permessage-deflate') === true;
  return { facts, negotiated, compressible: socket === undefined || mayCompress(socket), inside: insideOf(p, socket) };
}

/** `part`: what is here is not the message as it was meant. */
function readPayload(p: Cursor, opcode: number, length: number, key: number, { facts, inside }: Coming, part: boolean): void {
  const here = Math.min(length, p.available);
  let plain = p.within(length);
  if (key >= 0) {
    plain.show(f.masked_payload, here);
    plain = plain.over('Unmasked payload', unmasked(p.bytes, key, plain.at, plain.at + here));
  }
  const outer = plain.open(f.payload, here);
  const whole = opcode === TEXT && !part;
  switch (opcode) {
    case TEXT:
      if (whole) plain.show(f['payload.text'], here);
      break;
    case CLOSE:
      readClose(plain);
      break;
    case PING:
      plain.take(f['payload.ping'], here);
      break;
    case PONG:
      plain.take(f['payload.pong'], here);
      break;
    case BINARY:
    case CONTINUATION:
      break;
    default:
      plain.take(f['payload.unknown'], here);
      plain.expertUnder(f['payload.unknown.expert']);
  }
  plain.close(outer);
  if (opcode >= CLOSE) return;
  // Of a text's last part the whole text is shown.
  if (opcode === CONTINUATION && (facts?.bytes === undefined || facts.opcode !== TEXT)) plain.show(f['payload.continue'], here);
  if (facts === undefined) {
    if (!part && opcode !== CONTINUATION) readMessage(plain, opcode, inside);
    return;
  }
  readWhole(plain, facts, inside);
}

function readClose(p: Cursor): void {
  const outer = p.open(f['payload.close'], p.available);
  p.take(f['payload.close.status_code']);
  p.takeCaptured(f['payload.close.reason']);
  p.close(outer);
}

/** The message that ends here, out of all its frames. */
function readWhole(p: Cursor, facts: MessageFacts, inside: Protocol | undefined): void {
  const { bytes, pieces } = facts;
  if (facts.trouble === 'too large') p.expert(f['message.too_large']);
  if (facts.trouble === 'not tried') p.expert(f['message.not_inflated']);
  if (facts.trouble === 'inflates too far') p.expert(f['message.inflates_too_far']);
  if (facts.trouble === 'not inflated') p.expert(f['decompression.failed.expert']);
  if (facts.trouble === undefined && bytes === undefined) {
    p.packet.listener?.said?.({ protocol: 'websocket', plain: p.peekBytes(p.available) });
    readMessage(p, facts.opcode, inside);
    return;
  }
  if (bytes === undefined) {
    if (p.available > 0) p.data();
    return;
  }
  p.packet.listener?.said?.({ protocol: 'websocket', plain: bytes });
  const tab = facts.compressed ? 'Inflated message' : 'WebSocket message';
  if (pieces.length > 1 && !facts.compressed) showPieces(p, PIECES, bytes, pieces, tab);
  if (pieces.length > 1) p.generate(f['message.first_frame'], pieces[0].frame);
  if (facts.compressed) p.generate(f['payload.inflated_length'], bytes.length);
  const message = p.over(tab, bytes);
  if (facts.opcode === TEXT) message.show(f['payload.text'], bytes.length);
  readMessage(message, facts.opcode, inside);
}

/** What nobody agreed upon is read as JSON where it is text and looks like that; bytes are data, and the list keeps the frame's own line. */
function readMessage(p: Cursor, opcode: number, inside: Protocol | undefined): void {
  if (p.available <= 0) return;
  if (inside !== undefined) return readInside(p, inside);
  const { columns } = p;
  const frozen = columns.frozen;
  columns.frozen = true;
  if (opcode !== TEXT) p.data();
  else callUntyped(p);
  columns.frozen = frozen;
}
