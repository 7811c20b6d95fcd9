/** NTLM Secure Service Provider, MS-NLMP: the three messages by which Windows tells who somebody is. */
import { type Cursor, type Field, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { takeFileTime } from '../moments.ts';
import { NTLM_WORDS, TOKENS } from './gss-api/tokens.ts';
import { FLAG_FIELDS, ITEMS, type ItemFields, MESSAGES, NTLMSSP_FIELDS, RESPONSE_ITEMS, TARGET_ITEMS, itemFields } from './ntlmssp/fields.ts';

const IDENTIFIER = 8, NEGOTIATE = 1, CHALLENGE = 2, AUTHENTICATE = 3;
/** Bytes of a signature, which begins with the version 1, lowest byte first (§2.2.2.9). */
const SIGNATURE = 16, SIGNATURE_VERSION = 0x01000000;
const UNICODE = 0x1, VERSION = 0x02000000;
/** §2.2.1.3: fields of the message before version and MIC. */
const AUTHENTICATE_HEADER = 64, VERSION_SIZE = 8, MIC = 16;
const LONGEST_V1 = 24;
/** Bytes of the three numbers that say where a part is. */
const NUMBERS = 8;

const f = NTLMSSP_FIELDS;

export const ntlmssp = protocol({
  name: 'ntlmssp',
  title: 'NTLM Secure Service Provider',
  on: { [TOKENS]: ['ntlmssp'], 'gss-api.mechanism': ['1.3.6.1.4.1.311.2.2.10'] },
  fields: { ...NTLMSSP_FIELDS, ...itemFields(TARGET_ITEMS), ...itemFields(RESPONSE_ITEMS) },
  dissect(p) {
    if (p.remaining >= SIGNATURE && p.u32() === SIGNATURE_VERSION) return verifier(p);
    p.take(f.identifier, IDENTIFIER);
    const type = p.take(f.messagetype);
    const message = MESSAGES[type] ?? 'Unknown NTLMSSP message type';
    tell(p, message);
    if (type === AUTHENTICATE) tell(p, `User: ${authenticate(p)}`, message);
    else if (type === CHALLENGE) challenge(p);
    else if (type === NEGOTIATE) negotiate(p);
    else p.expert(f['messagetype.unknown']);
  },
});

/** Says it in the Info column; those who quote the token say all of it there themselves. */
function tell(p: Cursor, words: string, before?: string): void {
  p.packet.notes.set(NTLM_WORDS, before === undefined ? words : `${before}, ${words}`);
  p.addInfo(`, ${words}`);
}

/** §2.2.2.9: what proves that a list of mechanisms, or another message, is the sender's. Not a message: it has no layer of its own. */
function verifier(p: Cursor): void {
  p.withdraw();
  const outer = p.open(f.verf, p.remaining);
  p.take(f['verf.vers']);
  p.take(f['verf.body'], SIGNATURE - 4);
  p.close(outer);
}

/** Where a part of the message lies: length, space and offset, which come in that order (§2.2). */
interface Part {
  readonly length: number;
  readonly offset: number;
}

const partHere = (p: Cursor, ahead = 0): Part => ({ length: p.little16(ahead), offset: p.little32(ahead + 4) });

/** The part as the field, with the three numbers that say where it is below it. Gives the value. */
function part<V>(p: Cursor, field: Field<V>, kind: 'string' | 'blob', inside?: (content: Cursor) => void): void {
  const { length, offset } = partHere(p);
  const here = p.at, start = p.begin + offset;
  const empty = length === 0 || start < here;
  if (length === 0 && kind === 'blob') {
    p.take(field, NUMBERS);
    p.label(`${field.title}: Empty`);
    return;
  }
  if (empty) {
    if (kind === 'string') p.set<unknown>(field, 'NULL', here, 0);
    else p.set(field as Field<unknown> as Field<void>, new Uint8Array(0), here, 0);
  } else {
    p.need(start - here + length);
    p.at = start;
    p.take(field, length);
    p.at = here;
  }
  if (length === 0 && kind === 'string') {
    p.skip(NUMBERS);
    return;
  }
  const outer = p.under();
  p.take(f[`${kind}.length`]);
  p.take(f[`${kind}.maxlen`]);
  p.take(f[`${kind}.offset`]);
  if (!empty) inside?.(partAt(p, { length, offset }));
  p.close(outer);
}

/** A name, empty where there is none: in UTF-16 where both sides speak that, else in whatever the machine's character set is. */
function name(p: Cursor, field: Field<string>, unicode: boolean): string {
  const { length, offset } = partHere(p);
  const start = p.begin + offset;
  if (length === 0 || start < p.at || unicode) {
    part(p, field, 'string');
    return length === 0 || start < p.at ? '' : decodeText(p.bytes, start, Math.min(p.end, start + length), 'utf16le');
  }
  const text = decodeText(p.bytes, start, Math.min(p.end, start + length), 'latin1');
  p.need(start - p.at + length);
  p.set(field, text, start, length);
  const outer = p.under();
  p.take(f['string.length']);
  p.take(f['string.maxlen']);
  p.take(f['string.offset']);
  p.close(outer);
  return text;
}

function partAt(p: Cursor, { length, offset }: Part): Cursor {
  const here = p.at;
  p.at = p.begin + offset;
  const content = p.within(length);
  p.at = here;
  return content;
}

function flags(p: Cursor): number {
  return takeNamedBits(p, f.negotiateflags, FLAG_FIELDS);
}

/** §2.2.1.1 */
function negotiate(p: Cursor): void {
  const bits = flags(p);
  if (p.remaining < 16) return;
  // These two come before anybody knows what the other side speaks.
  name(p, f['negotiate.domain'], false);
  name(p, f['negotiate.callingworkstation'], false);
  if ((bits & VERSION) !== 0 && p.remaining >= VERSION_SIZE) version(p);
}

function version(p: Cursor): void {
  const outer = p.open(f.version, VERSION_SIZE);
  const node = p.tree.current;
  const major = p.take(f['version.major']), minor = p.take(f['version.minor']), build = p.take(f['version.build_number']);
  p.skip(3);
  const revision = p.take(f['version.ntlm_current_revision']);
  p.labelNode(node, `Version ${major}.${minor} (Build ${build}); NTLM Current Revision ${revision}`);
  p.close(outer);
}

/** §2.2.1.2 */
function challenge(p: Cursor): void {
  name(p, f['challenge.target_name'], (p.little32(8) & UNICODE) !== 0);
  const bits = flags(p);
  p.take(f.ntlmserverchallenge, 8);
  if (p.remaining < 16) return;
  p.take(f.reserved, 8);
  const where = partHere(p);
  const left = p.reported - p.begin - where.offset;
  // Lists without an end, which are told to be longer than the message, are what some servers send.
  const content = where.length > 0 && where.offset > p.offset && left > 0 ? partAt(p, { ...where, length: Math.min(where.length, left) }) : undefined;
  p.set(f['challenge.target_info'], undefined, content?.at ?? p.at, content?.remaining ?? 0);
  const outer = p.under();
  p.take(f['challenge.target_info.length']);
  p.take(f['challenge.target_info.maxlen']);
  p.take(f['challenge.target_info.offset']);
  if (content !== undefined) items(content, TARGET_ITEMS);
  p.close(outer);
  if ((bits & VERSION) !== 0 && p.remaining >= VERSION_SIZE) version(p);
}

/** §2.2.2.1: names and more, one after another. */
function items(p: Cursor, fields: ItemFields): void {
  while (p.remaining >= 4) {
    const type = p.little16(), length = p.little16(2);
    const outer = p.open('Attribute', Math.min(4 + length, p.remaining));
    const node = p.tree.current;
    const title = ITEMS[type] ?? `Unknown (${type})`;
    p.labelNode(node, `Attribute: ${title}`);
    p.take(fields.type);
    p.take(fields.length);
    if (length > p.remaining) {
      p.expert(f['target_info_attr.invalid']);
      p.skip(p.remaining);
      p.close(outer);
      return;
    }
    const value = p.within(length);
    const named = fields.names[type];
    if (named !== undefined && length > 0) {
      const text = value.take(named, length);
      p.labelNode(node, () => `Attribute: ${title}: ${text}`);
    } else if (type === 6 && length === 4) value.take(fields.flags);
    else if (type === 7 && length === 8) takeFileTime(value, fields.timestamp);
    else if (type === 8) value.take(fields.restrictions, length);
    else if (type === 10) value.take(fields.bindings, length);
    else if (ITEMS[type] === undefined) p.expert(f['target_info_attr.unknown']);
    p.close(outer);
    if (type === 0) return;
  }
}

/** §2.2.1.3. Gives who it is. */
function authenticate(p: Cursor): string {
  // What strings are made of stands behind them.
  const bits = p.remaining >= 52 ? p.little32(48) : UNICODE;
  const { length: lmLength, offset: lmOffset } = partHere(p);
  part(p, f['auth.lmresponse'], 'blob');
  if (lmLength >= 24 && p.begin + lmOffset + 24 <= p.end) {
    const response = partAt(p, { length: 24, offset: lmOffset });
    response.skip(16);
    response.take(f.ntlmclientchallenge, 8);
  }
  part(p, f['auth.ntresponse'], 'blob', content => {
    if (content.remaining > LONGEST_V1) response(content);
  });
  const unicode = (bits & UNICODE) !== 0;
  const domain = name(p, f['auth.domain'], unicode), user = name(p, f['auth.username'], unicode);
  name(p, f['auth.hostname'], unicode);
  const first = firstPart(p);
  if (first >= AUTHENTICATE_HEADER && p.remaining >= 12) {
    part(p, f['auth.sesskey'], 'blob');
    flags(p);
    if ((bits & VERSION) !== 0 && p.offset + VERSION_SIZE <= first) {
      version(p);
      if (p.offset + MIC <= first) p.take(f['authenticate.mic'], MIC);
    }
  }
  return `${domain}\\${user}`;
}

/** Where what the message consists of begins: its header has grown over the years. */
function firstPart(p: Cursor): number {
  let first = p.reported - p.begin;
  for (let ahead = -40; ahead < 0; ahead += 8) {
    const { length, offset } = partHere(p, ahead);
    if (length > 0) first = Math.min(first, offset);
  }
  return first;
}

/** §2.2.2.8 and, behind its first 16 bytes, §2.2.2.7. */
function response(p: Cursor): void {
  p.show(f.ntlmv2_response, p.remaining);
  const outer = p.under();
  p.take(f['ntlmv2_response.ntproofstr'], 16);
  p.take(f['ntlmv2_response.rversion']);
  p.take(f['ntlmv2_response.hirversion']);
  p.take(f['ntlmv2_response.z'], 6);
  takeFileTime(p, f['ntlmv2_response.time']);
  p.take(f['ntlmv2_response.chal'], 8);
  p.take(f['ntlmv2_response.z'], 4);
  items(p, RESPONSE_ITEMS);
  p.takeRest(f['ntlmv2_response.pad']);
  p.close(outer);
}
