/** What filters mean besides their text: the user's macros, and the fields of the packet that is selected. */
import type { FilterMacro } from '../api/index.ts';
import { Dissector, type Registry } from '../dissect/index.ts';
import { type CompileOptions, type Macros, selectionOf } from '../filter/index.ts';
import type { OpenCapture } from './open-capture.ts';

export class FilterContext {
  macros: Macros = new Map();
  /** By capture, the selected frame. */
  readonly #selected = new WeakMap<OpenCapture, number>();

  constructor(private readonly registry: Registry) {}

  setMacros(macros: readonly FilterMacro[]): void {
    this.macros = new Map(macros.map(({ name, text }) => [name, text]));
  }

  /** 0 for none. */
  select(capture: OpenCapture, frame: number): void {
    this.#selected.set(capture, frame);
  }

  /** For a filter over the capture. The selected packet is dissected only where the text speaks of it. */
  optionsFor(capture: OpenCapture, text: string): CompileOptions {
    const frame = this.#selected.get(capture) ?? 0;
    if (!text.includes('$') || frame < 1 || frame > capture.rows) return { macros: this.macros };
    const dissector = new Dissector(this.registry);
    dissector.dissect(capture.record(frame - 1), capture.around(frame - 1));
    return { macros: this.macros, selected: selectionOf(dissector.tree) };
  }
}
