import { describe, expect, it } from 'vitest';
import type { Surroundings, Tracker } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './icmp.examples.ts';

const read = (name: keyof typeof examples, options = {}) => dissect(examples[name].hex, { as: examples[name].as, ...options });

/** A capture of a request and, two milliseconds later, its reply. */
const around = (frames: readonly (keyof typeof examples)[]): Surroundings => ({
  datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined,
  conversation<S>(tracker: Tracker<S>) {
    const state = tracker.make();
    frames.forEach((name, i) => {
      const bytes = fromHex(examples[name].hex);
      tracker.observe(state, {
        frame: i + 1, time: { seconds: 0, nanoseconds: 2e6 * i }, fromClient: true, bytes: bytes.subarray(20),
        source: bytes.subarray(12, 16), destination: bytes.subarray(16, 20),
      });
    });
    return state;
  },
});

describe('echo', () => {
  it('has identifier and sequence number in both byte orders', () => {
    const packet = read('request');
    expect(['icmp.ident', 'icmp.ident_le', 'icmp.seq', 'icmp.seq_le', 'icmp.checksum.status'].map(packet.value))
      .toEqual(['4660', '13330', '1', '256', '1']);
    expect(packet.info).toBe('Echo (ping) request  id=0x1234, seq=1/256, ttl=64');
    expect(packet.lines()).toContain('    Identifier (BE): 4660 (0x1234)');
    expect(packet.lines()).toContain('    Data (4 bytes)');
  });

  it('finds its reply, and the reply its request', () => {
    expect(read('request', { around: around(['request', 'reply']) }).info).toMatch(/ttl=64 \(reply in 2\)$/);
    const reply = read('reply', { around: around(['request', 'reply']), record: { number: 2, nanoseconds: 2e6 } });
    expect(reply.info).toBe('Echo (ping) reply    id=0x1234, seq=1/256, ttl=63 (request in 1)');
    expect([reply.value('icmp.resp_to'), reply.value('icmp.resptime')]).toEqual(['1', '2']);
    expect(reply.lines()).toContain('    [Response time: 2.000 ms]');
  });

  it('says when nobody answered', () => {
    const packet = read('request', { around: around(['request']) });
    expect([packet.has('icmp.no_resp'), packet.remarks]).toEqual([true, ['No response seen to ICMP request']]);
    expect(packet.info).toMatch(/ \(no response found!\)$/);
  });

  it('expects no answer of an address that reaches many (RFC 1112 §4, RFC 919 §7)', () => {
    const to = (address: string) => dissect(examples.request.hex.replace('0a000002', address), { as: 'ip', around: around(['reply']) }).info;
    expect([to('e0000001'), to('ffffffff'), to('f0000001')].map(info => /\(.*$/.exec(info.slice(10))?.[0]))
      .toEqual(['(multicast)', '(broadcast)', '(no response found!)']);
  });

  it('shows the time of sending in its data', () => {
    const packet = read('timed', { record: { seconds: 2, nanoseconds: 0 } });
    expect([packet.value('icmp.data_time_relative'), packet.value('data.data')]).toEqual(['0.500000000', 'aabb']);
    expect(read('timed', { record: { seconds: 1e9, nanoseconds: 0 } }).has('icmp.data_time')).toBe(false);
  });

  it('says what the checksum should be', () => {
    expect(dissect(examples.request.hex.replace('e5ca', '1111'), { as: 'ip' }).remarks).toEqual(['Bad checksum [should be 0xe5ca]']);
  });
});

describe('errors', () => {
  it.each([
    ['unreachable', 'Destination unreachable (Port unreachable)'],
    ['fragmentationNeeded', 'Destination unreachable (Fragmentation needed)'],
    ['quench', 'Source quench (flow control)'],
    ['redirect', 'Redirect             (Redirect for host)'],
    ['parameter', 'Parameter problem    (Pointer indicates the error)'],
    ['labels', 'Time-to-live exceeded (Time to live exceeded in transit)'],
  ] as const)('%s quotes the datagram that caused it', (name, info) => {
    const packet = read(name);
    expect([packet.info, packet.value('ip.src'), packet.value('udp.dstport')]).toEqual([info, '10.0.0.1', '50001']);
    expect(packet.protocols).toBe('icmp:ip:udp:data');
  });

  it('tell of a quoted segment neither its length nor numbers relative to a beginning that nobody saw', () => {
    const packet = dissect(examples.segment.hex, { as: 'icmp' });
    expect([packet.value('tcp.seq'), packet.has('tcp.len'), packet.has('tcp.nxtseq')]).toEqual(['4242', false, false]);
    expect(packet.lines()).toContain('    Transmission Control Protocol, Src Port: 40000, Dst Port: 80, Seq: 4242, Ack: 17');
  });

  it('hold a whole datagram of UDP, whose checksum is the one that it was sent with', () => {
    // 0xa923 is the complement of the sum over both addresses, protocol, length, ports and data.
    const quoted = (checksum: string): string | readonly string[] | undefined =>
      dissect(examples.unreachable.hex.replace('000c0000', `000c${checksum}`), { as: 'icmp', verifyChecksums: true }).value('udp.checksum.status');
    expect([quoted('a923'), quoted('a924')]).toEqual(['1', '0']);
  });

  it('hold a next hop\'s MTU, a gateway or a pointer', () => {
    expect(read('fragmentationNeeded').value('icmp.mtu')).toBe('1500');
    expect(read('redirect').value('icmp.redir_gw')).toBe('10.0.0.254');
    expect(read('parameter').value('icmp.pointer')).toBe('20');
    const missing = dissect(examples.parameter.hex.replace(/^0c ?00/, '0c01'), { as: 'icmp' });
    expect([missing.value('icmp.code'), missing.value('icmp.pointer'), missing.value('icmp.unused')]).toEqual(['1', '20', '000000']);
  });
});

describe('extensions', () => {
  it('tell the label stack, RFC 4950', () => {
    const packet = read('labels');
    expect([packet.value('icmp.length.original_datagram'), packet.values('icmp.mpls.label'), packet.values('icmp.mpls.s')])
      .toEqual(['36', ['22', '23'], ['0', '1']]);
    expect(packet.lines()).toContain('            Label: 23, Exp: 0, S: 1, TTL: 255');
  });

  it('may have no checksum, which zero says, RFC 4884 §7', () => {
    const statuses = ['2000 0000', '2000 0cf0', '2000 0cf1'].map(header =>
      dissect(examples.labels.hex.replace('2000 0000', header), { as: 'icmp' }).value('icmp.ext.checksum.status'));
    expect(statuses).toEqual(['3', '1', '0']);
  });

  it('are not taken for what is quoted, where a byte that was unused once is not zero', () => {
    const packet = read('uncleared');
    expect([packet.value('udp.dstport'), packet.has('icmp.ext'), packet.value('icmp.unused')]).toEqual(['50001', false, '00010000']);
  });

  it('tell the interface, RFC 5837', () => {
    const packet = read('interface');
    expect(['icmp.int_info.index', 'icmp.int_info.ipv4', 'icmp.int_info.name', 'icmp.int_info.mtu', 'icmp.ext.data'].map(packet.value))
      .toEqual(['15', '10.10.10.10', 'eth', '1500', '01020304']);
    expect(packet.lines()).toContain('        Unknown object (9/1)');
  });

  it('ask for an interface by name, index or address, RFC 8335', () => {
    const packet = read('probe');
    expect(['icmp.int_ident.name', 'icmp.int_ident.index', 'icmp.int_ident.ipv4', 'icmp.ext.echo.req.local'].map(packet.value))
      .toEqual(['eth0', '7', '10.0.0.1', '1']);
    expect(['icmp.ext.echo.rsp.state', 'icmp.ext.echo.rsp.active', 'icmp.ext.echo.rsp.ipv4'].map(read('probed').value)).toEqual(['2', '1', '1']);
  });
});

describe('other messages', () => {
  it('advertise routers and mobility agents', () => {
    const packet = read('advertisement');
    expect([
      'icmp.router_address', 'icmp.pref_level', 'icmp.mip.coa', 'icmp.mip.h', 'icmp.mip.prefixlength', 'icmp.mip.challenge',
      'icmp.mip.content',
    ].map(packet.value))
      .toEqual(['192.168.144.2', '-2147483648', '192.168.144.2', '1', '24', '01020304', 'abcd']);
    expect(packet.lines()).toContain('    Lifetime: 200 (3 minutes, 20 seconds)');
    expect(packet.lines()).toContain('        Flags: 0x3000, Home Agent, Foreign Agent');
  });

  it('ask for time, mask and information', () => {
    expect(read('timestamp').lines()).toContain('    Originate Timestamp: 16131107 (4 hours, 28 minutes, 51.107 seconds after midnight UTC)');
    expect(read('mask').value('icmp.address_mask')).toBe('255.255.255.0');
    expect(read('information').info).toBe('Information request  id=0x1234, seq=1/256');
    expect(read('solicitation').info).toBe('Router solicitation ');
    expect(read('unknown').info).toBe('Unknown ICMP (obsolete or malformed?)');
  });
});
