/**
 * Names of HTTP/3's streams, frames, settings and errors: RFC 9114 §11.2, RFC 9204 §8, RFC 9218 §10, RFC 9220, RFC
 * 9297, with Wireshark's spelling.
 */

export const CONTROL = 0, PUSH = 1, ENCODER = 2, DECODER = 3;

export const DATA = 0, HEADERS = 1, CANCEL_PUSH = 3, SETTINGS = 4, PUSH_PROMISE = 5, GOAWAY = 7, MAX_PUSH_ID = 0x0d;
export const PRIORITY_UPDATE_REQUEST = 0xf0700, PRIORITY_UPDATE_PUSH = 0xf0701;

export const MAX_TABLE_CAPACITY = 1, MAX_FIELD_SECTION_SIZE = 6, BLOCKED_STREAMS = 7, EXTENDED_CONNECT = 8, H3_DATAGRAM = 0x33;

/** RFC 9114 §7.2.8: numbers that mean nothing, so that nobody trips over new ones. */
const isReserved = (number: number): boolean => number >= 0x21 && (number - 0x21) % 0x1f === 0;

const named = (names: Readonly<Record<number, string>>) =>
  (number: number): string => names[number] ?? (isReserved(number) ? 'Reserved (GREASE)' : 'Unknown');

export const streamTypeName = named({
  [CONTROL]: 'Control Stream', [PUSH]: 'Push Stream', [ENCODER]: 'QPACK Encoder Stream', [DECODER]: 'QPACK Decoder Stream',
  0x54: 'WebTransport Stream',
});

export const frameTypeName = named({
  [DATA]: 'DATA', [HEADERS]: 'HEADERS', 2: 'Reserved', [CANCEL_PUSH]: 'CANCEL_PUSH', [SETTINGS]: 'SETTINGS', [PUSH_PROMISE]: 'PUSH_PROMISE',
  6: 'Reserved', [GOAWAY]: 'GOAWAY', 8: 'Reserved', 9: 'Reserved', [MAX_PUSH_ID]: 'MAX_PUSH_ID', 0x0c: 'ORIGIN',
  0x41: 'WEBTRANSPORT_BISTREAM', [PRIORITY_UPDATE_REQUEST]: 'PRIORITY_UPDATE', [PRIORITY_UPDATE_PUSH]: 'PRIORITY_UPDATE',
});

export const settingName = named({
  [MAX_TABLE_CAPACITY]: 'Max Table Capacity', 2: 'Reserved', 3: 'Reserved', 4: 'Reserved', 5: 'Reserved',
  [MAX_FIELD_SECTION_SIZE]: 'Max Field Section Size', [BLOCKED_STREAMS]: 'Blocked Streams', [EXTENDED_CONNECT]: 'Extended CONNECT',
  [H3_DATAGRAM]: 'H3_DATAGRAM',
});
