/** Draws the part of a ladder diagram that is on screen onto a canvas. */
import { clockText, segmentTexts, spanText, stateTexts } from '../../format/segment.ts';
import { verdictPaths } from '../../format/verdict.ts';
import type { VerdictName } from '../../format/verdict.ts';
import type { ConnectionInfo, SegmentColumns } from '../../../src-main/api/index.ts';
import type { Palette } from '../../parts/palette.ts';
import { numbersOf } from './segment-sentence.ts';

export interface LadderView {
  /** Pixels of the drawing above the screen, and the size of the screen. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels between one segment and the next; less than one when all are to be seen. */
  readonly rowHeight: number;
  /** Index of the selected segment, -1 for none. */
  readonly selected: number;
}

/** Below these row heights there is no room for words, or for each segment alone. */
const wordsFrom = 16,
  pauseWordsFrom = 26,
  arrowsFrom = 7,
  singlesFrom = 1;
/** Left of the client's line: time and its state; right of the server's: its state and the frame. */
const sideWidth = 190,
  narrowSide = 172;
/** A pause that is worth a word, in seconds. */
const pause = 0.2;

export function lifelines(width: number): readonly [client: number, server: number] {
  const side = width < 480 ? width / 4 : width < 760 ? narrowSide : sideWidth;
  return [side, width - side];
}

const worst: Readonly<Record<string, number>> = { retransmission: 4, reordered: 3, duplicate: 2, probe: 1 };

export function drawLadder(
  ink: CanvasRenderingContext2D,
  columns: SegmentColumns,
  loaded: number,
  info: ConnectionInfo,
  view: LadderView,
  palette: Palette,
): void {
  const { top, width, height, rowHeight } = view;
  ink.fillStyle = palette.surface;
  ink.fillRect(0, 0, width, height);
  const first = Math.max(0, Math.floor(top / rowHeight) - 1),
    last = Math.min(loaded, Math.ceil((top + height) / rowHeight) + 1);
  if (view.selected >= first && view.selected < last) {
    ink.fillStyle = palette.selected;
    ink.fillRect(0, view.selected * rowHeight - top, width, Math.max(3, rowHeight));
  }
  drawLifelines(ink, columns, first, last, info, view, palette);
  if (rowHeight < singlesFrom) drawDensity(ink, columns, first, last, info, view, palette);
  else for (let i = first; i < last; i++) drawSegment(ink, columns, i, info, view, palette);
}

/** Each lifeline in the colour of its state: opening and closed thin, open and closing thick. */
function drawLifelines(
  ink: CanvasRenderingContext2D,
  columns: SegmentColumns,
  first: number,
  last: number,
  info: ConnectionInfo,
  { top, width, rowHeight }: LadderView,
  palette: Palette,
): void {
  const lines = lifelines(width);
  for (const [side, states] of [columns.clientState, columns.serverState].entries()) {
    for (let i = first; i < last;) {
      const begin = i,
        state = states[i];
      while (i < last && states[i] === state) i++;
      const name = info.words.states[state].replace('?', '');
      const open = name === 'ESTABLISHED',
        closing = /WAIT|CLOSING|LAST/.test(name);
      ink.fillStyle = open ? palette.open : closing ? palette.closing : palette.line;
      const thick = open || closing ? 3 : 1;
      ink.fillRect(lines[side] - thick / 2, begin * rowHeight - top, thick, (i - begin) * rowHeight);
    }
  }
}

function drawSegment(
  ink: CanvasRenderingContext2D,
  columns: SegmentColumns,
  i: number,
  info: ConnectionInfo,
  view: LadderView,
  palette: Palette,
): void {
  const { top, width, rowHeight } = view,
    lines = lifelines(width);
  const y = i * rowHeight - top,
    words = rowHeight >= wordsFrom;
  const right = columns.fromClient[i] === 1,
    verdict = info.words.verdicts[columns.verdict[i]];
  const noted = verdict in worst,
    colour = noted ? palette[verdict as VerdictName] : right ? palette.client : palette.server;
  const [from, to] = right ? [lines[0] + 3, lines[1] - 3] : [lines[1] - 3, lines[0] + 3];
  const line = words ? y + rowHeight * 0.66 : y + rowHeight / 2,
    fall = rowHeight >= arrowsFrom ? Math.min(6, rowHeight * 0.2) : 0;
  ink.strokeStyle = colour;
  ink.globalAlpha = noted || words ? 1 : 0.7;
  ink.lineWidth = noted ? 1.8 : 1;
  ink.beginPath();
  ink.moveTo(from, line);
  ink.lineTo(to, line + fall);
  ink.stroke();
  ink.globalAlpha = 1;
  if (rowHeight >= arrowsFrom) arrowHead(ink, to, line + fall, right ? 1 : -1, colour);
  if (!words) return;

  const middle = (lines[0] + lines[1]) / 2,
    // A noted one has its mark beside the words.
    room = lines[1] - lines[0] - (noted ? 56 : 16);
  ink.textBaseline = 'alphabetic';
  ink.font = palette.mono;
  ink.textAlign = 'center';
  ink.fillStyle = noted ? palette.words[verdict as VerdictName] : palette.text;
  const cause = info.words.causes[columns.cause[i]],
    notedText = cause === '' ? verdict : `${verdict} (${cause})`;
  fillFitting(ink, segmentTexts(numbersOf(columns, i), noted ? notedText : undefined), middle, line - 5, room);
  if (noted) mark(ink, right ? lines[0] + 8 : lines[1] - 23, line - 16, verdict as VerdictName, colour);
  ink.font = palette.ui;
  ink.fillStyle = palette.muted;
  ink.textAlign = 'left';
  const before = i > 0 ? columns.time[i] - columns.time[i - 1] : 0;
  const time = clockText(columns.time[i]);
  ink.fillText(time, 10, line + 1);
  const timeEnd = 10 + ink.measureText(time).width;
  if (before >= pause) {
    // Between the times of the two, where no segment has its words.
    const text = rowHeight < pauseWordsFrom ? '' : fillFitting(ink, [`${spanText(before)} later`, spanText(before)], 10, y + 5, lines[0] - 18);
    ink.setLineDash([2, 3]);
    ink.strokeStyle = palette.line;
    ink.beginPath();
    ink.moveTo(text === '' ? 0 : 14 + ink.measureText(text).width, Math.round(y) + 0.5);
    ink.lineTo(width, Math.round(y) + 0.5);
    ink.stroke();
    ink.setLineDash([]);
  }
  ink.textAlign = 'right';
  ink.fillText(String(columns.frame[i]), width - 12, line + 1);
  ink.fillStyle = palette.text;
  if (i === 0 || (columns.changed[i] & 1) !== 0)
    fillFitting(ink, stateTexts(info.words.states[columns.clientState[i]]), lines[0] - 8, line + 1, lines[0] - 16 - timeEnd);
  ink.textAlign = 'left';
  if (i === 0 || (columns.changed[i] & 2) !== 0)
    fillFitting(ink, stateTexts(info.words.states[columns.serverState[i]]), lines[1] + 8, line + 1, width - lines[1] - 60);
}

/**
 * The first of the texts that has room, which it gives; none where none has: squeezed letters would be no easier to read than the
 * pointer's sentence.
 */
function fillFitting(ink: CanvasRenderingContext2D, texts: readonly string[], x: number, y: number, room: number): string {
  const text = texts.find((one) => ink.measureText(one).width <= room) ?? '';
  if (text !== '') ink.fillText(text, x, y);
  return text;
}

function arrowHead(ink: CanvasRenderingContext2D, x: number, y: number, direction: 1 | -1, colour: string): void {
  ink.fillStyle = colour;
  ink.beginPath();
  ink.moveTo(x, y);
  ink.lineTo(x - 7 * direction, y - 3.2);
  ink.lineTo(x - 7 * direction, y + 2.6);
  ink.fill();
}

function mark(ink: CanvasRenderingContext2D, x: number, y: number, name: VerdictName, colour: string): void {
  ink.fillStyle = colour;
  ink.beginPath();
  ink.roundRect(x, y, 15, 15, 4);
  ink.fill();
  ink.save();
  ink.translate(x + 1.5, y + 1.5);
  ink.strokeStyle = '#ffffff';
  ink.lineWidth = 1.4;
  ink.lineCap = ink.lineJoin = 'round';
  ink.stroke(new Path2D(verdictPaths[name]));
  ink.restore();
}

/** Many segments to a line of pixels: how many go each way, and the worst that happened among them. */
function drawDensity(
  ink: CanvasRenderingContext2D,
  columns: SegmentColumns,
  first: number,
  last: number,
  info: ConnectionInfo,
  { top, width, rowHeight }: LadderView,
  palette: Palette,
): void {
  const [left, right] = lifelines(width),
    room = right - left - 8,
    most = Math.max(1, 1 / rowHeight);
  const rank = info.words.verdicts.map((name) => worst[name] ?? 0),
    names = Object.keys(worst).sort((a, b) => worst[a] - worst[b]);
  for (let i = first; i < last;) {
    const y = Math.floor(i * rowHeight - top);
    let toServer = 0,
      toClient = 0,
      worstRank = 0;
    for (; i < last && Math.floor(i * rowHeight - top) === y; i++) {
      if (columns.fromClient[i] === 1) toServer++;
      else toClient++;
      worstRank = Math.max(worstRank, rank[columns.verdict[i]]);
    }
    ink.fillStyle = palette.client;
    ink.globalAlpha = 0.45;
    ink.fillRect(left + 4, y, (room / 2) * Math.min(1, toServer / most), 1);
    ink.fillStyle = palette.server;
    const length = (room / 2) * Math.min(1, toClient / most);
    ink.fillRect(right - 4 - length, y, length, 1);
    ink.globalAlpha = 1;
    if (worstRank === 0) continue;
    ink.fillStyle = palette[names[worstRank - 1] as VerdictName];
    ink.fillRect(right + 8, y, 14, 2);
  }
}
