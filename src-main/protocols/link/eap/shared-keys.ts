/** EAP methods by a key that both sides share: PAX (RFC 4746), SAKE (RFC 4763), PSK (RFC 4764) and GPSK (RFC 5433). */
import { capitalHex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, below, bits, byName, flag, octets, text, u16, u32, u48, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

const RANDOM = 32;
const MAC = 16;
const HEADER = 2;

const GPSK_MESSAGES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'GPSK-1', 2: 'GPSK-2', 3: 'GPSK-3', 4: 'GPSK-4', 5: 'Fail', 6: 'Protected Fail',
};
const GPSK_FAILURES = { 0: 'Reserved', 1: 'PSK Not Found', 2: 'Authentication Failure', 3: 'Authorization Failure' };
const PSK_MESSAGES = ['First', 'Second', 'Third', 'Fourth'];
const PAX_MESSAGES: Readonly<Record<number, string>> = {
  0x01: 'STD-1', 0x02: 'STD-2', 0x03: 'STD-3', 0x11: 'SEC-1', 0x12: 'SEC-2', 0x13: 'SEC-3', 0x14: 'SEC-4', 0x15: 'SEC-5', 0x21: 'ACK',
};
const PAX_ADE = 0x04;
const SAKE_MESSAGES: Readonly<Record<number, string>> = { 1: 'SAKE/Challenge', 2: 'SAKE/Confirm', 3: 'SAKE/Auth-Reject', 4: 'SAKE/Identity' };
const SAKE_ATTRIBUTES: Readonly<Record<number, string>> = {
  0x01: 'Server Nonce RAND_S', 0x02: 'Peer Nonce RAND_P', 0x03: 'Server MIC', 0x04: 'Peer MIC', 0x05: 'Server FQDN', 0x06: 'Peer NAI (tmp, perm)',
  0x07: 'Server chosen SPI SPI_S', 0x08: 'Peer SPI list SPI_P', 0x09: 'Requires any Peer Id (tmp, perm)', 0x0a: 'Requires Peer\'s permanent Id/NAI',
  0x80: 'Contains encrypted attributes', 0x81: 'IV for encrypted attributes', 0x82: 'Padding for encrypted attributes',
  0x83: 'TempID for next EAP-SAKE phase', 0x84: 'MSK Lifetime',
};
const SAKE_NAMES = [0x05, 0x06], SAKE_LIFETIME = 0x84;

const gpsk = below('eap.gpsk'), psk = below('eap.psk'), pax = below('eap.pax'), sake = below('eap.sake');

const GPSK = {
  opcode: u8('EAP-GPSK OP-Code', gpsk('opcode', { hex: true, values: GPSK_MESSAGES })),
  serverLength: u16('EAP-GPSK ID_Server len', gpsk('id_server.len')),
  server: text('EAP-GPSK ID_Server', gpsk('id_server')),
  peerLength: u16('EAP-GPSK ID_Peer len', gpsk('id_peer.len')),
  peer: text('EAP-GPSK ID_Peer', gpsk('id_peer')),
  serverRandom: octets('EAP-GPSK Rand_Server', gpsk('rand_server', { size: RANDOM })),
  peerRandom: octets('EAP-GPSK Rand_Peer', gpsk('rand_peer', { size: RANDOM })),
  suitesLength: u16('Len', gpsk('csuite_list_len')),
  vendor: u32('Vendor', gpsk('csuite.vendor', { hex: true })),
  specifier: u16('Specifier', gpsk('csuite.specifier', { hex: true })),
  protectedLength: u16('EAP-GPSK PD_Payload len', gpsk('pd_payload.len')),
  protectedData: octets('EAP-GPSK PD_Payload', gpsk('pd_payload')),
  mac: octets('EAP-GPSK Payload MAC', gpsk('payload_mac')),
  failure: u32('EAP-GPSK Failure code', gpsk('failure_code', { hex: true, values: GPSK_FAILURES })),
};
const PSK = {
  flags: u8('EAP-PSK Flags', psk('flags', { hex: true })),
  number: bits('T', 0xc0, psk('flags.t', { hex: true })),
  reserved: bits('Reserved', 0x3f, psk('flags.reserved', { hex: true })),
  peerRandom: octets('EAP-PSK RAND_P', psk('rand_p', { size: 16 })),
  serverRandom: octets('EAP-PSK RAND_S', psk('rand_s', { size: 16 })),
  peerMac: octets('EAP-PSK MAC_P', psk('mac_p', { size: MAC })),
  serverMac: octets('EAP-PSK MAC_S', psk('mac_s', { size: MAC })),
  peer: text('EAP-PSK ID_P', psk('id_p')),
  server: text('EAP-PSK ID_S', psk('id_s')),
  channel: octets('EAP-PSK Protected Channel (encrypted)', psk('pchannel')),
};
const TRUTH = { as: ['True', 'False'] } as const;
const PAX = {
  opcode: u8('EAP-PAX OP-Code', pax('opcode', { hex: true, values: PAX_MESSAGES })),
  flags: u8('EAP-PAX Flags', pax('flags', { hex: true })),
  fragments: flag('more fragments', 0x01, pax('flags.mf', TRUTH)),
  certificate: flag('certificate enabled', 0x02, pax('flags.ce', TRUTH)),
  data: flag('ADE Included', PAX_ADE, pax('flags.ai', TRUTH)),
  reserved: flag('reserved', 0xf8, pax('flags.reserved', TRUTH)),
  mac: u8('EAP-PAX MAC ID', pax('mac_id', { hex: true, values: { 1: 'HMAC_SHA1_128', 2: 'HMAC_SHA256_128' } })),
  group: u8('EAP-PAX DH Group ID', pax('dh_group_id', {
    hex: true,
    values: {
      0: 'NONE', 1: '2048-bit MODP Group (IANA DH Group 14)', 2: '3072-bit MODP Group (IANA DH Group 15)', 3: 'NIST ECC Group P-256',
    },
  })),
  key: u8('EAP-PAX Public Key ID', pax('public_key_id', {
    hex: true, values: { 0: 'NONE', 1: 'RSAES-OAEP', 2: 'RSA-PKCS1-V1_5', 3: 'El-Gamal Over NIST ECC Group P-256' },
  })),
  aLength: u16('EAP-PAX A len', pax('a.len')),
  a: octets('EAP-PAX A', pax('a')),
  bLength: u16('EAP-PAX B len', pax('b.len')),
  b: octets('EAP-PAX B', pax('b')),
  clientLength: u16('EAP-PAX CID len', pax('cid.len')),
  client: text('EAP-PAX CID', pax('cid')),
  proofLength: u16('EAP-PAX MAC_CK len', pax('mac_ck.len')),
  proof: octets('EAP-PAX MAC_CK', pax('mac_ck')),
  extraLength: u16('EAP-PAX ADE len', pax('ade.len')),
  extra: octets('EAP-PAX ADE', pax('ade')),
  check: octets('EAP-PAX ICV', pax('icv')),
};
const SAKE = {
  version: u8('EAP-SAKE Version', sake('version', { hex: true })),
  session: u8('EAP-SAKE Session ID', sake('session_id', { hex: true })),
  subtype: u8('EAP-SAKE Subtype', sake('subtype', { hex: true, values: SAKE_MESSAGES })),
  type: u8('Attribute Type', sake('attr.type', { hex: true, values: SAKE_ATTRIBUTES })),
  length: u8('Attribute Length', sake('attr.len')),
  value: octets('Attribute Value', sake('attr.val')),
  name: text('Attribute Value', sake('attr.val_str')),
  lifetime: u48('Attribute Value', sake('attr.val_uint48')),
};

export const SHARED_KEY_FIELDS = byName([GPSK, PSK, PAX, SAKE].flatMap(group => Object.values<Field>(group)));

/** A length of two bytes, and as many. Nothing is shown of none. */
function takeSized(p: Cursor, lengthField: Field<number>, field: Field<unknown>): void {
  const length = p.take(lengthField);
  if (length > 0) p.take(field, length);
}

/** RFC 5433 §9. */
export function takeGpsk(p: Cursor): void {
  const opcode = p.take(GPSK.opcode);
  p.addInfo(` ${GPSK_MESSAGES[opcode] ?? `Unknown opcode (${capitalHex(opcode, 2)})`}`);
  switch (opcode) {
    case 1:
      takeSized(p, GPSK.serverLength, GPSK.server);
      p.take(GPSK.serverRandom);
      takeSuites(p);
      break;
    case 2:
      takeSized(p, GPSK.peerLength, GPSK.peer);
      takeSized(p, GPSK.serverLength, GPSK.server);
      p.take(GPSK.peerRandom);
      p.take(GPSK.serverRandom);
      takeSuites(p);
      takeSuite(p, 'EAP-GPSK CSuite_Sel');
      takeSized(p, GPSK.protectedLength, GPSK.protectedData);
      break;
    case 3:
      p.take(GPSK.peerRandom);
      p.take(GPSK.serverRandom);
      takeSized(p, GPSK.serverLength, GPSK.server);
      takeSuite(p, 'EAP-GPSK CSuite_Sel');
      takeSized(p, GPSK.protectedLength, GPSK.protectedData);
      break;
    case 4:
      takeSized(p, GPSK.protectedLength, GPSK.protectedData);
      break;
    case 5:
    case 6:
      p.take(GPSK.failure);
      break;
    default:
      return;
  }
  p.takeRest(GPSK.mac);
}

function takeSuites(p: Cursor): void {
  const length = p.u16();
  const outer = p.open('EAP-GPSK CSuite List', HEADER + length);
  p.take(GPSK.suitesLength);
  const suites = p.within(length);
  while (suites.more) takeSuite(suites, 'CSuite');
  p.close(outer);
}

function takeSuite(p: Cursor, heading: string): void {
  const outer = p.open(heading, 6);
  p.take(GPSK.vendor);
  p.take(GPSK.specifier);
  p.close(outer);
}

/** RFC 4764 §5: four messages, whose number stands in two bits. */
export function takePsk(p: Cursor): void {
  const number = p.bits(PSK.flags, [PSK.number, PSK.reserved]) >> 6;
  p.addInfo(` ${PSK_MESSAGES[number]} Message`);
  p.take(PSK.serverRandom);
  if (number === 1) {
    p.take(PSK.peerRandom);
    p.take(PSK.peerMac);
  } else if (number === 2) {
    p.take(PSK.serverMac);
  }
  p.takeRest(number === 0 ? PSK.server : number === 1 ? PSK.peer : PSK.channel);
}

/** RFC 4746 §3: of the messages with certificates, no more than the header is in common use. */
export function takePax(p: Cursor): void {
  const opcode = p.take(PAX.opcode);
  p.addInfo(` ${PAX_MESSAGES[opcode] ?? `Unknown opcode (${capitalHex(opcode, 2)})`}`);
  const marks = [PAX.fragments, PAX.certificate, PAX.data, PAX.reserved];
  const flags = takeNamedBits(p, PAX.flags, marks);
  p.take(PAX.mac);
  p.take(PAX.group);
  p.take(PAX.key);
  switch (opcode) {
    case 0x01: takeSized(p, PAX.aLength, PAX.a); break;
    case 0x02:
      takeSized(p, PAX.bLength, PAX.b);
      takeSized(p, PAX.clientLength, PAX.client);
      takeSized(p, PAX.proofLength, PAX.proof);
      break;
    case 0x03: takeSized(p, PAX.proofLength, PAX.proof); break;
    case 0x21: break;
    default: return;
  }
  if ((flags & PAX_ADE) !== 0) takeSized(p, PAX.extraLength, PAX.extra);
  p.takeRest(PAX.check);
}

/** RFC 4763 §3.3: attributes, whose lengths count their own two bytes. */
export function takeSake(p: Cursor): void {
  p.take(SAKE.version);
  p.take(SAKE.session);
  p.take(SAKE.subtype);
  while (p.remaining >= HEADER && p.u8(1) >= HEADER) {
    const type = p.u8(), length = p.u8(1);
    const outer = p.open(`EAP-SAKE Attribute: ${SAKE_ATTRIBUTES[type] ?? `Unknown (${type})`}`, length);
    const attribute = p.within(length);
    attribute.take(SAKE.type);
    attribute.take(SAKE.length);
    if (SAKE_NAMES.includes(type)) attribute.takeRest(SAKE.name);
    else if (type === SAKE_LIFETIME && attribute.remaining === SAKE.lifetime.size) attribute.take(SAKE.lifetime);
    else attribute.takeRest(SAKE.value);
    p.close(outer);
  }
}
