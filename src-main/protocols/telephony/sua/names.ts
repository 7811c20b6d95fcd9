/** Names of SUA's numbers, RFC 3868 §3. */
import { ERRORS as ERROR_CAUSES, REFUSALS, RELEASES, RESETS, RETURNS } from '../sccp/names.ts';
import { MESSAGES_MAINTENANCE } from '../user-adaptation.ts';

type Names = Readonly<Record<number, string>>;

/** §3.1.2 */
export const CLASSES: Names = {
  0: 'Management messages', 2: 'SS7 signalling network management messages', 3: 'ASP state maintenance messages',
  4: 'ASP traffic maintenance messages', 7: 'Connectionless messages', 8: 'Connection-Oriented messages', 9: 'Routing key management Messages',
};
/** §3.1.3: by class and type, what messages are called in full and in short. */
export const MESSAGES: Readonly<Record<number, readonly [name: string, short: string]>> = {
  ...MESSAGES_MAINTENANCE, 0x0306: ['Heartbeat ack (BEAT ACK)', 'BEAT_ACK'],
  0x0201: ['Destination unavailable (DUNA)', 'DUNA'], 0x0202: ['Destination available (DAVA)', 'DAVA'],
  0x0203: ['Destination state audit (DAUD)', 'DAUD'], 0x0204: ['SS7 Network congestion state (SCON)', 'SCON'],
  0x0205: ['Destination userpart unavailable (DUPU)', 'DUPU'], 0x0206: ['Destination Restricted (DRST)', 'DRST'],
  0x0301: ['ASP up (UP)', 'ASP_UP'], 0x0302: ['ASP down (DOWN)', 'ASP_DOWN'], 0x0304: ['ASP up ack (UP ACK)', 'ASP_UP_ACK'],
  0x0305: ['ASP down ack (DOWN ACK)', 'ASP_DOWN_ACK'], 0x0401: ['ASP active (ACTIVE)', 'ASP_ACTIVE'],
  0x0402: ['ASP inactive (INACTIVE)', 'ASP_INACTIVE'], 0x0403: ['ASP active ack (ACTIVE ACK)', 'ASP_ACTIVE_ACK'],
  0x0404: ['ASP inactive ack (INACTIVE ACK)', 'ASP_INACTIVE_ACK'],
  0x0701: ['Connectionless Data Transfer (CLDT)', 'CLDT'], 0x0702: ['Connectionless Data Response (CLDR)', 'CLDR'],
  0x0801: ['Connection Request (CORE)', 'CORE'], 0x0802: ['Connection Acknowledge (COAK)', 'COAK'],
  0x0803: ['Connection Refused (COREF)', 'COREF'], 0x0804: ['Release Request (RELRE)', 'RELRE'], 0x0805: ['Release Complete (RELCO)', 'RELCO'],
  0x0806: ['Reset Confirm (RESCO)', 'RESCO'], 0x0807: ['Reset Request (RESRE)', 'RESRE'],
  0x0808: ['Connection Oriented Data Transfer (CODT)', 'CODT'], 0x0809: ['Connection Oriented Data Acknowledge (CODA)', 'CODA'],
  0x080a: ['Connection Oriented Error (COERR)', 'COERR'], 0x080b: ['Inactivity Test (COIT)', 'COIT'],
  0x0901: ['Registration Request (REG_REQ)', 'REG_REQ'], 0x0902: ['Registration Response (REG_RSP)', 'REG_RSP'],
  0x0903: ['Deregistration Request (DEREG_REQ)', 'DEREG_REQ'], 0x0904: ['Deregistration Response (DEREG_RSP)', 'DEREG_RSP'],
};
/** §3.9, §3.10 */
export const TAGS: Names = {
  0x4: 'Info String', 0x6: 'Routing context', 0x7: 'Diagnostic info', 0x9: 'Heartbeat data', 0xb: 'Traffic mode type', 0xc: 'Error code',
  0xd: 'Status', 0x11: 'ASP identifier', 0x12: 'Affected point code', 0x13: 'Correlation ID', 0x14: 'Registration result',
  0x15: 'Deregistration result', 0x16: 'Registration status', 0x17: 'Deregistration status', 0x18: 'Local routing key identifier',
  0x101: 'SS7 hop counter', 0x102: 'Source address', 0x103: 'Destination address', 0x104: 'Source reference number',
  0x105: 'Destination reference number', 0x106: 'SCCP cause', 0x107: 'Sequence number', 0x108: 'Receive sequence number',
  0x109: 'ASP capabilities', 0x10a: 'Credit', 0x10b: 'Data', 0x10c: 'User/Cause', 0x10d: 'Network appearance', 0x10e: 'Routing key',
  0x10f: 'DRN label', 0x110: 'TID label', 0x111: 'Address range', 0x112: 'SMI', 0x113: 'Importance', 0x114: 'Message priority',
  0x115: 'Protocol class', 0x116: 'Sequence control', 0x117: 'Segmentation', 0x118: 'Congestion level', 0x8001: 'Global title',
  0x8002: 'Point code', 0x8003: 'Subsystem number', 0x8004: 'IPv4 address', 0x8005: 'Hostname', 0x8006: 'IPv6 address',
};
/** §3.9.7 */
export const MODES: Names = {
  1: 'Over-ride', 2: 'Load-share', 3: 'Broadcast',
};
/** §3.9.9 */
export const ERRORS: Names = {
  1: 'Invalid version', 3: 'Unsupported message class', 4: 'Unsupported message type', 5: 'Unsupported traffic handling mode',
  6: 'Unexpected message', 7: 'Protocol error', 9: 'Invalid stream identifier', 13: 'Refused - management blocking',
  14: 'ASP identifier required', 15: 'Invalid ASP identifier', 17: 'Invalid parameter value', 18: 'Parameter field error',
  19: 'Unexpected parameter', 20: 'Destination status unknown', 21: 'Invalid network appearance', 22: 'Missing parameter',
  25: 'Invalid routing context', 26: 'No configured AS for ASP', 27: 'Subsystem status unknown', 28: 'Invalid loadsharing label',
  2: 'Invalid interface identifier', 23: 'Routing key change refused', 24: 'Invalid loadsharing label',
};
/** §3.9.15 */
export const REGISTRATIONS: Names = {
  0: 'Successfully registered', 1: 'Error - unknown', 2: 'Error - invalid destination address', 3: 'Error - invalid network appearance',
  4: 'Error - invalid routing key', 5: 'Error - permission denied', 6: 'Error - cannot support unique routing',
  7: 'Error - routing key not currently provisioned', 8: 'Error - insufficient resources', 9: 'Error - unsupported RK parameter field',
  10: 'Error - unsupported/invalid traffic mode type', 11: 'Error - routing key change refused',
};
/** §3.9.16 */
export const DEREGISTRATIONS: Names = {
  0: 'Successfully deregistered', 1: 'Error - unknown', 2: 'Error - invalid routing context', 3: 'Error - permission denied',
  4: 'Error - not registered', 5: 'Error - ASP currently active for routing context',
};
/** §3.10.2 */
export const ROUTES: Names = {
  0: 'Reserved', 1: 'Route on Global Title', 2: 'Route on SSN + PC', 3: 'Route on Hostname', 4: 'Route on SSN + IP Address',
};
/** §3.10.2.3 */
export const PLANS: Names = {
  1: 'ISDN/Telephony Numbering Plan (Rec. E.161 and E.164)', 2: 'Generic Numbering Plan', 3: 'Data Numbering Plan (Rec. X.121)',
  4: 'Telex Numbering Plan (Rec. F.69)', 5: 'Maritime Mobile Numbering Plan (Rec. E.210 and E.211)',
  6: 'Land Mobile Numbering Plan (Rec. E.212)', 7: 'ISDN/Mobile Numbering Plan (Rec. E.214)',
  14: 'Private Network Or Network-Specific Numbering Plan',
};
export const NATURES: Names = {
  0: 'Unknown', 1: 'Subscriber Number', 2: 'Reserved For National Use', 3: 'National Significant Number', 4: 'International Number',
};
/** §3.10.6: kinds of causes, and what each may be. */
export const CAUSE_TYPES: Names = { 1: 'Return Cause', 2: 'Refusal Cause', 3: 'Release Cause', 4: 'Reset Cause', 5: 'Error cause' };
export const CAUSES: Readonly<Record<number, Names>> = { 1: RETURNS, 2: REFUSALS, 3: RELEASES, 4: RESETS, 5: ERROR_CAUSES };
/** §3.10.9 */
export const INTERWORKING: Names = {
  0: 'No Interworking with SS7 Networks', 1: 'IP-Signalling Endpoint interworking with SS7 networks', 2: 'Signalling Gateway',
  3: 'Relay Node Support',
};
/** §3.10.12 */
export const UNAVAILABLE: Names = {
  0: 'Remote SCCP unavailable, Reason unknown', 2: 'Remote SCCP unequipped', 3: 'Remote SCCP inaccessible',
};
