/** Ethernet frames, built by hand after IEEE 802.3-2022 §3 and 802.1Q-2022 §9. */
export const examples = {
  /** An ARP request of 42 bytes, padded with zeros to the minimum of 60. */
  padded: { hex: 'ffffffffffff 020000000001 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002' + '00'.repeat(18) },
  /** The same with bytes behind the padding that a tap added, and four that may be a check sequence. */
  trailed: { hex: 'ffffffffffff 020000000001 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002' +
    '00'.repeat(18) + 'beefbeef 12345678' },
  /** A length instead of a type, and LLC (unnumbered information from and to spanning tree's access point), padded. */
  length: { hex: '0180c2000000 020000000001 0007 424203 00000000' + '00'.repeat(39) },
  /** A length that goes past the end. */
  lyingLength: { hex: '0180c2000000 020000000001 0100 424203 00000000' },
  neither: { hex: '020000000002 020000000001 05ff 0102' },
  unknown: { hex: '020000000002 030000000001 88b5 0102' },
  /** Priority 5, drop eligible, VLAN 1000, then ARP. */
  tagged: { hex: 'ffffffffffff 020000000001 8100 b3e8 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002' },
  /** Two service tags, 30 and 100, the second of priority 5. */
  twiceServed: { hex: 'ffffffffffff 020000000001 88a8 001e 88a8 a064 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002' },
  /** A service tag for 30, and within it a customer's for 100. */
  stacked: { hex: 'ffffffffffff 020000000001 88a8 001e 8100 0064 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002' },
  taggedLength: { hex: '0180c2000000 020000000001 8100 0001 0007 424203 00000000' + '00'.repeat(35) },
} as const;
