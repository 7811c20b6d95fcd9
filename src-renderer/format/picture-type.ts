/** Pictures are known by their first bytes. */

const beginnings: readonly (readonly [type: string, begin: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/bmp', /^BM[^]{12}\x28\x00/],
  ['image/x-icon', /^\x00\x00\x01\x00/],
];

/** The type of a picture that browsers show; undefined for what is none. */
export function pictureIn(bytes: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 32));
  return beginnings.find(([, known]) => known.test(begin))?.[0];
}
