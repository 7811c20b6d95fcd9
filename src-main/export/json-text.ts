/** Strings as JSON, written straight into a sink. */
import type { ByteSink } from './byte-sink.ts';

const QUOTE = 34, SLASH = 47, LESS = 60, BACKSLASH = 92;

/** The text in quotes. `</` is written as `<\/`, so that the output may stand inside a page's script. */
export function jsonString(sink: ByteSink, text: string): void {
  sink.byte(QUOTE);
  jsonEscaped(sink, text);
  sink.byte(QUOTE);
}

/** The same without the quotes. */
export function jsonEscaped(sink: ByteSink, text: string): void {
  const { length } = text;
  if (length > 64) {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    sink.text(/[\u0000-\u001f"\\]|<\//.test(text) ? escaped(text) : text);
    return;
  }
  const at = sink.reserve(length);
  const { bytes } = sink;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code >= 0x80 || code === QUOTE || code === BACKSLASH || (code === SLASH && before === LESS)) {
      sink.text(escaped(text));
      return;
    }
    bytes[at + i] = before = code;
  }
  sink.length = at + length;
}

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f"\\]|<\//g, c => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"', '\\': '\\\\', '</': '<\\/', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t',
};
