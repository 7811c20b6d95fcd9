/** What happened to a TCP segment on the wire, in words and as a mark. */
import { countText } from './sizes.ts';

export type VerdictName = 'retransmission' | 'reordered' | 'duplicate' | 'probe';

export interface Verdict {
  readonly name: VerdictName;
  readonly cause: string;
  readonly confidence: 'certain' | 'likely' | 'guess';
  readonly evidence: string;
  /** Frame that sent the same bytes first. */
  readonly original?: number;
}

const titles: Readonly<Record<VerdictName, string>> = {
  retransmission: 'Retransmission',
  reordered: 'Reordered',
  duplicate: 'Duplicate',
  probe: 'Probe',
};

const causes: Readonly<Record<string, string>> = {
  fast: 'fast, after duplicate acknowledgments',
  timeout: 'after a timeout',
  'tail-probe': 'a tail loss probe',
  'keep-alive': 'a keep-alive',
  'zero-window-probe': 'a zero window probe',
  'repeated-syn': 'the SYN repeated',
};

const confidences: Readonly<Record<Verdict['confidence'], string>> = {
  certain: 'Certain.',
  likely: 'Likely, by the times measured.',
  guess: 'A guess: nothing in the capture decides.',
};

/** `Retransmission, after a timeout` */
export function verdictTitle({ name, cause }: Pick<Verdict, 'name' | 'cause'>): string {
  const known = causes[cause] ?? cause;
  return known === '' ? titles[name] : `${titles[name]}, ${known}`;
}

/** Everything there is to say, in sentences. */
export function verdictText(verdict: Verdict): string {
  const { evidence, original, confidence } = verdict;
  const sentences = [`${verdictTitle(verdict)}.`];
  if (evidence !== '') sentences.push(`${evidence[0].toUpperCase()}${evidence.slice(1)}.`);
  if (original !== undefined) sentences.push(`Its bytes were first sent in packet ${countText(original)}.`);
  sentences.push(confidences[confidence]);
  return sentences.join(' ');
}

/** Lines of the mark, drawn on a 12 × 12 grid: an arrow that comes back, crossed arrows, two sheets, a dot in a ring. */
export const verdictPaths: Readonly<Record<VerdictName, string>> = {
  retransmission: 'M9.5 6a3.5 3.5 0 1 1-1.2-2.6M8.6 1.4v2.2H6.4',
  reordered: 'M4 10V2.4M2.2 4.2L4 2.4l1.8 1.8M8 2v7.6M6.2 7.8L8 9.6l1.8-1.8',
  duplicate: 'M2.5 2.5h5v5h-5zM9.5 4.8v4.7H4.8',
  probe: 'M6 2.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 0 1 0-7.2zM6 5.4a.6.6 0 1 1 0 1.2a.6.6 0 0 1 0-1.2z',
};
