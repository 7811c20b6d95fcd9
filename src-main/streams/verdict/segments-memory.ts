/** What a judge knows of the segments before the one that it judges, and how that is handed to another judge. */
import { type CopiesMemory, KnownCopies } from './known-copies.ts';
import { EarlierConnections } from './earlier-connections.ts';
import { FirstProbes, type FirstProbesMemory } from './first-probes.ts';
import { JudgedSides, type SidesMemory } from './judged-sides.ts';
import { ProbeCopies, type SentProbes } from './probe-copies.ts';
import { type RecentMemory, RecentSegments } from './recent-segments.ts';

export interface SegmentsMemory {
  readonly recent: RecentMemory;
  readonly sides: SidesMemory;
  readonly copies: CopiesMemory;
  readonly firstProbes: FirstProbesMemory;
  readonly sentProbes: SentProbes;
  readonly earlier: Map<number, number>;
}

export class KnownSegments {
  readonly recent: RecentSegments;
  readonly sides: JudgedSides;
  readonly copies: KnownCopies;
  readonly firstProbes: FirstProbes;
  readonly probeCopies: ProbeCopies;
  readonly earlier: EarlierConnections;

  /** Begins with nothing, or with what another judge knows. */
  constructor(memory?: SegmentsMemory) {
    this.recent = new RecentSegments(memory?.recent);
    this.sides = new JudgedSides(memory?.sides);
    this.copies = new KnownCopies(memory?.copies);
    this.firstProbes = new FirstProbes(memory?.firstProbes);
    this.probeCopies = new ProbeCopies(memory?.sentProbes);
    this.earlier = new EarlierConnections(memory?.earlier);
  }

  get memory(): SegmentsMemory {
    const { recent, sides, copies, firstProbes, probeCopies, earlier } = this;
    return {
      recent: recent.memory, sides: sides.memory, copies: copies.memory, firstProbes: firstProbes.memory, sentProbes: probeCopies.memory,
      earlier: earlier.memory,
    };
  }

  /** Forgets both sides of a connection; `side` is one of them. Which connection was before it stays known. */
  forget(side: number): void {
    for (const either of [side, side ^ 1]) {
      this.sides.clear(either);
      this.copies.forget(either);
      this.firstProbes.forget(either);
      this.probeCopies.forget(either);
    }
  }
}
