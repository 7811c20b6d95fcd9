/** Transport of messages that are longer than a CAN frame, ISO 15765-2 (ISO-TP): frames, and the messages that they make. */
import { hexText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, bool, expert, frameNumber, protocol, u32, u8 } from '../../dissect/index.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { FRAME_HEADER, frameData } from './can-id.ts';
import { transferTracker } from './transfers.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled Message';

/** ISO 15765-2 §9.4.1, table 9. */
const SINGLE = 0, FIRST = 1, CONSECUTIVE = 2, FLOW = 3;
const TYPES = { [SINGLE]: 'Single Frame', [FIRST]: 'First Frame', [CONSECUTIVE]: 'Consecutive Frame', [FLOW]: 'Flow control' };
const STATES = { 0: 'Continue to Send', 1: 'Wait', 2: 'Overflow' };
const HEX = { hex: true } as const;

const PIECES = {
  ...reassemblyFields('iso15765', 'fragment', 'Message fragment', 'ISO15765', {
    length: 'iso15765.reassembled.length', data: 'iso15765.reassembled.data', own: true,
  }),
  conflict: bool('Message fragment overlapping with conflicting data', { id: 'iso15765.fragment.overlap.conflicts', source: 'conversation' }),
  count: u32('Message fragment count', { id: 'iso15765.fragment.count', source: 'conversation' }),
  length: u32('Reassembled length', { id: 'iso15765.reassembled.length', source: 'conversation' }),
};

/** How a frame begins: its type, the bytes before its data, and how long its message is, -1 where it does not say. */
interface Head {
  readonly type: number;
  readonly size: number;
  readonly length: number;
}

/** Undefined where the frame is too short to say. */
function headOf(bytes: Uint8Array, at: number, end: number): Head | undefined {
  if (at >= end) return undefined;
  const type = bytes[at] >> 4, low = bytes[at] & 0x0f, left = end - at;
  if (type === SINGLE) {
    // §9.6.2.1: a length of 0 says that it stands in the next byte, in frames of CAN FD.
    if (low > 0 || left < 2) return { type, size: 1, length: low };
    return { type, size: 2, length: bytes[at + 1] };
  }
  if (type !== FIRST) return { type, size: type === FLOW ? 3 : 1, length: -1 };
  if (left < 2) return undefined;
  const length = low << 8 | bytes[at + 1];
  if (length > 0) return { type, size: 2, length };
  // §9.6.3.1: longer messages than 4095 bytes.
  return left < 6 ? undefined : { type, size: 6, length: new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 2) };
}

/** Identifiers are compared as they are in the frame, whatever the order of their bytes, with the flags of frames that have no data. */
const TRANSFERS = transferTracker('iso15765', (state, { frame, bytes }) => {
  if (bytes.length < FRAME_HEADER) return;
  const data = frameData(bytes), head = headOf(data, 0, data.length);
  if (head === undefined || (head.type !== FIRST && head.type !== CONSECUTIVE)) return;
  const sender = hexText(bytes.subarray(0, 4)), part = data.subarray(head.size);
  if (head.type === FIRST) {
    state.begin(sender, head.length);
    if (head.length > part.length) state.add(sender, 0, frame, part);
    else state.drop(sender);
    return;
  }
  // §9.6.4.4: they count from 1 in four bits, and one that is not the next ends the message.
  const parts = state.waiting(sender)?.parts.length ?? 0;
  if (parts > 0 && (data[0] & 0x0f) === (parts & 0x0f)) state.add(sender, parts, frame, part);
  else state.drop(sender);
});

export const isoTp = protocol({
  name: 'iso15765',
  title: 'ISO15765 Protocol',
  short: 'ISO15765',
  called: 'ISO 15765',
  on: { 'can.subdissector': ['iso15765'] },
  fields: {
    message_type: bits('Message Type', 0xf0, { hex: true, values: TYPES }),
    'message_type.bad': expert('Bad Message Type value', 'error', 'Malformed'),
    data_length: u32('Data length'),
    frame_length: u32('Frame length'),
    sequence_number: bits('Sequence number', 0x0f, HEX),
    flow_status: bits('Flow status', 0x0f, { hex: true, values: STATES }),
    'flow_control.bs': u8('Block size', HEX),
    'flow_control.stmin': u8('Separation time minimum (ms)'),
    ...PIECES,
    'reassembled.in': frameNumber('Reassembled in', { source: 'conversation' }),
  },
  dissect(p, f) {
    // A length that was not captured is not 0.
    if (p.u8() === 0 && p.remaining > 1) p.need(2);
    const head = headOf(p.bytes, p.at, p.end), type = p.show(f.message_type);
    p.info(TYPES[type as keyof typeof TYPES] ?? `Unknown (${hex(type)})`);
    if (TYPES[type as keyof typeof TYPES] === undefined) {
      p.expert(f['message_type.bad']);
      p.skip(1);
      p.data();
    } else if (type === FLOW) {
      flow(p);
    } else {
      p.need(head?.size ?? (p.u16() === FIRST << 12 ? 6 : 2));
      parts(p, head!);
    }
  },
});

function flow(p: Cursor): void {
  const f = isoTp.fields, status = p.take(f.flow_status), block = p.take(f['flow_control.bs']), gap = p.take(f['flow_control.stmin']);
  // §9.6.5.4, table 20: 100 to 900 microseconds.
  const isShort = gap >= 0xf1 && gap <= 0xf9;
  if (isShort) p.addLabel(` (${100 * (gap - 0xf0)} µs)`);
  p.addInfo(`(Status: ${status}, Block size: ${hex(block)}, Separation time minimum: ${isShort ? `${100 * (gap - 0xf0)} µs` : `${gap} ms`})`);
}

function parts(p: Cursor, { type, size, length }: Head): void {
  const f = isoTp.fields, at = p.at;
  if (type === SINGLE) p.set(f.data_length, length, size === 2 ? at + 1 : at, 1);
  else if (type === FIRST) p.set(f.frame_length, length, size === 6 ? at + 2 : at, size === 6 ? 4 : 2);
  else p.show(f.sequence_number);
  const number = p.u8() & 0x0f;
  p.skip(size);
  // What is behind the message's end pads the frame.
  const { record: { number: frame }, quoted, around } = p.packet;
  const message = type === SINGLE || quoted ? undefined : around?.conversation(TRANSFERS)?.of(frame);
  const own = message?.pieces.find(piece => piece.frame === frame)?.length ?? (length < 0 ? p.remaining : Math.min(length, p.remaining));
  if (type === SINGLE) p.addInfo(`(Len: ${length})`);
  else p.addInfo(type === FIRST ? `(Frame Len: ${length})` : `(Seq: ${number})`);
  const shown = p.peekBytes(Math.min(own, p.available));
  p.addInfo(() => `   ${hexText(shown, ' ')}`);
  if (type === SINGLE) p.need(length);
  if (type === SINGLE || (type === FIRST && length <= p.remaining)) {
    p.limit(at - p.begin + size + length);
    if (!p.next('iso15765.subdissector', '', length)) p.data(length);
    return;
  }
  if (message?.frame === frame) {
    showPieces(p, PIECES, message.bytes, message.pieces, TAB);
    p.limit(at - p.begin + size + own);
    p.skip(own);
    if (!p.nextOn('iso15765.subdissector', '', TAB, message.bytes, message.pieces)) {
      p.callOn('data', TAB, message.bytes, message.pieces);
    }
    return;
  }
  if (message !== undefined) {
    p.generate(f['reassembled.in'], message.frame);
    p.addInfo(` [Reassembled in #${message.frame}]`);
  }
  p.data();
}
