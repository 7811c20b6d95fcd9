/** The conversations followed last, so that their pages can be pulled in any order without walking them again. */
import type { FollowFileForm, FollowInfo, FollowLine, FollowLook, FollowMatches, FollowProtocol, FollowSearch } from '../api/index.ts';
import { saveStream } from './followed-file.ts';
import { followedPage } from './followed-lines.ts';
import { searchStream } from './followed-search.ts';
import { type FollowedStream, followStream } from './followed-stream.ts';
import type { OpenCapture } from './open-capture.ts';
import type { Turns } from './turns.ts';

const STREAMS_KEPT = 4;

/** Which conversation is meant. */
export interface StreamName {
  readonly capture: OpenCapture;
  readonly protocol: FollowProtocol;
  readonly stream: number;
}

export class FollowedStreams {
  /** The one used last at the end. */
  readonly #kept = new Map<string, FollowedStream>();

  async info(name: StreamName, turns: Turns): Promise<FollowInfo> {
    return (await this.#followed(name, turns)).info;
  }

  async page(name: StreamName, look: FollowLook, page: number, turns: Turns): Promise<readonly FollowLine[]> {
    const stream = await this.#followed(name, turns);
    return page < stream.info.pages ? followedPage(stream, look, page).lines : [];
  }

  async search(name: StreamName, search: FollowSearch, turns: Turns): Promise<FollowMatches> {
    return searchStream(await this.#followed(name, turns), search, turns);
  }

  async save(
    name: StreamName, form: FollowFileForm, only: FollowLook['only'], path: string, turns: Turns, progress: (done: number, total: number) => void,
  ): Promise<number> {
    return saveStream(await this.#followed(name, turns), form, only, path, turns, progress);
  }

  forget(capture: OpenCapture): void {
    for (const [key, followed] of this.#kept) if (followed.capture === capture) this.#kept.delete(key);
  }

  async #followed({ capture, protocol, stream }: StreamName, turns: Turns): Promise<FollowedStream> {
    const key = `${capture.id} ${protocol} ${stream}`;
    const known = this.#kept.get(key);
    // A capture that is still being read may have more of the conversation by now.
    const followed = known?.rows === capture.rows ? known : await followStream(capture, protocol, stream, turns);
    this.#kept.delete(key);
    this.#kept.set(key, followed);
    if (this.#kept.size > STREAMS_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return followed;
  }
}
