/** Messages of the key exchange's first version in pieces, as Cisco sends them (payload 132): what they are together is a message with a header. */
import type { Cursor, Tracker } from '../../../dissect/index.ts';
import { NumberedFragments } from '../../numbered-fragments.ts';
import { showPieces } from '../../reassembly.ts';
import { ISAKMP_FIELDS, PIECES } from './fields.ts';

const f = ISAKMP_FIELDS;
/** Name of the byte tab. */
const TAB = 'Reassembled ISAKMP';
/** Note of a packet that has shown the message which it completes: what that holds completes none. */
const SHOWN = 'isakmp in pieces';
const FRAGMENT = 132;
/** Where the message's header has the type of its first payload; the payload, with its length, its message's number, its own, and a mark. */
const TYPE_AT = 16, VERSION_AT = 17, PAYLOAD = 28, LENGTH_AT = PAYLOAD + 2, MESSAGE_AT = PAYLOAD + 4, NUMBER_AT = PAYLOAD + 6, LAST_AT = PAYLOAD + 7;
const DATA = PAYLOAD + 8;

/** Who exchanges keys, and which of their messages it is. */
const senderOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, TYPE_AT).toString('latin1') +
  String(bytes[MESSAGE_AT] * 0x100 + bytes[MESSAGE_AT + 1]);

/** The pieces of all messages of a capture. They count from 1. */
const MESSAGES: Tracker<NumberedFragments> = {
  key: 'isakmp fragments',
  layer: 'isakmp',
  make: () => new NumberedFragments(0x100),
  forget: state => state.forget(),
  holds: state => state.bytes,
  observe(state, { bytes, frame }) {
    if (bytes.length <= DATA || bytes[TYPE_AT] !== FRAGMENT || bytes[VERSION_AT] >> 4 !== 1) return;
    const end = PAYLOAD + bytes[LENGTH_AT] * 0x100 + bytes[LENGTH_AT + 1], number = bytes[NUMBER_AT];
    if (end <= DATA || end > bytes.length) return;
    state.add(senderOf(bytes), number, { frame, first: number === 1, last: bytes[LAST_AT] === 1, bytes: bytes.subarray(DATA, end) });
  },
};

/** The rest of the payload, which is the message's first. */
export function takeFragment(p: Cursor): void {
  const header = p.bytes.subarray(Math.max(0, p.at - MESSAGE_AT));
  p.take(f['frag.packetid']);
  const number = p.take(f['frag.seq']), mark = `Message fragment ${number}${p.take(f['frag.last']) === 1 ? ' - last' : ''}`;
  const { quoted, notes, around, record: { number: frame } } = p.packet, isPiece = !quoted && header[TYPE_AT] === FRAGMENT && !notes.has(SHOWN);
  const message = isPiece ? around?.conversation(MESSAGES)?.of(senderOf(header), number, frame) : undefined;
  p.takeRest(f['frag.data']);
  if (message?.frame !== frame) {
    if (message !== undefined) p.generate(f['reassembled.in'], message.frame);
    p.addInfo(` (${mark})`);
    return;
  }
  const { bytes, pieces } = message;
  notes.set(SHOWN, true);
  showPieces(p, PIECES, bytes, pieces, TAB);
  p.callOn('isakmp', TAB, bytes, pieces);
  p.addInfo(` (Reassembled + ${mark})`);
}
