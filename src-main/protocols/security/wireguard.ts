/** WireGuard: the messages of its white paper, §5.4. What is encrypted stays so. */
import { readUint } from '../../dissect/read.ts';
import { type Cursor, type Tracker, type TrackedMessage, bool, frameNumber, none, octets, protocol, text, u32, u64, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = { 1: 'Handshake Initiation', 2: 'Handshake Response', 3: 'Cookie Reply', 4: 'Transport Data' };
const INITIATION = 1;
const RESPONSE = 2;
const COOKIE = 3;
const TRANSPORT = 4;
/** Lengths of the messages; of transport data the least, an empty packet with its tag. */
const LENGTHS: Readonly<Record<number, number>> = { 1: 148, 2: 92, 3: 64, 4: 32 };

const hexWord = (value: number): string => `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;

interface Session {
  /** From 0, in order of the initiations. */
  readonly stream: number;
  /** Frames of its handshake. */
  readonly initiation: number;
  response: number | undefined;
}

interface Sessions {
  count: number;
  /** By the indices that the two sides chose: whom a message is for. Of sessions that share one, in order of the frames that say so. */
  readonly byIndex: Map<number, { readonly since: number; readonly session: Session }[]>;
}

/** Over the whole capture: a peer may answer from another address (§2.1). */
const TRACKER: Tracker<Sessions> = {
  key: 'wg',
  layer: 'wg',
  make: () => ({ count: 0, byIndex: new Map() }),
  observe(state, { frame, bytes }: TrackedMessage) {
    if (bytes.length < 12 || (bytes[0] !== INITIATION && bytes[0] !== RESPONSE)) return;
    const sender = readUint(bytes, 4, 4, true);
    let session: Session | undefined;
    if (bytes[0] === INITIATION) {
      session = { stream: state.count++, initiation: frame, response: undefined };
    } else {
      session = state.byIndex.get(readUint(bytes, 8, 4, true))?.at(-1)?.session;
      if (session === undefined || session.response !== undefined) return;
      session.response = frame;
    }
    const known = state.byIndex.get(sender);
    if (known === undefined) state.byIndex.set(sender, [{ since: frame, session }]);
    else known.push({ since: frame, session });
  },
};

/** The session that an index meant at the time of a frame. Searched by halves: a capture may repeat one index as often as it likes. */
function sessionOf(state: Sessions, index: number, frame: number): Session | undefined {
  const sessions = state.byIndex.get(index);
  if (sessions === undefined) return undefined;
  let low = 0, high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sessions[middle].since <= frame) low = middle + 1;
    else high = middle;
  }
  return sessions[low - 1]?.session;
}

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
    'ephemeral.known_privkey': bool('Has Private Key'),
    encrypted_static: none('Encrypted Static'),
    encrypted_timestamp: none('Encrypted Timestamp'),
    encrypted_empty: none('Encrypted Empty'),
    mac1: octets('mac1'),
    mac2: octets('mac2'),
    nonce: octets('Nonce'),
    encrypted_cookie: octets('Encrypted Cookie'),
    counter: u64('Counter', { little: true }),
    encrypted_packet: none('Encrypted Packet'),
    keepalive: none('Keep-Alive'),
    stream: u32('Stream index', { source: 'conversation' }),
    response_in: frameNumber('Response in Frame', { source: 'conversation' }),
    response_to: frameNumber('Response to Frame', { source: 'conversation' }),
  },
  recognise(bytes, at, end) {
    const length = LENGTHS[bytes[at]];
    if (end - at < 4 || length === undefined || bytes[at + 1] !== 0 || bytes[at + 2] !== 0 || bytes[at + 3] !== 0) return false;
    return bytes[at] === TRANSPORT ? end - at >= length && (end - at) % 16 === 0 : end - at === length;
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown (${type})`);
    p.take(f.reserved, 3);
    switch (type) {
      case INITIATION:
        takeIndex(p, f.sender, 'sender');
        takeKey(p);
        p.take(f.encrypted_static, 48);
        p.take(f.encrypted_timestamp, 28);
        takeMacs(p);
        break;
      case RESPONSE:
        takeIndex(p, f.sender, 'sender');
        takeIndex(p, f.receiver, 'receiver');
        takeKey(p);
        p.take(f.encrypted_empty, 16);
        takeMacs(p);
        break;
      case COOKIE:
        takeIndex(p, f.receiver, 'receiver');
        p.take(f.nonce, 24);
        p.take(f.encrypted_cookie, 32);
        break;
      case TRANSPORT: {
        takeIndex(p, f.receiver, 'receiver');
        const counter = p.take(f.counter);
        // The tag of the encryption is the last 16 bytes; nothing but it is a keepalive (§6.5).
        const length = p.remaining - 16;
        p.addInfo(() => `, counter=${counter}${length > 0 ? `, datalen=${length}` : ''}`);
        if (length === 0) {
          p.info(() => `Keepalive, receiver=${hexWord(p.bytes[p.begin + 4] + p.bytes[p.begin + 5] * 0x100 + p.bytes[p.begin + 6] * 0x10000 + p.bytes[p.begin + 7] * 0x1000000)}, counter=${counter}`);
        }
        p.take(length === 0 ? f.keepalive : f.encrypted_packet, p.remaining);
        break;
      }
    }
    if (!p.packet.quoted && LENGTHS[type] !== undefined) showSession(p, type, readUint(p.bytes, p.begin + 4, 4, true));
  },
});

/** `index` is the sender's own in an initiation and its response, elsewhere the receiver's. */
function showSession(p: Cursor, type: number, index: number): void {
  const { packet } = p, { number } = packet.record;
  const state = packet.around?.conversation(TRACKER);
  const session = state === undefined ? undefined : sessionOf(state, index, number);
  if (session === undefined) return;
  p.generate(f.stream, session.stream);
  if (type === INITIATION && session.response !== undefined) p.generate(f.response_in, session.response);
  if (type === RESPONSE && session.response === number) p.generate(f.response_to, session.initiation);
}

const f: typeof wireguard.fields = wireguard.fields;

function takeIndex(p: Cursor, field: typeof f.sender, name: string): void {
  const index = p.take(field);
  p.addInfo(() => `, ${name}=${hexWord(index)}`);
}

/** Keys are written in Base64, as WireGuard's own tools have them. */
function takeKey(p: Cursor): void {
  p.set(f.ephemeral, btoa(String.fromCharCode(...p.peekBytes(32))), p.at, 32);
  const outer = p.under();
  // Only a key log would tell.
  p.generate(f['ephemeral.known_privkey'], false, p.at, 32);
  p.close(outer);
  p.skip(32);
}

function takeMacs(p: Cursor): void {
  p.take(f.mac1, 16);
  p.take(f.mac2, 16);
}
