/** Messages of a session as RFC 5321 appendix D has it, with AUTH (RFC 4954 §4) and a chunk (RFC 3030 §4). */
const message = (text: string): { readonly as: 'smtp'; readonly hex: string } => ({ as: 'smtp', hex: Buffer.from(text).toString('hex') });

export const examples = {
  greeting: message('220-mx.example ESMTP\r\n220 at your service\r\n'),
  extensions: message('250-mx.example greets you\r\n250-8BITMIME\r\n250-SIZE\r\n250 HELP\r\n'),
  replies: message('250 OK\r\n354 Start mail input\r\n'),
  mismatch: message('250-one\r\n251 other\r\n'),
  commands: message('MAIL FROM:<Smith@bar.com>\r\nRCPT TO:<Jones@foo.com>\r\nDATA\r\n'),
  chunk: message('BDAT 86 LAST\r\nTo: Susan@random.com\r\nFrom: Sam@random.com\r\nSubject: This is a bodyless test message\r\n'),
  data: message('Received: from bar.com\r\n\r\nBlah blah blah...\r\n.\r\n'),
} as const;
