/** Values that are written into a filter, read as the type of what they are compared with. */
import { parseIpv4, parseIpv6 } from '../bytes/address-bytes.ts';
import { hexText } from '../bytes/address-text.ts';
import { type Field, type Kind, greatestIn } from '../dissect/index.ts';
import { type Network, parseBytes, parseGuid, parseNetwork, parseOid } from './literals/addresses.ts';
import type { Hosts } from './hosts.ts';
import { hasNames, namesOf, numbersNamed, wordMeant } from './literals/names.ts';
import { parseFloating, parseInteger } from './literals/numbers.ts';
import { parseMoment, parseSpan } from './literals/times.ts';
import { FilterProblem } from './problem.ts';
import { meant, nearest } from './suggest.ts';
import type { Operand } from './syntax.ts';
import { type Constant, FAMILY_NAMES, type Family, type Value } from './typed.ts';

/** What a value is to be compared with. */
export interface Wanted {
  readonly family: Family;
  /** The field, where it is one: it may have names for its numbers, or a fixed length. */
  readonly field?: Field | undefined;
}

/** A value that is written out, and not a field. */
export type Literal = Extract<Operand, { form: 'word' | 'text' | 'character' }>;

export interface Reading {
  /** More than one where a name stands for several numbers. */
  readonly constants: readonly Constant[];
  readonly warning?: string;
}

/** Bytes of hardware addresses and identifiers that are compared as a whole. */
const LENGTHS: Readonly<Partial<Record<Kind, number>>> = { ether: 6, eui64: 8, fcwwn: 8, guid: 16 };

/** Throws `FilterProblem`, unfinished when the value ends the text (`atEnd`) and more of it could make it right. */
export function readConstant(literal: Literal, wanted: Wanted, atEnd: boolean, hosts?: Hosts): Reading {
  const { start, end } = literal;
  const { family, field } = wanted;
  const one = (value: Value, prefix?: number): Reading => ({
    constants: [
      prefix === undefined ? { form: 'constant', family, value, start, end } : { form: 'constant', family, value, prefix, start, end },
    ],
  });
  const refuse = (hint: string, unfinished = atEnd): never => {
    throw new FilterProblem(`${shown(literal)} is not ${FAMILY_NAMES[family]}${hint}`, start, end, unfinished && literal.form === 'word');
  };
  switch (family) {
    case 'integer': return readInteger(literal, field, atEnd);
    case 'float': {
      const value = literal.form === 'character' ? literal.code : (parseFloating(literal.text) ?? asNumber(parseInteger(literal.text)));
      return value === undefined ? refuse(' such as 1.5.') : one(value);
    }
    case 'text':
      if (literal.form === 'character') return one(String.fromCharCode(literal.code));
      return readText(literal, field);
    case 'bytes': {
      const bytes = readBytes(literal, field, atEnd), warning = literal.form === 'word' ? unevenDigits(literal.text, bytes) : undefined;
      return warning === undefined ? one(bytes) : { ...one(bytes), warning };
    }
    case 'ipv4': {
      const network = literal.form === 'character' ? undefined : parseNetwork(literal.text, 32, parseIpv4);
      if (network !== undefined) return one(network.address, prefixOf(network, 32));
      if (parseNetwork(literal.text, 128, parseIpv6) !== undefined)
        return refuse('; IPv6 addresses are in fields such as `ipv6.addr`.', false);
      return (
        hostAddresses(literal, wanted, hosts?.find(literal.text)?.ipv4) ??
        notAddress(literal, ' such as 192.0.2.1 or 192.0.2.0/24', atEnd && /^[\d.]*\/?\d*$/.test(literal.text))
      );
    }
    case 'ipv6': {
      const network = literal.form === 'character' ? undefined : parseNetwork(literal.text, 128, parseIpv6);
      if (network !== undefined) return one(network.address, prefixOf(network, 128));
      if (parseNetwork(literal.text, 32, parseIpv4) !== undefined)
        return refuse('; IPv4 addresses are in fields such as `ip.addr`.', false);
      return (
        hostAddresses(literal, wanted, hosts?.find(literal.text)?.ipv6) ??
        notAddress(literal, ' such as 2001:db8::1 or 2001:db8::/32', atEnd && /^[0-9a-f:.]*\/?\d*$/i.test(literal.text))
      );
    }
    case 'moment': return one(parseMoment(literal.text) ?? refuse(' such as "2026-11-21 08:15:30.5" or "Nov 21, 2026 08:15:30".'));
    case 'span': return one(parseSpan(literal.text) ?? refuse(' in seconds, such as 1.5.'));
    case 'none': return refuse('.', false);
  }
}

/** So many are told, rather than none. */
const FEW_WORDS = 8;

/** A text; where the field has no others than some words, the one that is meant. */
function readText({ form, text, start, end }: Exclude<Literal, { form: 'character' }>, field: Field | undefined): Reading {
  const words = field?.options.words, word = field === undefined ? undefined : wordMeant(field, text);
  const constants: Constant[] = [{ form: 'constant', family: 'text', value: word ?? text, start, end }];
  if (form === 'word') return { constants, warning: `Write "${word ?? text}" in double quotes.` };
  if (words === undefined || word !== undefined) return { constants };
  const near = nearest(text, words), hint = near === undefined && words.length <= FEW_WORDS ? `, which is one of ${words.join(', ')}.` : meant(near);
  return { constants, warning: `"${text}" is nothing that \`${field!.name}\` says${hint}` };
}

/** The addresses of a host; undefined where it is not known or has none of this kind. */
function hostAddresses({ start, end }: Literal, { family }: Wanted, addresses: readonly Value[] | undefined): Reading | undefined {
  if (addresses === undefined || addresses.length === 0) return undefined;
  return { constants: addresses.map(value => ({ form: 'constant', family, value, start, end })) };
}

const HOST_NAME = /^(?=.*[a-z])[a-z\d_](?:[a-z\d_.-]*[a-z\d_])?\.?$/i;

function notAddress(literal: Literal, examples: string, unfinished: boolean): never {
  const { start, end, text } = literal;
  const host = literal.form !== 'character' && HOST_NAME.test(text) ? text : undefined;
  const [first, last, ...more] = text.split('-'), ends = [first, last ?? ''].every(end => parseIpv4(end) !== undefined);
  if (ends && more.length === 0)
    throw new FilterProblem(`${shown(literal)} is not an address; a range stands in a set, as in \`in {${first}..${last}}\`.`, start, end);
  const names = host === undefined ? '.' : `, nor the name of a host that the capture tells of (names are not looked up in the network).`;
  const kind = examples.includes('::') ? 'IPv6' : 'IPv4';
  throw new FilterProblem(`${shown(literal)} is not an ${kind} address${examples}${names}`, start, end, unfinished && literal.form === 'word', host);
}

function prefixOf({ prefix }: Network<unknown>, bits: number): number | undefined {
  return prefix === bits ? undefined : prefix;
}

function asNumber(integer: number | bigint | undefined): number | undefined {
  return integer === undefined ? undefined : Number(integer);
}

function shown(literal: Literal): string {
  return literal.form === 'text' ? `"${literal.text}"` : `\`${literal.text}\``;
}

function readInteger(literal: Literal, field: Field | undefined, atEnd: boolean): Reading {
  const { start, end, text } = literal;
  const give = (...values: (number | bigint)[]): Reading => ({
    constants: values.map(value => ({ form: 'constant', family: 'integer', value, start, end })),
  });
  if (literal.form === 'character') return give(literal.code);
  const value = literal.form === 'word' ? parseInteger(text) : undefined;
  if (value !== undefined) {
    const most = field?.kind === 'uint' ? greatestIn(field.wider ?? field) : undefined;
    if (most !== undefined && value > most) {
      const sentence = `\`${text}\` is too big for \`${field!.name}\`, which is at most ${most}.`;
      // Some bits of a number: the number itself could be so large, and filters that say so are known.
      if (field!.mask === 0 || value >= 2 ** (8 * field!.size)) throw new FilterProblem(sentence, start, end);
      return { ...give(value), warning: sentence };
    }
    return field?.kind === 'bool' ? give(value === 0 || value === 0n ? 0 : 1) : give(value);
  }
  if (field?.kind === 'bool' && /^true$/i.test(text)) return give(1);
  if (field?.kind === 'bool' && /^false$/i.test(text)) return give(0);
  if (literal.form === 'word' && /[.e]/i.test(text) && parseFloating(text) !== undefined) {
    const otherwise = field === undefined ? '.' : `, as \`${field.name}\` is; \`float(${field.name})\` compares with others.`;
    // Of `80..90` the first point may be written.
    throw new FilterProblem(`${shown(literal)} is not a whole number${otherwise}`, start, end, atEnd && text.endsWith('.'));
  }
  if (field === undefined || !hasNames(field)) {
    const quoted = literal.form === 'text' && parseInteger(text) !== undefined ? '; numbers stand without quotes.' :
      /^\d+-\d+$/.test(text) ? `; a range stands in a set, as in \`in {${text.replace('-', '..')}}\`.` : '.';
    throw new FilterProblem(`${shown(literal)} is not a number${quoted}`, start, end, atEnd && /^0[xb]?$/i.test(text));
  }
  const numbers = numbersNamed(field, text);
  if (numbers.length > 0) {
    const reading = give(...numbers);
    return literal.form === 'word' && field.kind !== 'bool' ? { ...reading, warning: `Write "${text}" in double quotes.` } : reading;
  }
  const names = Array.from(namesOf(field), ([, name]) => name);
  const begins = names.some(name => name.toLowerCase().startsWith(text.toLowerCase()));
  throw new FilterProblem(
    `${shown(literal)} is neither a number nor a name of a value of \`${field.name}\`${meant(nearest(text, names))}`,
    start, end, atEnd && begins,
  );
}

/** What is said of digits that are no pairs: they were perhaps meant as a number. */
function unevenDigits(text: string, bytes: Uint8Array): string | undefined {
  if (text.length % 2 === 0 || text.length < 3 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  const meant = /^[1-9]\d\d$/.test(text) && Number(text) < 256 ? `; the byte ${text} is ${Number(text).toString(16)}` : '';
  return `Bytes are hexadecimal: \`${text}\` is ${hexText(bytes, ':')}${meant}.`;
}

function readBytes(literal: Literal, field: Field | undefined, atEnd: boolean): Uint8Array {
  const { start, end, text } = literal;
  if (literal.form === 'character') return Uint8Array.of(literal.code);
  const length = field === undefined ? undefined : LENGTHS[field.kind];
  if (field?.kind === 'guid') {
    const guid = parseGuid(text, field.little);
    if (guid !== undefined) return guid;
  }
  if (field?.kind === 'oid') {
    const oid = parseOid(text);
    if (oid !== undefined) return oid;
    throw new FilterProblem(`${shown(literal)} is not an object identifier such as 1.3.6.1.`, start, end, atEnd && /^[\d.]*$/.test(text));
  }
  if (literal.form === 'text' && length === undefined) return literal.bytes;
  const bytes = parseBytes(text);
  if (bytes === undefined) {
    // Digits that were meant as bytes are shown as these.
    const pairs = /^0x((?:[\da-f]{2}){2,})$/i.exec(text)?.[1].match(/../g);
    const hint =
      length === 6
        ? 'an Ethernet address such as 00:00:5e:00:53:01'
        : length === 16
          ? 'a GUID'
          : `a byte sequence such as ${pairs?.join(':') ?? '47:45:54'}; texts stand in double quotes`;
    throw new FilterProblem(`${shown(literal)} is not ${hint}.`, start, end, atEnd && /^[0-9a-f:.-]*$/i.test(text));
  }
  if (length !== undefined && bytes.length !== length) {
    const few = bytes.length < length;
    throw new FilterProblem(`${shown(literal)} has ${bytes.length} bytes; \`${field!.name}\` has ${length}.`, start, end, few && atEnd);
  }
  return bytes;
}
