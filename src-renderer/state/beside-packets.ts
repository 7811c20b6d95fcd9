/** What stands beside the packets of a capture: a stream that is followed, a TCP connection, or a packet that is held. There is room for one. */
import type { CaptureId, Engine, FollowLook, FollowTarget } from '../engine/api.ts';
import { ConnectionSession } from './connection-session.ts';
import type { ShownConnection } from './connection-session.ts';
import { firstLook, FollowSession } from './follow-session.ts';
import { Selection } from './selection.ts';
import { Store } from './store.ts';
import { Wishes } from './wishes.ts';

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
  /** For something to be shown here. */
  readonly #wishes = new Wishes();

  constructor(engine: Engine, capture: CaptureId) {
    this.#engine = engine;
    this.#capture = capture;
  }

  /**
   * To be called when the user asks for something that must be found out first; what it gives says whether that is still the newest wish. Nothing is
   * to be shown otherwise.
   */
  wish(): () => boolean {
    return this.#wishes.next();
  }

  /** The user has asked for nothing yet. */
  get isUntouched(): boolean {
    return this.#wishes.none;
  }

  /** Shown as the stream before it was, for who goes from one to the next. */
  followStream(target: FollowTarget): void {
    this.show({ kind: 'follow', target, look: { ...(this.follow.value?.state.value.look ?? firstLook), only: 'both' } });
  }

  showConnection(stream: number, shown: ShownConnection['shown']): void {
    this.show({ kind: 'connection', stream, shown });
  }

  hold(frame: number): void {
    this.show({ kind: 'held', frame });
  }

  clear(): void {
    this.#wishes.next();
    this.#end();
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
    this.#wishes.next();
    this.#begin(view);
  }

  /** What was opened while the file was read knows only its beginning. */
  showWhole(): void {
    const { view } = this;
    if (!view || view.kind === 'held') return;
    this.#end();
    this.#begin(view);
  }

  #begin(view: BesideView): void {
    const present = this.connection.value?.session;
    // Another look at the connection that is there already keeps what is known of it.
    if (view.kind === 'connection' && present?.stream === view.stream) return this.connection.set({ session: present, shown: view.shown });
    this.#end();
    if (view.kind === 'follow') this.follow.set(new FollowSession(this.#engine, this.#capture, view.target, view.look));
    else if (view.kind === 'connection') {
      this.connection.set({ session: new ConnectionSession(this.#engine, this.#capture, view.stream), shown: view.shown });
    } else {
      const held = new Selection(this.#engine, this.#capture);
      this.held.set(held);
      void held.select(view.frame);
    }
  }

  #end(): void {
    this.follow.value?.dispose();
    this.follow.set(undefined);
    this.connection.value?.session.dispose();
    this.connection.set(undefined);
    this.held.set(undefined);
  }
}
