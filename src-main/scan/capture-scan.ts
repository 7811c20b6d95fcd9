/** The one pass over a capture file, in turns short enough that a cancel and the rest of the thread's work are heard in between. */
import type { CaptureFile, Note } from '../capture/index.ts';
import type { Registry } from '../dissect/index.ts';
import { PacketTable } from '../index/index.ts';
import { CaptureStreams } from '../streams/index.ts';
import { HELPED_BYTES, type HelperThread, startHelper } from './helper-thread.ts';
import { MemoryWatch } from './memory-watch.ts';
import { ReadAhead } from './read-ahead.ts';
import { Scanner } from './scanner.ts';

/** Milliseconds of work between two turns of the event loop. A batch takes about half of one. */
const TURN = 8;

export interface ScanProgress {
  readonly rows: number;
  /** Bytes of the file on disk. */
  readonly bytesRead: number;
}

export interface ScanCall {
  /** Most packets to read; the rest of the file is as if it were not there. */
  readonly most?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Once it is aborted the file is read no further, and what was read is the capture. */
  readonly enough?: AbortSignal | undefined;
  /** Called when the first rows are there, and then after each turn. */
  readonly progress?: ((progress: ScanProgress) => void) | undefined;
  /** What is waited for between the first rows and the rest of the file. */
  readonly firstLook?: (() => Promise<void>) | undefined;
  readonly ahead?: AheadOptions | undefined;
  readonly memory?: MemoryWatch | undefined;
  /** False where nobody will ask for the verdicts and states of TCP segments: judging them is a third of the work. */
  readonly judged?: boolean | undefined;
}

/** A second thread to read ahead, which the scan does without where there is none. */
export interface AheadOptions {
  /** Script of the thread, or the thread where it was started before. */
  readonly helper: URL | HelperThread;
  /** Bytes of the file from which on there is one. */
  readonly from: number;
}

export const AHEAD: AheadOptions = { helper: new URL('./ahead.js', import.meta.url), from: HELPED_BYTES };

/** A capture being scanned, or scanned. Table and streams can be asked from the first rows on. */
export class CaptureScan {
  readonly table = new PacketTable();
  readonly streams: CaptureStreams;
  readonly #file: CaptureFile;
  /** Gone with the last record: its tables are of no use after. */
  #scanner: Scanner | undefined;

  constructor(file: CaptureFile, registry: Registry) {
    this.#file = file;
    this.streams = new CaptureStreams(this.table, registry);
    this.#scanner = new Scanner(this.table, this.streams, registry, file.interfaces);
  }

  /** Reads to the file's end. Rejects with the signal's reason when it is aborted; what was scanned until then stays. To be called once. */
  async run(call: ScanCall = {}): Promise<void> {
    const { helper, from } = call.ahead ?? AHEAD, isLarge = (this.#file.ahead?.size ?? -1) >= from;
    if (call.judged === false) this.#scanner?.leaveUnjudged();
    // A thread that may read beyond the last packet that is wanted is of no help.
    const thread = isLarge && call.most === undefined ? (helper instanceof URL ? startHelper(helper) : helper) : undefined;
    const ahead = thread && new ReadAhead(thread, this.#file, this.table, this.streams.judgement);
    try {
      await this.#read(call, ahead);
    } finally {
      ahead?.stop();
    }
    this.#scanner = undefined;
    this.streams.finish();
    call.progress?.({ rows: this.table.rows, bytesRead: this.#file.bytesRead });
  }

  async #read(call: ScanCall, ahead: ReadAhead | undefined): Promise<void> {
    const file = this.#file;
    const { most = Infinity, memory = new MemoryWatch() } = call;
    let turnBegan = performance.now(), told = false;
    while (!file.finished && this.table.rows < most) {
      call.signal?.throwIfAborted();
      const progressed = ahead?.reading === true ? this.#follow(ahead) : this.#next(most);
      if (!progressed && !file.finished && ahead?.reading !== true) await file.moreUnpacked();
      if (performance.now() - turnBegan < TURN && (told || !progressed)) continue;
      const isFirst = !told;
      told = true;
      if (ahead?.reading === true) ahead.publish();
      const why = this.#whyNoFurther(memory, call.enough);
      if (why !== undefined) {
        if (ahead?.reading === true && !(await ahead.settle())) this.#goOn(ahead);
        file.note(...why(this.table.rows));
        return;
      }
      call.progress?.({ rows: this.table.rows, bytesRead: file.bytesRead });
      await (isFirst && file.bytesRead < file.size && call.firstLook !== undefined ? call.firstLook() : nextTurn());
      turnBegan = performance.now();
      if (ahead?.reading === false) this.#scanner?.letAhead(ahead);
    }
  }

  /** What is to be said of the packets that are there, where there are to be no more. */
  #whyNoFurther(memory: MemoryWatch, enough: AbortSignal | undefined): ((rows: number) => [Note['severity'], string]) | undefined {
    const { bytesRead } = this.#file;
    if (enough?.aborted) return rows => ['warning', `Loading was stopped: what follows packet ${rows} in the file is left out.`];
    if (memory.isFull(this.table.rows))
      return rows => ['error', `The memory is nearly full: the file was read up to packet ${rows} and no further.`];
    if (memory.isInflated(this.table.rows, bytesRead))
      return rows => ['error', `${bytesRead} packed bytes gave ${rows} packets, which no capture does: the file was read no further.`];
    return undefined;
  }

  /** Takes the file's next records; false when there are none (yet). */
  #next(most: number): boolean {
    const batch = this.#file.next();
    if (batch === undefined) return false;
    batch.count = Math.min(batch.count, most - this.table.rows);
    this.#scanner?.scan(batch);
    return true;
  }

  /** Takes what the other thread has gone through; false when there is nothing (yet). */
  #follow(ahead: ReadAhead): boolean {
    const stretch = ahead.next();
    if (stretch === undefined) {
      if (!ahead.reading) this.#goOn(ahead);
      return false;
    }
    this.#scanner?.follow(stretch);
    ahead.done(stretch);
    return true;
  }

  /** The other thread has stopped; what it left unjudged when it died is judged here, without what it knew of the connections. */
  #goOn({ judge, death, unjudged }: ReadAhead): void {
    const { rows } = this.table;
    this.#scanner?.goOn(judge, unjudged);
    if (this.#scanner?.judges !== true || death === undefined || (this.#file.finished && unjudged.length === 0)) return;
    this.#file.note(
      'warning',
      `A thread that helps to read the file died (${death}): verdicts and states of TCP connections begin anew with packet ${rows + 1}.`,
    );
  }
}

/** Scans a whole capture. */
export async function scanCapture(file: CaptureFile, registry: Registry, call?: ScanCall): Promise<CaptureScan> {
  const scan = new CaptureScan(file, registry);
  await scan.run(call);
  return scan;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
