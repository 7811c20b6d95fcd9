/** `netloupe import`: text2pcap's options as the form of a hex dump. */
import { DEFAULT_HEX_DUMP, type DummyEnds, type DummyHeaders, type HexDumpForm, type HexDumpOffsets } from '../../api/index.ts';
import { type GivenOption, OptionError, type OptionTable, splitOptions } from './options.ts';

const OPTIONS: OptionTable = { letters: 'ab:De:E:F:hi:l:m:N:o:P:qr:s:S:t:T:u:4:6:', names: { help: false } };

export interface ImportRequest {
  /** `-`: standard input and output. */
  readonly input: string;
  readonly output: string;
  readonly form: HexDumpForm;
  readonly format: 'pcap' | 'pcapng';
  /** What was read is not told. */
  readonly quiet: boolean;
  readonly help: boolean;
}

const OFFSETS: Readonly<Record<string, HexDumpOffsets>> = { hex: 'hexadecimal', oct: 'octal', dec: 'decimal', none: 'none', lines: 'lines' };
/** Wireshark's names of the link types that headers can be put before. */
const LINK_TYPES: Readonly<Record<string, number>> = { ether: 1, rawip: 101, rawip4: 228, rawip6: 229 };
const LARGEST_LINK_TYPE = 0xffff;

/** Throws `OptionError`. */
export function importRequest(args: readonly string[]): ImportRequest {
  const { options, rest } = splitOptions(args, OPTIONS), last = (name: string) => options.findLast((option) => option.name === name)?.value;
  const help = options.some(({ name }) => name === 'h' || name === 'help');
  if (!help && rest.length !== 2) throw new OptionError('which file, and which capture? netloupe import [options] INPUT OUTPUT');
  for (const name of ['r', 'b', 'P']) if (last(name) !== undefined) throw new OptionError(`-${name} of text2pcap is not known here`);
  const has = (name: string) => last(name) !== undefined;
  return {
    input: rest[0] ?? '', output: rest[1] ?? '', help, quiet: has('q'), format: formatOf(last('F')),
    form: {
      offsets: chosen('o', last('o') ?? 'hex', OFFSETS), characters: has('a'), directions: has('D'), times: last('t') ?? '',
      linkType: linkTypeOf(options), headers: headersOf(options), longest: whole('m', last('m') ?? '262144', 1, DEFAULT_HEX_DUMP.longest),
      interfaceName: last('N') ?? '',
    },
  };
}

function chosen<Value>(letter: string, text: string, values: Readonly<Record<string, Value>>): Value {
  if (!Object.hasOwn(values, text)) throw new OptionError(`-${letter} takes one of ${Object.keys(values).join(', ')}, not "${text}"`);
  return values[text];
}

function formatOf(text = 'pcapng'): 'pcap' | 'pcapng' {
  return chosen('F', text, { pcapng: 'pcapng', nsecpcap: 'pcap' } as const);
}

/** A whole number from `least` to `most`. */
function whole(letter: string, text: string, least: number, most: number, base: 10 | 16 = 10): number {
  const digits = base === 16 ? text.replace(/^0x/i, '') : text, value = parseInt(digits, base);
  const isWhole = (base === 16 ? /^[\da-f]{1,8}$/i : /^\d{1,10}$/).test(digits);
  if (!isWhole || value < least || value > most) throw new OptionError(`-${letter} takes a number from ${least} to ${most}, not "${text}"`);
  return value;
}

function linkTypeOf(options: readonly GivenOption[]): number {
  const given = options.findLast(({ name }) => name === 'l' || name === 'E');
  if (given === undefined) return DEFAULT_HEX_DUMP.linkType;
  if (given.name === 'l') return whole('l', given.value, 0, LARGEST_LINK_TYPE);
  if (!Object.hasOwn(LINK_TYPES, given.value))
    throw new OptionError(`-E knows ${Object.keys(LINK_TYPES).join(', ')}; -l takes any link type by its number`);
  return LINK_TYPES[given.value];
}

/** Headers of the transport stand for those below them. */
function headersOf(options: readonly GivenOption[]): DummyHeaders {
  const given = options.findLast(({ name }) => 'uTsS'.includes(name)) ?? options.findLast(({ name }) => name === 'i') ??
    options.findLast(({ name }) => name === 'e');
  const ends = endsOf(options);
  if (ends !== undefined && (given === undefined || given.name === 'e')) throw new OptionError('-4 and -6 need one of -i, -u, -T, -s and -S');
  if (given === undefined) return { kind: 'none' };
  const { name, value } = given;
  if (name === 'e') return { kind: 'ethernet', type: whole('e', value, 0, 0xffff, 16) };
  if (name === 'i') return { kind: 'ip', protocol: whole('i', value, 0, 255), ends };
  const isSctp = name === 's' || name === 'S', parts = value.split(',');
  if (parts.length !== (isSctp ? 3 : 2))
    throw new OptionError(`-${name} takes ${isSctp ? 'three' : 'two'} numbers with commas between them, not "${value}"`);
  const [source, destination] = parts.slice(0, 2).map((part) => whole(name, part, 0, 0xffff)), ports = [source, destination] as const;
  if (!isSctp) return { kind: name === 'u' ? 'udp' : 'tcp', ports, ends };
  const third = whole(name, parts[2], 0, 0xffffffff);
  return name === 's' ? { kind: 'sctp', ports, tag: third, ends } : { kind: 'sctp-data', ports, payload: third, ends };
}

function endsOf(options: readonly GivenOption[]): DummyEnds | undefined {
  const given = options.findLast(({ name }) => name === '4' || name === '6');
  if (given === undefined) return undefined;
  const [source, destination, ...more] = given.value.split(','), isSix = given.name === '6';
  const fits = (text = '') => text.includes(':') === isSix && text !== '';
  if (!fits(source) || !fits(destination) || more.length > 0)
    throw new OptionError(`-${given.name} takes two addresses of IPv${given.name} with a comma between them`);
  return [source, destination];
}
