/** A question and its answer, after RFC 3912 §2. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c41002b' : '002b9c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  query: segment(true, 'example.org\r\n'),
  control: segment(true, 'a\x1b[2J\r\n'),
  unended: segment(true, 'example.org'),
  answer: segment(false, '% IANA\r\ndomain: EXAMPLE.ORG\n\nsource: IANA'),
} as const;
