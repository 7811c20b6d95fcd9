/** Text as a filter compares with it: quoted, on one line whatever it holds. */
export function filterText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, c => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
}
