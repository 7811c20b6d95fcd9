/** Operations as the protocol's description shows them. */
const said = (text: string): { readonly as: 'nats'; readonly hex: string } => ({ as: 'nats', hex: Buffer.from(text).toString('hex') });

export const examples = {
  info: said('INFO {"server_id":"Zk0","version":"1.2.0","max_payload":1048576}\r\n'),
  connect: said('CONNECT {"verbose":false,"lang":"go"}\r\n'),
  publish: said('PUB FRONT.DOOR JOKE.22 11\r\nKnock Knock\r\n'),
  foreign: said('PUB größe à 2\r\nhi\r\n'),
  publishAlone: said('pub NOTIFY 0\r\n\r\n'),
  headers: said('HPUB NOTIFY 22 24\r\nNATS/1.0\r\nBar: Baz\r\n\r\nhi\r\n'),
  subscribe: said('SUB BAR G1 44\r\n'),
  subscribeAlone: said('SUB FOO 1\r\n'),
  unsubscribe: said('UNSUB 1 5\r\n'),
  message: said('MSG FOO.BAR 9 GREETING.34 11\r\nHello World\r\n'),
  headerMessage: said('HMSG FOO.BAR 9 34 45\r\nNATS/1.0\r\nFoodGroup: vegetable\r\n\r\nHello World\r\n'),
  ping: said('PING\r\n'),
  indented: said(" -ERR 'x'\r\n"),
  error: said("-ERR 'Unknown Protocol Operation'\r\n"),
} as const;
