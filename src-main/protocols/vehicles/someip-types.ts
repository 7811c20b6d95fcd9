/** Types of SOME/IP messages (AUTOSAR's specification of the protocol, §4.1.2.7), without the bit of segments. */
export const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Request', 0x01: 'Request no response', 0x02: 'Notification', 0x40: 'Request Ack', 0x41: 'Request no response Ack',
  0x42: 'Notification Ack', 0x80: 'Response', 0x81: 'Error', 0xc0: 'Response Ack', 0xc1: 'Error Ack',
};
