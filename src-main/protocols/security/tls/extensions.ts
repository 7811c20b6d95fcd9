/** Extensions of hello messages and certificates: RFC 6066, 7301, 7627, 7685, 8446 §4.2, 8449, 8879, 9146, 9849 and others. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { readKeyInfo } from '../x509/certificate.ts';
import { readNames } from '../x509/names.ts';
import { readStatus } from './certificate-status.ts';
import { readConfigs } from './ech-config.ts';
import type { ExtensionFields } from './extension-fields.ts';
import {
  CERTIFICATE, CERTIFICATE_REQUEST, CLIENT_HELLO, ENCRYPTED_EXTENSIONS, EXTENSIONS, GROUPS, NEW_SESSION_TICKET, SERVER_HELLO,
} from './names.ts';
import { readQuicParameters } from './quic-parameters.ts';
import { readTimestamps } from './timestamps.ts';
import { leaveRest, vector, vectorValue } from './vectors.ts';
import type { HandshakeFields } from './handshake-fields.ts';

interface Context {
  readonly f: ExtensionFields & HandshakeFields;
  /** Type of the handshake message that holds the extension. */
  readonly message: number;
  /** Where the extension's contents end. */
  readonly p: Cursor;
}

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

/** RFC 6066 §8. */
function statusRequest({ p, f, message }: Context): void {
  if (p.remaining === 0) return;
  if (message === CERTIFICATE) readStatus(p, f);
  else if (message === CLIENT_HELLO && p.take(f['handshake.extensions_status_request_type']) === 1) ocspRequest(p, f);
}

function ocspRequest(p: Cursor, f: ExtensionFields): void {
  p.skip(p.take(f['handshake.extensions_status_request_responder_ids_len']));
  p.skip(p.take(f['handshake.extensions_status_request_exts_len']));
}

/** RFC 6961 §2.2. */
function statusRequestList({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const list = vector(p, f, f['handshake.extensions_status_request_list_len'], 1);
  while (list.remaining > 0) {
    const type = list.take(f['handshake.extensions_status_request_type']);
    const item = vector(list, f, f['handshake.extensions_status_request_len']);
    if (type === 1 || type === 2) ocspRequest(item, f);
  }
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

/** A list of signature schemes with its length before it. */
export function readSchemes(p: Cursor, f: ExtensionFields): void {
  const schemes = vector(p, f, f['handshake.sig_hash_alg_len'], 2);
  const count = Math.floor(schemes.remaining / 2);
  const outer = schemes.open(f['handshake.sig_hash_algs'], schemes.remaining);
  schemes.labelNode(schemes.lastNode, `Signature Hash Algorithms (${count} algorithm${count === 1 ? '' : 's'})`);
  while (schemes.remaining >= 2) readScheme(schemes, f);
  leaveRest(schemes, f);
  schemes.close(outer);
}

export function readScheme(p: Cursor, f: ExtensionFields): void {
  p.take(f['handshake.sig_hash_alg']);
  const outer = p.under();
  p.at -= 2;
  p.take(f['handshake.sig_hash_hash']);
  p.take(f['handshake.sig_hash_sig']);
  p.close(outer);
}

/** RFC 7301 §3.1. */
function readProtocols(p: Cursor, f: ExtensionFields, length: Field<number>, heading: Field<void>, size: Field<number>, name: Field<string>): void {
  const names = vector(p, f, length, 2);
  const outer = names.open(heading, names.remaining);
  while (names.remaining > 0) vectorValue(names, f, size, name, 1);
  names.close(outer);
}

function nextProtocols({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const outer = p.open('Next Protocol Negotiation', p.remaining);
  while (p.remaining > 0) vectorValue(p, f, f['handshake.extensions_npn_str_len'], f['handshake.extensions_npn']);
  p.close(outer);
}

/** draft-vvv-tls-alps. */
function applicationSettings({ p, f, message }: Context): void {
  if (message === CLIENT_HELLO) {
    readProtocols(p, f, f['handshake.extensions_alps_len'], f['handshake.extensions_alps_alpn_list'], f['handshake.extensions_alps_alpn_str_len'],
      f['handshake.extensions_alps_alpn_str']);
  } else if (p.remaining > 0) {
    p.take(f['handshake.extensions_alps.settings'], p.remaining);
  }
}

/** RFC 8446 §4.2.8. */
function keyShare({ p, f, message }: Context): void {
  const outer = p.open('Key Share extension', p.remaining);
  if (message === CLIENT_HELLO) {
    const entries = vector(p, f, f['handshake.extensions_key_share_client_length']);
    while (entries.remaining > 0) keyShareEntry(entries, f);
  } else if (p.remaining === 2) {
    p.take(f['handshake.extensions_key_share_selected_group']);
  } else {
    keyShareEntry(p, f);
  }
  p.close(outer);
}

function keyShareEntry(p: Cursor, f: ExtensionFields): void {
  const group = p.u16();
  const length = p.u16(2);
  const outer = p.open(`Key Share Entry: Group: ${nameOf(GROUPS, group) ?? `Unknown (${group})`}, Key Exchange length: ${length}`, 4 + length);
  p.take(f['handshake.extensions_key_share_group']);
  vectorValue(p, f, f['handshake.extensions_key_share_key_exchange_length'], f['handshake.extensions_key_share_key_exchange'], 1);
  p.close(outer);
}

/** RFC 8446 §4.2.11. */
function preSharedKey({ p, f, message }: Context): void {
  const outer = p.open('Pre-Shared Key extension', p.remaining);
  if (message === SERVER_HELLO) {
    p.take(f['handshake.extensions.psk.identity.selected']);
  } else if (message === CLIENT_HELLO) {
    const identities = vector(p, f, f['handshake.extensions.psk.identities.length'], 7);
    while (identities.remaining > 0) {
      const length = identities.u16();
      const identity = identities.open(`PSK Identity (length: ${length})`, 6 + length);
      identities.take(f['handshake.extensions.psk.identity.identity_length']);
      identities.take(f['handshake.extensions.psk.identity.identity'], length);
      identities.take(f['handshake.extensions.psk.identity.obfuscated_ticket_age']);
      identities.close(identity);
    }
    const length = p.take(f['handshake.extensions.psk.binders_len']);
    p.take(f['handshake.extensions.psk.binders'], length);
  }
  p.close(outer);
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

/** RFC 9849 §5; §7.2.1 for the confirmation. */
function encryptedHello({ p, f, message }: Context): void {
  p.show(f['handshake.extension.data'], p.remaining);
  const outer = p.under();
  if (message === CLIENT_HELLO) {
    if (!p.take(f['ech.client_hello_type'])) outerHello(p, f);
  } else if (message === SERVER_HELLO) {
    p.take(f['ech.confirmation'], p.remaining);
  } else if (message === ENCRYPTED_EXTENSIONS) {
    readConfigs(p, f);
  }
  p.skip(p.remaining);
  p.close(outer);
}

function outerHello(p: Cursor, f: ExtensionFields): void {
  p.take(f['ech.cipher_suite.kdf']);
  p.take(f['ech.cipher_suite.aead']);
  p.take(f['ech.config_id']);
  vectorValue(p, f, f['ech.enc_length'], f['ech.enc']);
  vectorValue(p, f, f['ech.payload_length'], f['ech.payload'], 1);
}

