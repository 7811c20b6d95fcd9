/** What SMPP's data coding says of a message, 5.0 §4.7.7: its alphabet, and its class for handsets (3GPP TS 23.038 §4). */
import type { Cursor } from '../../../dissect/index.ts';
import { gsmText } from '../gsm-alphabet.ts';
import { SMPP_FIELDS as f } from './fields.ts';

/** Characters of the coding that is the message centre's own; and where handsets' codings begin. */
export const CENTRE = 0;
const MWI = 0xc0, UCS2_MWI = 0xe0, CLASS = 0xf0, EIGHT_BITS = 0x04;
/** Codings by the names that `TextDecoder` has for them. Those of JIS are not among them: which bytes are meant is not said. */
const ENCODINGS: Readonly<Record<number, string>> = { 6: 'iso-8859-5', 7: 'iso-8859-8', 8: 'utf-16be', 14: 'euc-kr' };
const ASCII = 1, LATIN_1 = 3;
const WAITING_BITS = [f['dcs.sms_coding_group'], f['dcs.wait_ind'], f['dcs.reserved again'], f['dcs.wait_type']];
const CLASS_BITS = [f['dcs.sms_coding_group'], f['dcs.reserved'], f['dcs.charset'], f['dcs.class']];

/** Reads the coding of the message that follows. */
export function takeCoding(p: Cursor): number {
  const coding = p.u8();
  if (coding < MWI) p.take(f.data_coding);
  else p.bits(f.data_coding, coding < CLASS ? WAITING_BITS : CLASS_BITS);
  return coding;
}

/** A message's text; undefined where its coding is none of text. */
export function messageText(bytes: Uint8Array, coding: number): string | undefined {
  if (coding === CENTRE) return gsmText(bytes);
  if (coding === ASCII) return Array.from(bytes, byte => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
  if (coding === LATIN_1) return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  if (coding < MWI) return ENCODINGS[coding] === undefined ? undefined : new TextDecoder(ENCODINGS[coding]).decode(bytes);
  if (coding >= CLASS) return (coding & EIGHT_BITS) !== 0 ? undefined : gsmText(bytes);
  return coding >= UCS2_MWI ? new TextDecoder('utf-16be').decode(bytes) : gsmText(bytes);
}
