/** What client and server of RADIUS share: hidden values (RFC 2865 §5.2, RFC 2868 §3.5), and the authenticators that prove a packet's sender. */
import { createHash } from 'node:crypto';
import { type Cursor, type Secrets, bool } from '../../../dissect/index.ts';
import { HEADER, requestOf } from './requests.ts';

/** What an engine is told the secret by. */
export const RADIUS_SECRET = 'radius.shared_secret';

export interface SharedSecret {
  readonly secret: string;
  /** Authenticators are checked. */
  readonly validates: boolean;
}

export const AUTHENTICATOR_FIELDS = {
  'authenticator.valid': bool('Valid Authenticator'),
  'authenticator.invalid': bool('Invalid Authenticator'),
} as const;

const f = AUTHENTICATOR_FIELDS;
/** Bytes that are hidden at once, and those before them that tell one hidden value from the next. */
const BLOCK = 16, SALT = 2;
/** Where it begins in the header. */
const AUTHENTICATOR = 4;
/** Requests whose authenticators are made of the secret: RFC 2866 §3, RFC 5176 §2.3. */
const PROVEN = new Set([4, 40, 43]);
const ACCESS_REQUEST = 1;

/** Lines among key logs that say the secret, `radius:SECRET`. */
export function radiusLines(text: string): readonly string[] {
  return [...text.matchAll(/^radius:([^\r\n]+)\r?$/gim)].map(([, secret]) => secret);
}

/** The last one among the secrets of a capture; with it authenticators are checked, too. */
export function radiusSecretOf(secrets: Secrets): SharedSecret | undefined {
  return secrets.made('radius', ({ keyLogs }) => {
    const secret = keyLogs.flatMap(log => radiusLines(new TextDecoder().decode(log))).at(-1);
    return { shared: secret === undefined ? undefined : { secret, validates: true } };
  }).shared;
}

/** The one that the reader was told, or that is among the secrets of the capture. */
function sharedSecret({ dissector: { registry }, packet }: Cursor): SharedSecret | undefined {
  const secrets = packet.around?.secrets;
  return registry.given<SharedSecret>(RADIUS_SECRET) ?? (secrets === undefined ? undefined : radiusSecretOf(secrets));
}

const bytesOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Each block of 16 bytes is hidden by a hash over the secret and the block before it, the first one over `begin`. */
function revealed(hidden: Uint8Array, secret: Uint8Array, begin: readonly Uint8Array[]): Uint8Array {
  const open = new Uint8Array(hidden.length);
  for (let at = 0; at < hidden.length; at += BLOCK) {
    const pad = md5(secret, ...(at === 0 ? begin : [hidden.subarray(at - BLOCK, at)]));
    for (let i = at; i < Math.min(at + BLOCK, hidden.length); i++) open[i] = hidden[i] ^ pad[i - at];
  }
  return open;
}

const isHidden = (length: number): boolean => length > 0 && length % BLOCK === 0;

/** Opens the hidden values of one packet. */
export interface Opener {
  /** RFC 2865 §5.2, filled up with zeros; undefined where it cannot be one. */
  password(hidden: Uint8Array): string | undefined;
  /** RFC 2868 §3.5: behind two bytes of salt, the length before it. */
  salted(hidden: Uint8Array): string | undefined;
}

/** Undefined where nobody said the secret. `p` is at the layer's begin. */
export function openerOf(p: Cursor, code: number): Opener | undefined {
  const shared = sharedSecret(p);
  if (shared === undefined || p.available < HEADER) return undefined;
  const secret = bytesOf(shared.secret), own = p.bytes.slice(p.at + AUTHENTICATOR, p.at + HEADER);
  const asked = code === ACCESS_REQUEST ? own : requestOf(p)?.subarray(AUTHENTICATOR);
  return {
    password: hidden => (isHidden(hidden.length) && code === ACCESS_REQUEST ? textOf(withoutZeros(revealed(hidden, secret, [own]))) : undefined),
    salted(hidden) {
      if (asked === undefined || !isHidden(hidden.length - SALT)) return undefined;
      const [length, ...rest] = revealed(hidden.subarray(SALT), secret, [asked, hidden.subarray(0, SALT)]);
      return length > rest.length ? undefined : textOf(Uint8Array.from(rest.slice(0, length)));
    },
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function withoutZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end);
}

/** Whether the sender knew the secret; undefined where that is not asked, or cannot be told. `p` is at the layer's begin. */
export function isProven(p: Cursor, code: number, isRequest: boolean): boolean | undefined {
  const shared = sharedSecret(p);
  if (shared?.validates !== true || p.available < HEADER || (isRequest && !PROVEN.has(code))) return undefined;
  const length = p.u16(2), asked = isRequest ? new Uint8Array(BLOCK) : requestOf(p)?.subarray(AUTHENTICATOR);
  if (asked === undefined || length < HEADER || length > p.available) return undefined;
  const packet = p.bytes.subarray(p.at, p.at + length);
  const proof = md5(packet.subarray(0, AUTHENTICATOR), asked, packet.subarray(HEADER), bytesOf(shared.secret));
  return proof.every((byte, place) => byte === packet[AUTHENTICATOR + place]);
}

/** What is said of the authenticator, which is the last node. */
export function showProof(p: Cursor, proven: boolean | undefined): void {
  if (proven === undefined) return;
  p.addLabel(proven ? ' [correct]' : ' [incorrect]');
  const outer = p.under();
  p.generate(f['authenticator.valid'], proven);
  p.generate(f['authenticator.invalid'], !proven);
  p.close(outer);
}
