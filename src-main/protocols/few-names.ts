/** Numbers that stand for themselves, but for a few that have names. */

/** How such a number is written: `Infinity (65535)`, and `105` without a name. */
export const exceptFor = (names: Readonly<Record<number, string>>) => (value: number): string =>
  (names[value] === undefined ? String(value) : `${names[value]} (${value})`);
