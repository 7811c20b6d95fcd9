/** What those are told who follow a conversation, or save what it carries, while packets are dissected. Nothing of it is in the tree. */

/** What one side says at once: a head, a body or a part of one, a message. */
export interface Utterance {
  /** Name of the protocol. */
  readonly protocol: string;
  /** Of protocols with several conversations in one (HTTP/2's streams): the number of this one. */
  readonly substream?: number;
  /**
   * For people: heads as lines of text, bodies without their codings; empty for what says nothing to them. Valid until the next packet is dissected.
   */
  readonly plain: Uint8Array;
  /** As `tshark -z follow` prints it, where that is something else. */
  readonly printed?: Uint8Array;
  /** It goes on where the one before it of its side ended. */
  readonly continues?: boolean;
}

/** A body that is whole, as a file. */
export interface CarriedObject {
  /** Name of the protocol. */
  readonly protocol: string;
  /** Who was asked for it, as the request says; empty where that is not known. */
  readonly host: string;
  /** What was asked for: a path with all that belongs to it, or a whole URI; empty where that is not known. */
  readonly uri: string;
  readonly contentType: string;
  /** What it is called itself, where its URI does not tell. */
  readonly file?: string;
  /** Without codings. Valid until the next packet is dissected. */
  readonly bytes: Uint8Array;
  /** A sentence about what is wrong with it. */
  readonly trouble?: string;
}

/** A part of a file that crosses in several packets. */
export interface FilePiece {
  /** Name of the protocol. */
  readonly protocol: string;
  /** Tells the file from the others of its conversation. */
  readonly key: string;
  /** What the file is called, with its folders. */
  readonly file: string;
  /** Where in the file it begins; undefined where that is its segment's place in the TCP stream, which carries nothing else. */
  readonly at: number | undefined;
  /** Valid until the next packet is dissected. */
  readonly bytes: Uint8Array;
}

/** `PacketContext.listener`; dissectors tell it what their messages come to, in order. */
export interface Listener {
  readonly said?: (utterance: Utterance) => void;
  readonly carried?: (object: CarriedObject) => void;
  readonly pieced?: (piece: FilePiece) => void;
}
