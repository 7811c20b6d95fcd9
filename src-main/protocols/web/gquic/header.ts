/** How a packet of Google's QUIC begins, which its version and the side that sent it decide. */

/** Bits of the first byte: those of Q046, then those of the versions before. */
const LONG = 0x80, FIXED = 0x40, HAS_VERSION = 0x01, IS_RESET = 0x02, HAS_ID = 0x08, HAS_NONCE = 0x04;

/** Versions before this have a private flag byte, and two bits for the length of the ID. */
const OLD_FLAGS = 34;
const BIG_ENDIAN = 39, LONG_HEADERS = 46;

export interface Shape {
  readonly isLong: boolean;
  /** Of Q046, after the handshake. */
  readonly isShort: boolean;
  readonly isOld: boolean;
  readonly isReset: boolean;
  /** A server that does not speak the client's version. */
  readonly isNegotiation: boolean;
  readonly hasVersion: boolean;
  readonly hasNonce: boolean;
  readonly hasPrivateFlags: boolean;
  readonly idLength: number;
  readonly numberLength: number;
  readonly isLittle: boolean;
}

const ID_LENGTHS = [0, 1, 4, 8], NUMBER_LENGTHS = [1, 2, 4, 6];

/** `version`: its number, 0 where it is not known. */
export function shapeOf(first: number, version: number, fromClient: boolean): Shape {
  const isLong = (first & LONG) !== 0, isShort = !isLong && version >= LONG_HEADERS && (first & FIXED) !== 0, isPublic = !isLong && !isShort;
  const isOld = version > 0 && version < OLD_FLAGS;
  const hasVersion = isLong || (isPublic && (first & HAS_VERSION) !== 0), isReset = isPublic && (first & IS_RESET) !== 0;
  return {
    isLong, isShort, isOld, isReset, hasVersion,
    isNegotiation: isPublic && hasVersion && !fromClient && !isReset,
    hasNonce: isPublic && !isOld && !fromClient && (first & HAS_NONCE) !== 0,
    hasPrivateFlags: isOld,
    idLength: isLong ? 0 : isShort ? (fromClient ? 8 : 0) : isOld ? ID_LENGTHS[(first >> 2) & 3] : (first & HAS_ID) === 0 ? 0 : 8,
    numberLength: isPublic ? NUMBER_LENGTHS[(first >> 4) & 3] : (first & 3) + 1,
    isLittle: version > 0 && version < BIG_ENDIAN,
  };
}

/** Whether a packet that begins with this byte has a version behind it; of resets the same bit says something else. */
export const saysVersion = (first: number): boolean => (first & LONG) !== 0 || (first & (HAS_VERSION | IS_RESET)) === HAS_VERSION;

/** The number of the version that a client's packet names, 43 for `Q043`; 0 where there is none that is read here. */
export function versionIn(bytes: Uint8Array, at: number, end: number): number {
  if (at + 16 > end) return 0;
  const first = bytes[at], isLong = (first & LONG) !== 0;
  if (!saysVersion(first)) return 0;
  const text = at + 1 + (isLong ? 0 : (first & HAS_ID) === 0 ? 0 : 8);
  if (bytes[text] !== 0x51 || bytes[text + 1] !== 0x30) return 0;
  const tens = bytes[text + 2] - 0x30, ones = bytes[text + 3] - 0x30, version = tens * 10 + ones;
  if (tens < 2 || tens > 4 || ones < 0 || ones > 9 || version > LONG_HEADERS) return 0;
  return isLong === version > 43 ? version : 0;
}
