/** Names of FINS' values (OMRON W342, FINS commands reference manual). */
export const TCP_COMMAND: Readonly<Record<number, string>> = {
  0x0: 'Node Address Data Send (Client to Server)', 0x1: 'Node Address Data Send (Server to Client)', 0x2: 'Frame Send',
  0x3: 'Frame Send Error Notification', 0x6: 'Connection Confirmation',
};
export const TCP_ERROR_CODE: Readonly<Record<number, string>> = {
  0x0: 'Normal', 0x1: 'The header is not \'FINS\' (ASCII code)', 0x2: 'The data length is too long', 0x3: 'The command is not supported',
  0x20: 'All connections are in use', 0x21: 'The specified node is already connected',
  0x22: 'Attempt to access a protected node from an unspecified IP address', 0x23: 'The client FINS node address is out of range',
  0x24: 'The same FINS node address is being used by the client and server', 0x25: 'All the node addresses available for allocation have been used',
};
export const ICF_GWB = { 0x0: 'Don\'t use Gateway', 0x1: 'Use Gateway' };
export const ICF_DTB = { 0x0: 'Command', 0x1: 'Response' };
export const ICF_RSB = { 0x0: 'Response Required', 0x1: 'Response Not Required' };
export const COMMAND: Readonly<Record<number, string>> = {
  0x101: 'Memory Area Read', 0x102: 'Memory Area Write', 0x103: 'Memory Area Fill', 0x104: 'Multiple Memory Area Read',
  0x105: 'Memory Area Transfer', 0x201: 'Parameter Area Read', 0x202: 'Parameter Area Write', 0x203: 'Parameter Area Clear',
  0x220: 'Data Link Table Read', 0x221: 'Data Link Table Write', 0x304: 'Program Area Protect', 0x305: 'Program Area Protect Clear',
  0x306: 'Program Area Read', 0x307: 'Program Area Write', 0x308: 'Program Area Clear', 0x401: 'Run', 0x402: 'Stop', 0x403: 'Reset',
  0x501: 'Controller Data Read', 0x502: 'Connection Data Read', 0x601: 'Controller Status Read', 0x602: 'Network Status Read',
  0x603: 'Data Link Status Read', 0x620: 'Cycle Time Read', 0x701: 'Clock Read', 0x702: 'Clock Write', 0x801: 'LOOP-BACK Test',
  0x802: 'Broadcast Test Results Read', 0x803: 'Broadcast Test Data Send', 0x920: 'Message Read | Message Clear | FAL/FALS Read',
  0xc01: 'Access Right Acquire', 0xc02: 'Access Right Forced Acquire', 0xc03: 'Access Right Release', 0x2101: 'Error Clear',
  0x2102: 'Error Log Read', 0x2103: 'Error Log Clear', 0x2201: 'File Name Read', 0x2202: 'Single File Read', 0x2203: 'Single File Write',
  0x2204: 'Memory Card Format', 0x2205: 'File Delete', 0x2206: 'Volume Label Create/Delete', 0x2207: 'File Copy', 0x2208: 'File Name Change',
  0x2209: 'File Data Check', 0x220a: 'Memory Area File Transfer', 0x220b: 'Parameter Area File Transfer', 0x220c: 'Program Area File Transfer',
  0x220f: 'File Memory Index Read', 0x2210: 'File Memory Read', 0x2211: 'File Memory Write', 0x2301: 'Forced Set/Reset',
  0x2302: 'Forced Set/Reset Cancel', 0x230a: 'Multiple Forced Status Read', 0x2601: 'Name Set', 0x2602: 'Name Delete', 0x2603: 'Name Read',
};
export const MEMORY_AREA_READ: Readonly<Record<number, string>> = {
  0x0: 'CIO, TR, CPU Bus Link, and Auxiliary : Bit status', 0x40: 'CIO, TR, CPU Bus Link, and Auxiliary : Bit status (with forced status)',
  0x80: 'CIO, TR, CPU Bus Link, and Auxiliary : Word contents', 0xc0: 'CIO, TR, CPU Bus Link, and Auxiliary : Word contents (with forced status)',
  0x1: 'Timer/Counter : Completion Flag status', 0x41: 'Timer/Counter : Completion Flag status (with forced status)', 0x81: 'Timer/Counter : PV',
  0x82: 'DM : Word contents', 0x3: 'Transition : Flag status', 0x43: 'Transition : Flag status (with forced status)', 0x4: 'Step : Flag status',
  0x44: 'Step : Status', 0x84: 'Step : Step timer PV', 0x5: 'Forced status : Bit status', 0x85: 'Forced status : Word contents',
  0x90: 'Expansion DM : Word contents, bank E0', 0x91: 'Expansion DM : Word contents, bank E1', 0x92: 'Expansion DM : Word contents, bank E2',
  0x93: 'Expansion DM : Word contents, bank E3', 0x94: 'Expansion DM : Word contents, bank E4', 0x95: 'Expansion DM : Word contents, bank E5',
  0x96: 'Expansion DM : Word contents, bank E6', 0x97: 'Expansion DM : Word contents, bank E7', 0x98: 'Expansion DM : Word contents, current bank',
  0x9c: 'Register : Register contents / Current bank no. of expansion DM', 0x1b: 'Action : Flag status',
  0xdd: 'Interrupt status : Scheduled interrupt interval', 0x30: 'CS1 mode: CIO Area : Bit status', 0x31: 'CS1 mode: Work Area : Bit status',
  0x32: 'CS1 mode: Holding Bit Area : Bit status', 0x33: 'CS1 mode: Auxiliary Area : Bit status',
  0x70: 'CS1 mode: CIO Area : Bit status (with forced status)', 0x71: 'CS1 mode: Work Area : Bit status (with forced status)',
  0x72: 'CS1 mode: Holding Bit Area : Bit status (with forced status)', 0xb0: 'CS1 mode: CIO Area : Word contents',
  0xb1: 'CS1 mode: Work Area : Word contents', 0xb2: 'CS1 mode: Holding Bit Area : Word contents',
  0xb3: 'CS1 mode: Auxiliary Bit Area : Word contents', 0xf0: 'CS1 mode: CIO Area : Word contents (with forced status)',
  0xf1: 'CS1 mode: Work Area : Word contents (with forced status)', 0xf2: 'CS1 mode: Holding Bit Area : Word contents (with forced status)',
  0x9: 'CS1 mode: Timer/Counter : Completion Flag status', 0x49: 'CS1 mode: Timer/Counter : Completion Flag status (with forced status)',
  0x89: 'CS1 mode: Timer/Counter : PV', 0x2: 'CS1 mode: DM : Bit contents', 0x20: 'CS1 mode: Expansion DM : Bit contents, bank E0',
  0x21: 'CS1 mode: Expansion DM : Bit contents, bank E1', 0x22: 'CS1 mode: Expansion DM : Bit contents, bank E2',
  0x23: 'CS1 mode: Expansion DM : Bit contents, bank E3', 0x24: 'CS1 mode: Expansion DM : Bit contents, bank E4',
  0x25: 'CS1 mode: Expansion DM : Bit contents, bank E5', 0x26: 'CS1 mode: Expansion DM : Bit contents, bank E6',
  0x27: 'CS1 mode: Expansion DM : Bit contents, bank E7', 0x28: 'CS1 mode: Expansion DM : Bit contents, bank E8',
  0x29: 'CS1 mode: Expansion DM : Bit contents, bank E9', 0x2a: 'CS1 mode: Expansion DM : Bit contents, bank EA',
  0x2b: 'CS1 mode: Expansion DM : Bit contents, bank EB', 0x2c: 'CS1 mode: Expansion DM : Bit contents, bank EC',
  0xa0: 'CS1 mode: Expansion DM : Word contents, bank E0', 0xa1: 'CS1 mode: Expansion DM : Word contents, bank E1',
  0xa2: 'CS1 mode: Expansion DM : Word contents, bank E2', 0xa3: 'CS1 mode: Expansion DM : Word contents, bank E3',
  0xa4: 'CS1 mode: Expansion DM : Word contents, bank E4', 0xa5: 'CS1 mode: Expansion DM : Word contents, bank E5',
  0xa6: 'CS1 mode: Expansion DM : Word contents, bank E6', 0xa7: 'CS1 mode: Expansion DM : Word contents, bank E7',
  0xa8: 'CS1 mode: Expansion DM : Word contents, bank E8', 0xa9: 'CS1 mode: Expansion DM : Word contents, bank E9',
  0xaa: 'CS1 mode: Expansion DM : Word contents, bank EA', 0xab: 'CS1 mode: Expansion DM : Word contents, bank EB',
  0xac: 'CS1 mode: Expansion DM : Word contents, bank EC', 0xbc: 'CS1 mode: Register : Register contents / Current bank no. of expansion DM',
  0x6: 'CS1 mode: Task flag : Bit contents', 0x46: 'CS1 mode: Task flag : Status', 0xdc: 'CS1 mode: Index register : Register contents',
  0x7: 'CS1 mode: Clock pulses / Condition flags : Bit contents',
};
export const RESPONSE_CODE: Readonly<Record<number, string>> = {
  0x0: 'Normal completion', 0x1: 'Service was interrupted', 0x101: 'Local node not part of Network', 0x102: 'Token time-out, node number to large',
  0x103: 'Number of transmit retries exceeded', 0x104: 'Maximum number of frames exceeded', 0x105: 'Node number setting error (range)',
  0x106: 'Node number duplication error', 0x201: 'Destination node not part of Network', 0x202: 'No node with the specified node number',
  0x203: 'Third node not part of Network : Broadcasting was specified', 0x204: 'Busy error, destination node busy', 0x205: 'Response time-out',
  0x301: 'Error occurred : ERC indicator is lit', 0x302: 'CPU error occurred in the PC at the destination node',
  0x303: 'A controller error has prevented a normal response', 0x304: 'Node number setting error', 0x401: 'An undefined command has been used',
  0x402: 'Cannot process command because the specified unit model or version is wrong',
  0x501: 'Destination node number is not set in the routing table', 0x502: 'Routing table isn\'t registered', 0x503: 'Routing table error',
  0x504: 'Max relay nodes (2) was exceeded', 0x1001: 'The command is longer than the max permissible length',
  0x1002: 'The command is shorter than the min permissible length', 0x1003: 'The designated number of data items differs from the actual number',
  0x1004: 'An incorrect command format has been used', 0x1005: 'An incorrect header has been used',
  0x1101: 'Memory area code invalid or DM is not available', 0x1102: 'Access size is wrong in command',
  0x1103: 'First address in inaccessible area', 0x1104: 'The end of specified word range exceeds acceptable range',
  0x1106: 'A non-existent program number', 0x1109: 'The size of data items in command block are wrong',
  0x110a: 'The IOM break function cannot be executed', 0x110b: 'The response block is longer than the max length',
  0x110c: 'An incorrect parameter code has been specified', 0x2002: 'The data is protected', 0x2003: 'Registered table does not exist',
  0x2004: 'Search data does not exist', 0x2005: 'Non-existent program number', 0x2006: 'Non-existent file', 0x2007: 'Verification error',
  0x2101: 'Specified area is read-only', 0x2102: 'The data is protected', 0x2103: 'Too many files open', 0x2105: 'Non-existent program number',
  0x2106: 'Non-existent file', 0x2107: 'File already exists', 0x2108: 'Data cannot be changed', 0x2201: 'The mode is wrong (executing)',
  0x2202: 'The mode is wrong (stopped)', 0x2203: 'The PC is in the PROGRAM mode', 0x2204: 'The PC is in the DEBUG mode',
  0x2205: 'The PC is in the MONITOR mode', 0x2206: 'The PC is in the RUN mode', 0x2207: 'The specified node is not the control node',
  0x2208: 'The mode is wrong and the step cannot be executed', 0x2301: 'The file device does not exist where specified',
  0x2302: 'The specified memory does not exist', 0x2303: 'No clock exists', 0x2401: 'Data link table is incorrect',
  0x2502: 'Parity / checksum error occurred', 0x2503: 'I/O setting error', 0x2504: 'Too many I/O points', 0x2505: 'CPU bus error',
  0x2506: 'I/O duplication error', 0x2507: 'I/O bus error', 0x2509: 'SYSMAC BUS/2 error', 0x250a: 'Special I/O Unit error',
  0x250d: 'Duplication in SYSMAC BUS word allocation', 0x250f: 'A memory error has occurred',
  0x2510: 'Terminator not connected in SYSMAC BUS system', 0x2601: 'The specified area is not protected',
  0x2602: 'An incorrect password has been specified', 0x2604: 'The specified area is protected', 0x2605: 'The service is being executed',
  0x2606: 'The service is not being executed', 0x2607: 'Service cannot be execute from local node',
  0x2608: 'Service cannot be executed settings are incorrect', 0x2609: 'Service cannot be executed incorrect settings in command data',
  0x260a: 'The specified action has already been registered', 0x260b: 'Cannot clear error, error still exists',
  0x3001: 'The access right is held by another device', 0x4001: 'Command aborted with ABORT command',
};
export const PARAMETER_AREA_CODE: Readonly<Record<number, string>> = {
  0x8010: 'PC Setup', 0x8011: 'Peripheral Device settings', 0x8012: 'I/O table', 0x8013: 'Routing tables', 0x8002: 'CPU Bus Unit settings',
};
export const MODE_CODE = { 0x0: 'PROGRAM mode', 0x1: 'DEBUG mode', 0x2: 'MONITOR mode', 0x4: 'RUN mode' };
export const AREA_DATA_MEMORY_CARD = { 0: 'No memory card', 1: 'SPRAM', 2: 'EPROM', 3: 'EEPROM' };
export const STATUS = { 0x0: 'Stop', 0x1: 'Run', 0x80: 'CPU on standby' };
export const PARAMETER = { 0x0: 'Initializes the cycle time.', 0x1: 'Read the cycle time' };
export const DAY = { 0: 'Sun', 1: 'Mon', 2: 'Tues', 3: 'Wed', 4: 'Thur', 5: 'Fri', 6: 'Sat' };
export const FILE_PARAMETER_CODE: Readonly<Record<number, string>> = {
  0x0: 'Write new file, do not overwrite', 0x1: 'Write new file, overwrite', 0x2: 'Append to file ', 0x3: 'Overwrite file',
};
export const VOLUME_PARAMETER_CODE: Readonly<Record<number, string>> = {
  0x0: 'Create new volume label, do not overwrite', 0x1: 'Create new volume label, overwrite', 0x2: 'Delete existing volume label',
};
export const TRANSFER_PARAMETER_CODE: Readonly<Record<number, string>> = {
  0x0: 'Data transfer from the PC memory area to the file device', 0x1: 'Data transfer from the file device to the PC memory area',
  0x2: 'Data compared',
};
export const SET_RESET_SPECIFICATION: Readonly<Record<number, string>> = {
  0x0: 'Force-reset (OFF)', 0x1: 'Force-set (ON)', 0x8000: 'Forced status released and bit turned OFF (0)',
  0x8001: 'Forced status released and bit turned ON (1)', 0xffff: 'Forced status released',
};
export const TYPE = { 0x0: 'RAM', 0x1: 'First half RAM; second half ROM' };
export const DATA_TYPE_TYPE = { 0x0: 'Empty', 0x1: 'I/O data', 0x2: 'User program', 0x3: 'Comments' };

type Ranges = readonly (readonly [first: number, last: number, name: string])[];
const within = (ranges: Ranges) => (number: number): string | undefined => ranges.find(([first, last]) => number >= first && number <= last)?.[2];

export const NETWORKS = within([[0, 0, 'Local network'], [1, 0x7f, 'Remote network']]);
export const NODES = within([[0, 0x3e, 'SYSMAC NET / LINK'], [0x3f, 0x7e, 'SYSMAC NET'], [0xff, 0xff, 'Broadcast']]);
export const UNITS = within([[0, 0, 'PC (CPU)'], [0x10, 0x1f, 'CPU BUS Unit'], [0xfe, 0xfe, 'SYSMAC NET or LINK Unit connected to network']]);
export const FAILURES = within([
  [0xfffe, 0xfffe, 'Present error cleared'], [0x2, 0x2, 'Power interruption error'], [0xa0, 0xa7, 'SYSMAC BUS error'],
  [0xb0, 0xb3, 'SYSMAC BUS/2 error'], [0xe7, 0xe7, 'I/O verification error'], [0xf4, 0xf4, 'Non-fatal SFC error'], [0xf7, 0xf7, 'Batter error'],
  [0xf8, 0xf8, 'Indirect DM error'], [0xf9, 0xf9, 'JMP error'], [0x200, 0x215, 'CPU Bus Unit error'], [0x400, 0x415, 'CPU Bus Unit setting error'],
  [0x4101, 0x42ff, 'FALL (006) executed in user program'], [0xffff, 0xffff, 'All errors cleared'], [0x809f, 0x809f, 'Cycle time too long'],
  [0x80c0, 0x80c7, 'I/O bus error'], [0x80e0, 0x80e0, 'I/O setting error'], [0x80e1, 0x80e1, 'I/O points overflow'],
  [0x80e9, 0x80e9, 'Duplication error'], [0x80f0, 0x80f0, 'Program error'], [0x80f1, 0x80f1, 'Memory error'], [0x80f3, 0x80f3, 'Fatal SFC error'],
  [0x80ff, 0x80ff, 'System error'], [0x8100, 0x8115, 'CPU bus error'], [0xc101, 0xc2ff, 'FALS(007) executed'],
]);
