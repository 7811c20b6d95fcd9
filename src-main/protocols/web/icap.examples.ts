/** Requests and responses after RFC 3507 §4.8 and §4.9, and more of a body after a preview (§4.5). */
const segment = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c410540' : '05409c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });
const request = 'GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n', response = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n';

export const MODIFY = `RESPMOD icap://icap.example.org/satisf ICAP/1.0\r\nHost: icap.example.org\r\nEncapsulated: ` +
`req-hdr=0, res-hdr=${request.length}, res-body=${request.length + response.length}\r\n\r\n` +
  `${request}${response}5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n`;

export const examples = {
  options: segment(true, 'OPTIONS icap://icap.example.org/filter ICAP/1.0\r\nHost: icap.example.org\r\n\r\n'),
  able: segment(false, 'ICAP/1.0 200 OK\r\nMethods: RESPMOD\r\nEncapsulated: null-body=0\r\n\r\n'),
  request: segment(true, `REQMOD icap://icap.example.org/server ICAP/1.0\r\nHost: ` +
    `icap.example.org\r\nEncapsulated: req-hdr=0, null-body=${request.length}\r\n\r\n${request}`),
  response: segment(true, MODIFY),
  more: segment(true, '3\r\nabc\r\n0\r\n\r\n'),
} as const;
