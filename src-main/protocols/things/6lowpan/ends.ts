/** What the frame, or a mesh header in it, tells of the ends of a 6LoWPAN packet: compressed addresses are made from it, RFC 6282 §3.2.2. */
export interface LinkEnds {
  /** As they are written, the first byte first: two bytes or eight, none where the address is not told. */
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
}
export const LINK_ENDS = '6lowpan.ends';
