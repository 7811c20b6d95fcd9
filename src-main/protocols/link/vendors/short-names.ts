/** Vendors' names short enough to stand in an address: `Cisco_12:34:56`. */

/** What says how a company is organised, not which one it is. */
const FORMS: ReadonlySet<string> = new Set([
  'the', 'inc', 'incorporated', 'plc', 'systems', 'corp', 'corporation', 's/a', 'a/s', 'ab', 'ag', 'kg', 'gmbh', 'company', 'co', 'limited',
  'ltd', 'holding', 'spa', 'srl', 'llc', 'pty', 'oy', 'of', 'sa', 'bv', 'sas', 'ooo', 'oao', 'zao', 'kft', 'nv', 'sarl', 'intl', 'kk', '&',
]);

const LONGEST = 8;

/** The words of a name without its legal form, joined, as far as eight letters go; words in capitals alone are written as usual. */
export function shortName(name: string): string {
  const calm = name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|[^a-z0-9&'])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name;
  const initials = calm.replace(/\b([A-Za-z])\.(?=[A-Za-z]\b\.?)/g, '$1');
  const words = initials.replace(/[^\p{L}\p{N}_&+@*/-]+/gu, ' ').trim().split(' ');
  return [...words.filter(word => !FORMS.has(word.toLowerCase())).join('').replace(/\//g, '')].slice(0, LONGEST).join('');
}
