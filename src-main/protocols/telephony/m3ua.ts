/** MTP3 User Adaptation, RFC 4666: messages of telephone exchanges (SS7) over SCTP. */
import { type Cursor, octets, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { SERVICE, UNAVAILABILITIES } from './mtp3.ts';
import {
  type Adaptation, MESSAGES_MAINTENANCE, STATUSES, STATUS_TYPES, type Take, adaptationFields, bytes, counted, number, numbers, pointCodes,
  takeMessage, takeParameters, words,
} from './user-adaptation.ts';

const CLASSES: Readonly<Record<number, string>> = {
  0: 'Management messages', 1: 'Transfer messages', 2: 'SS7 signalling network management messages', 3: 'ASP state maintenance messages',
  4: 'ASP traffic maintenance messages', 9: 'Routing key management messages',
};
/** §3.1.3: by class and type, what messages are called in full and in short. */
const MESSAGES: Readonly<Record<number, readonly [string, string]>> = {
  ...MESSAGES_MAINTENANCE, 0x0101: ['Payload data (DATA)', 'DATA'],
  0x0201: ['Destination unavailable (DUNA)', 'DUNA'], 0x0202: ['Destination available (DAVA)', 'DAVA'],
  0x0203: ['Destination state audit (DAUD)', 'DAUD'], 0x0204: ['SS7 Network congestion state (SCON)', 'SCON'],
  0x0205: ['Destination userpart unavailable (DUPU)', 'DUPU'], 0x0206: ['Destination Restricted (DRST)', 'DRST'], 0x0301: ['ASP up (ASPUP)', 'ASPUP'],
  0x0302: ['ASP down (ASPDN)', 'ASPDN'], 0x0304: ['ASP up ack (ASPUP_ACK)', 'ASPUP_ACK'],
  0x0305: ['ASP down ack (ASPDN_ACK)', 'ASPDN_ACK'], 0x0306: ['Heartbeat ack (BEAT_ACK)', 'BEAT_ACK'], 0x0401: ['ASP active (ASPAC)', 'ASPAC'],
  0x0402: ['ASP inactive (ASPIA)', 'ASPIA'], 0x0403: ['ASP active ack (ASPAC_ACK)', 'ASPAC_ACK'],
  0x0404: ['ASP inactive ack (ASPIA_ACK)', 'ASPIA_ACK'], 0x0901: ['Registration request (REG_REQ)', 'REG_REQ'],
  0x0902: ['Registration response (REG_RSP)', 'REG_RSP'], 0x0903: ['Deregistration request (DEREG_REQ)', 'DEREG_REQ'],
  0x0904: ['Deregistration response (DEREG_RSP)', 'DEREG_RSP'],
};
/** §3.2. */
const TAGS: Readonly<Record<number, string>> = {
  0x001: 'Network appearance', 0x002: 'Protocol data 1', 0x003: 'Protocol data', 0x004: 'Info string', 0x005: 'Affected destinations',
  0x006: 'Routing context', 0x007: 'Diagnostic Information', 0x008: 'Heartbeat data', 0x009: 'Heartbeat data', 0x00a: 'Reason',
  0x00b: 'Traffic mode type', 0x00c: 'Error code', 0x00d: 'Status', 0x00e: 'Congestion indication', 0x00f: 'Concerned destination',
  0x010: 'Routing Key', 0x011: 'ASP identifier', 0x012: 'Affected point code', 0x013: 'Correlation identifier', 0x014: 'Destination point code',
  0x015: 'Service indicators', 0x016: 'Subsystem numbers', 0x017: 'Originating point code list', 0x018: 'Circuit range',
  0x019: 'Registration results', 0x01a: 'De-registration results', 0x080: 'Network appearance', 0x081: 'Protocol data 1', 0x082: 'Protocol data 2',
  0x083: 'Affected destinations', 0x084: 'User / Cause', 0x085: 'Congestion indication', 0x086: 'Concerned destination', 0x087: 'Routing Key',
  0x088: 'Registration result', 0x089: 'De-registration result', 0x08a: 'Local routing key identifier', 0x08b: 'Destination point code',
  0x08c: 'Service indicators', 0x08d: 'Subsystem numbers', 0x08e: 'Originating point code list', 0x08f: 'Circuit range',
  0x090: 'Registration results', 0x091: 'De-registration results', 0x200: 'Network appearance', 0x204: 'User / cause',
  0x205: 'Congestion indications', 0x206: 'Concerned destination', 0x207: 'Routing key', 0x208: 'Registration result', 0x209: 'Deregistration result',
  0x20a: 'Local routing key identifier', 0x20b: 'Destination point code', 0x20c: 'Service indicators', 0x20e: 'Originating point code list',
  0x20f: 'Circuit range', 0x210: 'Protocol data', 0x212: 'Registration status', 0x213: 'Deregistration status',
};
const ERRORS: Readonly<Record<number, string>> = {
  1: 'Invalid version', 2: 'Invalid network appearance', 3: 'Unsupported message class', 4: 'Unsupported message type',
  5: 'Unsupported traffic handling mode', 6: 'Unexpected message', 7: 'Protocol error', 8: 'Invalid routing context', 9: 'Invalid stream identifier',
  10: 'Invalid parameter value', 11: 'Refused - Management Blocking', 12: 'Unknown Routing Context', 13: 'Refused - management blocking',
  14: 'ASP identifier required', 15: 'Invalid ASP identifier', 17: 'Invalid parameter value', 18: 'Parameter field error', 19: 'Unexpected parameter',
  20: 'Destination status unknown', 21: 'Invalid network appearance', 22: 'Missing parameter', 25: 'Invalid routing context',
  26: 'No configured AS for ASP',
};
const USERS: Readonly<Record<number, string>> = {
  3: 'SCCP', 4: 'TUP', 5: 'ISUP', 9: 'Broadband ISUP', 10: 'Satellite ISUP', 12: 'AAL type2 Signaling', 13: 'Bearer Independent Call Control (BICC)',
  14: 'Gateway Control Protocol',
};
const SERVICES: Readonly<Record<number, string>> = {
  0: 'SNM', 1: 'MTN', 2: 'MTNS', 3: 'SCCP', 4: 'TUP', 5: 'ISUP', 6: 'DUP (CC)', 7: 'DUP (FAC/CANC)', 8: 'MTP Test', 9: 'ISUP-b', 10: 'ISUP-s',
  12: 'AAL type 2', 13: 'BICC', 14: 'GCP',
};
const NETWORKS = { 0: 'International network', 1: 'Spare (for international use only)', 2: 'National network', 3: 'Reserved for national use' };
const MODES: Readonly<Record<number, string>> = { 1: 'Over-ride', 2: 'Load-share', 3: 'Broadcast', 4: 'Load-share (standby)' };
const LEVELS: Readonly<Record<number, string>> = {
  0: 'No congestion or undefined', 1: 'Congestion level 1', 2: 'Congestion level 2', 3: 'Congestion level 3',
};
const REGISTRATIONS: Readonly<Record<number, string>> = {
  0: 'Successfully Registered', 1: 'Error - Unknown', 2: 'Error - Invalid DPC', 3: 'Error - Invalid Network Appearance',
  4: 'Error - Invalid Routing Key', 5: 'Error - Permission Denied', 6: 'Error - Cannot Support Unique Routing',
  7: 'Error - Routing Key not Currently Provisioned', 8: 'Error - Insufficient Resources', 9: 'Error - Unsupported RK parameter Field',
  10: 'Error - Unsupported/Invalid Traffic Handling Mode', 11: 'Error - Routing Key Change Refused', 12: 'Error - Routing Key Already Registered',
};
const DEREGISTRATIONS: Readonly<Record<number, string>> = {
  0: 'Successfully Deregistered', 1: 'Error - Unknown', 2: 'Error - Invalid Routing Context', 3: 'Error - Permission Denied',
  4: 'Error - Not Registered',
  5: 'Error - ASP Currently Active for Routing Context',
};

export const m3ua = protocol({
  name: 'm3ua',
  title: 'MTP 3 User Adaptation Layer',
  short: 'M3UA (RFC 4666)',
  on: { 'sctp.ppi': [3], 'sctp.port': [2905] },
  fields: {
    ...adaptationFields(CLASSES, TAGS),
    parameter_tag: u16('Parameter Tag', { values: TAGS }),
    network_appearance: u32('Network appearance'),
    info_string: text('Info string'),
    routing_context: u32('Routing context'),
    diagnostic_information: octets('Diagnostic information'),
    heartbeat_data: octets('Heartbeat data'),
    error_code: u32('Error code', { values: ERRORS }),
    status_type: u16('Status type', { values: STATUS_TYPES }),
    status_info: u16('Status info'),
    asp_identifier: u32('ASP identifier'),
    affected_point_code_mask: u8('Mask'),
    affected_point_code_pc: u24('Affected point code'),
    unavailability_cause: u16('Unavailability cause', { values: UNAVAILABILITIES }),
    user_identity: u16('User Identity', { values: USERS }),
    traffic_mode_type: u32('Traffic mode Type', { values: MODES }),
    congestion_reserved: octets('Reserved', { size: 3 }),
    congestion_level: u8('Congestion level', { values: LEVELS }),
    concerned_reserved: octets('Reserved', { size: 1 }),
    concerned_dpc: u24('Concerned DPC'),
    local_rk_identifier: u32('Local routing key identifier'),
    dpc_mask: u8('Mask'),
    dpc_pc: u24('Destination point code'),
    si: u8('Service indicator', { values: USERS }),
    opc_list_mask: u8('Mask'),
    opc_list_pc: u24('Originating point code'),
    protocol_data_opc: u32('OPC'),
    protocol_data_dpc: u32('DPC'),
    protocol_data_si: u8('SI', { values: SERVICES }),
    protocol_data_ni: u8('NI', { values: NETWORKS }),
    protocol_data_mp: u8('MP'),
    protocol_data_sls: u8('SLS'),
    'mtp3.opc': u32('OPC', { id: 'mtp3.opc', also: 'mtp3.pc' }),
    'mtp3.dpc': u32('DPC', { id: 'mtp3.dpc', also: 'mtp3.pc' }),
    'mtp3.pc': u32('PC', { id: 'mtp3.pc' }),
    'mtp3.ni': u8('NI', { id: 'mtp3.ni' }),
    'mtp3.sls': u8('SLS', { id: 'mtp3.sls' }),
    correlation_identifier: u32('Correlation Identifier'),
    registration_status: u32('Registration status', { values: REGISTRATIONS }),
    deregistration_status: u32('Deregistration status', { values: DEREGISTRATIONS }),
  },
  dissect: (p, f) => takeMessage(p, f, ADAPTATION),
});

type Fields = (typeof m3ua)['fields'];

const nested: Take<Fields> = (p, f) => {
  takeParameters(p, f, ADAPTATION);
  return '';
};

const TAKERS: Readonly<Record<number, Take<Fields>>> = {
  4: words(f => f.info_string),
  6: numbers(f => f.routing_context, 'context'),
  7: bytes(f => f.diagnostic_information),
  9: bytes(f => f.heartbeat_data),
  11: number(f => f.traffic_mode_type, MODES),
  12: number(f => f.error_code, ERRORS),
  13: (p, f) => {
    const type = p.take(f.status_type), information = p.take(f.status_info);
    const name = STATUSES[type * 0x10000 + information] ?? 'unknown';
    p.label(`Status info: ${name} (${information})`);
    return name;
  },
  17: number(f => f.asp_identifier),
  18: pointCodes(f => f.affected_point_code_mask, f => f.affected_point_code_pc, 'destination'),
  19: number(f => f.correlation_identifier),
  0x200: number(f => f.network_appearance),
  0x204: (p, f) => {
    const cause = p.take(f.unavailability_cause), user = p.take(f.user_identity);
    return `${USERS[user] ?? 'unknown'}: ${UNAVAILABILITIES[cause] ?? 'unknown'}`;
  },
  0x205: (p, f) => {
    p.take(f.congestion_reserved);
    return LEVELS[p.take(f.congestion_level)] ?? 'unknown';
  },
  0x206: (p, f) => {
    p.take(f.concerned_reserved);
    return String(p.take(f.concerned_dpc));
  },
  0x207: nested,
  0x208: nested,
  0x209: nested,
  0x20a: number(f => f.local_rk_identifier),
  0x20b: (p, f) => {
    p.take(f.dpc_mask);
    return String(p.take(f.dpc_pc));
  },
  0x20c: (p, f) => {
    const count = p.remaining;
    while (p.more) p.take(f.si);
    return counted(count, 'indicator');
  },
  0x20e: pointCodes(f => f.opc_list_mask, f => f.opc_list_pc, 'point code'),
  0x210: takeProtocolData,
  0x212: number(f => f.registration_status, REGISTRATIONS),
  0x213: number(f => f.deregistration_status, DEREGISTRATIONS),
};

const ADAPTATION: Adaptation<Fields> = {
  messages: MESSAGES, tags: TAGS, takers: TAKERS, unknown: (tag, length) => `Unknown parameter (tag ${tag} and ${length} bytes value)`,
};

/** §3.3.1: where MTP3 sends the message, and the message of its user. */
function takeProtocolData(p: Cursor, f: Fields): string {
  const { at } = p;
  const origin = p.take(f.protocol_data_opc), destination = p.take(f.protocol_data_dpc);
  const service = p.take(f.protocol_data_si);
  const network = p.take(f.protocol_data_ni);
  p.take(f.protocol_data_mp);
  const selection = p.take(f.protocol_data_sls);
  const outer = p.open('MTP3 equivalents');
  p.generate(f['mtp3.opc'], origin, at, 4);
  p.generate(f['mtp3.dpc'], destination, at + 4, 4);
  p.generate(f['mtp3.ni'], network, at + 9, 1);
  p.generate(f['mtp3.sls'], selection, at + 11, 1);
  p.close(outer);
  p.columns.setAddressTexts(String(origin), String(destination));
  const length = p.remaining;
  p.packet.notes.set(SERVICE, service);
  if (p.more && !p.next('mtp3.service_indicator', service)) p.data();
  return `SS7 message of ${counted(length, 'byte')}`;
}
