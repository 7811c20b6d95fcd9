/** Frames of ATA over Ethernet, built by hand after AoE revision 11. */
export const examples = {
  read: { hex: '020000000001 020000000002 88a2 10 00 0001 00 00 00000007 40 00 02 24 100000000000 0000' + '00'.repeat(24) },
  answer: { hex: '020000000002 020000000001 88a2 18 00 0001 00 00 00000007 40 00 02 50 100000000000 0000' + '5a'.repeat(24) },
  query: { hex: 'ffffffffffff 020000000002 88a2 10 00 ffff ff 01 00000000 0000 0000 00 10 0003 616263' + '00'.repeat(15) },
  refused: { hex: '020000000002 020000000001 88a2 1c 03 0001 00 01 00000008 0000 0000 00 10 0000' + '00'.repeat(18) },
} as const;
