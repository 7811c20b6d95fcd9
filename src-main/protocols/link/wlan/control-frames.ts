/** Control frames of IEEE 802.11, IEEE 802.11-2020 §9.3.1: who may send, who has received. */
import { type Cursor, type Field, bits, byName, flag, namedEther, octets, u16, u8 } from '../../../dissect/index.ts';
import { KIND } from './frame-kinds.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { countAddress, showAddress } from './header.ts';

const REQUEST_TYPES = {
  0: 'Basic BlockAckReq', 1: 'Extended Compressed BlockAckReq', 2: 'Compressed BlockAckReq', 3: 'Multi-TID BlockAckReq',
  6: 'GCR BlockAckReq',
};
const ANSWER_TYPES = {
  0: 'Basic BlockAck', 1: 'Extended Compressed BlockAck', 2: 'Compressed BlockAck', 3: 'Multi-TID BlockAck', 6: 'GCR BlockAck',
  10: 'GLK-GCR BlockAck', 11: 'Multi-STA BlockAck',
};
const BASIC = 0;
const COMPRESSED = 2;
/** Bytes of the bitmap: two for each of 64 fragments of frames, or a bit for each frame. */
const BASIC_BITMAP = 128;
const COMPRESSED_BITMAP = 8;

const f = {
  control: u16('Block Ack Control', { hex: true, little: true, id: 'wlan.ba.control' }),
  policy: flag('BA Ack Policy', 0x0001, {
    size: 2, as: ['Sender Does Not Require Immediate Acknowledgement', 'Immediate Acknowledgement Required'], id: 'wlan.ba.control.ackpolicy',
  }),
  answer: bits('BA Type', 0x001e, { size: 2, hex: true, values: ANSWER_TYPES, id: 'wlan.ba.control.ba_type' }),
  request: bits('BAR Type', 0x001e, { size: 2, hex: true, values: REQUEST_TYPES, id: 'wlan.bar.type', own: true }),
  reserved: bits('Reserved', 0x0fe0, { hex: true, id: 'wlan.ba.control.reserved' }),
  identifier: bits('TID for which a Basic BlockAck frame is requested', 0xf000, { hex: true, id: 'wlan.ba.basic.tidinfo' }),
  compressedIdentifier: bits('TID for which a BlockAck frame is requested', 0xf000, { hex: true, id: 'wlan.bar.compressed.tidinfo', own: true }),
  start: u16('Block Ack Starting Sequence Control (SSC)', { hex: true, little: true, id: 'wlan.fixed.ssc' }),
  startFragment: bits('Fragment', 0x000f, { size: 2, id: 'wlan.fixed.ssc.fragment' }),
  startSequence: bits('Starting Sequence Number', 0xfff0, { id: 'wlan.fixed.ssc.sequence' }),
  bitmap: octets('Block Ack Bitmap', { id: 'wlan.ba.bm' }),
  token: u8('Sounding Dialog Token', { hex: true, id: 'wlan.vht_ndp.token' }),
  tokenNumber: bits('Sounding Dialog Token Number', 0xfc, { id: 'wlan.vht_ndp.token.number' }),
  tokenKind: flag('HE', 0x02, { as: ['HE NDP Announcement frame', 'VHT NDP Announcement frame'], id: 'wlan.vht_ndp.token.he' }),
  body: octets('Body', { id: 'wlan.control.body', own: true }),
};
export const CONTROL_FIELDS: Readonly<Record<string, Field>> = byName(Object.values(f));

const RECEIVER = 4;
const TRANSMITTER = 10;

/** Everything behind frame control. Only some have a second address, and what lies behind is of each kind. */
export function takeControlFrame(p: Cursor, kind: number): void {
  if (kind === KIND.powerSavePoll) p.take(HEADER_FIELDS.aid);
  else p.take(HEADER_FIELDS.duration);
  const receiver = namedEther(p.names, p.peekBytes(6), 0);
  if (kind === KIND.powerSavePoll) showAddress(p, 'bssid', RECEIVER);
  showAddress(p, 'ra', RECEIVER);
  countAddress(p, RECEIVER);
  p.skip(6);
  const hasTransmitter = kind !== KIND.clearToSend && kind !== KIND.acknowledgement && kind !== KIND.wrapper;
  if (hasTransmitter) {
    const transmitter = namedEther(p.names, p.peekBytes(6), 0);
    p.columns.setAddressTexts(`${transmitter} (${kind === KIND.freeEnd || kind === KIND.freeEndAck ? 'BSSID' : 'TA'})`, `${receiver} (RA)`);
    showAddress(p, 'ta', TRANSMITTER);
    if (kind === KIND.freeEnd || kind === KIND.freeEndAck) showAddress(p, 'bssid', TRANSMITTER);
    countAddress(p, TRANSMITTER);
    p.skip(6);
  } else {
    p.columns.setAddressTexts('', `${receiver} (RA)`);
  }
  if (kind === KIND.blockAckRequest || kind === KIND.blockAck) {
    takeBlockAck(p, kind === KIND.blockAck);
  } else if (kind === KIND.nullAnnouncement) {
    p.bits(f.token, [f.tokenNumber, f.tokenKind]);
  }
  p.takeRest(f.body);
}

/** §9.3.1.7 and §9.3.1.8. */
function takeBlockAck(p: Cursor, isAnswer: boolean): void {
  const type = (p.little16() >>> 1) & 15;
  const identifier = isAnswer || type === BASIC ? f.identifier : f.compressedIdentifier;
  p.bits(f.control, [f.policy, isAnswer ? f.answer : f.request, f.reserved, identifier]);
  if (type !== BASIC && type !== COMPRESSED) return;
  p.bits(f.start, [f.startFragment, f.startSequence]);
  if (isAnswer) p.take(f.bitmap, type === BASIC ? BASIC_BITMAP : Math.min(COMPRESSED_BITMAP, p.remaining));
}
