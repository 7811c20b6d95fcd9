/** Files that cross in many packets, put together from their parts: of SMB, TFTP and FTP. */
import type { CarriedObject, FilePiece } from '../../dissect/index.ts';

/** What a file may have; places beyond are what hostile packets say. */
const LARGEST_FILE = 1 << 28;
/** A file with a larger hole ends before that. */
const LARGEST_HOLE = 1 << 24;
/** What all files that are put together at the same time may have. */
const MOST_HELD = 1 << 30;

class PiecedFile {
  /** The last row that brought a part. */
  row = 0;
  incomplete = false;
  readonly #protocol: string;
  readonly #name: string;
  readonly #isStream: boolean;
  readonly #parts: { readonly at: number; readonly bytes: Uint8Array }[] = [];

  constructor({ protocol, file, at }: FilePiece) {
    this.#protocol = protocol;
    this.#name = file;
    this.#isStream = at === undefined;
  }

  add(row: number, at: number, bytes: Uint8Array): void {
    this.row = row;
    this.#parts.push({ at, bytes: bytes.slice() });
  }

  /** Of bytes that came twice the later ones count, as they are written over those before; of a stream the first, for which nobody waits any more. */
  get object(): CarriedObject {
    const spans = this.#parts.map(({ at, bytes }) => ({ from: at, to: at + bytes.length })).toSorted((one, other) => one.from - other.from);
    // A stream's places count from its first byte, wherever that is; those of other files from the file's begin.
    const begin = this.#isStream ? (spans[0]?.from ?? 0) : 0;
    let end = begin, missing = 0, isCut = this.incomplete;
    for (const { from, to } of spans) {
      if (from - end > LARGEST_HOLE || to - begin > LARGEST_FILE) {
        isCut = true;
        break;
      }
      missing += Math.max(0, from - end);
      end = Math.max(end, to);
    }
    const whole = new Uint8Array(end - begin);
    for (const { at, bytes } of this.#isStream ? this.#parts.toReversed() : this.#parts) {
      if (at >= begin && at + bytes.length <= end) whole.set(bytes, at - begin);
    }
    const lacking = missing > 0 ? `${missing} of its bytes are not in the capture: they are zeros here.` : undefined;
    const trouble = isCut ? 'It is larger than what is put together: its end lacks.' : lacking;
    return {
      protocol: this.#protocol, host: '', uri: '', contentType: '', file: this.#name, bytes: whole, ...(trouble !== undefined && { trouble }),
    };
  }
}

export class PiecedFiles {
  readonly #files = new Map<string, PiecedFile>();
  #held = 0;
  /** Of conversations whose files lie as their segments do: the sequence number of the first part, as numbers go around. */
  readonly #first = new Map<string, number>();

  /** A part that a row brings; `position`: where its segment stands in its TCP stream. */
  add(row: number, conversation: number, piece: FilePiece, position: number): void {
    const key = `${conversation} ${piece.protocol} ${piece.key}`, { bytes } = piece;
    if (!this.#first.has(key)) this.#first.set(key, position);
    const at = piece.at ?? ((position - this.#first.get(key)!) | 0);
    let file = this.#files.get(key);
    if (file === undefined) this.#files.set(key, (file = new PiecedFile(piece)));
    this.#held += bytes.length;
    if (this.#held > MOST_HELD) file.incomplete = true;
    else file.add(row, at, bytes);
  }

  /** In the order in which they were begun; each with the row that brought its last part. */
  *all(): Generator<{ readonly row: number; readonly object: CarriedObject }, void, undefined> {
    for (const file of this.#files.values()) yield { row: file.row, object: file.object };
  }

  endingAt(row: number): CarriedObject[] {
    return [...this.#files.values()].filter(file => file.row === row).map(file => file.object);
  }
}
