/** Files that the messages of a capture carry: bodies of HTTP, mail, files of SMB, FTP and TFTP. */

/** Which one: the `nth` (from 0) that a frame completes. */
export interface ObjectId {
  readonly frame: number;
  readonly nth: number;
}

export interface ObjectInfo extends ObjectId {
  readonly protocol: string;
  /** Empty where it is not known. */
  readonly host: string;
  readonly contentType: string;
  /** In bytes, without codings. */
  readonly size: number;
  /** What a file of it is called; several objects may have the same name. */
  readonly name: string;
  /** What was asked for, or what the file is called itself. */
  readonly uri: string;
  /** A sentence about what is wrong with it. */
  readonly trouble?: string;
}

export interface ObjectList {
  readonly objects: readonly ObjectInfo[];
  /** There are more, which are not given. */
  readonly more: boolean;
}
