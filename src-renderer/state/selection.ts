/** What is selected in one capture: a packet, a field of its tree, a byte of its bytes. The three panes meet here. */
import type { CaptureId, Engine, PacketTree } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { innermostNode } from './innermost.ts';
import { Store } from './store.ts';

export interface SelectionState {
  /** Frame number, 0 for none. */
  readonly frame: number;
  /** The tree on screen: that of `frame`, or of the frame before while the new one is made. */
  readonly tree: PacketTree | undefined;
  readonly error: string | undefined;
  /** Index of the selected field in `tree.nodes`, -1 for none. */
  readonly node: number;
  /** Index of the bytes on screen in `tree.sources`. */
  readonly source: number;
  /** Offset of the byte that the keyboard moves, -1 for none. */
  readonly caret: number;
}

const nothing: SelectionState = { frame: 0, tree: undefined, error: undefined, node: -1, source: 0, caret: -1 };

export class Selection {
  readonly state = new Store<SelectionState>(nothing);
  readonly #engine: Pick<Engine, 'tree'>;
  readonly #capture: CaptureId;
  /** Frames that were selected before this one, and those that Back came from; the nearest is last. */
  readonly #past: number[] = [];
  readonly #future: number[] = [];
  #abort = new AbortController();

  constructor(engine: Pick<Engine, 'tree'>, capture: CaptureId) {
    this.#engine = engine;
    this.#capture = capture;
  }

  async select(frame: number): Promise<void> {
    if (frame === this.state.value.frame) return;
    if (this.state.value.frame > 0) this.#past.push(this.state.value.frame);
    if (this.#past.length > visitedLimit) this.#past.shift();
    this.#future.length = 0;
    await this.#load(frame);
  }

  /** The frame to go back to; the one that is selected is the next to go forward to. */
  takePrevious(): number | undefined {
    return this.#take(this.#past, this.#future);
  }

  takeNext(): number | undefined {
    return this.#take(this.#future, this.#past);
  }

  /** Goes to a frame without remembering where it came from. */
  async returnTo(frame: number): Promise<void> {
    await this.#load(frame);
  }

  /** Nothing is selected, and the panes are empty; what was gone through stays. */
  clear(): void {
    this.#abort.abort();
    this.state.set(nothing);
  }

  /** Dissects the selected frame again: the engine knows more by now. */
  async reload(): Promise<void> {
    if (this.state.value.frame > 0) await this.#load(this.state.value.frame);
  }

  selectNode(node: number): void {
    this.state.update((state) => {
      const chosen = state.tree?.nodes[node];
      return { ...state, node: chosen ? node : -1, source: chosen && chosen.length > 0 ? chosen.source : state.source, caret: -1 };
    });
  }

  selectByte(at: number): void {
    this.state.update((state) => {
      const size = state.tree?.sources[state.source]?.bytes.length ?? 0;
      if (!state.tree || at < 0 || at >= size) return state;
      return { ...state, caret: at, node: innermostNode(state.tree.nodes, state.source, at) };
    });
  }

  showSource(source: number): void {
    this.state.update((state) => (state.tree?.sources[source] ? { ...state, source, caret: -1 } : state));
  }

  #take(from: number[], to: number[]): number | undefined {
    const frame = from.pop();
    if (frame !== undefined && this.state.value.frame > 0) to.push(this.state.value.frame);
    return frame;
  }

  async #load(frame: number): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.state.update((state) => ({ ...state, frame, error: undefined }));
    try {
      const show = (tree: PacketTree): void => {
        if (signal.aborted) return;
        this.state.update((state) => {
          const isSamePacket = state.tree?.number === tree.number && state.source < tree.sources.length;
          const node = sameField(state, tree, isSamePacket);
          const source = isSamePacket ? state.source : node >= 0 && tree.nodes[node].length > 0 ? tree.nodes[node].source : 0;
          return { ...state, tree, node, source, caret: isSamePacket ? state.caret : -1 };
        });
      };
      show(await this.#engine.tree(this.#capture, frame, { signal, progress: show }));
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.state.update((state) => ({ ...nothing, frame: state.frame, error: failureText(error) }));
    }
  }
}

/** Steps that Go Back can go back. */
const visitedLimit = 200;

/**
 * The field that was selected, in another tree: found by its name, so that stepping through packets compares one field; in the same
 * packet's, by its place.
 */
function sameField(state: SelectionState, tree: PacketTree, isSamePacket: boolean): number {
  const field = state.tree?.nodes[state.node]?.field;
  if (isSamePacket && tree.nodes[state.node]?.field === field) return state.node;
  return field ? tree.nodes.findIndex((node) => node.field === field) : -1;
}
