/** Names of SMPP's commands, results and values: Short Message Peer-to-Peer Protocol Specification 3.4 and 5.0. */

type Names = Readonly<Record<number, string>>;
type Ranges = readonly (readonly [first: number, last: number, name: string])[];

const inRanges = (ranges: Ranges) => (value: number): string | undefined => ranges.find(([first, last]) => value >= first && value <= last)?.[2];

/** 5.0 §4.7.5: what answers one has the first bit set. */
export const ANSWER = 0x80000000, NACK = 0x80000000;
/** With the commands of SMPP+, by which charging is asked for. */
const REQUESTS: Names = {
  1: 'Bind_receiver', 2: 'Bind_transmitter', 3: 'Query_sm', 4: 'Submit_sm', 5: 'Deliver_sm', 6: 'Unbind', 7: 'Replace_sm', 8: 'Cancel_sm',
  9: 'Bind_transceiver', 0x0b: 'Outbind', 0x15: 'Enquire_link', 0x21: 'Submit_multi', 0x102: 'Alert_notification', 0x103: 'Data_sm',
  0x111: 'Broadcast_sm', 0x112: 'Query_broadcast_sm', 0x113: 'Cancel_broadcast_sm', 0x1000001: 'Auth_acc', 0x1000002: 'Sm_result_notify',
};
const UNANSWERED = [0x0b, 0x102];

export function commandName(command: number): string | undefined {
  if (command === NACK) return 'Generic_nack';
  if (command < ANSWER) return REQUESTS[command];
  const request = command - ANSWER, name = REQUESTS[request];
  return name === undefined || UNANSWERED.includes(request) ? undefined : `${name} - resp`;
}

/** 5.0 §4.7.6 */
const RESULTS: Names = {
  0: 'Ok', 1: 'Message length is invalid', 2: 'Command length is invalid', 3: 'Invalid command ID', 4: 'Incorrect BIND status for given command',
  5: 'ESME already in bound state', 6: 'Invalid priority flag', 7: 'Invalid registered delivery flag', 8: 'System error',
  0x0a: 'Invalid source address', 0x0b: 'Invalid destination address', 0x0c: 'Message ID is invalid', 0x0d: 'Bind failed',
  0x0e: 'Invalid password', 0x0f: 'Invalid system ID', 0x11: 'Cancel SM failed', 0x13: 'Replace SM failed', 0x14: 'Message queue full',
  0x15: 'Invalid service type', 0x33: 'Invalid number of destinations', 0x34: 'Invalid distribution list name',
  0x40: 'Destination flag is invalid (submit_multi)', 0x42: 'Invalid \'submit with replace\' request', 0x43: 'Invalid esm_class field data',
  0x44: 'Cannot submit to distribution list', 0x45: 'submit_sm or submit_multi failed', 0x48: 'Invalid source address TON',
  0x49: 'Invalid source address NPI', 0x50: 'Invalid destination address TON', 0x51: 'Invalid destination address NPI',
  0x53: 'Invalid system_type field', 0x54: 'Invalid replace_if_present flag', 0x55: 'Invalid number of messages',
  0x58: 'Throttling error (ESME exceeded allowed message limits)', 0x61: 'Invalid scheduled delivery time',
  0x62: 'Invalid message validity period (expiry time)', 0x63: 'Predefined message invalid or not found',
  0x64: 'ESME receiver temporary app error code', 0x65: 'ESME receiver permanent app error code',
  0x66: 'ESME receiver reject message error code', 0x67: 'query_sm request failed', 0xc0: 'Error in the optional part of the PDU body',
  0xc1: 'Optional parameter not allowed', 0xc2: 'Invalid parameter length', 0xc3: 'Expected optional parameter missing',
  0xc4: 'Invalid optional parameter  value', 0xfe: '(Transaction) Delivery failure (used for data_sm_resp)', 0xff: 'Unknown error',
  0x100: 'ESME Not authorised to use specified service_type.', 0x101: 'ESME Prohibited from using specified operation.',
  0x102: 'Specified service_type is unavailable.', 0x103: 'Specified service_type is denied.', 0x104: 'Invalid Data Coding Scheme.',
  0x105: 'Source Address Sub unit is Invalid.', 0x106: 'Destination Address Sub unit is Invalid.',
  0x107: 'Broadcast Frequency Interval is invalid.', 0x108: 'Broadcast Alias Name is invalid.', 0x109: 'Broadcast Area Format is invalid.',
  0x10a: 'Number of Broadcast Areas is invalid.', 0x10b: 'Broadcast Content Type is invalid.', 0x10c: 'Broadcast Message Class is invalid.',
  0x10d: 'broadcast_sm operation failed.', 0x10e: 'query_broadcast_sm operation failed.', 0x10f: 'cancel_broadcast_sm operation failed.',
  0x110: 'Number of Repeated Broadcasts is invalid.', 0x111: 'Broadcast Service Group is invalid.',
  0x112: 'Broadcast Channel Indicator is invalid.',
};

/** Those between are reserved, and a part is for message centres to define. */
export function resultName(status: number): string {
  return RESULTS[status] ?? (status >= 0x400 && status <= 0x4ff ? '[Vendor-specific Error]' : '[Reserved]');
}

/** 5.0 §4.7.1, §4.7.2 */
export const NUMBER_TYPES: Names = {
  0: 'Unknown', 1: 'International', 2: 'National', 3: 'Network specific', 4: 'Subscriber number', 5: 'Alphanumeric', 6: 'Abbreviated',
};
export const NUMBERING_PLANS: Names = {
  0: 'Unknown', 1: 'ISDN (E163/E164)', 3: 'Data (X.121)', 4: 'Telex (F.69)', 6: 'Land mobile (E.212)', 8: 'National', 9: 'Private', 10: 'ERMES',
  14: 'Internet (IP)', 18: 'WAP client Id',
};

/** 5.0 §4.7.12 */
export const MODES: Names = { 0: 'Default SMSC mode', 1: 'Datagram mode', 2: 'Forward mode', 3: 'Store and forward mode' };
export const MESSAGE_TYPES: Names = {
  0: 'Default message type', 1: 'Short message contains SMSC Delivery Receipt', 2: 'Short message contains (E)SME delivery acknowledgement',
  3: 'Reserved', 4: 'Short message contains (E)SME manual/user acknowledgement', 5: 'Reserved',
  6: 'Short message contains conversation abort', 7: 'Reserved', 8: 'Short message contains intermediate delivery notification',
};
export const FEATURES: Names = { 0: 'No specific features selected', 1: 'UDHI indicator', 2: 'Reply path', 3: 'UDHI and reply path' };
export const PRIORITIES: Names = {
  0: 'GSM: None      ANSI-136: Bulk         IS-95: Normal', 1: 'GSM: priority  ANSI-136: Normal       IS-95: Interactive',
  2: 'GSM: priority  ANSI-136: Urgent       IS-95: Urgent', 3: 'GSM: priority  ANSI-136: Very Urgent  IS-95: Emergency',
};

/** 5.0 §4.7.21 */
export const RECEIPTS: Names = {
  0: 'No SMSC delivery receipt requested', 1: 'Delivery receipt requested (for success or failure)', 2: 'Delivery receipt requested (for failure)',
  3: 'Reserved in version <= 3.4; Delivery receipt requested (for success) in 5.0',
};
export const ACKNOWLEDGEMENTS: Names = {
  0: 'No recipient SME acknowledgement requested', 1: 'SME delivery acknowledgement requested',
  2: 'SME manual/user acknowledgement requested', 3: 'Both delivery and manual/user acknowledgement requested',
};

/** 5.0 §4.7.7; from 0xc0 on as 3GPP TS 23.038 §4. */
export const codingName = inRanges([
  [0, 0, 'SMSC default alphabet'], [1, 1, 'IA5 (CCITT T.50)/ASCII (ANSI X3.4)'], [2, 2, 'Octet unspecified (8-bit binary)'],
  [3, 3, 'Latin 1 (ISO-8859-1)'], [4, 4, 'Octet unspecified (8-bit binary)'], [5, 5, 'JIS (X 0208-1990)'], [6, 6, 'Cyrillic (ISO-8859-5)'],
  [7, 7, 'Latin/Hebrew (ISO-8859-8)'], [8, 8, 'UCS2 (ISO/IEC-10646)'], [9, 9, 'Pictogram Encoding'], [10, 10, 'ISO-2022-JP (Music codes)'],
  [13, 13, 'Extended Kanji JIS (X 0212-1990)'], [14, 14, 'KS C 5601'], [11, 0xbf, 'Reserved'],
  [0xc0, 0xef, 'GSM MWI control - see [GSM 03.38]'], [0xf0, 0xff, 'GSM message class control - see [GSM 03.38]'],
]);
export const CODING_GROUPS: Names = {
  12: 'SMS DCS: Message Waiting Indication - Discard Message',
  13: 'SMS DCS: Message Waiting Indication - Store Message (GSM 7-bit default alphabet)',
  14: 'SMS DCS: Message Waiting Indication - Store Message (UCS-2 character set)', 15: 'SMS DCS: Data coding / message class',
};
export const ALPHABETS: Names = { 0: 'GSM 7-bit default alphabet', 1: '8-bit data' };
export const CLASSES: Names = { 0: 'Class 0', 1: 'Class 1 - ME specific', 2: 'Class 2 - (U)SIM specific', 3: 'Class 3 - TE specific' };
export const INDICATIONS: Names = { 0: 'Set indication inactive', 1: 'Set indication active' };
export const WAITING: Names = {
  0: 'Voicemail message waiting', 1: 'Fax message waiting', 2: 'Electronic mail message waiting', 3: 'Other message waiting',
};

/** 5.0 §4.7.15 */
export const STATES: Names = {
  1: 'ENROUTE', 2: 'DELIVERED', 3: 'EXPIRED', 4: 'DELETED', 5: 'UNDELIVERABLE', 6: 'ACCEPTED', 7: 'UNKNOWN', 8: 'REJECTED',
};
