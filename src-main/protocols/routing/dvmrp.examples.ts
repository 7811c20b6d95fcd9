/** DVMRP messages, built by hand after draft-ietf-idmr-dvmrp-v3-11 §3 and §4. */
export const examples = {
  probe: { as: 'igmp', hex: '1301 7b3e 000e ff03 12345678 0a000002' },
  /** 10.32.15.0/24 and 10.3.1.0/24 in one list, the default route in another. */
  report: { as: 'igmp', hex: '1302 0000 000e ff03 ffff00 0a200f 02 0a0301 83 000000 00 a0' },
  neighbors: { as: 'igmp', hex: '1306 0000 004a 040c 0a000002 01 00 40 01 0a000001' },
  prune: { as: 'igmp', hex: '1307 0000 0000 ff03 0a000102 e1010203 00001c20' },
  unknown: { as: 'igmp', hex: '130f 0000 0000 ff03' },
} as const;
