/** A greeting, and what may follow. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c410369' : '03699c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  server: segment(false, '@RSYNCD: 31.0 sha512 md5\n'),
  client: segment(true, '@RSYNCD: 31.0\n'),
  data: segment(false, '\x07\0\0\x09abc'),
} as const;
