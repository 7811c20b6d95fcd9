/** ICMP messages, built by hand after RFC 792 and its extensions; quoted datagrams are UDP from 10.0.0.1 to 192.0.2.9, port 50000 to 50001. */
const QUOTED = '4500 0020 1234 0000 4011 0000 0a000001 c0000209 c350c351000c0000 01020304';

export const examples = {
  /** An IPv4 packet, for the time to live in Info; the checksum is right. */
  request: { as: 'ip', hex: '4500 0020 1234 0000 4001 0000 0a000001 0a000002 0800 e5ca 1234 0001 00000000' },
  reply: { as: 'ip', hex: '4500 0020 1234 0000 3f01 0000 0a000002 0a000001 0000 edca 1234 0001 00000000' },
  /** Data begin with the time 1.5 s, little-endian. */
  timed: { as: 'icmp', hex: '0800 0000 1234 0001 01000000 20a10700 aabb' },
  unreachable: { as: 'icmp', hex: `0303 0000 00000000 ${QUOTED}` },
  fragmentationNeeded: { as: 'icmp', hex: `0304 0000 0000 05dc ${QUOTED}` },
  quench: { as: 'icmp', hex: `0400 0000 00000000 ${QUOTED}` },
  redirect: { as: 'icmp', hex: `0501 0000 0a0000fe ${QUOTED}` },
  parameter: { as: 'icmp', hex: `0c00 0000 14 00 0000 ${QUOTED}` },
  /** The beginning of a segment of 1000 bytes. */
  segment: {
    as: 'icmp', hex: '0301 0000 00000000 4500 0410 0001 0000 4006 0000 0a000001 c0000209 9c40 0050 00001092 00000011 5018 2000 0000 0000 01020304',
  },
  /** RFC 4884: the quoted datagram padded to 36 octets, then an MPLS label stack of two (RFC 4950). */
  labels: { as: 'icmp', hex: `0b00 0000 00 09 0000 ${QUOTED} 00000000 2000 0000 000c 01 01 00016001 000171ff` },
  /** Bytes that were unused before RFC 4884, of a sender that did not clear them. */
  uncleared: { as: 'icmp', hex: `0303 0000 0001 0000 ${QUOTED}` },
  /** Extensions behind 128 octets without a length, with an interface's index, address, name and MTU (RFC 5837). */
  interface: {
    as: 'icmp',
    hex: `0b00 0000 00000000 ${QUOTED}${'00'.repeat(96)} 2000 0000 0018 02 0f 0000000f 0001 0000 0a0a0a0a 04657468 000005dc 0008 09 01 01020304`,
  },
  advertisement: { as: 'icmp', hex: '0910 0000 01 02 00c8 c0a89002 80000000 100a 0005 00c8 3000 c0a89002 1301 18 1804 01020304 2002 abcd 00' },
  solicitation: { as: 'icmp', hex: '0a00 0000 00000000' },
  timestamp: { as: 'icmp', hex: '0d00 0000 1234 0001 00f62423 00000000 00000000' },
  mask: { as: 'icmp', hex: '1200 0000 1234 0001 ffffff00' },
  information: { as: 'icmp', hex: '0f00 0000 1234 0001' },
  /** RFC 8335: is the interface eth0 there? And by index, and by address. */
  probe: { as: 'icmp', hex: '2a00 0000 1234 01 01 2000 0000 0008 03 01 65746830 0008 03 02 00000007 000c 03 03 0001 04 00 0a000001' },
  probed: { as: 'icmp', hex: '2b00 0000 1234 01 46' },
  unknown: { as: 'icmp', hex: 'ff00 0000 01020304' },
} as const;
