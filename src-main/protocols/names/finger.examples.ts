/** A question and its answer, after RFC 1288 §3. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c41004f' : '004f9c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  query: segment(true, '/W alice\r\n'),
  unended: segment(true, 'alice'),
  response: segment(false, 'Login: alice\r\nNo mail.\r\n'),
} as const;
