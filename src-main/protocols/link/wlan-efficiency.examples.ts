/** What 802.11ax brought, built by hand after IEEE 802.11-2024 §9.2.4, §9.3.1 and §9.4.2.169: triggers, controls, neighbors in other bands. */
const AP = '020000000001', STATION = '020000000002', ALL = 'ffffffffffff';
const frame = (hex: string): { readonly as: 'wlan'; readonly hex: string } => ({ as: 'wlan', hex });
const trigger = (common: string, users: string) => frame(`2400 0000 ${ALL} ${AP} ${common} ${users} ff0f`);
const control = (word: string) => frame(`8881 0000 ${AP} ${STATION} ${AP} 1000 0500 ${word} aaaa03 000000 88b5 00`);
const acknowledged = (type: string, rest: string) => frame(`9400 0000 ${AP} ${STATION} ${type} ${rest}`);
const beacon = (element: string) => frame(`8000 0000 ${ALL} ${AP} ${AP} 1000 0010203040506070 6400 1104 ${element}`);

export const examples = {
  // UL length 100, 80 MHz, transmitted with 20 dBm; station 5 on the 996 tones of number 67, MCS 9, two streams from the first on, -60 dBm.
  basic: trigger('4006088002000000', '05601820' + '32' + '04'),
  requests: trigger('4206088002000000', '0560182032 0420 3012'),
  /** The first station is asked for one priority (type 3), the second by a compressed request. */
  priorityRequests: trigger('4206088002000000', '0560182032 0600 0030 3012 0660182032 0420 3012'),
  feedback: trigger('4706088002000000', '0100000032'),
  group: trigger('4506088002000000 0c10 3012', '0560182032'),
  chance: trigger('4006088002000000', 'fd070010' + '32' + '04'),
  operatingMode: control('47050000'),
  bufferReport: control('0f110000'),
  headroom: control('13091000'),
  veryHigh: control('c5031400'),
  high: control('7c000340'),
  reserved: control('3f000000'),
  stations: acknowledged('1600', `0530 3012 feffffffffffffff 06f8`),
  longBitmap: acknowledged('1600', `0530 3212 ${'ff'.repeat(16)}`),
  priorities: acknowledged('0610', '0030 3012 ffffffffffffff7f 0050 4002 ffffffffffffffff'),
  announcement: frame(`5400 0000 ${AP} ${STATION} 14 0370 0400`),
  announcementHigh: frame(`5400 0000 ${AP} ${STATION} 16 05280030`),
  neighbors: beacon('c9 16 040d8325 ff 020000000009 78563412 42 0a 040100010c'),
  neighborDevice: beacon('c9 14 00108325 ff 020000000009 78563412 42 7f 00f101'),
} as const;
