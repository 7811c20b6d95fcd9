/** `-o NAME:VALUE`: the preferences that Netloupe has, and those of tshark that it need not have. */
import { type ChosenColumn, type DecodeAs, type ReadRequest, hasFormat, protocolNames } from '../../engine/read/read.ts';
import { defaultOf } from './known-preferences.ts';
import { isNamePreference } from './name-options.ts';
import { OptionError } from './options.ts';
import { searchPath } from './proto-files.ts';
import { decodeAs } from './read-values.ts';
import { NO_SECRET_FILES, SECRET_PREFERENCES, type SecretFiles, withPreference } from './secret-files.ts';

export interface Preferences extends Pick<ReadRequest, 'hashes' | 'verifyChecksums' | 'ownFields' | 'relativeNumbers' | 'columns' | 'radius'> {
  /** Where secrets and descriptions of messages are. */
  readonly secretFiles: SecretFiles;
  readonly protoFolders: readonly string[];
  /** Ports that protocols are expected at. */
  readonly decodeAs: readonly DecodeAs[];
  /** What was asked for and cannot be had. */
  readonly warnings: readonly string[];
}

const CHECKSUMS: readonly string[] = ['ip.check_checksum', 'tcp.check_checksum', 'udp.check_checksum'];

/** Preferences of tshark that scripts set, with the value by which Netloupe always works. */
const ALWAYS: Readonly<Record<string, string>> = {
  'tcp.desegment_tcp_streams': 'TRUE', 'tcp.analyze_sequence_numbers': 'TRUE', 'tcp.calculate_timestamps': 'TRUE',
  'tcp.track_bytes_in_flight': 'TRUE',
  'ip.defragment': 'TRUE', 'ipv6.defragment': 'TRUE', 'http.desegment_headers': 'TRUE', 'http.desegment_body': 'TRUE',
  'http.dechunk_body': 'TRUE', 'http.decompress_body': 'TRUE',
  'wlan.enable_decryption': 'TRUE', 'tls.desegment_ssl_records': 'TRUE', 'tls.desegment_ssl_application_data': 'TRUE',
};

/** Protocols whose preferences scripts still set under an old name. */
const RENAMED: Readonly<Record<string, string>> = { 'ssl.': 'tls.', 'bootp.': 'dhcp.' };

function presentName(name: string): string {
  const old = Object.keys(RENAMED).find(prefix => name.startsWith(prefix));
  return old === undefined ? name : RENAMED[old] + name.slice(old.length);
}

/** Preferences that tshark no longer has and takes all the same, with what they were by default. */
const FORMER: Readonly<Record<string, string>> = { name_resolve: 'FALSE', 'rtp.heuristic_rtp': 'FALSE' };

/** Throws `OptionError`. Of one that is given more than once the last counts. */
export function preferences(texts: readonly string[]): Preferences {
  const protoFolders: string[] = [], portsOf: DecodeAs[] = [], warnings: string[] = [];
  let hashes = false, verifyChecksums = false, ownFields = false, relativeNumbers = true;
  let columns: readonly ChosenColumn[] | undefined, secretFiles = NO_SECRET_FILES, radius = { secret: '', validates: false };
  for (const text of texts) {
    const colon = text.indexOf(':');
    if (colon <= 0) throw new OptionError(`Invalid -o flag "${text}"`);
    const name = presentName(text.slice(0, colon)), value = text.slice(colon + 1), yes = value.toLowerCase() === 'true';
    const protoFolder = name === 'uat' ? searchPath(value) : undefined;
    if (isNamePreference(name)) continue;
    if (name === 'gui.column.format') columns = chosenColumns(value, text);
    else if (name === 'netloupe.verdicts') ownFields = yes;
    else if (name === 'frame.generate_md5_hash') hashes = yes;
    else if (name === 'tcp.relative_sequence_numbers') relativeNumbers = yes;
    else if (name === 'radius.shared_secret') radius = { ...radius, secret: value };
    else if (name === 'radius.validate_authenticator') radius = { ...radius, validates: yes };
    else if (CHECKSUMS.includes(name)) verifyChecksums ||= yes;
    else if (protoFolder !== undefined) protoFolders.push(protoFolder);
    else if (SECRET_PREFERENCES.includes(name)) secretFiles = withPreference(secretFiles, name, value);
    else if (PORTS.test(name)) portsOf.push(...portRules(name, value, text));
    else if (!Object.hasOwn(ALWAYS, name)) warnings.push(...unused(name, value, text));
    else if (ALWAYS[name] !== value.toUpperCase()) warnings.push(`${name} is always ${ALWAYS[name]}: -o "${text}" has no effect.`);
  }
  return {
    hashes, verifyChecksums, ownFields, relativeNumbers, radius: radius.secret === '' ? undefined : radius, columns, secretFiles, protoFolders,
    decodeAs: portsOf, warnings,
  };
}

/** `"No.","%m","Source","%s"`: titles and formats in turn, with or without quotes. */
function chosenColumns(value: string, text: string): ChosenColumn[] {
  const found = value.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|([^,"]+?))\s*(?:,|$)/gy);
  const cells = [...found].map(([, quoted, bare]) => (quoted ?? bare).replace(/\\(.)/g, '$1'));
  const columns = Array.from({ length: cells.length >> 1 }, (_, place) => ({ title: cells[2 * place], format: cells[2 * place + 1] }));
  const isWhole = columns.length > 0 && cells.length % 2 === 0;
  if (!isWhole || !columns.every(({ format }) => hasFormat(format))) throw new OptionError(`Invalid -o flag "${text}"`);
  return columns;
}

/** `http.tcp.port`: the ports that a protocol is expected at. */
const PORTS = /^(\w+)\.(tcp|udp|sctp|dccp)\.ports?$/;

/** Those ports are the protocol's, beside the ones that it has anyway. */
function portRules(name: string, value: string, text: string): DecodeAs[] {
  const [, protocol, transport] = PORTS.exec(name)!;
  if (!protocolNames().includes(protocol)) throw new OptionError(`-o flag "${text}" specifies unknown preference`);
  return value.split(',').filter(ports => ports.trim() !== '').map(ports => {
    if (!/^\s*\d+(?:-\d+)?\s*$/.test(ports)) throw new OptionError(`Invalid -o flag "${text}"`);
    return decodeAs(`${transport}.port==${ports.trim()},${protocol}`);
  });
}

/** The sentence on a preference that is known and would change something; none for its default. Throws for one that is not known. */
function unused(name: string, value: string, text: string): string[] {
  const usual = Object.hasOwn(FORMER, name) ? FORMER[name] : defaultOf(name);
  if (usual === undefined) throw new OptionError(`-o flag "${text}" specifies unknown preference`);
  return usual.toLowerCase() === value.trim().toLowerCase() ? [] : [`The preference ${name} is not used: -o "${text}" has no effect.`];
}
