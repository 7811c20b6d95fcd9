/** Names of the Host Identity Protocol's numbers: IANA's registry of HIP parameters. */
export const PACKETS: Readonly<Record<number, string>> = {
  1: 'HIP I1 (HIP Initiator Packet)', 2: 'HIP R1 (HIP Responder Packet)', 3: 'HIP I2 (Second HIP Initiator Packet)',
  4: 'HIP R2 (Second HIP Responder Packet)', 16: 'HIP UPDATE (HIP Update Packet)', 17: 'HIP NOTIFY (HIP Notify Packet)',
  18: 'HIP CLOSE (HIP Close Packet)', 19: 'HIP CLOSE_ACK (HIP Close Acknowledgment Packet)', 32: 'HIP HIP_DATA (HIP Data Packet)',
};

export const PARAMETERS: Readonly<Record<number, string>> = {
  65: 'ESP_INFO', 128: 'R1_COUNTER', 129: 'R1_COUNTER', 193: 'LOCATOR', 257: 'PUZZLE', 321: 'SOLUTION', 385: 'SEQ', 449: 'ACK', 511: 'DH_GROUP_LIST',
  513: 'DIFFIE_HELLMAN', 577: 'HIP_TRANSFORM', 579: 'HIP_CIPHER', 608: 'NAT_TRAVERSAL_MODE', 610: 'TRANSACTION_PACING', 641: 'ENCRYPTED',
  705: 'HOST_ID', 715: 'HIT_SUITE_LIST', 768: 'CERT', 832: 'NOTIFICATION', 897: 'ECHO_REQUEST_SIGNED', 930: 'REG_INFO', 932: 'REG_REQUEST',
  934: 'REG_RESPONSE', 936: 'REG_FAILED', 950: 'REG_FROM', 961: 'ECHO_RESPONSE_SIGNED', 2049: 'TRANSPORT_FORMAT_LIST', 4095: 'ESP_TRANSFORM',
  61505: 'HIP_MAC', 61569: 'HIP_MAC_2', 61633: 'HIP_SIGNATURE_2', 61697: 'HIP_SIGNATURE', 63425: 'ECHO_RESPONSE_UNSIGNED',
  63661: 'ECHO_REQUEST_UNSIGNED', 63998: 'RELAY_FROM', 64002: 'RELAY_TO', 64011: 'OVERLAY_TTL', 64017: 'ROUTE_VIA', 65498: 'FROM',
  65500: 'RVS_HMAC', 65502: 'VIA_RVS', 65520: 'RELAY_HMAC',
};

export const GROUPS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: '384-bit group', 2: 'OAKLEY well known group 1', 3: '1536-bit MODP group', 4: '3072-bit MODP group', 5: '6144-bit MODP group',
  6: '8192-bit MODP group', 7: 'NIST P-256', 8: 'NIST P-384', 9: 'NIST P-521', 10: 'SECP160R1', 11: '2048-bit MODP group',
};

/** Of HIP_TRANSFORM (RFC 5201 §5.2.7) and ESP_TRANSFORM (RFC 7402 §5.1.2). */
export const TRANSFORMS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'AES-CBC with HMAC-SHA1', 2: '3DES-CBC with HMAC-SHA1', 3: '3DES-CBC with HMAC-MD5', 4: 'BLOWFISH-CBC with HMAC-SHA1',
  5: 'NULL with HMAC-SHA1', 6: 'NULL with HMAC-MD5', 7: 'NULL-ENCRYPT with HMAC-SHA-256', 8: 'AES-128-CBC with HMAC-SHA-256',
  9: 'AES-256-CBC with HMAC-SHA-256', 10: 'AES-CCM-8', 11: 'AES-CCM-16', 12: 'AES-GCM with an 8 octet ICV', 13: 'AES-GCM with a 16 octet ICV',
  14: 'AES-CMAC-96', 15: 'AES-GMAC',
};

export const CIPHERS: Readonly<Record<number, string>> = { 0: 'Reserved', 1: 'NULL-ENCRYPT', 2: 'AES-128-CBC', 3: '3DES-CBC', 4: 'AES-256-CBC' };

export const HIT_SUITES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'RSA,DSA/SHA-256', 2: 'ECDSA/SHA384', 3: 'ECDSA_LOW/SHA-1', 5: 'EdDSA/cSHAKE128',
};

/** Of keys and signatures. */
export const ALGORITHMS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'NULL-ENCRYPT', 3: 'DSA', 5: 'RSA', 7: 'ECDSA', 9: 'ECDSA_LOW', 13: 'EdDSA',
};

/** RFC 2535 §3.1.2, as RFC 5201 §5.2.8 has it. */
export const FLAGS_OF_KEYS: Readonly<Record<number, string>> = {
  0: 'Other', 0x200: 'Key is associated with a user', 0x201: 'Zone key', 0x202: 'Key is associated with non-zone entity',
};
export const PROTOCOLS_OF_KEYS: Readonly<Record<number, string>> = {
  1: 'Key is used for TLS', 2: 'Key is used for email', 3: 'Key is used for DNS security', 4: 'Key is used for Oakley/IPSEC',
  255: 'Key is valid for any protocol',
};

export const NOTIFICATIONS: Readonly<Record<number, string>> = {
  1: 'Unsupported critical parameter type', 7: 'Invalid syntax', 14: 'No Diffie-Hellman proposal chosen', 15: 'Invalid Diffie-Hellman chosen',
  16: 'No HIP proposal chosen', 17: 'Invalid HIP transform chosen', 18: 'No ESP proposal chosen', 19: 'Invalid ESP transform chosen',
  20: 'Unsupported HIT suite', 24: 'Authentication failed', 26: 'Checksum failed', 28: 'HMAC failed', 32: 'Encryption failed', 40: 'Invalid HIT',
  42: 'Blocked by policy', 44: 'Server busy please retry', 46: 'Locator type unsupported', 50: 'Credentials required',
  51: 'Invalid certificate', 60: 'No relay found', 61: 'No valid NAT traversal mode', 62: 'Connectivity checks failed',
  63: 'Message not relayed', 70: 'Overlay TTL exceeded', 90: 'Unknown next hop', 100: 'No valid HIP transport mode', 16384: 'I2 acknowledgement',
};

export const REGISTRATIONS: Readonly<Record<number, string>> = { 1: 'RENDEZVOUS', 2: 'RELAY_UDP_HIP', 3: 'RELAY_UDP_ESP', 4: 'CANDIDATE_DISCOVERY' };

export const TRAVERSALS: Readonly<Record<number, string>> = { 0: 'Reserved', 1: 'UDP-encapsulation', 2: 'ICE-STUN-UDP', 3: 'ICE-HIP-UDP' };
