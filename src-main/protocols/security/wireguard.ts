/** WireGuard: the messages of its white paper, §5.4. With keys of one side what is encrypted is opened, and the packets inside are read. */
import { type Cursor, absoluteTime, bool, bytesFrom, expert, frameNumber, none, octets, protocol, text, u32, u64, u8 } from '../../dissect/index.ts';
import { type Told, opened } from './wireguard/handshake.ts';
import { KEY_BYTES, base64 } from './wireguard/key-log.ts';
import { COOKIE, INITIATION, LENGTHS, RESPONSE, TRANSPORT, keysOf, sessionOf } from './wireguard/sessions.ts';

const TYPES: Readonly<Record<number, string>> = {
  [INITIATION]: 'Handshake Initiation', [RESPONSE]: 'Handshake Response', [COOKIE]: 'Cookie Reply', [TRANSPORT]: 'Transport Data',
};

const hexWord = (value: number): string => `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;

export const wireguard = protocol({
  name: 'wg',
  title: 'WireGuard Protocol',
  short: 'WireGuard',
  on: { 'udp.port': [51820] },
  over: ['udp'],
  fields: {
    type: u8('Type', { values: TYPES }),
    reserved: octets('Reserved'),
    sender: u32('Sender', { hex: true, little: true }),
    receiver: u32('Receiver', { hex: true, little: true }),
    ephemeral: text('Ephemeral'),
    'ephemeral.known_privkey': bool('Has Private Key', { source: 'conversation' }),
    encrypted_static: none('Encrypted Static'),
    static: text('Static Public Key', { source: 'conversation' }),
    'static.known_pubkey': bool('Known Public Key', { source: 'conversation' }),
    'static.known_privkey': bool('Has Private Key', { source: 'conversation' }),
    encrypted_timestamp: none('Encrypted Timestamp'),
    'timestamp.value': absoluteTime('Timestamp', { source: 'conversation' }),
    'timestamp.tai64_label': u64('TAI64 Label', { source: 'conversation' }),
    'timestamp.nanoseconds': u32('Nanoseconds', { source: 'conversation' }),
    encrypted_empty: none('Encrypted Empty'),
    handshake_ok: bool('Handshake decryption successful', { source: 'conversation' }),
    mac1: octets('mac1'),
    receiver_pubkey: text('Receiver Static Public Key', { source: 'conversation' }),
    'receiver_pubkey.known_privkey': bool('Has Private Key', { source: 'conversation' }),
    mac2: octets('mac2'),
    nonce: octets('Nonce'),
    encrypted_cookie: octets('Encrypted Cookie'),
    counter: u64('Counter', { little: true }),
    encrypted_packet: none('Encrypted Packet'),
    keepalive: expert('This is a Keepalive message', 'chat', 'Sequence'),
    decryption_error: expert('Packet data decryption failed', 'warning', 'Decryption', { source: 'conversation' }),
    no_key: expert('There is no key of this session among those that are given', 'note', 'Decryption', { own: true, source: 'conversation' }),
    stream: u32('Stream index', { source: 'conversation' }),
    response_in: frameNumber('Response in Frame', { source: 'conversation' }),
    response_to: frameNumber('Response to Frame', { source: 'conversation' }),
  },
  begins: bytesFrom(1, 4),
  recognise: (bytes, at, end) => isMessage(bytes, at, end) && (bytes[at] !== TRANSPORT || (end - at) % 16 === 0),
  accepts: isMessage,
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown (${type})`);
    p.take(f.reserved, 3);
    switch (type) {
      case INITIATION: return readInitiation(p);
      case RESPONSE: return readResponse(p);
      case COOKIE: {
        const index = takeIndex(p, f.receiver, 'receiver');
        p.take(f.nonce, 24);
        p.take(f.encrypted_cookie, 32);
        showStream(p, entryOf(p, index));
        break;
      }
      case TRANSPORT: return readTransport(p);
    }
  },
});

/** §5.4: each type has its length, and the three bytes behind it are zero. */
function isMessage(bytes: Uint8Array, at: number, end: number): boolean {
  const length = LENGTHS[bytes[at]];
  if (end - at < 4 || length === undefined || bytes[at + 1] !== 0 || bytes[at + 2] !== 0 || bytes[at + 3] !== 0) return false;
  return bytes[at] === TRANSPORT ? end - at >= length : end - at === length;
}

type Entry = ReturnType<typeof sessionOf>;

const f: typeof wireguard.fields = wireguard.fields;

/** `index` is the sender's own in an initiation and its response, elsewhere the receiver's. */
function entryOf({ packet }: Cursor, index: number): Entry {
  return packet.quoted || packet.around === undefined ? undefined : sessionOf(packet.around, index, packet.record.number);
}

function showStream(p: Cursor, entry: Entry): void {
  if (entry !== undefined) p.generate(f.stream, entry.session.stream);
}

function readInitiation(p: Cursor): void {
  const entry = entryOf(p, takeIndex(p, f.sender, 'sender'));
  const told = entry?.since === p.packet.record.number ? entry.session.toldFirst : undefined, inside = told?.opened;
  takeKey(p, told);
  p.take(f.encrypted_static, 48);
  if (inside !== undefined) {
    const known = keysOf(p.packet.around?.secrets)?.static(inside.initiator);
    showKey(p.over('Decrypted Static Key', inside.initiator), inside.initiator, known !== undefined, known?.secret !== undefined);
  }
  p.take(f.encrypted_timestamp, 28);
  if (inside !== undefined) readTimestamp(p.over('Decrypted Timestamp', inside.timestamp));
  takeMacs(p, told);
  showStream(p, entry);
  if (entry?.session.response !== undefined) p.generate(f.response_in, entry.session.response);
}

function readResponse(p: Cursor): void {
  const { number } = p.packet.record, entry = entryOf(p, takeIndex(p, f.sender, 'sender'));
  const told = entry?.session.response === number ? entry.session.toldThen : undefined;
  takeIndex(p, f.receiver, 'receiver');
  takeKey(p, told);
  p.take(f.encrypted_empty, 16);
  if (told?.fits !== undefined) p.generate(f.handshake_ok, told.fits);
  takeMacs(p, told);
  showStream(p, entry);
  if (entry?.session.response === number) p.generate(f.response_to, entry.session.initiation);
}

function readTransport(p: Cursor): void {
  const index = takeIndex(p, f.receiver, 'receiver'), counter = p.take(f.counter), entry = entryOf(p, index);
  // The tag of the encryption is the last 16 bytes; nothing but it is a keepalive (§6.5).
  const length = p.remaining - TAG, sealed = p.bytes.subarray(p.at, p.end), isWhole = p.available === p.remaining;
  p.addInfo(() => `, counter=${counter}${length > 0 ? `, datalen=${length}` : ''}`);
  p.take(f.encrypted_packet, p.remaining);
  if (length === 0) {
    p.info(() => `Keepalive, receiver=${hexWord(index)}, counter=${counter}`);
    p.expertUnder(f.keepalive);
  }
  showStream(p, entry);
  if (length <= 0 || !isWhole || keysOf(p.packet.around?.secrets) === undefined) return;
  const keys = entry?.session.toldThen?.keys;
  if (keys === undefined) return p.expert(f.no_key);
  const packet = opened(keys[entry!.isInitiators ? 1 : 0], counter, sealed, NOTHING);
  if (packet === undefined) p.expert(f.decryption_error);
  else callInside(p, packet);
}

const TAG = 16, NOTHING = new Uint8Array(0);

/** What the tunnel carries: the connections of the capture are those around it, so that the packet inside is read by itself. */
function callInside(p: Cursor, bytes: Uint8Array): void {
  const { packet } = p, { around, encrypted } = packet, version = bytes[0] >> 4;
  packet.around = undefined;
  packet.encrypted = true;
  p.callOn(version === 4 ? 'ip' : version === 6 ? 'ipv6' : 'data', 'Decrypted Packet', bytes);
  packet.around = around;
  packet.encrypted = encrypted;
}

function takeIndex(p: Cursor, field: typeof f.sender, name: string): number {
  const index = p.take(field);
  p.addInfo(() => `, ${name}=${hexWord(index)}`);
  return index;
}

function takeKey(p: Cursor, told: Told | undefined): void {
  p.set(f.ephemeral, base64(p.peekBytes(KEY_BYTES)), p.at, KEY_BYTES);
  const outer = p.under();
  p.generate(f['ephemeral.known_privkey'], told?.ownsEphemeral === true, p.at, KEY_BYTES);
  p.close(outer);
  p.skip(KEY_BYTES);
}

function showKey(p: Cursor, key: Uint8Array, isKnown: boolean, hasSecret: boolean): void {
  p.set(f.static, base64(key), p.at, KEY_BYTES);
  const outer = p.under();
  p.generate(f['static.known_pubkey'], isKnown);
  p.generate(f['static.known_privkey'], hasSecret);
  p.close(outer);
}

/** TAI64N: 2^62 and ten seconds more than UTC has since 1970. Those are the leap seconds until 1972; of later ones no implementation knows. */
function readTimestamp(p: Cursor): void {
  const label = (BigInt(p.u32()) << 32n) | BigInt(p.u32(4)), seconds = Number(label - TAI64) - 10, start = p.at;
  p.set(f['timestamp.value'], { seconds, nanoseconds: p.u32(8) }, start, 12);
  const outer = p.under();
  p.take(f['timestamp.tai64_label']);
  p.take(f['timestamp.nanoseconds']);
  p.close(outer);
}

const TAI64 = 2n ** 62n;

function takeMacs(p: Cursor, told: Told | undefined): void {
  p.take(f.mac1, 16);
  if (told?.receiver !== undefined) {
    p.generate(f.receiver_pubkey, base64(told.receiver.bytes));
    const outer = p.under();
    p.generate(f['receiver_pubkey.known_privkey'], told.receiver.secret !== undefined);
    p.close(outer);
  }
  p.take(f.mac2, 16);
}
