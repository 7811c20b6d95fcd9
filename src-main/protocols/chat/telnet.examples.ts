/** Commands and data, built after RFC 854, RFC 1073 §2, RFC 1091 §7 and RFC 2941 §6. */
export const examples = {
  negotiation: { as: 'telnet', hex: 'fffb03 fffd18 fffc1f' },
  windowSize: { as: 'telnet', hex: 'fffa1f00500018fff0' },
  terminal: { as: 'telnet', hex: 'fffa1800 444543 fff0 fffa1801fff0' },
  authentication: { as: 'telnet', hex: 'fffa25 00 02 02 00 abcd fff0 fffa25 01 02 02 01 00 fff0 fffa25 03 6a6f65 fff0' },
  data: { as: 'telnet', hex: '0d0a 6c6f67696e3a20 0d00 78 ffff 79 fff1 fffa17ff' },
  open: { as: 'telnet', hex: 'fffa18 01 fffb03' },
} as const;
