/** Text inside XML attributes and elements. */

/** Characters that XML 1.0 cannot hold, not even escaped, are written as C does, the two that are none become U+FFFD. */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) ? text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, c => ENTITIES[c] ?? (c < ' ' ? `\\x${c.charCodeAt(0).toString(16)}` : '\ufffd')) : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
