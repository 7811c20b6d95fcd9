/** Pairs SCCP's requests with what answers them: by their kinds, and by a number that both have where there may be several at once. */
import { u32le } from '../../../bytes/little-endian.ts';
import { type Cursor, type TrackedMessage, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { type Role, exchangeTracker, showExchange } from '../../exchanges.ts';
import { BOTH_KINDS } from './versions.ts';

const HEADER = 12, WORD = 4, ADDRESS = 16;

/** Which word of a message is the number: none, the same in all versions, or one behind an address (`behind`) or a text of 24, later 28 bytes. */
type Place = number | 'none' | 'behind-address' | 'behind-number';

/** Request, the responses to it, and where each has the number. */
const PAIRS: readonly (readonly [request: number, at: Place, responses: readonly (readonly [message: number, at: Place])[]])[] = [
  [0x0001, 'none', [[0x0081, 'none']]],
  [0x0009, 0, [[0x0090, 1]]],
  [0x000a, 0, [[0x0091, 0], [0x0149, 0]]],
  [0x000b, 0, [[0x0092, 0], [0x0147, 0]]],
  [0x0027, 'none', [[0x0118, 'none']]],
  [0x0029, 'none', [[0x011b, 'none']]],
  [0x0033, 0, [[0x012f, 0], [0x0148, 0]]],
  [0x0034, 0, [[0x011f, 0], [0x0146, 0]]],
  [0x0048, 0, [[0x0152, 0]]],
  [0x004c, 'none', [[0x0158, 'none']]],
  [0x008a, 1, [[0x002a, 1], [0x0154, 1]]],
  [0x0101, 1, [[0x0021, 1]]],
  [0x0105, 1, [[0x0022, 'behind-address']]],
  [0x0107, 'behind-number', [[0x0023, 'behind-number']]],
  [0x0129, 2, [[0x012a, 2], [0x012b, 2]]],
  [0x012c, 2, [[0x012d, 2], [0x012e, 2]]],
  [0x0131, 1, [[0x0031, 'behind-address']]],
  [0x0132, 1, [[0x0155, 1]]],
  [0x0137, 0, [[0x0035, 0]]],
  [0x0138, 0, [[0x0036, 0]]],
  [0x0139, 0, [[0x0037, 0]]],
  [0x013a, 0, [[0x0038, 0]]],
  [0x013d, 0, [[0x0040, 2]]],
  [0x014b, 1, [[0x0045, 1]]],
];

interface Half {
  readonly request: number;
  readonly at: Place;
  readonly answers: boolean;
}

const HALVES: ReadonlyMap<number, Half> = new Map(PAIRS.flatMap(([request, at, responses]): [number, Half][] => [
  [request, { request, at, answers: false }],
  ...responses.map(([message, where]): [number, Half] => [message, { request, at: where, answers: true }]),
]));

/** Offset in a message of the number that a request and its response have; -1 for none. */
function offsetOf(at: Place, version: number): number {
  if (at === 'none') return -1;
  if (at === 'behind-address') return HEADER + WORD + (version < BOTH_KINDS ? WORD : WORD + ADDRESS) + WORD;
  if (at === 'behind-number') return HEADER + (version < 18 ? 24 : 28);
  return HEADER + WORD * at;
}

/** Undefined for messages that are neither a request nor a response; the key says where in the packet the message lies. */
export function roleOf(bytes: Uint8Array): Role<undefined> | undefined {
  if (bytes.length < HEADER) return undefined;
  const half = HALVES.get(u32le(bytes, 8));
  if (half === undefined) return undefined;
  const offset = offsetOf(half.at, u32le(bytes, 4));
  if (offset + WORD > bytes.length) return undefined;
  return { key: `${half.request} ${offset < 0 ? '' : u32le(bytes, offset)}`, answers: half.answers };
}

const EXCHANGES = exchangeTracker({ key: 'skinny', several: true, roleOf: ({ bytes }: TrackedMessage) => roleOf(bytes) });

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Request In', { source: 'conversation' }),
  response_time: relativeTime('Response Time', { source: 'conversation' }),
} as const;

const { response_to: request, response_in: response, response_time: time } = REQUEST_FIELDS;

/** Shows the other half of the message in these bytes. */
export function showPartner(p: Cursor, bytes: Uint8Array): void {
  const role = roleOf(bytes);
  if (role !== undefined) showExchange(p, EXCHANGES, { request, response, time }, role.key);
}
