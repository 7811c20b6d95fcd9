/** What an object is, as far as its preview is concerned. */

const pictures: readonly string[] = [
  'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/x-icon', 'image/vnd.microsoft.icon', 'image/svg+xml',
  'image/avif',
];

/** The type of a picture that browsers show; none of them runs scripts in one. */
export function pictureType(contentType: string): string | undefined {
  const type = contentType.split(';', 1)[0].trim().toLowerCase();
  if (type === 'image/jpg' || type === 'image/pjpeg') return 'image/jpeg';
  return pictures.find((picture) => picture === type);
}

/** Whether bytes read as text: UTF-8 without control characters, but for those that lay out lines. A character may be cut at the end. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 4096);
  if (begin.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) return false;
  const broken = [...new TextDecoder().decode(begin)].filter((character) => character === '\ufffd').length;
  return broken <= 1 || broken * 100 < begin.length;
}

/** The name as people read it: a site's first page has none but its slash, which no file may have. */
export const shownName = (name: string): string => (name === '%2f' ? '/' : name);
