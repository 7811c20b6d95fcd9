"""sessions.py DIRECTORY: sessions of TDS whose TLS handshake goes in pre-login packets ([MS-TDS] §2.2.6.5), with their secrets.

`encrypted` goes on in TLS, `login` encrypts the login alone (§2.2.6.5: ENCRYPT_OFF). The TLS is OpenSSL's.
"""
import os, socket, ssl, struct, subprocess, sys, threading, time

PORT = 1433
LAST = 1


def packets(kind, body, size=4088):
    parts = [body[i:i + size] for i in range(0, len(body), size)] or [b'']
    return b''.join(struct.pack('!BBHHBB', kind, LAST if i == len(parts) - 1 else 0, 8 + len(part), 0, i + 1, 0) + part for i, part in enumerate(parts))


def exactly(sock, size):
    data = b''
    while len(data) < size:
        more = sock.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def message(sock):
    body = b''
    while True:
        kind, status, length = struct.unpack('!BBH', exactly(sock, 8)[:4])
        body += exactly(sock, length - 8)
        if status & LAST:
            return kind, body


def prelogin(encryption):
    options = [(0, struct.pack('!IH', 0x0f000000, 0)), (1, bytes([encryption])), (2, b'\0'), (3, b'\0\0\0\1'), (4, b'\0')]
    at, head, values = 5 * len(options) + 1, b'', b''
    for token, value in options:
        head += struct.pack('!BHH', token, at + len(values), len(value))
        values += value
    return head + b'\xff' + values


def login():
    fields = [t.encode('utf-16le') for t in ('bee', 'sa', '', 'bees', 'server', '', 'lib', '', 'hive')]
    password = bytes(((b ^ 0) << 4 & 0xf0 | b >> 4) ^ 0xa5 for b in 'honey'.encode('utf-16le'))
    fields[2] = password
    at, offsets, data = 94, b'', b''
    for i, field in enumerate(fields):
        offsets += struct.pack('<HH', at + len(data), len(field) // 2)
        data += field
    offsets += bytes(6) + struct.pack('<HHHHHH', at + len(data), 0, at + len(data), 0, at + len(data), 0) + bytes(4)
    body = struct.pack('<IIIIIBBBBiI', 0x74000004, 4096, 7, 77, 0, 0xe0, 3, 0, 0, 0, 0x409) + offsets
    return struct.pack('<I', 4 + len(body) + len(data)) + body + data


def done():
    return struct.pack('<BHHQ', 0xfd, 0, 0, 0)


class Tunnel:
    """TLS over packets while shaking hands, then over the connection itself."""

    def __init__(self, sock, context, server):
        self.sock, self.server = sock, server
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_side=server, server_hostname=None)

    def shake(self):
        while True:
            try:
                self.tls.do_handshake()
                finished = True
            except ssl.SSLWantReadError:
                finished = False
            out = self.outgoing.read()
            if out:
                self.sock.sendall(packets(18, out))
            if finished:
                return
            self.incoming.write(message(self.sock)[1])

    def send(self, data):
        self.tls.write(data)
        self.sock.sendall(self.outgoing.read())

    def receive(self):
        """One message."""
        data = b''
        while len(data) < 8 or len(data) < struct.unpack('!H', data[2:4])[0]:
            try:
                data += self.tls.read(5000)
            except ssl.SSLWantReadError:
                header = exactly(self.sock, 5)
                self.incoming.write(header + exactly(self.sock, struct.unpack('!H', header[3:])[0]))
        return data


def serve(listener, context, encryption):
    sock, _ = listener.accept()
    message(sock)
    sock.sendall(packets(4, prelogin(encryption)))
    tunnel = Tunnel(sock, context, True)
    tunnel.shake()
    tunnel.receive()
    answer = tunnel.send if encryption else sock.sendall
    answer(packets(4, done()))
    if encryption:
        tunnel.receive()
    else:
        message(sock)
    answer(packets(4, done()))
    sock.close()


def session(directory, name, encryption):
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain('cert.pem', 'key.pem')
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname, client.verify_mode = False, ssl.CERT_NONE
    client.keylog_filename = os.path.join(directory, f'{name}.keys')
    # TLS 1.3 sends tickets after the handshake, which these packets have no place for.
    client.maximum_version = ssl.TLSVersion.TLSv1_2
    dumping = subprocess.Popen(['tcpdump', '-q', '-Z', 'root', '-U', '--immediate-mode', '-i', 'lo', '-w', os.path.join(directory, f'{name}.pcap')], stderr=subprocess.DEVNULL)
    time.sleep(2)
    listener = socket.create_server(('127.0.0.1', PORT))
    thread = threading.Thread(target=serve, args=(listener, server, encryption))
    thread.start()
    sock = socket.create_connection(('127.0.0.1', PORT))
    sock.sendall(packets(18, prelogin(encryption)))
    message(sock)
    tunnel = Tunnel(sock, client, False)
    tunnel.shake()
    tunnel.send(packets(16, login()))
    tunnel.receive() if encryption else message(sock)
    query = packets(1, struct.pack('<IIHQI', 22, 18, 2, 0, 1) + 'select name from bees'.encode('utf-16le'))
    (tunnel.send if encryption else sock.sendall)(query)
    tunnel.receive() if encryption else message(sock)
    sock.close()
    thread.join()
    listener.close()
    time.sleep(0.5)
    dumping.terminate()
    dumping.wait()


directory = os.path.abspath(sys.argv[1])
session(directory, 'encrypted', 1)
session(directory, 'login', 0)
