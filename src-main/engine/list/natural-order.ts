/** Texts in the order in which people read them: numbers in them by what they count, `10.0.0.9` before `10.0.0.10`. */

const ZERO = 48;
const NINE = 57;

/** Negative, 0 or positive, as `a` comes before, with or behind `b`. */
export function naturalOrder(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length && at === b.length) return 0;
  if (!isDigit(a, at) && !isDigit(b, at)) return order(a, b, at);
  // The number that they differ in may begin before.
  let begin = at;
  while (begin > 0 && isDigit(a, begin - 1)) begin--;
  const [beginA, endA] = numberAt(a, begin), [beginB, endB] = numberAt(b, begin);
  if (endA === begin || endB === begin) return order(a, b, at);
  if (endA - beginA !== endB - beginB) return endA - beginA - (endB - beginB);
  for (let i = 0; beginA + i < endA; i++) {
    const difference = a.charCodeAt(beginA + i) - b.charCodeAt(beginB + i);
    if (difference !== 0) return difference;
  }
  // They differ in zeros before the number.
  return order(a, b, at);
}

/** By the character at `at`; a text that ends there comes first. */
function order(a: string, b: string, at: number): number {
  return (at < a.length ? a.charCodeAt(at) : -1) - (at < b.length ? b.charCodeAt(at) : -1);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

/** Where the digits that count begin and end. */
function numberAt(text: string, begin: number): readonly [begin: number, end: number] {
  let end = begin;
  while (isDigit(text, end)) end++;
  let first = begin;
  while (first < end - 1 && text.charCodeAt(first) === ZERO) first++;
  return [first, end];
}
