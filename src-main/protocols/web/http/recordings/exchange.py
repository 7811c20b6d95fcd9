"""Both ends of the HTTP/1 connections that record.sh records: exchange.py serve PORT CODED-FOLDER | exchange.py ask PORT"""
import base64
import socket
import sys
import threading
import time

TEXT = ''.join(f'This is line {i} of a text that repeats itself.\n' for i in range(40)).encode()
PIXEL = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==')


def answer(head, *lines, body=b''):
    return '\r\n'.join([head, *lines, '', '']).encode() + body


def with_length(body, *lines, status='200 OK'):
    return answer(f'HTTP/1.1 {status}', *lines, f'Content-Length: {len(body)}', body=body)


def chunks(body, size, trailer=b''):
    parts = [body[at:at + size] for at in range(0, len(body), size)]
    return b''.join(b'%x;n=%d\r\n%s\r\n' % (len(part), i, part) for i, part in enumerate(parts)) + b'0\r\n' + trailer + b'\r\n'


def answers(folder):
    coded = {name: open(f'{folder}/text.{name}', 'rb').read() for name in ('gzip', 'deflate', 'br', 'zstd')}
    found = {f'/text.{name}': with_length(body, 'Content-Type: text/plain', f'Content-Encoding: {name}') for name, body in coded.items()}
    ranges = b''.join(b'--part\r\nContent-Type: text/plain\r\nContent-Range: bytes %d-%d/%d\r\n\r\n%s\r\n' % (at, at + 9, len(TEXT), TEXT[at:at + 10]) for at in (0, 100)) + b'--part--\r\n'
    found.update({
        '/chunked': answer('HTTP/1.1 200 OK', 'Content-Type: text/plain', 'Transfer-Encoding: chunked', 'Trailer: X-Sum, X-More', body=chunks(TEXT, 700, b'X-Sum: 40\r\nX-More: yes\r\n')),
        '/chunked.gzip': answer('HTTP/1.1 200 OK', 'Content-Type: text/plain', 'Transfer-Encoding: gzip, chunked', body=chunks(coded['gzip'], 50)),
        '/range': with_length(TEXT[100:200], 'Content-Type: text/plain', f'Content-Range: bytes 100-199/{len(TEXT)}', 'Accept-Ranges: bytes', status='206 Partial Content'),
        '/ranges': with_length(ranges, 'Content-Type: multipart/byteranges; boundary=part', status='206 Partial Content'),
        '/no-range': answer('HTTP/1.1 416 Range Not Satisfiable', f'Content-Range: bytes */{len(TEXT)}', 'Content-Length: 0'),
        '/data.json': with_length(b'{"name": "x", "list": [1, 2.5, true, null], "inner": {"a": "b"}}', 'Content-Type: application/json'),
        '/data.xml': with_length(b'<?xml version="1.0"?>\n<list><item id="1">one</item><item id="2"/></list>', 'Content-Type: application/xml'),
        '/pixel.png': with_length(PIXEL, 'Content-Type: image/png'),
        '/dir/': with_length(b'<p>an index</p>', 'Content-Type: text/html'),
        '/same/name.txt': with_length(b'the second of that name\n', 'Content-Type: text/plain'),
        '/name.txt': with_length(b'the first of that name\n', 'Content-Type: text/plain'),
        '/escape?to=/../../etc/passwd': with_length(b'stays inside\n', 'Content-Type: text/plain'),
        '/..%2f..%2fescape.txt': with_length(b'stays inside, too\n', 'Content-Type: text/plain'),
        '/..': with_length(b'no folder\n', 'Content-Type: text/plain'),
        '/' + 300 * 'n' + '.txt': with_length(b'a long name\n', 'Content-Type: text/plain'),
        '/cookies': with_length(b'', 'Set-Cookie: id=a3fWa; Expires=Wed, 21 Oct 2037 07:28:00 GMT; Max-Age=2592000; Domain=example.com; Path=/; Secure; HttpOnly; SameSite=Lax', 'Set-Cookie: plain=1'),
        '/private': with_length(b'', 'WWW-Authenticate: Basic realm="here", charset="UTF-8"', status='401 Unauthorized'),
        '/form': with_length(b'taken\n', 'Content-Type: text/plain'),
        '/until-close': answer('HTTP/1.1 200 OK', 'Content-Type: text/plain', 'Connection: close', body=b'this lasts until the end'),
        '/cut': answer('HTTP/1.1 200 OK', 'Content-Type: text/plain', 'Content-Length: 1000', body=b'fewer than promised'),
    })
    return found


def read_request(stream):
    head = b''
    while not head.endswith(b'\r\n\r\n'):
        byte = stream.read(1)
        if not byte:
            return None
        head += byte
    return head


def serve(port, folder):
    known = answers(folder)

    def handle(connection):
        with connection, connection.makefile('rb') as stream:
            while (head := read_request(stream)) is not None:
                method, target, _ = head.split(b'\r\n', 1)[0].decode('latin1').split(' ')
                headers = {line.split(':', 1)[0].lower(): line.split(':', 1)[1].strip() for line in head.decode('latin1').split('\r\n')[1:] if ':' in line}
                if headers.get('expect') == '100-continue':
                    connection.sendall(answer('HTTP/1.1 100 Continue'))
                stream.read(int(headers.get('content-length', 0)))
                if method == 'CONNECT':
                    connection.sendall(answer('HTTP/1.1 200 Connection established'))
                    continue
                given = known.get(target, with_length(b'not here\n', 'Content-Type: text/plain', status='404 Not Found'))
                connection.sendall(given.split(b'\r\n\r\n', 1)[0] + b'\r\n\r\n' if method == 'HEAD' else given)
                if b'Connection: close' in given or target == '/cut':
                    return

    with socket.create_server(('127.0.0.1', port)) as server:
        while True:
            threading.Thread(target=handle, args=(server.accept()[0],), daemon=True).start()


def ask(port):
    def connection(*messages):
        with socket.create_connection(('127.0.0.1', port)) as client:
            for message in messages:
                client.sendall(message)
                time.sleep(0.05)
                if not message.startswith(b'EXPECTED'):
                    client.recv(1 << 20)
            client.shutdown(socket.SHUT_WR)
            time.sleep(0.05)

    def request(target, *lines, method='GET', body=b''):
        length = [f'Content-Length: {len(body)}'] if body else []
        return answer(f'{method} {target} HTTP/1.1', 'Host: www.example.com', *lines, *length, body=body)

    form = b'--xyz\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--xyz--\r\n' % TEXT[:96]
    connection(*(request(f'/text.{name}', f'Accept-Encoding: {name}') for name in ('gzip', 'deflate', 'br', 'zstd')), request('/chunked', 'TE: trailers'),
               request('/chunked.gzip', 'TE: gzip'), request('/text.gzip', method='HEAD'))
    connection(request('/range', 'Range: bytes=100-199'), request('/ranges', 'Range: bytes=0-9,100-109'), request('/no-range', 'Range: bytes=9999-'))
    connection(request('/form', 'Content-Type: multipart/form-data; boundary=xyz', 'Expect: 100-continue', method='POST', body=form),
               request('/form', 'Content-Type: application/x-www-form-urlencoded', method='POST', body=b'name=J%C3%BCrgen+X&empty=&flag'))
    connection(request('/data.json') + request('/data.xml') + request('/pixel.png'))
    connection(request('/cookies', 'Cookie: a=1; b="two"'), request('/private'), request('/private', 'Authorization: Basic dXNlcjpwYXNzOndvcmQ='))
    connection(request('/name.txt'), request('/same/name.txt'), request('/name.txt?again'), request('/dir/'), request('/escape?to=/../../etc/passwd'), request('/..%2f..%2fescape.txt'),
               request('/..'), request('/' + 300 * 'n' + '.txt'))
    connection(request('www.example.com:8081', method='CONNECT'), request('/data.json'))
    connection(request('/until-close'))
    connection(request('/cut'))


if __name__ == '__main__':
    serve(int(sys.argv[2]), sys.argv[3]) if sys.argv[1] == 'serve' else ask(int(sys.argv[2]))
