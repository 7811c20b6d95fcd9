/** Names of DICOM's protocol data units and what is in them (PS3.8 §9.3), and of commands and their results (PS3.7 annexes C and E). */

export const PDUS: Readonly<Record<number, string>> = {
  1: 'ASSOC Request', 2: 'ASSOC Accept', 3: 'ASSOC Reject', 4: 'Data', 5: 'RELEASE Request', 6: 'RELEASE Response', 7: 'ABORT',
};
export const ITEMS: Readonly<Record<number, string>> = {
  0x10: 'Application Context', 0x20: 'Presentation Context', 0x21: 'Presentation Context Reply', 0x30: 'Abstract Syntax', 0x40: 'Transfer Syntax',
  0x50: 'User Info', 0x51: 'Max Length', 0x52: 'Implementation Class UID', 0x53: 'Asynchronous Operations Window Negotiation',
  0x54: 'SCP/SCU Role Selection', 0x55: 'Implementation Version', 0x56: 'SOP Class Extended Negotiation', 0x58: 'User Identity',
};
/** §9.3.3.2 */
export const ACCEPTANCES = ['Accept', 'User Reject', 'No Reason', 'Abstract Syntax Unsupported', 'Transfer Syntax Unsupported'];

/** §9.3.4 */
export const REJECTIONS: Readonly<Record<number, string>> = { 1: 'Reject Permanent', 2: 'Reject Transient' };
export const REJECTERS: Readonly<Record<number, string>> = { 1: 'User', 2: 'Provider (ACSE)', 3: 'Provider (Presentation)' };
/** By source and reason. */
export const REJECTION_REASONS: Readonly<Record<number, string>> = {
  0x101: 'No reason given', 0x102: 'Application context name not supported', 0x103: 'Calling AE title not recognized',
  0x107: 'Called AE title not recognized', 0x201: 'No reason given', 0x202: 'Protocol version not supported', 0x301: 'Temporary congestion',
  0x302: 'Local limit exceeded',
};
/** §9.3.8 */
export const ABORTERS: Readonly<Record<number, string>> = { 0: 'User', 2: 'Provider' };
export const ABORT_REASONS: Readonly<Record<number, string>> = {
  0: 'Not specified', 1: 'Unrecognized PDU', 2: 'Unexpected PDU', 4: 'Unrecognized PDU parameter', 5: 'Unexpected PDU parameter',
  6: 'Invalid PDU parameter value',
};

const SERVICES: Readonly<Record<number, string>> = {
  0x0001: 'C-STORE', 0x0010: 'C-GET', 0x0020: 'C-FIND', 0x0021: 'C-MOVE', 0x0030: 'C-ECHO', 0x0100: 'N-EVENT-REPORT', 0x0110: 'N-GET',
  0x0120: 'N-SET', 0x0130: 'N-ACTION', 0x0140: 'N-CREATE', 0x0150: 'N-DELETE',
};
export const STORE_REQUEST = 0x0001, CANCEL_REQUEST = 0x0fff, IS_RESPONSE = 0x8000;

/** PS3.7 §E.1: what the number in (0000,0100) asks for or answers; undefined for none that there is. */
export function commandName(command: number): string | undefined {
  if (command === CANCEL_REQUEST) return 'C-CANCEL-RQ';
  const service = SERVICES[command & ~IS_RESPONSE];
  return service === undefined ? undefined : service + (command < IS_RESPONSE ? '-RQ' : '-RSP');
}

const STATUSES: Readonly<Record<number, string>> = {
  0x0000: 'Success', 0x0001: 'Requested optional Attributes are not supported', 0x0105: 'No such attribute', 0x0106: 'Invalid attribute value',
  0x0107: 'Attribute list error', 0x0110: 'Processing failure', 0x0111: 'Duplicate SOP instance', 0x0112: 'No Such object instance',
  0x0113: 'No such event type', 0x0114: 'No such argument', 0x0115: 'Invalid argument value', 0x0116: 'Attribute Value Out of Range',
  0x0117: 'Invalid object instance', 0x0118: 'No Such SOP class', 0x0119: 'Class-instance conflict', 0x0120: 'Missing attribute',
  0x0121: 'Missing attribute value', 0x0122: 'Refused: SOP class not supported', 0x0123: 'No such action type', 0x0124: 'Refused: Not authorized',
  0x0210: 'Duplicate invocation', 0x0211: 'Unrecognized operation', 0x0212: 'Mistyped argument', 0x0213: 'Resource limitation',
  0xa700: 'Refused: Out of Resources', 0xa701: 'Refused: Out of Resources - Unable to calculate number of matches',
  0xa702: 'Refused: Out of Resources - Unable to perform sub-operations', 0xa801: 'Refused: Move Destination unknown',
  0xa900: 'Error: Data Set does not match SOP Class', 0xb000: 'Sub-operations Complete - One or more Failures',
  0xb006: 'Elements Discarded', 0xb007: 'Data Set does not match SOP Class', 0xc000: 'Error: Cannot understand/Unable to process', 0xfe00: 'Cancel',
  0xff00: 'Current Match is supplied. Sub-operations are continuing',
  0xff01: 'Matches are continuing - Warning that one or more Optional Keys were not supported for existence for this Identifier',
};
const MISMATCHES = 0xa9, FAILURES = 0xc0, PENDING = 0xff00;

/** PS3.7 annex C: what the number in (0000,0900) says. */
export function statusName(status: number): string {
  const name = STATUSES[status];
  if (name !== undefined) return name;
  if (status >> 8 === MISMATCHES) return STATUSES[0xa900];
  return status >> 12 === FAILURES >> 4 ? 'Error: Cannot understand/Unable to Process' : 'Unknown';
}

/** More responses follow. */
export const isPending = (status: number): boolean => (status & PENDING) === PENDING;
export const SUCCESS = 0;
