/** What a client of HTTP/2 sends first, RFC 9113 §3.4: chosen so that a server of HTTP/1 takes it for a request. */
export const PREFACE = Uint8Array.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', c => c.charCodeAt(0));

/** Bytes of the preface that lie at `at`: all of them, or as many as are there and agree. */
export function prefaceLength(bytes: Uint8Array, at: number, end: number): number {
  let length = 0;
  while (length < PREFACE.length && at + length < end && bytes[at + length] === PREFACE[length]) length++;
  return length;
}

/** No other method begins with these letters. */
const TELLING = 3;

/** Whether what lies at `at` is the preface as far as it is there, and enough of it to tell. */
export function beginsPreface(bytes: Uint8Array, at: number, end: number): boolean {
  const length = prefaceLength(bytes, at, end);
  return length === PREFACE.length || (length >= TELLING && at + length === end);
}
