/** What Zigbee's network commands and statuses are called: Zigbee Specification R22 §3.4, tables 3-41, 3-44 and 3-51. */
type Names = Readonly<Record<number, string>>;

export const COMMANDS: Names = {
  1: 'Route Request', 2: 'Route Reply', 3: 'Network Status', 4: 'Leave', 5: 'Route Record', 6: 'Rejoin Request', 7: 'Rejoin Response',
  8: 'Link Status', 9: 'Network Report', 10: 'Network Update', 11: 'End Device Timeout Request', 12: 'End Device Timeout Response',
  13: 'Link Power Delta',
};
export const STATUSES: Names = {
  0x00: 'No Route Available', 0x01: 'Tree Link Failure', 0x02: 'Non-tree Link Failure', 0x03: 'Low Battery', 0x04: 'No Routing Capacity',
  0x05: 'No Indirect Capacity', 0x06: 'Indirect Transaction Expiry', 0x07: 'Target Device Unavailable', 0x08: 'Target Address Unallocated',
  0x09: 'Parent Link Failure', 0x0a: 'Validate Route', 0x0b: 'Source Route Failure', 0x0c: 'Many-to-One Route Failure', 0x0d: 'Address Conflict',
  0x0e: 'Verify Address', 0x0f: 'PAN ID Update', 0x10: 'Network Address Update', 0x11: 'Bad Frame Counter', 0x12: 'Bad Key Sequence Number',
  0x13: 'Unknown Command',
};
export const REJOINS: Names = { 0: 'Success', 1: 'PAN Full', 2: 'PAN Access Denied' };
/** Two minutes, doubled thirteen times; the first is none of the row. */
export const TIMEOUTS: Names = { 0: '10 sec', ...Object.fromEntries(Array.from({ length: 14 }, (_, i) => [i + 1, `${2 ** (i + 1)} min`])) };
