/** `netloupe read`: tshark's options as a request to the engine. */
import { FIELD_LINE_DEFAULTS, type Glossary, NO_SECRETS, type ReadFormat, type ReadRequest, type TimeForm, protocolFilter } from '../../engine/read/read.ts';
import { OptionError, type OptionTable, splitOptions } from './options.ts';
import { searchPath } from './proto-files.ts';
import { NO_SECRET_FILES, SECRET_PREFERENCES, type SecretFiles, withPreference } from './secret-files.ts';
import { HEX_DEFAULTS, clock, decodeAs, fieldOption, format, glossaryKind, hexOption, objectFolder, packetCount, statistic, timeForm } from './read-values.ts';

const OPTIONS: OptionTable = {
  letters: '2c:d:e:E:F:G:hj:J:lnN:o:O:PqQr:R:S:t:T:u:vVw:xY:z:',
  names: {
    print: false, help: false, version: false, 'read-file': true, 'read-filter': true, 'display-filter': true, hexdump: true, 'no-duplicate-keys': false, 'export-objects': true, proto: true,
  },
};

/** Long names for short options. */
const LONG: Readonly<Record<string, string>> = { print: 'P', help: 'h', version: 'v', 'read-file': 'r', 'read-filter': 'R', 'display-filter': 'Y' };

export interface ReadCommand {
  readonly request: ReadRequest;
  /** Files with secrets, which are yet to be read into the request. */
  readonly secretFiles: SecretFiles;
  /** `.proto` files, and folders of them. */
  readonly protoPaths: readonly string[];
  /** File to write the packets to and its format, where `-w` asks for one. */
  readonly write: { readonly path: string; readonly type: string } | undefined;
  /** Said on standard error; nothing stops. */
  readonly warnings: readonly string[];
}

/** Gives the glossary's kind where `-G` asks for one instead of packets. Throws `OptionError`. */
export function readCommand(args: readonly string[]): ReadCommand | Glossary | 'help' | 'version' {
  const { options, rest } = splitOptions(args, OPTIONS);
  const given = new Map<string, string[]>();
  for (const option of options) {
    const name = LONG[option.name] ?? option.name;
    given.set(name, [...(given.get(name) ?? []), option.value]);
  }
  if (given.has('h')) return 'help';
  if (given.has('v')) return 'version';
  if (given.has('G')) return glossaryKind(given.get('G')!.at(-1)!);
  const all = (name: string): readonly string[] => given.get(name) ?? [];
  const last = (name: string): string | undefined => all(name).at(-1);

  const outputFormat: ReadFormat = format(last('T') ?? 'text');
  const text = outputFormat === 'text' || outputFormat === 'tabs';
  const fields = all('e');
  const details = given.has('V') || given.has('O');
  const hex = given.has('x') || given.has('hexdump') ? all('hexdump').reduce(hexOption, HEX_DEFAULTS) : undefined;
  const write = last('w');
  const quiet = given.has('q') || given.has('Q');
  const path = last('r');
  const { verifyChecksums, ownFields, relativeNumbers, secretFiles, protoFolders } = preferences(all('o'));
  const request: ReadRequest = {
    path: path ?? '', shownPath: path ?? '', count: packetsOf(last('c')), readFilter: last('R') ?? '', withPieces: given.has('2'), filter: displayFilter(last('Y'), rest), format: outputFormat,
    // Writing a file replaces printing, unless printing is asked for.
    print: !quiet && (write === undefined || given.has('P')), lines: given.has('P') || (!details && hex === undefined), details, hex,
    only: given.has('O') ? new Set(all('O').flatMap(names => names.split(','))) : undefined,
    layers: given.has('J') ? protocolFilter(last('J')!, true) : given.has('j') ? protocolFilter(last('j')!, false) : undefined,
    mergeKeys: given.has('no-duplicate-keys'), fields, fieldOptions: all('E').reduce(fieldOption, FIELD_LINE_DEFAULTS), separator: last('S') ?? '',
    time: { form: (last('t') === undefined ? 'relative' : timeForm(last('t')!)) satisfies TimeForm, clock: clock(last('u') ?? 's') },
    decodeAs: all('d').map(decodeAs), verifyChecksums, ownFields, relativeNumbers, secrets: NO_SECRETS, statistics: all('z').map(statistic), objectFolders: all('export-objects').map(objectFolder),
  };
  if (fields.length > 0 && (text || outputFormat === 'psml' || outputFormat === 'jsonraw')) {
    throw new OptionError('Output fields were specified with "-e", but "-Tek, -Tfields, -Tjson or -Tpdml" was not specified.');
  }
  if (outputFormat === 'fields' && fields.length === 0) throw new OptionError('"-Tfields" was specified, but no fields were specified with "-e".');
  if (hex !== undefined && (outputFormat === 'fields' || outputFormat === 'pdml' || outputFormat === 'psml')) {
    throw new OptionError('Raw packet hex data can only be printed as text, JSON, JSONRAW or EK JSON');
  }
  if (given.has('R') && !given.has('2')) throw new OptionError('-R without -2 is deprecated. For single-pass filtering use -Y.');
  const type = fileType(last('F'));
  if (path === undefined) throw new OptionError('No capture file was given: use -r FILE (netloupe reads captures and takes none itself).');
  return { request, secretFiles, protoPaths: [...protoFolders, ...all('proto')], write: write === undefined ? undefined : { path: write, type }, warnings: nameWarnings(all('N')) };
}

function packetsOf(text: string | undefined): number {
  return text === undefined ? 0 : packetCount(text);
}

/** What follows the options is a filter too, as in `netloupe read -r file tcp.port == 80`. */
function displayFilter(given: string | undefined, rest: readonly string[]): string {
  if (rest.length === 0) return given ?? '';
  if (given !== undefined) throw new OptionError('Display filters were specified both with "-Y" and with additional command-line arguments.');
  return rest.join(' ');
}

const CHECKSUM_PREFERENCES: readonly string[] = ['ip.check_checksum', 'tcp.check_checksum', 'udp.check_checksum'];

/**
 * Whether any preference asks for checksums to be verified, whether one asks for the fields that tshark does not have, how sequence numbers are shown, and
 * where secrets and descriptions of messages are.
 */
function preferences(texts: readonly string[]): Pick<ReadRequest, 'verifyChecksums' | 'ownFields' | 'relativeNumbers'> & { readonly secretFiles: SecretFiles; readonly protoFolders: readonly string[] } {
  const protoFolders: string[] = [];
  let verifyChecksums = false, ownFields = false, relativeNumbers = true, secretFiles = NO_SECRET_FILES;
  for (const text of texts) {
    const colon = text.indexOf(':');
    if (colon <= 0) throw new OptionError(`Invalid -o flag "${text}"`);
    const name = text.slice(0, colon), yes = text.slice(colon + 1).toLowerCase() === 'true';
    const protoFolder = name === 'uat' ? searchPath(text.slice(colon + 1)) : undefined;
    if (name === 'netloupe.verdicts') ownFields = yes;
    else if (name === 'tcp.relative_sequence_numbers') relativeNumbers = yes;
    else if (CHECKSUM_PREFERENCES.includes(name)) verifyChecksums ||= yes;
    else if (protoFolder !== undefined) protoFolders.push(protoFolder);
    else if (SECRET_PREFERENCES.includes(name)) secretFiles = withPreference(secretFiles, name, text.slice(colon + 1));
    else throw new OptionError(`-o flag "${text}" specifies unknown preference`);
  }
  return { verifyChecksums, ownFields, relativeNumbers, secretFiles, protoFolders };
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  pcap: 'Wireshark/tcpdump/... - pcap', pcapng: 'Wireshark/... - pcapng', nsecpcap: 'Wireshark/tcpdump/... - nanosecond pcap',
};

function fileType(name: string | undefined): string {
  if (name === undefined) return 'pcapng';
  if (Object.hasOwn(FILE_TYPES, name)) return name;
  const list = Object.entries(FILE_TYPES).map(([type, title]) => `\n    ${type} - ${title}`);
  throw new OptionError(`"${name}" isn't a valid capture file type\nThe available capture file types for the "-F" flag are:${list.join('')}`);
}

const NAME_FLAGS = 'dmnNtv';

/** Names are never looked up, so the flags are checked and said to have no effect. */
function nameWarnings(flags: readonly string[]): string[] {
  for (const flag of flags.join('')) {
    if (NAME_FLAGS.includes(flag)) continue;
    throw new OptionError(`-N specifies unknown resolving option '${flag}'; valid options are:
\t'd' to enable address resolution from captured DNS packets
\t'm' to enable MAC address resolution
\t'n' to enable network address resolution
\t'N' to enable using external resolvers (e.g., DNS)
\t    for network address resolution
\t't' to enable transport-layer port number resolution
\t'v' to enable VLAN IDs to names resolution`);
  }
  return flags.length === 0 ? [] : ['Names are not resolved: -N has no effect.'];
}
