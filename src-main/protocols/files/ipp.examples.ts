/** Requests and responses after RFC 8010 appendix A, with a value of each syntax. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const length = (hex: string): string => (hex.replaceAll(' ', '').length / 2).toString(16).padStart(4, '0');
const attribute = (tag: string, name: string, value: string): string => `${tag} ${length(text(name))} ${text(name)} ${length(value)} ${value}`;
const alone = (hex: string): { readonly as: 'ipp'; readonly hex: string } => ({ as: 'ipp', hex });

const COLLECTION = [
  attribute('34', 'media-col', ''), attribute('4a', '', text('media-size')), attribute('34', '', ''),
  attribute('4a', '', text('x-dimension')), attribute('21', '', '00005208'),
  attribute('37', '', ''), attribute('4a', '', text('media-type')), attribute('44', '', text('plain')), attribute('37', '', ''),
].join(' ');
const RESPONSE = [
  '02 00 0000 0000004d 01', attribute('47', 'attributes-charset', text('utf-8')), '04', attribute('23', 'printer-state', '00000003'),
  attribute('23', 'operations-supported', '00000002'), attribute('23', '', '00000004'), attribute('22', 'color-supported', '01'),
  attribute('21', 'queued-job-count', 'fffffffb'),
  attribute('33', 'copies-supported', '00000001 00000063'), attribute('32', 'printer-resolution-default', '00000258 00000258 03'),
  attribute('31', 'printer-current-time', '07e4 01 02 03 04 05 06 2b 01 00'), attribute('30', 'octets', text('abc')),
  attribute('35', 'text', `0002 ${text('en')} 0005 ${text('hello')}`),
  attribute('13', 'nothing', ''), attribute('21', 'odd', '0001'), attribute('7f', 'unknown', 'ab'), COLLECTION, '03',
].join(' ');

export const examples = {
  request: alone(
    `01 01 0002 00000001 01 ${attribute('47', 'attributes-charset', text('utf-8'))} ${attribute('45', 'printer-uri', text('ipp://p/x'))} 02 ${attribute('21', 'copies', '00000014')} 03 ${text('%PDF-1.4')}`,
  ),
  deep: alone(`02 00 000b 00000001 01 ${attribute('34', 'c', '').repeat(40)} 03`),
  /** An attribute called as what every object of JavaScript has. */
  inherited: alone(`02 00 0000 00000001 04 ${attribute('23', 'constructor', '00000003')} 03`),
  inHttp: { as: 'http', hex: `${text('HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n\r\n')} 01 01 0400 00000001 03` },
  response: {
    as: 'tcp',
    hex: `0277 9c41 00000001 00000001 5018ffff00000000 ${text(`HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: ${RESPONSE.replaceAll(' ', '').length / 2}\r\n\r\n`)} ${RESPONSE}`,
  },
} as const;
