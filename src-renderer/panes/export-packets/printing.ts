/** Gathers what is to be printed of packets, and hands it to the browser's print dialog. */
import type { Call, PacketTree, Row, ViewId, WorkDone } from '../../../src-main/api/index.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { bytesText, tableText, treeText } from './printed-text.ts';
import type { Details, Table } from './printed-text.ts';
import './print-sheet.css';

export interface PrintForm {
  /** The line that the packet has in the list. */
  readonly summary: boolean;
  readonly details: Details;
  readonly bytes: boolean;
  /** Each packet begins a page. */
  readonly ownPages: boolean;
}

/** What the list and the tree say of packets. */
export interface PrintLook {
  readonly tableOf: (rows: readonly Row[]) => Table;
  readonly isOpen: (tree: PacketTree, index: number) => boolean;
}

/** A sheet of these many characters has several thousand pages, and takes a browser many seconds to lay out. */
const mostCharacters = 20_000_000,
  mostRows = 100_000;
const rowsAtOnce = 500;

/** A piece of the sheet for each packet, its heading first where one stands over all of them. */
export async function printedPieces(
  { engine, id }: Pick<OpenCapture, 'engine' | 'id'>, view: ViewId, shown: number, form: PrintForm, look: PrintLook,
  { signal, progress }: Required<Call<WorkDone>>,
): Promise<readonly string[]> {
  if (shown > mostRows) throw tooMuch();
  const rows: Row[] = [];
  for (let from = 0; from < shown; from += rowsAtOnce) rows.push(...(await engine.rows(view, from, Math.min(shown, from + rowsAtOnce), { signal })));
  const { heading, lines } = tableText(form.summary ? look.tableOf(rows) : { titles: [], isRight: [], lines: rows.map(() => []) });
  if (lines.reduce((characters, line) => characters + line.length, 0) > mostCharacters) throw tooMuch();
  if (form.details === 'none' && !form.bytes) return form.ownPages ? lines.map((line) => `${heading}\n${line}`) : [[heading, ...lines].join('\n')];
  const pieces: string[] = [];
  let characters = 0;
  for (const [at, row] of rows.entries()) {
    signal.throwIfAborted();
    const tree = await engine.tree(id, row.number, { signal });
    const parts = [
      form.summary ? `${heading}\n${lines[at]}` : '',
      treeText(tree, form.details, (index) => look.isOpen(tree, index)),
      form.bytes ? bytesText(tree) : '',
    ];
    pieces.push(parts.filter((part) => part !== '').join('\n\n'));
    characters += pieces[at].length;
    if (characters > mostCharacters) throw tooMuch();
    progress({ done: at + 1, total: rows.length });
  }
  return pieces;
}

function tooMuch(): Error {
  return Object.assign(new Error('That is more than a browser can print at once. Choose fewer packets, or less of each.'), { name: 'UserError' });
}

/** Prints the pieces under a title; the window's own content is not on the paper. */
export function printSheet(title: string, pieces: readonly string[], ownPages: boolean): void {
  const sheet = document.createElement('div');
  sheet.className = ownPages ? 'print-sheet own-pages' : 'print-sheet';
  const heading = sheet.appendChild(document.createElement('h1'));
  heading.textContent = title;
  for (const piece of pieces) sheet.appendChild(document.createElement('pre')).textContent = piece;
  document.body.append(sheet);
  // Browsers differ in whether `print` waits for the dialog.
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
