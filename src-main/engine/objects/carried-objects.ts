/** What the messages of a capture carry as files: bodies of HTTP. */
import { type CarriedObject, Dissector } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';

/** Protocols that carry objects, and those that they may be inside of, decrypted. */
const CARRIERS = ['http', 'http2', 'http3'];
const ENCRYPTED = ['tls', 'quic'];

export class CarriedObjects {
  readonly #capture: OpenCapture;
  readonly #dissector: Dissector;
  #found: CarriedObject[] = [];

  constructor(capture: OpenCapture) {
    this.#capture = capture;
    this.#dissector = new Dissector(capture.registry, { wanted: capture.registry.wanted([]) });
    this.#dissector.packet.analysed = false;
    this.#dissector.packet.listener = { carried: object => this.#found.push(object) };
  }

  /** Objects that a row completes, in order; their bytes are valid until the next call. */
  of(row: number): readonly CarriedObject[] {
    this.#found = [];
    this.#dissector.dissect(this.#capture.record(row), this.#capture.around(row));
    return this.#found;
  }

  /** Those of `rows` that may complete any. */
  *among(rows: Iterable<number>): Generator<number, void, undefined> {
    const { table, secrets, planSources } = this.#capture;
    const may = table.stacks.having(secrets.all === undefined ? CARRIERS : [...CARRIERS, ...ENCRYPTED]);
    for (const row of rows) {
      // A FIN without payload may end a body that lasts until then.
      const ends = table.get('payloadLength', row) === 0 && table.get('message', row) !== 0;
      if ((ends || may[table.get('stack', row)] === 1) && planSources.continues?.(row) !== true) yield row;
    }
  }
}
