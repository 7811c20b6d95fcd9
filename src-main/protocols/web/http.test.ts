import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type CarriedObject, type Listener, MORE, NOT_MINE, RESUMES, type Surroundings, UNTIL_CLOSE,
} from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { http } from './http.ts';
import { examples } from './http.examples.ts';

type Name = keyof typeof examples;

const example = (name: Name, around?: Surroundings, number = 1): Dissected => {
  const { hex, ...options } = examples[name];
  return dissect(hex, { ...options, ...(around ? { around } : {}), record: { number } });
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text.replaceAll('\n', '\r\n'), c => c.charCodeAt(0));
const frame = (text: string, answering = ''): number => {
  const bytes = bytesOf(text);
  return http.frame!(bytes, 0, bytes.length, answering === '' ? 0 : http.asks!(bytesOf(answering), 0, answering.length));
};

describe('a request', () => {
  it('shows what a digest says of who asks, with commas between quotes (RFC 7616 §3.4)', () => {
    expect(example('digest').lines().filter(line => /^ {8} \w+=/.test(line))).toEqual([
      '         username="Mufasa, king"', '         uri="/a"', '         nc=00000001',
    ]);
  });

  it('has a method, a target and a version', () => {
    const get = example('get');
    expect(get.info).toBe('GET /index.html?a=1&b=%41 HTTP/1.1 ');
    expect([get.value('http.request.method'), get.value('http.request.version')]).toEqual(['GET', 'HTTP/1.1']);
    expect(get.value('http.request.uri.path')).toBe('/index.html');
    expect(get.values('http.request.uri.query.parameter')).toEqual(['a=1', 'b=%41']);
    expect(get.value('http.request.full_uri')).toBe('http://www.example.com/index.html?a=1&b=%41');
  });

  it('whose version is none, or that has NULs in its lines, is shown whole', () => {
    const odd = dissect(bytesOf('GET /a HTTP01.1\nUser-Agent: one\0two\nCookie: a=b\0; c=d\n\n'), { as: 'http' });
    expect([odd.value('http.request.uri'), odd.value('http.request.version'), odd.value('http.user_agent')]).toEqual(['/a', 'HTTP01.1', 'one']);
    expect(odd.lines()).toContain('    User-Agent: one\\000two\\r\\n');
    expect(odd.values('http.cookie_pair')).toEqual(['a=b\0', 'c=d']);
    const umlaut = dissect(Buffer.from('GET /\u00fc HTTQ/1.1\r\nHost: \u00e4.example\r\n\r\n'), { as: 'http' });
    expect([umlaut.value('http.request.full_uri'), umlaut.value('http.request.version')]).toEqual(['http://\u00e4.example/\u00fc', 'HTTQ/1.1']);
  });

  it('has headers, known and unknown', () => {
    const get = example('get');
    expect(get.value('http.user_agent')).toBe('test');
    expect(get.values('http.cookie_pair')).toEqual(['a=b', 'c=d']);
    expect(get.values('http.request.line')).toContain('X-Other: yes\r\n');
    expect(get.lines()).toContain('    X-Other: yes\\r\\n');
  });

  it('that asks for HTTP/2 brings its settings, RFC 7540 §3.2.1', () => {
    const packet = dissect(
      bytesOf('GET / HTTP/1.1\nHost: h\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\n\n'),
      { as: 'http' },
    );
    expect([packet.values('http2.settings.id'), packet.value('http2.settings.max_concurrent_streams')]).toEqual([['3', '4', '2'], '100']);
  });

  it('may give the whole URI to a proxy, with credentials (RFC 7617)', () => {
    const proxied = example('proxied');
    expect(proxied.value('http.request.full_uri')).toBe('http://example.com/x');
    expect(proxied.value('http.authbasic')).toBe('user:pass');
    const asked = dissect(bytesOf('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="x"\nContent-Length: 0\n\n'), { as: 'http' });
    expect(asked.has('http.authbasic')).toBe(false);
  });

  it('has no known headers but those of HTTP, whatever their names mean elsewhere', () => {
    const odd = dissect(bytesOf('GET / HTTP/1.1\nconstructor: a\n__proto__: b\n\n'), { as: 'http' });
    expect(odd.values('http.request.line')).toEqual(['constructor: a\r\n', '__proto__: b\r\n']);
    expect(odd.lines()).toContain('    constructor: a\\r\\n');
  });

  it('may have a method that nobody knows', () => {
    const strange = example('strange');
    expect(strange.value('http.request.method')).toBe('BREW');
    expect(strange.has('http.bad_header_name')).toBe(true);
  });

  it('may follow empty lines, RFC 9112 §2.2', () => {
    expect(example('leading').has('http.leading_crlf')).toBe(true);
    expect(example('leading').value('http.request.method')).toBe('GET');
  });
});

describe('a response', () => {
  it('has a version, a code and a phrase, which may be missing', () => {
    const ok = example('ok');
    expect(ok.info).toBe('HTTP/1.1 200 OK  (text/plain)');
    expect([ok.value('http.response.code'), ok.value('http.response.phrase')]).toEqual(['200', 'OK']);
    expect(example('noPhrase').has('http.response.phrase')).toBe(false);
  });

  it('joins header lines that were folded, RFC 9112 §5.2', () => {
    expect(example('folded').values('http.response.line')[0]).toBe('X-Fold: a\r\n b\r\n');
  });

  it('may write its length with zeros before it', () => {
    expect(example('leadingZeros').value('http.content_length')).toBe('5');
    expect(frame('POST / HTTP/1.1\nContent-Length: 00000000000000000000000000000000005\n\nhello')).toBe(77);
  });

  it('may have lengths that differ, or are the same (RFC 9110 §8.6)', () => {
    expect([example('lengthsDiffer').has('http.lengths_differ'), example('lengthsDiffer').values('http.content_length')]).toEqual([true, ['5', '6']]);
    expect([example('lengthsAgree').has('http.lengths_differ'), example('lengthsAgree').value('http.content_length')]).toEqual([false, '5']);
  });

  it('may have a length that is none', () => {
    const odd = dissect(bytesOf('HTTP/1.1 200 OK\nContent-Length: 99999999999999999999\n\na'), { as: 'http' });
    expect([odd.remarks[1], odd.has('http.content_length')]).toEqual([
      'The Content-Length is no number of bytes: where the message ends is a guess',
      false,
    ]);
  });

  it('remarks on two lengths, RFC 9112 §6.1', () => {
    expect(example('bothLengths').has('http.te_and_length')).toBe(true);
  });
});

describe('headers that are taken apart', () => {
  it('Set-Cookie, RFC 6265 §4.1', () => {
    const cookies = example('cookies');
    expect([cookies.value('http.set_cookie_pair'), ...cookies.values('http.set_cookie_attribute')]).toEqual([
      'id=a3fWa', 'Max-Age=2592000', 'Secure', 'SameSite=Lax',
    ]);
  });

  it('Range and Content-Range, RFC 9110 §14', () => {
    const ranges = example('ranges'), range = example('range');
    expect([ranges.values('http.range.first'), ranges.values('http.range.last'), ranges.values('http.range.suffix')]).toEqual([
      ['0', '200'], ['99'], ['500'],
    ]);
    expect(['unit', 'first', 'last', 'complete_length'].map(name => range.value(`http.range.${name}`))).toEqual([
      'bytes', '0', '4', '1234',
    ]);
    expect([example('noRange').value('http.range.complete_length'), example('noRange').has('http.range.first')]).toEqual(['1234', false]);
  });
});

describe('credentials', () => {
  it('may be a token of NTLM, RFC 4559 §4', () => {
    const ntlm = example('ntlm');
    expect([ntlm.value('ntlmssp.messagetype'), ntlm.info, ntlm.protocol]).toEqual(['0x00000001', 'GET / HTTP/1.1 , NTLMSSP_NEGOTIATE', 'HTTP']);
  });
});

describe('a body', () => {
  it('is shown as lines of text', () => {
    expect(example('ok').lines().slice(-3)).toEqual(['Line-based text data: text/plain (2 lines)', '    line 1\\r\\n', '    line2']);
    expect(example('untilClose').value('http.file_data')).toBe('<p>none</p>');
  });

  it('comes in chunks', () => {
    const chunked = example('chunked');
    expect(chunked.values('http.chunk_size')).toEqual(['5', '6', '0']);
    expect(chunked.value('http.file_data')).toBe('hello world');
    expect([chunked.value('http.chunked_trailer_part'), chunked.value('http.trailer')]).toEqual(['X-Trailer: yes\r\n', 'X-Trailer: yes']);
  });

  it('says which chunks cannot be as they say', () => {
    const remarks = (chunks: string): readonly string[] =>
      dissect(bytesOf(`HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n${chunks}`), { as: 'http' }).remarks.slice(1);
    expect(remarks('3\nabc\n0\n\n')).toEqual([]);
    expect(remarks('ff\nabc')).toEqual(['Of the 255 bytes that the chunk says 3 are here']);
    expect(
      dissect(bytesOf('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nff\nabc'), { as: 'http', record: { original: 1000 } }).remarks.slice(
        1,
      ),
    ).toEqual([]);
    expect(remarks('3\nabc\n-1\nabc')).toEqual(['No size of a chunk is here: where the body ends is a guess']);
  });

  it('has codings that are undone up to a number, and says so', () => {
    const coded = dissect(bytesOf('HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip, gzip, gzip, gzip\nContent-Length: 1\n\na'), { as: 'http' });
    expect(coded.remarks[1]).toBe('More than 4 codings are not undone');
  });

  it('is unpacked', () => {
    expect(example('gzip').value('http.file_data')).toBe('hello gzip\n'.repeat(20));
    expect(example('deflateRaw').value('http.file_data')).toBe('hello');
    expect(example('notGzip').has('http.decompression_failed')).toBe(true);
  });

  it('may be of nothing once it is unpacked', () => {
    expect(example('emptyGzip').value('http.file_data')).toBe('');
  });

  it('of XHTML is read as XML when it is called HTML', () => {
    expect([example('xhtml').protocol, example('xhtml').value('xml.tag'), example('xhtml').protocols]).toEqual([
      'HTTP/XML', '<h/>', 'http:data-text-lines:xml',
    ]);
  });

  it('goes to the protocol of its media type', () => {
    expect(example('json').protocols).toBe('http:json');
    expect(example('binary').protocols).toBe('http:data');
    expect(example('image').info).toBe('HTTP/1.1 200 OK  (image/bmp)');
    expect(example('gifCalledPng').info).toBe('HTTP/1.1 200 OK  (GIF89a)');
    expect(example('post').values('urlencoded-form.value')).toEqual(['1', 'A c', '', 'ee']);
  });

  it('may have parts', () => {
    const multipart = example('multipart');
    expect(multipart.values('mime_multipart.header.content-disposition')).toEqual(['form-data;name="a"']);
    expect(multipart.value('data.data')).toBe('6669727374');
    expect(multipart.value('json.value.number')).toBe('1');
    expect(multipart.lines().filter(line => /JavaScript|Encapsulated/.test(line))).toEqual([
      '    Encapsulated multipart part: ', '    Encapsulated multipart part:  (application/json)',
      '        JavaScript Object Notation: application/json',
    ]);
    expect(multipart.value('mime_multipart.last_boundary')).toBe('\r\n--xx yy--\r\n');
  });

  it('has parts with names and files, encoded for their way (RFC 7578 §4.2, RFC 2045 §6)', () => {
    const upload = example('upload');
    expect([upload.value('mime_multipart.name'), upload.value('mime_multipart.filename'), upload.value('json.value.number')]).toEqual([
      'f', 'a b.json', '1',
    ]);
    expect(upload.lines().slice(-3, -1)).toEqual(['        Line-based text data: text/plain (1 lines)', '            a=b c']);
  });

  it('may be a message that comes back, RFC 9110 §9.3.8', () => {
    const traced = example('traced');
    expect([traced.value('http.content_length'), ...traced.lines().slice(-4)]).toEqual([
      '30', 'Media Type: message/http', '    TRACE /a HTTP/1.1', '    Host: b', '    ',
    ]);
  });

  it('may be XML', () => {
    const xml = example('xml');
    expect(xml.protocol).toBe('HTTP/XML');
    expect(xml.values('xml.tag')).toEqual(['<a b="c>">', '<e/>']);
    expect(xml.value('xml.xmlpi.xml.version')).toBe('1.0');
    expect(xml.value('xml.cdata')).toBe('text');
    expect(xml.has('xml.closing_unopened_tag')).toBe(true);
  });

  it('without a head before it is a continuation', () => {
    expect([
      example('continuation').info, example('continuation').has('http.file_data'), example('continuation').value('data.len'),
    ]).toEqual(['Continuation', false, '5']);
  });
});

describe('the length of a message, RFC 9112 §6.3', () => {
  it.each([
    ['GET / HTTP/1.1\nHost: a\n\nGET', '', 27],
    ['GET / HTTP/1.1\nHost: a\n', '', MORE],
    ['GE', '', MORE],
    ['UNSUBSCRI', '', MORE],
    ['ABCDEFGHI', '', NOT_MINE],
    ['GET / HTTP/1.1\nHost: a\n\nGET / HTTP/1.1\r', '', 27],
    ['GET / HTTP/1.1\r', '', MORE],
    ['BREW /pot HTTP/1', '', MORE],
    ['BREW pot', '', NOT_MINE],
    ['POST / HTTP/1.1\ncontent-length: 5\n\n', '', 43],
    ['HTTP/1.1 200 OK\nContent-Length: 5\n\nhello', '', 43],
    ['HTTP/1.1 200 OK\nContent-Length: 5\n\n', 'HEAD', 38],
    ['HTTP/1.1 304 Not Modified\nContent-Length: 5\n\n', 'GET', 48],
    ['HTTP/1.1 200 OK\n\n', 'GET', UNTIL_CLOSE],
    ['HTTP/1.1 200 OK\n\n', 'CONNECT', 19],
    ['HTTP/1.1 201 Created\nContent-Length: 2\n\nok', 'COPY', 45],
    ['HTTP/1.1 200 OK\nContent-Length: 2\n\n', '\nHEAD', 38],
    ['HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n', 'POST', 25],
    ['HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n', '', 62],
    ['\u0016\u0003\u0001\u0002', '', NOT_MINE],
    ['220 mail.example.com ready\n', '', NOT_MINE],
    ['tunnel data', '', NOT_MINE],
    ['GET /old\n<html>', '', 10],
    ['GET /old?a=HTTP/1.1\nHost: a\n', '', MORE],
    ['POST / HTTP/1.1\nContent-Length:\n 5\n\nhello', '', 45],
    ['POST / HTTP/1.1\nContent-Length: 5, 05\n\nhello', '', 47],
    ['POST / HTTP/1.1\nContent-Length: 5, 6\n\nhello', '', 41],
    ['HTTP/x.y 200 OK\n', '', NOT_MINE],
  ] as const)('%j answering %j is %i', (text, answering, length) => {
    expect(frame(text, answering)).toBe(length);
  });

  it('is that of what may be read of it, where the head has no end', () => {
    const bytes = bytesOf(`GET / HTTP/1.1\nX: ${'a'.repeat(1 << 19)}`);
    expect([http.frame!(bytes, 0, 1 << 17, 0), http.frame!(bytes, 0, bytes.length, 0)]).toEqual([MORE, bytes.length]);
    expect(dissect(bytes, { as: 'http' }).remarks[1]).toBe('The head has no end within 256 KB: the rest is not read');
  });

  it('is found chunk by chunk without reading one twice', () => {
    const bytes = bytesOf('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n6\n world\n0\n\nHTTP');
    const first = http.frame!(bytes, 0, 50, 0);
    expect(first).toBeLessThanOrEqual(RESUMES);
    const second = http.resume!(bytes, 0, -first, 60);
    expect(second).toBeLessThan(first);
    expect(http.resume!(bytes, 0, -second, bytes.length)).toBe(bytes.length - 4);
  });
});

describe('recognition', () => {
  const recognised = (text: string): boolean => http.recognise!(bytesOf(text), 0, bytesOf(text).length);

  it('wants a whole start line with version 1', () => {
    expect(recognised('GET /x HTTP/1.1\n')).toBe(true);
    expect(recognised('HTTP/1.0 200 OK\n')).toBe(true);
    expect(recognised('GET /x\n')).toBe(false);
    expect(recognised('INVITE sip:a@b SIP/2.0\n')).toBe(false);
    expect(recognised('HTTP/1.1 abc\n')).toBe(false);
    expect(
      [`GET /${'x'.repeat(600)}`, `GET /${'x'.repeat(400)}`, `GET ${'x'.repeat(600)}`, `GETS /${'x'.repeat(600)}`].map(recognised),
    ).toEqual([true, false, false, false]);
  });
});

describe('who listens', () => {
  function heard(name: Name, around?: Surroundings): { readonly said: string[]; readonly carried: CarriedObject[] } {
    const said: string[] = [], carried: CarriedObject[] = [];
    const { hex, ...options } = examples[name];
    const listener: Listener = { said: ({ plain }) => said.push(Buffer.from(plain).toString('latin1')), carried: object => carried.push(object) };
    dissect(hex, { ...options, ...(around && { around }), listener });
    return { said, carried };
  }

  it('hears heads as they are, and bodies without chunks and codings', () => {
    expect(heard('chunked').said).toEqual(['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n', 'hello world']);
    expect(heard('gzip').said[1]).toBe('hello gzip\n'.repeat(20));
    expect(heard('notGzip').said[1]).toBe('abc');
    expect(heard('continuation').said).toEqual(['', '\x01\x02\x03\x04\x05']);
  });

  it('is given what was asked for, with who was asked', () => {
    expect(heard('post').carried[0]).toMatchObject({ host: 'a', uri: 'http://a/form', contentType: 'application/x-www-form-urlencoded' });
    const time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf([
      { frame: 7, time, fromClient: true, bytes: bytesOf('GET /dir/a.txt?x HTTP/1.1\nHost: h:8080\n\n') },
      { frame: 1, time, fromClient: false, bytes: fromHex(examples.chunked.hex) },
    ]);
    expect(heard('chunked', around).carried[0]).toMatchObject({ host: 'h:8080', uri: 'http://h:8080/dir/a.txt?x', contentType: 'text/plain' });
    expect(heard('untilClose').carried[0]).toMatchObject({ host: '', uri: '', contentType: 'text/html' });
  });

  it('is told what a body lacks, and that it could not be decoded', () => {
    expect(heard('json').carried[0].trouble).toBeUndefined();
    expect(heard('notGzip').carried[0].trouble).toMatch(/could not be undone/);
    expect(heard('xml').carried[0].trouble).toMatch(/^Of the 64 bytes that Content-Length says \d+ are here$/);
  });

  it('is told of a body whose compressed bytes are damaged', () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, i) => (i * i) >> 7), packed = gzipSync(noise);
    packed[packed.length - 5] ^= 1;
    const head = bytesOf(`HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: ${packed.length}\n\n`), carried: CarriedObject[] = [];
    dissect(Buffer.concat([head, packed]), { as: 'http', listener: { carried: object => carried.push(object) } });
    expect([carried[0].bytes.length, carried[0].trouble]).toEqual([noise.length, expect.stringMatching(/are damaged/)]);
  });
});

describe('what servers and proxies do besides', () => {
  const said = (text: string) => dissect(Buffer.from(bytesOf(text)).toString('hex'), { as: 'http' });

  it('a header in several lines is read with a space for each fold (RFC 9112 §5.2)', () => {
    const packet = said('GET /a HTTP/1.1\nHost: h.example\n  :80\nX: y\n\n');
    expect([packet.value('http.host'), packet.value('http.request.full_uri')]).toEqual(['h.example :80', 'http://h.example :80/a']);
    expect(packet.values('http.request.line')).toEqual(['Host: h.example\r\n  :80\r\n', 'X: y\r\n']);
  });

  it('a header of 200,000 blanks takes no longer than others', () => {
    expect(said(`GET /a HTTP/1.1\nHost: h${' '.repeat(200_000)}i\n j\n\n`).value('http.host')?.endsWith('  i j')).toBe(true);
  });

  it('servers of SHOUTcast answer ICY', () => {
    const packet = said('ICY 200 OK\nicy-name: x\nContent-Type: audio/mpeg\n\n');
    expect(['version', 'code', 'phrase'].map(name => packet.value(`http.response.${name}`))).toEqual(['ICY', '200', 'OK']);
    expect([packet.info, packet.value('http.request.method')]).toEqual(['ICY 200 OK ', undefined]);
  });

  it('parameters without a letter are none', () => {
    expect(said('GET /a?x=1&&y HTTP/1.1\n\n').values('http.request.uri.query.parameter')).toEqual(['x=1', 'y']);
  });

  it('credentials of Citrix are in base64 each', () => {
    const packet = said('GET / HTTP/1.1\nAuthorization: CitrixAGBasic username="dXNlcg==", password="cGFzcw==", domain="ZG9t"\n\n');
    expect(['user', 'password', 'domain', 'session'].map(name => packet.value(`http.authcitrix.${name}`)))
      .toEqual(['user', 'pass', 'dom', undefined]);
  });
});
