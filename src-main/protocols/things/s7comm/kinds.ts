/** Messages of S7 controllers, their functions, and what may be wrong. */
export const KINDS: Readonly<Record<number, string>> = { 1: 'Job', 2: 'Ack', 3: 'Ack_Data', 7: 'Userdata' };
export const FUNCTIONS: Readonly<Record<number, string>> = {
  0x00: 'CPU services', 0x04: 'Read Var', 0x05: 'Write Var', 0x1a: 'Request download', 0x1b: 'Download block', 0x1c: 'Download ended',
  0x1d: 'Start upload', 0x1e: 'Upload', 0x1f: 'End upload', 0x28: 'PI-Service', 0x29: 'PLC Stop', 0xf0: 'Setup communication',
};
export const ERROR_CLASSES: Readonly<Record<number, string>> = {
  0x00: 'No error', 0x81: 'Application relationship', 0x82: 'Object definition', 0x83: 'No resources available',
  0x84: 'Error on service processing', 0x85: 'Error on supplies', 0x87: 'Access error',
};
export const RETURNS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Hardware error', 0x03: 'Accessing the object not allowed', 0x05: 'Invalid address',
  0x06: 'Data type not supported', 0x07: 'Data type inconsistent', 0x0a: 'Object does not exist', 0xff: 'Success',
};
export const TRANSPORTS: Readonly<Record<number, string>> = {
  0x00: 'NULL', 0x03: 'BIT', 0x04: 'BYTE/WORD/DWORD', 0x05: 'INTEGER', 0x06: 'DINTEGER', 0x07: 'REAL', 0x09: 'OCTET STRING',
  0x11: 'NCK ADDRESS1', 0x12: 'NCK ADDRESS2',
};
export const METHODS: Readonly<Record<number, string>> = { 0x11: 'Req', 0x12: 'Res' };
export const USER_TYPES: Readonly<Record<number, string>> = {
  0: 'Push', 3: 'NC Push', 4: 'Request', 7: 'NC Request', 8: 'Response', 11: 'NC Response',
};
export const PROGRAMMER = 1, CYCLIC = 2, BLOCKS = 3, CPU = 4, SECURITY = 5, CLOCK = 7, NC = 15;
export const GROUPS: Readonly<Record<number, string>> = {
  0: 'Mode-transition', 1: 'Programmer commands', 2: 'Cyclic services', 3: 'Block functions', 4: 'CPU functions', 5: 'Security',
  6: 'PBC BSEND/BRECV', 7: 'Time functions', 15: 'NC programming',
};
export const SUBFUNCTIONS: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  [PROGRAMMER]: {
    1: 'Block status', 2: 'Variable status', 3: 'Output ISTACK', 4: 'Output BSTACK', 5: 'Output LSTACK', 6: 'Time measurement from to',
    7: 'Force selection', 8: 'Modify variable', 9: 'Force', 10: 'Breakpoint', 11: 'Exit HOLD', 12: 'Memory reset', 13: 'Disable job',
    14: 'Enable job', 15: 'Delete job', 16: 'Read job list', 17: 'Read job', 18: 'Replace job', 19: 'Block status v2', 22: 'Flash LED',
  },
  [CYCLIC]: { 1: 'Cyclic transfer', 4: 'Unsubscribe', 5: 'Change driven transfer', 7: 'Change driven transfer modify', 8: 'RDREC' },
  [BLOCKS]: { 1: 'List blocks', 2: 'List blocks of type', 3: 'Get block info' },
  [CPU]: {
    1: 'Read SZL', 2: 'Message service', 3: 'Diagnostic message', 5: 'ALARM_8 indication', 6: 'NOTIFY indication', 7: 'ALARM_8 lock',
    8: 'ALARM_8 unlock', 9: 'SCAN indication', 11: 'ALARM ack', 12: 'ALARM ack indication', 13: 'ALARM lock indication',
    14: 'ALARM unlock indication', 17: 'ALARM_SQ indication', 18: 'ALARM_S indication', 19: 'ALARM query', 22: 'NOTIFY_8 indication',
  },
  [SECURITY]: { 1: 'PLC password' },
  [CLOCK]: { 1: 'Read clock', 2: 'Set clock', 3: 'Read clock (following)', 4: 'Set clock' },
  [NC]: {
    1: 'Request download', 2: 'Download block', 3: 'Continue download', 4: 'Download ended', 6: 'Start upload', 7: 'Upload', 8: 'Continue upload',
  },
};
