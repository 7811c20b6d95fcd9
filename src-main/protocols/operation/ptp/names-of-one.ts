/** Names of the numbers of PTP's version 1: IEEE 1588-2002 tables 2, 12 and 20. */
import { u8 } from '../../../dissect/index.ts';

const TECHNOLOGIES: Readonly<Record<number, string>> = {
  0: 'Closed system outside the scope of this standard.', 1: 'IEEE 802.3 (Ethernet)', 4: 'FOUNDATION Fieldbus', 5: 'PROFIBUS', 6: 'LonTalk',
  7: 'DeviceNet', 8: 'SmartDistributedSystem', 9: 'ControlNet', 10: 'CANopen', 243: 'IEEE 1394', 244: 'IEEE 802.11a', 245: 'IEEE 802.11b',
  246: 'InfiniBand', 247: 'Bluetooth wireless', 248: 'IEEE 802.15.1', 249: 'IEEE 1451.3', 250: 'IEEE 1451.5', 251: 'USB bus', 252: 'ISA bus',
  253: 'PCI bus', 254: 'VXI bus', 255: 'Default value',
};

/** A field that says over what a clock talks. */
export const technology = (title: string, id?: string) => u8(title, { values: TECHNOLOGIES, ...(id !== undefined && { id }) });

/** What the Info column calls messages. */
export const MESSAGES_OF_ONE: Readonly<Record<number, string>> = {
  0: 'Sync Message', 1: 'Delay_Request Message', 2: 'Follow_Up Message', 3: 'Delay_Response Message', 4: 'Management Message',
};

/** What the Info column calls management messages. */
export const SETS = [
  'Null', 'Obtain Identity', 'Clock Identity', 'Initialize Clock', 'Set Subdomain', 'Clear Designated Preferred Master',
  'Set Designated Preferred Master', 'Get Default Data Set', 'Default Data Set', 'Update Default Data Set', 'Get Current Data Set',
  'Current Data Set', 'Get Parent Data Set', 'Parent Data Set', 'Get Port Data Set', 'Port Data Set', 'Get Global Time Data Set',
  'Global Time Data Set', 'Update Global Time Properties', 'Goto Faulty State', 'Get Foreign Data Set', 'Foreign Data Set', 'Set Sync Interval',
  'Disable Port', 'Enable Port', 'Disable Burst', 'Enable Burst', 'Set Time',
] as const as readonly (string | undefined)[];

/** The same as the standard writes them: `PTP_MM_OBTAIN_IDENTITY`. */
export const KEYS = (key: number): string | undefined => {
  const name = SETS[key];
  return name === undefined ? undefined : `PTP_MM_${name.toUpperCase().replaceAll(' ', '_')}`;
};
