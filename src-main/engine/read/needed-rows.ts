/** The packets that others are put together from: without them a capture of the packets that a filter lets through could not be read as they were. */
import { Dissector } from '../../dissect/index.ts';
import type { OpenCapture } from '../open-capture.ts';

/** Fields that name the packets of what was put together: IP fragments, TCP segments, fragments of higher protocols. */
const PIECE = /\.(?:fragment|segment)$/;

/** The rows of `among` that are in `rows`, or hold a part of what one of these completes; ascending. Both are ascending, `rows` some of `among`. */
export function* withPieces(capture: OpenCapture, rows: Iterable<number>, among: Iterable<number>): Generator<number, void, undefined> {
  const wanted = Uint8Array.from(capture.registry.allFields, ({ kind, name }) => (kind === 'framenum' && PIECE.test(name) ? 1 : 0));
  const dissector = new Dissector(capture.registry, { wanted }), { tree } = dissector;
  const needed = new Uint8Array(capture.rows);
  for (const row of rows) {
    needed[row] = 1;
    dissector.dissect(capture.record(row), capture.around(row));
    for (let node = 0; node < tree.count; node++)
      if (tree.fields[node].kind === 'framenum' && tree.numbers[node] > 0) needed[tree.numbers[node] - 1] = 1;
  }
  for (const row of among) if (needed[row] === 1) yield row;
}
