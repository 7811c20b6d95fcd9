/** Content codings undone, RFC 9110 §8.4: gzip, deflate, br (RFC 7932) and zstd (RFC 8878). */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { TooLong, unpackedZstd } from '../../../bytes/zstd/unpacked.ts';
import { LIMITS } from '../../../dissect/index.ts';

/** Why a body keeps its coding. */
export type CodingTrouble = 'unknown' | 'broken' | 'too large' | 'too many' | 'too much';

/** Codings of one body that are undone: nobody applies more than two. */
const MOST_CODINGS = 4;

/** What is said where a limit keeps a coding from being undone. */
export const LIMIT_MET: Readonly<Partial<Record<CodingTrouble, string>>> = {
  'too large': `Decompressed, the body has more than ${LIMITS.decoded >> 20} MB: it is shown as it was sent`,
  'too many': `More than ${MOST_CODINGS} codings are not undone`,
  'too much': `Compressed parts of this packet become more than ${LIMITS.decodedTogether >> 20} MB: the others are shown as they were sent`,
};

/** Who pays for what is undone: the packet's context. */
export interface Payer {
  /** Bytes that compressed parts of the packet have become. */
  decoded: number;
}

/** What undoing a coding costs at least, in bytes that could be made in that time: a decoder with its window is made for each. */
const LEAST_COST = 1 << 16;
/** Bytes that one of a broken part may have become before it broke: deflate makes 1032 of one at most, LZ4 and Snappy less. */
const BROKEN_RATIO = 1032;

/**
 * What `undo` makes of `packed`, unless the packet's parts have become too much before; `undo` may throw. `brokenCost`: bytes that were made of what
 * gives nothing.
 */
export function undoneFor<T extends { readonly length: number } | undefined>(
  payer: Payer, packed: Uint8Array, undo: () => T, brokenCost = () => packed.length * BROKEN_RATIO,
): T | 'too much' {
  if (payer.decoded >= LIMITS.decodedTogether) return 'too much';
  let made: number | undefined;
  try {
    const plain = undo();
    made = plain?.length;
    return plain;
  } finally {
    payer.decoded += Math.max(LEAST_COST, made ?? Math.min(LIMITS.decoded, brokenCost()));
  }
}

/** Whether the value of a Content-Encoding header says that something is to be undone. */
export function isCoded(encoding: string | undefined): encoding is string {
  return encoding !== undefined && encoding.split(',').some(coding => !isNone(coding.trim()));
}

const isNone = (coding: string): boolean => coding === '' || coding === 'identity';

/**
 * A body without the codings that a header names in lower case, the last of which was applied last. What was cut short is given as
 * far as it goes. The packet `payer` pays for it.
 */
export function withoutCodings(encoding: string, bytes: Uint8Array, payer: Payer): Uint8Array | CodingTrouble {
  const codings = encoding.split(',').map(coding => coding.trim()).filter(coding => !isNone(coding));
  if (codings.length > MOST_CODINGS) return 'too many';
  let plain = bytes;
  for (const coding of codings.toReversed()) {
    if (!Object.hasOwn(DECODERS, coding)) return 'unknown';
    const decode = DECODERS[coding];
    try {
      const packed = plain, brokenCost = UNBOUNDED.has(coding) ? () => madeBeforeBreak(decode, packed) : undefined;
      const undone = undoneFor(payer, packed, () => decode(packed, LIMITS.decoded), brokenCost);
      if (undone === 'too much') return undone;
      plain = undone;
    } catch (error) {
      return isTooLong(error) ? 'too large' : 'broken';
    }
  }
  return plain;
}

const isTooLong = (error: unknown): boolean =>
  error instanceof TooLong || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

/** Codings of which a few bytes may stand for any number: 100 of brotli for 64 MB, 4 of zstd for 128 KB. */
const UNBOUNDED: ReadonlySet<string> = new Set(['br', 'zstd']);
/** Bytes within which what is broken is looked for to break again, to know what it has cost. */
const BREAKS_WITHIN = [1 << 18, 1 << 22];

/** Bytes, at most, that a decoder made of what is broken before it knew. */
function madeBeforeBreak(decode: Decoder, packed: Uint8Array): number {
  return BREAKS_WITHIN.find(most => breaksWithin(decode, packed, most)) ?? LIMITS.decoded;
}

function breaksWithin(decode: Decoder, packed: Uint8Array, most: number): boolean {
  try {
    decode(packed, most);
    return true;
  } catch (error) {
    return !isTooLong(error);
  }
}

/** Bytes of a coded body that are looked through for where they break: each try costs as much as undoing them. */
const LONGEST_BROKEN = 1 << 17;
/** Bytes that all tries together may make of them: a few of these can stand for very many. */
const MOST_TRIED = LIMITS.decoded;

/** What comes out of a coded body before the place where its bytes make no sense; empty where nothing does. */
export function soundPart(encoding: string, bytes: Uint8Array, payer: Payer): Uint8Array {
  let sound: Uint8Array = new Uint8Array(0);
  if (bytes.length > LONGEST_BROKEN) return sound;
  // A body that is cut short is no error: the longest beginning without one is looked for by halving.
  for (let good = 0, bad = bytes.length, made = 0; bad - good > 1 && made < MOST_TRIED; made += sound.length) {
    const middle = (good + bad) >> 1, plain = withoutCodings(encoding, bytes.subarray(0, middle), payer);
    if (plain === 'too much') break;
    if (typeof plain === 'string') {
      bad = middle;
    } else {
      good = middle;
      sound = plain;
    }
  }
  return sound;
}

/** Gives `most` bytes at most, and throws where there are more. */
type Decoder = (bytes: Uint8Array, most: number) => Uint8Array;

const zlib = (maxOutputLength: number) => ({ maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });

const gzip: Decoder = (bytes, most) => gunzipSync(bytes, zlib(most));

/** RFC 9110 §8.4.1.2: with the header of zlib, which some senders leave out. */
const deflate: Decoder = (bytes, most) =>
  ((bytes[0] & 0x0f) === 8 && ((bytes[0] << 8) | bytes[1]) % 31 === 0 ? inflateSync(bytes, zlib(most)) : inflateRawSync(bytes, zlib(most)));

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip, 'x-gzip': gzip, deflate,
  br: (bytes, most) => brotliDecompressSync(bytes, { maxOutputLength: most, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: unpackedZstd,
};
