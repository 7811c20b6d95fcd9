/** `netloupe read`: tshark's options as a request to the engine. */
import { FIELD_LINE_DEFAULTS, NO_SECRETS, protocolFilter } from '../../engine/read/read.ts';
import type { Glossary, ReadFormat, ReadRequest, TimeForm } from '../../engine/read/read.ts';
import { mostPackets, refuseUnfit, withoutEffect } from './capture-options.ts';
import { namesFrom } from './name-options.ts';
import { OptionError, type OptionTable, splitOptions } from './options.ts';
import { preferences } from './preferences.ts';
import { protocolsInUse } from './protocol-options.ts';
import type { SecretFiles } from './secret-files.ts';
import {
  HEX_DEFAULTS, addedField, addsField, clock, decodeAs, fieldOption, format, glossaryKind, hexOption, objectFolder, statistic, timeForm,
} from './read-values.ts';

const OPTIONS: OptionTable = {
  letters: '2a:b:B:c:C:d:De:E:f:F:gG:hH:i:Ij:J:K:lLM:nN:o:O:pPqQr:R:s:S:t:T:u:U:vVw:W:xX:y:Y:z:',
  names: {
    print: false, color: false, help: false, version: false, 'read-file': true, 'read-filter': true, 'display-filter': true, hexdump: true,
    'no-duplicate-keys': false, 'export-objects': true, proto: true,
    'disable-protocol': true, 'enable-protocol': true, 'disable-heuristic': true, 'enable-heuristic': true, 'only-protocols': true,
    'capture-comment': true, 'export-tls-session-keys': true, 'elastic-mapping-filter': true, 'temp-dir': true, 'log-level': true,
    'log-fatal': true, 'log-domains': true,
    'log-debug': true, 'log-noisy': true, 'log-file': true,
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
  // `-G` alone asks for fields.
  const { options, rest } = splitOptions(args.at(-1) === '-G' ? [...args, 'fields'] : args, OPTIONS);
  const given = new Map<string, string[]>();
  for (const option of options) {
    const name = LONG[option.name] ?? option.name;
    given.set(name, [...(given.get(name) ?? []), option.value]);
  }
  if (given.has('h')) return 'help';
  if (given.has('v')) return 'version';
  if (given.has('G')) return given.get('G')!.at(-1) === 'help' ? 'help' : glossaryKind(given.get('G')!.at(-1)!);
  if (given.get('hexdump')?.includes('help') === true) return 'help';
  const all = (name: string): readonly string[] => given.get(name) ?? [];
  const last = (name: string): string | undefined => all(name).at(-1);

  const outputFormat: ReadFormat = format(last('T') ?? 'text');
  const text = outputFormat === 'text' || outputFormat === 'tabs';
  const fields = all('e');
  const details = given.has('V') || given.has('O');
  const hex = given.has('x') || given.has('hexdump') ? all('hexdump').reduce(hexOption, HEX_DEFAULTS) : undefined;
  const write = last('w');
  const quiet = given.has('q') || given.has('Q');
  // What comes through a pipe is read as it is taken.
  const path = last('r') ?? (last('i') === '-' ? '-' : undefined);
  const {
    hashes, verifyChecksums, ownFields, relativeNumbers, radius, secretFiles, protoFolders, decodeAs: portRules, columns, warnings,
  } = preferences(all('o'));
  const { names, warnings: nameWarnings } = namesFrom(options), { disabled, unsigned } = protocolsInUse(options);
  const request: ReadRequest = {
    path: path ?? '', shownPath: path ?? '', temporaryFolder: last('temp-dir'), count: mostPackets(all('c'), all('a')),
    readFilter: last('R') ?? '', withPieces: given.has('2'), filter: displayFilter(last('Y'), rest), format: outputFormat,
    // Writing a file and silence replace printing, unless anything says how to print.
    print: ['P', 'T', 'V', 'O', 'x', 'hexdump'].some(name => given.has(name)) || (!quiet && write === undefined),
    lines: given.has('P') || (text && !details && hex === undefined), details, hex,
    only: given.has('O') ? new Set(all('O').flatMap(names => names.split(','))) : undefined,
    layers: given.has('J') ? protocolFilter(last('J')!, true) : given.has('j') ? protocolFilter(last('j')!, false) : undefined,
    mergeKeys: given.has('no-duplicate-keys'), fields, fieldOptions: all('E').reduce(fieldOption, FIELD_LINE_DEFAULTS), separator: last('S') ?? '',
    time: { form: (last('t') === undefined ? 'relative' : timeForm(last('t')!)) satisfies TimeForm, clock: clock(last('u') ?? 's') },
    decodeAs: [...portRules, ...all('d').map(decodeAs)], verifyChecksums, ownFields, hashes, colours: given.has('color') ? 'named' : undefined,
    relativeNumbers, radius, columns, names, disabled, unsigned, secrets: NO_SECRETS,
    captureComments: all('capture-comment'), statistics: all('z').filter(text => !addsField(text)).map(statistic),
    // The last one asked for comes first, as statistics do.
    added: all('z').filter(addsField).map(addedField).toReversed(), objectFolders: all('export-objects').map(objectFolder),
  };
  if (fields.length > 0 && (text || outputFormat === 'jsonraw')) {
    throw new OptionError('Output fields were specified with "-e", but "-Tek, -Tfields, -Tjson or -Tpdml" was not specified.');
  }
  if (outputFormat === 'fields' && fields.length === 0) throw new OptionError('"-Tfields" was specified, but no fields were specified with "-e".');
  if (hex !== undefined && (outputFormat === 'fields' || outputFormat === 'pdml' || outputFormat === 'psml')) {
    throw new OptionError('Raw packet hex data can only be printed as text, JSON, JSONRAW or EK JSON');
  }
  if (write === '-' && request.print) throw new OptionError("You can't write both raw packet data and dissected packets to the standard output.");
  if (write?.includes('\uFFFD')) throw new OptionError(`"${write}" is not UTF-8 and would be another name: use -w - >FILE.`);
  if (given.has('R') && !given.has('2')) throw new OptionError('-R without -2 is deprecated. For single-pass filtering use -Y.');
  const type = fileType(last('F'));
  refuseUnfit(given);
  if (given.has('no-duplicate-keys') && outputFormat !== 'json' && outputFormat !== 'jsonraw') {
    throw new OptionError('--no-duplicate-keys can only be used with "-T json" and "-T jsonraw"');
  }
  if (path === undefined) throw new OptionError('No capture file was given: use -r FILE (netloupe reads captures and takes none itself).');
  return {
    request, secretFiles, protoPaths: [...protoFolders, ...all('proto')], write: write === undefined ? undefined : { path: write, type },
    warnings: [...warnings, ...all('d').flatMap(singleEquals), ...withoutEffect(given), ...nameWarnings],
  };
}

/** `-d tcp.port=80,http` is taken, too. */
function singleEquals(rule: string): string[] {
  if (rule.includes('==') || !rule.includes('=')) return [];
  return [`WARNING: -d requires "==" instead of "=". Option will be treated as "${rule.replace('=', '==')}"`];
}

/** What follows the options is a filter too, as in `netloupe read -r file tcp.port == 80`. */
function displayFilter(given: string | undefined, rest: readonly string[]): string {
  if (rest.length === 0) return given ?? '';
  if (given !== undefined) throw new OptionError('Display filters were specified both with "-Y" and with additional command-line arguments.');
  return rest.join(' ');
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
