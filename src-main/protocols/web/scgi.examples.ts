/** `request` and `answer` are those of the protocol's description; `get` has the variables of nginx's `scgi_params`. */
const octets = (text: string): { readonly as: 'scgi'; readonly hex: string } => ({ as: 'scgi', hex: Buffer.from(text).toString('hex') });
const request = (variables: Readonly<Record<string, string>>, body = ''): { readonly as: 'scgi'; readonly hex: string } => {
  const head = Object.entries(variables).map(([name, value]) => `${name}\0${value}\0`).join('');
  return octets(`${head.length}:${head},${body}`);
};

export const examples = {
  request: request(
    { CONTENT_LENGTH: '27', SCGI: '1', REQUEST_METHOD: 'POST', REQUEST_URI: '/deepthought' }, 'What is the answer to life?',
  ),
  get: request({ CONTENT_LENGTH: '0', QUERY_STRING: '', REQUEST_METHOD: 'GET', REQUEST_URI: '/s?z=3', SERVER_PROTOCOL: 'HTTP/1.1', SCGI: '1' }),
  answer: octets('Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n42'),
  noComma: octets('24:CONTENT_LENGTH\x000\x00SCGI\x001\x00;'),
} as const;
