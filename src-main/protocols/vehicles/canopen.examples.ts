/** What nodes of a CANopen network say, built by hand after CiA 301 §7.2 and CiA 305 §6: SocketCAN frames. */
export const examples = {
  start: { linkType: 227, hex: '00000000 02 000000 01 05' },
  stopAll: { linkType: 227, hex: '00000000 02 000000 02 00' },
  sync: { linkType: 227, hex: '00000080 01 000000 2a' },
  silentSync: { linkType: 227, hex: '00000080 00 000000' },
  emergency: { linkType: 227, hex: '00000085 08 000000 10 81 11 01 02 03 04 05' },
  time: { linkType: 227, hex: '00000100 06 000000 10 27 00 00 e8 0f' },
  process: { linkType: 227, hex: '00000185 04 000000 41 42 43 44' },
  heartbeat: { linkType: 227, hex: '00000705 01 000000 7f' },
  read: { linkType: 227, hex: '00000605 08 000000 40 08 10 00 00 00 00 00' },
  value: { linkType: 227, hex: '00000585 08 000000 4b 00 10 05 12 34 00 00' },
  segment: { linkType: 227, hex: '00000585 08 000000 19 41 42 43 00 00 00 00' },
  abort: { linkType: 227, hex: '00000585 08 000000 80 10 10 00 11 00 09 06' },
  endOfBlocks: { linkType: 227, hex: '00000605 08 000000 d5 ab cd 00 00 00 00 00' },
  bitRate: { linkType: 227, hex: '000007e5 08 000000 13 00 03 00 00 00 00 00' },
  rateRefused: { linkType: 227, hex: '000007e4 08 000000 13 01 00 00 00 00 00 00' },
  scan: { linkType: 227, hex: '000007e5 08 000000 51 78 56 34 12 80 00 01' },
  vendor: { linkType: 227, hex: '000007e4 08 000000 5a 78 56 34 12 00 00 00' },
  extended: { linkType: 227, hex: '80000585 01 000000 01' },
  /** As a layer, for those who cut and change it. */
  layer: { as: 'canopen', hex: '4b 00 10 05 12 34 00 00' },
} as const;

/** 20 bytes written in blocks of two segments (§7.2.4.3.9), the second block ending the data; then the checksum. */
export const BLOCK_DOWNLOAD = [
  '00000605 08 000000 c6 10 10 00 14 00 00 00', '00000585 08 000000 a4 10 10 00 02 00 00 00',
  '00000605 08 000000 01 41 42 43 44 45 46 47', '00000605 08 000000 02 48 49 4a 4b 4c 4d 4e', '00000585 08 000000 a2 02 02 00 00 00 00 00',
  '00000605 08 000000 81 4f 50 51 52 53 54 00', '00000585 08 000000 a2 01 02 00 00 00 00 00', '00000605 08 000000 c5 ab cd 00 00 00 00 00',
  '00000585 08 000000 a1 00 00 00 00 00 00 00',
] as const;
