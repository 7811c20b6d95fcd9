/** Packets of OpenVPN, built by hand after the project's description of the wire protocol. */
const udp = (length: number): string =>
  `020000000002 020000000001 0800 4500${(28 + length).toString(16).padStart(4, '0')}0000000040110000 0a000001 0a000002 c000 04aa ${(8 + length).toString(16).padStart(4, '0')} 0000`;

export const examples = {
  reset: { hex: `${udp(14)} 38 0102030405060708 00 00000000` },
  acknowledgment: { hex: `${udp(22)} 28 0102030405060708 01 00000000 1112131415161718` },
  control: { hex: `${udp(20)} 20 0102030405060708 00 00000001 160301020304` },
  data: { hex: `${udp(12)} 48 000001 0102030405060708` },
  authenticated: { hex: `${udp(42)} 38 0102030405060708 ${'a5'.repeat(33)}` },
} as const;
