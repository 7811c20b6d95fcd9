/** What the user remarks on one capture and on its packets: the engine shows it at once, and files have it once it is saved. */
import type { CaptureId, CaptureInfo, Engine } from '../engine/api.ts';
import { Store } from './store.ts';

/** Filters that look at comments have another answer when one changes. */
const lookedAt = /frame\.comment|pkt_comment/;

export class CommentEdits {
  /** Whether there is something that no file has yet. */
  readonly unsaved = new Store(false);
  readonly #engine: Pick<Engine, 'packetComments' | 'setPacketComments' | 'setCaptureComments'>;
  readonly #capture: CaptureId;
  readonly #ofPackets = new Map<number, readonly string[]>();
  #ofCapture: readonly string[] | undefined;

  constructor(engine: Pick<Engine, 'packetComments' | 'setPacketComments' | 'setCaptureComments'>, capture: CaptureId) {
    this.#engine = engine;
    this.#capture = capture;
  }

  of(frame: number): Promise<readonly string[]> {
    return this.#engine.packetComments(this.#capture, frame);
  }

  async setOfPacket(frame: number, comments: readonly string[]): Promise<void> {
    await this.#engine.setPacketComments(this.#capture, frame, comments);
    this.#ofPackets.set(frame, comments);
    this.unsaved.set(true);
  }

  async setOfCapture(comments: readonly string[]): Promise<CaptureInfo> {
    const info = await this.#engine.setCaptureComments(this.#capture, comments);
    this.#ofCapture = comments;
    this.unsaved.set(true);
    return info;
  }

  /** All packets were written with their comments. */
  saved(): void {
    this.unsaved.set(false);
  }

  /** Says the same of the same file, read anew, whose packets are so many. */
  async repeat(next: CommentEdits, packets: number): Promise<void> {
    if (!this.unsaved.value) return;
    for (const [frame, comments] of this.#ofPackets) if (frame <= packets) await next.setOfPacket(frame, comments);
    if (this.#ofCapture) await next.setOfCapture(this.#ofCapture);
  }
}

export function looksAtComments(filter: string): boolean {
  return lookedAt.test(filter);
}
