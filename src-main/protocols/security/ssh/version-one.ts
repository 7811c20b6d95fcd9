/**
 * Packets of SSH's first version (draft-ylonen-ssh-protocol-00): the length in the clear, 1 to 8 bytes of padding that it does not count, then
 * the type, the data and a checksum. All that follows the server's public key and the client's session key is encrypted.
 */
export const PUBLIC_KEY = 2, SESSION_KEY = 3;

export const MESSAGES_OF_ONE: Readonly<Record<number, string>> = { 1: 'Disconnect', [PUBLIC_KEY]: 'Public Key', [SESSION_KEY]: 'Session Key' };

/** The draft's limit on what the length counts. */
const LONGEST = 262_144;
/** The type and the checksum. */
const SHORTEST = 5;

export interface PacketOfOne {
  /** What the length counts: type, data, checksum. */
  readonly length: number;
  readonly padding: number;
  /** All of the packet, its length too. */
  readonly whole: number;
}

/** The packet that begins here; undefined where its length is none, or more than there is. */
export function packetOfOne(bytes: Uint8Array, at: number, end: number): PacketOfOne | undefined {
  if (at + 4 > end) return undefined;
  const length = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
  const padding = 8 - (length % 8), whole = 4 + padding + length;
  return length >= SHORTEST && length <= LONGEST && at + whole <= end ? { length, padding, whole } : undefined;
}
