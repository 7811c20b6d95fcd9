/** Values as text: plainly, as scripts want them (`-T fields`, JSON), and with names and units, as the tree shows them. */
import { etherText, guidText, hexText, ipv4Text, ipv6Text, oidText } from '../bytes/address-text.ts';
import { hex } from '../bytes/hexadecimal.ts';
import type { Field, Moment, ValueNames } from './field.ts';
import { NO_NAMES, namedEther, namedIpv4, namedIpv6, namedPort } from './names.ts';
import { readUint } from './read.ts';
import { absoluteText, durationText, epochText, localText } from './time-text.ts';
import { GENERATED, type Tree } from './tree.ts';

/** The name of a number, undefined when the field has none for it. */
export function nameOf(names: ValueNames | undefined, value: number): string | undefined {
  if (names === undefined) return undefined;
  return typeof names === 'function' ? names(value) : names[value];
}

/** The bytes a node stands for (or those the dissector gave). */
export function bytesOf(tree: Tree, node: number): Uint8Array {
  const given = tree.values[node];
  if (given instanceof Uint8Array) return given;
  const start = tree.start[node];
  return tree.sources[tree.source[node]].bytes.subarray(start, start + tree.length[node]);
}

/** Of a value alone: Wireshark keeps numbers of more than four bytes in eight. */
export const hexDigits = (field: Field): number => (field.size > 4 ? 16 : 2 * field.size);

/** In the tree a number has as many digits as its bytes, a bit field as its mask needs. */
const labelDigits = (field: Field): number => (field.mask === 0 ? 2 * field.size : Math.ceil(Math.log2(field.mask / 2 ** field.shift + 1) / 4));

function unsignedText(field: Field, number: number, big: bigint | undefined): string {
  const value: { toString(radix?: number): string } = big ?? number;
  switch (field.base) {
    case 'hex':
    case 'hexDec':
      return '0x' + value.toString(16).padStart(hexDigits(field), '0');
    case 'char':
      return charText(number);
    default:
      return value.toString();
  }
}

/** As in C: `'S'`, `'\0'`, `'\x7f'`. */
export function charText(code: number): string {
  if (code === 0) return "'\\0'";
  if (code > 0x1f && code < 0x7f) return code === 0x27 || code === 0x5c ? `'\\${String.fromCharCode(code)}'` : `'${String.fromCharCode(code)}'`;
  return `'\\x${code.toString(16).padStart(2, '0')}'`;
}

/**
 * The value as tshark's `-T fields` and JSON print it: no name, no unit. Bytes are plain hex with `separator` (JSON has `:`) between them.
 * Fields without a value give the empty text.
 */
export function valueText(tree: Tree, node: number, separator = ''): string {
  const field = tree.fields[node];
  const given = tree.values[node];
  switch (field.kind) {
    case 'uint': return unsignedText(field, tree.numbers[node], given as bigint | undefined);
    case 'framenum': return String(tree.numbers[node]);
    case 'int': return given === undefined ? String(tree.numbers[node]) : (given as bigint).toString();
    case 'bool': return tree.numbers[node] === 1 ? '1' : '0';
    case 'float': return floatText(tree.numbers[node], field.size === 4);
    case 'string': return (given as string | undefined) ?? '';
    case 'ipv4': return ipv4Text(tree.numbers[node]);
    case 'ipv6': return ipv6Text(bytesOf(tree, node));
    case 'ether': return etherText(bytesOf(tree, node));
    case 'eui64':
    case 'fcwwn': return etherText(bytesOf(tree, node));
    case 'bytes': return hexText(bytesOf(tree, node), field.options.colons === true ? ':' : separator);
    case 'oid': return oidText(bytesOf(tree, node));
    case 'guid': return guidText(bytesOf(tree, node), field.little);
    case 'abstime':
      if (given === undefined) return field.options.unset ?? '';
      return field.options.local === true ? localText(given as Moment, tree.zones) : absoluteText(given as Moment);
    case 'reltime': return given === undefined ? '' : durationText(given as Moment);
    case 'protocol':
    case 'none': return '';
  }
}

/** `-T fields` writes an absolute time like JSON does, but `frame.time_epoch` and its like as seconds. */
export { epochText };

/** The line of the tree. */
export function label(tree: Tree, node: number): string {
  const text = plainText(tree, node);
  return (tree.flags[node] & GENERATED) !== 0 && !text.startsWith('[') ? `[${text}]` : text;
}

/** The same without the brackets that mark what the analyzer concluded, as formats for machines have it. */
export function bareLabel(tree: Tree, node: number): string {
  const text = plainText(tree, node);
  const { name } = tree.fields[node];
  // The brackets of `[Malformed Packet: …]` are part of the text.
  if (!text.startsWith('[') || !text.endsWith(']') || (name.startsWith('_ws.') && name !== '_ws.expert')) return text;
  return text.slice(1, -1);
}

/** What formats for machines have as the value of a layer: its heading, or its name where it has none but its title; of data the bytes. */
export function layerText(tree: Tree, node: number): string {
  const { kind, name } = tree.fields[node];
  if (kind === 'protocol' && name === 'data') return hexText(bytesOf(tree, node));
  return kind === 'protocol' && tree.labels[node] === undefined && tree.endings[node] === undefined ? name : bareLabel(tree, node);
}

function plainText(tree: Tree, node: number): string {
  const given = tree.labels[node];
  if (given !== undefined) return visible(String(given));
  const field = tree.fields[node];
  const text = field.kind === 'protocol' ? field.title : plainLabel(tree, node, field);
  const ending = tree.endings[node];
  return ending === undefined ? text : text + visible(ending);
}

function plainLabel(tree: Tree, node: number, field: Field): string {
  const picture = field.mask === 0 ? '' : maskPicture(tree, node, field);
  if (field.kind === 'none') return picture + field.title;
  return `${picture}${field.title}: ${shownValue(tree, node)}`;
}

function plainValue(tree: Tree, node: number, field: Field): string {
  if (field.base === 'oct') return `0${tree.numbers[node].toString(8)}`;
  if ((field.base !== 'hex' && field.base !== 'hexDec') || field.kind !== 'uint') return valueText(tree, node);
  return hex((tree.values[node] as bigint | undefined) ?? tree.numbers[node], labelDigits(field));
}

/** The value with its name and unit: `IPv4 (0x0800)`, `20 bytes`, `Set`. */
export function shownValue(tree: Tree, node: number): string {
  const field = tree.fields[node];
  if (field.kind === 'bytes') return shownBytes(bytesOf(tree, node));
  if (isNamed(tree, field)) return nameText(tree, node);
  const plain = plainValue(tree, node, field);
  switch (field.kind) {
    case 'bool': {
      const [yes, no] = field.options.as ?? ['True', 'False'];
      return tree.numbers[node] === 1 ? yes : no;
    }
    case 'uint':
    case 'int': {
      const given = tree.values[node];
      const number = given === undefined ? tree.numbers[node] : Number(given);
      if (field.options.text !== undefined) return field.options.text(number);
      if (field.base === 'name') return nameOf(field.options.values, number) ?? `Unknown (${plain})`;
      if (field.options.values !== undefined) return `${nameOf(field.options.values, number) ?? 'Unknown'} (${plain})`;
      if (field.base === 'decHex') return `${plain} (${hex(given === undefined ? number : given as bigint, labelDigits(field))})`;
      if (field.base === 'hexDec') return `${plain} (${String((given as bigint | undefined) ?? number)})`;
      return withUnit(plain, number, field);
    }
    case 'float': return field.options.text?.(tree.numbers[node]) ?? plain;
    case 'reltime': return `${plain} seconds`;
    case 'string': return printable(plain);
    default: return plain;
  }
}

/** Whether the tree shows a name beside the value: of addresses and ports, where the user wants that. */
export function isNamed({ names }: Tree, { kind, options: { portOf, netmask } }: Field): boolean {
  return names !== NO_NAMES && (kind === 'ether' || (kind === 'ipv4' && netmask !== true) || kind === 'ipv6' || portOf !== undefined);
}

function nameText(tree: Tree, node: number): string {
  const { names } = tree, { kind, options: { portOf } } = tree.fields[node];
  switch (kind) {
    case 'ether': return namedEther(names, bytesOf(tree, node), 0);
    case 'ipv4': return namedIpv4(names, tree.numbers[node]);
    case 'ipv6': return namedIpv6(names, bytesOf(tree, node), 0);
    default: return namedPort(names, portOf!, tree.numbers[node]);
  }
}

/** A line has room for this many bytes; digits of the others would be made for nothing. */
export const MOST_BYTES = 36;
export const NO_BYTES = '<MISSING>', MORE_BYTES = '…';

function shownBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return NO_BYTES;
  return bytes.length > MOST_BYTES ? hexText(bytes.subarray(0, MOST_BYTES)) + MORE_BYTES : hexText(bytes);
}

function withUnit(text: string, number: number, field: Field): string {
  return field.options.unit === undefined ? text : `${text} ${unitOf(field, number)}`;
}

/** The unit that stands behind a number: empty for fields without one. */
export function unitOf({ options: { unit = '' } }: Field, number: number): string {
  return number === 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
}

/** `.... ..1. = `: the bits of the field at their place in the bytes it was read from. */
function maskPicture(tree: Tree, node: number, field: Field): string {
  const { width = Math.max(8, 8 * (tree.length[node] || sizeAround(tree, node, field))) } = field.options;
  if (width > (field.options.width === undefined ? 48 : 64)) return '';
  const value = hasManyBits(field) ? bitsBehind(tree, node, field, width) : tree.numbers[node];
  let picture = '';
  for (let bit = width - 1; bit >= 0; bit--) {
    const weight = 2 ** bit;
    if (Math.floor(field.mask / weight) % 2 === 1) {
      const unsigned = value < 0 ? value + (field.mask / 2 ** field.shift + 1) : value;
      picture += Math.floor(unsigned / 2 ** (bit - field.shift)) % 2 === 1 ? '1' : '0';
    } else {
      picture += '.';
    }
    if (bit % 4 === 0 && bit > 0) picture += ' ';
  }
  return picture + ' = ';
}

/** Of bits that were concluded, not read: the bytes of the number above them, which they are a part of. */
function sizeAround(tree: Tree, node: number, field: Field): number {
  const above = tree.parent[node], number = above < 0 ? undefined : tree.fields[above];
  return number?.kind === 'uint' && number.mask === 0 ? Math.max(number.size, field.size) : field.size;
}

/** Whether several bits say one thing that is so or not. */
export function hasManyBits({ kind, mask }: Field): boolean {
  return kind === 'bool' && mask <= 0x7fffffff && (mask & (mask - 1)) !== 0;
}

/** The bits that such a field was read from, as a number; its value where they are not among the node's bytes. */
function bitsBehind(tree: Tree, node: number, { mask, shift, options }: Field, width: number): number {
  const { bytes } = tree.sources[tree.source[node]], start = tree.start[node], size = Math.ceil(width / 8), value = tree.numbers[node];
  if (start + size > bytes.length || size > 4) return value;
  const found = (readUint(bytes, start, size, options.little === true) & mask) >>> shift;
  return (found !== 0) === (value !== 0) ? found : value;
}

function floatText(value: number, single: boolean): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return general(value, single ? 6 : 15);
}

/** As C's %g: the exponent is written where the digits do not reach it. */
function general(value: number, digits: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa, exponent] = exponential(value, digits - 1).split('e') as [string, string];
  const power = Number(exponent);
  const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  // So few digits are the same after they were read back.
  if (power >= -4 && power < digits) return trimmed(Number(`${mantissa}e${exponent}`).toFixed(digits - 1 - power));
  return `${trimmed(mantissa)}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Places beyond which no double continues that had zeros up to there: it has 53 bits, and is compared with numbers of 16 digits. */
const EXACT = 100;

/** `toExponential`, but a value exactly between two goes to the even one, as C rounds: 0.7567901611328125 to 15 digits ends in 2, not 3. */
function exponential(value: number, places: number): string {
  const [longer, exponent] = value.toExponential(places + 1).split('e') as [string, string];
  const tie = longer.endsWith('5') && Number(longer.at(-2)) % 2 === 0 && /^0*e/.test(value.toExponential(EXACT).slice(longer.length));
  return tie ? `${longer.slice(0, -1)}e${exponent}` : value.toExponential(places);
}

/**
 * Characters that are not seen as escapes: controls, so that a line stays a line, and format characters, which can make a name read as another one
 * (Unicode TR36 §2.6): `\u202E` for the override that turns what follows around. The window writes the same (`visible` in src-renderer/format).
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, character => ESCAPES[character] ?? escapeOf(character.codePointAt(0)!));
}

/** The same of a text that is nearly always as plain as can be. */
export const visible = (text: string): string => (/[^ -~]/.test(text) ? printable(text) : text);

/** Controls, format characters, and what ends lines or paragraphs. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeOf(code: number): string {
  if (code < 0x80) return `\\${code.toString(8).padStart(3, '0')}`;
  const hexadecimal = code.toString(16).toUpperCase();
  return code < 0x10000 ? `\\u${hexadecimal.padStart(4, '0')}` : `\\U${hexadecimal.padStart(8, '0')}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v' };
