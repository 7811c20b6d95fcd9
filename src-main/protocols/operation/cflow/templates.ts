/** What an exporter's records are made of, and which message numbers were to be expected: RFC 3954 §5, RFC 7011 §3 and §8. */
import type { Cursor, Tracker } from '../../../dissect/index.ts';

export const V9 = 9, IPFIX = 10;
export const ENTERPRISE = 0x8000, VARIABLE = 0xffff;
export const FIRST_DATA = 256;
/** The enterprise of elements of the other direction (RFC 5103 §6.1). */
export const REVERSE = 29305;
/** Fields that are remembered of all templates of one exporter, and of one template; domains of it, and leaps in the numbers of its messages. */
export const MOST_PARTS = 1 << 17;
const MOST_FIELDS = 1024, PART_BYTES = 64, MOST_DOMAINS = 4096, MOST_LEAPS = 65536;
const HEADERS: Readonly<Record<number, number>> = { [V9]: 20, [IPFIX]: 16 };
/** NetFlow has 24 bytes before its records in version 5. */
const HEADER_5 = 24, V5 = 5;

/** One field of a record. */
export interface Part {
  readonly type: number;
  readonly length: number;
  /** The enterprise whose element it is; 0 for IANA's. */
  readonly enterprise: number;
  /** NetFlow 9's scopes are numbered by themselves (RFC 3954 §6.1). */
  readonly scope: boolean;
}

export interface Template {
  readonly frame: number;
  /** None where there were too many to be remembered. */
  readonly parts: readonly Part[];
  /** The parts' lengths, those that are known in a row as one: however many are of no bytes, a record costs no more than its length. */
  readonly lengths: readonly number[];
}

/** A message whose number is not the one behind that of the message before. */
interface Leap {
  readonly expected: number;
  readonly previous: number;
}

export interface Exporter {
  /** By domain and number, in the order in which they were sent. */
  readonly templates: Map<string, Template[]>;
  readonly domains: Map<number, { next: number; frame: number }>;
  readonly leaps: Map<number, Leap>;
  /** Fields that all templates have together. */
  parts: number;
  /** There were more than are remembered. */
  isFull: boolean;
}

const TRACKER: Tracker<Exporter> = {
  key: 'cflow',
  make: () => ({ templates: new Map(), domains: new Map(), leaps: new Map(), parts: 0, isFull: false }),
  holds: ({ parts }) => parts * PART_BYTES,
  forget: state => state.leaps.clear(),
  observe(state, { bytes, frame }) {
    if (bytes.length < 4) return;
    const version = word(bytes, 0);
    if (version === V5 && bytes.length >= HEADER_5) follow(state, frame, 0, number32(bytes, 16), word(bytes, 2));
    const header = HEADERS[version];
    if (header === undefined || bytes.length < header) return;
    const domain = number32(bytes, header - 4), sequence = number32(bytes, header - 8);
    let flows = 0;
    for (let at = header; at + 4 <= bytes.length;) {
      const set = word(bytes, at), length = word(bytes, at + 2), end = Math.min(bytes.length, at + length);
      if (length < 4) break;
      if (set < 4) rememberAll(state, { bytes, end, frame, domain, set, version }, at + 4);
      else if (version === IPFIX) flows += countRecords(bytes, at + 4, end, newest(state, domain, set)?.lengths);
      at += length;
    }
    follow(state, frame, domain, sequence, version === V9 ? 1 : flows);
  },
};

const word = (bytes: Uint8Array, at: number): number => (bytes[at] << 8) | bytes[at + 1];
const number32 = (bytes: Uint8Array, at: number): number => word(bytes, at) * 65536 + word(bytes, at + 2);

/** RFC 3954 §5.1 counts messages, RFC 7011 §3.1 records before this message, version 5 flows before it. */
function follow(state: Exporter, frame: number, domain: number, sequence: number, more: number): void {
  const known = state.domains.get(domain);
  if (known !== undefined && known.next !== sequence && state.leaps.size < MOST_LEAPS) {
    state.leaps.set(frame, { expected: known.next, previous: known.frame });
  }
  if (known === undefined && state.domains.size >= MOST_DOMAINS) return;
  state.domains.set(domain, { next: (sequence + more) % 2 ** 32, frame });
}

interface SetOfTemplates {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly frame: number;
  readonly domain: number;
  readonly set: number;
  readonly version: number;
}

function rememberAll(state: Exporter, from: SetOfTemplates, at: number): void {
  const header = from.set % 2 === 1 ? 6 : 4;
  while (at + header <= from.end) at = remember(state, from, at);
}

/** One template; gives where the next one begins. */
function remember(state: Exporter, { bytes, end, frame, domain, set, version }: SetOfTemplates, at: number): number {
  const number = word(bytes, at), options = set % 2 === 1;
  // NetFlow counts an options template's bytes, IPFIX its fields.
  const scopes = !options || version !== V9 ? 0 : word(bytes, at + 2) >> 2;
  const count = options && version === V9 ? scopes + (word(bytes, at + 4) >> 2) : word(bytes, at + 2);
  const parts: Part[] = [];
  let from = at + (options ? 6 : 4);
  for (let i = 0; i < count && i < MOST_FIELDS && from + 4 <= end; i++) {
    const type = word(bytes, from), foreign = version === IPFIX && (type & ENTERPRISE) !== 0 && from + 8 <= end;
    const enterprise = foreign ? number32(bytes, from + 4) : 0;
    parts.push({ type: version === IPFIX ? type & 0x7fff : type, length: word(bytes, from + 2), enterprise, scope: i < scopes });
    from += foreign ? 8 : 4;
  }
  // A template that is cut says nothing of records.
  if (number < FIRST_DATA || parts.length < count) return end;
  if (count === 0) return from;
  keep(state, `${domain} ${number}`, { frame, parts, lengths: joinedLengths(parts) });
  return from;
}

/** Among `lengths`, where the record tells the length of a part. */
const TOLD = -1;

function joinedLengths(parts: readonly Part[]): number[] {
  const lengths: number[] = [];
  for (const { length } of parts) {
    const last = lengths.length - 1;
    if (length === VARIABLE) lengths.push(TOLD);
    else if (last < 0 || lengths[last] === TOLD) lengths.push(length);
    else lengths[last] += length;
  }
  return lengths;
}

/** A template counts from its frame on, until there is another one of its number. */
function keep(state: Exporter, key: string, template: Template): void {
  const versions = state.templates.get(key);
  if (versions !== undefined && isSame(versions[versions.length - 1].parts, template.parts)) return;
  // An empty version takes room as well.
  const fits = state.parts + template.parts.length + 1 <= MOST_PARTS;
  if (fits) state.parts += template.parts.length + 1;
  else state.isFull = true;
  if (versions === undefined) {
    if (fits) state.templates.set(key, [template]);
  } else if (fits) {
    versions.push(template);
  } else if (versions[versions.length - 1].parts.length > 0) {
    // What it was before is wrong now.
    versions.push({ frame: template.frame, parts: [], lengths: [] });
  }
}

const isSame = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every(({ type, length, enterprise, scope }, i) =>
    type === b[i].type && length === b[i].length && enterprise === b[i].enterprise && scope === b[i].scope);

const newest = (state: Exporter, domain: number, number: number): Template | undefined => state.templates.get(`${domain} ${number}`)?.at(-1);

/** How many whole records lie before `end`. */
function countRecords(bytes: Uint8Array, at: number, end: number, lengths: readonly number[] | undefined): number {
  let count = 0;
  for (let length = 0; lengths !== undefined && (length = recordLength(bytes, at, end, lengths)) > 0; at += length) count++;
  return count;
}

/** The length of the record that begins at `at`, 0 where it does not end before `end`; a length of 255 has two more bytes (RFC 7011 §7). */
export function recordLength(bytes: Uint8Array, at: number, end: number, lengths: readonly number[]): number {
  let to = at;
  for (const length of lengths) {
    if (length !== TOLD) to += length;
    else if (to >= end) return 0;
    else if (bytes[to] < 255) to += 1 + bytes[to];
    else if (to + 3 > end) return 0;
    else to += 3 + word(bytes, to + 1);
    if (to > end) return 0;
  }
  return to - at;
}

/** Whether a record at `at`, of which nothing behind `captured` is known, may end before `end`: less than the shortest one is padding. */
export function mayBeRecord(bytes: Uint8Array, at: number, captured: number, end: number, lengths: readonly number[]): boolean {
  let to = at;
  for (const length of lengths) {
    if (length !== TOLD) to += length;
    else to += to < captured && bytes[to] < 255 ? 1 + bytes[to] : to + 3 <= captured ? 3 + word(bytes, to + 1) : 1;
  }
  return to <= end;
}

/** What is known of the exporter of this message; of one that is read alone, what it says itself. */
export function exporterOf(p: Cursor): Exporter {
  const known = p.packet.around?.conversation(TRACKER);
  if (known !== undefined) return known;
  const state = TRACKER.make(), { record } = p.packet;
  TRACKER.observe(state, { frame: record.number, time: record, fromClient: true, bytes: p.bytes.subarray(p.begin, p.end) });
  return state;
}

/** The template that was in force in a frame; before the first one was sent, that one. */
export function templateAt({ templates }: Exporter, domain: number, number: number, frame: number): Template | undefined {
  const versions = templates.get(`${domain} ${number}`);
  return versions?.findLast(version => version.frame <= frame) ?? versions?.[0];
}
