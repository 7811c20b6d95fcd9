/** What the messages of a packet come to: heads, and bodies without their codings, as its protocols tell them while it is dissected. */
import { Dissector, type Utterance } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';

export class Hearing {
  readonly #capture: OpenCapture;
  readonly #dissector: Dissector;
  #row = -1;
  #said: Utterance[] = [];

  constructor(capture: OpenCapture) {
    this.#capture = capture;
    this.#dissector = new Dissector(capture.registry, { wanted: capture.registry.wanted([]) });
    this.#dissector.packet.analysed = false;
    // Copies, as the next packet that is read may take the place of this one.
    this.#dissector.packet.listener = {
      said: ({ plain, printed, ...of }) =>
        this.#said.push({ ...of, plain: plain.slice(), ...(printed !== undefined && { printed: printed.slice() }) }),
    };
  }

  /** What a row's packet says, by all its protocols, in order. */
  of(row: number): readonly Utterance[] {
    if (row === this.#row) return this.#said;
    this.#said = [];
    this.#row = row;
    this.#dissector.dissect(this.#capture.record(row), this.#capture.around(row));
    return this.#said;
  }
}
