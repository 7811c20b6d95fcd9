/** The TCP options that the scan looks at, RFC 9293 §3.2 and RFC 7323. */

/** Stands for the shift count of a SYN whose options the capture cut before it: nobody knows whether there was one. */
export const SCALE_CUT = -3;

/** Shift count of the window scale option among `bytes[at…end)`, -1 when it is not there. Larger ones than 14 count as 14 (RFC 7323 §2.3). */
export function windowScale(bytes: Uint8Array, at: number, end: number): number {
  const option = find(bytes, at, end, 3);
  return option < 0 || bytes[option + 1] !== 3 ? -1 : Math.min(14, bytes[option + 2]);
}

/** Blocks of which the bytes in flight are told: Wireshark leaves out a fourth (RFC 2018 §3), for which there is room where timestamps are not. */
const BLOCKS_COUNTED = 3;

/** Bytes that the first blocks of a selective acknowledgment among all of a segment's options hold, 0 when there is none. */
export function selectivelyAcknowledged(bytes: Uint8Array): number {
  const option = find(bytes, 0, bytes.length, 5);
  if (option < 0) return 0;
  const number = (from: number): number => (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3];
  const first = option + 2, end = Math.min(option + bytes[option + 1], first + 8 * BLOCKS_COUNTED);
  let sum = 0;
  for (let block = first; block + 8 <= end; block += 8) sum += (number(block + 4) - number(block)) >>> 0;
  return sum;
}

/**
 * Edges of the first block of a selective acknowledgment: the bytes whose arrival it tells of (RFC 2018 §4), or of which a second copy came
 * (RFC 2883 §4). Undefined when there is none.
 */
export function firstBlock(bytes: Uint8Array): { readonly from: number; readonly to: number } | undefined {
  const option = find(bytes, 0, bytes.length, 5);
  if (option < 0 || bytes[option + 1] < 10) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + option + 2, 8);
  return { from: view.getUint32(0), to: view.getUint32(4) };
}

/** Each option of a kind among all of a segment's options, with its kind and length. */
export function optionsOf(bytes: Uint8Array, kind: number): Uint8Array[] {
  const options: Uint8Array[] = [];
  for (let at = find(bytes, 0, bytes.length, kind); at >= 0; at = find(bytes, at + bytes[at + 1], bytes.length, kind)) {
    options.push(bytes.subarray(at, at + bytes[at + 1]));
  }
  return options;
}

/** What a SYN offers. */
export interface NegotiatedOptions {
  /** Bytes; 0 without the option. */
  readonly segmentSize: number;
  /** Shift count, -1 without the option. */
  readonly windowScale: number;
  readonly selectiveAcknowledgment: boolean;
  readonly timestamps: boolean;
  /** Asks for a cookie of TCP Fast Open, or brings one (RFC 7413). */
  readonly fastOpen: boolean;
}

export function negotiatedOptions(bytes: Uint8Array): NegotiatedOptions {
  const end = bytes.length, size = find(bytes, 0, end, 2);
  return {
    segmentSize: size < 0 || bytes[size + 1] !== 4 ? 0 : (bytes[size + 2] << 8) | bytes[size + 3], windowScale: windowScale(bytes, 0, end),
    selectiveAcknowledgment: find(bytes, 0, end, 4) >= 0, timestamps: find(bytes, 0, end, 8) >= 0, fastOpen: find(bytes, 0, end, 34) >= 0,
  };
}

/** Where the first option of a kind begins, of which all bytes are there; -1 for none. */
function find(bytes: Uint8Array, at: number, end: number, wanted: number): number {
  while (at < end) {
    const kind = bytes[at];
    if (kind === 0) return -1;
    if (kind === 1) {
      at++;
      continue;
    }
    const length = at + 1 < end ? bytes[at + 1] : 0;
    if (length < 2 || at + length > end) return -1;
    if (kind === wanted) return at;
    at += length;
  }
  return -1;
}
