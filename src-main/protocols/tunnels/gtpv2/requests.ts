/** Pairs GTPv2's messages with what answers them, by sequence number: 3GPP TS 29.274 §7.6. */
import { type Cursor, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../../exchanges.ts';
import { MESSAGES } from './names.ts';

const HAS_TUNNEL = 0x08;

/** Messages that something is answered to; its name says what it is (table 6.1-1). */
export const isRequest = (type: number): boolean => /(?:Request|Command|Notification|Indication)$/.test(MESSAGES[type] ?? '') && !isAnswer(type);
const isAnswer = (type: number): boolean => /(?:Response|Acknowledge(?:ment)?|Failure Indication)$/.test(MESSAGES[type] ?? '');

const EXCHANGES = exchangeTracker({
  key: 'gtpv2',
  roleOf({ bytes }) {
    const at = (bytes[0] & HAS_TUNNEL) !== 0 ? 8 : 4, answers = isAnswer(bytes[1]);
    if (bytes.length < at + 3 || (!answers && !isRequest(bytes[1]))) return undefined;
    return { key: (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2], answers };
  },
});

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Response To', { source: 'conversation' }),
  response_time: relativeTime('Response Time', { source: 'conversation' }),
} as const;

const { response_to: request, response_in: response, response_time: time } = REQUEST_FIELDS;

export const showPartner = (p: Cursor): void => showExchange(p, EXCHANGES, { request, response, time });
