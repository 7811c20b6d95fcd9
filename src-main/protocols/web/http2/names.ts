/** Names of HTTP/2's frames, settings and errors: RFC 9113 §11, IANA's registries, with Wireshark's spelling. */

export const DATA = 0, HEADERS = 1, PRIORITY = 2, RST_STREAM = 3, SETTINGS = 4, PUSH_PROMISE = 5, PING = 6, GOAWAY = 7, WINDOW_UPDATE = 8;
export const CONTINUATION = 9, ALTSVC = 10, BLOCKED = 11, ORIGIN = 12, PRIORITY_UPDATE = 16;

export const FRAME_TYPES: Readonly<Record<number, string>> = {
  [DATA]: 'DATA', [HEADERS]: 'HEADERS', [PRIORITY]: 'PRIORITY', [RST_STREAM]: 'RST_STREAM', [SETTINGS]: 'SETTINGS', [PUSH_PROMISE]: 'PUSH_PROMISE',
  [PING]: 'PING', [GOAWAY]: 'GOAWAY', [WINDOW_UPDATE]: 'WINDOW_UPDATE', [CONTINUATION]: 'CONTINUATION', [ALTSVC]: 'ALTSVC', [BLOCKED]: 'BLOCKED',
  [ORIGIN]: 'ORIGIN', [PRIORITY_UPDATE]: 'PRIORITY_UPDATE',
};

export const END_STREAM = 0x01, ACK = 0x01, END_HEADERS = 0x04, PADDED = 0x08, WITH_PRIORITY = 0x20;

export const HEADER_TABLE_SIZE = 1;
export const ENABLE_PUSH = 2;
export const MAX_CONCURRENT_STREAMS = 3;
export const INITIAL_WINDOW_SIZE = 4;
export const MAX_FRAME_SIZE = 5;
export const MAX_HEADER_LIST_SIZE = 6;
export const EXTENDED_CONNECT = 8, NO_RFC7540_PRIORITIES = 9;

export const SETTING_NAMES: Readonly<Record<number, string>> = {
  [HEADER_TABLE_SIZE]: 'Header table size', [ENABLE_PUSH]: 'Enable PUSH', [MAX_CONCURRENT_STREAMS]: 'Max concurrent streams',
  [INITIAL_WINDOW_SIZE]: 'Initial Windows size', [MAX_FRAME_SIZE]: 'Max frame size', [MAX_HEADER_LIST_SIZE]: 'Max header list size',
  [EXTENDED_CONNECT]: 'Extended CONNECT', [NO_RFC7540_PRIORITIES]: 'No RFC 7540 priorities',
};

export const ERROR_CODES: Readonly<Record<number, string>> = {
  0: 'NO_ERROR', 1: 'PROTOCOL_ERROR', 2: 'INTERNAL_ERROR', 3: 'FLOW_CONTROL_ERROR', 4: 'SETTINGS_TIMEOUT', 5: 'STREAM_CLOSED', 6: 'FRAME_SIZE_ERROR',
  7: 'REFUSED_STREAM', 8: 'CANCEL', 9: 'COMPRESSION_ERROR', 10: 'CONNECT_ERROR', 11: 'ENHANCE_YOUR_CALM', 12: 'INADEQUATE_SECURITY',
  13: 'HTTP_1_1_REQUIRED',
};
