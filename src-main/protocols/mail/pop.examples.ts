/** Messages of a session as RFC 1939 §10 has it. */
const message = (text: string): { readonly as: 'pop'; readonly hex: string } => ({ as: 'pop', hex: Buffer.from(text).toString('hex') });

export const examples = {
  greeting: message('+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>\r\n'),
  apop: message('APOP mrose c4c9334bac560ecc979e58001b3e22fb\r\n'),
  error: message('-ERR no such message\r\n'),
  list: message('+OK 2 messages (320 octets)\r\n1 120\r\n2 200\r\n.\r\n'),
} as const;
