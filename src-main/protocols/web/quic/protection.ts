/** Keys of packets, and how packets are opened with them: RFC 9001 §5 and §6, RFC 9369 §3.3. */
import { createHmac } from 'node:crypto';
import { expandLabel } from '../../security/tls/key-schedule.ts';
import { type NumberMask, SAMPLE, numberMask } from '../../security/tls/number-mask.ts';
import { authenticated, combined, sequenceBytes } from '../../security/tls/record-protection.ts';
import { HASH_LENGTHS, type SuiteFacts, suiteFacts } from '../../security/tls/suite-facts.ts';
import { VERSION_2, isDraft } from './packets.ts';

const TAG = 16;
/** Where the sample for the header's protection begins behind the packet number's first byte, RFC 9001 §5.4.2. */
const SAMPLE_AT = 4;

const salt = (hex: string): Buffer => Buffer.from(hex, 'hex');
const SALT = salt('38762cf7f55934b34d179ae6a4c80cadccbb7f0a');
const SALT_2 = salt('0dede3def700a6db819381be6e269dcbf9bd2ed9');
const SALT_DRAFT = salt('afbfec289993d24c9e9786f19c6111e04390a899');

export interface PacketKeys {
  readonly suite: SuiteFacts;
  readonly secret: Uint8Array;
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  /** Of the header's protection, which key updates leave as it is. */
  readonly header: Uint8Array;
  readonly mask: NumberMask;
  /** What labels begin with: each version has its own. */
  readonly prefix: string;
}

/** AES-128-GCM with SHA-256, which Initial packets have whatever is agreed upon later. */
const INITIAL_SUITE = suiteFacts(0x1301)!;

const prefixOf = (version: number): string => (version === VERSION_2 ? 'quicv2 ' : 'quic ');

/** Keys of one direction out of its secret. */
export function packetKeys(version: number, suite: SuiteFacts, secret: Uint8Array): PacketKeys {
  const prefix = prefixOf(version);
  const part = (label: string, length: number): Buffer => expandLabel(suite.hash, secret, prefix + label, length);
  const header = part('hp', suite.keyLength);
  return { suite, secret, key: part('key', suite.keyLength), iv: part('iv', 12), header, mask: numberMask(suite, header), prefix };
}

/** Which versions make the same Initial keys of one connection ID. */
export function initialKind(version: number): '1' | '2' | 'draft' {
  return version === VERSION_2 ? '2' : isDraft(version) ? 'draft' : '1';
}

const SALTS = { 1: SALT, 2: SALT_2, draft: SALT_DRAFT } as const;

/** Keys of the client (0) or the server (1) for Initial packets, made of the connection ID that the client chose first. */
export function initialKeysOf(version: number, destination: Uint8Array, side: 0 | 1): PacketKeys {
  const initial = createHmac('sha256', SALTS[initialKind(version)]).update(destination).digest();
  return packetKeys(version, INITIAL_SUITE, expandLabel('sha256', initial, side === 0 ? 'client in' : 'server in', 32));
}

/** Those of both. */
export function initialKeys(version: number, destination: Uint8Array): readonly [PacketKeys, PacketKeys] {
  return [initialKeysOf(version, destination, 0), initialKeysOf(version, destination, 1)];
}

/** The keys that follow `keys` when the key phase changes, RFC 9001 §6.1. */
export function updatedKeys({ suite, secret, header, mask, prefix }: PacketKeys): PacketKeys {
  const next = expandLabel(suite.hash, secret, `${prefix}ku`, HASH_LENGTHS[suite.hash]);
  return {
    suite, secret: next, key: expandLabel(suite.hash, next, `${prefix}key`, suite.keyLength),
    iv: expandLabel(suite.hash, next, `${prefix}iv`, 12), header, mask, prefix,
  };
}

/** A packet among the bytes of its datagram: where it begins and ends, and where its number lies. */
export interface PacketPlace {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly numberAt: number;
  readonly end: number;
}

/** What the header's protection hides. */
export interface HiddenHeader {
  /** The first byte without its protection. */
  readonly first: number;
  readonly numberLength: number;
  /** The packet number's low bytes, as many as there are. */
  readonly low: number;
}

/** Removes the protection of a packet's header, RFC 9001 §5.4; undefined when the packet is too short to have one. */
export function openHeader({ mask: maskOf }: PacketKeys, { bytes, at, numberAt, end }: PacketPlace): HiddenHeader | undefined {
  const from = numberAt + SAMPLE_AT;
  if (end - from < SAMPLE) return undefined;
  const mask = maskOf(bytes.subarray(from, from + SAMPLE));
  const first = bytes[at] ^ (mask[0] & ((bytes[at] & 0x80) !== 0 ? 0x0f : 0x1f));
  const numberLength = (first & 3) + 1;
  let low = 0;
  for (let i = 0; i < numberLength; i++) low = low * 256 + (bytes[numberAt + i] ^ mask[1 + i]);
  return { first, numberLength, low };
}

/** What is inside a packet; undefined when the keys are not its own, or its bytes are not those that were sent. */
export function openPayload(
  keys: PacketKeys, { bytes, at, numberAt, end }: PacketPlace, { first, numberLength }: HiddenHeader, number: number,
): Uint8Array | undefined {
  if (end - numberAt < numberLength + TAG) return undefined;
  const header = Uint8Array.from(bytes.subarray(at, numberAt + numberLength));
  header[0] = first;
  for (let i = 0, rest = number; i < numberLength; i++, rest = Math.floor(rest / 256)) header[header.length - 1 - i] = rest % 256;
  try {
    return authenticated(keys, combined(keys.iv, sequenceBytes(number)), header, bytes.subarray(numberAt + numberLength, end));
  } catch {
    // `node:crypto` throws where a tag does not fit.
    return undefined;
  }
}

/** A packet number out of its low bytes, RFC 9000 appendix A.3. `largest`: the largest that was seen of its sender, -1 for none. */
export function wholeNumber({ low, numberLength }: HiddenHeader, largest: number): number {
  const window = 256 ** numberLength, expected = largest + 1;
  const candidate = expected - (expected % window) + low;
  if (candidate <= expected - window / 2) return candidate + window;
  return candidate > expected + window / 2 && candidate >= window ? candidate - window : candidate;
}
