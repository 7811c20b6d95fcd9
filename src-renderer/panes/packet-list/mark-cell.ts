/** The marks of a packet in the list: a glyph for what happened to a TCP segment on the wire, one for comments; their tooltips say all of it. */
import type { Row } from '../../../src-main/api/index.ts';
import { verdictPaths, verdictText } from '../../format/verdict.ts';
import { visible } from '../../format/visible.ts';

const drawing = 'http://www.w3.org/2000/svg';
/** A sheet with what is written on it. */
const commentPath = 'M2 2.5h8v5.3H6L3.8 10V7.8H2zM4 4.4h4M4 6h2.6';

/** The element that the cell shows; empty text for a packet without a mark. */
export function markOf(row: Row | undefined): HTMLElement | string {
  const verdict = row?.verdict && markElement(visible(verdictText(row.verdict)), verdictPaths[row.verdict.name], row.verdict.name);
  const comment = row?.comment === undefined ? undefined : markElement(`Comment: ${visible(row.comment)}`, commentPath, 'comment');
  if (!verdict || !comment) return verdict ?? comment ?? '';
  const both = document.createElement('span');
  both.className = 'packet-marks';
  both.append(verdict, comment);
  return both;
}

function markElement(text: string, path: string, kind: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'packet-mark';
  mark.dataset.verdict = kind;
  mark.title = text;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', text);
  const svg = mark.appendChild(document.createElementNS(drawing, 'svg'));
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.appendChild(document.createElementNS(drawing, 'path')).setAttribute('d', path);
  return mark;
}
