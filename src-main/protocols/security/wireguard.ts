/** WireGuard: the messages of its white paper, §5.4. What is encrypted stays so. */
import { type Cursor, type Tracker, type TrackedMessage, frameNumber, none, octets, protocol, text, u32, u64, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = { 1: 'Handshake Initiation', 2: 'Handshake Response', 3: 'Cookie Reply', 4: 'Transport Data' };
const INITIATION = 1;
const RESPONSE = 2;
const COOKIE = 3;
const TRANSPORT = 4;
/** Lengths of the messages; of transport data the least, an empty packet with its tag. */
const LENGTHS: Readonly<Record<number, number>> = { 1: 148, 2: 92, 3: 64, 4: 32 };

const hexWord = (value: number): string => `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;

interface Handshakes {
  /** Frame of the initiation, by its sender index. */
  readonly initiations: Map<number, number>;
  readonly responseTo: Map<number, number>;
  readonly responseIn: Map<number, number>;
}

const TRACKER: Tracker<Handshakes> = {
  key: 'wg',
  make: () => ({ initiations: new Map(), responseTo: new Map(), responseIn: new Map() }),
  observe(state, { frame, bytes }: TrackedMessage) {
    if (bytes.length < 12) return;
    const word = (at: number): number => bytes[at] + bytes[at + 1] * 0x100 + bytes[at + 2] * 0x10000 + bytes[at + 3] * 0x1000000;
    if (bytes[0] === INITIATION) {
      state.initiations.set(word(4), frame);
    } else if (bytes[0] === RESPONSE) {
      const initiation = state.initiations.get(word(8));
      if (initiation === undefined) return;
      state.responseTo.set(frame, initiation);
      if (!state.responseIn.has(initiation)) state.responseIn.set(initiation, frame);
    }
  },
};

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
    const state = p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER);
    const { number } = p.packet.record;
    const response = state?.responseIn.get(number);
    const request = state?.responseTo.get(number);
    if (response !== undefined) p.generate(f.response_in, response);
    if (request !== undefined) p.generate(f.response_to, request);
  },
});

const f: typeof wireguard.fields = wireguard.fields;

function takeIndex(p: Cursor, field: typeof f.sender, name: string): void {
  const index = p.take(field);
  p.addInfo(() => `, ${name}=${hexWord(index)}`);
}

/** Keys are written in Base64, as WireGuard's own tools have them. */
function takeKey(p: Cursor): void {
  p.set(f.ephemeral, btoa(String.fromCharCode(...p.peekBytes(32))), p.at, 32);
  p.skip(32);
}

function takeMacs(p: Cursor): void {
  p.take(f.mac1, 16);
  p.take(f.mac2, 16);
}
