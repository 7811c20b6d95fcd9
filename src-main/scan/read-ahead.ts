/**
 * A second thread that helps the scan. Ahead of it, it reads the file, goes through its plain records and fills the columns that need nothing but the
 * packets' own headers; behind it, it judges the TCP segments. The stretches of the file go round in shared memory; the table's chunks are made by
 * the thread that comes to a row first; a row is published when it is judged. All that is odd about a file ends the stretch before it, and is for the
 * scan's own reader.
 */
import { receiveMessageOnPort } from 'node:worker_threads';
import type { CaptureFile, RecordLayout } from '../capture/index.ts';
import { CHUNK_SHIFT, type ChunkMemory, type PacketTable } from '../index/index.ts';
import type { JudgeLedger, JudgeMemory } from '../streams/index.ts';
import type { HelperThread } from './helper-thread.ts';
import type { Layer } from './layers.ts';
import { tellGrounds } from './sent-grounds.ts';
import { COUNTS, FACTS, FEW, STRETCHES, type Stretch, ringOver } from './stretches.ts';
import type { Times } from './usual-headers.ts';

/** Where the other thread begins, and what it must know of what was before. */
export interface Beginning {
  readonly descriptor: number;
  readonly size: number;
  readonly position: number;
  readonly layout: RecordLayout;
  readonly row: number;
  readonly times: Times;
  /** First layers by interface. */
  readonly layers: readonly Layer[];
  /** The chunk that `row` lies in, if there is one yet. */
  readonly chunk: ChunkMemory | undefined;
  /** Undefined where nothing is to be judged. */
  readonly judge: JudgeMemory | undefined;
}

/** What the thread sends: a new chunk of the table, what its judge told (`sent-grounds.ts`), or what its judge knows when the scan goes on alone. */
export interface HelperMessage {
  readonly chunk?: ChunkMemory;
  readonly told?: Int32Array;
  readonly judge?: JudgeMemory;
}

/** Milliseconds to wait for a stretch before the caller may look after other things. */
const PATIENCE = 4;
/** After something odd the scan reads this many bytes itself before it asks for help again, so that a file full of oddities is not all beginnings. */
const BYTES_BETWEEN = 1 << 24;

export class ReadAhead {
  readonly #thread: HelperThread;
  readonly #counts: Int32Array;
  readonly #stretches: readonly Stretch[];
  readonly #table: PacketTable;
  readonly #file: CaptureFile;
  readonly #ledger: JudgeLedger;
  /** Row behind each stretch that the scan has gone through: as many as may wait to be judged, and the last judged one. */
  readonly #rowsBehind = new Uint32Array(STRETCHES + 1);
  #taken = 0;
  #judged = 0;
  /** Whether the other thread judges what the scan has gone through. */
  #judges = false;
  #reading = false;
  #judge: JudgeMemory | undefined;
  #notBefore = 0;

  constructor(thread: HelperThread, file: CaptureFile, table: PacketTable, ledger: JudgeLedger) {
    this.#thread = thread;
    ({ counts: this.#counts, stretches: this.#stretches } = ringOver(thread.memory));
    this.#file = file;
    this.#table = table;
    this.#ledger = ledger;
  }

  /** The other thread is at work: the next records are to be had from `next` alone. */
  get reading(): boolean {
    return this.#reading;
  }

  /** What the other thread's judge knew when it stopped before something odd. */
  get judge(): JudgeMemory | undefined {
    return this.#judge;
  }

  /** Why the other thread died, where it did so at work: some of what the scan has gone through was then left unjudged. */
  get death(): string | undefined {
    return this.#judge === undefined ? this.#thread.death() : undefined;
  }

  /** The stretches that the scan has gone through and the other thread did not judge before it died, in their order. */
  get unjudged(): readonly Stretch[] {
    const judged = this.#settled;
    return Array.from({ length: this.#taken - judged }, (_, i) => this.#stretches[(judged + i) % STRETCHES]);
  }

  /** Lets the other thread go on from here, with `row`; false when it cannot. */
  begin(row: number, times: Times, layers: readonly Layer[], judge: JudgeMemory | undefined): boolean {
    if (this.#thread.death() !== undefined || Atomics.load(this.#counts, COUNTS.idle) === 0) return false;
    const { ahead } = this.#file;
    if (ahead === undefined || ahead.position < this.#notBefore) return false;
    const beginning: Beginning = { ...ahead, row, times, layers, chunk: this.#table.memory[row >>> CHUNK_SHIFT], judge };
    this.#judge = undefined;
    this.#judges = judge !== undefined;
    Atomics.store(this.#counts, COUNTS.idle, 0);
    this.#thread.port.postMessage(beginning);
    return this.#reading = true;
  }

  /** The next stretch, to be used before `done` is called; undefined when none is there yet, or the thread has stopped (`reading`). */
  next(): Stretch | undefined {
    const counts = this.#counts;
    if (Atomics.load(counts, COUNTS.idle) === 0) Atomics.wait(counts, COUNTS.made, this.#taken, PATIENCE);
    if (Atomics.load(counts, COUNTS.made) === this.#taken) {
      // Looked at in this order: the thread makes its last stretch before it becomes idle.
      if (this.#thread.death() !== undefined || (Atomics.load(counts, COUNTS.idle) !== 0 && Atomics.load(counts, COUNTS.made) === this.#taken)) {
        this.#reading = false;
        this.publish();
        this.#notBefore = (this.#file.ahead?.position ?? 0) + BYTES_BETWEEN;
      }
      return undefined;
    }
    const stretch = this.#stretches[this.#taken % STRETCHES], { batch, facts, found } = stretch;
    batch.count = facts[FACTS.count] | 0;
    batch.base = facts[FACTS.base];
    found.ascending = facts[FACTS.ascending] !== 0;
    const lastChunk = (facts[FACTS.row] + batch.count - 1) >>> CHUNK_SHIFT;
    while (this.#table.chunks.length <= lastChunk && this.#receive()) continue;
    return stretch;
  }

  /** The scan has gone through the stretch. */
  done({ batch, facts }: Stretch): void {
    this.#file.passed(facts[FACTS.end], batch);
    this.#rowsBehind[this.#taken % (STRETCHES + 1)] = facts[FACTS.row] + batch.count;
    Atomics.store(this.#counts, COUNTS.taken, ++this.#taken);
    // To wake a thread takes 40 µs: one that has nothing to judge sleeps until few stretches are left.
    if (this.#judges || Atomics.load(this.#counts, COUNTS.made) - this.#taken <= FEW) Atomics.notify(this.#counts, COUNTS.taken);
  }

  /** Stretches of which nothing more is to be told. */
  get #settled(): number {
    return this.#judges ? Atomics.load(this.#counts, COUNTS.judged) : this.#taken;
  }

  /** Publishes the rows that are judged by now. */
  publish(): void {
    const judged = this.#settled;
    // What was told of them, and what the judge knows at its end, was sent before.
    while (this.#receive()) continue;
    if (judged === this.#judged) return;
    this.#judged = judged;
    this.#table.publish(this.#rowsBehind[(judged - 1) % (STRETCHES + 1)]);
  }

  /** Resolves when all that the scan has gone through is judged and published; to false where the other thread died before. */
  async settle(): Promise<boolean> {
    while (this.#settled < this.#taken) {
      if (this.#thread.death() !== undefined) return false;
      await new Promise(resolve => setTimeout(resolve, 1));
    }
    this.publish();
    return true;
  }

  /** Ends the thread, wherever it is. */
  stop(): void {
    Atomics.store(this.#counts, COUNTS.stopped, 1);
    Atomics.notify(this.#counts, COUNTS.taken);
    void this.#thread.worker.terminate();
    this.#thread.port.close();
  }

  /** Takes in what the thread has sent next; false when there is nothing. */
  #receive(): boolean {
    const received: { readonly message: HelperMessage } | undefined = receiveMessageOnPort(this.#thread.port);
    if (received === undefined) return false;
    const { chunk, told, judge } = received.message;
    if (chunk !== undefined) this.#table.adopt(chunk);
    if (told !== undefined) tellGrounds(told, this.#ledger);
    if (judge !== undefined) this.#judge = judge;
    return true;
  }
}
