/** Key logs, draft-ietf-tls-keylogfile and the older lines of NSS: `LABEL CLIENT_RANDOM SECRET`, all but the label in hexadecimal digits. */
import { hexText } from '../../../bytes/address-text.ts';

/** Secrets that are kept of all key logs together; a browser writes five a connection. */
const MOST_SECRETS = 1_000_000;

export class KeyLog {
  /** By label and what the line is found by, in small letters. */
  readonly #secrets = new Map<string, string>();
  /** Lines that are neither empty nor comments and yet say nothing that is known. */
  unknownLines = 0;
  /** Some are premaster secrets, from which the master secret is yet to be made. */
  hasPremasters = false;
  #truncated = false;

  constructor(texts: readonly Uint8Array[]) {
    for (const text of texts) this.#read(text);
  }

  /** Number of secrets. */
  get size(): number {
    return this.#secrets.size;
  }

  /** Whether there were more secrets than are kept. */
  get truncated(): boolean {
    return this.#truncated;
  }

  /** The secret that is logged for a client's random (or, by label, for what else it is found by). */
  secret(label: string, foundBy: Uint8Array): Buffer | undefined {
    const secret = this.#secrets.get(`${label} ${hexText(foundBy)}`);
    return secret === undefined ? undefined : Buffer.from(secret, 'hex');
  }

  #read(text: Uint8Array): void {
    for (const line of lines(text)) {
      if (line === '' || line.startsWith('#')) continue;
      const found = LINE.exec(line);
      const session = found === null ? SESSION_LINE.exec(line) : null;
      if (found !== null && found[3].length % 2 === 0 && found[2].length % 2 === 0) this.#keep(`${found[1]} ${found[2].toLowerCase()}`, found[3]);
      else if (session !== null) this.#keep(`${SESSION_ID} ${session[1].toLowerCase()}`, session[2]);
      else this.unknownLines++;
    }
  }

  #keep(key: string, secret: string): void {
    if (key.startsWith(`${RSA} `) || key.startsWith('PMS_')) this.hasPremasters = true;
    if (this.#secrets.size < MOST_SECRETS) this.#secrets.set(key, secret);
    else this.#truncated = true;
  }
}

/** Labels of lines whose second word is not a client's random: the first eight bytes of the encrypted premaster secret; a session's id. */
export const RSA = 'RSA', SESSION_ID = 'Session-ID';

const LINE = /^([A-Z0-9_]{3,64}) ([0-9a-f]{8,128}) ([0-9a-f]{16,256})$/i;
const SESSION_LINE = /^RSA Session-ID:([0-9a-f]{2,64}) Master-Key:([0-9a-f]{96})$/i;

function* lines(text: Uint8Array): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf(10, at);
    if (end < 0) end = text.length;
    // A line that no secret needs is none: what is pasted may be anything.
    yield end - at > LONGEST_LINE ? '?' : Buffer.from(text.buffer, text.byteOffset + at, end - at).toString('latin1').trim();
    at = end + 1;
  }
}

const LONGEST_LINE = 1024;
