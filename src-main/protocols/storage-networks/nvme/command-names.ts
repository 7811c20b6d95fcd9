/** Names of commands, structures, log pages and properties: NVM Express Base Specification 1.4 §5, §6, NVM Express over Fabrics 1.1 §3. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { ADMIN_QUEUE, type Command, FABRICS, GET_LOG_PAGE } from './states.ts';

const IDENTIFY = 0x06;

const ADMIN: Readonly<Record<number, string>> = {
  0x00: 'Delete SQ', 0x01: 'Create SQ', 0x02: 'Get Log Page', 0x04: 'Delete CQ', 0x05: 'Create CQ', 0x06: 'Identify', 0x08: 'Abort',
  0x09: 'Set Features', 0x0a: 'Get Features', 0x0c: 'Async Event Request', 0x0d: 'Namespace Management', 0x10: 'Firmware Commit',
  0x11: 'Firmware Image Download', 0x14: 'Device Self-test', 0x15: 'Namespace Attach', 0x18: 'Keep Alive', 0x19: 'Directive Send',
  0x1a: 'Directive Receive', 0x1c: 'Virtualization Management', 0x1d: 'NVMe-MI Send', 0x1e: 'NVMe-MI Receive', 0x7c: 'Doorbell Buffer Config',
  0x80: 'Format NVM', 0x81: 'Security Send', 0x82: 'Security Receive', 0x84: 'Sanitize', 0x86: 'Get LBA Status',
};
const INPUT_OUTPUT: Readonly<Record<number, string>> = {
  0x00: 'Flush', 0x01: 'Write', 0x02: 'Read', 0x04: 'Write Uncorrectable', 0x05: 'Compare', 0x08: 'Write Zero', 0x09: 'Dataset Management',
  0x0c: 'Verify', 0x0d: 'Reserve Register', 0x0e: 'Reserve Report', 0x11: 'Reserve Acquire', 0x15: 'Reserve Release', 0x19: 'Copy',
};
export const FABRICS_TYPES: Readonly<Record<number, string>> = {
  0: 'Property Set', 1: 'Connect', 4: 'Property Get', 5: 'Authentication Send', 6: 'Authentication Recv', 8: 'Disconnect',
};
export const PROPERTIES: Readonly<Record<number, string>> = {
  0x00: 'Controller Capabilities', 0x08: 'Version', 0x0c: 'Reserved', 0x10: 'Reserved', 0x14: 'Controller Configuration', 0x18: 'Reserved',
  0x1c: 'Controller Status', 0x20: 'NVM Subsystem Reset', 0x24: 'Reserved', 0x28: 'Reserved', 0x30: 'Reserved', 0x38: 'Reserved',
  0x3c: 'Reserved', 0x40: 'Reserved',
};
export const STRUCTURES: Readonly<Record<number, string>> = {
  0x00: 'Namespace', 0x01: 'Controller', 0x02: 'Active Namespace List', 0x03: 'Namespace Identification Descriptor', 0x04: 'NVM Set List',
  0x10: 'Allocated Namespace ID List', 0x11: 'Namespace Data Structure', 0x12: 'Controller List Attached to NSID',
  0x13: 'Existing Controllers List', 0x14: 'Primary Controller Capabilities', 0x15: 'Secondary Controller List',
  0x16: 'Namespace Granularity List', 0x17: 'UUID List',
};
const LOG_PAGES: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Error Information', 0x02: 'SMART/Health Information', 0x03: 'Firmware Slot Information',
  0x04: 'Changed Namespace List', 0x05: 'Commands Supported and Effects', 0x06: 'Device Self-test', 0x07: 'Telemetry Host-Initiated',
  0x08: 'Telemetry Controller-Initiated', 0x09: 'Endurance Group Information', 0x0a: 'Predictable Latency Per NVM Set',
  0x0b: 'Predictable Latency Event Aggregate', 0x0c: 'Asymmetric Namespace Access', 0x0d: 'Persistent Event Log',
  0x0e: 'LBA Status Information', 0x0f: 'Endurance Group Event Aggregate', 0x70: 'NVMeOF Discovery', 0x80: 'Reservation Notification',
  0x81: 'Sanitize Status',
};

/** §5.14.1 has 0x70 to 0x7f for fabrics, 0x80 to 0xbf for input and output, and the rest above for vendors. */
export function logPageName(page: number): string {
  const known = LOG_PAGES[page] as string | undefined;
  if (known !== undefined) return known;
  if (page >= 0xc0) return 'Vendor Specific Page';
  if (page >= 0x80) return 'IO Specific Page';
  return page >= 0x70 ? 'NVMeoF Reserved Page name' : 'Reserved Page Name';
}

export const opcodeName = (opcode: number, queue: number | undefined): string =>
  (opcode === FABRICS ? 'Fabric Command' : ((queue === ADMIN_QUEUE ? ADMIN : INPUT_OUTPUT)[opcode] ?? 'Unknown Command'));

export const fabricsName = (type: number): string => FABRICS_TYPES[type] ?? 'Unknown Fabric Command';

/** As the Info column has it: a fabrics command by its type, a property by its name, what is identified and read by name too. */
export function commandName({ opcode, type, which, property }: Command, queue: number | undefined): string {
  if (opcode === FABRICS) {
    return type === 0 || type === 4 ? `${fabricsName(type)} ${PROPERTIES[property] ?? `Unknown Property (${hex(property)})`}` : fabricsName(type);
  }
  const name = opcodeName(opcode, queue);
  if (queue !== ADMIN_QUEUE) return name;
  if (opcode === IDENTIFY) return `${name} ${STRUCTURES[which] ?? 'Unknown'}`;
  return opcode === GET_LOG_PAGE ? `${name} ${logPageName(which)}` : name;
}
