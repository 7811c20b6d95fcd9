/** File names that come from a page or a capture, made safe to create. */
import { isDeviceName } from '../api/device-names.ts';

/** Longest name in UTF-8 bytes: file systems allow 255, and temporary endings are put behind it. */
const longestName = 200;

/** The last part of `name`, without anything that a file system or a shell would take for more than a name; `fallback` when nothing is left. */
export function safeFileName(name: string, fallback: string): string {
  // Half of a surrogate pair has no UTF-8 form, which file systems and download headers need.
  const last = name.replace(/\p{Cs}/gu, '\ufffd').split(/[/\\]/).at(-1) ?? '';
  // Direction marks (U+200E and others) could make an ending look like another.
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');
  // What was cut may end within dots and spaces again.
  const short = shortened(plain).replace(/(?<![\s.])[\s.]+$/, '');
  return short === '' || isDeviceName(short) ? fallback : short;
}

/** Cuts the stem, not the ending, to the length that file systems take. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const ending = /(?:\.[a-z0-9]{1,8}){0,2}$/i.exec(name)?.[0] ?? '';
  const stem = Buffer.from(name.slice(0, name.length - ending.length)).subarray(0, longestName - ending.length);
  // A character that was cut in half decodes to U+FFFD.
  return stem.toString().replace(/\uFFFD+$/, '') + ending;
}
