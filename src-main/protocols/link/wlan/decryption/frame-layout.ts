/** Where the parts of an 802.11 frame lie that its encryption depends on, IEEE 802.11-2020 §9.2. */

export interface FrameLayout {
  readonly type: number;
  readonly subtype: number;
  readonly isProtected: boolean;
  /** Of a fragmented unit. */
  readonly isFragment: boolean;
  /** Length of the header, with its padding; what is encrypted begins there with its parameters. */
  readonly header: number;
  /** Priority, 0 without one. */
  readonly priority: number;
  /** Offset of the field that has the priority, -1 without one. */
  readonly qualityAt: number;
  readonly hasFourAddresses: boolean;
  /**
   * Offsets of the addresses of the access point and of its station; with four addresses, of which it may be either, those of
   * receiver and transmitter.
   */
  readonly networkAt: number;
  readonly stationAt: number;
}

export const MANAGEMENT = 0, DATA = 2;

const TO_DISTRIBUTION = 1, FROM_DISTRIBUTION = 2, MORE_FRAGMENTS = 4, PROTECTED = 0x40, ORDER = 0x80;

/** Of `bytes[at…end)`; undefined for frames that are neither data nor management, or cut. `padded`: the header is padded to four bytes. */
export function frameLayout(bytes: Uint8Array, at: number, end: number, padded: boolean): FrameLayout | undefined {
  if (at + 24 > end || (bytes[at] & 3) !== 0) return undefined;
  const type = (bytes[at] >> 2) & 3, subtype = bytes[at] >> 4, flags = bytes[at + 1];
  if (type !== MANAGEMENT && type !== DATA) return undefined;
  const isData = type === DATA;
  const toDistribution = isData && (flags & TO_DISTRIBUTION) !== 0;
  const fromDistribution = isData && (flags & FROM_DISTRIBUTION) !== 0;
  const hasFourAddresses = toDistribution && fromDistribution, hasQuality = isData && (subtype & 8) !== 0;
  let header = hasFourAddresses ? 30 : 24;
  const qualityAt = hasQuality ? header : -1;
  if (hasQuality) header += 2;
  if ((hasQuality || !isData) && (flags & ORDER) !== 0) header += 4;
  const priority = hasQuality && at + qualityAt < end ? bytes[at + qualityAt] & 15 : 0;
  if (padded) header = (header + 3) & ~3;
  if (at + header > end) return undefined;
  return {
    type, subtype, isProtected: (flags & PROTECTED) !== 0, isFragment: (flags & MORE_FRAGMENTS) !== 0 || (bytes[at + 22] & 15) !== 0,
    header, priority, qualityAt, hasFourAddresses,
    networkAt: toDistribution ? 4 : fromDistribution ? 10 : 16, stationAt: toDistribution ? 10 : fromDistribution ? 4 : 10,
  };
}

/** What the encryption of CCMP and GCMP protects without hiding it, §12.5.3.3.3: the header without what may change on the way. */
export function protectedHeader(bytes: Uint8Array, at: number, { type, hasFourAddresses, qualityAt, priority }: FrameLayout): Uint8Array {
  const hasQuality = qualityAt >= 0, addresses = hasFourAddresses ? 28 : 22;
  const header = new Uint8Array(hasQuality ? addresses + 2 : addresses);
  header.set(bytes.subarray(at, at + 2));
  // There is no duration, and of the sequence control only the fragment's number.
  header.set(bytes.subarray(at + 4, at + 2 + addresses), 2);
  header[20] &= 0x0f;
  header[21] = 0;
  if (type === DATA) header[0] &= 0x8f;
  header[1] = (header[1] & (hasQuality ? 0x47 : 0xc7)) | PROTECTED;
  if (hasQuality) header[addresses] = priority;
  return header;
}
