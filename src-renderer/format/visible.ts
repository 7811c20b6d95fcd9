/** Text of a capture made harmless for the eye: nothing in it may hide, reorder or break a line. */

// Controls, the invisible, and the bidirectional marks that can make a name read as another one (Unicode TR36 §3).
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

const named: Readonly<Record<string, string>> = { '\0': '\\0', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Unseen characters as Wireshark writes them: `\r\n`, `\x01`, `\u{202e}`. Letters and signs of every script stay. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return named[character] ?? (code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`);
  });
}
