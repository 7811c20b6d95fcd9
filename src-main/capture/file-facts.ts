/** What a capture file says beside its packets and interfaces: who wrote it, comments, names, secrets. */

/** One name resolution record: an address of 4 or 16 bytes (IP) or 6 or 8 (EUI), and its names. */
export interface NameRecord {
  readonly address: Uint8Array;
  readonly names: readonly string[];
}

/** Decryption secrets as they lie in the file. */
export interface Secrets {
  readonly type: number;
  /** For instance `TLS Key Log`. */
  readonly typeName: string;
  readonly bytes: Uint8Array;
  /** Offset of the block in the (unpacked) file. */
  readonly offset: number;
}

export interface FileFacts {
  /** Comments on sections, in file order. */
  readonly comments: readonly string[];
  /** Application, system and hardware that wrote the file, where it says so. */
  readonly application?: string;
  readonly system?: string;
  readonly hardware?: string;
  readonly names: readonly NameRecord[];
  readonly secrets: readonly Secrets[];
}

/** A pcap file says nothing of these. */
export const NO_FACTS: FileFacts = { comments: [], names: [], secrets: [] };
