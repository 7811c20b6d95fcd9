/** What stands beside the packets of a capture: a stream that is followed, a TCP connection, or a packet that is held. There is room for one. */
import type { CaptureId, Engine, FollowLook, FollowTarget } from '../engine/api.ts';
import { ConnectionSession } from './connection-session.ts';
import type { ShownConnection } from './connection-session.ts';
import { firstLook, FollowSession } from './follow-session.ts';
import { Selection } from './selection.ts';
import { Store } from './store.ts';

/** The same as data. */
export type BesideView =
  | { readonly kind: 'follow'; readonly target: FollowTarget; readonly look: FollowLook }
  | { readonly kind: 'connection'; readonly stream: number; readonly shown: ShownConnection['shown'] }
  | { readonly kind: 'held'; readonly frame: number };

export class BesidePackets {
  readonly follow = new Store<FollowSession | undefined>(undefined);
  readonly connection = new Store<ShownConnection | undefined>(undefined);
  /** A packet that stays while the others are gone through, for comparing. */
  readonly held = new Store<Selection | undefined>(undefined);
  readonly #engine: Engine;
  readonly #capture: CaptureId;

  constructor(engine: Engine, capture: CaptureId) {
    this.#engine = engine;
    this.#capture = capture;
  }

  /** Shown as the stream before it was, for who goes from one to the next. */
  followStream(target: FollowTarget): void {
    this.show({ kind: 'follow', target, look: { ...(this.follow.value?.state.value.look ?? firstLook), only: 'both' } });
  }

  /** Another look at the connection that is there already keeps what is known of it. */
  showConnection(stream: number, shown: ShownConnection['shown']): void {
    const present = this.connection.value?.session;
    if (present?.stream === stream) return this.connection.set({ session: present, shown });
    this.clear();
    this.connection.set({ session: new ConnectionSession(this.#engine, this.#capture, stream), shown });
  }

  hold(frame: number): void {
    this.clear();
    const held = new Selection(this.#engine, this.#capture);
    this.held.set(held);
    void held.select(frame);
  }

  clear(): void {
    this.follow.value?.dispose();
    this.follow.set(undefined);
    this.connection.value?.session.dispose();
    this.connection.set(undefined);
    this.held.set(undefined);
  }

  get view(): BesideView | undefined {
    const followed = this.follow.value?.state.value,
      connection = this.connection.value,
      held = this.held.value;
    if (followed) return { kind: 'follow', target: followed.target, look: followed.look };
    if (connection) return { kind: 'connection', stream: connection.session.stream, shown: connection.shown };
    return held && { kind: 'held', frame: held.state.value.frame };
  }

  show(view: BesideView): void {
    if (view.kind === 'connection') return this.showConnection(view.stream, view.shown);
    if (view.kind === 'held') return this.hold(view.frame);
    this.clear();
    this.follow.set(new FollowSession(this.#engine, this.#capture, view.target, view.look));
  }

  /** What was opened while the file was read knows only its beginning. */
  showWhole(): void {
    const { view } = this;
    if (!view || view.kind === 'held') return;
    this.clear();
    this.show(view);
  }
}
