/** The graphs of a connection: their names, how each is drawn and what its colours mean. */
import { drawRoundTrips, drawSequence } from './drawing.ts';
import { drawThroughput, drawWindow } from './flow-drawing.ts';

export type Kind = 'sequence' | 'round-trip' | 'throughput' | 'window';

export const kinds: readonly { readonly value: Kind; readonly title: string }[] = [
  { value: 'sequence', title: 'Sequence' },
  { value: 'round-trip', title: 'Round trip' },
  { value: 'throughput', title: 'Throughput' },
  { value: 'window', title: 'Window' },
];

export const drawings = { sequence: drawSequence, 'round-trip': drawRoundTrips, throughput: drawThroughput, window: drawWindow } as const;

export const spoken: Readonly<Record<Kind, string>> = {
  sequence: 'Sequence numbers', 'round-trip': 'Round-trip times', throughput: 'Bits a second', window: 'Window and bytes in flight',
};

const verdictTitles = { retransmission: 'Retransmission', reordered: 'Reordered', duplicate: 'Duplicate', probe: 'Probe' } as const;

/**
 * What is to be known of a graph beside its colours: round trips of segments whose receiver is beside the place of the capture leave out the way.
 * `near`: the end that is beside it.
 */
export function noteOf(kind: Kind, fromClient: boolean, near: 'client' | 'server' | undefined): string | undefined {
  if (kind !== 'round-trip' || near === undefined || near === (fromClient ? 'client' : 'server')) return undefined;
  return `The capture was taken near the ${near}: these are its own delays. Segments from the ${near} show the round trips of the path.`;
}

/** What the colours mean; of verdicts those that there are. */
export function keysOf(kind: Kind, fromClient: boolean, verdicts: ReadonlySet<string>): readonly (readonly [colour: string, title: string])[] {
  const side = fromClient ? '--side-0' : '--side-1';
  switch (kind) {
    case 'sequence': {
      const noted = Object.entries(verdictTitles).filter(([name]) => verdicts.has(name));
      return [
        ['--side-1', 'Sent'],
        ...noted.map(([name, title]) => [`--verdict-${name}`, title] as const),
        ['--text-muted', 'Acknowledged'],
        ['--valid-edge', 'Window'],
      ];
    }
    case 'round-trip': return [[side, 'Until the end of a segment was acknowledged, as seen where the capture was taken']];
    case 'throughput': return [[side, 'Bit/s sent, once or again'], ['--text-muted', 'Bit/s acknowledged']];
    case 'window': return [[side, 'Bytes in flight'], ['--valid-edge', 'Window of the other side, in bytes']];
  }
}
