/** Attributes whose values say more: bits with names (3GPP), and what a device or a network is by another attribute beside it. */
import { type Cursor, type Field, bits, byName, ether, eui64, flag, ipv6, octets, text, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { ipv6Text } from '../../../bytes/address-text.ts';
import { FEATURE_LISTS, FLAG_WORDS } from './flag-words.ts';

interface Word {
  readonly whole: Field<number>;
  readonly parts: readonly Field[];
}

/** What an attribute's neighbours said of it. */
export interface Surrounding {
  readonly application: number;
  /** The number of the list of features that follows. */
  list: number;
  /** How a device is called in what follows. */
  device: number;
}

const SIZE = 4, IPV6 = 16, FRAMED_PREFIX = 97, DEVICE_TYPE = 459, DEVICE = 460, FEATURE_LIST = 630, FEATURE_LIST_ID = 629;
const NAMES = { as: ['Set', 'Not set'] } as const, SUPPORTED = { as: ['Supported', 'Not supported'] } as const;

/** Lines of a table of words: what each begins with but its field and title, and its parts. */
function linesOf(table: string): readonly (readonly [head: string, parts: readonly string[]])[] {
  const lines = table.replaceAll('|\n  ', '|').replaceAll('\n  ', ' ').split('\n');
  return lines.map(line => {
    const [head, ...parts] = line.split('|');
    return [head, parts] as const;
  });
}

const made = new Map<string, Field>();
const D = {
  reserved: u8('Framed IPv6 Prefix Reserved byte', { id: 'diameter.framed_ipv6_prefix_reserved', hex: true }),
  length: u8('Framed IPv6 Prefix length (in bits)', { id: 'diameter.framed_ipv6_prefix_length' }),
  bytes: octets('Framed IPv6 Prefix as a bytestring', { id: 'diameter.framed_ipv6_prefix_bytes' }),
  prefix: ipv6('Framed IPv6 Prefix as an IPv6 address', { id: 'diameter.framed_ipv6_prefix_ipv6' }),
  imeisv: text('IMEISV', { id: 'diameter.user_equipment_info.imeisv' }), mac: ether('MAC', { id: 'diameter.user_equipment_info.mac' }),
  eui64: eui64('EUI64', { id: 'diameter.user_equipment_info.eui64' }),
  modified: eui64('Modified EUI64', { id: 'diameter.user_equipment_info.modified_eui64' }),
};

function part(text: string, whole: string, as: typeof NAMES | typeof SUPPORTED): Field {
  const [, digits, name, title] = /^(\S+) (\S+) (.*)$/.exec(text)!;
  const mask = parseInt(digits, 16), id = `diameter.3gpp.${name.replace('~', whole)}`, key = `${id} ${digits}`;
  // One name may be a bit of several words, and another bit in each.
  const isFlag = (mask & (mask - 1)) === 0;
  const known = made.get(key) ?? (isFlag ? flag(title, mask, { ...as, id, size: SIZE }) : bits(title, mask, { id, hex: true, size: SIZE }));
  made.set(key, known);
  return known;
}

const words = late((): ReadonlyMap<string, Word> => {
  const flags = linesOf(FLAG_WORDS).map(([head, parts]): [string, Word] => {
    const [, code, name, title] = /^(\d+) (\S+) (.*)$/.exec(head)!;
    return [code, { whole: u32(title, { id: `diameter.3gpp.${name}`, hex: true }), parts: parts.map(text => part(text, name, NAMES)) }];
  });
  const features = linesOf(FEATURE_LISTS).map(([head, parts]): [string, Word] => {
    const [, key, name, title] = /^(\d+ \d) (\S+) (.*)$/.exec(head)!, [stem, ...masks] = parts, id = `diameter.3gpp.${name}`;
    const whole = made.get(id) as Field<number> | undefined ?? u32(title, { id, hex: true });
    made.set(id, whole);
    return [key, { whole, parts: masks.map(text => part(text, stem, SUPPORTED)) }];
  });
  return new Map([...flags, ...features]);
});

/** All fields of words and their bits, and of parts of other values. */
export const partFields = (): Readonly<Record<string, Field>> =>
  byName([...Object.values(D), ...[...words().values()].flatMap(({ whole, parts }) => [whole, ...parts])]);

/** Whether the bits of an attribute of 3GPP have names, so that it is not shown as a number. */
export const hasFlags = (code: number): boolean => code === FEATURE_LIST || words().has(String(code));

/** Shows more of a number of 3GPP that ends here, and remembers which list of features the next one is. */
export function showFlags(p: Cursor, code: number, around: Surrounding): void {
  p.at -= SIZE;
  if (code === FEATURE_LIST_ID) around.list = p.u32();
  const { application, list } = around, known = words();
  const word = code === FEATURE_LIST ? known.get(`${application} ${list}`) ?? known.get(`${application} 0`) : known.get(String(code));
  if (word === undefined) p.skip(SIZE);
  else p.bits(word.whole, word.parts);
}

/** The same of a value of no vendor that begins at `at` and ends here. */
export function showParts(p: Cursor, code: number, at: number, around: Surrounding): string | undefined {
  const end = p.at, length = end - at;
  p.at = at;
  let words: string | undefined;
  switch (code) {
    case DEVICE_TYPE: around.device = p.u32(); break;
    case DEVICE: device(p, around.device, length); break;
    case FRAMED_PREFIX: words = prefix(p, length); break;
  }
  p.at = end;
  return words;
}

/** RFC 8506 §8.50 and §8.51: a number of 16 digits, two a byte or written out; or an address. */
function device(p: Cursor, kind: number, length: number): void {
  if (kind === 0 && length === 8) p.takeAs(D.imeisv, digitsOf(p.peekBytes(length)), length);
  else if (kind === 0 && length === 16) p.take(D.imeisv, length);
  else if (kind === 1 && length === 6) p.take(D.mac);
  else if (kind === 2 && length === 8) p.take(D.eui64);
  else if (kind === 3 && length === 8) p.take(D.modified);
}

const digitsOf = (bytes: Uint8Array): string => Array.from(bytes, byte => `${(byte & 15).toString(16)}${(byte >> 4).toString(16)}`).join('');

/** RFC 3162 §2.3: as many bytes of the prefix as are not zero may be there. */
function prefix(p: Cursor, length: number): string | undefined {
  if (length < 2 || length > 2 + IPV6) return undefined;
  p.take(D.reserved);
  const bits = p.take(D.length), bytes = new Uint8Array(IPV6);
  bytes.set(p.peekBytes(length - 2));
  const { at } = p;
  if (length > 2) p.take(D.bytes, length - 2);
  p.set(D.prefix, bytes, at, length - 2);
  return bits > 8 * IPV6 ? undefined : `${ipv6Text(bytes, 0)}/${bits}`;
}
