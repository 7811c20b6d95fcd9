/** Packets after the description of AJPv13: a request with headers and attributes, parts of its body, and what is answered. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const string = (words: string): string => `${words.length.toString(16).padStart(4, '0')} ${text(words)} 00`;
const packet = (magic: string, body: string): string => `${magic} ${(body.replaceAll(' ', '').length / 2).toString(16).padStart(4, '0')} ${body}`;
const request = (body: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `9c411f49 00000001 00000001 5018ffff00000000 ${packet('1234', body)}` });
const response = (body: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `1f499c41 00000001 00000001 5018ffff00000000 ${packet('4142', body)}` });
const absent = 'ffff';

export const FORWARD = `02 04 ${string('HTTP/1.1')} ${string('/app/x')} ${string('192.0.2.1')} ${absent} ${string('srv')} 0050 00 0003
  a00b ${string('example.org')} a008 ${string('11')} ${string('X-Own')} ${string('val')}
  05 ${string('a=b')} 03 ${string('bob')} 0a ${string('AJP_REMOTE_PORT')} ${string('5555')} 0b 0100 ff`;
export const packets = {
  forward: packet('1234', FORWARD), body: packet('1234', `0005 ${text('hello')}`), ask: packet('4142', '06 1ffa'),
  ping: packet('1234', '0a'), end: packet('4142', '05 01'),
} as const;

export const examples = {
  forward: request(FORWARD),
  badLength: request(`02 02 ${string('HTTP/1.1')} ${string('/')} ${absent} ${absent} ${absent} 01bb 01 0001 a008 ${string('many')} ff`),
  ping: request('0a'),
  headers: response(`04 00c8 ${string('OK')} 0002 a001 ${string('text/html')} ${string('X-Foo')} ${string('bar')}`),
  chunk: response(`03 0005 ${text('<p>hi')} 00`),
  ask: response('06 1ffa'),
  end: response('05 01'),
} as const;
