/** The handshake of WireGuard, opened with the keys of one of its sides: Noise's IKpsk2 as §5.4 of the white paper has it. */
import { createHash, createHmac } from 'node:crypto';
import { authenticated } from '../tls/record-protection.ts';
import { suiteFacts } from '../tls/suite-facts.ts';
import { type StaticKey, type WireGuardKeys, shared } from './key-log.ts';

const digest = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('blake2s256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const START = digest(Buffer.from('Noise_IKpsk2_25519_ChaChaPoly_BLAKE2s'));
const START_HASH = digest(START, Buffer.from('WireGuard v1 zx2c4 Jason@zx2c4.com'));

/** Where the parts of the messages lie. */
const INITIATION = { ephemeral: 8, encryptedStatic: 40, encryptedTimestamp: 88, mac1: 116 } as const,
  RESPONSE = { ephemeral: 12, encryptedEmpty: 44, mac1: 60 } as const;
const KEY = 32, MAC = 16, TAG = 16;

/** What the session's chain of keys and its transcript have come to. */
interface Progress {
  readonly chain: Uint8Array;
  readonly transcript: Uint8Array;
}

/** What keys tell of a handshake message. */
export interface Told {
  /** Whom the message is for. */
  readonly receiver: StaticKey | undefined;
  /** The ephemeral private key of its sender is known. */
  readonly ownsEphemeral: boolean;
}

export interface ToldInitiation extends Told {
  /** What it holds, where it could be opened. */
  readonly opened: (Progress & { readonly initiator: Uint8Array; readonly ephemeral: Uint8Array; readonly timestamp: Uint8Array }) | undefined;
}

export interface ToldResponse extends Told {
  /** Whether it opens; undefined where not even the initiation did. */
  readonly fits: boolean | undefined;
  /** What the initiator and the responder seal their packets with. */
  readonly keys: readonly [Uint8Array, Uint8Array] | undefined;
}

/** `bytes`: 148 of them. */
export function toldByInitiation(keys: WireGuardKeys, bytes: Uint8Array): ToldInitiation {
  const ephemeral = part(bytes, INITIATION.ephemeral, KEY), secret = keys.ephemeral(ephemeral);
  const receiver = keys.receiverOf(bytes.subarray(0, INITIATION.mac1), part(bytes, INITIATION.mac1, MAC));
  return { receiver, ownsEphemeral: secret !== undefined, opened: receiver === undefined ? undefined : openInitiation(keys, bytes, receiver) };
}

function openInitiation(keys: WireGuardKeys, bytes: Uint8Array, receiver: StaticKey): ToldInitiation['opened'] {
  const ephemeral = part(bytes, INITIATION.ephemeral, KEY), secret = keys.ephemeral(ephemeral);
  let transcript = digest(digest(START_HASH, receiver.bytes), ephemeral);
  let [chain] = derived(START, ephemeral, 1);
  const first = receiver.secret === undefined ? secret && shared(secret, receiver.bytes) : shared(receiver.secret, ephemeral);
  if (first === undefined) return undefined;
  let key: Uint8Array;
  [chain, key] = derived(chain, first, 2);
  const sealedStatic = part(bytes, INITIATION.encryptedStatic, KEY + TAG), initiator = opened(key, 0n, sealedStatic, transcript);
  if (initiator === undefined) return undefined;
  transcript = digest(transcript, sealedStatic);
  const own = keys.static(initiator)?.secret;
  const second = receiver.secret === undefined ? own && shared(own, receiver.bytes) : shared(receiver.secret, initiator);
  if (second === undefined) return undefined;
  [chain, key] = derived(chain, second, 2);
  const sealedTime = part(bytes, INITIATION.encryptedTimestamp, 12 + TAG), timestamp = opened(key, 0n, sealedTime, transcript);
  return timestamp === undefined ? undefined : { chain, transcript: digest(transcript, sealedTime), initiator, ephemeral, timestamp };
}

/** `bytes`: 92 of them, which answer the initiation. */
export function toldByResponse(keys: WireGuardKeys, bytes: Uint8Array, initiation: ToldInitiation | undefined): ToldResponse {
  const ephemeral = part(bytes, RESPONSE.ephemeral, KEY), secret = keys.ephemeral(ephemeral);
  const receiver = keys.receiverOf(bytes.subarray(0, RESPONSE.mac1), part(bytes, RESPONSE.mac1, MAC));
  const told = { receiver, ownsEphemeral: secret !== undefined }, before = initiation?.opened;
  if (before === undefined) return { ...told, fits: undefined, keys: undefined };
  const asked = keys.ephemeral(before.ephemeral), own = keys.static(before.initiator)?.secret;
  const first = secret === undefined ? asked && shared(asked, ephemeral) : shared(secret, before.ephemeral);
  const second = secret === undefined ? own && shared(own, ephemeral) : shared(secret, before.initiator);
  if (first === undefined || second === undefined) return { ...told, fits: false, keys: undefined };
  let [chain] = derived(before.chain, ephemeral, 1);
  [chain] = derived(chain, first, 1);
  [chain] = derived(chain, second, 1);
  const transcript = digest(before.transcript, ephemeral), sealed = part(bytes, RESPONSE.encryptedEmpty, TAG);
  for (const preshared of keys.preshared(before.ephemeral, ephemeral)) {
    const [last, mixed, key] = derived(chain, preshared, 3);
    if (opened(key, 0n, sealed, digest(transcript, mixed)) === undefined) continue;
    const [initiators, responders] = derived(last, new Uint8Array(0), 2);
    return { ...told, fits: true, keys: [initiators, responders] };
  }
  return { ...told, fits: false, keys: undefined };
}

const part = (bytes: Uint8Array, at: number, length: number): Uint8Array => bytes.slice(at, at + length);

/** `count` keys of a chain and what is added to it (§5.4: Kdf). */
function derived(chain: Uint8Array, input: Uint8Array, count: number): Uint8Array[] {
  const secret = createHmac('blake2s256', chain).update(input).digest(), keys: Uint8Array[] = [];
  for (let i = 1; i <= count; i++) {
    keys.push(createHmac('blake2s256', secret).update(keys.at(-1) ?? new Uint8Array(0)).update(Uint8Array.of(i)).digest());
  }
  return keys;
}

const SUITE = suiteFacts(0x1303)!;

/** What ChaCha20-Poly1305 sealed with this number; undefined where the key is another, or bytes have changed. */
export function opened(key: Uint8Array, counter: bigint, sealed: Uint8Array, header: Uint8Array): Uint8Array | undefined {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(4, counter, true);
  try {
    return authenticated({ suite: SUITE, key }, nonce, header, sealed);
  } catch {
    // `node:crypto` throws where a tag does not fit.
    return undefined;
  }
}
