/** Numbers and names of TLS, from IANA's registries "TLS Parameters" and "TLS ExtensionType Values", with drafts that are still met on the wire. */
import type { ValueNames } from '../../../dissect/index.ts';
import { CIPHER_SUITES } from './cipher-suites.ts';

type Names = Readonly<Record<number, string>>;

/** RFC 8701: values that mean nothing, to keep the other side from refusing what it does not know. */
export const isGrease = (value: number): boolean => (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff);

const orGrease = (names: Names): ValueNames => value => names[value] ?? (isGrease(value) ? 'Reserved (GREASE)' : undefined);

export const SSL2 = 0x0002, SSL3 = 0x0300, TLS10 = 0x0301, TLS11 = 0x0302, TLS12 = 0x0303, TLS13 = 0x0304;

const VERSION_NAMES: Names = {
  [SSL2]: 'SSL 2.0', [SSL3]: 'SSL 3.0', 0x0101: 'GMTLS', [TLS10]: 'TLS 1.0', [TLS11]: 'TLS 1.1', [TLS12]: 'TLS 1.2', [TLS13]: 'TLS 1.3',
  0x0100: 'DTLS 1.0 (OpenSSL pre 0.9.8f)', 0xfeff: 'DTLS 1.0', 0xfefd: 'DTLS 1.2', 0xfefc: 'DTLS 1.3', 0x7f2b: 'DTLS 1.3 (draft 43)',
  0xfb17: 'TLS 1.3 (Facebook draft 23)', 0xfb1a: 'TLS 1.3 (Facebook draft 26)',
};

/** Drafts 14 to 28 of TLS 1.3. */
export const isDraft13 = (version: number): boolean => version >= 0x7f0e && version <= 0x7f1c;

export const VERSIONS: ValueNames = value =>
  VERSION_NAMES[value] ?? (isDraft13(value) ? `TLS 1.3 (draft ${value & 0xff})` : isGrease(value) ? 'Reserved (GREASE)' : undefined);

/** What the Protocol column says of a session's version. */
export function shortVersion(version: number): string {
  switch (version) {
    case SSL2: return 'SSLv2';
    case SSL3: return 'SSLv3';
    case TLS10: return 'TLSv1';
    case TLS11: return 'TLSv1.1';
    case TLS12: return 'TLSv1.2';
    case TLS13: return 'TLSv1.3';
    case 0x0101: return 'GMTLSv1';
    default: return 'SSL';
  }
}

export const CHANGE_CIPHER_SPEC = 20, ALERT = 21, HANDSHAKE = 22, APPLICATION_DATA = 23, HEARTBEAT = 24;

/** Types of handshake messages that sessions are made of, or that say what is in an extension. */
export const CLIENT_HELLO = 1, SERVER_HELLO = 2, NEW_SESSION_TICKET = 4, HELLO_RETRY_REQUEST = 6, ENCRYPTED_EXTENSIONS = 8, NEW_CONNECTION_ID = 10;
export const CERTIFICATE = 11, CERTIFICATE_REQUEST = 13, CLIENT_KEY_EXCHANGE = 16, KEY_UPDATE = 24;

export const CONTENT_TYPES: Names = {
  [CHANGE_CIPHER_SPEC]: 'Change Cipher Spec', [ALERT]: 'Alert', [HANDSHAKE]: 'Handshake', [APPLICATION_DATA]: 'Application Data',
  [HEARTBEAT]: 'Heartbeat', 25: 'Connection ID', 26: 'ACK',
};

export const HANDSHAKE_TYPES: Names = {
  0: 'Hello Request', 1: 'Client Hello', 2: 'Server Hello', 3: 'Hello Verify Request', 4: 'New Session Ticket', 5: 'End of Early Data',
  6: 'Hello Retry Request', 8: 'Encrypted Extensions', 9: 'Request Connection ID', 10: 'New Connection ID', 11: 'Certificate',
  12: 'Server Key Exchange', 13: 'Certificate Request', 14: 'Server Hello Done', 15: 'Certificate Verify', 16: 'Client Key Exchange',
  17: 'Client Certificate Request', 20: 'Finished', 21: 'Client Certificate URL', 22: 'Certificate Status', 23: 'Supplemental Data',
  24: 'Key Update', 25: 'Compressed Certificate', 26: 'EKT Key', 67: 'Encrypted Extensions',
};

/** SSL 2.0 Protocol Specification, appendix C.3. */
export const SSL2_MESSAGES: Names = {
  0: 'Error', 1: 'Client Hello', 2: 'Client Master Key', 3: 'Client Finished', 4: 'Server Hello', 5: 'Server Verify', 6: 'Server Finished',
  7: 'Request Certificate', 8: 'Client Certificate',
};

export const SSL2_CIPHERS: ValueNames = value => SSL2_KINDS[value] ?? CIPHER_SUITES[value];

const SSL2_KINDS: Names = {
  0x010080: 'SSL2_RC4_128_WITH_MD5', 0x020080: 'SSL2_RC4_128_EXPORT40_WITH_MD5', 0x030080: 'SSL2_RC2_128_CBC_WITH_MD5',
  0x040080: 'SSL2_RC2_128_CBC_EXPORT40_WITH_MD5', 0x050080: 'SSL2_IDEA_128_CBC_WITH_MD5', 0x060040: 'SSL2_DES_64_CBC_WITH_MD5',
  0x0700c0: 'SSL2_DES_192_EDE3_CBC_WITH_MD5', 0x080080: 'SSL2_RC4_64_WITH_MD5',
};

export const CIPHERS: ValueNames = orGrease(CIPHER_SUITES);

const COMPRESSIONS: Names = { 0: 'null', 1: 'DEFLATE', 64: 'LZS' };

/** RFC 3749 §2 has a range for private use. */
export const COMPRESSION_METHODS: ValueNames = value => COMPRESSIONS[value] ?? (value >= 224 ? 'Private use range' : undefined);

export const ALERT_LEVELS: Names = { 1: 'Warning', 2: 'Fatal' };

export const ALERTS: Names = {
  0: 'Close Notify', 1: 'End of Early Data', 10: 'Unexpected Message', 20: 'Bad Record MAC', 21: 'Decryption Failed', 22: 'Record Overflow',
  30: 'Decompression Failure', 40: 'Handshake Failure', 41: 'No Certificate', 42: 'Bad Certificate', 43: 'Unsupported Certificate',
  44: 'Certificate Revoked', 45: 'Certificate Expired', 46: 'Certificate Unknown', 47: 'Illegal Parameter', 48: 'Unknown CA',
  49: 'Access Denied', 50: 'Decode Error', 51: 'Decrypt Error', 52: 'Too Many CIDs Requested', 60: 'Export Restriction',
  70: 'Protocol Version', 71: 'Insufficient Security', 80: 'Internal Error', 86: 'Inappropriate Fallback', 90: 'User Canceled',
  100: 'No Renegotiation', 109: 'Missing Extension', 110: 'Unsupported Extension', 111: 'Certificate Unobtainable',
  112: 'Unrecognized Name', 113: 'Bad Certificate Status Response', 114: 'Bad Certificate Hash Value', 115: 'Unknown PSK Identity',
  116: 'Certificate Required', 120: 'No application Protocol', 121: 'ECH Required',
};

const EXTENSION_NAMES: Names = {
  0: 'server_name', 1: 'max_fragment_length', 2: 'client_certificate_url', 3: 'trusted_ca_keys', 4: 'truncated_hmac', 5: 'status_request',
  6: 'user_mapping', 7: 'client_authz', 8: 'server_authz', 9: 'cert_type', 10: 'supported_groups', 11: 'ec_point_formats', 12: 'srp',
  13: 'signature_algorithms', 14: 'use_srtp', 15: 'heartbeat', 16: 'application_layer_protocol_negotiation', 17: 'status_request_v2',
  18: 'signed_certificate_timestamp', 19: 'client_certificate_type', 20: 'server_certificate_type', 21: 'padding', 22: 'encrypt_then_mac',
  23: 'extended_master_secret', 24: 'token_binding', 25: 'cached_info', 26: 'tls_lts', 27: 'compress_certificate', 28: 'record_size_limit',
  29: 'pwd_protect', 30: 'pwd_clear', 31: 'password_salt', 32: 'ticket_pinning', 33: 'tls_cert_with_extern_psk',
  34: 'delegated_credentials', 35: 'session_ticket', 36: 'TLMSP', 37: 'TLMSP_proxying', 38: 'TLMSP_delegate', 39: 'supported_ekt_ciphers',
  40: 'Reserved (key_share)', 41: 'pre_shared_key', 42: 'early_data', 43: 'supported_versions', 44: 'cookie', 45: 'psk_key_exchange_modes',
  46: 'Reserved (ticket_early_data_info)', 47: 'certificate_authorities', 48: 'oid_filters', 49: 'post_handshake_auth',
  50: 'signature_algorithms_cert', 51: 'key_share', 52: 'transparency_info', 53: 'connection_id (deprecated)', 54: 'connection_id',
  55: 'external_id_hash', 56: 'external_session_id', 57: 'quic_transport_parameters', 58: 'ticket_request', 59: 'dnssec_chain',
  60: 'sequence_number_encryption_algorithms', 61: 'rrc', 62: 'tls_flags', 13172: 'next_protocol_negotiation',
  17513: 'application_settings', 17613: 'application_settings (new)', 30031: 'channel_id_old', 30032: 'channel_id', 51764: 'trust_anchors',
  64768: 'ech_outer_extensions', 65037: 'encrypted_client_hello', 65281: 'renegotiation_info',
  65445: 'quic_transport_parameters (drafts version)', 65486: 'encrypted_server_name',
};
export const EXTENSIONS: ValueNames = orGrease(EXTENSION_NAMES);

const GROUP_NAMES: Names = {
  1: 'sect163k1', 2: 'sect163r1', 3: 'sect163r2', 4: 'sect193r1', 5: 'sect193r2', 6: 'sect233k1', 7: 'sect233r1', 8: 'sect239k1',
  9: 'sect283k1', 10: 'sect283r1', 11: 'sect409k1', 12: 'sect409r1', 13: 'sect571k1', 14: 'sect571r1', 15: 'secp160k1', 16: 'secp160r1',
  17: 'secp160r2', 18: 'secp192k1', 19: 'secp192r1', 20: 'secp224k1', 21: 'secp224r1', 22: 'secp256k1', 23: 'secp256r1', 24: 'secp384r1',
  25: 'secp521r1', 26: 'brainpoolP256r1', 27: 'brainpoolP384r1', 28: 'brainpoolP512r1', 29: 'x25519', 30: 'x448',
  31: 'brainpoolP256r1tls13', 32: 'brainpoolP384r1tls13', 33: 'brainpoolP512r1tls13', 34: 'GC256A', 35: 'GC256B', 36: 'GC256C',
  37: 'GC256D', 38: 'GC512A', 39: 'GC512B', 40: 'GC512C', 41: 'curveSM2', 256: 'ffdhe2048', 257: 'ffdhe3072', 258: 'ffdhe4096',
  259: 'ffdhe6144', 260: 'ffdhe8192', 512: 'MLKEM512', 513: 'MLKEM768', 514: 'MLKEM1024', 4587: 'SecP256r1MLKEM768', 4588: 'X25519MLKEM768',
  4589: 'SecP384r1MLKEM1024', 25497: 'X25519Kyber768Draft00', 25498: 'SecP256r1Kyber768Draft00', 65281: 'arbitrary_explicit_prime_curves',
  65282: 'arbitrary_explicit_char2_curves',
};
export const GROUPS: ValueNames = orGrease(GROUP_NAMES);

export const POINT_FORMATS: Names = { 0: 'uncompressed', 1: 'ansiX962_compressed_prime', 2: 'ansiX962_compressed_char2' };

export const HASHES: Names = { 0: 'None', 1: 'MD5', 2: 'SHA1', 3: 'SHA224', 4: 'SHA256', 5: 'SHA384', 6: 'SHA512', 7: 'SM3' };
export const SIGNATURES: Names = { 0: 'Anonymous', 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'SM2' };

const SCHEMES: Names = {
  0x0201: 'rsa_pkcs1_sha1', 0x0203: 'ecdsa_sha1', 0x0401: 'rsa_pkcs1_sha256', 0x0403: 'ecdsa_secp256r1_sha256',
  0x0420: 'rsa_pkcs1_sha256_legacy', 0x0501: 'rsa_pkcs1_sha384', 0x0503: 'ecdsa_secp384r1_sha384', 0x0520: 'rsa_pkcs1_sha384_legacy',
  0x0601: 'rsa_pkcs1_sha512', 0x0603: 'ecdsa_secp521r1_sha512', 0x0620: 'rsa_pkcs1_sha512_legacy', 0x0708: 'sm2sig_sm3',
  0x0804: 'rsa_pss_rsae_sha256', 0x0805: 'rsa_pss_rsae_sha384', 0x0806: 'rsa_pss_rsae_sha512', 0x0807: 'ed25519', 0x0808: 'ed448',
  0x0809: 'rsa_pss_pss_sha256', 0x080a: 'rsa_pss_pss_sha384', 0x080b: 'rsa_pss_pss_sha512', 0x081a: 'ecdsa_brainpoolP256r1tls13_sha256',
  0x081b: 'ecdsa_brainpoolP384r1tls13_sha384', 0x081c: 'ecdsa_brainpoolP512r1tls13_sha512', 0x0904: 'mldsa44', 0x0905: 'mldsa65',
  0x0906: 'mldsa87',
};

/** RFC 8446 §4.2.3, and before TLS 1.3 the names of hash and signature. */
export const SIGNATURE_SCHEMES: ValueNames = value => {
  if (SCHEMES[value] !== undefined) return SCHEMES[value];
  if (isGrease(value)) return 'Reserved (GREASE)';
  const hash = HASHES[value >> 8], signature = SIGNATURES[value & 0xff];
  return hash === undefined && signature === undefined ? undefined : `${hash ?? 'Unknown'} ${signature ?? 'Unknown'}`;
};

export const CLIENT_CERTIFICATE_TYPES: Names = {
  1: 'RSA Sign', 2: 'DSS Sign', 3: 'RSA Fixed DH', 4: 'DSS Fixed DH', 5: 'RSA Ephemeral DH', 6: 'DSS Ephemeral DH', 20: 'FORTEZZA DMS',
  21: 'GOST R 34.10-94', 22: 'GOST R 34.10-2001', 64: 'ECDSA Sign', 65: 'RSA Fixed ECDH', 66: 'ECDSA Fixed ECDH', 67: 'GOST R 34.10-2012 256',
  68: 'GOST R 34.10-2012 512', 80: 'IBC Params',
};

/** RFC 7250, RFC 6091. */
export const CERTIFICATE_TYPES: Names = { 0: 'X.509', 1: 'OpenPGP', 2: 'Raw Public Key', 3: '1609Dot2' };
export const STATUS_TYPES: Names = { 1: 'OCSP', 2: 'OCSP Multi' };
export const CURVE_TYPES: Names = { 1: 'explicit_prime', 2: 'explicit_char2', 3: 'named_curve' };
export const HEARTBEAT_MODES: Names = { 1: 'Peer allowed to send requests', 2: 'Peer not allowed to send requests' };
export const HEARTBEAT_TYPES: Names = { 1: 'Request', 2: 'Response' };
export const PSK_MODES: Names = { 0: 'PSK-only key establishment (psk_ke)', 1: 'PSK with (EC)DHE key establishment (psk_dhe_ke)' };
export const CERTIFICATE_COMPRESSIONS: Names = { 1: 'zlib', 2: 'brotli', 3: 'zstd' };

/** Names of the protocols inside, as `tls.app_data_proto` has them: by ALPN identifier, and by the server's port. */
export function applicationByName(alpn: string): string | undefined {
  if (alpn === 'h2' || alpn.startsWith('h2-')) return 'HyperText Transfer Protocol 2';
  if (alpn.startsWith('spdy/')) return 'SPDY';
  return Object.hasOwn(ALPN, alpn) ? ALPN[alpn] : undefined;
}

const HTTP = 'Hypertext Transfer Protocol', IMAP = 'Internet Message Access Protocol', POP = 'Post Office Protocol',
  SMTP = 'Simple Mail Transfer Protocol';
const FTP = 'File Transfer Protocol (FTP)', LDAP = 'Lightweight Directory Access Protocol', DNS = 'Domain Name System';

const ALPN: Readonly<Record<string, string>> = {
  'http/0.9': HTTP, 'http/1.0': HTTP, 'http/1.1': HTTP, ftp: FTP, imap: IMAP, pop3: POP, dot: DNS, mqtt: 'MQ Telemetry Transport Protocol',
  'xmpp-client': 'XMPP Protocol', 'xmpp-server': 'XMPP Protocol', 'sip/2': 'Session Initiation Protocol', coap: 'Constrained Application Protocol',
};

/** Ports of TLS from the first byte, and those where it begins within another protocol. */
export const APPLICATION_BY_PORT: Readonly<Record<number, string>> = {
  21: FTP, 25: SMTP, 80: HTTP, 110: POP, 143: IMAP, 389: LDAP, 443: HTTP, 465: SMTP, 587: SMTP, 636: LDAP, 853: DNS, 993: IMAP, 995: POP,
  3306: 'MySQL Protocol', 5061: 'Session Initiation Protocol', 5222: 'XMPP Protocol', 5269: 'XMPP Protocol', 5432: 'PostgreSQL',
  5671: 'Advanced Message Queuing Protocol', 8883: 'MQ Telemetry Transport Protocol', 27017: 'Mongo Wire Protocol',
};
