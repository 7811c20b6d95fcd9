/** Pairs SNMP requests with their responses by request-id. */
import { berHeader, berInteger } from '../../../bytes/ber.ts';
import { type Cursor, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../../exchanges.ts';

const RESPONSE = 2;
const TRAP = 4;
const SNMPV2_TRAP = 7;
const REPORT = 8;

export const REQUEST_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Response To', { source: 'conversation' }),
  time: relativeTime('Time', { source: 'conversation' }),
} as const;

/** Type and request-id of the PDU that the message holds in the clear. */
function pduOf(bytes: Uint8Array): { type: number; id: number } | undefined {
  const outer = berHeader(bytes, 0, bytes.length);
  if (outer === undefined) return undefined;
  let at = outer.size;
  // The PDU is the first element of context class: behind version and community, or inside version 3's scoped PDU.
  for (let i = 0; i < 7; i++) {
    const header = berHeader(bytes, at, bytes.length);
    if (header === undefined || header.length < 0) return undefined;
    if (header.tagClass === 0x80) {
      const id = berHeader(bytes, at + header.size, bytes.length);
      if (id === undefined || id.length < 0 || at + header.size + id.size + id.length > bytes.length) return undefined;
      const value = berInteger(bytes, at + header.size + id.size, id.length);
      return value === undefined ? undefined : { type: header.tag, id: value };
    }
    // In version 3 the fourth element is a sequence that holds the scoped PDU, behind an engine's ID and a context's name (RFC 3412 §6).
    at += i === 3 && header.constructed ? header.size : header.size + header.length;
  }
  return undefined;
}

const EXCHANGES = exchangeTracker({
  key: 'snmp',
  answersAll: true,
  roleOf({ bytes }) {
    const pdu = pduOf(bytes);
    if (pdu === undefined || pdu.type === TRAP || pdu.type === SNMPV2_TRAP || pdu.type === REPORT) return undefined;
    return { key: pdu.id, answers: pdu.type === RESPONSE };
  },
});

const { response_to: request, response_in: response, time } = REQUEST_FIELDS;

export const showPartner = (p: Cursor): void => showExchange(p, EXCHANGES, { request, response, time });
