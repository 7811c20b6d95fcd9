/** Frames as the specification of version 1.2 shows them. */
const frame = (text: string): { readonly as: 'stomp'; readonly hex: string } => ({ as: 'stomp', hex: Buffer.from(text).toString('hex') });

export const examples = {
  connect: frame('CONNECT\naccept-version:1.0,1.1,2.0\nhost:stomp.github.org\n\n\0'),
  connected: frame('CONNECTED\r\nversion:1.1\r\n\r\n\0'),
  send: frame('SEND\ndestination:/queue/a\ncontent-type:text/plain\n\nhello queue a\0'),
  counted: frame('MESSAGE\ndestination:/queue/a\nmessage-id:007\ncontent-length:5\nkey:a\\cb\\nc\n\nab\0cd\0'),
  subscribe: frame('SUBSCRIBE\nid:0\ndestination:/queue/foo\nack:client\n\n\0'),
  error: frame('ERROR\nmessage:malformed frame received\n\nThe message\0'),
  unended: frame('SEND\ndestination:/queue/a\ncontent-length:9\n\nhello'),
  heartbeat: frame('\n'),
} as const;
