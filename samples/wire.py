#!/usr/bin/env python3
"""A wire with delay and loss between two network namespaces: wire.py CLIENT SERVER DELAY_MS LOSS SEED

Makes a TAP device `wire0` in each namespace (198.51.100.1/24 and 198.51.100.2/24) and carries Ethernet frames between them, each DELAY_MS later, in
order; a share LOSS of the TCP frames is lost each way. Prints `ready` when it carries.
"""
import collections
import ctypes
import fcntl
import os
import random
import select
import struct
import subprocess
import sys
import time

TUNSETIFF, IFF_TAP, IFF_NO_PI, CLONE_NEWNET = 0x400454CA, 0x0002, 0x1000, 0x40000000


def tap(namespace, address):
    """A TAP device inside the namespace, as a file descriptor. The process stays in that namespace."""
    with open('/var/run/netns/' + namespace) as handle:
        if ctypes.CDLL('libc.so.6', use_errno=True).setns(handle.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), 'setns')
    device = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack('16sH', b'wire0', IFF_TAP | IFF_NO_PI))
    subprocess.run(['ip', 'addr', 'add', address, 'dev', 'wire0'], check=True)
    subprocess.run(['ip', 'link', 'set', 'wire0', 'up'], check=True)
    return device


def is_tcp(frame):
    return frame[12:14] == b'\x08\x00' and frame[23] == 6


def main():
    client, server, delay, loss, seed = sys.argv[1:]
    chance = random.Random(int(seed))
    ends = [tap(client, '198.51.100.1/24'), tap(server, '198.51.100.2/24')]
    flying = collections.deque()
    print('ready', flush=True)
    while True:
        now = time.monotonic()
        while flying and flying[0][0] <= now:
            _, end, frame = flying.popleft()
            os.write(end, frame)
        wait = flying[0][0] - now if flying else 1
        for end in select.select(ends, [], [], max(0, wait))[0]:
            frame = os.read(end, 65536)
            if not (is_tcp(frame) and chance.random() < float(loss)):
                flying.append((time.monotonic() + float(delay) / 1000, ends[1 - ends.index(end)], frame))


main()
