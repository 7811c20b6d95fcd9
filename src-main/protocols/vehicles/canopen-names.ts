/** What CiA 301 and 305 call objects, errors and aborts. */
type Names = Readonly<Record<number, string>>;

/** Objects of the communication profile, CiA 301 §7.5. */
const OBJECTS: Names = {
  0x0000: 'not used', 0x1000: 'Device type', 0x1001: 'Error register', 0x1002: 'Manufacturer status register', 0x1003: 'Pre-defined error field',
  0x1005: 'COB-ID SYNC message', 0x1006: 'Communication cycle period', 0x1007: 'Synchronous window length', 0x1008: 'Manufacturer device name',
  0x1009: 'Manufacturer hardware version', 0x100a: 'Manufacturer software version', 0x100c: 'Guard time', 0x100d: 'Life time factor',
  0x1010: 'Store parameters', 0x1011: 'Restore default parameters', 0x1012: 'COB-ID time stamp object', 0x1013: 'High resolution time stamp',
  0x1014: 'COB-ID EMCY', 0x1015: 'Inhibit time EMCY', 0x1016: 'Consumer heartbeat time', 0x1017: 'Producer heartbeat time',
  0x1018: 'Identity object', 0x1019: 'Synchronous counter overflow value', 0x1020: 'Verify configuration', 0x1021: 'Store EDS',
  0x1022: 'Store format', 0x1023: 'OS command', 0x1024: 'OS command mode', 0x1025: 'OS debugger interface', 0x1026: 'OS prompt',
  0x1027: 'Module list', 0x1028: 'Emergency consumer object', 0x1029: 'Error behavior object',
};

/** Areas of the object dictionary by their first and last index, CiA 301 §7.4.1. */
const AREAS: readonly (readonly [number, number, string])[] = [
  [0x0001, 0x001f, 'Static data types'], [0x0020, 0x003f, 'Complex data types'], [0x0040, 0x005f, 'Manufacturer-specific complex data types'],
  [0x0060, 0x025f, 'Device profile specific data types'], [0x1200, 0x127f, 'SDO server parameter'], [0x1280, 0x12ff, 'SDO client parameter'],
  [0x1400, 0x15ff, 'RPDO communication parameter'], [0x1600, 0x17ff, 'RPDO mapping parameter'], [0x1800, 0x19ff, 'TPDO communication parameter'],
  [0x1a00, 0x1bff, 'TPDO mapping parameter'], [0x1fd0, 0x1fff, 'Object dispatching list'], [0x2000, 0x5fff, 'Manufacturer-specific profile area'],
  [0x6000, 0x67ff, 'Standardized profile area 1st logical device'], [0x6800, 0x6fff, 'Standardized profile area 2nd logical device'],
  [0x7000, 0x77ff, 'Standardized profile area 3rd logical device'], [0x7800, 0x7fff, 'Standardized profile area 4th logical device'],
  [0x8000, 0x87ff, 'Standardized profile area 5th logical device'], [0x8800, 0x8fff, 'Standardized profile area 6th logical device'],
  [0x9000, 0x97ff, 'Standardized profile area 7th logical device'], [0x9800, 0x9fff, 'Standardized profile area 8th logical device'],
  [0xa000, 0xafff, 'Standardized network variable area'], [0xb000, 0xbfff, 'Standardized system variable area'],
  [0x1000, 0x1f9f, 'Communication profile area'], [0x1fa0, 0x1fcf, 'Object scanner list'],
];

export function objectName(index: number): string {
  return OBJECTS[index] ?? AREAS.find(([first, last]) => index >= first && index <= last)?.[2] ?? (index === 0 ? 'not used' : 'reserved');
}

/** Reasons for which a transfer is aborted, CiA 301 §7.2.4.3.17. */
export const ABORTS: Names = {
  0x05030000: 'Toggle bit not alternated',
  0x05040000: 'SDO protocol timed out',
  0x05040001: 'Client/server command specifier not valid or unknown',
  0x05040002: 'Invalid block size',
  0x05040003: 'Invalid sequence number',
  0x05040004: 'CRC error',
  0x05040005: 'Out of memory',
  0x06010000: 'Unsupported access to an object',
  0x06010001: 'Attempt to read a write only object',
  0x06010002: 'Attempt to write a read only object',
  0x06020000: 'Object does not exist in the object dictionary',
  0x06040041: 'Object cannot be mapped to the PDO',
  0x06040042: 'The number and length of the objects to be mapped would exceed PDO length',
  0x06040043: 'General parameter incompatibility reason',
  0x06040047: 'General internal incompatibility in the device',
  0x06060000: 'Access failed due to an hardware error',
  0x06070010: 'Data type does not match, length of service parameter does not match',
  0x06070012: 'Data type does not match, length of service parameter too high',
  0x06070013: 'Data type does not match, length of service parameter too low',
  0x06090011: 'Sub-index does not exist',
  0x06090030: 'Invalid value for parameter',
  0x06090031: 'Value of parameter written too high',
  0x06090032: 'Value of parameter written too low',
  0x06090036: 'Maximum value is less than minimum value',
  0x060a0023: 'Resource not available: SDO connection',
  0x08000000: 'General error',
  0x08000020: 'Data cannot be transferred or stored to the application',
  0x08000021: 'Data cannot be transferred or stored to the application because of local control',
  0x08000022: 'Data cannot be transferred or stored to the application because of the present device state',
  0x08000023: 'Object dictionary dynamic generation fails or no object dictionary is present',
  0x08000024: 'No data available',
};

/** Errors, CiA 301 §7.2.7.1. */
const ERRORS: Names = {
  0x8110: 'Communication - CAN overrun (objects lost)', 0x8120: 'Communication - CAN in error passive mode',
  0x8130: 'Communication - Life guard error or heartbeat error', 0x8140: 'Communication - recovered from bus off',
  0x8150: 'Communication - CAN-ID collision', 0x8210: 'Protocol error - PDO not processed due to length error',
  0x8220: 'Protocol error - PDO length exceeded', 0x8230: 'Protocol error - DAM MPDO not processed, destination object not available',
  0x8240: 'Protocol error - Unexpected SYNC data length', 0x8250: 'Protocol error - RPDO timeout',
};

/** Their classes by the higher byte. */
const CLASSES: Names = {
  0x00: 'Error reset or no error', 0x10: 'Generic error', 0x20: 'Current', 0x21: 'Current, CANopen device input side',
  0x22: 'Current inside the CANopen device', 0x23: 'Current, CANopen device output side', 0x30: 'Voltage', 0x31: 'Mains voltage',
  0x32: 'Voltage inside the CANopen device', 0x33: 'Output voltage', 0x40: 'Temperature', 0x41: 'Ambient temperature',
  0x42: 'CANopen device temperature', 0x50: 'CANopen device hardware', 0x60: 'CANopen device software', 0x61: 'Internal software',
  0x62: 'User software', 0x63: 'Data set', 0x70: 'Additional modules', 0x80: 'Monitoring', 0x81: 'Communication', 0x82: 'Protocol error',
  0x90: 'External error', 0xf0: 'Additional functions', 0xff: 'CANopen device specific',
};

export const errorName = (code: number): string | undefined => ERRORS[code] ?? CLASSES[code >> 8];

/** Layer setting services, CiA 305 §6. */
export const SERVICES: Names = {
  0x04: 'Switch state global protocol', 0x11: 'Configure node-ID protocol', 0x13: 'Configure bit timing protocol',
  0x15: 'Activate bit timing parameters protocol', 0x17: 'Store configuration protocol',
  0x40: 'Switch state selective protocol', 0x41: 'Switch state selective protocol', 0x42: 'Switch state selective protocol',
  0x43: 'Switch state selective protocol', 0x44: 'Switch state selective protocol',
  0x46: 'Identify remote slave protocol', 0x47: 'Identify remote slave protocol', 0x48: 'Identify remote slave protocol',
  0x49: 'Identify remote slave protocol', 0x4a: 'Identify remote slave protocol', 0x4b: 'Identify remote slave protocol',
  0x4c: 'Identify non-configured remote slave protocol', 0x4f: 'Identify slave protocol', 0x50: 'Identify non-configured slave protocol',
  0x51: 'LSS Fastscan protocol', 0x5a: 'Inquire identity vendor-ID protocol', 0x5b: 'Inquire identity product code protocol',
  0x5c: 'Inquire identity revision number protocol', 0x5d: 'Inquire identity serial number protocol', 0x5e: 'Inquire node-ID protocol',
};

export const BIT_RATES: Names = {
  0: '1000 kbit/s', 1: '800 kbit/s', 2: '500 kbit/s', 3: '250 kbit/s', 4: '125 kbit/s', 5: 'Reserved', 6: '50 kbit/s', 7: '20 kbit/s',
  8: '10 kbit/s', 9: 'Auto bit rate detection',
};
