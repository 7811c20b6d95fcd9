/** Pairs PFCP's messages with what answers them, by sequence number: 3GPP TS 29.244 §6.4. */
import { type Cursor, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../../exchanges.ts';
import { MESSAGES } from './names.ts';

const HAS_SESSION = 0x01;

const EXCHANGES = exchangeTracker({
  key: 'pfcp',
  roleOf({ bytes }) {
    const at = (bytes[0] & HAS_SESSION) !== 0 ? 12 : 4, name = MESSAGES[bytes[1]] ?? '', answers = name.endsWith('Response');
    if (bytes.length < at + 3 || (!answers && !name.endsWith('Request'))) return undefined;
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
