/** Menus and documents after RFC 1436 §2 and §3.8. */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c410046' : '00469c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  list: segment(true, '\r\n'),
  search: segment(true, '/find\tsome words\r\n'),
  menu: segment(false, '0About\tabout.txt\texample.org\t70\r\n1More\t/more\texample.org\t70\t+\r\niWelcome\tfake\t(NULL)\t0\r\n.\r\n'),
  document: segment(false, 'Just text\r\n.\r\n'),
} as const;
