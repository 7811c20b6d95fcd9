/** Name of the search index that a packet's day belongs to, in the local time zone: `packets-2026-11-21`. */
export function dayIndex(seconds: number): string {
  const date = new Date(seconds * 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `packets-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
