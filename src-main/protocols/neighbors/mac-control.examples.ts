/** MAC Control frames, built by hand after IEEE 802.3 annex 31B, annex 31D and clause 64.3.6. */
const TO_BRIDGES = '0180c2000001 020000000001 8808';

export const examples = {
  pause: { hex: `${TO_BRIDGES} 0001 00ff ${'00'.repeat(42)}` },
  /** Behind a VLAN's tag, and without an Ethernet header. */
  tagged: { hex: `0180c2000001 020000000001 8100 0001 8808 0001 00ff ${'00'.repeat(42)}` },
  alone: { as: 'macc', hex: '0001 ffff' },
  /** Sent to a station. */
  misled: { hex: `020000000002 020000000001 8808 0001 0000 ${'00'.repeat(42)}` },
  priorities: { hex: `${TO_BRIDGES} 0101 0018 0000 0000 0000 0123 ffff 0000 0000 0000 ${'00'.repeat(26)}` },
  gate: { hex: `${TO_BRIDGES} 0002 00001000 01 00002000 0100 ${'00'.repeat(33)}` },
  request: { hex: `${TO_BRIDGES} 0004 00001000 01 05 ${'00'.repeat(38)}` },
  register: { hex: `${TO_BRIDGES} 0005 00001000 0007 03 0020 05 ${'00'.repeat(34)}` },
  acknowledgement: { hex: `${TO_BRIDGES} 0006 00001000 01 0007 0020 ${'00'.repeat(35)}` },
  unknown: { hex: `${TO_BRIDGES} 0099 0001 ${'00'.repeat(42)}` },
} as const;
