/** LLC frames behind 802.3 headers, built by hand after IEEE 802.2 §3 to 5. */
const HEADER = '0180c2000000 020000000001';

export const examples = {
  /** SNAP with the Ethernet type of ARP. */
  snap: { hex: `${HEADER} 0024 aaaa03 000000 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002` },
  /** SNAP with Cisco's organization code and a number nobody has. */
  cisco: { hex: `${HEADER} 000a aaaa03 00000c ffff 0102` },
  /** XID command: types 1 and 2, a window of 5. */
  identification: { hex: `${HEADER} 0006 0404af 81030a` },
  /** I frame, N(S)=5, N(R)=26, poll, from NetWare's access point to a group. */
  information: { hex: `${HEADER} 0006 45e0 0a35 0102` },
  /** RNR response with final bit, N(R)=3. */
  supervisory: { hex: `${HEADER} 0004 f0f1 0507` },
  /** SABME command with poll bit. */
  unnumbered: { hex: `${HEADER} 0003 f0f0 7f` },
  /** UA response. */
  acknowledged: { hex: `${HEADER} 0003 f0f1 73` },
} as const;
