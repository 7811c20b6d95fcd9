/** Several captures written as one, as a pcapng file that keeps the interfaces, comments and secrets of all. */
import { type CaptureWriter, FIRST_BLOCK_RECORD, captureWriter } from '../capture/index.ts';
import type { MergeOrder } from '../api/index.ts';
import type { Turn } from '../statistics/packets.ts';
import { saveFile } from './atomic-file.ts';
import { writeRecord } from './capture-packets.ts';
import type { ViewPackets } from './view-export.ts';

interface Merging {
  readonly turn: Turn;
  readonly progress: (done: number) => void;
}

/**
 * Packets of each capture stay in the order of their file: by time, the next one is always the earliest of those that come next in
 * theirs, of equal ones that of the capture named first. Gives the size of the file in bytes; whatever ends it early leaves none.
 */
export function mergeCaptures(captures: readonly ViewPackets[], order: MergeOrder, path: string, { turn, progress }: Merging): Promise<number> {
  return saveFile(path, async out => {
    const writer = captureWriter('pcapng', out, {
      application: 'Netloupe', comments: captures.flatMap(({ info }) => info.comments), secrets: captures.flatMap(({ file }) => file.facts.secrets),
      interfaces: captures.flatMap(({ file }) => file.interfaces),
    });
    let interfaces = 0;
    const sources = captures.map(capture => {
      const source = new Source(capture, interfaces);
      interfaces += capture.file.interfaces.length;
      return source;
    });
    const next = (): Source | undefined => (order === 'time' ? earliest(sources) : sources.find(({ more }) => more));
    for (let done = 1, source = next(); source !== undefined; done++, source = next()) {
      source.write(writer);
      if (turn.over) {
        progress(done);
        await turn.next();
      }
    }
    writer.end();
  });
}

/** A capture and its next packet. */
class Source {
  #next = 0;

  /** `firstInterface`: the number that its first interface has in the merged file. */
  constructor(private readonly capture: ViewPackets, private readonly firstInterface: number) {}

  get more(): boolean {
    return this.#next < this.capture.shown;
  }

  /** Blocks that are no packets stay where they are: they have no time of their own that others would have to wait for. */
  isBefore(other: Source): boolean {
    const { table } = this.capture, row = this.#next, seconds = table.seconds(row) - other.capture.table.seconds(other.#next);
    if (table.get('interface', row) >= FIRST_BLOCK_RECORD) return true;
    return seconds < 0 || (seconds === 0 && table.nanoseconds(row) < other.capture.table.nanoseconds(other.#next));
  }

  write(writer: CaptureWriter): void {
    const row = this.#next++, { table } = this.capture;
    writeRecord(writer, this.capture.record(row), this.firstInterface + table.get('interface', row));
  }
}

/** Of those that have packets left, the one whose next packet comes first. */
function earliest(sources: readonly Source[]): Source | undefined {
  let first: Source | undefined;
  for (const source of sources) if (source.more && (first === undefined || source.isBefore(first))) first = source;
  return first;
}
