/** Where a session's secrets come from: key logs, and private keys of RSA key exchange (RFC 5246 §7.4.7.1). */
import { type KeyObject, constants, createHash, createPrivateKey, privateDecrypt } from 'node:crypto';
import { RecentMap } from '../../../bytes/recent-map.ts';
import type { SecretSources, Secrets } from '../../../dissect/index.ts';
import { KeyLog, RSA, SESSION_ID } from './key-log.ts';

export class SecretSource {
  readonly log: KeyLog;
  readonly #privateKeys: readonly KeyObject[];
  /** Master secrets by the hash of what names their session. */
  readonly #resumable = new RecentMap<string, Buffer>(MOST_RESUMABLE);

  constructor({ keyLogs, rsaKeys }: SecretSources) {
    this.log = new KeyLog(keyLogs);
    this.#privateKeys = rsaKeys.map(privateKey).filter(key => key !== undefined);
  }

  /** Whether premaster secrets may come from private keys or key logs, from which the master secret is yet to be made. */
  get hasPremasters(): boolean {
    return this.#privateKeys.length > 0 || this.log.hasPremasters;
  }

  get isEmpty(): boolean {
    return this.#privateKeys.length === 0 && this.log.size === 0;
  }

  /** The logged secret of TLS 1.3 or master secret of earlier versions. */
  logged(label: string, clientRandom: Uint8Array): Buffer | undefined {
    return this.log.secret(label, clientRandom);
  }

  masterOf(clientRandom: Uint8Array, sessionId: Uint8Array): Buffer | undefined {
    return this.log.secret('CLIENT_RANDOM', clientRandom) ?? (sessionId.length > 0 ? this.log.secret(SESSION_ID, sessionId) : undefined);
  }

  /** Notes that clients can come back to a session by this ID (RFC 5246 §7.3) or ticket (RFC 5077 §3.3). */
  canBeResumed(name: Uint8Array, master: Buffer): void {
    if (name.length > 0) this.#resumable.set(hashOf(name), master);
  }

  /** The master secret of the session with this ID or ticket, as far as its connection has been looked at. */
  resumed(name: Uint8Array): Buffer | undefined {
    return name.length > 0 ? this.#resumable.get(hashOf(name)) : undefined;
  }

  /** `encrypted`: the premaster secret as the Client Key Exchange message has it, where that is one of RSA. */
  premasterOf(clientRandom: Uint8Array, encrypted: Uint8Array | undefined): Buffer | undefined {
    const logged = this.log.secret('PMS_CLIENT_RANDOM', clientRandom) ??
      (encrypted === undefined ? undefined : this.log.secret(RSA, encrypted.subarray(0, 8)));
    if (logged !== undefined || encrypted === undefined) return logged;
    for (const key of this.#privateKeys) {
      const secret = decrypted(key, encrypted);
      if (secret !== undefined) return secret;
    }
    return undefined;
  }
}

/** Sessions that are kept to be resumed; each takes about 200 bytes. */
const MOST_RESUMABLE = 1 << 16;

const hashOf = (name: Uint8Array): string => createHash('sha256').update(name).digest('base64');

/** What TLS and DTLS make of the secrets of a capture. */
export const secretSourceOf = (secrets: Secrets): SecretSource => secrets.made('tls', sources => new SecretSource(sources));

/** Undefined for a text that is no private RSA key. */
export function privateKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}

const PREMASTER = 48;

/** RFC 8017 §7.2.2, by hand: OpenSSL no longer says where the padding is wrong, and nobody who could profit by that knowledge is asking. */
function decrypted(key: KeyObject, encrypted: Uint8Array): Buffer | undefined {
  let block: Buffer;
  try {
    block = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, encrypted);
  } catch {
    return undefined;
  }
  const separator = block.indexOf(0, 2);
  return block[0] === 0 && block[1] === 2 && separator === block.length - PREMASTER - 1 ? block.subarray(separator + 1) : undefined;
}
