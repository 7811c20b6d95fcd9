/** Pairs NTP's requests with the answers that follow them in the conversation. */
import { type Cursor, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { type Role, exchangeTracker, showExchange } from '../../exchanges.ts';

/** The mode that asks and whether this message answers it: server answers client, control and private messages have a bit for it. */
function roleOf({ bytes }: { readonly bytes: Uint8Array }): Role<undefined> | undefined {
  if (bytes.length < 2) return undefined;
  const mode = bytes[0] & 7;
  if (mode === 3 || mode === 4) return { key: 3, answers: mode === 4 };
  if (mode === 6) return { key: mode, answers: (bytes[1] & 0x80) !== 0 };
  if (mode === 7) return { key: mode, answers: (bytes[0] & 0x80) !== 0 };
  return undefined;
}

const EXCHANGES = exchangeTracker({ key: 'ntp', roleOf });

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  request_in: frameNumber('Request In', { source: 'conversation' }),
  delta_time: relativeTime('Delta Time', { source: 'conversation' }),
} as const;

const { request_in: request, response_in: response, delta_time: time } = REQUEST_FIELDS;

export const showPartner = (p: Cursor): void => showExchange(p, EXCHANGES, { request, response, time });
