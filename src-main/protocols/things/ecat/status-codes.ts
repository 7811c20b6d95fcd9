/** Why a slave is not in the state that was asked for: the AL status codes, ETG.1000.6 table 11 and ETG.1020. */
export const STATUS_CODES: Readonly<Record<number, string>> = {
  0x0000: 'No error', 0x0001: 'Unspecified error', 0x0002: 'No memory', 0x0003: 'Invalid device setup',
  0x0011: 'Invalid requested state change', 0x0012: 'Unknown requested state', 0x0013: 'Bootstrap not supported', 0x0014: 'No valid firmware',
  0x0015: 'Invalid mailbox configuration (BOOTSTRAP)', 0x0016: 'Invalid mailbox configuration (PREOP)',
  0x0017: 'Invalid sync manager configuration', 0x0018: 'No valid inputs available', 0x0019: 'No valid outputs',
  0x001a: 'Synchronization error', 0x001b: 'Sync manager watchdog', 0x001c: 'Invalid sync manager types', 0x001d: 'Invalid output configuration',
  0x001e: 'Invalid input configuration', 0x001f: 'Invalid watchdog configuration', 0x0020: 'Slave needs cold start',
  0x0021: 'Slave needs INIT', 0x0022: 'Slave needs PREOP', 0x0023: 'Slave needs SAFEOP', 0x0024: 'Invalid input mapping',
  0x0025: 'Invalid output mapping', 0x0026: 'Inconsistent settings', 0x0027: 'Freerun not supported', 0x0028: 'Synchronization not supported',
  0x0029: 'Freerun needs 3 buffer mode', 0x002a: 'Background watchdog', 0x002b: 'No valid inputs and outputs', 0x002c: 'Fatal SYNC error',
  0x002d: 'No SYNC error', 0x0030: 'Invalid DC SYNC configuration', 0x0031: 'Invalid DC latch configuration', 0x0032: 'PLL error',
  0x0033: 'DC SYNC IO error', 0x0034: 'DC SYNC timeout error', 0x0035: 'DC invalid SYNC cycle time', 0x0036: 'DC invalid SYNC 0 cycle time',
  0x0037: 'DC invalid SYNC 1 cycle time', 0x0041: 'AoE mailbox error', 0x0042: 'EoE mailbox error', 0x0043: 'CoE mailbox error',
  0x0044: 'FoE mailbox error', 0x0045: 'SoE mailbox error', 0x004f: 'VoE mailbox error', 0x0050: 'EEPROM no access', 0x0051: 'EEPROM error',
  0x0060: 'Slave restarted locally', 0x0061: 'Device identification value updated', 0x00f0: 'Application controller available',
};
