/**
 * Options of CoAP: RFC 7252 §3.1 and §5.10, RFC 7641 §2, RFC 7959 §2 and §4, RFC 8613 §6.1, RFC 8768 §3, RFC 9175, RFC 7967; of signals
 * about connections, RFC 8323 §5 and RFC 8974 §2.2.2.
 */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { type Block, OPTION, Uri, blockBytes, blockOf, extended, extraBytes, isRequest, isSignal, numberAt } from './message.ts';
import { contentFormat } from './names.ts';

const truth = { as: ['True', 'False'] } as const;

const OWN = { own: true } as const;

export const OPTION_FIELDS = {
  'opt.name': text('Opt Name'),
  'opt.desc': text('Opt Desc'),
  'opt.delta': bits('Opt Delta', 0xf0),
  'opt.delta_ext': u16('Opt Delta extended'),
  'opt.length': bits('Opt Length', 0x0f),
  'opt.length_ext': u16('Opt Length extended'),
  'opt.ctype': text('Content-type'),
  'opt.max_age': u32('Max-age'),
  'opt.proxy_uri': text('Proxy-Uri'),
  'opt.proxy_scheme': text('Proxy-Scheme'),
  'opt.size1': u32('Size1'),
  'opt.size2': u32('Size2', { own: true }),
  'opt.etag': octets('Etag'),
  'opt.uri_host': text('Uri-Host'),
  'opt.location_path': text('Location-Path'),
  'opt.uri_port': u16('Uri-Port'),
  'opt.location_query': text('Location-Query'),
  'opt.object_security_reserved': flag('Reserved', 0xe0, truth),
  'opt.object_security_kid_context_present': flag('Key ID Context Present', 0x10, truth),
  'opt.object_security_kid_present': flag('Key ID Present', 0x08, truth),
  'opt.object_security_piv_len': bits('Partial IV Length', 0x07),
  'opt.object_security_piv': octets('Partial IV'),
  'opt.object_security_kid_context_len': u8('Key ID Context Length'),
  'opt.object_security_kid_context': octets('Key ID Context'),
  'opt.object_security_kid': octets('Key ID'),
  'opt.uri_path': text('Uri-Path'),
  'opt.observe': u32('Observe'),
  'opt.hop_limit': u8('Hop Limit'),
  'opt.accept': text('Accept'),
  'opt.if_match': octets('If-Match'),
  'opt.block_number': u32('Block Number'),
  'opt.block_mflag': bits('More Flag', 0x08),
  'opt.block_size': u8('Encoded Block Size'),
  'opt.uri_query': text('Uri-Query'),
  'opt.max_message_size': u32('Max-Message-Size', OWN),
  'opt.extended_token_length': u32('Extended-Token-Length', OWN),
  'opt.alternative_address': text('Alternative-Address', OWN),
  'opt.hold_off': u32('Hold-Off', { ...OWN, unit: 'seconds' }),
  'opt.bad_csm_option': u16('Bad-CSM-Option', OWN),
  'opt.unknown': octets('Unknown'),
  unknown_option_number: expert('Unknown Option Number', 'warning', 'Undecoded'),
  option_length_bad: expert('Option length bad', 'warning', 'Malformed'),
  invalid_option_range: expert('Invalid Option Range', 'warning', 'Malformed'),
  option_oscore_bad: expert('Invalid OSCORE Option Format', 'warning', 'Malformed'),
} as const;

const f = OPTION_FIELDS;

/** What the options of a message told. */
export class Told {
  readonly uri = new Uri();
  readonly query: string[] = [];
  format: string | undefined;
  block: Block | undefined;
  isProtected = false;

  constructor(readonly code: number, readonly onStream: boolean) {}
}

/** `shortest` and `longest` in bytes; `read` shows the value and gives its text for the option's heading. */
interface Option {
  readonly name: string;
  readonly shortest: number;
  readonly longest: number;
  readonly read: (p: Cursor, told: Told, length: number) => string;
}

const written = (field: Field<string>, note?: (told: Told, value: string) => void) => (p: Cursor, told: Told, length: number): string => {
  const value = p.take(field, length);
  note?.(told, value);
  return value;
};

const opaque = (field: Field<unknown>) => (p: Cursor, _: Told, length: number): string => {
  const bytes = p.peekBytes(length);
  p.take(field, length);
  return hexText(bytes, ' ');
};

const numeric = (field: Field<number>) => (p: Cursor, _: Told, length: number): string => String(numberIn(p, field, length));

function numberIn(p: Cursor, field: Field<number>, length: number): number {
  const value = numberAt(p.bytes, p.at, length);
  p.takeAs(field, value, length);
  return value;
}

const format = (field: Field<string>, note?: (told: Told, value: string) => void) => (p: Cursor, told: Told, length: number): string => {
  const value = contentFormat(numberAt(p.bytes, p.at, length));
  p.takeAs(field, value, length);
  note?.(told, value);
  return value;
};

const LONGEST_TEXT = 255;

const textual = (name: string, shortest: number, field: Field<string>, note?: (told: Told, value: string) => void, longest = LONGEST_TEXT): Option =>
  ({ name, shortest, longest, read: written(field, note) });

/** By number, with the lengths of RFC 7252 table 4 and of the documents that added others. */
const OPTIONS: Readonly<Record<number, Option>> = {
  1: { name: 'If-Match', shortest: 0, longest: 8, read: opaque(f['opt.if_match']) },
  3: textual('Uri-Host', 1, f['opt.uri_host'], (told, value) => told.uri.add(OPTION.host, value)),
  4: { name: 'Etag', shortest: 1, longest: 8, read: opaque(f['opt.etag']) },
  5: { name: 'If-None-Match', shortest: 0, longest: 0, read: () => '' },
  6: { name: 'Observe', shortest: 0, longest: 3, read: observe },
  7: { name: 'Uri-Port', shortest: 0, longest: 2, read: port },
  8: textual('Location-Path', 0, f['opt.location_path']),
  9: { name: 'OSCORE', shortest: 0, longest: LONGEST_TEXT, read: oscore },
  11: textual('Uri-Path', 0, f['opt.uri_path'], (told, value) => told.uri.add(OPTION.path, value)),
  12: { name: 'Content-Format', shortest: 0, longest: 2, read: format(f['opt.ctype'], (told, value) => { told.format = value; }) },
  14: { name: 'Max-age', shortest: 0, longest: 4, read: numeric(f['opt.max_age']) },
  15: textual('Uri-Query', 0, f['opt.uri_query'], (told, value) => told.query.push(value)),
  16: { name: 'Hop-Limit', shortest: 1, longest: 1, read: numeric(f['opt.hop_limit']) },
  17: { name: 'Accept', shortest: 0, longest: 2, read: format(f['opt.accept']) },
  20: textual('Location-Query', 0, f['opt.location_query']),
  23: { name: 'Block2', shortest: 0, longest: 3, read: block },
  27: { name: 'Block1', shortest: 0, longest: 3, read: block },
  28: { name: 'Size2', shortest: 0, longest: 4, read: numeric(f['opt.size2']) },
  35: textual('Proxy-Uri', 1, f['opt.proxy_uri'], undefined, 1034),
  39: textual('Proxy-Scheme', 1, f['opt.proxy_scheme']),
  60: { name: 'Size1', shortest: 0, longest: 4, read: numeric(f['opt.size1']) },
  252: { name: 'Echo', shortest: 1, longest: 40, read: opaque(f['opt.unknown']) },
  258: { name: 'No-Response', shortest: 0, longest: 1, read: opaque(f['opt.unknown']) },
  292: { name: 'Request-Tag', shortest: 0, longest: 8, read: opaque(f['opt.unknown']) },
};

const MARK: Option['read'] = () => '';
const CUSTODY: Readonly<Record<number, Option>> = { 2: { name: 'Custody', shortest: 0, longest: 0, read: MARK } };

/** RFC 8323 §5.2: each signal has options of its own, by code and number. */
const SIGNAL_OPTIONS: Readonly<Record<number, Readonly<Record<number, Option>>>> = {
  225: {
    2: { name: 'Max-Message-Size', shortest: 0, longest: 4, read: numeric(f['opt.max_message_size']) },
    4: { name: 'Block-Wise-Transfer', shortest: 0, longest: 0, read: MARK },
    6: { name: 'Extended-Token-Length', shortest: 0, longest: 3, read: numeric(f['opt.extended_token_length']) },
  },
  226: CUSTODY,
  227: CUSTODY,
  228: {
    2: textual('Alternative-Address', 1, f['opt.alternative_address']),
    4: { name: 'Hold-Off', shortest: 0, longest: 3, read: numeric(f['opt.hold_off']) },
  },
  229: { 2: { name: 'Bad-CSM-Option', shortest: 0, longest: 2, read: numeric(f['opt.bad_csm_option']) } },
};

const optionOf = (code: number, number: number): Option | undefined => (isSignal(code) ? SIGNAL_OPTIONS[code]?.[number] : OPTIONS[number]);

/**
 * §3.1: shows the option here, which is the `nth`; each one's number is told as what it is more than `before`. Gives its number; -1 where the
 * message has a format that must be rejected.
 */
export function readOption(p: Cursor, nth: number, before: number, told: Told): number {
  const start = p.at, first = p.u8(), delta = first >> 4, size = first & 0x0f;
  if (delta === 15 || size === 15) return bad(p, `the option's ${delta === 15 ? 'number' : 'length'} is the reserved one`);
  const begin = 1 + extraBytes(delta) + extraBytes(size);
  p.need(begin);
  const number = before + extended(p.bytes, start + 1, delta), length = extended(p.bytes, start + 1 + extraBytes(delta), size);
  if (begin + length > p.remaining) return bad(p, 'option longer than the package');
  const option = optionOf(told.code, number), whole = begin + length, name = option?.name ?? `Unknown Option (${number})`;
  p.set(f['opt.name'], `#${nth}: ${name}`, start, whole);
  const node = p.lastNode, outer = p.under();
  if (option === undefined) p.expert(f.unknown_option_number, `Unknown Option Number ${number}`);
  else if (length < option.shortest || length > option.longest) {
    p.expert(f.invalid_option_range, `Invalid Option Range: ${length} (${option.shortest} <= x <= ${option.longest})`);
  }
  p.set(f['opt.desc'], described(number), start, whole);
  p.show(f['opt.delta']);
  p.take(f['opt.length']);
  if (delta > 12) p.takeAs(f['opt.delta_ext'], number - before - (delta === 13 ? 13 : 269), delta - 12);
  if (size > 12) p.takeAs(f['opt.length_ext'], length - (size === 13 ? 13 : 269), size - 12);
  const content = p.within(length);
  content.need(length);
  const fits = option !== undefined && length <= option.longest;
  const shown = length === 0 && (option?.shortest ?? 1) > 0 ? '' : (fits ? option.read : opaque(f['opt.unknown']))(content, told, length);
  p.labelNode(node, `Opt Name: #${nth}: ${name}${shown === '' ? '' : `: ${shown}`}`);
  p.close(outer);
  return number;
}

/** The rest is of a format that must be rejected (RFC 7252 §3). */
function bad(p: Cursor, why: string): number {
  p.expert(f.option_length_bad, why);
  p.skip(p.remaining);
  return -1;
}

/** §5.4.6 */
function described(number: number): string {
  const isCritical = (number & 1) === 1, isUnsafe = (number & 2) === 2, isNoCacheKey = (number & 0x1e) === 0x1c;
  return `Type ${number}, ${isCritical ? 'Critical' : 'Elective'}, ${isUnsafe ? 'Unsafe' : 'Safe'}${isNoCacheKey ? ', NoCacheKey' : ''}`;
}

/** RFC 7641 §2: in a request 0 registers and 1 ends it; responses are numbered. */
function observe(p: Cursor, { code }: Told, length: number): string {
  const value = numberIn(p, f['opt.observe'], length);
  if (isRequest(code)) p.label(`Observe: ${value === 0 ? 'Register' : value === 1 ? 'Deregister' : 'Unknown'} (${value})`);
  else p.label(`Observe sequence number: ${value}`);
  return String(value);
}

function port(p: Cursor, told: Told, length: number): string {
  const value = String(numberIn(p, f['opt.uri_port'], length));
  told.uri.add(OPTION.port, value);
  return value;
}

/** RFC 7959 §2.2 */
function block(p: Cursor, told: Told, length: number): string {
  const found = blockOf(p.bytes, p.at, length), { number, more, size } = found;
  p.set(f['opt.block_number'], number, p.at, length);
  if (length > 0) p.show(f['opt.block_mflag'], 1, length - 1);
  else p.set(f['opt.block_mflag'], 0);
  p.takeAs(f['opt.block_size'], size, length);
  const bytes = told.onStream ? blockBytes(size) : 2 ** (size + 4);
  p.label(`Block Size: ${bytes} (${size} encoded)`);
  told.block = found;
  return `NUM:${number}, M:${more ? 1 : 0}, SZX:${bytes}`;
}

/** RFC 8613 §6.1 */
function oscore(p: Cursor, told: Told, length: number): string {
  told.isProtected = true;
  if (length === 0) return '00 (no Flag Byte)';
  p.show(f['opt.object_security_reserved']);
  const hasContext = p.show(f['opt.object_security_kid_context_present']), hasKid = p.show(f['opt.object_security_kid_present']);
  const pivLength = p.take(f['opt.object_security_piv_len']);
  if (pivLength > 5 || pivLength > p.remaining) return unsupported(p);
  const piv = pivLength > 0 ? p.takeBytes(f['opt.object_security_piv'], pivLength) : undefined;
  let kidContext: Uint8Array | undefined;
  if (hasContext) {
    if (p.remaining === 0) return unsupported(p);
    const contextLength = p.take(f['opt.object_security_kid_context_len']);
    if (contextLength > p.remaining) return unsupported(p);
    if (contextLength > 0) kidContext = p.takeBytes(f['opt.object_security_kid_context'], contextLength);
  }
  const kid = hasKid && p.remaining > 0 ? p.takeBytes(f['opt.object_security_kid'], p.remaining) : undefined;
  return `Key ID:${hex(kid)}, Key ID Context:${hex(kidContext)}, Partial IV:${hex(piv)}`;
}

function unsupported(p: Cursor): string {
  p.expert(f.option_oscore_bad);
  p.skip(p.remaining);
  return '';
}

const hex = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '(null)' : hexText(bytes));
