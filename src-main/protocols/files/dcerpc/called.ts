/** What a packet of DCE/RPC says to the interface above of the call that it is or answers. */

/** Its name in `p.packet.notes`. */
export const CALLED = 'dcerpc.call';

export interface Called {
  readonly operation: number;
  readonly isRequest: boolean;
  /** The frame of the response, or of the request; 0 where it is not known. */
  readonly partner: number;
  /** The parameters are written as NDR64 has them. */
  readonly isNdr64: boolean;
  /** The parameters are encrypted. */
  readonly isSealed: boolean;
}
