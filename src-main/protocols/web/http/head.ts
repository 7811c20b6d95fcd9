/** The head of an HTTP/1 message as bytes: start line and header lines, RFC 9112 §2 to §5. Nothing here allocates unless it gives text. */

/** Bytes of a head; browsers and servers stop at 8 to 256 KB. */
export const LONGEST_HEAD = 256 * 1024;

const LF = 10, CR = 13, SPACE = 32, TAB = 9, COLON = 58, COMMA = 44;

/** What a start line says of its message; `UNFINISHED` when the bytes do not hold all of it. */
export const NEITHER = 0, REQUEST = 1, RESPONSE = 2, UNFINISHED = -1;

/** Offset behind the line that begins at `at`, its line feed included; -1 when it has none before `end`. */
export function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  // `indexOf` would look through all that follows in the file, and is slow over shared memory.
  for (let i = at; i < end; i++) if (bytes[i] === LF) return i + 1;
  return -1;
}

/** Where the text of a line ends whose end (behind the line feed) is `next`. */
export function textEnd(bytes: Uint8Array, at: number, next: number): number {
  let end = next;
  if (end > at && bytes[end - 1] === LF) end--;
  if (end > at && bytes[end - 1] === CR) end--;
  return end;
}

/** Offset behind empty lines before a start line, RFC 9112 §2.2. */
export function skipEmptyLines(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && (bytes[at] === CR || bytes[at] === LF)) at++;
  return at;
}

/** `HTTP/` and two digits with a point between them, as far as they lie before `end`: RFC 9112 §2.3. */
function isVersion(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== 0x48 || bytes[at + 1] !== 0x54 || bytes[at + 2] !== 0x54 || bytes[at + 3] !== 0x50 || bytes[at + 4] !== 0x2f) return false;
  return (at + 5 >= end || isDigit(bytes[at + 5])) && (at + 6 >= end || bytes[at + 6] === 0x2e) && (at + 7 >= end || isDigit(bytes[at + 7]));
}

/** `ICY 200 OK`: what servers of SHOUTcast say in the version's place, their headers and body as HTTP's. */
function isShoutcast(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= 7 && bytes[at] === 0x49 && bytes[at + 1] === 0x43 && bytes[at + 2] === 0x59 && bytes[at + 3] === SPACE &&
    isDigit(bytes[at + 4]) && isDigit(bytes[at + 5]) && isDigit(bytes[at + 6]);
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** tchar of RFC 9110 §5.6.2. */
export function isTokenByte(c: number): boolean {
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39)) return true;
  return c === 0x21 || (c >= 0x23 && c <= 0x27) || c === 0x2a || c === 0x2b ||
    c === 0x2d || c === 0x2e || (c >= 0x5e && c <= 0x60) || c === 0x7c || c === 0x7e;
}

/**
 * What begins at `at`. A request has a method, a target and the version, each behind one space, or a method that everybody knows without a version
 * (HTTP/0.9); a response has the version first.
 */
export function startKind(bytes: Uint8Array, at: number, end: number): number {
  if (at < end && !isTokenByte(bytes[at])) return NEITHER;
  const next = lineEnd(bytes, at, Math.min(end, at + LONGEST_HEAD));
  const stop = next < 0 ? Math.min(end, at + LONGEST_HEAD) : textEnd(bytes, at, next);
  if ((stop - at >= 5 && isVersion(bytes, at, stop)) || isShoutcast(bytes, at, stop)) return next < 0 ? UNFINISHED : RESPONSE;
  let i = at;
  while (i < stop && isTokenByte(bytes[i])) i++;
  if (i === stop && next >= 0 && isKnownMethod(bytes, at, i)) return REQUEST;
  if (i === stop) return next < 0 && beginsMethod(bytes, at, i) ? UNFINISHED : NEITHER;
  if (i === at || bytes[i] !== SPACE || i - at > 32) return NEITHER;
  // The segment may end between the carriage return and its line feed.
  if (next < 0) return mayHaveTarget(bytes, at, i, stop) && plainText(bytes, i, bytes[stop - 1] === CR ? stop - 1 : stop) && stop - at < LONGEST_HEAD
    ? UNFINISHED
    : NEITHER;
  for (let j = stop - 1; j > i; j--) {
    if (bytes[j] !== SPACE) continue;
    if (isVersion(bytes, j + 1, stop)) return REQUEST;
    break;
  }
  return isKnownMethod(bytes, at, i) ? REQUEST : NEITHER;
}

/** What a start line is of which the capture has the beginning alone: `NEITHER` where its method is not one that everybody knows. */
export function cutStartKind(bytes: Uint8Array, at: number, end: number): number {
  if (end - at >= 5 && isVersion(bytes, at, end)) return RESPONSE;
  let space = at;
  while (space < end && bytes[space] !== SPACE) space++;
  return space < end && isKnownMethod(bytes, at, space) ? REQUEST : NEITHER;
}

function plainText(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (bytes[i] < SPACE) return false;
  return true;
}

/** IANA's HTTP method registry, UPnP's methods, and those of DCOM's and Exchange's HTTP tunnels. */
const METHODS = new Set((
  'ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT CONNECT COPY DELETE GET HEAD LABEL ' +
  'LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE ' +
  'MOVE OPTIONS ORDERPATCH PATCH POST PRI PROPFIND PROPPATCH PUT QUERY REBIND REPORT SEARCH TRACE UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE ' +
  'UPDATEREDIRECTREF VERSION-CONTROL NOTIFY SUBSCRIBE UNSUBSCRIBE M-SEARCH POLL BCOPY BDELETE BMOVE BPROPFIND BPROPPATCH RPC_CONNECT RPC_IN_DATA ' +
  'RPC_OUT_DATA CCM_POST BITS_POST ICY'
).split(' '));

/** Letters of a method, and those that may begin one that nobody knows. */
const LONGEST_METHOD = 20, SHORT_METHOD = 8;

/** Whether the letters may go on as a method: those of one that everybody knows, or a few capitals. */
function beginsMethod(bytes: Uint8Array, at: number, end: number): boolean {
  if (end === at || end - at > LONGEST_METHOD || !isCapital(bytes[at])) return false;
  if (end - at < SHORT_METHOD) return true;
  const letters = latinText(bytes, at, end);
  for (const method of METHODS) if (method.startsWith(letters)) return true;
  return false;
}

/** Whether a line that ends early is a request's: its method is one that everybody knows, or in capitals before a path. */
function mayHaveTarget(bytes: Uint8Array, at: number, space: number, end: number): boolean {
  if (isKnownMethod(bytes, at, space)) return true;
  for (let i = at; i < space; i++) if (!isCapital(bytes[i]) && bytes[i] !== HYPHEN) return false;
  return space + 1 < end && bytes[space + 1] === SLASH;
}

const isCapital = (c: number): boolean => c >= 0x41 && c <= 0x5a;

const HYPHEN = 0x2d, SLASH = 0x2f;

export function isKnownMethod(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at <= LONGEST_METHOD && METHODS.has(String.fromCharCode(...bytes.subarray(at, end)));
}

/** Offset behind the empty line that ends the head whose start line begins at `at`; -1 when it is not there. */
export function headEnd(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_HEAD);
  for (let line = at; ; ) {
    const next = lineEnd(bytes, line, limit);
    if (next < 0) return -1;
    if (textEnd(bytes, line, next) === line) return next;
    line = next;
  }
}

/** Whether the header line at `at` has this name, given in lower case as bytes. */
function hasName(bytes: Uint8Array, at: number, end: number, name: Uint8Array): boolean {
  if (at + name.length >= end || bytes[at + name.length] !== COLON) return false;
  for (let i = 0; i < name.length; i++) {
    const c = bytes[at + i];
    if ((c >= 0x41 && c <= 0x5a ? c | 0x20 : c) !== name[i]) return false;
  }
  return true;
}

/**
 * Offset of the first value of the header of this name between the start line and `end`, spaces and folds (RFC 9112
 * §5.2) skipped; -1 when there is none.
 */
export function headerValue(bytes: Uint8Array, at: number, end: number, name: Uint8Array): number {
  for (let line = lineEnd(bytes, at, end); line >= 0 && line < end; line = lineEnd(bytes, line, end)) {
    if (!hasName(bytes, line, end, name)) continue;
    let value = line + name.length + 1;
    while (value < end && (isBlank(bytes[value]) || isFold(bytes, value, end))) value++;
    return value;
  }
  return -1;
}

const isBlank = (c: number): boolean => c === SPACE || c === TAB;

/** Whether a line end at `at` is followed by a line that goes on with the header. */
function isFold(bytes: Uint8Array, at: number, end: number): boolean {
  const feed = bytes[at] === CR ? at + 1 : at;
  return feed + 1 < end && bytes[feed] === LF && isBlank(bytes[feed + 1]);
}

/** The text of that value, without spaces behind it; undefined when there is no such header. */
export function headerText(bytes: Uint8Array, at: number, end: number, name: Uint8Array): string | undefined {
  const value = headerValue(bytes, at, end, name);
  return value < 0 ? undefined : latinText(bytes, value, textEnd(bytes, value, lineEnd(bytes, value, end))).trimEnd();
}

/**
 * The decimal number at `at`, or the one that a list there repeats (RFC 9110 §8.6: `5, 5`); -1 when there is none, when
 * something else follows, or when it is beyond 2^53.
 */
export function decimal(bytes: Uint8Array, at: number, end: number): number {
  let first = -1;
  for (let i = at; ; ) {
    const start = i;
    let value = 0;
    for (; i < end && bytes[i] >= 0x30 && bytes[i] <= 0x39; i++) value = value * 10 + bytes[i] - 0x30;
    if (i === start || value > Number.MAX_SAFE_INTEGER || (first >= 0 && value !== first)) return -1;
    first = value;
    while (i < end && isBlank(bytes[i])) i++;
    if (i < end && (bytes[i] === CR || bytes[i] === LF)) return value;
    if (i >= end || bytes[i] !== COMMA) return -1;
    i++;
    while (i < end && isBlank(bytes[i])) i++;
  }
}

/** A header's name as `headerValue` wants it. */
export const nameBytes = (name: string): Uint8Array => Uint8Array.from(name, c => c.charCodeAt(0));

/** Bytes as text, one character a byte. */
export function latinText(bytes: Uint8Array, at: number, end: number): string {
  let text = '';
  for (let i = at; i < end; i++) text += String.fromCharCode(bytes[i]);
  return text;
}
