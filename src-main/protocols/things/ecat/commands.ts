/** What datagrams ask of slaves (ETG.1000.4 §5.4.1). */
export const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'NOP', 0x01: 'APRD', 0x02: 'APWR', 0x03: 'APRW', 0x04: 'FPRD', 0x05: 'FPWR', 0x06: 'FPRW', 0x07: 'BRD', 0x08: 'BWR', 0x09: 'BRW',
  0x0a: 'LRD', 0x0b: 'LWR', 0x0c: 'LRW', 0x0d: 'ARMW', 0x0e: 'FRMW', 0xff: 'EXT',
};
export const COMMAND_TITLES: Readonly<Record<number, string>> = {
  0x00: 'No operation', 0x01: 'Auto Increment Physical Read', 0x02: 'Auto Increment Physical Write', 0x03: 'Auto Increment Physical ReadWrite',
  0x04: 'Configured address Physical Read', 0x05: 'Configured address Physical Write', 0x06: 'Configured address Physical ReadWrite',
  0x07: 'Broadcast Read', 0x08: 'Broadcast Write', 0x09: 'Broadcast ReadWrite', 0x0a: 'Logical Read', 0x0b: 'Logical Write',
  0x0c: 'Logical ReadWrite', 0x0d: 'Auto Increment Physical Read Multiple Write', 0x0e: 'Configured Address Physical Read Multiple Write',
  0xff: 'EtherCAT Command Extension',
};

const APRD = 0x01, APWR = 0x02, APRW = 0x03, FPRD = 0x04, FPWR = 0x05, FPRW = 0x06, BRD = 0x07;
const LRD = 0x0a, LRW = 0x0c, LAST = 0x0e, EXT = 0xff;

/** A logical address, of process data that many slaves may have a part of. */
export const isLogical = (command: number): boolean => command >= LRD && command <= LRW;
/** The address is a slave's. */
export const isPhysical = (command: number): boolean => command >= APRD && command <= LAST && !isLogical(command);
export const isKnown = (command: number): boolean => command <= LAST;
export const isExtension = (command: number): boolean => command === EXT;
/** Reads and writes nothing. */
export const onlyReads = (command: number): boolean => command === APRD || command === FPRD || command === BRD;
/** Reads from one slave. */
export const readsOne = (command: number): boolean => command === APRD || command === FPRD;
export const writesOne = (command: number): boolean => command === APWR || command === APRW || command === FPWR || command === FPRW;
