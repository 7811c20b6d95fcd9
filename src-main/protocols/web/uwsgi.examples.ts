/** Requests as the description of the protocol and nginx's `uwsgi_params` have them. */
const little = (value: number): string => (value & 255).toString(16).padStart(2, '0') + (value >> 8).toString(16).padStart(2, '0');
const words = (text: string): string => `${little(text.length)} ${Buffer.from(text).toString('hex')}`;
const packet = (modifier: string, variables: string, body = ''): { readonly as: 'uwsgi'; readonly hex: string } =>
  ({ as: 'uwsgi', hex: `${modifier} ${little(variables.replaceAll(' ', '').length / 2)} 00 ${variables} ${Buffer.from(body).toString('hex')}` });
const request = (...pairs: string[]): string => pairs.map(words).join(' ');

export const examples = {
  get: packet(
    '00',
    request('QUERY_STRING', '', 'REQUEST_METHOD', 'GET', 'REQUEST_URI', '/a?b', 'SERVER_PROTOCOL', 'HTTP/1.1', 'HTTP_HOST', 'example.org'),
  ),
  post: packet('00', request('REQUEST_METHOD', 'POST', 'CONTENT_LENGTH', '5', 'PATH_INFO', '/form'), 'a=b&c'),
  ping: packet('64', ''),
  log: packet('fa', Buffer.from('line').toString('hex')),
  cutVariable: packet('00', '0500 41'),
} as const;
