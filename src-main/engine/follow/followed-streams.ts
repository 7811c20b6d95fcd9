/** The conversations followed last, so that their pages can be pulled in any order without walking them again. */
import type { FollowFileForm, FollowInfo, FollowLine, FollowLook, FollowMatches, FollowSearch, FollowTarget } from '../../api/index.ts';
import { saveStream } from './followed-file.ts';
import { followedPage } from './followed-lines.ts';
import { searchStream } from './followed-search.ts';
import { type FollowedStream, followStream } from './followed-stream.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';

const STREAMS_KEPT = 4;

export class FollowedStreams {
  /** The one used last at the end. */
  readonly #kept = new Map<string, FollowedStream>();
  #forgotten = 0;

  async info(capture: OpenCapture, target: FollowTarget, turns: Turns): Promise<FollowInfo> {
    return (await this.#followed(capture, target, turns)).info;
  }

  async page(capture: OpenCapture, target: FollowTarget, look: FollowLook, page: number, turns: Turns): Promise<readonly FollowLine[]> {
    const stream = await this.#followed(capture, target, turns);
    return page < stream.info.pages ? followedPage(stream, look, page).lines : [];
  }

  async search(capture: OpenCapture, target: FollowTarget, search: FollowSearch, turns: Turns): Promise<FollowMatches> {
    return searchStream(await this.#followed(capture, target, turns), search, turns);
  }

  async save(
    capture: OpenCapture, target: FollowTarget, form: FollowFileForm, only: FollowLook['only'], path: string, turns: Turns,
    progress: (done: number, total: number) => void,
  ): Promise<number> {
    return saveStream(await this.#followed(capture, target, turns), form, only, path, turns, progress);
  }

  forget(capture: OpenCapture): void {
    this.#forgotten++;
    for (const [key, followed] of this.#kept) if (followed.capture === capture) this.#kept.delete(key);
  }

  async #followed(capture: OpenCapture, target: FollowTarget, turns: Turns): Promise<FollowedStream> {
    const key = `${capture.id} ${target.protocol} ${target.stream} ${target.substream ?? ''}`;
    const known = this.#kept.get(key), begun = this.#forgotten;
    // A capture that is still being read may have more of the conversation by now.
    const followed = known?.rows === capture.rows ? known : await followStream(capture, target, turns);
    // The capture was closed meanwhile, or is read by other secrets now.
    if (begun !== this.#forgotten) return followed;
    this.#kept.delete(key);
    this.#kept.set(key, followed);
    if (this.#kept.size > STREAMS_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return followed;
  }
}
