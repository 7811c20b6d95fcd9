/** Packets of https://gearman.org/protocol/, among them those of its example session. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const number = (value: number): string => value.toString(16).padStart(8, '0');
const packet = (magic: 'REQ' | 'RES', type: number, ...words: string[]): { readonly as: 'gearman'; readonly hex: string } =>
  ({ as: 'gearman', hex: `00${text(magic)}${number(type)}${number(words.join('\0').length)}${text(words.join('\0'))}` });

export const examples = {
  canDo: packet('REQ', 1, 'reverse'),
  grab: packet('REQ', 9),
  submit: packet('REQ', 7, 'reverse', '', 'test'),
  created: packet('RES', 8, 'H:lap:1'),
  assigned: packet('RES', 31, 'H:lap:1', 'reverse', 'u1', 'te\0st'),
  scheduled: packet('REQ', 35, 'reverse', 'u1', '1', '2', '3', '4', '5', 'args'),
  status: packet('RES', 20, 'H:lap:1', '1', '0', '3', '4'),
  unknown: packet('REQ', 99, 'x'),
  command: { as: 'gearman', hex: text('status\n') },
  answer: { as: 'gearman', hex: text('reverse\t0\t1\t2\n.\n') },
} as const;
