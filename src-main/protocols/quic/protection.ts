/** Keys of Initial packets and how packets are opened: RFC 9001 §5, RFC 9369 §3.3. */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { expandLabel } from '../tls/key-schedule.ts';
import { VERSION_2, isDraft } from './packets.ts';

const TAG = 16;

const salt = (hex: string): Buffer => Buffer.from(hex, 'hex');
const SALT = salt('38762cf7f55934b34d179ae6a4c80cadccbb7f0a');
const SALT_2 = salt('0dede3def700a6db819381be6e269dcbf9bd2ed9');
const SALT_DRAFT = salt('afbfec289993d24c9e9786f19c6111e04390a899');

export interface PacketKeys {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  readonly header: Uint8Array;
}

/** Keys of client and server for Initial packets, made of the connection ID that the client chose first. */
export function initialKeys(version: number, destination: Uint8Array): readonly [PacketKeys, PacketKeys] {
  const isSecond = version === VERSION_2;
  const initial = createHmac('sha256', isSecond ? SALT_2 : isDraft(version) ? SALT_DRAFT : SALT).update(destination).digest();
  const prefix = isSecond ? 'quicv2 ' : 'quic ';
  const keys = (label: string): PacketKeys => {
    const secret = expandLabel('sha256', initial, label, 32);
    return {
      key: expandLabel('sha256', secret, `${prefix}key`, 16), iv: expandLabel('sha256', secret, `${prefix}iv`, 12),
      header: expandLabel('sha256', secret, `${prefix}hp`, 16),
    };
  };
  return [keys('client in'), keys('server in')];
}

export interface OpenPacket {
  /** The first byte without its protection. */
  readonly first: number;
  readonly numberLength: number;
  readonly number: number;
  readonly payload: Uint8Array;
}

/**
 * Removes the protection of the packet that begins at `at`, whose number lies at `numberAt`; undefined when the keys are not its own. `largest` is the
 * largest packet number seen of its sender, -1 for none.
 */
export function openPacket(keys: PacketKeys, bytes: Uint8Array, at: number, numberAt: number, end: number, largest: number): OpenPacket | undefined {
  if (end - numberAt < 4 + TAG) return undefined;
  const mask = createCipheriv('aes-128-ecb', keys.header, null).update(bytes.subarray(numberAt + 4, numberAt + 4 + TAG));
  const first = bytes[at] ^ (mask[0] & ((bytes[at] & 0x80) !== 0 ? 0x0f : 0x1f));
  const numberLength = (first & 3) + 1;
  const header = Uint8Array.from(bytes.subarray(at, numberAt + numberLength));
  header[0] = first;
  let low = 0;
  for (let i = 0; i < numberLength; i++) {
    header[numberAt - at + i] ^= mask[1 + i];
    low = low * 256 + header[numberAt - at + i];
  }
  const number = wholeNumber(low, numberLength, largest);
  const nonce = Uint8Array.from(keys.iv);
  for (let i = 0, rest = number; i < 8; i++, rest = Math.floor(rest / 256)) nonce[11 - i] ^= rest % 256;
  try {
    const cipher = createDecipheriv('aes-128-gcm', keys.key, nonce);
    cipher.setAAD(header);
    cipher.setAuthTag(bytes.subarray(end - TAG, end));
    const payload = Buffer.concat([cipher.update(bytes.subarray(numberAt + numberLength, end - TAG)), cipher.final()]);
    return { first, numberLength, number, payload: Uint8Array.from(payload) };
  } catch {
    return undefined;
  }
}

/** A packet number out of its low bytes, RFC 9000 appendix A.3. */
function wholeNumber(low: number, length: number, largest: number): number {
  const window = 256 ** length, expected = largest + 1;
  const candidate = expected - (expected % window) + low;
  if (candidate <= expected - window / 2) return candidate + window;
  return candidate > expected + window / 2 && candidate >= window ? candidate - window : candidate;
}
