/** Addresses out of text: RFC 791, RFC 4291 §2.2. */

/** The bytes of an address as text; undefined for anything else. */
export function addressOf(text: string): Uint8Array | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) {
    const bytes = text.split('.').map(Number);
    return bytes.every(byte => byte < 256) ? Uint8Array.from(bytes) : undefined;
  }
  const halves = text.split('::');
  if (!text.includes(':') || halves.length > 2) return undefined;
  const groups = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const before = groups(halves[0]), after = groups(halves[1] ?? ''), missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...before, ...new Array<string>(missing).fill('0'), ...after];
  if (!all.every(group => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return Uint8Array.from(all.flatMap(group => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
}
