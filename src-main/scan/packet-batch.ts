/** The records of a batch, as far as the second half needs them. */
export interface PacketBatch {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Where each packet begins in `bytes`. */
  readonly at: Uint32Array;
}
