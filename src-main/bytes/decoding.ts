/** Decoders written as if all their input were there: coroutines that yield how many bytes they need next and are given exactly these. */

export interface Need {
  readonly bytes: number;
  /** The data may end here. */
  readonly mayEnd: boolean;
}

/** Is given as many bytes as it yielded, valid until the next yield. Throws at damaged data. */
export type Decoding = Generator<Need, void, Uint8Array>;

/** Keeps unpacked bytes; throws when there may be no more. They are valid during the call alone. */
export type WriteUnpacked = (bytes: Uint8Array) => void;
