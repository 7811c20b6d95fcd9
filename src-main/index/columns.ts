/** The columns of the packet table: what is kept of each packet, 80 bytes in all. */

/** Rows of one chunk. Chunks are fixed, because views over growable shared buffers are about 20 times slower. */
export const CHUNK_ROWS = 1 << 16;
/** Row r lies in chunk `r >>> CHUNK_SHIFT` at `r & CHUNK_MASK`. */
export const CHUNK_SHIFT = 16;
export const CHUNK_MASK = CHUNK_ROWS - 1;

/** Smallest number in the column `interface` that says what a row is which is no packet. */
export const FIRST_BLOCK = 0xfffc;

/** One chunk's columns; entry i belongs to row `chunk * CHUNK_ROWS + i`. */
export interface PacketColumns {
  /** Offset of the packet's bytes in the (unpacked) file: `offsetHigh * 2^32 + offsetLow`. */
  readonly offsetLow: Uint32Array;
  readonly offsetHigh: Uint16Array;
  /** Bytes kept in the file, and bytes that were on the wire. */
  readonly captured: Uint32Array;
  readonly original: Uint32Array;
  /** Seconds since 1970, `secondsHigh * 2^32 + secondsLow` (negative before 1970), and nanoseconds into that second. */
  readonly secondsLow: Uint32Array;
  readonly secondsHigh: Int16Array;
  readonly nanoseconds: Uint32Array;
  /** Index into the capture's interfaces; from `FIRST_BLOCK` on the row is no packet but a block of the file. */
  readonly interface: Uint16Array;
  /** Id in `PacketTable.stacks`: the protocols that the packet can hold, outermost first. */
  readonly stack: Uint16Array;
  /** Ids in `PacketTable.addresses`: innermost network addresses, or those of the link layer where there are none; 0 for none. */
  readonly source: Uint32Array;
  readonly destination: Uint32Array;
  /** Id in `PacketTable.links`: the Ethernet addresses; 0 for none. */
  readonly link: Uint32Array;
  /** Ports of the innermost transport layer (TCP, UDP, SCTP, DCCP); 0 without one. */
  readonly sourcePort: Uint16Array;
  readonly destinationPort: Uint16Array;
  /** Id in `PacketTable.conversations`; 0 for none. */
  readonly conversation: Uint32Array;
  /** The conversation's next row; 0 for none. */
  readonly next: Uint32Array;
  /** As in the TCP header; 0 in other packets. */
  readonly sequence: Uint32Array;
  readonly acknowledgment: Uint32Array;
  /** The 12 bits of `tcp.flags`. */
  readonly tcpFlags: Uint16Array;
  /** The window field, not scaled. */
  readonly window: Uint16Array;
  /**
   * Where the bytes above TCP, UDP (or above the network layer in packets without ports) begin in the packet or, where `ROW.reassembled` is set,
   * in the datagram that it completes or in what was opened of it; and how many they were on the wire.
   */
  readonly payloadOffset: Uint16Array;
  readonly payloadLength: Uint32Array;
  /** The newest message over several segments that holds bytes of this one or ends with it (`streams/`); 0 for none. */
  readonly message: Uint32Array;
  /** Bits of `TCP_ANALYSIS`. */
  readonly analysis: Uint16Array;
  /** Filled where TCP is judged: 0 for none. */
  readonly verdict: Uint8Array;
  readonly clientState: Uint8Array;
  readonly serverState: Uint8Array;
  /** Bits of `ROW`. */
  readonly flags: Uint8Array;
}

/** Bits of the column `flags`. */
export const ROW = {
  /** Sent by the conversation's side B, the side that did not send its first packet. */
  fromB: 1,
  /**
   * Has more than one network or transport layer (a tunnel, a quoted packet): the columns
   * hold the innermost ones only, so that a filter must dissect it.
   */
  layered: 2,
  /** An IP fragment. */
  fragment: 4,
  /**
   * The fragment that completes its datagram, or an encrypted frame that was opened; the
   * columns tell of the whole datagram, and of what is in the frame.
   */
  reassembled: 8,
  /** The capture or the packet ends inside a header: columns after it are 0, and a filter must dissect it. */
  cut: 16,
  /** All bytes of this TCP segment were there before. */
  repeated: 32,
  /** Some bytes at the beginning of this TCP segment were there before (`streams/`). */
  overlapping: 64,
  /** A TCP segment that came before bytes that precede it: the segment that fills the hole completes its messages. */
  early: 128,
} as const;

/** Bits of the column `analysis`, named as Wireshark's fields below `tcp.analysis.`. */
export const TCP_ANALYSIS = {
  /** Of any sort; the next two say more. */
  retransmission: 1,
  fast_retransmission: 2,
  spurious_retransmission: 4,
  out_of_order: 8,
  lost_segment: 16,
  ack_lost_segment: 32,
  duplicate_ack: 64,
  zero_window: 128,
  zero_window_probe: 256,
  zero_window_probe_ack: 512,
  keep_alive: 1024,
  keep_alive_ack: 2048,
  window_update: 4096,
  window_full: 8192,
  reused_ports: 16384,
} as const;

/** Bytes of one row. */
export const ROW_BYTES = 80;

const CHUNK_BYTES = CHUNK_ROWS * ROW_BYTES;
/**
 * Chunks that share one buffer: 35 MiB. The C library takes memory of more than 32 MiB fresh from the system, so that pages
 * which nobody wrote cost nothing; less may come from what was used before, and is then filled with zeros from end to end.
 */
const SHARING_CHUNKS = 7;

/** Where a chunk lies. */
export interface ChunkMemory {
  readonly buffer: SharedArrayBuffer;
  readonly at: number;
}

/** Gives memory for one chunk after another. */
export class ChunkRoom {
  #buffer = new SharedArrayBuffer(0);
  #used = 0;

  /** `alone`: no more chunks are to be expected, as of most captures. */
  next(alone: boolean): ChunkMemory {
    if (alone) return { buffer: new SharedArrayBuffer(CHUNK_BYTES), at: 0 };
    if (this.#used === this.#buffer.byteLength) {
      this.#buffer = new SharedArrayBuffer(SHARING_CHUNKS * CHUNK_BYTES);
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += CHUNK_BYTES;
    return { buffer: this.#buffer, at };
  }
}

/**
 * Columns over the memory of one chunk. The fields are written out because an object whose
 * fields are added by name in a loop is a dictionary to V8, which made the scan twice as slow.
 */
export function columnsOver({ buffer, at: begin }: ChunkMemory): PacketColumns {
  let at = begin;
  const next = <T>(Type: { new (buffer: SharedArrayBuffer, at: number, length: number): T; readonly BYTES_PER_ELEMENT: number }): T => {
    const array = new Type(buffer, at, CHUNK_ROWS);
    at += Type.BYTES_PER_ELEMENT * CHUNK_ROWS;
    return array;
  };
  // The wider numbers first, so that every array is aligned.
  return {
    offsetLow: next(Uint32Array),
    captured: next(Uint32Array),
    original: next(Uint32Array),
    secondsLow: next(Uint32Array),
    nanoseconds: next(Uint32Array),
    source: next(Uint32Array),
    destination: next(Uint32Array),
    link: next(Uint32Array),
    conversation: next(Uint32Array),
    next: next(Uint32Array),
    sequence: next(Uint32Array),
    acknowledgment: next(Uint32Array),
    payloadLength: next(Uint32Array),
    message: next(Uint32Array),
    offsetHigh: next(Uint16Array),
    secondsHigh: next(Int16Array),
    interface: next(Uint16Array),
    stack: next(Uint16Array),
    sourcePort: next(Uint16Array),
    destinationPort: next(Uint16Array),
    tcpFlags: next(Uint16Array),
    window: next(Uint16Array),
    payloadOffset: next(Uint16Array),
    analysis: next(Uint16Array),
    verdict: next(Uint8Array),
    clientState: next(Uint8Array),
    serverState: next(Uint8Array),
    flags: next(Uint8Array),
  };
}
