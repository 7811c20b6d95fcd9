/** Names of IPMI's functions and commands: IPMI v2.0 §5.1 and appendix G. */
import { hex } from '../../../bytes/hexadecimal.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  0x00: 'Chassis', 0x02: 'Bridge', 0x04: 'Sensor/Event', 0x06: 'Application', 0x08: 'Firmware', 0x0a: 'Storage', 0x0c: 'Transport',
  0x2c: 'Group', 0x2e: 'OEM/Group',
};

/** Of a request's number, and of its response's, which is the next one. */
export function functionName(netfn: number): string {
  const name = FUNCTIONS[netfn & 0x3e] ?? (netfn >= 0x30 ? 'OEM' : 'Reserved');
  return `${name} ${netfn % 2 === 0 ? 'Request' : 'Response'}`;
}

const COMMANDS: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  0x00: {
    0x00: 'Get Chassis Capabilities', 0x01: 'Get Chassis Status', 0x02: 'Chassis Control', 0x03: 'Chassis Reset', 0x04: 'Chassis Identify',
    0x05: 'Set Chassis Capabilities', 0x06: 'Set Power Restore Policy', 0x07: 'Get System Restart Cause', 0x08: 'Set System Boot Options',
    0x09: 'Get System Boot Options', 0x0a: 'Set Front Panel Enables', 0x0b: 'Set Power Cycle Interval', 0x0f: 'Get POH Counter',
  },
  0x04: {
    0x00: 'Set Event Receiver', 0x01: 'Get Event Receiver', 0x02: 'Platform Event', 0x10: 'Get PEF Capabilities',
    0x12: 'Set PEF Configuration Parameters', 0x13: 'Get PEF Configuration Parameters', 0x20: 'Get Device SDR Info', 0x21: 'Get Device SDR',
    0x22: 'Reserve Device SDR Repository', 0x23: 'Get Sensor Reading Factors', 0x24: 'Set Sensor Hysteresis', 0x25: 'Get Sensor Hysteresis',
    0x26: 'Set Sensor Threshold', 0x27: 'Get Sensor Threshold', 0x28: 'Set Sensor Event Enable', 0x29: 'Get Sensor Event Enable',
    0x2a: 'Re-arm Sensor Events', 0x2b: 'Get Sensor Event Status', 0x2d: 'Get Sensor Reading', 0x2e: 'Set Sensor Type',
    0x2f: 'Get Sensor Type', 0x30: 'Set Sensor Reading and Event Status',
  },
  0x06: {
    0x01: 'Get Device ID', 0x02: 'Cold Reset', 0x03: 'Warm Reset', 0x04: 'Get Self Test Results', 0x05: 'Manufacturing Test On',
    0x06: 'Set ACPI Power State', 0x07: 'Get ACPI Power State', 0x08: 'Get Device GUID', 0x09: 'Get NetFn Support',
    0x0a: 'Get Command Support', 0x22: 'Reset Watchdog Timer', 0x24: 'Set Watchdog Timer', 0x25: 'Get Watchdog Timer',
    0x2e: 'Set BMC Global Enables', 0x2f: 'Get BMC Global Enables', 0x30: 'Clear Message Flags', 0x31: 'Get Message Flags',
    0x33: 'Get Message', 0x34: 'Send Message', 0x35: 'Read Event Message Buffer', 0x37: 'Get System GUID',
    0x38: 'Get Channel Authentication Capabilities', 0x39: 'Get Session Challenge', 0x3a: 'Activate Session',
    0x3b: 'Set Session Privilege Level', 0x3c: 'Close Session', 0x3d: 'Get Session Info', 0x3f: 'Get AuthCode', 0x40: 'Set Channel Access',
    0x41: 'Get Channel Access', 0x42: 'Get Channel Info', 0x43: 'Set User Access', 0x44: 'Get User Access', 0x45: 'Set User Name',
    0x46: 'Get User Name', 0x47: 'Set User Password', 0x48: 'Activate Payload', 0x49: 'Deactivate Payload',
    0x4a: 'Get Payload Activation Status', 0x4b: 'Get Payload Instance Info', 0x4c: 'Set User Payload Access',
    0x4d: 'Get User Payload Access', 0x4e: 'Get Channel Payload Support', 0x4f: 'Get Channel Payload Version', 0x52: 'Master Write-Read',
    0x54: 'Get Channel Cipher Suites', 0x55: 'Suspend/Resume Payload Encryption', 0x56: 'Set Channel Security Keys',
    0x57: 'Get System Interface Capabilities',
  },
  0x0a: {
    0x10: 'Get FRU Inventory Area Info', 0x11: 'Read FRU Data', 0x12: 'Write FRU Data', 0x20: 'Get SDR Repository Info',
    0x21: 'Get SDR Repository Allocation Info', 0x22: 'Reserve SDR Repository', 0x23: 'Get SDR', 0x24: 'Add SDR', 0x25: 'Partial Add SDR',
    0x26: 'Delete SDR', 0x27: 'Clear SDR Repository', 0x28: 'Get SDR Repository Time', 0x29: 'Set SDR Repository Time',
    0x2c: 'Run Initialization Agent', 0x40: 'Get SEL Info', 0x41: 'Get SEL Allocation Info', 0x42: 'Reserve SEL', 0x43: 'Get SEL Entry',
    0x44: 'Add SEL Entry', 0x45: 'Partial Add SEL Entry', 0x46: 'Delete SEL Entry', 0x47: 'Clear SEL', 0x48: 'Get SEL Time',
    0x49: 'Set SEL Time', 0x5a: 'Get Auxiliary Log Status', 0x5b: 'Set Auxiliary Log Status',
  },
  0x0c: {
    0x01: 'Set LAN Configuration Parameters', 0x02: 'Get LAN Configuration Parameters', 0x03: 'Suspend BMC ARPs', 0x04: 'Get IP/UDP/RMCP Statistics',
    0x10: 'Set Serial/Modem Configuration', 0x11: 'Get Serial/Modem Configuration', 0x20: 'SOL Activating', 0x21: 'Set SOL Configuration Parameters',
    0x22: 'Get SOL Configuration Parameters',
  },
};

export function commandName(netfn: number, command: number): string {
  return COMMANDS[netfn & 0x3e]?.[command] ?? `Command ${hex(command, 2)}`;
}
