import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { dissect, fromHex } from '../tooling/packets.ts';
import { compile, selectionOf } from './index.ts';

const registry = createRegistry();

/** An HTTP request over TCP/IPv4, and a UDP datagram inside an IPv4-in-IPv4 tunnel. */
const REQUEST = fromHex(`
  020000000002 020000000001 0800 4500 003a 1c46 4000 4006 0000 c0000201 c6336402
  c001 0050 0000000a 00000014 5018 2000 0000 0000 474554202f20485454502f312e310d0a0d0a`);
const TUNNEL = fromHex(`
  ffffffffffff 020000000001 0800 4500 0034 0001 0000 4004 0000 0a000001 0a000002
  4500 0020 0002 0000 4011 0000 c0a80001 c0a80002 0035 d431 000c 0000 01020304`);

function matches(filter: string, packet: Uint8Array): boolean {
  return compile(filter, registry).test(dissect(packet, { registry }).dissector.tree);
}

describe('a filter', () => {
  it.each([
    ['tcp', true, false], ['udp', false, true], ['not tcp', false, true], ['tcp or udp', true, true], ['tcp and udp', false, false],
    ['tcp xor udp', true, true], ['ip xor tcp', false, true], ['!(tcp and udp)', true, true],
    ['tcp.port == 80', true, false], ['tcp.port eq 80', true, false], ['udp.port == 53', false, true],
    ['ip.addr == 192.0.2.1', true, false], ['ip.addr == 192.168.0.0/16', false, true], ['ip.src == ip.dst', false, false],
    ['tcp.port != 80', false, false], ['tcp.port !== 80', true, false], ['tcp.port === 80', false, false], ['all tcp.port >= 80', true, false],
    ['any tcp.port != 80', true, false],
    ['frame contains "GET"', true, false], ['tcp contains "GET"', true, false], ['tcp contains 47:45:54', true, false],
    ['udp contains 03:04', false, true],
    ['frame matches "get / http/1\\\\.[01]"', true, false], ['frame matches "^get"', false, false], ['tcp.payload matches "^get"', true, false],
    // Of an address, as text and as bytes.
    ['eth.dst matches "^ff:ff"', false, true], ['eth.dst matches "^\\\\xff{6}$"', false, true], ['eth.dst matches "\\\\x66"', false, false],
    ['tcp.port in {80, 443, 8000..8100}', true, false], ['udp.port not in {1..10}', true, true], ['ip.addr in {10.0.0.0/8}', false, true],
    ['ip.src#2 == 192.168.0.1', false, true], ['ip.src#1 == 192.168.0.1', false, false], ['ip#2', false, true],
    ['ip.src#[1-2] == 192.168.0.1', false, true],
    ['eth.dst[0:3] == ff:ff:ff', false, true], ['eth.src[-1] == 01', true, true], ['@tcp.dstport == 00:50', true, false],
    ['tcp.flags & 0x10', true, false], ['tcp.flags & 0x02 == 2', false, false], ['tcp.dstport + 1 == 81', true, false],
    ['tcp.srcport > 4 * {tcp.dstport + 3}', true, false], ['len(tcp.payload) == 18', true, false], ['count(ip.src) == 2', false, true],
    ['string(ip.src) matches "^192[.]0"', true, false], ['max(ip.ttl, 3) == 64', true, true], ['tcp.flags.push == "Set"', true, false],
    ['tcp.flags.push == true', true, false], ['tcp.flags.syn == TRUE', false, false], ['frame.len > 60 and frame.len < 0x64', true, true],
    ['10 < frame.len < 70', false, true],
    ['ip_rfc1918(ip.src)', false, true], ['ip_rfc1918(ip.src) == 0', true, false], ['ip_multicast(ip.dst)', false, false],
    ['ip_special_name(ip.src) == "Documentation (TEST-NET-1)"', true, false], ['ip_special_name(ip.addr) contains "Private"', false, true],
    ['not ip_linklocal(ip.src)', true, true],
  ])('%s', (filter, request, tunnel) => {
    expect([matches(filter, REQUEST), matches(filter, TUNNEL)]).toEqual([request, tunnel]);
  });
});

describe('a value', () => {
  const holds = (packet: string, as: string, text: string): boolean =>
    compile(text, registry).test(dissect(fromHex(packet), { as, registry }).dissector.tree);

  it('is 1970 for a time that is not set', () => {
    const packet = `23 02 06 e8 00000000 00000000 00000000 ${'0000000000000000'.repeat(3)} e0 00 00 00 00 00 00 00`;
    const tests = ['ntp.org == "1970-01-01 00:00:00Z"', 'ntp.org < "1980-01-01"', 'ntp.xmt < "1980-01-01"', 'ntp.org > "1980-01-01"'];
    expect(tests.map(text => holds(packet, 'ntp', text))).toEqual([true, true, false, false]);
  });

  it('is what was captured of an option that is cut', () => {
    const packet = '0001 0002 00000000 00000000 f002 0000 0000 0000 3028 30303030';
    const tests = ['tcp.options.unknown == 30:28:30:30:30:30', 'tcp.options.unknown != 30:28:30:30:30:30', 'tcp.options.unknown == 30:28'];
    expect(tests.map(text => holds(packet, 'tcp', text))).toEqual([true, false, false]);
  });

  it('is a whole address in slices of a prefix that has fewer bytes', () => {
    const update = `${'ff'.repeat(16)} 0019 02 0002 08 67 0000`;
    const tests = ['prefix == 103.0.0.0', 'prefix[-2:] == 00:00', 'prefix[0] == 67', 'prefix[0:4] == 67'];
    expect(tests.map(text => holds(update, 'bgp', `bgp.withdrawn_${text}`))).toEqual([true, true, true, false]);
  });
});

describe('a layer', () => {
  const DEAUTHENTICATION = fromHex('c0003a01 ffffffffffff 020000000001 020000000001 1000 0700');
  const { tree } = dissect(DEAUTHENTICATION, { linkType: 105, registry }).dissector;

  it.each([
    ['wlan.fixed.all#1', true], ['wlan.fixed.reason_code#1 == 7', true], ['wlan.fixed.reason_code#2 == 7', false], ['wlan.mgt#[-1]', true],
  ])('may be what stands beside the protocols: %s', (text, passes) => expect(compile(text, registry).test(tree)).toBe(passes));

  it('is one for all headings of one protocol that a packet has of it: entries of an MPLS stack', () => {
    const stack = fromHex('020000000002 020000000001 8847 00010040 00011140 4500 0014 0001 0000 4006 0000 0a000001 0a000002');
    const { tree: labelled } = dissect(stack, { registry }).dissector;
    const holds = (text: string): boolean => compile(text, registry).test(labelled);
    expect([holds('count(mpls) == 2'), holds('mpls.label#1 == 17'), holds('mpls.label#2')]).toEqual([true, true, false]);
  });
});

describe('a field of the selected packet', () => {
  const selected = selectionOf(dissect(REQUEST, { registry }).dissector.tree);
  const { tree } = dissect(TUNNEL, { registry }).dissector;

  it.each([
    ['ip.ttl == $ip.ttl', true], ['ip.src == $ip.src', false], ['frame.len > ${frame.len}', false],
    ['frame.len <= ${frame.len} + 10', true], ['eth.src == $eth.src', true],
    ['udp.port in {$tcp.dstport, 53}', true], ['tcp.port == $tcp.port', false], ['$tcp.port', true], ['$udp.port', false],
    ['frame contains $tcp.payload', false],
  ])('%s', (text, passes) => {
    expect(compile(text, registry, { selected }).test(tree)).toBe(passes);
  });

  it('has no value without a selection', () => {
    expect(compile('ip.ttl == $ip.ttl', registry).test(tree)).toBe(false);
  });
});
