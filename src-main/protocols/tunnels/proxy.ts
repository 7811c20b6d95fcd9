/**
 * The PROXY protocol, versions 1 and 2: the header by which a proxy tells whose connection it passes on
 * (HAProxy's proxy-protocol.txt, to whose sections the numbers below refer).
 */
import { addressOf } from '../../bytes/address-bytes.ts';
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { decodeText } from '../../dissect/text.ts';
import {
  ANYONE, type Cursor, MORE, NOT_MINE, bits, expert, ipv4, ipv6, none, octets, printable, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';

const FAMILIES: Readonly<Record<number, string>> = { 0: 'UNSPEC', 1: 'IPv4', 2: 'IPv6', 3: 'UNIX' };
const TRANSPORTS: Readonly<Record<number, string>> = { 0: 'UNSPEC', 1: 'STREAM', 2: 'DGRAM' };
const CARRIED: Readonly<Record<number, string>> = {
  0x00: 'UNSPEC', 0x11: 'TCP over IPv4', 0x12: 'UDP over IPv4', 0x21: 'TCP over IPv6', 0x22: 'UDP over IPv6', 0x31: 'UNIX stream',
  0x32: 'UNIX datagram',
};
/** §2.2. */
const TYPES: Readonly<Record<number, string>> = {
  0x00: 'UNSPEC', 0x01: 'ALPN', 0x02: 'AUTHORITY', 0x03: 'CRC32C', 0x04: 'NOOP', 0x05: 'UNIQUE ID', 0x20: 'SSL', 0x21: 'SSL VERSION', 0x22: 'SSL CN',
  0x23: 'SSL CIPHER', 0x24: 'SSL SIG ALG', 0x25: 'SSL KEY ALG', 0x26: 'SSL GROUP', 0x27: 'SSL SIG SCHEME', 0x28: 'SSL CLIENT CERT', 0x30: 'NETNS',
  0xea: 'AWS', 0xee: 'AZURE',
};
const SSL = 0x20;

const FIELDS = {
  version: u8('Version'),
  'src.ipv4': ipv4('Source Address'),
  'dst.ipv4': ipv4('Destination Address'),
  'src.ipv6': ipv6('Source Address'),
  'dst.ipv6': ipv6('Destination Address'),
  srcport: u16('Source Port'),
  dstport: u16('Destination Port'),
  'v1.magic': none('PROXY v1 magic'),
  'v1.proto': text('Protocol'),
  'v1.unknown': text('Unknown data'),
  'v2.magic': octets('Magic'),
  'v2.version': bits('Version', 0xf0),
  'v2.cmd': bits('Command', 0x0f, { values: { 0: 'LOCAL', 1: 'PROXY' } }),
  'v2.addr_family_protocol': u8('Address Family Protocol', { hex: true, values: CARRIED }),
  'v2.addr_family': bits('Address Family', 0xf0, { hex: true, values: FAMILIES }),
  'v2.protocol': bits('Protocol', 0x0f, { hex: true, values: TRANSPORTS }),
  'v2.length': u16('Length'),
  'v2.src.unix': text('Source Address', { encoding: 'latin1' }),
  'v2.dst.unix': text('Destination Address', { encoding: 'latin1' }),
  'v2.unknown': octets('Unknown data'),
  'v2.tlv': none('TLV'),
  'v2.tlv.type': u8('Type', { hex: true, values: TYPES }),
  'v2.tlv.length': u16('Length'),
  'v2.tlv.value': octets('Value'),
  'v2.tlv.alpn': text('ALPN', { own: true }),
  'v2.tlv.authority': text('Authority', { own: true }),
  'v2.tlv.crc32c': u32('CRC32C', { hex: true, own: true }),
  'v2.tlv.ssl.client': u8('Client', { hex: true }),
  'v2.tlv.ssl.client.ssl': bits('Over SSL or TLS', 0x01, { own: true }),
  'v2.tlv.ssl.client.cert_conn': bits('Client certificate on this connection', 0x02, { own: true }),
  'v2.tlv.ssl.client.cert_sess': bits('Client certificate in this session', 0x04, { own: true }),
  'v2.tlv.ssl.verify': u32('Verify', { hex: true }),
  'v2.tlv.ssl.version': text('Version'),
  'v2.tlv.ssl.cn': text('CN'),
  'v2.tlv.ssl.cipher': text('Cipher'),
  'v2.tlv.ssl.sig_alg': text('SIG ALG'),
  keyAlgorithm: text('Key ALG', { id: 'proxy.v2.tlv.ssl.keu_alg' }),
  'v2.tlv.ssl.group': text('Group', { own: true }),
  'v2.tlv.ssl.sig_scheme': text('Signature scheme', { own: true }),
  'v2.tlv.netns': text('Network namespace', { own: true }),
  bad_format: expert('Badly formatted PROXY header line', 'warning', 'Malformed'),
  too_small: expert('Header length is too small', 'error', 'Malformed', { id: 'proxy.header.length_too_small' }),
} as const;

const f = FIELDS;

/** What the value of a type says as text. */
const TEXTS = {
  0x01: f['v2.tlv.alpn'], 0x02: f['v2.tlv.authority'], 0x21: f['v2.tlv.ssl.version'], 0x22: f['v2.tlv.ssl.cn'], 0x23: f['v2.tlv.ssl.cipher'],
  0x24: f['v2.tlv.ssl.sig_alg'], 0x25: f.keyAlgorithm, 0x26: f['v2.tlv.ssl.group'], 0x27: f['v2.tlv.ssl.sig_scheme'], 0x30: f['v2.tlv.netns'],
} as const;
const isText = (type: number): type is keyof typeof TEXTS => type in TEXTS;

/** §2.2: what version 2 begins with. */
const MAGIC = Uint8Array.of(0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a);
const HEADER = 16;
/** §2.1: bytes of the longest line, line end included. */
const LONGEST_LINE = 107;
const WORD = [...'PROXY '].map(letter => letter.charCodeAt(0));
const CR = 13, LF = 10;

export const proxy = protocol({
  name: 'proxy',
  title: 'PROXY Protocol',
  short: 'PROXY',
  fields: FIELDS,
  over: ['tcp', 'udp'],
  begins: [CR, WORD[0]],
  recognise: (bytes, at, end) => headerLength(bytes, at, end) > 0,
  frame: headerLength,
  // The connection that is passed on follows, from either end.
  foreword: true,
  becomes: (bytes, at, end) => (headerLength(bytes, at, end) > 0 ? ANYONE : undefined),
  dissect(p) {
    const length = headerLength(p.bytes, p.at, p.end);
    if (begins(p.bytes, p.at, p.end, MAGIC)) readBinary(p);
    else if (begins(p.bytes, p.at, p.end, WORD)) readLine(p, length);
    // A beginning that the capture cut may be one of a header.
    else if (length === MORE) p.need(p.remaining);
    if (p.more) p.data();
  },
});

const begins = (bytes: Uint8Array, at: number, end: number, head: ArrayLike<number>): boolean =>
  end - at >= head.length && Array.prototype.every.call(head, (byte, i) => bytes[at + i] === byte);

/** Length of the header at `at`, as `frame` gives it. */
function headerLength(bytes: Uint8Array, at: number, end: number): number {
  const head = bytes[at] === CR ? MAGIC : WORD;
  for (let i = 0; i < head.length; i++) {
    if (at + i === end) return MORE;
    if (bytes[at + i] !== head[i]) return NOT_MINE;
  }
  if (head === MAGIC) return end - at < HEADER ? MORE : HEADER + ((bytes[at + 14] << 8) | bytes[at + 15]);
  for (let i = at + WORD.length; i < Math.min(end, at + LONGEST_LINE); i++) if (bytes[i] === LF) return bytes[i - 1] === CR ? i + 1 - at : NOT_MINE;
  return end - at < LONGEST_LINE ? MORE : NOT_MINE;
}

/** §2.1: `PROXY TCP4 192.0.2.1 192.0.2.2 56324 443`. */
function readLine(p: Cursor, length: number): void {
  p.column('PROXYv1');
  p.set(f['v1.magic'], undefined, p.at, WORD.length);
  // Of a line without its end nobody knows which words are whole.
  if (length <= 0) p.skip(p.available + 1);
  const line = decodeText(p.bytes, p.at, p.at + length - 2, 'latin1');
  p.info(line);
  p.skip(WORD.length);
  const [, family, ...parts] = line.split(' ');
  p.take(f['v1.proto'], family.length);
  const addresses = parts.slice(0, 2).map(addressOf), size = family === 'TCP4' ? 4 : family === 'TCP6' ? 16 : 0;
  const fits = size > 0 && parts.length === 4 && addresses.every(address => address?.length === size) &&
    parts.slice(2).every(port => /^\d{1,5}$/.test(port) && Number(port) < 0x10000);
  if (!fits) {
    if (size > 0) p.expert(f.bad_format);
    const rest = line.length - WORD.length - family.length;
    if (rest > 0) p.take(f['v1.unknown'], rest);
    p.skip(2);
    return;
  }
  for (const [i, [v4, v6]] of ([[f['src.ipv4'], f['src.ipv6']], [f['dst.ipv4'], f['dst.ipv6']]] as const).entries()) {
    p.skip(1);
    const address = addresses[i] as Uint8Array;
    if (size === 4) p.takeAs(v4, new DataView(address.buffer).getUint32(0), parts[i].length);
    else p.takeAs(v6, address, parts[i].length);
  }
  for (const [i, port] of [f.srcport, f.dstport].entries()) {
    p.skip(1);
    p.takeAs(port, Number(parts[2 + i]), parts[2 + i].length);
  }
  p.skip(2);
}

/** §2.2. */
function readBinary(p: Cursor): void {
  p.column('PROXYv2');
  p.take(f['v2.magic'], MAGIC.length);
  p.show(f['v2.version']);
  const command = p.take(f['v2.cmd']);
  p.generate(f.version, 2);
  const carried = p.bits(f['v2.addr_family_protocol'], [f['v2.addr_family'], f['v2.protocol']]), length = p.take(f['v2.length']);
  const rest = p.within(length), ends: string[] = [];
  p.info(() => `PROXY ${command === 0 ? 'LOCAL' : CARRIED[carried] ?? 'Unknown'}${ends.length === 2 ? ` ${ends.join(' → ')}` : ''}`);
  const family = carried >> 4, size = ADDRESS_SIZES[family];
  if (size === undefined) {
    if (rest.more) rest.takeCaptured(f['v2.unknown']);
    return;
  }
  if (rest.remaining < size) {
    rest.expert(f.too_small, `${f.too_small.title}: ${length} bytes for addresses of ${size}`);
    if (rest.more) rest.takeCaptured(f['v2.unknown']);
    return;
  }
  if (size > 0) readAddresses(rest, family, ends);
  while (rest.more) readExtension(rest, true);
}

/** Bytes of addresses and ports, by family. */
const ADDRESS_SIZES: Readonly<Record<number, number>> = { 0: 0, 1: 12, 2: 36, 3: 216 };
const UNIX_PATH = 108;

function readAddresses(p: Cursor, family: number, ends: string[]): void {
  if (family === 3) {
    p.take(f['v2.src.unix'], UNIX_PATH);
    p.take(f['v2.dst.unix'], UNIX_PATH);
    return;
  }
  const texts = family === 1
    ? [f['src.ipv4'], f['dst.ipv4']].map(field => ipv4Text(p.take(field)))
    : [f['src.ipv6'], f['dst.ipv6']].map(field => {
        const text = `[${ipv6Text(p.peekBytes(Math.min(16, p.available)))}]`;
        p.take(field);
        return text;
      });
  for (const [i, port] of [f.srcport, f.dstport].entries()) ends.push(`${texts[i]}:${p.take(port)}`);
}

/** Type, length and value; that of SSL holds others (§2.2.6). */
function readExtension(p: Cursor, mayHoldOthers: boolean): void {
  p.need(3);
  const outer = p.open(f['v2.tlv']), heading = p.lastNode;
  const type = p.take(f['v2.tlv.type']), length = p.take(f['v2.tlv.length']);
  p.labelNode(heading, `TLV: (t=${type},l=${length}) ${TYPES[type] ?? 'Unknown type'}`);
  const value = p.within(length);
  if (length > 0) value.show(f['v2.tlv.value'], value.available);
  if (type === SSL && length >= 5 && mayHoldOthers) {
    value.bits(f['v2.tlv.ssl.client'], [f['v2.tlv.ssl.client.ssl'], f['v2.tlv.ssl.client.cert_conn'], f['v2.tlv.ssl.client.cert_sess']]);
    value.take(f['v2.tlv.ssl.verify']);
    while (value.more) readExtension(value, false);
  } else if (type === 3 && length === 4) {
    value.take(f['v2.tlv.crc32c']);
  } else if (isText(type) && length > 0) {
    const said = value.take(TEXTS[type], value.remaining);
    p.labelNode(heading, `TLV: (t=${type},l=${length}) ${TYPES[type]}: ${printable(said)}`);
  }
  p.close(outer);
}
