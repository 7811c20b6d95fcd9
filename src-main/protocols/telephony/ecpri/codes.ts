/** What numbers of eCPRI stand for: eCPRI Specification V2.0 §3.2.4, tables 4 to 12. */

const reservedAbove = (names: Readonly<Record<number, string>>) => (value: number): string => names[value] ?? 'Reserved';

const MESSAGE_NAMES: Readonly<Record<number, string>> = {
  0: 'IQ Data', 1: 'Bit Sequence', 2: 'Real-Time Control Data', 3: 'Generic Data Transfer', 4: 'Remote Memory Access', 5: 'One-Way Delay Measurement',
  6: 'Remote Reset', 7: 'Event Indication', 8: 'IWF Start-Up', 9: 'IWF Operation', 10: 'IWF Mapping', 11: 'IWF Delay Control',
};
const FIRST_OF_VENDORS = 64;
export const MESSAGES = (type: number): string => MESSAGE_NAMES[type] ?? (type < FIRST_OF_VENDORS ? 'Reserved' : 'Vendor Specific');

export const DIRECTIONS = reservedAbove({ 0: 'Read', 1: 'Write', 2: 'Write no Response' });
export const TURNS = reservedAbove({ 0: 'Request', 1: 'Response', 2: 'Failure' });
export const ACTIONS = reservedAbove({
  0: 'Request', 1: 'Request with Follow_Up', 2: 'Response', 3: 'Remote Request', 4: 'Remote request with Follow_Up', 5: 'Follow_Up',
});
export const RESETS = reservedAbove({ 1: 'Remote reset request', 2: 'Remote reset response' });
export const EVENTS = reservedAbove({
  0: 'Fault(s) Indication', 1: 'Fault(s) Indication Acknowledge', 2: 'Notification(s) Indication', 3: 'Synchronization Request',
  4: 'Synchronization Acknowledge', 5: 'Synchronization End Indication',
});
export const ACTIVITIES = reservedAbove({ 0: 'Raise a fault', 1: 'Cease a fault' });

const FAULT_NAMES: Readonly<Record<number, string>> = {
  0: 'General Userplane HW Fault', 1: 'General Userplane SW Fault', 0x400: 'Unknown message type received', 0x401: 'Userplane data buffer underflow',
  0x402: 'Userplane data buffer overflow', 0x403: 'Userplane data arrived too early', 0x404: 'Userplane data received too late',
};
const FIRST_NOTIFICATION = 0x400, FIRST_OF_VENDORS_FAULTS = 0x800;
export const FAULTS = (value: number): string => FAULT_NAMES[value] ??
  (value < FIRST_NOTIFICATION ? 'eCPRI reserved Faults' : value < FIRST_OF_VENDORS_FAULTS ? 'eCPRI reserved Notifications' :
    'Vendor Specific Fault Indication/Notification');
