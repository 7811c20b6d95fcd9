/** The header of a short message's user data, 3GPP TS 23.040 §9.2.3.24: which part of a longer message it is, which ports it is for. */
import { type Cursor, expert, octets, protocol, u16, u8 } from '../../dissect/index.ts';

/** §9.2.3.24: elements that concern messages as such, and those of the enhanced messaging service. */
const CONTROL: Readonly<Record<number, string>> = {
  0x00: 'Concatenated short messages, 8-bit reference number', 0x01: 'Special SMS Message Indication', 0x02: 'Reserved',
  0x03: 'Value not used to avoid misinterpretation as <LF> character', 0x04: 'Application port addressing scheme, 8 bit address',
  0x05: 'Application port addressing scheme, 16 bit address', 0x06: 'SMSC Control Parameters', 0x07: 'UDH Source Indicator',
  0x08: 'Concatenated short message, 16-bit reference number', 0x09: 'Wireless Control Message Protocol', 0x20: 'RFC 822 E-Mail Header',
  0x21: 'Hyperlink format element', 0x22: 'Reply Address Element', 0x23: 'Enhanced Voice Mail Information', 0x24: 'National Language Single Shift',
  0x25: 'National Language Locking Shift',
};
const ENHANCED: Readonly<Record<number, string>> = {
  0x0a: 'Text Formatting', 0x0b: 'Predefined Sound', 0x0c: 'User Defined Sound (iMelody max 128 bytes)', 0x0d: 'Predefined Animation',
  0x0e: 'Large Animation (16*16 times 4 = 32*4 =128 bytes)', 0x0f: 'Small Animation (8*8 times 4 = 8*4 =32 bytes)',
  0x10: 'Large Picture (32*32 = 128 bytes)', 0x11: 'Small Picture (16*16 = 32 bytes)', 0x12: 'Variable Picture', 0x13: 'User prompt indicator',
  0x14: 'Extended Object', 0x15: 'Reused Extended Object', 0x16: 'Compression Control', 0x17: 'Object Distribution Indicator',
  0x18: 'Standard WVG object', 0x19: 'Character Size WVG object', 0x1a: 'Extended Object Data Request Command',
};
/** Those of the service that hold what is shown or heard. */
const CONTENT = [0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x14, 0x18, 0x19];
/** 3GPP TS 23.038 §6.2.1.2. */
const LANGUAGES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Turkish', 2: 'Spanish', 3: 'Portuguese', 4: 'Bengali', 5: 'Gujarati', 6: 'Hindi', 7: 'Kannada', 8: 'Malayalam', 9: 'Oriya',
  10: 'Punjabi', 11: 'Tamil', 12: 'Telugu', 13: 'Urdu',
};
const FREE = 'Available for allocation by SMS applications', KEPT = 'Reserved';

/** §9.2.3.24.3, §9.2.3.24.4 */
const shortPort = (port: number): string => (port < 240 ? KEPT : FREE);
const longPort = (port: number): string => {
  if (port >= 16000 && port < 17000) return FREE;
  return port >= 49152 ? KEPT : 'UDP/TCP port numbers assigned by IANA without the need to refer to 3GPP';
};

const FIELDS = {
  header_length: u8('User Data Header Length', { id: 'gsm_sms.dis_field_udh.user_data_header_length' }),
  identifier: u8('Information Element Identifier', { id: 'gsm_sms.ie_identifier', hex: true }),
  length: u8('Length', { id: 'gsm_sms.dis_field_ud_iei.length' }),
  data: octets('IE Data', { id: 'gsm_sms.ie_data' }),
  message: u16('Message identifier', { id: 'gsm_sms.udh.mm.msg_id' }),
  parts: u8('Message parts', { id: 'gsm_sms.udh.mm.msg_parts' }),
  part: u8('Message part number', { id: 'gsm_sms.udh.mm.msg_part' }),
  short_to: u8('Destination port', { id: 'gsm_sms.destination_port', values: shortPort }),
  short_from: u8('Originator port', { id: 'gsm_sms.originator_port', values: shortPort }),
  to: u16('Destination port', { id: 'gsm_sms.destination_port', values: longPort }),
  from: u16('Originator port', { id: 'gsm_sms.originator_port', values: longPort }),
  single: u8('Language (Single Shift)', { id: 'gsm_sms.dis_iei_lang.single_shift', values: LANGUAGES }),
  locking: u8('Language (Locking Shift)', { id: 'gsm_sms.dis_iei_lang.locking_shift', values: LANGUAGES }),
  short_msg: octets('Short Message body'),
  length_unexpected: expert('Unexpected Data Length', 'error', 'Malformed', { id: 'gsm_sms.unexpected_data_length' }),
} as const;
const f = FIELDS;

/** Which part of how many a message is. */
interface Place {
  readonly part: number;
  readonly parts: number;
}

type Take = (p: Cursor) => Place | void;

const concatenated = (size: number): Take => p => {
  p.take(f.message, size);
  const parts = p.take(f.parts), part = p.take(f.part);
  return { part, parts };
};

/** By identifier, with the length that the value must have. */
const ELEMENTS: Readonly<Record<number, readonly [length: number, take: Take]>> = {
  0x00: [3, concatenated(1)], 0x08: [4, concatenated(2)],
  0x04: [2, p => {
    p.take(f.short_to);
    p.take(f.short_from);
  }],
  0x05: [4, p => {
    p.take(f.to);
    p.take(f.from);
  }],
  0x24: [1, p => void p.take(f.single)], 0x25: [1, p => void p.take(f.locking)],
};

export const gsmSmsUd = protocol({
  name: 'gsm_sms_ud',
  title: 'GSM Short Message Service User Data',
  short: 'GSM SMS UD',
  fields: FIELDS,
  dissect(p) {
    const outer = p.open('User-Data Header');
    const header = p.within(p.take(f.header_length));
    let place: Place | undefined;
    while (header.more) place = readElement(header) ?? place;
    p.close(outer);
    if (place === undefined || place.part === 0 || place.part > place.parts) {
      p.takeRest(f.short_msg);
      return;
    }
    const { part, parts } = place;
    if (parts > 1) p.addInfo(` (Short Message fragment ${part} of ${parts})`);
    if (!p.more) return;
    p.takeRest(f.short_msg);
    p.label(`Unreassembled Short Message fragment ${part} of ${parts}`);
  },
});

function readElement(p: Cursor): Place | undefined {
  const identifier = p.u8(), length = p.u8(1);
  const name = CONTROL[identifier] ?? ENHANCED[identifier] ?? `Unknown or reserved (0x${identifier.toString(16).padStart(2, '0')})`;
  const kind = ENHANCED[identifier] === undefined ? 'SMS Control' : CONTENT.includes(identifier) ? 'EMS Content' : 'EMS Control';
  const outer = p.open(`IE: ${name} (${kind})`, 2 + length);
  p.take(f.identifier);
  p.take(f.length);
  const value = p.within(length), known = ELEMENTS[identifier];
  let place: Place | undefined;
  if (known?.[0] === length) place = known[1](value) ?? undefined;
  else if (known !== undefined) p.expert(f.length_unexpected);
  value.takeRest(f.data);
  p.close(outer);
  return place;
}
