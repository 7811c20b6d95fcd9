/** Control frames of IEEE 802.11, IEEE 802.11-2020 §9.3.1: who may send, who has received. */
import { type Cursor, type Field, byName, namedEther, octets } from '../../../dissect/index.ts';
import { BLOCK_ACK_FIELDS, takeBlockAck, takeBlockAckRequest } from './block-ack.ts';
import { KIND } from './frame-kinds.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { countAddress, kindName, showAddress } from './header.ts';
import { SOUNDING_FIELDS, takeAnnouncement } from './sounding.ts';
import { TRIGGER_FIELDS, takeTrigger, triggerName } from './trigger.ts';

const body = octets('Body', { id: 'wlan.control.body', own: true });
export const CONTROL_FIELDS: Readonly<Record<string, Field>> = byName([body, ...BLOCK_ACK_FIELDS, ...SOUNDING_FIELDS, ...TRIGGER_FIELDS]);

const RECEIVER = 4;
const TRANSMITTER = 10;
/** Where what is behind both addresses begins. */
const CONTENTS = 16;

/** What Info calls a frame that begins at `at`: some say what they are for. */
export function controlFrameName(bytes: Uint8Array, at: number, end: number, kind: number): string {
  const name = kindName(kind), first = at + CONTENTS < end ? bytes[at + CONTENTS] : undefined;
  if (first === undefined) return name;
  if (kind === KIND.trigger) return `${name} ${triggerName(first)}`.trimEnd();
  return kind === KIND.nullAnnouncement ? `${name}, Sounding Dialog Token=${first}` : name;
}

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
  takeContents(p, kind);
  p.takeRest(body);
}

function takeContents(p: Cursor, kind: number): void {
  switch (kind) {
    case KIND.blockAckRequest: return takeBlockAckRequest(p);
    case KIND.blockAck: return takeBlockAck(p);
    case KIND.nullAnnouncement: return takeAnnouncement(p);
    case KIND.trigger: return takeTrigger(p);
  }
}
