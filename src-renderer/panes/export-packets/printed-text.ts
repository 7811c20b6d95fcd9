/** Packets as text on paper, in the form of Wireshark's plain text: a line of columns, the tree, the bytes. */
import type { PacketTree } from '../../../src-main/api/index.ts';
import { hexDump } from '../../format/hex.ts';
import { visible } from '../../format/visible.ts';
import { hasChildren, shownNodes } from '../../state/expansion.ts';

/** Columns of the list, and what they say of each packet. */
export interface Table {
  readonly titles: readonly string[];
  readonly isRight: readonly boolean[];
  readonly lines: readonly (readonly string[])[];
}

export type Details = 'none' | 'layers' | 'open' | 'all';

/** Characters: one long text in a column would otherwise make all lines as long, of a hundred thousand packets. */
const widestColumn = 200;

/** The heading and the lines, each column as wide as the longest text in it, as far as that is not too wide. */
export function tableText({ titles, isRight, lines }: Table): { readonly heading: string; readonly lines: readonly string[] } {
  const widths = titles.map((title, column) =>
    Math.min(widestColumn, lines.reduce((widest, cells) => Math.max(widest, cells[column].length), title.length)));
  const written = (cells: readonly string[]) =>
    cells.map((cell, column) => (isRight[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd();
  return { heading: written(titles), lines: lines.map(written) };
}

/** The tree, indented; a plus stands before what is closed. `isOpen`: whether the user has opened a part. */
export function treeText({ nodes }: PacketTree, details: Details, isOpen: (index: number) => boolean): string {
  const opened = (index: number) => details === 'all' || (details === 'open' && isOpen(index));
  const shown = details === 'none' ? [] : shownNodes(nodes, opened);
  return shown
    .map((index) => `${'    '.repeat(nodes[index].depth)}${hasChildren(nodes, index) && !opened(index) ? '+ ' : ''}${visible(nodes[index].label)}`)
    .join('\n');
}

/** A dump of all bytes, those of the frame and what was made of it, under their names where they are several. */
export function bytesText({ sources }: PacketTree): string {
  return sources.map(({ name, bytes }) => (sources.length > 1 ? `${visible(name)}:\n${hexDump(bytes)}` : hexDump(bytes))).join('\n\n');
}
