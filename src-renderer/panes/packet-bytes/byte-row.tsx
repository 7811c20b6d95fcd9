/** One line of the bytes pane. */
import { memo } from 'react';
import { byteCharacter, hexPairs } from '../../format/hex.ts';
import { markClass } from './marks.ts';
import type { Marks } from './marks.ts';

interface ByteRowProps {
  /** Of the names of its bytes. */
  readonly prefix: string;
  readonly offset: string;
  readonly bytes: Uint8Array;
  /** Offset of the line's first byte. */
  readonly at: number;
  readonly marks: Marks;
  readonly caret: number;
}

export const ByteRow = memo(({ prefix, offset, bytes, at, marks, caret }: ByteRowProps) => {
  const places = Array.from({ length: Math.min(16, bytes.length - at) }, (_, i) => at + i);
  const className = (place: number, kind: string) => `${kind} ${markClass(place, marks)}${place === caret ? ' caret' : ''}`;
  return (
    <div className="byte-row" role="row">
      <span className="byte-offset" role="rowheader">
        {offset}
      </span>
      <span className="byte-hex" role="presentation">
        {places.map((place) => (
          <span key={place} id={`${prefix}byte-${place}`} role="gridcell" data-at={place} className={className(place, 'byte')}>
            {hexPairs[bytes[place]]}
          </span>
        ))}
      </span>
      <span className="byte-text" aria-hidden="true">
        {places.map((place) => (
          <span key={place} data-at={place} className={className(place, printable(bytes[place]) ? 'character' : 'character unprintable')}>
            {byteCharacter(bytes[place])}
          </span>
        ))}
      </span>
    </div>
  );
}, isSame);

const printable = (byte: number) => byte >= 0x20 && byte < 0x7f;

/** A line is drawn again only when its bytes change or a mark in it does. */
function isSame(before: ByteRowProps, next: ByteRowProps): boolean {
  if (before.bytes !== next.bytes || before.at !== next.at || before.caret !== next.caret || before.offset !== next.offset) return false;
  for (let at = next.at; at < next.at + 16; at++) if (markClass(at, before.marks) !== markClass(at, next.marks)) return false;
  return true;
}
