/** What stands beside the packets of a capture: a stream that is followed, a TCP connection, or a packet that is held. There is room for one. */
import type { CaptureId, Engine, FollowTarget } from '../engine/api.ts';
import { ConnectionSession } from './connection-session.ts';
import type { ShownConnection } from './connection-session.ts';
import { firstLook, FollowSession } from './follow-session.ts';
import { Selection } from './selection.ts';
import { Store } from './store.ts';

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
    const look = this.follow.value?.state.value.look ?? firstLook;
    this.clear();
    this.follow.set(new FollowSession(this.#engine, this.#capture, target, { ...look, only: 'both' }));
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

  /** What was opened while the file was read knows only its beginning. */
  showWhole(): void {
    const followed = this.follow.value?.state.value,
      connection = this.connection.value;
    if (followed) this.followStream(followed.target);
    if (!connection) return;
    this.clear();
    this.showConnection(connection.session.stream, connection.shown);
  }
}
