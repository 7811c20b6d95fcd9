/** A `.proto` file that the user gave: a description of Protocol Buffers' messages. */
export interface ProtoFile {
  /** As other files import it: `shop/money.proto`. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with one of them; the rest of it is read as far as it goes. */
export interface ProtoProblem {
  readonly file: string;
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly text: string;
}

/** What was understood of them. */
export interface ProtoSummary {
  readonly files: number;
  readonly messages: number;
  readonly services: number;
  readonly problems: readonly ProtoProblem[];
}
