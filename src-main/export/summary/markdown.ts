/** A report as Markdown (GitHub's flavour, for its tables). */
import { printable } from '../../dissect/index.ts';
import type { Report, Section, Table } from './report.ts';

export function markdown(report: Report): string {
  return [`# ${escaped(report.title)}`, escaped(report.subtitle), ...report.sections.map(section)].join('\n\n') + '\n';
}

function section({ title, text, facts, tables }: Section): string {
  const parts = [`## ${escaped(title)}`, ...text.map(escaped)];
  if (facts.length > 0) parts.push(facts.map(([name, value]) => `- **${escaped(name)}**: ${escaped(value)}`).join('\n'));
  for (const one of tables) {
    if (one.title !== undefined) parts.push(`### ${escaped(one.title)}`);
    parts.push(table(one));
    if (one.more !== undefined) parts.push(escaped(one.more));
  }
  return parts.join('\n\n');
}

function table({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(column => escaped(column.title))), line(columns.map(column => (column.right === true ? '--:' : '---'))),
    ...rows.map(row => line(row.map(escaped))),
  ].join('\n');
}

/**
 * The text as itself: nothing in it is markup, HTML, a link or the end of a line. Renderers make links of bare addresses too, so these are broken up.
 */
export function escaped(text: string): string {
  return printable(text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' '))
    .replace(/[\\`*_{}[\]<>|~#&!$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@')
    // Looking behind makes one search of a long run of spaces, not one for each.
    .replace(/^ +|(?<! ) +$/g, '')
    // At the beginning of a line these would make a list or an underlined heading.
    .replace(/^[-+=]/, '\\$&');
}
