import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { check } from './index.ts';

const registry = createRegistry();

/** One of each construct. */
const VALID: readonly string[] = [
  'tcp', 'not tcp and udp', '!(tcp || udp) && ip', 'ip xor tcp', 'ip ^^ tcp', 'tcp.port == 80', 'tcp.port eq 0x50', 'tcp.port != 0b1',
  'tcp.port all_ne 017',
  'all tcp.port > 1024', 'any ip.addr != 1.1.1.1', 'ip.addr == 10.0.0.0/8', 'eth.src == 00:00:5e:00:53:01', 'eth.src == 00-00-5e-00-53-01',
  'eth.src == 0000.5e00.5301',
  'eth.src[0:3] == 00:00:5e', 'eth.src[-1] == 1', 'frame[4,6-8,10:] contains 01', 'frame contains "GET"', 'frame contains r"\\d"',
  'frame matches "a(b|c)*[d-f]\\\\.$"',
  'frame ~ "x"', 'tcp.port in {80, 443, 8000..8100}', 'tcp.port not in {80}', 'ip.src in {10.0.0.5 .. 10.0.0.9}', 'ip.addr#2 == 10.0.0.1',
  'ip.addr#[1-2] == 10.0.0.1',
  '@tcp.port == 00:50', 'tcp.flags & 0x02 == 2', 'tcp.flags bitand 2', 'udp.dstport >= udp.srcport + 1',
  'tcp.dstport >= 4 * {tcp.srcport + 3}', '-tcp.len < -5',
  'len(tcp.payload) > 10', 'count(ip.addr) == 4', 'upper(frame.protocols) contains "TCP"', 'max(tcp.srcport, tcp.dstport) > 5',
  'string(frame.number) matches "[13579]$"',
  'tcp.port == $tcp.srcport', 'frame.time_relative >= ${frame.time_relative} - 300', 'frame.time > "2026-11-21 08:15:30.5"',
  'frame.time > "Nov 21, 2026 08:15:30.5 UTC"',
  'frame.time > 2026-11-21', 'frame.time_delta > 1.5', 'frame.time_delta > 1.5e+3', 'frame.len > \'\\n\'', 'frame.len > \'a\'',
  'tcp.flags.syn == "Set"', 'tcp.flags.syn == true', 'tcp.flags.syn == FALSE',
  'dnp3.al.size == 838', 'ip.len == 80052', 'radius.MIP6_Feature_Vector == 6597069766657',
  '10 < frame.len < 20', 'tcp.payload == "\\x01\\101\\u00e9"', 'frame contains 47:45:54', 'frame contains 0x47', 'tcp and (udp or (ip))',
];

describe('what is typed', () => {
  it.each(VALID)('%s is valid, and unfinished or valid while it is typed', text => {
    expect(check(text, registry)).toMatchObject({ state: 'valid' });
    const wrong = Array.from({ length: text.length }, (_, length) => text.slice(0, length)).filter(prefix => {
      const found = check(prefix, registry);
      return found.state === 'invalid' && !found.unfinished;
    });
    expect(wrong).toEqual([]);
  });

  it('is never more than data', () => {
    const word = fc.constantFrom('tcp', 'tcp.port', 'ip.addr', 'frame', 'and', 'not', '==', '(', ')', '{', '}', '[', ']', '1:2', '"', "'", '\\', '80', '10.0.0.1', 'in', 'contains', 'matches', '#', '@', '$', '-', '&', ',', '..', 'é', '\0');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word).map(words => words.join(' ')), fc.array(word).map(words => words.join(''))), text => {
      const found = check(text, registry);
      if (found.state !== 'invalid') return true;
      return found.start >= 0 && found.start <= found.end && found.end <= text.length && /^[^\n]*[.?:][^.]*$/s.test(found.message.slice(-80));
    }), { numRuns: 3000, seed: 1 });
  });

  it('may be nested deeply, or long', () => {
    expect(check('('.repeat(100_000), registry)).toMatchObject({ state: 'invalid' });
    expect(check('not '.repeat(100_000), registry)).toMatchObject({ state: 'invalid' });
    expect(check('tcp.port == ' + '-'.repeat(100_000), registry)).toMatchObject({ state: 'invalid' });
    expect(check('tcp.port' + ' + 1'.repeat(100_000) + ' == 1', registry)).toMatchObject({ state: 'invalid' });
    expect(check('frame' + '[0:1]'.repeat(10_000), registry)).toMatchObject({ state: 'invalid' });
    expect(check('tcp' + ' or tcp'.repeat(100_000), registry)).toEqual({ state: 'valid' });
    expect(check('', registry)).toEqual({ state: 'empty' });
    expect(check('  ', registry)).toEqual({ state: 'empty' });
  });
});

describe('a mistake', () => {
  it.each([
    ['tcp.prot == 80', '`tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['tpc', '`tpc` is not a field; did you mean `tcp`?'],
    ['tcp.port = 80', '`=` has no meaning in a filter; did you mean `==`?'],
    ['tcp.port-1 == 79', '`tcp.port-1` is not a field; a minus needs a space before it: `tcp.port -1`.'],
    ['tcp AND udp', '`AND` is not an operator; did you mean `and`?'],
    ['tcp udp', 'An operator is missing before `udp`.'],
    ['tcp)', '`)` is not expected here.'],
    ['(tcp.port) == 80', '`==` cannot follow `)`: values are grouped with `{` and `}`.'],
    ['tcp.port == 70000', '`70000` is too big for `tcp.port`, which is at most 65535.'],
    ['tcp.port == "80"', '"80" is not a number; numbers stand without quotes.'],
    ['tcp.port == 80.5', '`80.5` is not a whole number, as `tcp.port` is; `float(tcp.port)` compares with others.'],
    ['tcp.port in {80.5}', '`80.5` is not a whole number, as `tcp.port` is; `float(tcp.port)` compares with others.'],
    ['frame.number == 1e2', '`1e2` is not a whole number, as `frame.number` is; `float(frame.number)` compares with others.'],
    ['tcp.len * 1.5 > 3', '`1.5` is not a whole number.'],
    ['tcp.port == udp.prot', '`udp.prot` is not a number; did you mean the field `udp.port`?'],
    ['ip.src == 2001:db8::1', '`2001:db8::1` is not an IPv4 address; IPv6 addresses are in fields such as `ipv6.addr`.'],
    [
      'ip.src == example',
      '`example` is not an IPv4 address such as 192.0.2.1 or 192.0.2.0/24, nor the name of a host that the capture tells of (names are not looked up in the network).',
    ],
    ['tcp.port == ip.addr', '`tcp.port` (Unsigned integer) and `ip.addr` (IPv4 address) cannot be compared.'],
    ['ip.proto == udp', '`udp` is a field; the value of `ip.proto` is written "udp".'],
    ['tcp.flags.syn == "Sat"', '"Sat" is neither a number nor a name of a value of `tcp.flags.syn`; did you mean `Set`?'],
    ['frame contains GET', '`GET` is not a byte sequence such as 47:45:54; texts stand in double quotes.'],
    ['ip.addr contains 10', 'Only texts and bytes can be searched for a value, not `ip.addr` (IPv4 address); its bytes are `@ip.addr`.'],
    ['frame matches GET', 'A regular expression stands in double quotes: "GET".'],
    ['frame matches "a("', 'The regular expression is wrong: a `)` is missing.'],
    [
      'frame matches "(?>a)"',
      'The regular expression is wrong: `(?>` (an atomic group) is not supported: what a group has matched is not remembered, so that no pattern can hang.',
    ],
    ['frame contains "\\q"', '`\\q` is not an escape; a backslash itself is written `\\\\`, or the text as r"…".'],
    ['leng(frame) > 1', '`leng` is not a function; did you mean `len`?'],
    ['len(frame.time) > 1', '`len(field)` does not take `frame.time` (Date and time).'],
    ['tcp.port == 08', '`08` is not a number.'], ['float(http.host) > 1', '`float(field)` does not take `http.host` (Character string).'],
    ['len(frame, ip) > 1', '`len(field)` takes one parameter, not 2.'],
    ['eth.src == 00:01', '`00:01` has 2 bytes; `eth.src` has 6.'],
    ['tcp.port[0:1] == 1', '`tcp.port` (Unsigned integer) cannot be sliced; its bytes are `@tcp.port`.'],
    ['hex(tcp.flags.syn) == "0x1"', '`hex(field)` does not take `tcp.flags.syn` (Boolean).'],
    ['dec(ip.src) == "1"', '`dec(field)` does not take `ip.src` (IPv4 address).'],
    ['eth.src[3-1] == 1', '`3-1` is not a range: its end is before its start.'],
    ['80 == 80', 'A field is missing: there are only values.'],
    ['1 + 2 == 3', 'A field is missing: there are only values.'],
    ['tcp.prot & 0x10 == 0x10', '`tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['80 == -tcp.prot + 1', '`tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['ip.src + 1 == 2', '`+` does not take `ip.src` (IPv4 address).'],
    ['tcp.port in 80', '`in` needs a set such as {443, 8000..8100}, not `80`.'],
    ['frame.time > "yesterday"', '"yesterday" is not a date and time such as "2026-11-21 08:15:30.5" or "Nov 21, 2026 08:15:30".'],
    ["frame.len > 'ab'", "`'ab'` is not one character; texts stand in double quotes."],
    ['host 10.0.0.1', 'This is how capture filters are written; did you mean `ip.addr == 10.0.0.1`?'],
    ['tcp dst port 443', 'This is how capture filters are written; did you mean `tcp.dstport == 443`?'],
    ['not src net fe80::/10', 'This is how capture filters are written; did you mean `ipv6.src == fe80::/10`?'],
    ['udp portrange 1-9', 'This is how capture filters are written; did you mean `udp.port in {1..9}`?'],
    ['src == 10.0.0.1', '`src` is not a field; did you mean `ip.src`?'],
    ['tcp.port is 80', '`is` is not an operator; did you mean `==`?'], ['http.host like "x"', '`like` is not an operator; did you mean `contains`?'],
    ['tcp.port => 80', '`=>` has no meaning in a filter; did you mean `>=`?'], ['tcp.port <> 80', '`<>` is not an operator; did you mean `!=`?'],
    ['tcp.port not 80', '`not` compares nothing; did you mean `!=`?'],
    ['tcp.port == 80 or 443', '`443` is only a value: write `tcp.port == 443`, or `tcp.port in {80, 443}`.'],
    ['tcp.port == 80, 443', '`,` is not expected here; several values stand in a set, as in `in {80, 443}`.'],
    ['tcp.port == 80-443', '`80-443` is not a number; a range stands in a set, as in `in {80..443}`.'],
    ['ip.src == 10.0.0.0/255.0.0.0', '`/` gives nothing here; a network has the length of its prefix, as in 192.0.2.0/24.'],
    ['tcp & udp', '`&` masks bits; tests are joined by `&&` or `and`.'],
    ['tcp.port == 80 & ip.addr == 10.0.0.1', '`&` masks bits; tests are joined by `&&` or `and`.'],
    ['tcp.flags == SYN', '`SYN` is not a number; did you mean the field `tcp.flags.syn`?'],
    ['udp.payload == 0xdeadbeef', '`0xdeadbeef` is not a byte sequence such as de:ad:be:ef; texts stand in double quotes.'],
    ['tcp.syn == 1', '`tcp.syn` is not a field; did you mean `tcp.flags.syn`?'],
    ['arp.op == 1', '`arp.op` is not a field; did you mean `arp.opcode`?'],
    ['http.method == "GET"', '`http.method` is not a field; did you mean `http.request.method`?'],
    ['ip.address == 10.0.0.1', '`ip.address` is not a field; did you mean `ip.addr`?'], ['https', '`https` is not a field; did you mean `tls`?'],
    ['length(frame) > 1', '`length` is not a function; did you mean `len`?'],
    ['tcp[08] == 00', '`08` is not a range: write `offset:length`, `first-last`, `offset`, `:length` or `offset:`.'],
    ['tcp.port in {80 443}', 'A comma is missing before `443`.'],
    ['tcp.port == 80..443', 'A range stands in a set, as in `in {80..443}`.'],
    ['ip.src == 10.0.0.1-10.0.0.9', '`10.0.0.1-10.0.0.9` is not an address; a range stands in a set, as in `in {10.0.0.1..10.0.0.9}`.'],
    ['frame.time > 2026-11-21 12:00:00', 'A time with a space stands in double quotes: "2026-11-21 12:00:00".'],
    ['frame[] == 00', 'A range is missing: write `offset:length`, `first-last`, `offset`, `:length` or `offset:`.'],
    ['http.host startswith "a"', '`startswith` is not an operator; did you mean `matches "^…"`?'],
    ['http.host contain "a"', '`contain` is not an operator; did you mean `contains`?'],
    ['http.host == "a" or "b"', '`"b"` is only a value: write `http.host == "b"`, or `http.host in {"a", "b"}`.'],
    ['http.host == "a" & tcp', '`&` masks bits; tests are joined by `&&` or `and`.'],
    ['_ws.malformed == 1', '`_ws.malformed` (Label) has no value; alone it tests that it is there.'],
  ])('%s', (text, message) => {
    const found = check(text, registry);
    expect(found.state === 'invalid' ? found.message : found.state).toBe(message);
  });

  it('is marked at its place', () => {
    expect(check('ip and tcp.prot == 80', registry)).toMatchObject({ start: 7, end: 15, unfinished: false });
    expect(check('tcp.port == 80 and udp.port == 70000 and ip', registry)).toMatchObject({ start: 31, end: 36 });
  });
});

describe('a warning', () => {
  it.each([
    ['frame.protocols contains tcpx', 'Write "tcpx" in double quotes.'],
    ['tcp.port == -1', '`tcp.port` is never negative.'],
    ['ip.src[0] == 192', 'Bytes are hexadecimal: `192` is 19:02; the byte 192 is c0.'],
    ['frame contains 8004500', 'Bytes are hexadecimal: `8004500` is 80:04:50:00.'],
    ['tcp.verdict == "retransmision"', '"retransmision" is nothing that `tcp.verdict` says; did you mean `retransmission`?'],
    [
      'tcp.verdict in {"resent"}',
      '"resent" is nothing that `tcp.verdict` says, which is one of original, retransmission, reordered, duplicate, probe.',
    ],
    ['tcp.verdict == Fast', 'Write "Fast" in double quotes.'],
    ['ip.src#0 == 1.1.1.1', 'Layers are counted from 1: none is 0.'],
  ])('%s', (text, warning) => {
    expect(check(text, registry)).toEqual({ state: 'valid', warning });
  });
});
