/** The mark of a packet in the list: a glyph for what happened to a TCP segment on the wire, the whole verdict as its tooltip. */
import type { Row } from '../../../src-main/api/index.ts';
import { verdictPaths, verdictText } from '../../format/verdict.ts';
import { visible } from '../../format/visible.ts';

const drawing = 'http://www.w3.org/2000/svg';

/** The element that the cell shows; empty text for a packet without a mark. */
export function markOf(row: Row | undefined): HTMLElement | string {
  if (!row?.verdict) return '';
  const text = visible(verdictText(row.verdict));
  const mark = document.createElement('span');
  mark.className = 'packet-mark';
  mark.dataset.verdict = row.verdict.name;
  mark.title = text;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', text);
  const svg = mark.appendChild(document.createElementNS(drawing, 'svg'));
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.appendChild(document.createElementNS(drawing, 'path')).setAttribute('d', verdictPaths[row.verdict.name]);
  return mark;
}
