/** Which packets of a capture are to be exported, said as a filter. */

export type PacketSet = 'all' | 'selected' | 'marked' | 'between-marks' | 'range';

export interface PacketChoice {
  readonly set: PacketSet;
  /** As the user writes it: `1-10, 15, 20-`. */
  readonly range: string;
  /** Only those that this filter shows; empty for all. */
  readonly displayed: string;
  readonly withoutIgnored: boolean;
}

/** Numbers of frames, both ends included. */
export type FrameSpan = readonly [first: number, last: number];

const lastFrame = 0xffffffff;

/** Undefined for a text that is no list of numbers and ranges; either end of a range may be left out. */
export function spansIn(text: string): readonly FrameSpan[] | undefined {
  const spans: FrameSpan[] = [];
  for (const part of text.split(',')) {
    const [found, one, first, last] = /^(?:(\d{1,9})|(\d{1,9})?\s*[-–]\s*(\d{1,9})?)$/.exec(part.trim()) ?? [];
    if (found === undefined || (one ?? first ?? last) === undefined) return undefined;
    const from = Number(one ?? first ?? 1),
      to = Number(one ?? last ?? lastFrame);
    if (from < 1 || to < from) return undefined;
    spans.push([from, to]);
  }
  return spans;
}

/** The filter that shows these packets and no others; undefined where the choice is none. `marks`: the first and the last marked frame. */
export function filterOf(
  { set, range, displayed, withoutIgnored }: PacketChoice, selected: number, marks: FrameSpan | undefined,
): string | undefined {
  const spans = spansIn(range);
  const sets: Readonly<Record<PacketSet, string | undefined>> = {
    all: '',
    selected: selected > 0 ? among([[selected, selected]]) : undefined,
    marked: 'frame.marked == 1',
    'between-marks': marks && among([marks]),
    range: spans && among(spans),
  };
  const chosen = sets[set];
  if (chosen === undefined) return undefined;
  return [chosen, displayed && `(${displayed})`, withoutIgnored ? 'frame.ignored == 0' : ''].filter(Boolean).join(' && ');
}

function among(spans: readonly FrameSpan[]): string {
  return `frame.number in {${spans.map(([from, to]) => (from === to ? from : `${from}..${to}`)).join(', ')}}`;
}
