/** Remarks of one kind together, whatever numbers and names their texts go on with: Wireshark's "Group by summary". */
import type { CountedRemark } from '../../../src-main/api/index.ts';
import { filterOfRemark } from './line-filters.ts';

export interface RemarkLine extends CountedRemark {
  /** Lets the packets through that have it. */
  readonly filter: string;
}

/** A line for each text. */
export const linesByText = (remarks: readonly CountedRemark[]): RemarkLine[] => remarks.map((one) => ({ ...one, filter: filterOfRemark(one) }));

/** A line for each kind, in the order of the first of each. */
export function linesByKind(remarks: readonly CountedRemark[]): RemarkLine[] {
  const kinds = new Map<string, CountedRemark[]>();
  for (const one of remarks) {
    // What is declared as nothing is of no kind but its own.
    const key = `${one.severity} ${one.protocol} ${one.kind ? `field ${one.kind.field}` : `text ${one.text}`}`;
    const alike = kinds.get(key);
    if (alike === undefined) kinds.set(key, [one]);
    else alike.push(one);
  }
  return [...kinds.values()].map(together);
}

function together(alike: readonly CountedRemark[]): RemarkLine {
  const [first] = alike;
  if (first.kind === undefined || alike.length === 1) return { ...first, filter: filterOfRemark(first) };
  return {
    ...first,
    text: textOf(first.kind.title, alike),
    count: alike.reduce((sum, { count }) => sum + count, 0),
    frame: alike.reduce((least, { frame }) => Math.min(least, frame), Infinity),
    filter: first.kind.field,
  };
}

/** What they have in common where that is what they are called; otherwise the first speaks for the others. */
function textOf(title: string, alike: readonly CountedRemark[]): string {
  const isCommon = alike.every(({ text }) => text.toLowerCase().startsWith(title.toLowerCase()));
  return isCommon ? title : `${alike[0].text} and ${alike.length - 1} more`;
}
