/** MTP2 User Adaptation, RFC 3331: signalling links (SS7) whose messages go over SCTP. */
import { octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import {
  type Adaptation, MESSAGES_MAINTENANCE, STATUSES, STATUS_TYPES, type Take, adaptationFields, bytes, counted, number, takeMessage, takeParameters,
  words,
} from './user-adaptation.ts';

type Names = Readonly<Record<number, string>>;

/** §3.1.3 */
const CLASSES: Names = {
  0: 'Management messages', 3: 'ASP state maintenance messages', 4: 'ASP traffic maintenance messages', 6: 'MTP2 user adaptation messages',
  10: 'Interface identifier management messages',
};
/** §3.1.4 */
const MESSAGES: Adaptation<Fields>['messages'] = {
  ...MESSAGES_MAINTENANCE,
  0x0306: ['Heartbeat ack (BEAT ACK)', 'BEAT_ACK'],
  0x0301: ['ASP up (UP)', 'ASP_UP'], 0x0302: ['ASP down (DOWN)', 'ASP_DOWN'], 0x0304: ['ASP up ack (UP ACK)', 'ASP_UP_ACK'],
  0x0305: ['ASP down ack (DOWN ACK)', 'ASP_DOWN_ACK'], 0x0401: ['ASP active (ACTIVE)', 'ASP_ACTIVE'],
  0x0402: ['ASP inactive (INACTIVE)', 'ASP_INACTIVE'], 0x0403: ['ASP active ack (ACTIVE ACK)', 'ASP_ACTIVE_ACK'],
  0x0404: ['ASP inactive ack (INACTIVE ACK)', 'ASP_INACTIVE_ACK'], 0x0601: ['DATA (DATA)', 'DATA'],
  0x0602: ['Establish request', 'ESTAB_REQ'], 0x0603: ['Establish confirm', 'ESTAB_CONF'], 0x0604: ['Release request', 'REL_REQ'],
  0x0605: ['Release confirm', 'REL_CONF'], 0x0606: ['Release indication', 'REL_IND'], 0x0607: ['State request', 'STATE_REQ'],
  0x0608: ['State confirm', 'STATE_CONF'], 0x0609: ['State indication', 'STATE_IND'],
  0x060a: ['Data retrieval request', 'DATA_RETR_REQ'], 0x060b: ['Data retrieval confirm', 'DATA_RETR_CONF'],
  0x060c: ['Data retrieval indication', 'DATA_RETR_IND'], 0x060d: ['Data retrieval complete indication', 'DATA_RETR_COMP_IND'],
  0x060e: ['Congestion indication', 'CONG_IND'], 0x060f: ['Data acknowledge', 'DATA_ACK'],
  0x0a01: ['Registration request', 'REG_REQ'], 0x0a02: ['Registration response', 'REG_RSP'],
  0x0a03: ['Deregistration request', 'DEREG_REQ'], 0x0a04: ['Deregistration response', 'DEREG_RSP'],
};
/** §3.2, §3.3 */
const TAGS: Names = {
  1: 'Interface identifier (integer)', 3: 'Interface identifier (text)', 4: 'Info string', 7: 'Diagnostic information',
  8: 'Interface identifier (integer range)', 9: 'Heartbeat data', 11: 'Traffic mode type', 12: 'Error code', 13: 'Status type / information',
  17: 'ASP identifier', 19: 'Correlation identifier', 0x300: 'Protocol data 1', 0x301: 'Protocol data 2', 0x302: 'State request',
  0x303: 'State event', 0x304: 'Congestion state', 0x305: 'Discard state', 0x306: 'Action', 0x307: 'Sequence number',
  0x308: 'Retrieval result', 0x309: 'Link key', 0x30a: 'Local LK identifier', 0x30b: 'SDT identifier', 0x30c: 'SDL identifier',
  0x30d: 'Registration result', 0x30e: 'Registration status', 0x30f: 'Deregistration result', 0x310: 'Deregistration status',
};
const MODES: Names = { 1: 'Override', 2: 'Load-share', 3: 'Broadcast' };
const ERRORS: Names = {
  1: 'Invalid version', 2: 'Invalid interface identifier', 3: 'Unsupported message class', 4: 'Unsupported message type',
  5: 'Unsupported traffic handling mode', 6: 'Unexpected message', 7: 'Protocol error', 8: 'Unsupported interface identifier type',
  9: 'Invalid stream identifier', 13: 'Refused - management blocking', 14: 'ASP identifier required', 15: 'Invalid ASP identifier',
  16: 'ASP active for interface identifier', 17: 'Invalid parameter value', 18: 'Parameter field error', 19: 'Unexpected parameter',
  22: 'Missing parameter',
};
/** §3.3.1.5, §3.3.1.7 */
const STATES: Names = {
  0: 'Request local processor outage', 1: 'Request local processor outage recovered', 2: 'Request emergency alignment',
  3: 'Request normal alignment (cancel emergency)', 4: 'Flush or clear receive, transmit and retransmit queues', 5: 'Continue or Resume',
  6: 'Clear the retransmit queue', 7: 'Audit state of link', 8: 'Congestion cleared', 9: 'Congestion accept', 10: 'Congestion discard',
};
const EVENTS: Names = {
  1: 'Remote entered processor outage', 2: 'Remote exited processor outage', 3: 'Link entered processor outage', 4: 'Link exited processor outage',
};
const LEVELS: Names = { 0: 'No congestion', 1: 'Congestion Level 1', 2: 'Congestion Level 2', 3: 'Congestion Level 3' };
/** §3.3.1.9, §3.3.1.10 */
const ACTIONS: Names = {
  1: 'Retrieve the backward sequence number', 2: 'Retrieve the PDUs from the transmit and retransmit queues',
};
const RESULTS: Names = { 0: 'Action successful', 1: 'Action failed' };
/** §3.3.4.2, §3.3.4.4 */
const REGISTRATIONS: Names = {
  0: 'Successfully registered', 1: 'Error - Unknown', 2: 'Error - Invalid SDLI', 3: 'Error - Invalid SDTI', 4: 'Error - Invalid link key',
  5: 'Error - Permission denied', 6: 'Error - Overlapping (Non-unique) link key', 7: 'Error - Link key not provisioned',
  8: 'Error - Insufficient resources',
};
const DEREGISTRATIONS: Names = {
  0: 'Successfully deregistered', 1: 'Error - Unknown', 2: 'Error - Invalid interface identifier', 3: 'Error - Permission denied',
  4: 'Error - Not registered',
};

export const m2ua = protocol({
  name: 'm2ua',
  title: 'MTP 2 User Adaptation Layer',
  on: { 'sctp.ppi': [2], 'sctp.port': [2904] },
  fields: {
    ...adaptationFields(CLASSES, TAGS),
    interface_identifier_int: u32('Interface Identifier (integer)'),
    interface_identifier_text: text('Interface identifier (text)'),
    interface_identifier_start: u32('Interface Identifier (start)'),
    interface_identifier_stop: u32('Interface Identifier (stop)'),
    info_string: text('Info string'),
    diagnostic_information: octets('Diagnostic information'),
    heartbeat_data: octets('Heartbeat data'),
    traffic_mode_type: u32('Traffic mode Type', { values: MODES }),
    error_code: u32('Error code', { values: ERRORS }),
    status_type: u16('Status type', { values: STATUS_TYPES }),
    status_info: u16('Status info'),
    asp_identifier: u32('ASP identifier'),
    correlation_identifier: u32('Correlation identifier'),
    data_2_li: u8('Length indicator'),
    state: u32('State', { values: STATES }),
    event: u32('Event', { values: EVENTS }),
    congestion_status: u32('Congestion status', { values: LEVELS }),
    discard_status: u32('Discard status', { values: LEVELS }),
    action: u32('Actions', { values: ACTIONS }),
    sequence_number: u32('Sequence number'),
    retrieval_result: u32('Retrieval result', { values: RESULTS }),
    local_lk_identifier: u32('Local LK identifier'),
    sdt_reserved: u16('Reserved', { hex: true }),
    sdt_identifier: u16('SDT identifier'),
    sdl_reserved: u16('Reserved', { hex: true }),
    sdl_identifier: u16('SDL identifier'),
    registration_status: u32('Registration status', { values: REGISTRATIONS }),
    deregistration_status: u32('Deregistration status', { values: DEREGISTRATIONS }),
  },
  dissect: (p, f) => takeMessage(p, f, ADAPTATION),
});

type Fields = (typeof m2ua)['fields'];

const nested: Take<Fields> = (p, f) => {
  takeParameters(p, f, ADAPTATION);
  return '';
};

/** §3.3.1.1: a message of MTP3, in its second form with the length that it has in Japan's MTP2 (TTC JT-Q703). */
const data = (hasLength: boolean): Take<Fields> => (p, f) => {
  if (hasLength) p.take(f.data_2_li);
  if (p.more) p.call('mtp3');
  return '';
};

const TAKERS: Readonly<Record<number, Take<Fields>>> = {
  1: number(f => f.interface_identifier_int),
  3: words(f => f.interface_identifier_text),
  4: words(f => f.info_string),
  7: bytes(f => f.diagnostic_information),
  8: (p, f) => {
    let count = 0;
    for (; p.remaining >= 8; count++) {
      p.take(f.interface_identifier_start);
      p.take(f.interface_identifier_stop);
    }
    return counted(count, 'range');
  },
  9: bytes(f => f.heartbeat_data),
  11: number(f => f.traffic_mode_type, MODES),
  12: number(f => f.error_code, ERRORS),
  13: (p, f) => {
    const name = STATUSES[p.take(f.status_type) * 0x10000 + p.u16()], information = p.take(f.status_info);
    p.label(`Status identification: ${information} (${name ?? 'unknown'})`);
    return name ?? 'unknown status information';
  },
  17: number(f => f.asp_identifier),
  19: number(f => f.correlation_identifier),
  0x300: data(false),
  0x301: data(true),
  0x302: number(f => f.state, STATES),
  0x303: number(f => f.event, EVENTS),
  0x304: number(f => f.congestion_status, LEVELS),
  0x305: number(f => f.discard_status, LEVELS),
  0x306: number(f => f.action, ACTIONS),
  0x307: number(f => f.sequence_number),
  0x308: number(f => f.retrieval_result, RESULTS),
  0x309: nested,
  0x30a: number(f => f.local_lk_identifier),
  0x30b: (p, f) => {
    p.take(f.sdt_reserved);
    return String(p.take(f.sdt_identifier));
  },
  0x30c: (p, f) => {
    p.take(f.sdl_reserved);
    return String(p.take(f.sdl_identifier));
  },
  0x30d: nested,
  0x30e: number(f => f.registration_status, REGISTRATIONS),
  0x30f: nested,
  0x310: number(f => f.deregistration_status, DEREGISTRATIONS),
};

const ADAPTATION: Adaptation<Fields> = {
  messages: MESSAGES, tags: TAGS, takers: TAKERS, unknown: (tag, length) => `Unknown parameter with tag ${tag} and ${length} bytes value`,
};
