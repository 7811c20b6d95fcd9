/** Lines of the tree no longer than Wireshark lets them be, cut and marked where it does. */
import { type Tree, bareLabel, label } from '../dissect/index.ts';

/** From this length on (in bytes of UTF-8) a label is cut, to the other length. */
export const TOO_LONG = 240;
const CUT = 238;
const MARK = ' [truncated]';
/** What is said behind a value is cut without a mark. */
const CUT_ENDING = 239;
/** What a message was put together from is said piece by piece behind their number. */
const PIECES = /\.(?:fragments|segments)$/;

/** As the tree shows it, concluded values in brackets. */
export function fittedLabel(tree: Tree, node: number): string {
  const whole = label(tree, node);
  if (fits(whole)) return whole;
  const fitted = fittedBareLabel(tree, node);
  return whole.startsWith('[') && !fitted.startsWith('[') ? `[${fitted}]` : fitted;
}

/** The same without brackets, for machines. */
export function fittedBareLabel(tree: Tree, node: number): string {
  const text = bareLabel(tree, node);
  if (fits(text)) return text;
  const { title, name } = tree.fields[node];
  if (tree.endings[node] !== undefined || PIECES.test(name)) return cutToBytes(text, CUT_ENDING);
  // The mark follows the field's name; a text of its own has it in front.
  const at = tree.labels[node] === undefined ? text.indexOf(title) + title.length : 0;
  return cutToBytes(text.slice(0, at) + MARK + text.slice(at), CUT);
}

function fits(text: string): boolean {
  return 3 * text.length < TOO_LONG || Buffer.byteLength(text) < TOO_LONG;
}

function cutToBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  let end = Math.min(most, bytes.length);
  while (end > 0 && (bytes[end] & 0xc0) === 0x80) end--;
  return bytes.toString('utf8', 0, end);
}
