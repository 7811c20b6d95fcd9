/** BACnet over IP, built by hand after ASHRAE 135 annex F (examples of services) and annex J. */
const message = (hex: string): { as: string; hex: string } => ({ as: 'bvlc', hex });
const unicast = (apdu: string, control = '00'): { as: string; hex: string } => {
  const size = (apdu.replace(/\s/g, '').length / 2 + 6).toString(16).padStart(4, '0');
  return message(`81 0a ${size} 01 ${control} ${apdu}`);
};

export const examples = {
  whoIs: message('81 0b 000d 01 00 10 08 09 00 1a ffff'),
  iAm: message('81 0b 0019 01 08 0005 01 07 10 00 c4 0200007b 22 05c4 91 03 22 0104'),
  read: unicast('0005 01 0c 0c 00000001 19 55', '04'),
  answer: unicast('30 01 0c 0c 00000001 19 55 3e 44 42c80000 3f'),
  text: unicast('30 02 0c 0c 0200007b 19 4d 3e 75 06 00 6465766963 3f'),
  write: unicast('0005 09 0f 0c 00400001 19 55 3e 00 3f 49 08', '04'),
  multiple: unicast('30 0a 0e 0c 00000001 1e 29 55 4e 44 42c80000 4f 29 6f 4e 82 04 60 4f 29 57 5e 91 02 91 20 5f 1f'),
  dates: unicast('10 06 a4 7a0b1506 b4 0a1e0f00'),
  subscribe: unicast('0005 0b 05 09 12 1c 00000001 29 01 39 3c', '04'),
  changed: unicast('10 02 09 12 1c 0200007b 2c 00000001 39 3c 4e 09 55 2e 44 42c80000 2f 09 6f 2e 82 04 00 2f 4f'),
  event: unicast('10 03 09 01 1c 0200007b 2c 00000001 3e 19 05 3f 49 01 59 64 69 05 89 00 99 00 ' +
    'a9 00 b9 03 ce 5e 0c 42c80000 1a 0400 2c 00000000 3c 42480000 5f cf'),
  told: unicast('10 05 0c 02000001 29 00 3d 05 00 74657874'),
  safety: unicast('00 05 01 1b 09 01 1b 00 6f70 29 01 3c 05400001', '04'),
  alarms: unicast('30 01 03 c4 00000001 91 03 82 05 e0'),
  file: unicast('30 16 06 10 0e 31 00 65 03 010203 0f'),
  error: unicast('50 0c 0c 91 02 91 20'),
  reject: unicast('60 0d 09'),
  abort: unicast('71 0e 04'),
  segment: unicast('0c 75 10 00 04 0c 0c 0200007b 19 4c', '04'),
  segmentAck: unicast('40 0f 01 04'),
  routers: message('81 0b 000b 01 80 01 0005 0006'),
  rejected: message('81 0b 000a 01 80 03 01 0005'),
  table: message('81 0b 000d 01 80 06 01 0005 01 01 ff'),
  result: message('81 00 0006 0030'),
  broadcastTable: message('81 01 000e 0a000001 bac0 ffffff00'),
  forwarded: message('81 04 000e 0a000001 bac0 01 00 10 08'),
  foreign: message('81 07 000e 0a000001 bac0 003c 0020'),
} as const;
