/** Codes of Modbus and their names: Application Protocol Specification V1.1b3 §5 to §7. */
export const READ_COILS = 1, READ_INPUTS = 2, READ_HOLDING = 3, READ_REGISTERS = 4, WRITE_COIL = 5, WRITE_REGISTER = 6, DIAGNOSTICS = 8;
export const EVENT_COUNTER = 11, EVENT_LOG = 12, WRITE_COILS = 15, WRITE_REGISTERS = 16, REPORT_SERVER = 17, READ_FILE = 20, WRITE_FILE = 21;
export const MASK_WRITE = 22, READ_WRITE = 23, READ_FIFO = 24, ENCAPSULATED = 43;
/** The only encapsulated interface that the specification describes (§6.21). */
export const DEVICE_IDENTIFICATION = 14;

export const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Read Coils', 2: 'Read Discrete Inputs', 3: 'Read Holding Registers', 4: 'Read Input Registers', 5: 'Write Single Coil',
  6: 'Write Single Register', 7: 'Read Exception Status', 8: 'Diagnostics', 11: 'Get Comm. Event Counters',
  12: 'Get Comm. Event Log', 15: 'Write Multiple Coils', 16: 'Write Multiple Registers', 17: 'Report Slave ID',
  20: 'Read File Record', 21: 'Write File Record', 22: 'Mask Write Register', 23: 'Read Write Register', 24: 'Read FIFO Queue',
  43: 'Encapsulated Interface Transport', 90: 'Unity (Schneider)',
};

export const EXCEPTIONS: Readonly<Record<number, string>> = {
  1: 'Illegal function', 2: 'Illegal data address', 3: 'Illegal data value', 4: 'Slave device failure', 5: 'Acknowledge',
  6: 'Slave device busy', 8: 'Memory parity error', 10: 'Gateway path unavailable', 11: 'Gateway target device failed to respond',
};

/** §6.8.1 */
export const SUBFUNCTIONS: Readonly<Record<number, string>> = {
  0: 'Return Query Data', 1: 'Restart Communications Option', 2: 'Return Diagnostic Register', 3: 'Change ASCII Input Delimiter',
  4: 'Force Listen Only Mode', 10: 'Clear Counters and Diagnostic Register', 11: 'Return Bus Message Count',
  12: 'Return Bus Communication Error Count', 13: 'Return Bus Exception Error Count', 14: 'Return Slave Message Count',
  15: 'Return Slave No Response Count', 16: 'Return Slave NAK Count', 17: 'Return Slave Busy Count',
  18: 'Return Bus Character Overrun Count', 20: 'Clear Overrun Counter and Flag',
};

export const INTERFACES: Readonly<Record<number, string>> = { 13: 'CANopen Request/Response ', 14: 'Read Device Identification' };

export const ACCESSES: Readonly<Record<number, string>> = {
  1: 'Basic Device Identification', 2: 'Regular Device Identification', 3: 'Extended Device Identification', 4: 'Specific Identification Object',
};
export const OBJECTS: Readonly<Record<number, string>> = {
  0: 'VendorName', 1: 'ProductCode', 2: 'MajorMinorRevision', 3: 'VendorURL', 4: 'ProductName', 5: 'ModelName', 6: 'UserApplicationName',
};
export const CONFORMITY: Readonly<Record<number, string>> = {
  0x01: 'Basic Device Identification (stream)', 0x02: 'Regular Device Identification (stream)', 0x03: 'Extended Device Identification (stream)',
  0x81: 'Basic Device Identification (stream and individual)', 0x82: 'Regular Device Identification (stream and individual)',
  0x83: 'Extended Device Identification (stream and individual)',
};
