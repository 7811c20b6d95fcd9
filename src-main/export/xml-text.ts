/** Text inside XML attributes and elements. */

/** Characters that XML 1.0 cannot hold, not even escaped, are written as C does, the two that are none become U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNFIT, c => ENTITIES[c] ?? (c < ' ' ? `\\x${c.charCodeAt(0).toString(16)}` : '\ufffd'));
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNFIT = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
