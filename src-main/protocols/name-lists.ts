/** Long lists of names, kept as one text each and read when the first of them is asked for: `#401 Inquiry|Inquiry Cancel|#405 …`, or a line each. */

/** `#` and hexadecimal digits give the number of the name that follows; without, it is one more than that of the name before. */
export function namesIn(list: string): (value: number) => string | undefined {
  let names: Map<number, string> | undefined;
  return value => (names ??= read(list)).get(value);
}

function read(list: string): Map<number, string> {
  const names = new Map<number, string>();
  let number = 0;
  for (const part of list.split(/[|\n]/)) {
    const [, digits, name] = /^(?:#([0-9a-f]+) )?(.*)$/.exec(part)!;
    if (digits !== undefined) number = parseInt(digits, 16);
    names.set(number++, name);
  }
  return names;
}
