/** Extensions of hello messages and certificates: RFC 6066, 7301, 7627, 7685, 8446 §4.2, 8449, 8879, 9146, 9849 and others. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { readKeyInfo } from '../x509/certificate.ts';
import { readNames } from '../x509/names.ts';
import { applicationSettings, nextProtocols, readProtocols } from './application-protocols.ts';
import { encryptedHello } from './encrypted-hello.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { Context } from './extension.ts';
import { keyShare, keyShareEntry, preSharedKey } from './key-shares.ts';
import { CERTIFICATE_REQUEST, CLIENT_HELLO, EXTENSIONS, NEW_SESSION_TICKET } from './names.ts';
import { readQuicParameters } from './quic-parameters.ts';
import { readScheme, readSchemes } from './signature-schemes.ts';
import { statusRequest, statusRequestList } from './status-requests.ts';
import { readTimestamps } from './timestamps.ts';
import { trustAnchors } from './trust-anchors.ts';
import { leaveRest, vector, vectorValue } from './vectors.ts';
import type { HandshakeFields } from './handshake-fields.ts';

/** Reads a list of extensions with its length before it; gives their types in order. */
export function readExtensions(p: Cursor, f: ExtensionFields & HandshakeFields, message: number): number[] {
  const types: number[] = [];
  const list = vector(p, f, f['handshake.extensions_length']);
  while (list.remaining >= EXTENSION_HEADER) types.push(readExtension(list, f, message));
  leaveRest(list, f);
  return types;
}

/** Type and length. */
const EXTENSION_HEADER = 4;

function readExtension(p: Cursor, f: ExtensionFields & HandshakeFields, message: number): number {
  const type = p.u16();
  const length = p.u16(2);
  const name = nameOf(EXTENSIONS, type);
  const outer = p.open(`Extension: ${name ?? `Unknown type ${type}`} (len=${length})`, Math.min(EXTENSION_HEADER + length, p.remaining));
  p.take(f['handshake.extension.type']);
  const contents = vector(p, f, f['handshake.extension.len']);
  const reader = READERS[type];
  if (reader === undefined) {
    contents.take(f['handshake.extension.data'], contents.remaining);
  } else {
    contents.contain(() => reader({ p: contents, f, message }));
    leaveRest(contents, f, f['handshake.extension.data']);
  }
  p.close(outer);
  return type;
}

/** Shows an empty extension without a line for its data. */
const nothing = (): void => undefined;

const READERS: Readonly<Record<number, (x: Context) => void>> = {
  0: serverName,
  1: ({ p, f }) => p.take(f['handshake.max_fragment_length']),
  5: statusRequest,
  9: certificateTypes,
  10: ({ p, f }) => listed(p, f, f['handshake.extensions_supported_groups_length'], f['handshake.extensions_supported_groups'],
    f['handshake.extensions_supported_group'], 'Supported Groups', 'group'),
  11: pointFormats,
  12: ({ p, f }) => vectorValue(p, f, f['handshake.extensions_srp_len'], f['handshake.extensions_srp_username']),
  13: ({ p, f }) => readSchemes(p, f),
  14: ({ p, f }) => {
    const profiles = vector(p, f, f['use_srtp.protection_profiles_length'], 2);
    while (profiles.remaining > 0) profiles.take(f['use_srtp.protection_profile']);
    const length = p.take(f['use_srtp.mki_length']);
    if (length > 0) p.take(f['use_srtp.mki'], length);
  },
  15: ({ p, f }) => p.take(f['handshake.extension.heartbeat.mode']),
  16: ({ p, f }) =>
    readProtocols(p, f, f['handshake.extensions_alpn_len'], f['handshake.extensions_alpn_list'], f['handshake.extensions_alpn_str_len'],
    f['handshake.extensions_alpn_str']),
  17: statusRequestList,
  18: ({ p, f }) => {
    if (p.remaining > 0) readTimestamps(p, f);
  },
  19: certificateTypes,
  20: certificateTypes,
  21: ({ p, f }) => {
    const { remaining } = p;
    p.take(f['handshake.extensions_padding_data'], remaining);
    p.label(`Padding Data: ${remaining} byte${remaining === 1 ? '' : 's'}`);
  },
  22: nothing,
  23: nothing,
  27: ({ p, f }) => {
    const algorithms = vector(p, f, f['compress_certificate.algorithms_length'], 2);
    while (algorithms.remaining >= 2) algorithms.take(f['compress_certificate.algorithm']);
    leaveRest(algorithms, f);
  },
  28: ({ p, f }) => p.take(f.record_size_limit),
  34: delegatedCredentials,
  35: ({ p, f }) => {
    const { remaining } = p;
    p.take(f['handshake.extension.data'], remaining);
    p.label(`Data (${remaining} byte${remaining === 1 ? '' : 's'})`);
  },
  41: preSharedKey,
  42: ({ p, f, message }) => {
    if (message === NEW_SESSION_TICKET) p.take(f['early_data.max_early_data_size']);
  },
  43: ({ p, f, message }) => {
    const versions = message === CLIENT_HELLO ? vector(p, f, f['handshake.extensions.supported_versions_len'], 2) : p;
    while (versions.remaining >= 2) versions.take(f['handshake.extensions.supported_version']);
    leaveRest(versions, f);
  },
  44: ({ p, f }) => vectorValue(p, f, f['handshake.extensions.cookie_len'], f['handshake.extensions.cookie'], 1),
  45: ({ p, f }) => {
    const modes = vector(p, f, f['extension.psk_ke_modes_length'], 1);
    while (modes.remaining > 0) modes.take(f['extension.psk_ke_mode']);
  },
  47: ({ p, f }) => readAuthorities(p, f),
  48: ({ p, f }) => {
    const filters = vector(p, f, f['extension.oid_filters_length']);
    while (filters.remaining > 0) {
      const name = vector(filters, f, f['extension.oid_filters.oid_length'], 1);
      // RFC 8446 §4.2.5: in DER, with its tag and its length.
      name.skip(2);
      name.takeRest(f['extension.oid_filters.oid']);
      filters.skip(filters.take(f['extension.oid_filters.values_length']));
    }
  },
  49: nothing,
  57: ({ p, f }) => readQuicParameters(p, f),
  0xffa5: ({ p, f }) => readQuicParameters(p, f),
  50: ({ p, f }) => readSchemes(p, f),
  40: keyShare,
  51: keyShare,
  53: connectionId,
  54: connectionId,
  13172: nextProtocols,
  17513: applicationSettings,
  17613: applicationSettings,
  51764: trustAnchors,
  65037: encryptedHello,
  65281: ({ p, f }) => {
    const outer = p.open('Renegotiation Info extension', p.remaining);
    const length = p.take(f['handshake.extensions_reneg_info_len']);
    if (length > 0) p.take(f['handshake.extensions_reneg_info'], length);
    p.close(outer);
  },
  65486: ({ p, f }) => {
    p.take(f['esni.suite']);
    keyShareEntry(p, f);
    vectorValue(p, f, f['esni.record_digest_length'], f['esni.record_digest']);
    vectorValue(p, f, f['esni.encrypted_sni_length'], f['esni.encrypted_sni']);
  },
};

/** A length, and under a heading the numbers that it spans. */
function listed(p: Cursor, f: ExtensionFields, length: Field<number>, heading: Field<void>, item: Field<number>, title: string, unit: string): void {
  const items = vector(p, f, length, 2);
  const count = Math.floor(items.remaining / item.size);
  const outer = items.open(heading, items.remaining);
  items.labelNode(items.lastNode, `${title} (${count} ${unit}${count === 1 ? '' : 's'})`);
  while (items.remaining >= item.size) items.take(item);
  leaveRest(items, f);
  items.close(outer);
}

function serverName({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const outer = p.open('Server Name Indication extension', p.remaining);
  const names = vector(p, f, f['handshake.extensions_server_name_list_len'], 1);
  while (names.remaining > 0) {
    names.take(f['handshake.extensions_server_name_type']);
    vectorValue(names, f, f['handshake.extensions_server_name_len'], f['handshake.extensions_server_name'], 1);
  }
  p.close(outer);
}

/** RFC 7250 §3: a list from the client, one from the server. */
function certificateTypes({ p, f, message }: Context): void {
  if (message !== CLIENT_HELLO) {
    p.take(f['handshake.cert_type.type']);
    return;
  }
  const types = vector(p, f, f['handshake.cert_type.types_len'], 1);
  const outer = types.open(f['handshake.cert_type.types'], types.remaining);
  types.labelNode(types.lastNode, `Certificate Type List (${types.remaining})`);
  while (types.remaining > 0) types.take(f['handshake.cert_type.type']);
  types.close(outer);
}

function pointFormats({ p, f }: Context): void {
  const formats = vector(p, f, f['handshake.extensions_ec_point_formats_length'], 1);
  const outer = formats.open(f['handshake.extensions_ec_point_formats'], formats.remaining);
  formats.labelNode(formats.lastNode, `Elliptic curves point formats (${formats.remaining})`);
  while (formats.remaining > 0) formats.take(f['handshake.extensions_ec_point_format']);
  formats.close(outer);
}

/** RFC 8446 §4.2.4. */
export function readAuthorities(p: Cursor, f: ExtensionFields & HandshakeFields): void {
  const names = vector(p, f, f['handshake.dnames_len']);
  if (names.remaining === 0) return;
  const outer = names.open(f['handshake.dnames'], names.remaining);
  names.labelNode(names.lastNode, `Distinguished Names (${names.remaining} byte${names.remaining === 1 ? '' : 's'})`);
  while (names.remaining > 0) {
    const contents = vector(names, f, f['handshake.dname_len'], 1);
    const name = contents.open(f['handshake.dname'], contents.remaining);
    const heading = contents.lastNode;
    const text = readNames(contents);
    contents.labelNode(heading, `Distinguished Name: (${text})`);
    contents.close(name);
  }
  names.close(outer);
}

function connectionId({ p, f }: Context): void {
  const length = p.take(f.connection_id_length);
  if (length > 0) p.take(f.connection_id, length);
}

/** RFC 9345 §4: what the client accepts, and with a server's certificate the credential itself. */
function delegatedCredentials({ p, f, message }: Context): void {
  if (message === CLIENT_HELLO || message === CERTIFICATE_REQUEST) {
    readSchemes(p, f);
    return;
  }
  const outer = p.open('Delegated Credential', p.remaining);
  p.take(f['delegated_credential.valid_time']);
  readScheme(p, f);
  readKeyInfo(vector(p, f, f['delegated_credential.public_key_length']));
  readScheme(p, f);
  vectorValue(p, f, f['delegated_credential.signature_length'], f['delegated_credential.signature']);
  p.close(outer);
}
