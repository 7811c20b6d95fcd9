/** Packets as arrows between the ends that they go between, one column an end: `-z flow`. */
import type { ByteSink } from './byte-sink.ts';

/** One packet. */
export interface FlowArrow {
  readonly time: string;
  /** Number of its conversation; -1 where packets are not told by those. */
  readonly conversation: number;
  readonly source: string;
  readonly destination: string;
  readonly ports: readonly [source: number, destination: number];
  /** Above the arrow, and beside it. */
  readonly label: string;
  readonly comment: string;
}

/** Characters between one end's line and the next one's, that line included. */
const GAP = 20;
/** An end's port is told before its arrow begins. */
const BEFORE_ARROW = 9;
/** Packets of further ends are left out: lines would become too wide to read. */
const MOST_ENDS = 40;

export function writeFlow(sink: ByteSink, packets: readonly FlowArrow[]): void {
  const ends = placesOf(packets);
  const shown = packets.filter(({ source, destination }) => ends.has(source) && ends.has(destination));
  if (shown.length === 0) return;
  const numbered = shown.some(({ conversation }) => conversation > 0), names = [...ends.keys()];
  const before = (conversation: string): string => (numbered ? conversation.padEnd(5) : '');
  // Every other end has its name on a line of its own, so that there is room for long addresses.
  const upper = names.filter((_, i) => i % 2 === 0).map(name => ` ${name.padEnd(2 * GAP - 2)}|`);
  const lower = names.filter((_, i) => i % 2 === 1).map(name => laidOver('|'.padEnd(GAP).repeat(2), 0, `| ${name}`));
  sink.text(`${before('Conv.')}|${numbered ? ' Time    ' : 'Time     '}|${upper.join('')}\n`);
  sink.text(`${before('')}|         |${' '.repeat(GAP - 1)}${lower.join('')}\n`);
  const lines = `${' '.repeat(GAP - 1)}|`.repeat(names.length);
  let earlier = shown[0].conversation;
  for (const { time, conversation, source, destination, ports, label, comment } of shown) {
    const from = ends.get(source)!, to = ends.get(destination)!, isBack = to < from;
    const left = Math.min(from, to), span = Math.max(1, Math.abs(to - from)), told = [...label].slice(0, GAP * span).join('');
    const [leftPort, rightPort] = isBack ? [ports[1], ports[0]] : ports, dashes = '-'.repeat(GAP * span - 2);
    const arrow = `(${leftPort})`.padEnd(BEFORE_ARROW) + (isBack ? `<${dashes}` : `${dashes}>`) + `  (${rightPort})`;
    if (conversation !== earlier) sink.text(`${'-'.repeat(GAP * names.length + 17)}\n`);
    earlier = conversation;
    sink.text(`${before(String(conversation))}|${time.padEnd(9)}|${laidOver(lines, GAP * left + BEFORE_ARROW, told)}${comment}\n`);
    sink.text(`${before('')}|         |${laidOver(lines, GAP * left, arrow)}\n`);
    sink.settle();
  }
}

/** Places of the ends in the order of their appearance, as far as there is room. */
function placesOf(packets: readonly FlowArrow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { source, destination } of packets) {
    for (const end of [source, destination]) if (!places.has(end) && places.size < MOST_ENDS) places.set(end, places.size);
  }
  return places;
}

function laidOver(lines: string, at: number, text: string): string {
  return lines.slice(0, at).padEnd(at) + text + lines.slice(at + [...text].length);
}
