/** SocketCAN frames, built after the kernel's documentation, `networking/can.rst`, and `linux/can/error.h`. */
const cooked = (type: string, frame: string): string => `0000 0118 0000 0000000000000000 ${type} ${frame}`;

export const examples = {
  standard: { linkType: 227, hex: '00000123 08 000000 0102030405060708' },
  extended: { linkType: 227, hex: '9abcdef1 03 000000 ffeedd 0000000000' },
  remote: { linkType: 227, hex: '40000123 08 000000' },
  /** A lost arbitration, an overflow, bits that could not be sent, wires: every class of errors. */
  errors: { linkType: 227, hex: '200001ff 08 000000 05 ff 90 19 84 01 02 03' },
  shortErrors: { linkType: 227, hex: '20000004 07 000000 00 01 00 00 00 00 00' },
  unknownErrors: { linkType: 227, hex: '20000240 08 000000 00 00 00 00 00 00 00 00' },
  fd: { linkType: 227, hex: '800007ff 0c 07 0000 0102030405060708090a0b0c' },
  notFd: { linkType: 227, hex: '00000123 08 05 0001 0102030405060708' },
  cooked: { linkType: 113, hex: cooked('000c', '23010080 02 000000 0102') },
  cookedFd: { linkType: 113, hex: cooked('000d', '23010000 02 050000 0102') },
} as const;
