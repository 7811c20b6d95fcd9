/** A checksum as it stands in a packet, with what was found of it. */
import { hex } from '../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../dissect/index.ts';

/** `status` has the values of `CHECKSUM_STATUS`; the title of `bad` is what is said of a wrong one. */
export interface ChecksumFields {
  readonly checksum: Field<number>;
  readonly status: Field<number>;
  readonly bad: Field<void>;
}

/** Statuses, as `CHECKSUM_STATUS` has them. */
export const BAD = 0, GOOD = 1, UNVERIFIED = 2;
const NOT_PRESENT = 3;

/** What a checksum should be that is there to say that there is none. */
export const NONE = 'none';
/** What the checksum should be, for the one that is there; undefined where that cannot be told. */
export type RightChecksum = (given: number) => number | undefined | typeof NONE;

/** Takes the checksum that begins here, says behind it whether it is right, and what it should be. Gives its status. */
export function takeChecksum(p: Cursor, { checksum, status: field, bad }: ChecksumFields, right: RightChecksum): number {
  const { at } = p, given = p.take(checksum), wanted = right(given);
  const status = wanted === undefined ? UNVERIFIED : wanted === NONE ? NOT_PRESENT : wanted === given ? GOOD : BAD;
  if (status === BAD) {
    const shouldBe = `should be ${hex(wanted as number, 2 * checksum.size)}`;
    p.addLabel(` incorrect, ${shouldBe}`);
    p.expertUnder(bad, `${bad.title} [${shouldBe}]`);
  } else p.addLabel(LABELS[status]);
  p.generate(field, status, at, 0);
  return status;
}

const LABELS: Readonly<Record<number, string>> = { [GOOD]: ' [correct]', [UNVERIFIED]: ' [unverified]', [NOT_PRESENT]: ' [not present]' };
