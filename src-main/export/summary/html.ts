/** A report as one HTML page: no scripts, nothing loaded from elsewhere, light or dark as the reader's system is. */
import { printable } from '../../dissect/index.ts';
import type { Report, Section, Table } from './report.ts';

export function html(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Netloupe">
<title>${escaped(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(report.title)}</h1>
<p>${escaped(report.subtitle)}</p>
</header>
${report.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ title, text, facts, tables }: Section): string {
  const lines = [`<section>`, `<h2>${escaped(title)}</h2>`, ...text.map(sentence => `<p>${escaped(sentence)}</p>`)];
  if (facts.length > 0) lines.push(`<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('\n')}</dl>`);
  for (const one of tables) {
    if (one.title !== undefined) lines.push(`<h3>${escaped(one.title)}</h3>`);
    lines.push(table(one));
    if (one.more !== undefined) lines.push(`<p class="more">${escaped(one.more)}</p>`);
  }
  return [...lines, '</section>'].join('\n');
}

function table({ columns, rows }: Table): string {
  const side = (index: number): string => (columns[index].right === true ? ' class="number"' : '');
  const head = columns.map(({ title }, index) => `<th scope="col"${side(index)}>${escaped(title)}</th>`).join('');
  const body = rows.map(row => `<tr>${row.map((cell, index) => `<td${side(index)}>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

/**
 * The text as itself, in an element or in a quoted attribute. Characters that are not seen, and those that turn the direction of
 * text, are shown as escapes.
 */
export function escaped(text: string): string {
  return text.replace(/[^\t\n\r]+/g, printable).replace(/[&<>"']/g, c => ENTITIES[c]);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #5b6675; --paper: #fbfbfa; --line: #e2e5e9; --soft: #f2f4f6; }
@media (prefers-color-scheme: dark) { :root { --ink: #dfe4ea; --quiet: #95a1b0; --paper: #14181d; --line: #2b323b; --soft: #1c2229; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
h1 { font-size: 1.7rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
header p, .more { color: var(--quiet); margin: .25rem 0 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; font-weight: 600; margin: 2.5rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { font-size: .95rem; font-weight: 600; margin: 1.5rem 0 .5rem; color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .75rem; border-bottom: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
th { font-weight: 500; color: var(--quiet); background: var(--soft); white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
@media print {
main { padding: 0; max-width: none; font-size: 9.5pt; }
th, td { padding: .15rem .4rem; }
h2, h3 { break-after: avoid; }
tr { break-inside: avoid; }
}
`;
