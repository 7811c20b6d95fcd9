/** Counts, sizes and shares as people read them. */

const counts = new Intl.NumberFormat('en-US');

/** `1,234,567` */
export function countText(count: number): string {
  return counts.format(count);
}

/** `812 bytes`, `4.2 KB`, `1.3 GB` (powers of 1000). */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let value = bytes,
    unit = 0;
  // 999.5 would be written `1000`, so the next unit begins a little earlier.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** Of a file that was written: `Saved 4.2 KB.` */
export function savedText(bytes: number): string {
  return `Saved ${sizeText(bytes)}.`;
}

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** `12.5%`; never `0.0%` for some, never `100.0%` for less than all. */
export function shareText(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0%';
  if (part >= whole) return '100%';
  const share = (100 * part) / whole;
  if (share < 0.1) return '<0.1%';
  return `${Math.min(share, 99.9).toFixed(1)}%`;
}

/** `340 ms`, `2.41 s`, `3 min 12 s` */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1) return '<1 ms';
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.floor((milliseconds % 60_000) / 1000)} s`;
}

/** Bits per second of `bytes` sent in `seconds`: `12 kbit/s`; empty where there is no duration. */
export function rateText(bytes: number, seconds: number): string {
  if (seconds <= 0) return '';
  let value = (bytes * 8) / seconds,
    unit = 0;
  while (value >= 999.5 && unit < rates.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${rates[unit]}`;
}

const rates = ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'] as const;
