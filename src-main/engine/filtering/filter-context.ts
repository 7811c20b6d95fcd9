/** What filters mean besides their text: the user's macros, and the fields of the packet that is selected. */
import type { FilterMacro } from '../../api/index.ts';
import { Dissector, type Registry } from '../../dissect/index.ts';
import { type CompileOptions, FilterProblem, type Hosts, type Macros, compile, selectionOf } from '../../filter/index.ts';
import { KnownHosts } from './known-hosts.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';

export class FilterContext {
  macros: Macros = new Map();
  /** By capture, the selected frame. */
  readonly #selected = new WeakMap<OpenCapture, number>();
  readonly #hosts = new WeakMap<OpenCapture, { readonly rows: number; readonly hosts: Hosts }>();

  constructor(private readonly registry: Registry) {}

  setMacros(macros: readonly FilterMacro[]): void {
    this.macros = new Map(macros.map(({ name, text }) => [name, text]));
  }

  /** Hosts that the capture tells of; read when a filter first names one, and again when there are more packets. */
  async hosts(capture: OpenCapture, turns: Turns): Promise<Hosts> {
    const known = this.#hosts.get(capture);
    if (known?.rows === capture.rows) return known.hosts;
    const rows = capture.rows, hosts = await KnownHosts.of(capture, turns);
    this.#hosts.set(capture, { rows, hosts });
    return hosts;
  }

  /** 0 for none. */
  select(capture: OpenCapture, frame: number): void {
    this.#selected.set(capture, frame);
  }

  /** As `optionsFor`, with the capture's hosts where the text names one. */
  async complete(capture: OpenCapture, text: string, turns: Turns): Promise<CompileOptions> {
    const options = this.optionsFor(capture, text);
    if (!namesHost(text, this.registry, options)) return options;
    return { ...options, hosts: await this.hosts(capture, turns) };
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

/** Whether a filter is wrong only because it names a host. */
export function namesHost(text: string, registry: Registry, options: CompileOptions): boolean {
  try {
    compile(text, registry, options);
    return false;
  } catch (error) {
    if (error instanceof FilterProblem) return error.host !== undefined;
    throw error;
  }
}
