/** What is looked for, and where. */
export interface FindRequest {
  readonly text: string;
  readonly as: 'text' | 'hex' | 'regex' | 'filter';
  /** Of text and regular expressions: in the row, the labels of the tree, or the packet's bytes. */
  readonly where: 'list' | 'tree' | 'bytes';
  readonly matchCase: boolean;
  readonly direction: 'forward' | 'backward';
  /** The search begins behind (or before) this frame and goes around once; 0 for the end that it comes from. */
  readonly from: number;
}

export interface FindProgress {
  /** Packets that were looked at, of those of the view. */
  readonly done: number;
  readonly total: number;
}

export interface Found {
  readonly frame: number;
  /** Index of the node in the packet's tree, where it was found there. */
  readonly node?: number;
  /** Where the bytes lie in the frame. */
  readonly start?: number;
  readonly length?: number;
  /** The search went over the end of the list. */
  readonly around: boolean;
}
