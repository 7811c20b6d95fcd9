/** ZRTP: keys for secure RTP, agreed upon in the media's own ports, RFC 6189 §5. */
import { type Cursor, type Field, bits, expert, flag, octets, protocol, text, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { sentCrc32c } from '../../bytes/crc32c.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const COOKIE = 0x5a525450;
const PREAMBLE = 0x505a;
/** The packet's header, the message's up to its type, and the checksum. */
const HEADER = 12, MESSAGE = 12, CHECKSUM = 4;
const MAC = 8;

/** RFC 6189 §5.9. */
const ERRORS: Readonly<Record<number, string>> = {
  0x10: 'Malformed Packet (CRC OK but wrong structure)', 0x20: 'Critical Software Error', 0x30: 'Unsupported ZRTP version',
  0x40: 'Hello Components mismatch', 0x51: 'Hash type unsupported', 0x52: 'Cipher type not supported', 0x53: 'Public key exchange not supported',
  0x54: 'SRTP auth. tag not supported', 0x55: 'SAS scheme not supported', 0x56: 'No shared secret available, DH mode required',
  0x61: 'DH Error: bad pv for initiator/responder value is (1,0,p-1)', 0x62: 'DH Error: bad hash commitment (hvi != hashed data)',
  0x63: 'Received relayed SAS from untrusted MiTM', 0x70: 'Auth. Error Bad Confirm Packet HMAC', 0x80: 'Nonce is reused',
  0x90: "Equal ZID's in Hello", 0x91: 'SSRC collision', 0xa0: 'Service unavailable', 0xb0: 'Protocol timeout error', 0x100: 'GoClear packet received, but not allowed',
};

/** The cookie and the message's preamble lie at fixed places. */
export function isZrtp(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < HEADER + MESSAGE + CHECKSUM || bytes[at] >> 4 !== 1) return false;
  const cookie = bytes[at + 4] * 0x1000000 + (bytes[at + 5] << 16) + (bytes[at + 6] << 8) + bytes[at + 7];
  return cookie === COOKIE && ((bytes[at + HEADER] << 8) | bytes[at + HEADER + 1]) === PREAMBLE;
}

export const zrtp = protocol({
  name: 'zrtp',
  title: 'ZRTP protocol',
  over: ['udp'],
  begins: [0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f],
  recognise: isZrtp,
  fields: {
    rtpversion: bits('RTP Version', 0xc0),
    rtppadding: flag('RTP padding', 0x20, { as: ['True', 'False'] }),
    rtpextension: flag('RTP Extension', 0x10, { as: ['True', 'False'] }),
    sequence: u16('Sequence'),
    cookie: text('Magic Cookie', { encoding: 'ascii' }),
    source_id: u32('Source Identifier', { hex: true }),
    signature: u16('Signature', { hex: true }),
    length: u16('Length'),
    type: text('Type', { encoding: 'ascii' }),
    version: text('ZRTP protocol version', { encoding: 'ascii' }),
    client_source_id: text('Client Identifier', { encoding: 'ascii' }),
    hash_image: octets('Hash Image'),
    zid: octets('ZID'),
    sigcap: flag('Sig.capable', 0x40, { as: ['True', 'False'] }),
    mitm: flag('MiTM', 0x20, { as: ['True', 'False'] }),
    passive: flag('Passive', 0x10, { as: ['True', 'False'] }),
    hc: bits('Hash Count', 0x0f),
    cc: bits('Cipher Count', 0xf0),
    ac: bits('Auth tag Count', 0x0f),
    kc: bits('Key Agreement Count', 0xf0),
    sc: bits('SAS Count', 0x0f),
    hash: text('Hash', { encoding: 'ascii' }),
    cipher: text('Cipher', { encoding: 'ascii' }),
    at: text('AT', { encoding: 'ascii' }),
    keya: text('Key Agreement', { encoding: 'ascii' }),
    sas: text('SAS', { encoding: 'ascii' }),
    rs1id: octets('rs1ID'),
    rs2id: octets('rs2ID'),
    auxs: octets('auxs'),
    pbxs: octets('pbxs'),
    pv: octets('Public value', { own: true }),
    hmac: octets('HMAC'),
    cfb: octets('CFB'),
    encrypted: octets('Encrypted data', { own: true }),
    error: u32('Error', { values: ERRORS }),
    ping_version: text('Ping Version', { encoding: 'ascii' }),
    ping_endpointhash: u64('Ping Endpoint Hash', { hex: true }),
    pingack_endpointhash: u64('PingAck Endpoint Hash', { hex: true }),
    ping_ssrc: u32('Ping SSRC', { hex: true }),
    hvi: octets('hvi'),
    nonce: octets('nonce'),
    key_id: octets('key ID'),
    rest: octets('Data', { own: true }),
    checksum: u32('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
  },
  dissect(p, f) {
    const begin = p.at, last = p.end;
    p.show(f.rtpversion);
    p.show(f.rtppadding);
    p.show(f.rtpextension);
    p.skip(2);
    p.take(f.sequence);
    p.take(f.cookie, 4);
    p.take(f.source_id);
    const outer = p.open('Message');
    p.take(f.signature);
    const words = p.take(f.length), type = p.take(f.type, 8), rest = 4 * words - MESSAGE;
    p.info(`${type.trim()} Packet`);
    if (rest < 0 || rest + CHECKSUM > p.remaining) p.malformed(`a message of ${4 * words} bytes`);
    takeMessage(p.within(rest), f, type.trim());
    p.close(outer);
    const isWhole = last - p.at >= CHECKSUM, right = isWhole && sentCrc32c(p.bytes, begin, p.at) === p.u32();
    p.take(f.checksum);
    p.generate(f['checksum.status'], right ? 1 : 0, p.at - CHECKSUM, CHECKSUM);
    if (!right) p.expert(f.bad_checksum);
  },
});

type Fields = (typeof zrtp)['fields'];
type Part = readonly [field: Field<unknown>, length: number];

function takeMessage(p: Cursor, f: Fields, type: string): void {
  if (type === 'Hello') takeHello(p, f);
  else if (type === 'Commit') takeCommit(p, f);
  else takeParts(p, partsOf(f, type, p.remaining));
  p.takeRest(f.rest);
}

function takeParts(p: Cursor, parts: readonly Part[]): void {
  for (const [field, length] of parts) if (length > 0) p.take(field, length);
}

/** Messages that are only their fields one behind the other: RFC 6189 §5.5 to §5.16. */
function partsOf(f: Fields, type: string, length: number): readonly Part[] {
  switch (type) {
    case 'DHPart1':
    case 'DHPart2':
      return [[f.hash_image, 32], [f.rs1id, 8], [f.rs2id, 8], [f.auxs, 8], [f.pbxs, 8], [f.pv, length - 64 - MAC], [f.hmac, MAC]];
    case 'Confirm1':
    case 'Confirm2':
    case 'SASrelay':
      return [[f.hmac, MAC], [f.cfb, 16], [f.encrypted, length - MAC - 16]];
    case 'Error': return [[f.error, 4]];
    case 'GoClear': return [[f.hmac, MAC]];
    case 'Ping': return [[f.ping_version, 4], [f.ping_endpointhash, 8]];
    case 'PingACK': return [[f.ping_version, 4], [f.pingack_endpointhash, 8], [f.ping_endpointhash, 8], [f.ping_ssrc, 4]];
    default: return [];
  }
}

/** RFC 6189 §5.2: who it is, and the algorithms it knows. */
function takeHello(p: Cursor, f: Fields): void {
  takeParts(p, [[f.version, 4], [f.client_source_id, 16], [f.hash_image, 32], [f.zid, 12]]);
  p.show(f.sigcap);
  p.show(f.mitm);
  p.show(f.passive);
  p.skip(1);
  const hashes = p.take(f.hc), ciphers = p.show(f.cc), tags = p.take(f.ac), keys = p.show(f.kc), strings = p.take(f.sc);
  const kinds = [['Hash', f.hash, hashes], ['Cipher', f.cipher, ciphers], ['Auth tag', f.at, tags], ['Key agreement', f.keya, keys],
    ['SAS', f.sas, strings]] as const;
  for (const [title, field, count] of kinds) {
    const outer = p.open(`${title} types (${count})`, 4 * count);
    for (let i = 0; i < count; i++) p.take(field, 4);
    p.close(outer);
  }
  p.take(f.hmac, MAC);
}

/** RFC 6189 §5.4: what was chosen; the kind of key agreement says what follows. */
function takeCommit(p: Cursor, f: Fields): void {
  takeParts(p, [[f.hash_image, 32], [f.zid, 12], [f.hash, 4], [f.cipher, 4], [f.at, 4]]);
  const agreement = p.take(f.keya, 4).trim();
  p.take(f.sas, 4);
  if (agreement === 'Mult') p.take(f.nonce, 16);
  else if (agreement === 'Prsh') takeParts(p, [[f.nonce, 16], [f.key_id, 8]]);
  else p.take(f.hvi, 32);
  p.take(f.hmac, MAC);
}
