/** The detail tree of one packet. */
export interface PacketTree {
  readonly number: number;
  /** In the order of the tree, parents before children. */
  readonly nodes: readonly TreeNode[];
  /** The frame's bytes first; then reassembled, decoded or decrypted ones, each a tab of the bytes pane. */
  readonly sources: readonly ByteSource[];
}

export type Severity = 'comment' | 'chat' | 'note' | 'warning' | 'error';

export interface TreeNode {
  /** What the tree shows, for instance `Source Port: 443`. */
  readonly label: string;
  readonly depth: number;
  /** Full field name (`tcp.srcport`), or empty for a plain text line. */
  readonly field: string;
  /** What the field is, in words (`Source Port`); absent for a plain text line. */
  readonly title?: string;
  /** The filter that selects packets with this very value, for instance `tcp.srcport == 443`; absent where there is none. */
  readonly filter?: string;
  /** Index into `sources`, offset and length there in bytes; length 0 when the node stands for no bytes. */
  readonly source: number;
  readonly start: number;
  readonly length: number;
  /** Of these bytes' bits those that the field is, counted from the most significant one of the first byte; none where they lie apart. */
  readonly bits?: { readonly first: number; readonly count: number };
  /** Not in the packet but concluded by the analyzer; shown in square brackets. */
  readonly generated?: boolean;
  readonly severity?: Severity;
  /** Frame number that a double click goes to. */
  readonly link?: number;
}

export interface ByteSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}
