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
    const kind = shareable(request, capture);
    return kind === undefined || helpers === 0 ? undefined : new SharedPrint(request, kind, entry, helpers);
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
    const { rows } = capture;
    const counts = this.#counts, length = this.#stretch;
    const stretches = Math.ceil(rows / length), began = performance.now();
    let write = out;
    const printer = new RowPrinter(this.#request, capture, registry, chunk => write(chunk));
    const own = new Set<number>(), lender = new Lender(), borrower = new Borrower();
    const print = (stretch: number): void => printer.stretch(stretch * length, Math.min(rows, (stretch + 1) * length));
    const written = (stretch: number): void => {
      lender.written(stretch + 1);
      Atomics.store(counts, SHARED.written, stretch + 1);
      Atomics.notify(counts, SHARED.written);
    };
    printer.begin();
    // The first stretch is this thread's: a document's beginning goes before it.
    Atomics.store(counts, SHARED.next, 1);
    Atomics.store(counts, SHARED.rows, rows + 1);
    Atomics.notify(counts, SHARED.rows);
    if (stretches > 0) print(0);
    written(0);
    for (let stretch = 1; stretch < stretches; ) {
      if (this.#waiting > 0 && areWorth(performance.now() - began, stretch / stretches, scanned)) this.callHelpers();
      if (this.isHelped) await turn();
      const chunks = this.#printed.get(stretch);
      if (chunks !== undefined) {
        this.#printed.delete(stretch);
        own.delete(stretch);
        chunks.forEach(out);
        written(stretch++);
      } else if (this.#failed && Atomics.load(counts, SHARED.next) > stretch) {
        print(stretch);
        written(stretch++);
      } else if (own.size < MOST_HELD) {
        const taken = Atomics.add(counts, SHARED.next, 1);
        if (taken >= stretches) {
          await this.#heard(stretch);
        } else if (taken === stretch) {
          print(taken);
          written(stretch++);
        } else {
          const held: Uint8Array[] = [];
          write = chunk => void held.push(borrower.bytesOf(lender.lend(taken, chunk)));
          print(taken);
          write = out;
          own.add(taken);
          this.#printed.set(taken, held);
        }
      } else {
        await this.#heard(stretch);
      }
    }
    printer.end();
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
