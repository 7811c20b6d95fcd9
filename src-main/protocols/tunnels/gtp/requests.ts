/** Pairs requests of GTP's control plane with their responses by sequence number, 3GPP TS 29.060 §7.6. */
import { type Cursor, frameNumber, fullyNamed, relativeTime } from '../../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../../exchanges.ts';
import { MESSAGES } from './names.ts';

/** TS 29.060 table 1: the name says it, and a response has the number behind its request's. */
export const isRequest = (type: number): boolean => /request$/i.test(MESSAGES[type] ?? '');
const isResponse = (type: number): boolean => /response$/i.test(MESSAGES[type] ?? '');

const EXCHANGES = exchangeTracker({
  key: 'gtp',
  roleOf({ bytes }) {
    if (bytes.length < 12) return undefined;
    const [flags, type] = bytes, answers = isResponse(type), at = sequenceAt(flags);
    if (at === undefined || (!answers && !isRequest(type))) return undefined;
    return { key: (answers ? type - 1 : type) * 0x10000 + bytes[at] * 0x100 + bytes[at + 1], answers };
  },
});

/** Where a header has its sequence number; undefined where it has none. */
function sequenceAt(flags: number): number | undefined {
  const version = flags >> 5;
  if (version === 0 || (flags & 0x10) === 0) return 4;
  return version === 1 && (flags & 0x02) !== 0 ? 8 : undefined;
}

export const REQUEST_FIELDS = fullyNamed('gtp', {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Response To', { source: 'conversation' }),
  time: relativeTime('Time', { source: 'conversation' }),
});

const { response_to: request, response_in: response, time } = REQUEST_FIELDS;

export const showPartner = (p: Cursor): void => showExchange(p, EXCHANGES, { request, response, time });
