/** HTTP/1 messages without the layers below, written after RFC 9110 and RFC 9112; the bodies of gzip and deflate were made with zlib. */
const hex = (text: string): string => Array.from(text, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');

const http = (text: string, body = ''): { as: string; hex: string } => ({ as: 'http', hex: hex(text.replaceAll('\n', '\r\n')) + body });

export const examples = {
  get: http('GET /index.html?a=1&b=%41 HTTP/1.1\nHost: www.example.com\nUser-Agent: test\nAccept: */*\nX-Other: yes\nCookie: a=b; c=d\n\n'),
  proxied: http('GET http://example.com/x HTTP/1.0\nProxy-Authorization: Basic dXNlcjpwYXNz\n\n'),
  connect: http('CONNECT www.example.com:443 HTTP/1.1\nHost: www.example.com:443\n\n'),
  post: http('POST /form HTTP/1.1\nHost: a\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 17\n\na=1&b=%41+c&d&=ee'),
  digest: http('GET /a HTTP/1.1\nAuthorization: Digest username="Mufasa, king", uri="/a", nc=00000001\n\n'),
  traced: http('HTTP/1.1 200 OK\nContent-Type: message/http\nContent-Length: 30\n\nTRACE /a HTTP/1.1\nHost: b\n\n'),
  notify: http('NOTIFY * HTTP/1.1\nHost: 239.255.255.250:1900\nNTS: ssdp:alive\n\n'),
  ok: http('HTTP/1.1 200 OK\nServer: test\nContent-Type: text/plain\nContent-Length: 12\n\nline 1\nline2'.replace('Length: 12', 'Length: 13')),
  noPhrase: http('HTTP/1.1 200\nContent-Length: 0\n\n'),
  notModified: http('HTTP/1.1 304 Not Modified\nContent-Length: 5\n\n'),
  untilClose: http('HTTP/1.0 404 Not Found\nContent-Type: text/html\n\n<p>none</p>'),
  chunked: http('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Type: text/plain\n\n5;x=y\nhello\n6\n world\n0\nX-Trailer: yes\n\n'),
  gzip: http(
    'HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Type: text/plain\nContent-Length: 34\n\n',
    '1f8b0800fa02016b02ffcb48cdc9c95748afca2ce0ca186e4c001ce66bb8dc000000',
  ),
  deflateRaw: http('HTTP/1.1 200 OK\nContent-Encoding: deflate\nContent-Type: text/plain\nContent-Length: 7\n\n', 'cb48cdc9c907 00'.replace(' ', '')),
  notGzip: http('HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Type: text/plain\nContent-Length: 3\n\nabc'),
  json: http('HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 2\n\n{}'),
  binary: http('HTTP/1.1 200 OK\nContent-Type: application/octet-stream\nContent-Length: 3\n\n', '00ff0a'),
  image: http('HTTP/1.1 200 OK\nContent-Type: image/bmp\nContent-Length: 2\n\nBM'),
  gifCalledPng: http(
    'HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: 43\n\n',
    '47494638396102000100800000000000ffffff21f90400000000002c00000000020001000002024c01003b',
  ),
  multipart: http(
    'POST /up HTTP/1.1\nHost: a\nContent-Type: multipart/form-data; boundary="xx yy"\nContent-Length: 165\n\n--xx yy\n' +
      'Content-Disposition: form-data; name="a"\n\nfirst\n--xx yy\nContent-Type: application/json\n\n[1,true,null]\n--xx yy--\n',
  ),
  upload: http(
    'HTTP/1.1 200 OK\nContent-Type: multipart/form-data; boundary=x\n\n--x\nContent-Disposition: form-data; name="f";\n filename="a b.json"\n' +
      'Content-Type: application/json\nContent-Transfer-Encoding: base64\n\nWzFd\n--x\nContent-Type: text/plain;\n\tcharset\nContent-Transfer-Encoding: quoted-printable\n\n' +
      'a=3Db =\nc \n--x--\n',
  ),
  xml: http('HTTP/1.1 200 OK\nContent-Type: text/xml\nContent-Length: 64\n\n<?xml version="1.0"?><a b="c>"><!-- no -->text<e/></a></x>'),
  folded: http('HTTP/1.1 200 OK\nX-Fold: a\n b\nContent-Length: 0\n\n'),
  bothLengths: http('HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Length: 5\n\n0\n\n'),
  strange: http('BREW /pot HTTP/1.1\nBad Name: x\nNo colon\n\n'),
  leading: http('\nGET / HTTP/1.1\nHost: a\n\n'),
  cookies: http('HTTP/1.1 200 OK\nSet-Cookie: id=a3fWa; Max-Age=2592000; Secure; SameSite=Lax\nContent-Length: 0\n\n'),
  ranges: http('GET /a HTTP/1.1\nHost: a\nRange: bytes=0-99, 200-, -500\n\n'),
  range: http('HTTP/1.1 206 Partial Content\nContent-Range: bytes 0-4/1234\nContent-Length: 5\n\nhello'),
  noRange: http('HTTP/1.1 416 Range Not Satisfiable\nContent-Range: bytes */1234\nContent-Length: 0\n\n'),
  leadingZeros: http('POST / HTTP/1.1\nHost: a\nContent-Length: 00000000000000000000000000000000005\n\nhello'),
  lengthsDiffer: http('POST / HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 6\n\nhello'),
  lengthsAgree: http('POST / HTTP/1.1\nHost: a\nContent-Length: 5, 05\n\nhello'),
  connectLenient: http('CONNECT mail.example.com:25 / HTTP/1.0\n\n'),
  ntlm: http('GET / HTTP/1.1\nHost: a\nAuthorization: NTLM TlRMTVNTUAABAAAAB4IAAAAAAAAAAAAAAAAAAAAAAAA=\n\n'),
  xhtml: http('HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 26\n\n<?xml version="1.0"?><h/>\n'),
  emptyGzip: http(
    'HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Type: text/plain\nContent-Length: 20\n\n',
    '1f8b08000000000000030300000000000000000000'.slice(0, 40),
  ),
  continuation: { as: 'http', hex: '0102030405' },
} as const;
