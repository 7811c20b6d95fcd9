/**
 * Printing a large capture with several threads: each scans it, then they take stretches of its rows in turn, and the first writes
 * what all have printed in the order of the rows. What is printed of a packet does not depend on who printed the one before.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Registry } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Borrower, Lender } from './lent-chunks.ts';
import { MOST_HELPERS, type PrintOrder, type PrintedStretch, SHARED, STRETCH_ROWS } from './print-order.ts';
import type { ReadRequest } from './read-request.ts';
import { RowPrinter } from './row-printer.ts';
import { type Shareable, shareable } from './shareable.ts';

/**
 * Bytes of a capture from which on a second thread is worth its start, its own scan and its own warming up, together
 * about 2.5 s of processor time, where there are but two cores, of which the compilers for one thread would have the
 * other: 200,000 packets as JSON take 4.5 s with one and 5.0 s with two, 400,000 take 7.8 s and 7.3 s.
 */
const WORTH = 1 << 28;
/** The same where the compilers have a core left. */
const WORTH_WITH_MORE_CORES = 1 << 24;

/** Packets that are as much work as so many bytes, where only the file's first ones are asked for. */
const bytesOf = (packets: number): number => 680 * packets;

/** Own stretches that wait until another thread's before them is there. */
const MOST_HELD = 4;

/**
 * Milliseconds of printing alone after which it is told how long the rest will take: 8,192 lines may take 10 ms or 300. Others begin then
 * if the rest takes so many times as long as their own scan does, which is slower beside the printing.
 */
const ALONE = 800;
const SCANS = 4;

export class SharedPrint {
  readonly #request: ReadRequest;
  readonly #entry: URL;
  readonly #stretch: number;
  readonly #shared = new SharedArrayBuffer(4 * SHARED.count);
  readonly #counts = new Int32Array(this.#shared);
  #workers: readonly Worker[] = [];
  /** Threads that may begin when it is known how long the printing takes. */
  #waiting: number;
  /** Printed stretches that are not written. */
  readonly #printed = new Map<number, readonly Uint8Array[]>();
  #failed = false;
  #wake: () => void = () => {};

  /** Undefined for what one thread must print. The others begin at once where whole trees of a large file are printed. */
  static start(
    request: ReadRequest, capture: OpenCapture, entry = new URL('./print.js', import.meta.url), helpers = helpersFor(request, capture.file.size),
  ): SharedPrint | undefined {
    // Whether a request can be shared is told by its filter, which is read only where there is anybody to share with.
    const kind = helpers === 0 ? undefined : shareable(request, capture);
    return kind === undefined ? undefined : new SharedPrint(request, kind, entry, helpers);
  }

  private constructor(request: ReadRequest, kind: Shareable, entry: URL, helpers: number) {
    this.#request = request;
    this.#entry = entry;
    this.#stretch = STRETCH_ROWS[kind];
    this.#waiting = helpers;
    if (kind === 'trees') this.callHelpers();
  }

  /** Whether the other threads have begun. */
  get isHelped(): boolean {
    return this.#workers.length > 0;
  }

  /** Has the other threads begin now. */
  callHelpers(): void {
    const order: PrintOrder = { request: { ...this.#request, statistics: [], warn: undefined }, stretch: this.#stretch, shared: this.#shared };
    this.#workers = Array.from({ length: this.#waiting }, () => this.#helper(new Worker(this.#entry, { workerData: order })));
    this.#waiting = 0;
  }

  #helper(worker: Worker): Worker {
    const borrower = new Borrower();
    worker.on('message', ({ stretch, chunks }: PrintedStretch) => {
      this.#printed.set(stretch, chunks.map(chunk => borrower.bytesOf(chunk)));
      this.#wake();
    });
    // Which stretches it had taken nobody knows: the first thread goes on alone.
    const fail = (): void => {
      this.#failed = true;
      this.stop();
      this.#wake();
    };
    return worker.on('error', fail).on('exit', code => {
      if (code !== 0) fail();
    });
  }

  /** `scanned`: milliseconds that the capture's scan took. */
  async print(capture: OpenCapture, registry: Registry, out: (chunk: Uint8Array) => void, scanned: number): Promise<void> {
    const first = new FirstThread(this.#request, capture, registry, out, this.#counts, this.#stretch), { stretches } = first;
    const began = performance.now();
    first.begin();
    for (let stretch = 1; stretch < stretches; ) {
      if (this.#waiting > 0 && areWorth(performance.now() - began, stretch / stretches, scanned)) this.callHelpers();
      if (this.isHelped) await turn();
      const chunks = this.#printed.get(stretch);
      if (chunks !== undefined) {
        this.#printed.delete(stretch);
        first.write(stretch++, chunks);
      } else if (this.#failed && Atomics.load(this.#counts, SHARED.next) > stretch) {
        first.print(stretch++);
      } else if (first.held < MOST_HELD) {
        const taken = Atomics.add(this.#counts, SHARED.next, 1);
        if (taken >= stretches) await this.#heard(stretch);
        else if (taken === stretch) first.print(stretch++);
        else this.#printed.set(taken, first.hold(taken));
      } else {
        await this.#heard(stretch);
      }
    }
    first.end();
  }

  /** Ends the other threads, wherever they are. */
  stop(): void {
    for (const worker of this.#workers) void worker.terminate();
  }

  /** Resolves when the stretch is there, or never will be. */
  async #heard(stretch: number): Promise<void> {
    while (!this.#printed.has(stretch) && !this.#failed) await new Promise<void>(resolve => (this.#wake = resolve));
  }
}

/** The thread that prints stretches as the others do, and writes what all have printed in the order of the rows. */
class FirstThread {
  readonly stretches: number;
  readonly #printer: RowPrinter;
  readonly #lender = new Lender();
  readonly #borrower = new Borrower();
  /** Own stretches that wait until those before them are written. */
  readonly #held = new Set<number>();
  #write: (chunk: Uint8Array) => void;

  /** `length`: rows of a stretch. */
  constructor(
    request: ReadRequest, private readonly capture: OpenCapture, registry: Registry, private readonly out: (chunk: Uint8Array) => void,
    private readonly counts: Int32Array, private readonly length: number,
  ) {
    this.stretches = Math.ceil(capture.rows / length);
    this.#write = out;
    this.#printer = new RowPrinter(request, capture, registry, chunk => this.#write(chunk));
  }

  get held(): number {
    return this.#held.size;
  }

  /** The first stretch is this thread's: a document's beginning goes before it. */
  begin(): void {
    const { counts } = this;
    this.#printer.begin();
    Atomics.store(counts, SHARED.next, 1);
    Atomics.store(counts, SHARED.rows, this.capture.rows + 1);
    Atomics.notify(counts, SHARED.rows);
    if (this.stretches > 0) this.#print(0);
    this.#written(0);
  }

  /** Prints the stretch whose turn it is. */
  print(stretch: number): void {
    this.#print(stretch);
    this.#written(stretch);
  }

  /** Prints a later stretch; valid until it is written. */
  hold(stretch: number): readonly Uint8Array[] {
    const chunks: Uint8Array[] = [];
    this.#write = chunk => void chunks.push(this.#borrower.bytesOf(this.#lender.lend(stretch, chunk)));
    this.#print(stretch);
    this.#write = this.out;
    this.#held.add(stretch);
    return chunks;
  }

  /** Writes what was printed of the stretch whose turn it is. */
  write(stretch: number, chunks: readonly Uint8Array[]): void {
    this.#held.delete(stretch);
    chunks.forEach(chunk => this.out(chunk));
    this.#written(stretch);
  }

  end(): void {
    this.#printer.end();
  }

  #print(stretch: number): void {
    this.#printer.stretch(stretch * this.length, Math.min(this.capture.rows, (stretch + 1) * this.length));
  }

  #written(stretch: number): void {
    this.#lender.written(stretch + 1);
    Atomics.store(this.counts, SHARED.written, stretch + 1);
    Atomics.notify(this.counts, SHARED.written);
  }
}

/** Whether other threads are worth their scan when `done` of all took one thread `elapsed` milliseconds. */
export function areWorth(elapsed: number, done: number, scanned: number): boolean {
  return elapsed >= ALONE && (elapsed / done) * (1 - done) > SCANS * scanned;
}

/** Threads beside the first one, none where they would not be worth it. */
export function helpersFor({ count }: Pick<ReadRequest, 'count'>, size: number, cores = availableParallelism()): number {
  const bytes = count > 0 ? Math.min(size, bytesOf(count)) : size;
  if (cores <= 2) return cores === 2 && bytes >= WORTH ? 1 : 0;
  return Math.min(cores - 1, MOST_HELPERS, Math.floor(bytes / WORTH_WITH_MORE_CORES));
}

/** Lets messages of the other threads come in. */
function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
