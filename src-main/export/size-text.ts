/** Sizes as Wireshark's statistics write them: a whole number of the largest unit of which there are ten or more. */

const PREFIXES: readonly (readonly [prefix: string, factor: number])[] = [['T', 1e12], ['G', 1e9], ['M', 1e6], ['k', 1e3]];

/** `9999 bytes`, `10 kB`, `12 MB`. */
export function sizeText(bytes: number): string {
  for (const [prefix, factor] of PREFIXES) if (bytes >= 10 * factor) return `${Math.floor(bytes / factor)} ${prefix}B`;
  return `${bytes} bytes`;
}
