/** Comments on a capture and on its packets (draft-ietf-opsawg-pcapng §3.5): what the file says, and what the user has made of it since. */
import { UserError } from '../api/index.ts';
import { firstFrom } from '../bytes/ascending.ts';
import type { CaptureFile } from '../capture/index.ts';

/** Bytes of UTF-8 that an option of a pcapng block holds. */
const LONGEST = 0xffff;

export class Comments {
  readonly #file: CaptureFile;
  readonly #offset: (row: number) => number;
  /** By row; empty where the user has taken comments away. */
  readonly #edited = new Map<number, readonly string[]>();
  #onCapture: readonly string[] | undefined;

  /** `offset`: where in the file the bytes of a row's packet begin. */
  constructor(file: CaptureFile, offset: (row: number) => number) {
    this.#file = file;
    this.#offset = offset;
  }

  get onCapture(): readonly string[] {
    return this.#onCapture ?? this.#file.facts.comments;
  }

  /** Undefined for a packet without comments. */
  on(row: number): readonly string[] | undefined {
    const edited = this.#edited.get(row);
    if (edited !== undefined) return edited.length > 0 ? edited : undefined;
    const { commented } = this.#file;
    if (commented.length === 0) return undefined;
    const offset = this.#offset(row);
    return commented[firstFrom(commented, offset)] === offset ? this.#file.packetComments(offset) : undefined;
  }

  /** Throws `UserError` for a comment that no file could hold. */
  set(row: number, comments: readonly string[]): void {
    this.#edited.set(row, kept(comments));
  }

  setOnCapture(comments: readonly string[]): void {
    this.#onCapture = kept(comments);
  }
}

/** Those that say something. */
function kept(comments: readonly string[]): readonly string[] {
  const told = comments.map(comment => comment.trim()).filter(comment => comment !== '');
  const tooLong = told.find(comment => Buffer.byteLength(comment) > LONGEST);
  if (tooLong !== undefined) throw new UserError(`This comment is too long: a capture file holds ${LONGEST.toLocaleString('en-US')} bytes of each.`);
  return told;
}
