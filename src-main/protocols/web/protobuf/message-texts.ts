/** Messages that stand for one value: https://protobuf.dev/programming-guides/json/, "Timestamp" and "Duration". */
import { VARINT, varint } from './wire.ts';

/** Seconds that a moment may have: the years 1 to 9999. */
const EARLIEST = -62_135_596_800n, LATEST = 253_402_300_799n;
/** About 10,000 years. */
const LONGEST = 315_576_000_000n;

/** What the message says in one word; undefined for all but a few, and for values beyond their limits. */
export function messageText(name: string, bytes: Uint8Array, at: number, end: number): string | undefined {
  if (name !== 'google.protobuf.Timestamp' && name !== 'google.protobuf.Duration') return undefined;
  const [seconds, nanoseconds] = firstNumbers(bytes, at, end);
  if (nanoseconds <= -1_000_000_000n || nanoseconds >= 1_000_000_000n) return undefined;
  const fraction = nanoseconds === 0n ? '' : `.${String(nanoseconds < 0n ? -nanoseconds : nanoseconds).padStart(9, '0')}`;
  if (name === 'google.protobuf.Timestamp') {
    if (nanoseconds < 0n || seconds < EARLIEST || seconds > LATEST) return undefined;
    return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', `${fraction}Z`);
  }
  if (seconds < -LONGEST || seconds > LONGEST || (seconds > 0n && nanoseconds < 0n) || (seconds < 0n && nanoseconds > 0n)) return undefined;
  const sign = seconds < 0n || nanoseconds < 0n ? '-' : '';
  return `${sign}${seconds < 0n ? -seconds : seconds}${fraction}s`;
}

/** Fields 1 and 2 of a message that has only these, both varints; what is missing is 0. */
function firstNumbers(bytes: Uint8Array, at: number, end: number): readonly [bigint, bigint] {
  const numbers: [bigint, bigint] = [0n, 0n];
  while (at < end) {
    const tag = varint(bytes, at, end);
    const value = tag === undefined ? undefined : varint(bytes, at + tag.length, end);
    if (tag === undefined || value === undefined) break;
    if (tag.value === BigInt((1 << 3) | VARINT)) numbers[0] = BigInt.asIntN(64, value.value);
    else if (tag.value === BigInt((2 << 3) | VARINT)) numbers[1] = BigInt.asIntN(32, value.value);
    else break;
    at += tag.length + value.length;
  }
  return numbers;
}
