/** Text of a capture within an SVG drawing. */
import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What a drawing can't hold is shown as signs, as the window shows it; halves of letters, which are none, are left out. */
export function svgText(text: string): string {
  return visible(text).replace(/[&<>"]/g, (sign) => entities[sign]).replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** As much of a text as has room for so many letters, and a sign that there is more. */
export const cutText = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1))}…`);
