/** Numbers as filters write them: decimal, octal with a leading zero, `0x…`, `0b…`. */

/** A number, a bigint beyond 2^53, or undefined when the text is no integer. */
export function parseInteger(text: string): number | bigint | undefined {
  if (!/^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|\d+)$/.test(text) || text.length > 100) return undefined;
  const octal = /^0\d/.test(text);
  if (octal && /[89]/.test(text)) return undefined;
  const big = BigInt(octal ? `0o${text.slice(1)}` : text);
  return big <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(big) : big;
}

/** The digits of a number with or without a point, as a regular expression that goes back over none of them. */
export const DECIMAL = String.raw`(?:\d+(?:\.\d*)?|\.\d+)`;
const FLOATING = new RegExp(String.raw`^${DECIMAL}(?:[eE][+-]?\d+)?$`);

export function parseFloating(text: string): number | undefined {
  if (FLOATING.test(text)) return Number(text);
  if (/^inf(?:inity)?$/i.test(text)) return Infinity;
  return /^nan$/i.test(text) ? NaN : undefined;
}
