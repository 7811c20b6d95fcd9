/** Commands and responses of RFC 3977 §5 and §6. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c410077' : '00779c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  group: segment(true, 'GROUP misc.test\r\n'),
  selected: segment(false, '211 1234 3000234 3002322 misc.test\r\n'),
  article: segment(false, '220 3000237 <45223423@example.com>\r\nSubject: x\r\n\r\nbody\r\n.\r\n'),
} as const;
