/** How a layer shows what it was put together from: IP fragments, TCP segments, fragments of higher protocols. */
import { type Cursor, type Field, type Piece, bool, frameNumber, none, octets, u32 } from '../dissect/index.ts';

/** The fields of one kind of reassembly, by the names that Wireshark gives them: `ip.fragments`, `tcp.segments`. */
export interface ReassemblyFields {
  readonly fragments: Field<void>;
  readonly fragment: Field<number>;
  readonly error: Field<number>;
  readonly overlap: Field<boolean>;
  readonly conflict: Field<boolean>;
  readonly count: Field<number>;
  readonly length: Field<number>;
  readonly data: Field<void>;
}

/** What a list of pieces needs: `error`, `overlap` and `conflict` only where pieces may overlap, `data` where the whole is shown as a value too. */
export type ReassemblyPlaces = Pick<ReassemblyFields, 'fragments' | 'fragment' | 'count' | 'length'> & Partial<ReassemblyFields>;

/**
 * Declares them below `prefix`; `part` is `fragment` or `segment`, `kind` what the titles call it: `IPv4 Fragment`.
 * `own`: Wireshark has no field for the data.
 */
export function reassemblyFields(
  prefix: string, part: string, kind: string, whole: string,
  reassembled: { readonly length: string; readonly data: string; readonly dataTitle?: string; readonly own?: true },
  all = `${kind}s`, heading = none,
) {
  return {
    fragments: heading(all, { id: `${prefix}.${part}s`, source: 'conversation' }),
    fragment: frameNumber(kind, { id: `${prefix}.${part}`, source: 'conversation' }),
    error: frameNumber('Defragmentation error', { id: `${prefix}.${part}.error`, source: 'conversation' }),
    overlap: bool(`${capital(part)} overlap`, { id: `${prefix}.${part}.overlap`, source: 'conversation' }),
    conflict: bool(`Conflicting data in ${part} overlap`, { id: `${prefix}.${part}.overlap.conflict`, source: 'conversation' }),
    count: u32(`${capital(part)} count`, { id: `${prefix}.${part}.count`, source: 'conversation' }),
    length: u32(`Reassembled ${whole} length`, { id: reassembled.length, source: 'conversation' }),
    data: octets(reassembled.dataTitle ?? `Reassembled ${whole} data`, { id: reassembled.data, own: reassembled.own, source: 'conversation' }),
  } as const;
}

/** Shows the pieces of `bytes` in the order of their place there. `tab`: the name of their byte tab, in which each piece marks what it brought. */
export function showPieces(p: Cursor, f: ReassemblyPlaces, bytes: Uint8Array, pieces: readonly Piece[], tab?: string): void {
  if (tab === undefined) listPieces(p, f, bytes, pieces, false);
  else listPieces(p.over(tab, bytes, pieces), f, bytes, pieces, true);
}

function listPieces(p: Cursor, f: ReassemblyPlaces, bytes: Uint8Array, pieces: readonly Piece[], marks: boolean): void {
  const ordered = [...pieces].sort((a, b) => a.offset - b.offset);
  p.generate(f.fragments, bytes, p.begin, marks ? bytes.length : 0);
  const what = pieces.length === 1 ? f.fragment.title : f.fragments.title;
  p.label(() => `[${pieces.length} ${what} (${bytesText(bytes.length)}): ${ordered.map(piece => `#${piece.frame}(${piece.length})`).join(', ')}]`);
  const outer = p.under();
  for (const piece of ordered) {
    const at = p.begin + (marks ? piece.offset : 0), length = marks ? piece.length : 0;
    p.generate((piece.overlap === 'conflict' ? f.error : undefined) ?? f.fragment, piece.frame, at, length);
    p.label(() => (piece.length === 0 ? `[Frame: ${piece.frame} (no data)]` :
      `[Frame: ${piece.frame}, payload: ${piece.offset}-${piece.offset + piece.length - 1} (${bytesText(piece.length)})]`));
    if (piece.overlap === undefined || f.overlap === undefined) continue;
    const inner = p.under();
    p.generate(f.overlap, true, at, length);
    if (piece.overlap === 'conflict' && f.conflict !== undefined) p.generate(f.conflict, true, at, length);
    p.close(inner);
  }
  p.generate(f.count, pieces.length);
  p.generate(f.length, bytes.length);
  if (f.data !== undefined && p.wants(f.data)) p.generate(f.data, bytes, p.begin, marks ? bytes.length : 0);
  p.close(outer);
}

const bytesText = (length: number): string => `${length} byte${length === 1 ? '' : 's'}`;
const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
