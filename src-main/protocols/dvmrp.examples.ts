/** DVMRP messages, built by hand after draft-ietf-idmr-dvmrp-v3-11 §3. Checksums are left out but for one. */
export const examples = {
  probe: { as: 'dvmrp', hex: '1301 0000 000a 0403 00000007 0a000002' },
  report: { as: 'dvmrp', hex: '1302 0000 0000 0403 ffff00 0a0001 01 0a0002 a0 000000 0b 81' },
  neighbors: { as: 'dvmrp', hex: '1306 0000 004a 040c 0a000002 01 00 40 01 0a000001' },
  prune: { as: 'dvmrp', hex: '1307 0000 0000 0403 c0000201 ef010101 00001c20 ffffff00' },
  graft: { as: 'dvmrp', hex: '1308 0000 0000 0403 c0000201 ef010101' },
  ask: { as: 'dvmrp', hex: '1305 e8e4 000a 040c' },
  first: { as: 'dvmrp', hex: '1302 0000 0102 00ff' },
} as const;
