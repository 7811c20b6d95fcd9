"""Records smtp-starttls.pcap and .keys: a mail that Python's smtplib sends over STARTTLS to the few lines of a server below, on port 2587 of this machine."""
import pathlib, smtplib, socket, ssl, subprocess, tempfile, threading, time

PORT = 2587
HERE = pathlib.Path(__file__).parent
MAIL = 'From: a@example.com\r\nSubject: Under TLS\r\n\r\n.dot\r\n' + ('y' * 70 + '\r\n') * 240  # more than one record holds


def serve(listener, context):
    stream, _ = listener.accept()
    stream.sendall(b'220 mx.example ESMTP\r\n')
    received, is_mail = b'', False
    while more := stream.recv(65536):
        received += more
        if not received.endswith(b'\r\n.\r\n' if is_mail else b'\n'):
            continue
        verb, received = (b'.' if is_mail else received[:4].upper()), b''
        is_mail = verb == b'DATA'
        answers = {b'EHLO': b'250-mx.example\r\n250 STARTTLS\r\n', b'STAR': b'220 Go ahead\r\n', b'DATA': b'354 Go\r\n', b'QUIT': b'221 Bye\r\n'}
        stream.sendall(answers.get(verb, b'250 OK\r\n'))
        if verb == b'STAR':
            stream = context.wrap_socket(stream, server_side=True)


with tempfile.TemporaryDirectory() as made:
    key, certificate = f'{made}/key.pem', f'{made}/certificate.pem'
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', certificate,
                    '-subj', '/CN=mx.example', '-days', '3650'], check=True, stderr=subprocess.DEVNULL)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
listener = socket.create_server(('127.0.0.1', PORT))
threading.Thread(target=serve, args=(listener, server), daemon=True).start()
capture = subprocess.Popen(['tcpdump', '-i', 'lo', '-U', '-w', HERE / 'smtp-starttls.pcap', 'tcp', 'port', str(PORT)], stderr=subprocess.DEVNULL)
time.sleep(1.5)
client = ssl.create_default_context()
client.check_hostname, client.verify_mode = False, ssl.CERT_NONE
(HERE / 'smtp-starttls.keys').unlink(missing_ok=True)
client.keylog_filename = HERE / 'smtp-starttls.keys'
with smtplib.SMTP('127.0.0.1', PORT) as session:
    session.starttls(context=client)
    session.sendmail('a@example.com', ['b@example.com'], MAIL)
time.sleep(1)
capture.terminate()
capture.wait()
