/** A job's way to a printer, after RFC 1179 §5.2 and §6. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c410203' : '02039c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  receive: segment(true, '\x02lp\n'),
  accepted: segment(false, '\0'),
  control: segment(true, '\x02123 cfA001host\n'),
  both: segment(true, '\x0220 cfA001host\nHhost\nProot\n\0'),
  contents: segment(true, 'Hhost\nProot\n\0'),
  queue: segment(false, 'no entries\n'),
} as const;
