/** Lists of addresses in mail headers, RFC 5322 §3.4. */

/** Where something stands in a text. */
export interface Part {
  readonly at: number;
  readonly length: number;
}

/** The parts between the commas of a list; commas in quoted texts, comments and angle brackets do not count. */
export function partsOf(list: string): Part[] {
  const parts: Part[] = [];
  let begin = 0, depth = 0, isQuoted = false;
  for (let i = 0; i < list.length; i++) {
    const c = list[i];
    if (c === '\\') i++;
    else if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === '(' || c === '<') depth++;
    else if ((c === ')' || c === '>') && depth > 0) depth--;
    else if (c === ',' && depth === 0) {
      parts.push({ at: begin, length: i - begin });
      begin = i + 1;
    }
  }
  parts.push({ at: begin, length: list.length - begin });
  return parts;
}

/** `"Jane Doe" <jane@example.com>`, or an address alone, maybe with a comment behind it. */
export function readAddress(text: string): { readonly name: Part | undefined; readonly address: Part | undefined } {
  const open = text.lastIndexOf('<'), close = text.indexOf('>', open + 1);
  if (open >= 0 && close > open) {
    const name = trimmed(text, 0, open);
    return { name: name.length > 0 ? name : undefined, address: { at: open + 1, length: close - open - 1 } };
  }
  const comment = text.indexOf('(');
  const address = trimmed(text, 0, comment < 0 ? text.length : comment);
  return { name: undefined, address: address.length > 0 ? address : undefined };
}

function trimmed(text: string, from: number, to: number): Part {
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { at: from, length: to - from };
}
