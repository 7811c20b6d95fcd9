import type { Cursor, Field } from '../../../dissect/index.ts';

/** What a TLV is called, and how its value is read. */
export interface LinkStateTlv {
  readonly heading: Field<void>;
  readonly read: (p: Cursor, context: LinkStateContext) => void;
}

export interface LinkStateContext {
  /** Where the link state comes from: a number of `PROTOCOLS`. */
  readonly protocol: number;
  readonly isIpv6: boolean;
  /** Reads TLVs to the cursor's end. */
  readonly readTlvs: (p: Cursor) => void;
}
