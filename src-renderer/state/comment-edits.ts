/** What the user remarks on one capture and on its packets: the engine shows it at once, and files have it once it is saved. */
import type { CaptureId, CaptureInfo, Engine } from '../engine/api.ts';
import { Store } from './store.ts';

/** Filters that look at comments have another answer when one changes. */
const lookedAt = /frame\.comment|pkt_comment/;

type CommentEngine = Pick<Engine, 'packetComments' | 'setPacketComments' | 'setCaptureComments'>;

export class CommentEdits {
  /** Whether there is something that no file has yet. */
  readonly unsaved = new Store(false);
  readonly #engine: CommentEngine;
  readonly #capture: CaptureId;
  readonly #ofPackets = new Map<number, readonly string[]>();
  #ofCapture: readonly string[] | undefined;
  /** How often something was said. */
  #edits = 0;

  constructor(engine: CommentEngine, capture: CaptureId) {
    this.#engine = engine;
    this.#capture = capture;
  }

  of(frame: number): Promise<readonly string[]> {
    return this.#engine.packetComments(this.#capture, frame);
  }

  async setOfPacket(frame: number, comments: readonly string[]): Promise<void> {
    await this.#engine.setPacketComments(this.#capture, frame, comments);
    this.#ofPackets.set(frame, comments);
    this.#edited();
  }

  /** Adds comments to each of these packets; where one can have none, none of them has got any. */
  async addToPackets(frames: readonly number[], added: readonly string[]): Promise<void> {
    const before = new Map<number, readonly string[]>();
    try {
      for (const frame of frames) {
        const present = await this.of(frame);
        await this.#engine.setPacketComments(this.#capture, frame, [...present, ...added]);
        before.set(frame, present);
      }
    } catch (error) {
      for (const [frame, present] of before) await this.#engine.setPacketComments(this.#capture, frame, present);
      throw error;
    }
    for (const [frame, present] of before) this.#ofPackets.set(frame, [...present, ...added]);
    this.#edited();
  }

  async setOfCapture(comments: readonly string[]): Promise<CaptureInfo> {
    const info = await this.#engine.setCaptureComments(this.#capture, comments);
    this.#ofCapture = comments;
    this.#edited();
    return info;
  }

  /**
   * All packets are about to be written with their comments; what it gives is to be called when they are. What is said
   * meanwhile is not in the file.
   */
  saving(): () => void {
    const begun = this.#edits;
    return () => {
      if (this.#edits === begun) this.unsaved.set(false);
    };
  }

  /** By frames. What was saved is in another file than that which was opened: it is to be said again of that one when it is read anew. */
  get ofPackets(): ReadonlyMap<number, readonly string[]> {
    return this.#ofPackets;
  }

  get ofCapture(): readonly string[] | undefined {
    return this.#ofCapture;
  }

  #edited(): void {
    this.#edits++;
    this.unsaved.set(true);
  }
}

export function looksAtComments(filter: string): boolean {
  return lookedAt.test(filter);
}
