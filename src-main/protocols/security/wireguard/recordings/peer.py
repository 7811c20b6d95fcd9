"""A WireGuard peer that writes its keys down: peer.py PRIVATE_KEY PUBLIC_KEY PRESHARED_KEY KEY_LOG, keys in Base64, a minus sign for no preshared key.

It opens a session with 127.0.0.1:51820, pings what is behind it over IPv4 and IPv6, then answers the session that the other side opens, and its pings.
"""
import base64, hashlib, hmac, os, socket, struct, sys, time
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

PEER = ('127.0.0.1', 51820)


def blake(*parts):
    return hashlib.blake2s(b''.join(parts)).digest()


def mac(key, data):
    return hashlib.blake2s(data, digest_size=16, key=key).digest()


def kdf(key, data, count):
    secret, outs, last = hmac.new(key, data, hashlib.blake2s).digest(), [], b''
    for i in range(count):
        last = hmac.new(secret, last + bytes([i + 1]), hashlib.blake2s).digest()
        outs.append(last)
    return outs


def seal(key, counter, data, extra=b''):
    return ChaCha20Poly1305(key).encrypt(bytes(4) + struct.pack('<Q', counter), data, extra)


def opened(key, counter, data, extra=b''):
    return ChaCha20Poly1305(key).decrypt(bytes(4) + struct.pack('<Q', counter), data, extra)


def public(private):
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def shared(private, other):
    return private.exchange(X25519PublicKey.from_public_bytes(other))


def checksum(data):
    total = sum(struct.unpack(f"!{(len(data) + 1) // 2}H", data + bytes(len(data) % 2)))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return 0xffff - total


own = X25519PrivateKey.from_private_bytes(base64.b64decode(sys.argv[1]))
other = base64.b64decode(sys.argv[2])
preshared = bytes(32) if sys.argv[3] == '-' else base64.b64decode(sys.argv[3])
START = blake(b'Noise_IKpsk2_25519_ChaChaPoly_BLAKE2s')
HASH = blake(START, b'WireGuard v1 zx2c4 Jason@zx2c4.com')
wire = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
wire.bind(('127.0.0.1', 51821))
wire.settimeout(3)


def log(ephemeral):
    raw = ephemeral.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    with open(sys.argv[4], 'a') as out:
        out.write(f'LOCAL_STATIC_PRIVATE_KEY = {sys.argv[1]}\nREMOTE_STATIC_PUBLIC_KEY = {sys.argv[2]}\nLOCAL_EPHEMERAL_PRIVATE_KEY = {base64.b64encode(raw).decode()}\n')
        if sys.argv[3] != '-':
            out.write(f'PRESHARED_KEY = {sys.argv[3]}\n')


def send(message, to_public):
    wire.sendto(message + mac(blake(b'mac1----', to_public), message) + bytes(16), PEER)


def initiate():
    """Keys to send and receive with, and the index of the other side."""
    ephemeral = X25519PrivateKey.generate()
    log(ephemeral)
    e = public(ephemeral)
    h = blake(blake(HASH, other), e)
    c = kdf(START, e, 1)[0]
    c, k = kdf(c, shared(ephemeral, other), 2)
    static = seal(k, 0, public(own), h)
    h = blake(h, static)
    c, k = kdf(c, shared(own, other), 2)
    stamp = seal(k, 0, struct.pack('!QI', 0x400000000000000a + int(time.time()), 0), h)
    h = blake(h, stamp)
    send(struct.pack('<II', 1, 0x0000b0b1) + e + static + stamp, other)
    answer = wire.recv(2000)
    assert answer[0] == 2
    theirs, e = answer[4:8], answer[12:44]
    c = kdf(c, e, 1)[0]
    h = blake(h, e)
    c = kdf(c, shared(ephemeral, e), 1)[0]
    c = kdf(c, shared(own, e), 1)[0]
    c, t, k = kdf(c, preshared, 3)
    h = blake(h, t)
    assert opened(k, 0, answer[44:60], h) == b''
    return (*kdf(c, b'', 2), theirs)


def respond(message):
    """The same for a session that the other side opens."""
    e = message[8:40]
    h = blake(blake(HASH, public(own)), e)
    c = kdf(START, e, 1)[0]
    c, k = kdf(c, shared(own, e), 2)
    assert opened(k, 0, message[40:88], h) == other
    h = blake(h, message[40:88])
    c, k = kdf(c, shared(own, other), 2)
    opened(k, 0, message[88:116], h)
    h = blake(h, message[88:116])
    ephemeral = X25519PrivateKey.generate()
    log(ephemeral)
    r = public(ephemeral)
    c = kdf(c, r, 1)[0]
    h = blake(h, r)
    c = kdf(c, shared(ephemeral, e), 1)[0]
    c = kdf(c, shared(ephemeral, other), 1)[0]
    c, t, k = kdf(c, preshared, 3)
    h = blake(h, t)
    theirs = message[4:8]
    send(struct.pack('<II', 2, 0x0000b0b2) + theirs + r + seal(k, 0, b'', h), other)
    receive, transmit = kdf(c, b'', 2)
    return transmit, receive, theirs


def transport(key, theirs, counter, packet):
    wire.sendto(struct.pack('<I', 4) + theirs + struct.pack('<Q', counter) + seal(key, counter, packet + bytes(-len(packet) % 16)), PEER)


def received(key):
    message = wire.recv(2000)
    return opened(key, struct.unpack('<Q', message[8:16])[0], message[16:])


def ping(number):
    echo = struct.pack('!BBHHH', 8, 0, 0, 7, number) + b'bees fly over the hill'
    echo = echo[:2] + struct.pack('!H', checksum(echo)) + echo[4:]
    header = struct.pack('!BBHHHBBH4s4s', 0x45, 0, 20 + len(echo), number, 0, 64, 1, 0, bytes([10, 9, 0, 2]), bytes([10, 9, 0, 1]))
    return header[:10] + struct.pack('!H', checksum(header)) + header[12:] + echo


def ping6(number):
    a, b = bytes.fromhex('fd09' + '00' * 13 + '02'), bytes.fromhex('fd09' + '00' * 13 + '01')
    echo = struct.pack('!BBHHH', 128, 0, 0, 7, number) + b'bees come back'
    echo = echo[:2] + struct.pack('!H', checksum(a + b + struct.pack('!II', len(echo), 58) + echo)) + echo[4:]
    return struct.pack('!IHBB', 6 << 28, len(echo), 58, 64) + a + b + echo


transmit, receive, theirs = initiate()
transport(transmit, theirs, 0, b'')
for i, packet in enumerate([ping(1), ping(2), ping6(3)]):
    transport(transmit, theirs, i + 1, packet)
    received(receive)
print('pinged', flush=True)
# The other side opens a session of its own when this one is forgotten.
wire.settimeout(20)
while True:
    message = wire.recv(2000)
    if message[0] == 1:
        break
transmit, receive, theirs = respond(message)
wire.settimeout(2)
for i in range(4):
    try:
        packet = received(receive)
    except TimeoutError:
        break
    if packet[:1] == b'\x45':
        reply = bytearray(packet[:struct.unpack('!H', packet[2:4])[0]])
        reply[12:16], reply[16:20] = packet[16:20], packet[12:16]
        reply[20], reply[22:24] = 0, b'\0\0'
        reply[22:24] = struct.pack('!H', checksum(bytes(reply[20:])))
        transport(transmit, theirs, i, bytes(reply))
