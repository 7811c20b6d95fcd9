/** What the messages of a capture carry as files: bodies of HTTP, mail, and files of SMB, TFTP and FTP. */
import { type CarriedObject, Dissector, type FilePiece } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { PiecedFiles } from './pieced-files.ts';

export const OBJECT_KINDS = ['ftp-data', 'http', 'imf', 'smb', 'tftp'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** Protocols of the packets that may carry objects of a kind, and those that they may be inside of, decrypted. */
const CARRIERS: Readonly<Record<ObjectKind, readonly string[]>> = {
  'ftp-data': ['ftp-data'], http: ['http', 'http2', 'http3'], imf: ['smtp', 'imap', 'pop', 'nntp', 'imf', 'http'], smb: ['smb', 'smb2', 'nbss'],
  tftp: ['tftp'],
};
const ENCRYPTED: readonly string[] = ['tls', 'quic'];

/** An object, and the row that completes it. */
export interface RowObject {
  readonly row: number;
  readonly object: CarriedObject;
}

export class CarriedObjects {
  readonly #capture: OpenCapture;
  readonly #dissector: Dissector;
  readonly #kinds: ReadonlySet<ObjectKind>;
  #found: CarriedObject[] = [];
  #pieces: FilePiece[] = [];
  /** Whose files were put together last: objects are asked for one after another. */
  #latest: { readonly conversation: number; readonly files: PiecedFiles } | undefined;

  constructor(capture: OpenCapture, kinds: Iterable<ObjectKind> = OBJECT_KINDS) {
    this.#capture = capture;
    this.#kinds = new Set(kinds);
    this.#dissector = new Dissector(capture.registry, { wanted: capture.registry.wanted([]) });
    this.#dissector.packet.analysed = false;
    this.#dissector.packet.listener = {
      carried: object => {
        if (this.#kinds.has(kindOf(object.protocol))) this.#found.push(object);
      },
      pieced: piece => {
        if (this.#kinds.has(kindOf(piece.protocol))) this.#pieces.push(piece);
      },
    };
  }

  /**
   * Objects that `rows` complete: first those that one row has whole, in order, then those put together from several. Bytes are valid until the
   * next is asked for. `step` is called with each row once it is looked at, and with the last one again after each file that is put together.
   */
  async *among(rows: Iterable<number>, step: (row: number) => Promise<void> = () => Promise.resolve()): AsyncGenerator<RowObject, void, undefined> {
    const files = new PiecedFiles();
    let last = 0;
    for (const row of this.#candidates(rows)) {
      this.#read(row, files);
      for (const object of this.#found) yield { row, object };
      await step(last = row);
    }
    for (const found of files.all()) {
      yield found;
      await step(last);
    }
  }

  /** Those that one row completes, in the same order. */
  of(row: number): readonly CarriedObject[] {
    this.#read(row, new PiecedFiles());
    if (this.#pieces.length === 0) return this.#found;
    const whole = this.#found.map(object => ({ ...object, bytes: object.bytes.slice() }));
    return [...whole, ...this.#filesOf(this.#capture.table.get('conversation', row)).endingAt(row)];
  }

  #filesOf(conversation: number): PiecedFiles {
    if (this.#latest?.conversation === conversation) return this.#latest.files;
    const files = new PiecedFiles();
    for (const row of this.#candidates(this.#capture.table.rowsOf(conversation))) this.#read(row, files);
    this.#latest = { conversation, files };
    return files;
  }

  #read(row: number, files: PiecedFiles): void {
    const { table } = this.#capture;
    this.#found = [];
    this.#pieces = [];
    this.#dissector.dissect(this.#capture.record(row), this.#capture.around(row));
    for (const piece of this.#pieces) files.add(row, table.get('conversation', row), piece, table.get('sequence', row));
  }

  /** Those of `rows` that may bring anything. */
  *#candidates(rows: Iterable<number>): Generator<number, void, undefined> {
    const { table, secrets, planSources } = this.#capture, carriers = [...this.#kinds].flatMap(kind => CARRIERS[kind]);
    const may = table.stacks.having(secrets.all === undefined ? carriers : [...carriers, ...ENCRYPTED]);
    for (const row of rows) {
      // A FIN without payload may end a body that lasts until then.
      const ends = table.get('payloadLength', row) === 0 && table.get('message', row) !== 0;
      if ((ends || may[table.get('stack', row)] === 1) && planSources.continues?.(row) !== true) yield row;
    }
  }
}

/** HTTP's later versions carry the same. */
function kindOf(protocol: string): ObjectKind {
  return OBJECT_KINDS.find(kind => kind === protocol) ?? 'http';
}
