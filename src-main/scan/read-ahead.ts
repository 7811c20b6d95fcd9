/**
 * Reading ahead in a second thread: it reads the file, goes through its plain records and fills the columns that need nothing but the packets' own
 * headers; the scan follows a few stretches behind. The stretches go round in shared memory; the table's chunks are made by the thread that comes to a
 * row first. All that is odd about a file ends the stretch before it, and is for the scan's own reader.
 */
import { MessageChannel, type MessagePort, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { CaptureFile, RecordLayout } from '../capture/index.ts';
import { CHUNK_SHIFT, type PacketTable } from '../index/index.ts';
import type { Layer } from './layers.ts';
import { COUNTS, FACTS, REFILL, STRETCHES, type Stretch, ringOver, stretchesMemory } from './stretches.ts';
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
  readonly chunk: SharedArrayBuffer | undefined;
}

/** What the thread is started with. */
export interface AheadData {
  readonly memory: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Of the thread's own heap, in MB: it allocates next to nothing. */
const HEAP = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };
/** Milliseconds to wait for a stretch before the caller may look after other things. */
const PATIENCE = 4;
/** After something odd the scan reads this many bytes itself before it asks for help again, so that a file full of oddities is not all beginnings. */
const BYTES_BETWEEN = 1 << 24;

export class ReadAhead {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #counts: Int32Array;
  readonly #stretches: readonly Stretch[];
  readonly #table: PacketTable;
  readonly #file: CaptureFile;
  #taken = 0;
  #reading = false;
  #broken = false;
  #notBefore = 0;

  constructor(entry: URL, file: CaptureFile, table: PacketTable) {
    const memory = stretchesMemory(), { port1, port2 } = new MessageChannel();
    const data: AheadData = { memory, port: port2 };
    this.#worker = new Worker(entry, { workerData: data, transferList: [port2], resourceLimits: HEAP });
    this.#worker.on('error', () => this.#broken = true).unref();
    this.#port = port1;
    port1.unref();
    ({ counts: this.#counts, stretches: this.#stretches } = ringOver(memory));
    this.#file = file;
    this.#table = table;
  }

  /** The other thread is at work: the next records are to be had from `next` alone. */
  get reading(): boolean {
    return this.#reading;
  }

  /** Lets the other thread go on from here, with `row`; false when it cannot. */
  begin(row: number, times: Times, layers: readonly Layer[]): boolean {
    if (this.#broken || Atomics.load(this.#counts, COUNTS.idle) === 0) return false;
    const { ahead } = this.#file;
    if (ahead === undefined || ahead.position < this.#notBefore) return false;
    const beginning: Beginning = { ...ahead, row, times, layers, chunk: this.#table.memory[row >>> CHUNK_SHIFT] };
    Atomics.store(this.#counts, COUNTS.idle, 0);
    this.#port.postMessage(beginning);
    return this.#reading = true;
  }

  /** The next stretch, to be used before `done` is called; undefined when none is there yet, or the thread has stopped (`reading`). */
  next(): Stretch | undefined {
    const counts = this.#counts;
    if (Atomics.load(counts, COUNTS.idle) === 0) Atomics.wait(counts, COUNTS.made, this.#taken, PATIENCE);
    if (Atomics.load(counts, COUNTS.made) === this.#taken) {
      // Looked at in this order: the thread makes its last stretch before it becomes idle.
      if (this.#broken || (Atomics.load(counts, COUNTS.idle) !== 0 && Atomics.load(counts, COUNTS.made) === this.#taken)) {
        this.#reading = false;
        this.#notBefore = (this.#file.ahead?.position ?? 0) + BYTES_BETWEEN;
      }
      return undefined;
    }
    const stretch = this.#stretches[this.#taken % STRETCHES], { batch, facts, found } = stretch;
    batch.count = facts[FACTS.count];
    batch.base = facts[FACTS.base];
    found.ascending = facts[FACTS.ascending] !== 0;
    const lastChunk = (facts[FACTS.row] + batch.count - 1) >>> CHUNK_SHIFT;
    while (this.#table.chunks.length <= lastChunk) this.#table.adopt(this.#memory());
    return stretch;
  }

  /** The stretch is used up. */
  done({ batch, facts }: Stretch): void {
    this.#file.passed(facts[FACTS.end], batch);
    Atomics.store(this.#counts, COUNTS.taken, ++this.#taken);
    if (this.#taken % REFILL === 0) Atomics.notify(this.#counts, COUNTS.taken);
  }

  /** Ends the thread, wherever it is. */
  stop(): void {
    Atomics.store(this.#counts, COUNTS.stopped, 1);
    Atomics.notify(this.#counts, COUNTS.taken);
    void this.#worker.terminate();
    this.#port.close();
  }

  /** The next chunk that the thread has made: it is sent before the stretch that needs it. */
  #memory(): SharedArrayBuffer {
    return (receiveMessageOnPort(this.#port) as { readonly message: SharedArrayBuffer }).message;
  }
}
