/** Names of HCI's numbers as fields write them. */
import { namesIn } from '../../../name-lists.ts';
import { ERRORS, EVENTS, LE_EVENTS, OPCODES } from './names.ts';

export const STATUS = namesIn(ERRORS);
export const OPCODE = namesIn(OPCODES);
export const EVENT = namesIn(EVENTS);
export const LE_EVENT = namesIn(LE_EVENTS);

/** Opcode groups, Core §4.E.5.4.1. */
export const GROUPS = {
  1: 'Link Control Commands', 2: 'Link Policy Commands', 3: 'Host Controller & Baseband Commands', 4: 'Informational Parameters',
  5: 'Status Parameters', 6: 'Testing Commands', 8: 'LE Controller Commands', 62: 'Bluetooth Logo Testing Commands', 63: 'Vendor-Specific Commands',
};
/** Commands of vendors have this group. */
export const VENDOR_GROUP = 0x3f;

/** What a command is called in the list of packets. */
export function commandName(opcode: number): string {
  const digits = (number: number): string => number.toString(16).padStart(4, '0');
  if (opcode >>> 10 === VENDOR_GROUP) return `Vendor Command 0x${digits(opcode & 0x3ff)} (opcode 0x${digits(opcode).toUpperCase()})`;
  return OPCODE(opcode) ?? `Unknown 0x${digits(opcode)}`;
}
