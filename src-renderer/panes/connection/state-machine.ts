/** The state machine of one end of a TCP connection as a drawing: RFC 9293, figure 5, and where a connection went in it. */
import type { ConnectionEnd, StateChange } from '../../../src-main/api/index.ts';

/** Centres of the states in a drawing of 340 × 380. */
export const stateCentres: Readonly<Record<string, readonly [x: number, y: number]>> = {
  CLOSED: [170, 18],
  LISTEN: [170, 70],
  SYN_RECEIVED: [62, 122],
  SYN_SENT: [278, 122],
  ESTABLISHED: [170, 178],
  FIN_WAIT_1: [62, 234],
  CLOSE_WAIT: [278, 234],
  FIN_WAIT_2: [62, 298],
  CLOSING: [170, 298],
  LAST_ACK: [278, 298],
  TIME_WAIT: [62, 358],
};

export const drawingSize = { width: 340, height: 380, boxWidth: 98, boxHeight: 24 } as const;

export interface Transition {
  readonly from: string;
  readonly to: string;
  /** What brings it about, as the figure has it. */
  readonly cause: string;
}

export const figure: readonly Transition[] = [
  { from: 'CLOSED', to: 'LISTEN', cause: 'passive open' },
  { from: 'CLOSED', to: 'SYN_SENT', cause: 'active open, SYN sent' },
  { from: 'LISTEN', to: 'SYN_RECEIVED', cause: 'SYN received, SYN ACK sent' },
  { from: 'LISTEN', to: 'SYN_SENT', cause: 'send, SYN sent' },
  { from: 'SYN_SENT', to: 'SYN_RECEIVED', cause: 'SYN received, SYN ACK sent' },
  { from: 'SYN_RECEIVED', to: 'ESTABLISHED', cause: 'ACK of the SYN received' },
  { from: 'SYN_SENT', to: 'ESTABLISHED', cause: 'SYN ACK received, ACK sent' },
  { from: 'SYN_RECEIVED', to: 'FIN_WAIT_1', cause: 'close, FIN sent' },
  { from: 'ESTABLISHED', to: 'FIN_WAIT_1', cause: 'close, FIN sent' },
  { from: 'ESTABLISHED', to: 'CLOSE_WAIT', cause: 'FIN received, ACK sent' },
  { from: 'FIN_WAIT_1', to: 'FIN_WAIT_2', cause: 'ACK of the FIN received' },
  { from: 'FIN_WAIT_1', to: 'CLOSING', cause: 'FIN received, ACK sent' },
  { from: 'FIN_WAIT_2', to: 'TIME_WAIT', cause: 'FIN received, ACK sent' },
  { from: 'CLOSING', to: 'TIME_WAIT', cause: 'ACK of the FIN received' },
  { from: 'CLOSE_WAIT', to: 'LAST_ACK', cause: 'close, FIN sent' },
  { from: 'LAST_ACK', to: 'CLOSED', cause: 'ACK of the FIN received' },
  { from: 'TIME_WAIT', to: 'CLOSED', cause: 'twice the maximum segment lifetime later' },
];

/**
 * Ways that the figure leaves out and the text has: both FINs in one segment's time (its note 2), an opening that is given up (note 1), and what is
 * sent and acknowledged at once.
 */
const besideFigure: readonly Transition[] = [
  { from: 'FIN_WAIT_1', to: 'TIME_WAIT', cause: 'FIN received with the ACK of the own one, ACK sent' },
  { from: 'SYN_RECEIVED', to: 'LISTEN', cause: 'RST received: listens again' },
  { from: 'SYN_SENT', to: 'CLOSED', cause: 'RST received: refused' },
  { from: 'SYN_RECEIVED', to: 'CLOSE_WAIT', cause: 'FIN received, ACK sent' },
];

/** A transition that was made: at which packet, or before the first one. */
export interface Step extends Transition {
  readonly frame: number | undefined;
}

/** A state without the mark of an assumed one. */
export function certain(state: string): string {
  return state.endsWith('?') ? state.slice(0, -1) : state;
}

/** The way of one end, in order. `first` is its state after the first segment; an end that was seen opening came there from CLOSED. */
export function pathOf(end: ConnectionEnd, first: string, changes: readonly StateChange[]): readonly Step[] {
  const opening = first === 'SYN_SENT' || first === 'LISTEN' ? [step('CLOSED', first, undefined)] : [];
  return [
    ...opening,
    ...changes
      .filter((change) => change.end === end && certain(change.from) !== certain(change.to))
      .map(({ from, to, frame }) => step(certain(from), certain(to), frame)),
  ];
}

function step(from: string, to: string, frame: number | undefined): Step {
  return { from, to, frame, cause: causeOf(from, to) };
}

/** What brings an end from one state to another, marks of assumed ones included; empty where it only becomes sure of it. */
export function causeOf(from: string, to: string): string {
  const [left, reached] = [certain(from), certain(to)];
  if (left === reached) return '';
  const known = [...figure, ...besideFigure].find((transition) => transition.from === left && transition.to === reached);
  return known?.cause ?? (reached === 'CLOSED' || reached === 'LISTEN' ? 'reset' : 'several steps at once');
}

/** All transitions to be drawn: those of the figure, and those that were made beside it. */
export function drawnTransitions(path: readonly Step[]): readonly Transition[] {
  const beside = path.filter((made) => !figure.some(({ from, to }) => from === made.from && to === made.to));
  return [...figure, ...beside.filter((made, index) => beside.findIndex(({ from, to }) => from === made.from && to === made.to) === index)];
}

/** The line of a transition, from border to border of the two boxes; bent where it would run through others. */
export function linePath(from: string, to: string): string {
  const [x1, y1] = stateCentres[from],
    [x2, y2] = stateCentres[to];
  const { width, boxWidth, boxHeight } = drawingSize,
    half = boxHeight / 2;
  // Back to CLOSED along the edges of the drawing.
  if (to === 'CLOSED' && (from === 'TIME_WAIT' || from === 'LAST_ACK')) {
    const edge = from === 'TIME_WAIT' ? 5 : width - 5,
      side = from === 'TIME_WAIT' ? -1 : 1;
    return `M${x1 + (side * boxWidth) / 2} ${y1}H${edge}V${y2}H${x2 + (side * boxWidth) / 2}`;
  }
  if (to === 'CLOSED' && y1 > 100) return `M${x1 + 20} ${y1 - half}C${x1 + 44} ${(y1 + y2) / 2} ${x2 + 70} ${y2 + 70} ${x2 + 26} ${y2 + half}`;
  if (y1 === y2) return `M${x1 + (Math.sign(x2 - x1) * boxWidth) / 2} ${y1}H${x2 - (Math.sign(x2 - x1) * boxWidth) / 2}`;
  // Past the box in between.
  if (x1 === x2 && Math.abs(y2 - y1) > 100) {
    const x = x1 + boxWidth / 2;
    return `M${x} ${y1 + 5}C${x + 11} ${y1 + 24} ${x + 11} ${y2 - 24} ${x} ${y2 - 5}`;
  }
  if (x1 === x2) return `M${x1} ${y1 + Math.sign(y2 - y1) * half}V${y2 - Math.sign(y2 - y1) * half}`;
  // A little inwards from the middle of the boxes, so that several lines do not meet in one point.
  const lean = Math.sign(x2 - x1) * 22;
  return `M${x1 + lean} ${y1 + Math.sign(y2 - y1) * half}L${x2 - lean} ${y2 - Math.sign(y2 - y1) * half}`;
}
