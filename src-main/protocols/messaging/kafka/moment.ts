/** Kafka's times: milliseconds since 1970. */
import type { Moment } from '../../../dissect/index.ts';

/** The time in the first eight bytes. */
export const sinceEpoch = (bytes: Uint8Array): bigint => new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0);

export function momentOf(milliseconds: bigint): Moment {
  const rest = ((milliseconds % 1000n) + 1000n) % 1000n;
  return { seconds: Number((milliseconds - rest) / 1000n), nanoseconds: Number(rest) * 1e6 };
}
