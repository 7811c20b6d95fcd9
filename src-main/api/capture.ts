/** An open capture: by which number it is asked for, what its file says, and what the user must know of it. */

/** A length of time: whole seconds, which may be negative, and from there up to a second more. */
export interface TimeShift {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** Number of an open capture, unique in its engine. */
export type CaptureId = number;

/** Something about the file that the user must know: where it was cut, what was skipped, which limit was met. */
export interface Note {
  readonly severity: 'info' | 'warning' | 'error';
  /** One sentence. */
  readonly text: string;
  /** Byte offset in the (unpacked) file, where one is known. */
  readonly offset?: number;
}

/** One interface that packets were captured on (pcapng) or the file's only one (pcap). */
export interface CaptureInterface {
  readonly name?: string;
  readonly description?: string;
  /** LINKTYPE_ value of the tcpdump registry. */
  readonly linkType: number;
  readonly linkTypeName: string;
  readonly snapLength: number;
  /** Packets seen and dropped, of the last statistics block. */
  readonly received?: number;
  readonly dropped?: number;
}

export interface LoadProgress {
  readonly capture: CaptureId;
  readonly packets: number;
  readonly bytesRead: number;
  /** Bytes of the file as it lies on disk; unknown for a stream. */
  readonly bytesTotal: number | undefined;
  /** Of the interfaces that are known so far, as in `CaptureInfo`. */
  readonly timeDigits: number;
}

/** What tells a file from all others, in hexadecimal digits: of its bytes on disk, packed or not. */
export interface FileHashes {
  readonly sha256: string;
  readonly sha1: string;
}

/** What is known of a capture once it is loaded. */
export interface CaptureInfo {
  readonly capture: CaptureId;
  /** File name without its folder. */
  readonly name: string;
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  /** For instance `pcapng`, `pcap (nanoseconds)`, `pcap, gzip`. */
  readonly format: string;
  readonly packets: number;
  /** Nanoseconds since 1970 of the earliest and latest packet, as decimal text; empty without packets. */
  readonly firstTime: string;
  readonly lastTime: string;
  /** Sum of original packet lengths in bytes. */
  readonly bytes: number;
  readonly interfaces: readonly CaptureInterface[];
  /** Digits behind the point that times have, 0 to 9: those of the interface with the finest clock. */
  readonly timeDigits: number;
  readonly comments: readonly string[];
  /** Application and system that wrote the file, where it says so. */
  readonly writer?: string;
  /** Secrets to decrypt with that the file itself brings (pcapng's decryption secrets blocks). */
  readonly secretsInside: number;
  readonly notes: readonly Note[];
  /** Milliseconds from the call of `open` to the last packet. */
  readonly loadMilliseconds: number;
}
