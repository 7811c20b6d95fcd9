/** Messages of PPTP, built by hand after RFC 2637 §2. */
const text = (words: string): string => [...words].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('').padEnd(128, '0');

export const examples = {
  start: { as: 'pptp', hex: `009c 0001 1a2b3c4d 0001 0000 0100 0000 00000001 00000001 0000 0001 ${text('client')} ${text('netloupe')}` },
  started: { as: 'pptp', hex: `009c 0001 1a2b3c4d 0002 0000 0100 01 00 00000003 00000003 0001 0001 ${text('server')} ${text('netloupe')}` },
  call: { as: 'pptp', hex: `00a8 0001 1a2b3c4d 0007 0000 0001 0002 0000012c 05f5e100 00000003 00000003 0040 0000 0000 0000 ${text('')} ${text('')}` },
  called: { as: 'pptp', hex: '0020 0001 1a2b3c4d 0008 0000 0003 0001 01 00 0000 05f5e100 0040 0000 00000000' },
  link: { as: 'pptp', hex: '0018 0001 1a2b3c4d 000f 0000 0001 0000 ffffffff ffffffff' },
  echo: { as: 'pptp', hex: '0010 0001 1a2b3c4d 0005 0000 00000007' },
} as const;
