/** Which first bytes are those of 6LoWPAN: RFC 4944 §5.1, RFC 6282 §2. */
export const UNCOMPRESSED = 0x41;
export const HEADER_COMPRESSION = 0x42;
export const BROADCAST = 0x50;

export const isCompressed = (first: number): boolean => first >> 5 === 3;
export const isMesh = (first: number): boolean => first >> 6 === 2;
export const isFirstFragment = (first: number): boolean => first >> 3 === 0x18;
export const isLaterFragment = (first: number): boolean => first >> 3 === 0x1c;

export const looksLikeLowpan = (first: number): boolean =>
  first === UNCOMPRESSED || first === HEADER_COMPRESSION || first === BROADCAST || isCompressed(first) || isMesh(first) || isFirstFragment(first)
  || isLaterFragment(first);
