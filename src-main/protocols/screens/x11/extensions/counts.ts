/** How many items a list of a message has, by what came before: `num_crtcs`, `4*(length-1)`, `#which` (its bits that are set), `format==8`. */

/** `rest` is how many bytes are left. */
export type Count = (said: (name: string) => number) => number;

const TOKEN = /\d+|[A-Za-z_]\w*|==|[-+*/&|#()<]/g;

const OPERATORS: readonly Readonly<Record<string, (left: number, right: number) => number>>[] = [
  { '==': (left, right) => Number(left === right), '<': (left, right) => Number(left < right) },
  { '&': (left, right) => (left & right) >>> 0, '|': (left, right) => (left | right) >>> 0 },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  { '*': (left, right) => left * right, '/': (left, right) => Math.floor(left / right) },
];

/** How many bits of a number of 32 bits are set. */
export function bitsSet(number: number): number {
  let count = 0;
  for (let left = number >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}

export function countOf(text: string): Count {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  const single = (): Count => {
    const token = tokens[at++] ?? '0';
    if (token === '(') {
      const inner = level(0);
      at++;
      return inner;
    }
    if (token === '#') {
      const inner = single();
      return said => bitsSet(inner(said));
    }
    const number = Number(token);
    return Number.isNaN(number) ? said => said(token) : () => number;
  };
  const level = (depth: number): Count => {
    if (depth === OPERATORS.length) return single();
    let left = level(depth + 1);
    for (let operator = OPERATORS[depth][tokens[at]]; operator !== undefined; operator = OPERATORS[depth][tokens[at]]) {
      at++;
      const before = left, after = level(depth + 1), apply = operator;
      left = said => apply(before(said), after(said));
    }
    return left;
  };
  return level(0);
}
