/** Messages after RFC 2812 §3, and a CTCP ACTION. */
const message = (text: string): { readonly as: 'irc'; readonly hex: string } => ({ as: 'irc', hex: Buffer.from(text).toString('hex') });

export const examples = {
  user: message('NICK Wiz\r\nUSER guest 0 * :Ronnie Reagan\r\n'),
  welcome: message(':irc.example 001 Wiz :Welcome\r\n:irc.example 002 Wiz :Your host\r\n'),
  action: message(':Angel PRIVMSG Wiz :\x01ACTION waves\x01\r\n'),
  open: message(':Angel PRIVMSG Wiz :\x01ACTION\r\n'),
  untitled: message(':irc.example 322 Wiz #loupe 2 :\r\n'),
  empty: message(':Angel\r\n'),
} as const;
