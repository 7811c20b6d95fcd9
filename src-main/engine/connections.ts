/** TCP connections told for the window: their stories are kept while they are looked at. */
import {
  type Call, type ConnectionInfo, type ConnectionSegments, type SegmentColumns, type StateChange, UserError, type WorkDone, ofSegmentColumns,
} from '../api/index.ts';
import { saveFile } from '../export/atomic-file.ts';
import { ByteSink } from '../export/byte-sink.ts';
import { writeLadder } from '../export/ladder-svg.ts';
import { CONVERSATION } from '../index/index.ts';
import { CAUSE_NAMES, CONFIDENCE_NAMES, type ConnectionStory, VERDICT_NAMES, stateName, tellConnection } from '../streams/index.ts';
import type { OpenCapture } from './open-capture.ts';
import { Turns } from './turns.ts';

/** A story takes 53 bytes a segment. */
const STORIES_KEPT = 3;
/** States with and without the mark of an assumed one. */
const STATE_CODES = 32;
/** Segments between two looks at the clock. */
const AT_ONCE = 1024;

interface Told {
  readonly capture: OpenCapture;
  readonly rows: number;
  readonly story: ConnectionStory;
}

export class Connections {
  /** The one used last at the end. */
  readonly #kept = new Map<string, Told>();

  async info(capture: OpenCapture, stream: number, call: Call): Promise<ConnectionInfo> {
    const { client, server, segments, summary } = await this.#story(capture, stream, call);
    const { count, row, time } = segments;
    const changes = summary.changes.map(({ segment, end, from, to }): StateChange =>
      ({ end, from: stateName(from), to: stateName(to), frame: row[segment] + 1, seconds: time[segment] }));
    return {
      stream, streams: capture.table.conversations.countOf(CONVERSATION.tcp), client, server, segments: count,
      seconds: count > 0 ? time[count - 1] : 0,
      summary: { ...summary, changes },
      words: {
        verdicts: VERDICT_NAMES, causes: CAUSE_NAMES, confidences: CONFIDENCE_NAMES,
        states: Array.from({ length: STATE_CODES }, (_, state) => stateName(state)),
      },
    };
  }

  async segments(capture: OpenCapture, stream: number, from: number, to: number, call: Call): Promise<ConnectionSegments> {
    const { segments } = await this.#story(capture, stream, call);
    const end = Math.min(to, segments.count), begin = Math.min(from, end);
    const told: SegmentColumns = { ...segments, frame: segments.row.map(row => row + 1) };
    // Copies, because what crosses to another thread may be taken from this one.
    const columns = ofSegmentColumns<ConnectionSegments['columns']>(name => new Uint8Array(told[name].slice(begin, end).buffer));
    return { from: begin, count: end - begin, columns };
  }

  /** Writes the ladder of segments `from` to `to` (exclusive). Resolves to the file's size in bytes. */
  async svg(
    capture: OpenCapture, stream: number, from: number, to: number, path: string, call: Call<WorkDone>,
  ): Promise<number> {
    const story = await this.#story(capture, stream, call), turns = new Turns(call.signal);
    return saveFile(path, async write => {
      const sink = new ByteSink(write);
      for (const done of writeLadder(sink, story, from, Math.min(to, story.segments.count))) {
        sink.settle();
        if (done % AT_ONCE !== 0 || !turns.over) continue;
        call.progress?.({ done, total: Math.min(to, story.segments.count) - from });
        await turns.next();
      }
      sink.flush();
    });
  }

  forget(capture: OpenCapture): void {
    for (const [key, told] of this.#kept) if (told.capture === capture) this.#kept.delete(key);
  }

  async #story(capture: OpenCapture, stream: number, call: Pick<Call, 'signal'>): Promise<ConnectionStory> {
    const key = `${capture.id} ${stream}`, known = this.#kept.get(key), { rows } = capture;
    const story = known?.rows === rows ? known.story : await tell(capture, stream, new Turns(call.signal));
    // Unless it was closed meanwhile.
    capture.beOpen();
    this.#kept.delete(key);
    this.#kept.set(key, { capture, rows, story });
    if (this.#kept.size > STORIES_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return story;
  }
}

async function tell(capture: OpenCapture, stream: number, turns: Turns): Promise<ConnectionStory> {
  const telling = tellConnection(capture.scan.streams, capture.payloads, stream);
  for (;;) {
    const { done, value } = telling.next();
    if (done === true) {
      if (value !== undefined) return value;
      throw new UserError(`There is no TCP stream ${stream}: the capture has ${capture.table.conversations.countOf(CONVERSATION.tcp)}.`);
    }
    if (turns.over) await turns.next();
  }
}
