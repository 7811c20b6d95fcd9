/** Q.931: signalling of calls of ISDN, ITU-T Q.931 (05/98), which H.323 has over TPKT (H.225.0 §7). */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { type Elements, USER_USER, makeElements, makeLocalElements } from './q931/elements.ts';
import { FIELDS } from './q931/fields.ts';
import { MESSAGES } from './q931/names.ts';

const MAINTENANCE = 0x03;
/** Highest bit of a call reference: which side the message goes to. */
const REFERENCE_FLAG = 0x80;
const SERVICES: Readonly<Record<number, string>> = { 0x07: 'SERVICE ACKNOWLEDGE', 0x0f: 'SERVICE' };
/** An octet with this bit is an element of its own; the bits behind say which, and the lowest four what it says. */
const SINGLE = 0x80;
const SHIFT = 0x90, MORE_DATA = 0xa0, SENDING_COMPLETE = 0xa1, CONGESTION = 0xb0, REPEAT = 0xd0;
const NOT_LOCKING = 0x08, LOCAL = 6;
/** Table 4-3, and §4.5.2 for what each set of codes is of. */
const CODESETS: Readonly<Record<number, string>> = {
  0: 'Q.931 information elements', 4: 'Information elements for ISO/IEC use', 5: 'Information elements for national use',
  6: 'Information elements specific to the local network', 7: 'Information elements specific to the user',
};

export const q931 = protocol({
  name: 'q931',
  title: 'Q.931',
  short: 'Q.931',
  on: { 'sctp.ppi': [13], 'lapd.sapi': [0], media_type: ['application/qsig'] },
  fields: { ...FIELDS },
  dissect(p, f) {
    // H.225.0 §7.2.2.31: over IP the element of users has a length of two octets.
    const overIp = p.dissector.stack.at(-2) === 'tpkt', discriminator = p.take(f.disc), length = p.take(f.call_ref_len);
    if (length > 0) {
      p.show(f.call_ref_flag);
      reference(p, f, length);
    }
    const maintenance = discriminator === MAINTENANCE, type = p.u8();
    p.take(maintenance ? f.maintenance_message_type : f.message_type);
    p.info((maintenance ? SERVICES : MESSAGES)[type] ?? `Unknown (${inOctet(type)})`);
    readElements(p, f, overIp);
  },
});

type Fields = (typeof q931)['fields'];

const inOctet = (code: number): string => `0x${code.toString(16).padStart(2, '0').toUpperCase()}`;

/** Elements that another protocol carries as they are. */
export const takeElements = (p: Cursor): void => readElements(p, q931.fields, false);

function reference(p: Cursor, f: Fields, length: number): void {
  const value = p.peekBytes(length).slice();
  value[0] &= ~REFERENCE_FLAG;
  p.takeAs(f.call_ref, value, length);
}

function readElements(p: Cursor, f: Fields, overIp: boolean): void {
  let locked = 0, codeset = 0;
  while (p.more) {
    const code = p.u8();
    if ((code & SINGLE) === 0) {
      readElement(p, f, codeset, overIp && code === USER_USER && codeset === 0 ? 2 : 1);
      codeset = locked;
    } else if ((code & 0xf0) === SHIFT) {
      codeset = code & 0x07;
      if ((code & NOT_LOCKING) === 0) locked = codeset;
      shift(p, f, codeset, (code & NOT_LOCKING) === 0);
    } else {
      single(p, f, code);
      codeset = locked;
    }
  }
}

function shift(p: Cursor, f: Fields, codeset: number, locking: boolean): void {
  p.takeAs(f.locking_codeset, codeset, 1);
  p.label(`${locking ? 'Locking' : 'Non-locking'} shift to codeset ${codeset}: ${CODESETS[codeset] ?? 'Reserved'}`);
}

function single(p: Cursor, f: Fields, code: number): void {
  if (code === MORE_DATA) p.take(f.more_data, 1);
  else if (code === SENDING_COMPLETE) p.take(f.sending_complete, 1);
  else if ((code & 0xf0) === CONGESTION) p.take(f.congestion_level);
  else if ((code & 0xf0) === REPEAT) p.take(f.repeat_indicator);
  else unknown(p, f, code);
}

function unknown(p: Cursor, f: Fields, code: number): void {
  const name = `Unknown information element (${inOctet(code)})`, outer = p.open(name, 1);
  p.expert(f['information_element.unknown'], name);
  p.skip(1);
  p.close(outer);
}

function elementsOf(p: Cursor, codeset: number): Elements {
  const { registry } = p.dissector;
  if (codeset === 0) return registry.shared('q931.elements', makeElements);
  return codeset === LOCAL ? registry.shared('q931.local', makeLocalElements) : {};
}

function readElement(p: Cursor, f: Fields, codeset: number, lengthSize: number): void {
  const code = p.u8(), length = lengthSize === 2 ? p.u16(1) : p.u8(1), known = elementsOf(p, codeset)[code], name = known?.[0].trimEnd();
  const outer = p.open(name ?? `Unknown information element (${inOctet(code)})`, 1 + lengthSize + length), heading = p.lastNode;
  p.take(f.information_element);
  p.label(`Information element: ${name ?? `Unknown (${inOctet(code)})`}`);
  p.take(f.information_element_len, lengthSize);
  const content = p.within(length);
  if (known === undefined) content.takeRest(f.data);
  else if (content.more) {
    content.contain(() => {
      const said = known[1](content) ?? '';
      if (said !== '') p.labelNode(heading, known[0] + said);
    });
  }
  p.close(outer);
}
