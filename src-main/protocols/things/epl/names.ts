/** What Ethernet POWERLINK calls its numbers: EPSG DS 301 V1.3, and DS 302 for what was added. */
import { late } from '../../late.ts';

export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Start of Cycle (SoC)', 3: 'PollRequest (PReq)', 4: 'PollResponse (PRes)', 5: 'Start of Asynchronous (SoA)', 6: 'Asynchronous Send (ASnd)',
  7: 'ActiveManagingNodeIndication (AMNI)', 13: 'Asynchronous Invite (AInv)',
};

/** §7.1.4: states of every node, of the managing one (`M`) and of controlled ones (`C`). */
const STATES: Readonly<Record<number, string>> = {
  0x00: 'GS_OFF', 0x19: 'GS_INITIALIZING', 0x29: 'GS_RESET_APPLICATION', 0x39: 'GS_RESET_COMMUNICATION', 0x1c: '?S_NOT_ACTIVE',
  0x1d: '?S_PRE_OPERATIONAL_1', 0x5d: '?S_PRE_OPERATIONAL_2', 0x6d: '?S_READY_TO_OPERATE', 0xfd: '?S_OPERATIONAL', 0x1e: '?S_BASIC_ETHERNET',
};
const STOPPED = 0x4d;
export const MANAGING = 240;

export function stateName(state: number, node: number): string | undefined {
  if (state === STOPPED && node !== MANAGING) return 'NMT_CS_STOPPED';
  return STATES[state] === undefined ? undefined : `NMT_${STATES[state].replace('?', node === MANAGING ? 'M' : 'C')}`;
}

const SPECIAL: Readonly<Record<number, string>> = {
  0: 'not permitted', 240: 'Managing Node', 252: 'POWERLINK node to be used by a diagnostic device', 253: 'Diagnostic Device',
  254: 'POWERLINK to legacy Ethernet Router', 255: 'broadcast',
};
const LAST_CONTROLLED = 239;
export function nodeName(node: number): string {
  return SPECIAL[node] ?? (node <= LAST_CONTROLLED ? 'Controlled Node' : 'reserved');
}

export const PRIORITIES = ['lowest', 'lower', 'below generic', 'GenericRequest', 'above generic', 'higher', 'below NMTRequest', 'NMTRequest'];

/** §4.6.1.1.5 and §7.3: what is asked for, and what answers. */
export const REQUESTED: Readonly<Record<number, string>> = {
  0: 'NoService', 1: 'IdentRequest', 2: 'StatusRequest', 3: 'NMTRequestInvite', 6: 'SyncRequest', 0xa0: 'Manufacturer Specific',
  0xff: 'UnspecifiedInvite',
};
export const REQUESTED_SHORT: Readonly<Record<number, string>> = {
  0: 'NO_SERVICE', 1: 'IDENT_REQUEST', 2: 'STATUS_REQUEST', 3: 'NMT_REQUEST_INV', 6: 'SYNC_REQUEST', 0xa0: 'MANUFACTURER SPECIFIC',
  0xff: 'UNSPECIFIED_INVITE',
};
export const SERVICES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'IdentResponse', 2: 'StatusResponse', 3: 'NMTRequest', 4: 'NMTCommand', 5: 'SDO', 6: 'SyncResponse',
  0xa0: 'Manufacturer Specific',
};
export const SERVICES_SHORT: Readonly<Record<number, string>> = {
  0: 'RESERVED', 1: 'IDENT_RESPONSE', 2: 'STATUS_RESPONSE', 3: 'NMT_REQUEST', 4: 'NMT_COMMAND', 5: 'SDO', 6: 'SYNC_RESPONSE',
  0xa0: 'MANUFACTURER SPECIFIC',
};

/** §7.3.1. */
export const COMMANDS: Readonly<Record<number, string>> = {
  1: 'IdentResponse', 2: 'StatusResponse', 0x21: 'NMTStartNode', 0x22: 'NMTStopNode', 0x23: 'NMTEnterPreOperational2',
  0x24: 'NMTEnableReadyToOperate',
  0x28: 'NMTResetNode', 0x29: 'NMTResetCommunication', 0x2a: 'NMTResetConfiguration', 0x2b: 'NMTSwReset', 0x2d: 'NMTDNA', 0x41: 'NMTStartNodeEx',
  0x42: 'NMTStopNodeEx', 0x43: 'NMTEnterPreOperational2Ex', 0x44: 'NMTEnableReadyToOperateEx', 0x48: 'NMTResetNodeEx', 0x49: 'NMTCommunicationEx',
  0x4a: 'NMTResetConfigurationEx', 0x4b: 'NMTSwResetEx', 0x62: 'NMTNetHostNameSet', 0x63: 'NMTFlushArpEntry', 0x80: 'NMTPublishConfiguredNodes',
  0x90: 'NMTPublishActiveNodes', 0x91: 'NMTPublishPreOperational1', 0x92: 'NMTPublishPreOperational2', 0x93: 'NMTPublishReadyToOperate',
  0x94: 'NMTPublishOperational', 0x95: 'NMTPublishStopped', 0xa0: 'NMTPublishEmergencyNew', 0xb0: 'NMTPublishTime', 0xff: 'NMTInvalidService',
};

/** §6.3.2: commands of service data objects. */
export const OBJECT_COMMANDS: Readonly<Record<number, string>> = {
  0: 'Not in List', 1: 'Write by Index', 2: 'Read by Index', 3: 'Write All by Index', 4: 'Read All by Index', 5: 'Write by Name', 6: 'Read by Name',
  0x20: 'File Write', 0x21: 'File Read', 0x31: 'Write Multiple Parameter by Index', 0x32: 'Read Multiple Parameter by Index',
  0x70: 'Maximum Segment Size',
  0x71: 'Link objects only accessible via name to an index/sub-index',
};
/** Appendix 3.10. */
export const ABORTS = late((): Readonly<Record<number, string>> => ({
  0x05030000: 'reserved', 0x05040000: 'SDO protocol timed out.', 0x05040001: 'Client/server Command ID not valid or unknown.',
  0x05040002: 'Invalid block size.', 0x05040003: 'Invalid sequence number.', 0x05040004: 'reserved', 0x05040005: 'Out of memory.',
  0x06010000: 'Unsupported access to an object.', 0x06010001: 'Attempt to read a write-only object.',
  0x06010002: 'Attempt to write a read-only object.',
  0x06020000: 'Object does not exist in the object dictionary.', 0x06040041: 'Object cannot be mapped to the PDO.',
  0x06040042: 'The number and length of the objects to be mapped would exceed PDO length.', 0x06040043: 'General parameter incompatibility.',
  0x06040047: 'General internal incompatibility in the device.', 0x06060000: 'Access failed due to a hardware error.',
  0x06070010: 'Data type does not match, length of service parameter does not match.',
  0x06070012: 'Data type does not match, length of service parameter too high.',
  0x06070013: 'Data type does not match, length of service parameter too low.', 0x06090011: 'Sub-index does not exist.',
  0x06090030: 'Value range of parameter exceeded (only for write access).', 0x06090031: 'Value of parameter written too high.',
  0x06090032: 'Value of parameter written too low.', 0x06090036: 'Maximum value is less then minimum value.', 0x08000000: 'General error',
  0x08000020: 'Data cannot be transferred or stored to the application.',
  0x08000021: 'Data cannot be transferred or stored to the application because of local control.',
  0x08000022: 'Data cannot be transferred or stored to the application because of the present device state.',
  0x08000023: 'Object dictionary dynamic generation fails or no object dictionary is present.', 0x08000024: 'EDS, DCF or Concise DCF Data set empty.',
}));
