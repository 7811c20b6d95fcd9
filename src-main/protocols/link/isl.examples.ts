/** ISL frames, built by hand after Cisco's description of the header: a spanning tree's message of VLAN 1, and a token ring frame. */
const INNER = '0180c2000000 020000000001 0026 424203 0000 02 00 00 8000020000000001 00000000 ' +
  `8000020000000001 8001 0000 1400 0200 0f00 ${'00'.repeat(8)} 01020304`;

export const examples = {
  ethernet: { hex: `01000c000003 020000000009 004c aaaa03 00000c 0003 0000 0000 ${INNER} 05060708` },
  tokenRing: { hex: '03000c000010 020000000009 0010 aaaa03 00000c 0004 0000 0000 01020304' },
} as const;
