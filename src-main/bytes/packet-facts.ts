/** What a pcapng file says of a single packet beside its bytes and comments (draft-ietf-opsawg-pcapng §4.3.1). */
export interface PacketFacts {
  /** Direction, reception and errors of the link layer. */
  readonly flags?: number;
  /** Packets lost between this one and the one before on the same interface. */
  readonly dropped?: bigint;
  readonly id?: bigint;
  /** Of the interface: the queue that the packet came from. */
  readonly queue?: number;
  readonly verdicts: readonly PacketVerdict[];
  /** Each one algorithm, then what it gave. */
  readonly hashes: readonly Uint8Array[];
}

/** What a filter decided on the packet. */
export interface PacketVerdict {
  /** 0: hardware, 1: Linux eBPF at TC, 2: Linux eBPF at XDP. */
  readonly by: number;
  /** A number for 1 and 2, in the order that a signed number has; else what the filter gave. */
  readonly value: bigint | Uint8Array;
}
