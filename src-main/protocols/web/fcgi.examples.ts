/** Records of the FastCGI specification, appendix B: a request with parameters and a body, and what is answered. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const record = (type: string, body: string, padding = 0): string =>
  `01 ${type} 0001 ${(body.replaceAll(' ', '').length / 2).toString(16).padStart(4, '0')} ${padding.toString(16).padStart(2, '0')} 00 ${body} ${'00'.repeat(padding)}`;
const alone = (hex: string): { readonly as: 'fcgi'; readonly hex: string } => ({ as: 'fcgi', hex });

export const examples = {
  begin: alone(record('01', '0001 01 0000000000')),
  parameters: alone(record(
    '04',
    `0b 04 ${text('SERVER_PORT')} ${text('8080')} 0c 00 ${text('QUERY_STRING')} 06 80000080 ${text('COOKIE')} ${text('x'.repeat(128))}`, 3,
  )),
  continued: alone(record('04', `0b 84 ${text('SERVER_PORT')}`)),
  noParameters: alone(record('04', '')),
  input: alone(record('05', text('a=b'), 5)),
  output: alone(record('06', text('Content-type: text/html\r\n\r\n<html>'))),
  end: alone(record('03', '00000007 00 000000')),
  abort: alone(record('02', '')),
  values: alone(record('09', `0e 00 ${text('FCGI_MAX_CONNS')}`)),
  unknown: alone(record('0c', 'abcd')),
} as const;
