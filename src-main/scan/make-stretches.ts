/** What the thread that reads ahead does: stretch after stretch, as long as there is room for them and the file's records are plain. */
import { readFully } from '../capture/file-window.ts';
import { plainRecords } from '../capture/plain-records.ts';
import { CHUNK_SHIFT, type PacketColumns, columnsOver, newChunk } from '../index/columns.ts';
import type { Beginning } from './read-ahead.ts';
import { COUNTS, FACTS, type Ring, STRETCHES, STRETCH_BYTES } from './stretches.ts';
import { UsualHeaders } from './usual-headers.ts';

/** Goes on until the file's end, something odd, or `COUNTS.stopped`. `send` is given each new chunk of the table before the stretch that needs it. */
export function makeStretches(beginning: Beginning, { counts, stretches }: Ring, send: (chunk: SharedArrayBuffer) => void): void {
  const { descriptor, size, layout, layers, chunk } = beginning;
  const headers = new UsualHeaders(beginning.times), views = stretches.map(({ batch: { bytes } }) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  const chunks: PacketColumns[] = [];
  if (chunk !== undefined) chunks[beginning.row >>> CHUNK_SHIFT] = columnsOver(chunk);
  const chunkFor = (row: number): PacketColumns => {
    const known = chunks[row >>> CHUNK_SHIFT];
    if (known !== undefined) return known;
    const memory = newChunk(), columns = columnsOver(memory);
    touch(columns);
    send(memory);
    return chunks[row >>> CHUNK_SHIFT] = columns;
  };
  let { position, row } = beginning;
  for (let made = Atomics.load(counts, COUNTS.made); ; made++) {
    for (let taken = Atomics.load(counts, COUNTS.taken); made - taken === STRETCHES; taken = Atomics.load(counts, COUNTS.taken)) {
      if (Atomics.load(counts, COUNTS.stopped) !== 0) return;
      Atomics.wait(counts, COUNTS.taken, taken);
    }
    if (Atomics.load(counts, COUNTS.stopped) !== 0) return;
    const { batch, found, facts } = stretches[made % STRETCHES];
    const length = readFully(descriptor, batch.bytes, position, Math.min(STRETCH_BYTES, size - position));
    batch.base = position;
    batch.count = 0;
    const end = position + plainRecords(layout, views[made % STRETCHES], 0, length, batch);
    if (batch.count === 0) return;
    headers.run(batch, row, layers, chunkFor, found);
    facts[FACTS.base] = position;
    facts[FACTS.end] = end;
    facts[FACTS.row] = row;
    facts[FACTS.count] = batch.count;
    facts[FACTS.ascending] = found.ascending ? 1 : 0;
    position = end;
    row += batch.count;
    Atomics.store(counts, COUNTS.made, made + 1);
    Atomics.notify(counts, COUNTS.made);
  }
}

const PAGE_BYTES = 4096;

/** Has the system give the pages of the columns that the other thread writes, which would wait for each of them. */
function touch({ stack, link, source, destination, conversation, next, verdict, clientState, serverState, flags }: PacketColumns): void {
  for (const column of [stack, link, source, destination, conversation, next, verdict, clientState, serverState, flags]) {
    for (let i = 0; i < column.length; i += PAGE_BYTES / column.BYTES_PER_ELEMENT) column[i] = 0;
  }
}
