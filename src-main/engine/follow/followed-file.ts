/** A followed stream as a file: its bytes, or its lines as they are shown, without breaks that are not in it. */
import type { FollowFileForm, FollowLook } from '../../api/index.ts';
import { saveFile } from '../../export/atomic-file.ts';
import { ByteSink } from '../../export/byte-sink.ts';
import { followedPage } from './followed-lines.ts';
import type { FollowedStream } from './followed-stream.ts';
import { PIECE } from './stream-index.ts';
import type { Turns } from '../turns.ts';

/** Digits in a line of raw hex, as no line is broken for the width of a window. */
const RAW_WIDTH = 64;

/** The file appears when it is whole. Resolves to its size in bytes. */
export async function saveStream(
  stream: FollowedStream, form: FollowFileForm, only: FollowLook['only'], path: string, turns: Turns,
  progress: (done: number, total: number) => void,
): Promise<number> {
  return saveFile(path, async write => {
    const { pages } = stream.info, sink = new ByteSink(write);
    for (let page = 0; page < pages; page++) {
      if (form === 'bytes') writeBytes(sink, stream, only, page);
      else writeLines(sink, stream, { form, only, width: form === 'raw' ? RAW_WIDTH : Infinity }, page);
      sink.settle();
      if (!turns.over) continue;
      progress(page, pages);
      await turns.next();
    }
    sink.flush();
  });
}

function writeBytes(sink: ByteSink, stream: FollowedStream, only: FollowLook['only'], page: number): void {
  const { index } = stream;
  for (let piece = index.pages[page]; piece < (index.pages[page + 1] ?? index.count); piece++) {
    if (index.kind[piece] === PIECE.again || (only !== 'both' && index.side[piece] !== only)) continue;
    const bytes = stream.bytes(piece), at = sink.reserve(bytes.length);
    sink.bytes.set(bytes, at);
    sink.length = at + bytes.length;
  }
}

function writeLines(sink: ByteSink, stream: FollowedStream, look: FollowLook, page: number): void {
  const { lines, open } = followedPage(stream, look, page);
  for (const [i, { text }] of lines.entries()) sink.text(open && i === lines.length - 1 ? text : `${text}\n`);
}
