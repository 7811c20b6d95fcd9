/** Short messages of GSM and what followed it, 3GPP TS 23.040 §9.2: what a station hands to a message centre, is handed, and is told of it. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { gsmText, septets } from './gsm-alphabet.ts';
import { takeZone } from './nas/network-name.ts';
import { UPLINK_NOTE } from './nas/way.ts';
import { takeAddress } from './sms/addresses.ts';
import { SMS_FIELDS } from './sms/fields.ts';

/** §9.2.3.1, by the way a message goes. */
const UP = ['SMS-DELIVER REPORT', 'SMS-SUBMIT', 'SMS-COMMAND', 'Reserved'];
const DOWN = ['SMS-DELIVER', 'SMS-SUBMIT REPORT', 'SMS-STATUS REPORT', 'Reserved'];
const DELIVER = 0, SUBMIT = 1, STATUS = 2;
const RELATIVE = 2, MOMENT = 7;
const SEVEN_BITS = 0, EIGHT_BITS = 1, UCS2 = 2;

export const gsmSms = protocol({
  name: 'gsm_sms',
  title: 'GSM SMS TPDU (GSM 03.40)',
  short: 'GSM SMS',
  fields: SMS_FIELDS,
  dissect(p, f) {
    const uplink = p.packet.notes.get(UPLINK_NOTE) === true, kind = p.u8() & 0x03;
    p.title(` ${(uplink ? UP : DOWN)[kind]}`);
    if (kind === SUBMIT && uplink) submit(p, f);
    else if (kind === DELIVER && !uplink) deliver(p, f);
    else if (kind === STATUS && !uplink) status(p, f);
    else if (kind <= SUBMIT) report(p, f, uplink);
    else p.takeRest(f.unread);
  },
});

type Fields = (typeof gsmSms)['fields'];

/** §9.2.2.1 */
function deliver(p: Cursor, f: Fields): void {
  p.show(f['tp-rp']);
  const hasHeader = p.show(f['tp-udhi']);
  for (const field of [f['tp-sri'], f['tp-lp'], f['tp-mms']]) p.show(field);
  p.take(f['tp-mti']);
  takeAddress(p, 'TP-Originating-Address', f['tp-oa']);
  takeProtocol(p, f);
  const alphabet = takeCoding(p, f);
  takeMoment(p, f, 'TP-Service-Centre-Time-Stamp');
  takeText(p, f, alphabet, hasHeader);
}

/** §9.2.2.2 */
function submit(p: Cursor, f: Fields): void {
  p.show(f['tp-rp']);
  const hasHeader = p.show(f['tp-udhi']);
  p.show(f['tp-srr']);
  const validity = p.show(f['tp-vpf']);
  p.show(f['tp-rd']);
  p.take(f['tp-mti']);
  p.take(f['tp-mr']);
  takeAddress(p, 'TP-Destination-Address', f['tp-da']);
  takeProtocol(p, f);
  const alphabet = takeCoding(p, f);
  if (validity === RELATIVE) p.take(f['vp.validity_period']);
  else if (validity !== 0) p.take(f.validity, MOMENT);
  takeText(p, f, alphabet, hasHeader);
}

/** §9.2.2.3 */
function status(p: Cursor, f: Fields): void {
  const hasHeader = p.show(f['tp-udhi']);
  for (const field of [f['tp-srq'], f['tp-lp'], f['tp-mms']]) p.show(field);
  p.take(f['tp-mti']);
  p.take(f['tp-mr']);
  takeAddress(p, 'TP-Recipient-Address', f['tp-ra']);
  takeMoment(p, f, 'TP-Service-Centre-Time-Stamp');
  takeMoment(p, f, 'TP-Discharge-Time');
  const outer = p.open('TP-Status', 1);
  p.show(f['dis_field.definition']);
  p.show(f['dis_field.st_error']);
  p.take(f['dis.field_st_reason']);
  p.close(outer);
  if (p.more) takeOptions(p, f, hasHeader);
}

/** §9.2.2.1a and §9.2.2.2a: what became of a message; a cause where it was refused. */
function report(p: Cursor, f: Fields, uplink: boolean): void {
  const hasHeader = p.show(f['tp-udhi']);
  p.take(f['tp-mti']);
  if (!p.more) return;
  if (p.u8() >= 0x80) p.take(f['tp-fcs']);
  if (p.more) takeOptions(p, f, hasHeader, uplink ? undefined : () => takeMoment(p, f, 'TP-Service-Centre-Time-Stamp'));
}

/** §9.2.3.27: which of the fields behind are there. */
function takeOptions(p: Cursor, f: Fields, hasHeader: boolean, between?: () => void): void {
  const there = p.bits(f['tp.parameter_indicator'], [
    f['tp.extension'], f['tp.reserved'], f['tp.udl.present'], f['tp.dcs.present'], f['tp.pid.present'],
  ]);
  between?.();
  if ((there & 0x01) !== 0) takeProtocol(p, f);
  const alphabet = (there & 0x02) !== 0 ? takeCoding(p, f) : SEVEN_BITS;
  if ((there & 0x04) !== 0) takeText(p, f, alphabet, hasHeader);
}

/** §9.2.3.9 */
function takeProtocol(p: Cursor, f: Fields): void {
  p.bits(f['tp-pid'], [f['tp.pid.format_subsequent_bits'], f['tp.pid.telematic_interworking'], f['tp.pid.sm_al_proto']]);
}

/** 3GPP TS 23.038 §4: the alphabet of the text. */
function takeCoding(p: Cursor, f: Fields): number {
  const coding = p.take(f['tp-dcs']), outer = p.under(), group = coding >> 4;
  p.at -= 1;
  p.show(f.coding_group_bits2);
  if (coding === 0) {
    p.set(f.gsm_7_bit_default_alphabet, undefined, p.at, 1);
  } else if (group < 8) {
    for (const field of [f['dcs.text_compressed'], f['dcs.message_class_defined']]) p.show(field);
    for (const field of [f['dcs.character_set'], f['dcs.message_class']]) p.show(field);
  }
  p.skip(1);
  p.close(outer);
  if (group < 8) return (coding >> 2) & 0x03;
  if (group === 0x0f) return (coding >> 2) & 0x01;
  return group === 0x0e ? UCS2 : SEVEN_BITS;
}

/** §9.2.3.11: two digits of each, the lower half first, and quarters of an hour with a sign. */
function takeMoment(p: Cursor, f: Fields, name: string): void {
  const outer = p.open(name, MOMENT);
  for (const field of [f['scts.year'], f['scts.month'], f['scts.day'], f['scts.hour'], f['scts.minutes'], f['scts.seconds']]) {
    const byte = p.u8();
    p.takeAs(field, 10 * (byte & 0x0f) + (byte >> 4), 1);
  }
  takeZone(p, f['scts.timezone']);
  p.close(outer);
}

/** §9.2.3.16 and §9.2.3.24: so many septets, or octets. */
function takeText(p: Cursor, f: Fields, alphabet: number, hasHeader: boolean): void {
  const length = p.take(f['tp.user_data_length']);
  if (length === 0 || !p.more) return;
  const outer = p.open('TP-User-Data', p.remaining);
  if (hasHeader) {
    p.call('gsm_sms_ud');
  } else if (alphabet === SEVEN_BITS) {
    const bytes = p.peekBytes(p.remaining);
    p.takeAs(f.sms_text, gsmText(septets(bytes).subarray(0, length)), p.remaining);
  } else if (alphabet === UCS2) {
    const bytes = p.peekBytes(p.remaining);
    p.takeAs(f.sms_text, decodeText(bytes, 0, bytes.length, 'utf16be'), p.remaining);
  } else {
    p.take(alphabet === EIGHT_BITS ? f.sms_body : f.unread, p.remaining);
  }
  p.close(outer);
}
