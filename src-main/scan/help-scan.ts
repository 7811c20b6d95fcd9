/** What the scan's helper does: stretches are made as long as there is room for them, and judged when the scan has gone through them. */
import { CHUNK_SHIFT, ChunkRoom, type PacketColumns, columnsOver } from '../index/columns.ts';
import { TcpJudge } from '../streams/tcp-judge.ts';
import { judgePackets } from './judged-packets.ts';
import { StretchMaker } from './make-stretches.ts';
import type { Beginning, HelperMessage } from './read-ahead.ts';
import { SentGrounds } from './sent-grounds.ts';
import { COUNTS, FACTS, type Ring, STRETCHES } from './stretches.ts';

/** Stretches that are to lie ready for the scan before older ones are judged: it must not wait, the verdicts may. */
const READY = 3;

/**
 * Goes on until all is judged up to the file's end or something odd, or until `COUNTS.stopped`. `send`
 * is given each new chunk of the table before the stretch that needs it, what the judge tells before
 * its stretch counts as judged, and what the judge knows where the scan has to go on without help.
 */
export function helpScan(beginning: Beginning, { counts, stretches }: Ring, send: (message: HelperMessage) => void): void {
  const chunkFor = chunksFrom(beginning, send), maker = new StretchMaker(beginning, chunkFor);
  const ledger = new SentGrounds(), judge = beginning.judge && new TcpJudge(ledger, beginning.judge);
  const ready = judge === undefined ? STRETCHES : READY;
  let made = Atomics.load(counts, COUNTS.made), judged = made, isDone = false;
  while (Atomics.load(counts, COUNTS.stopped) === 0) {
    const taken = Atomics.load(counts, COUNTS.taken);
    if (judge === undefined) judged = taken;
    if (!isDone && made - judged < STRETCHES && (made - taken < ready || judged === taken)) {
      if (maker.make(stretches[made % STRETCHES])) {
        Atomics.store(counts, COUNTS.made, ++made);
        Atomics.notify(counts, COUNTS.made);
      } else {
        isDone = true;
      }
    } else if (isDone && (judge === undefined || judged === made)) {
      break;
    } else if (judge === undefined || judged === taken) {
      Atomics.wait(counts, COUNTS.taken, taken);
    } else {
      const { batch, found, facts } = stretches[judged % STRETCHES];
      judgePackets(judge, batch, found, facts[FACTS.row] | 0, chunkFor);
      const told = ledger.take();
      if (told !== undefined) send({ told });
      Atomics.store(counts, COUNTS.judged, ++judged);
    }
  }
  if (!maker.isAtEnd && judge !== undefined) send({ judge: judge.memory });
}

function chunksFrom({ row, chunk }: Beginning, send: (message: HelperMessage) => void): (row: number) => PacketColumns {
  const chunks: PacketColumns[] = [], room = new ChunkRoom();
  if (chunk !== undefined) chunks[row >>> CHUNK_SHIFT] = columnsOver(chunk);
  return (row) => {
    const known = chunks[row >>> CHUNK_SHIFT];
    if (known !== undefined) return known;
    const memory = room.next(false), columns = columnsOver(memory);
    touch(columns);
    send({ chunk: memory });
    return chunks[row >>> CHUNK_SHIFT] = columns;
  };
}

const PAGE_BYTES = 4096;

/** Has the system give the pages of the columns that the other thread writes, which would wait for each of them. */
function touch({ stack, link, source, destination, conversation, next, flags }: PacketColumns): void {
  for (const column of [stack, link, source, destination, conversation, next, flags]) {
    for (let i = 0; i < column.length; i += PAGE_BYTES / column.BYTES_PER_ELEMENT) column[i] = 0;
  }
}
