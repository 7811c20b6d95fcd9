/**
 * WireGuard's keys as tools write them down, a line a key in Base64: `LOCAL_STATIC_PRIVATE_KEY = …`. A preshared key
 * belongs to the ephemeral key before it. Lines of other kinds are those of TLS.
 */
import { type KeyObject, createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import type { SecretSources, Secrets } from '../../../dissect/index.ts';
import { blake2s } from './blake2s.ts';

/** Keys of a kind that are kept: a server has some thousand peers, and each handshake is tried with the keys of all. */
const MOST_STATIC = 10_000, MOST_EPHEMERAL = 1_000_000, MOST_PRESHARED = 256;

export const KEY_BYTES = 32;

export interface StaticKey {
  readonly bytes: Uint8Array;
  /** Where it is the log's own. */
  readonly secret: KeyObject | undefined;
  /** What authenticates messages for its owner (§5.4.4 of the white paper). */
  readonly mac: Uint8Array;
}

interface EphemeralKey {
  readonly secret: KeyObject;
  readonly preshared: Uint8Array[];
}

export class WireGuardKeys {
  /** By Base64 of what is public. */
  readonly #statics = new Map<string, StaticKey>();
  readonly #ephemerals = new Map<string, EphemeralKey>();
  readonly #preshared = new Map<string, Uint8Array>();

  constructor({ keyLogs }: Pick<SecretSources, 'keyLogs'>) {
    for (const log of keyLogs) this.#read(Buffer.from(log.buffer, log.byteOffset, log.length).toString('latin1'));
  }

  /** Number of keys. */
  get size(): number {
    return this.#statics.size + this.#ephemerals.size + this.#preshared.size;
  }

  /** How many keys may tell whom a message is for. */
  get staticCount(): number {
    return this.#statics.size;
  }

  static(bytes: Uint8Array): StaticKey | undefined {
    return this.#statics.get(base64(bytes));
  }

  ephemeral(bytes: Uint8Array): KeyObject | undefined {
    return this.#ephemerals.get(base64(bytes))?.secret;
  }

  /** Keys that a session of these ephemeral keys may have been given beforehand, the likeliest first; none of them is all zeros (§5.2). */
  preshared(...ephemerals: readonly Uint8Array[]): Uint8Array[] {
    const own = ephemerals.flatMap(bytes => this.#ephemerals.get(base64(bytes))?.preshared ?? []);
    return [...own, new Uint8Array(KEY_BYTES), ...[...this.#preshared.values()].filter(key => !own.includes(key))];
  }

  /** Whom a message is for: the owner of the key that `mac` over the bytes before it was made with. */
  receiverOf(bytes: Uint8Array, mac: Uint8Array): StaticKey | undefined {
    for (const key of this.#statics.values()) if (Buffer.compare(blake2s(bytes, key.mac, mac.length), mac) === 0) return key;
    return undefined;
  }

  #read(text: string): void {
    let ephemeral: EphemeralKey | undefined;
    for (const [, kind, value] of text.matchAll(LINE)) {
      const bytes = Uint8Array.from(Buffer.from(value, 'base64'));
      switch (kind) {
        case 'LOCAL_STATIC_PRIVATE_KEY': {
          const secret = privateKey(bytes);
          this.#keepStatic(publicBytes(secret), secret);
          break;
        }
        case 'REMOTE_STATIC_PUBLIC_KEY':
          this.#keepStatic(bytes, undefined);
          break;
        case 'LOCAL_EPHEMERAL_PRIVATE_KEY': {
          const secret = privateKey(bytes), name = base64(publicBytes(secret));
          ephemeral = this.#ephemerals.get(name) ?? { secret, preshared: [] };
          if (this.#ephemerals.size < MOST_EPHEMERAL) this.#ephemerals.set(name, ephemeral);
          break;
        }
        default: {
          const known = this.#preshared.get(value) ?? bytes;
          if (this.#preshared.size < MOST_PRESHARED) this.#preshared.set(value, known);
          if (ephemeral?.preshared.includes(known) === false && ephemeral.preshared.length < MOST_PRESHARED) ephemeral.preshared.push(known);
        }
      }
    }
  }

  #keepStatic(bytes: Uint8Array, secret: KeyObject | undefined): void {
    const name = base64(bytes), known = this.#statics.get(name);
    if (known?.secret !== undefined || this.#statics.size === MOST_STATIC) return;
    this.#statics.set(name, known !== undefined && secret === undefined ? known
      : { bytes, secret, mac: createHash('blake2s256').update('mac1----').update(bytes).digest() });
  }
}

const LINE =
  /^[ \t]*(LOCAL_STATIC_PRIVATE_KEY|REMOTE_STATIC_PUBLIC_KEY|LOCAL_EPHEMERAL_PRIVATE_KEY|PRESHARED_KEY)[ \t]*=[ \t]*([A-Za-z0-9+/]{43}=)[ \t]*\r?$/gm;

/** What WireGuard makes of the secrets of a capture. */
export const wireGuardKeysOf = (secrets: Secrets): WireGuardKeys => secrets.made('wg', sources => new WireGuardKeys(sources));

/** How many lines of a key log are WireGuard's. */
export const wireGuardLines = (text: string): number => [...text.matchAll(LINE)].length;

/** Keys are written in Base64, as WireGuard's own tools have them. */
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

/** What stands before the key in its DER forms, RFC 8410 §4 and §7. */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex'), PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

const privateKey = (bytes: Uint8Array): KeyObject => createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });

function publicBytes(secret: KeyObject): Uint8Array {
  return Uint8Array.from(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI.length));
}

/** What the owners of both keys share, RFC 7748 §6.1; undefined for bytes that are no key of use. */
export function shared(secret: KeyObject, other: Uint8Array): Uint8Array | undefined {
  try {
    return diffieHellman({ privateKey: secret, publicKey: createPublicKey({ key: Buffer.concat([SPKI, other]), format: 'der', type: 'spki' }) });
  } catch {
    return undefined;
  }
}
