/**
 * Printing a large capture with several threads: each scans it, then they take stretches of its rows in turn, and the first writes
 * what all have printed in the order of the rows. What is printed of a packet does not depend on who printed the one before.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { STANDARD_INPUT } from '../../capture/index.ts';
import type { Registry } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Borrower, Lender } from './lent-chunks.ts';
import { MOST_HELPERS, type PrintOrder, type PrintedStretch, SHARED, STRETCH } from './print-order.ts';
import type { ReadRequest } from './read-request.ts';
import { RowPrinter } from './row-printer.ts';

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

export class SharedPrint {
  readonly #request: ReadRequest;
  readonly #workers: readonly Worker[];
  readonly #counts: Int32Array;
  /** Printed stretches that are not written. */
  readonly #printed = new Map<number, readonly Uint8Array[]>();
  #failed = false;
  #wake: () => void = () => {};

  /** The other threads at their start, where they are worth it: whole trees of all packets of a large file. */
  static start(
    request: ReadRequest, { file }: OpenCapture, entry = new URL('./print.js', import.meta.url), helpers = helpersFor(request, file.size),
  ): SharedPrint | undefined {
    const { format, details, fields, filter, readFilter, path, capture, colours, added = [] } = request;
    const trees = (format === 'text' && details) || format === 'json' || format === 'jsonraw' || format === 'ek' || format === 'pdml';
    const isAll = filter === '' && readFilter === '' && fields.length === 0 && added.length === 0;
    const isPlain = colours === undefined && capture === undefined;
    const canBeOpened = path !== STANDARD_INPUT && !file.format.includes(',');
    return trees && isAll && isPlain && canBeOpened && helpers > 0 ? new SharedPrint(request, entry, helpers) : undefined;
  }

  private constructor(request: ReadRequest, entry: URL, helpers: number) {
    this.#request = request;
    const shared = new SharedArrayBuffer(4 * SHARED.count);
    this.#counts = new Int32Array(shared);
    const order: PrintOrder = { request: { ...request, statistics: [], warn: undefined }, shared };
    this.#workers = Array.from({ length: helpers }, () => this.#helper(new Worker(entry, { workerData: order })));
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

  async print(capture: OpenCapture, registry: Registry, out: (chunk: Uint8Array) => void): Promise<void> {
    const { rows } = capture;
    const counts = this.#counts;
    const stretches = Math.ceil(rows / STRETCH);
    let write = out;
    const printer = new RowPrinter(this.#request, capture, registry, chunk => write(chunk));
    const own = new Set<number>(), lender = new Lender(), borrower = new Borrower();
    const print = (stretch: number): void => printer.stretch(stretch * STRETCH, Math.min(rows, (stretch + 1) * STRETCH));
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
      await turn();
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
