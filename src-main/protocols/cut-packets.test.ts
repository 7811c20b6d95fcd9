/** What is told of packets that the capture cut: what was read of them, and that they were. */
import { describe, expect, it } from 'vitest';
import { Columns } from '../dissect/columns.ts';
import { type DissectOptions, type Dissected, dissect, fromHex } from '../tooling/packets.ts';
import { examples as icmpv6 } from './internet/icmpv6.examples.ts';
import { examples as rip } from './routing/rip.examples.ts';
import { examples as sctp } from './transport/sctp.examples.ts';
import { examples as gtp } from './tunnels/gtp.examples.ts';
import { examples as sip } from './voice/sip.examples.ts';
import { examples as syslog } from './operation/syslog.examples.ts';

const ARP = '0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002';
const MARK = '[Packet size limited during capture]';

/** Without the last bytes of a packet, which were sent. */
function cut(hex: string, missing: number, options: DissectOptions = {}): Dissected {
  const bytes = fromHex(hex);
  return dissect(bytes.subarray(0, bytes.length - missing), { ...options, original: bytes.length });
}

const remark = (packet: Dissected): string | undefined => packet.lines().find(line => line.startsWith('[Packet size limited'));

describe('a packet cut by the capture', () => {
  it('says so of the packet that an error quotes, and shows the address that is there', () => {
    // 8 bytes of UDP and 12 of the quoted destination are missing.
    const packet = cut(icmpv6.unreachable.hex, 20);
    expect(packet.info).toBe(`Destination Unreachable (Port unreachable)${MARK}`);
    expect([packet.values('ipv6.src').length, packet.values('ipv6.dst').length]).toEqual([2, 1]);
  });

  it('says so of extensions of ICMP that are missing altogether (RFC 4884 §5.4)', () => {
    const quoted = `45000080 00010000 4011 0000 c0000201 c0000202 c000 0035 006c 0000${'00'.repeat(100)}`;
    const packet = cut(`0b00 0000 00200000 ${quoted} 2000 0000 0008 0101 00010140`, 12, { as: 'icmp' });
    expect([packet.trouble, packet.has('icmp.ext')]).toEqual(['cut', false]);
  });

  it('has the identifier of an echo whose number is missing (RFC 792)', () => {
    const packet = cut('0800 0000 1234 0001', 2, { as: 'icmp' });
    expect([packet.value('icmp.ident'), packet.value('icmp.ident_le'), packet.has('icmp.seq'), packet.trouble])
      .toEqual(['4660', '13330', false, 'cut']);
  });

  it('is an echo whole enough without the end of its data, whatever that was', () => {
    const packets = [4, 2].map(missing => cut('0800 0000 1234 0001 6162636465666768 696a', missing, { as: 'icmp' }));
    expect(packets.map(packet => [packet.trouble, packet.has('icmp.data_time')])).toEqual([['none', false], ['none', false]]);
  });

  it('says who asks where the address of a request is whole', () => {
    const bootp = `01 01 06 00 00000001 0000 0000 ${'00000000'.repeat(4)} 020000000001 ${'00'.repeat(266)}`;
    expect(cut(bootp, 266, { as: 'dhcp' }).info).toBe(`Boot Request from 02:00:00:00:00:01 (02:00:00:00:00:01)${MARK}`);
    expect(cut(bootp, 267, { as: 'dhcp' }).info).toBe(`Boot Request${MARK}`);
  });

  it('has no name of a server where zeros stand for it, whether the options behind them lend that room or not (RFC 2131 §2)', () => {
    const start = `01 01 06 00 00000001 0000 0000 ${'00000000'.repeat(4)} 020000000001 ${'00'.repeat(10)}`;
    const bootp = (name: string): string => `${start} ${name} ${'00'.repeat(192)}`;
    expect(cut(bootp('00'.repeat(64)), 150, { as: 'dhcp' }).lines().map(line => line.trim())).toContain('Server host name not given');
    expect(cut(bootp('6e'.repeat(64)), 150, { as: 'dhcp' }).has('dhcp.server')).toBe(false);
  });

  it('does not say what a SIP message without all headers would bind or answer', () => {
    const over = (text: string): Dissected => cut(Buffer.from(`${text}\r\nVia: SIP/2.0/UDP a`).toString('hex'), 1, { as: 'sip' });
    expect([over('REGISTER sip:a SIP/2.0').info, over('SIP/2.0 200 OK').info]).toEqual([`Request: REGISTER sip:a${MARK}`, `Status: 200 OK${MARK}`]);
  });

  it('says so of the digest of RIP behind its routes (RFC 4822 §3.1)', () => {
    const packet = cut(rip.digest.hex, 4);
    expect([packet.info, packet.value('rip.ip'), remark(packet)]).toEqual([
      `Response${MARK}`, '10.7.0.0', '[Packet size limited during capture: RIP truncated]',
    ]);
  });

  it('names the chunk of SCTP that it cuts', () => {
    expect(cut(sctp.initAck.hex, 8, { as: 'sctp' }).info).toBe(`INIT_ACK ${MARK}`);
  });

  it('is of the type of DCCP that is there, without a number', () => {
    expect(cut('c000 1389 07 00 0000 01 00 000000000001 00000000 00000000', 12, { as: 'dccp' }).info).toBe(`49152 → 5001 [Request]${MARK}`);
  });

  it('is a tunnel\'s by the name of what it carries', () => {
    expect([dissect(gtp.user.hex, { as: 'gtp' }).protocol, cut(gtp.user.hex, 4, { as: 'gtp' }).protocol]).toEqual(['GTP <ICMP>', 'ICMP']);
  });

  it('says what SIP asks for, with nothing behind it before the body', () => {
    const start = 'Request: INVITE sip:bob@biloxi.example.com:5061';
    expect(cut(sip.invite.hex, fromHex(sip.invite.hex).length - 128).info).toBe(`${start}${MARK}`);
    expect(dissect(sip.invite.hex).info.startsWith(`${start} | `)).toBe(true);
  });

  it('has the part of a message to the log that is there', () => {
    expect(cut(syslog.bsd.hex, 12).value('syslog.msg')).toBe('Oct 11 22:14:15 mymachine su: \'su ');
  });

  it('says so of the middle of an HTTP body, be it text or not', () => {
    for (const hex of ['6162636465', '8081828384']) {
      const packet = cut(hex, 2, { as: 'http' });
      expect([packet.info, remark(packet)]).toEqual([`Continuation${MARK}`, '[Packet size limited during capture: HTTP truncated]']);
    }
  });

  it('says so of a frame check sequence', () => {
    const packet = cut(`ffffffffffff 020000000001 0806 ${ARP} ${'00'.repeat(18)} 00112233`, 2);
    expect([packet.trouble, packet.has('eth.fcs')]).toEqual(['cut', false]);
  });

  it('says so of the payload of a datagram that is missing altogether, unless an error quotes it (RFC 792)', () => {
    const datagram = 'c000 c001 000c 0000 61626364';
    expect([cut(datagram, 4, { as: 'udp' }).info, dissect(icmpv6.unreachable.hex).trouble]).toEqual([`49152 → 49153 Len=4${MARK}`, 'none']);
  });

  it('has no layer of which nothing was captured, but says which one it was and nothing of what is below it', () => {
    const vlan = cut(`ffffffffffff 020000000001 8100 0001 0800 ${'00'.repeat(42)}`, 46);
    expect([vlan.has('vlan'), vlan.protocol, vlan.protocols, vlan.info, remark(vlan)]).toEqual([
      false, '802.1Q', 'eth:ethertype:vlan', MARK, '[Packet size limited during capture: VLAN truncated]',
    ]);
    const llc = cut(`0180c2000000 020000000001 0026 ${'42'.repeat(38)}`, 38);
    expect([llc.has('llc'), llc.protocols, remark(llc)]).toEqual([false, 'eth:llc', '[Packet size limited during capture: LLC truncated]']);
    expect(cut('3000 0018 00000001 45000018 0000 0000 40 11 0000 0a000001 0a000002 00000000', 24, { as: 'gtp' }).info).not.toContain('T-PDU');
  });

  it('is a remote procedure call by what tells one, and says which (RFC 5531 §9)', () => {
    const start = '00000001 00000000 00000002 000186a5 00000003 00000001', call = `c000 006f 0030 0000 ${start} 00000000 00000000 00000000 00000000`;
    const whole = cut(call, 16, { as: 'udp' }), part = cut(call, 22, { as: 'udp' });
    expect([whole.protocol, whole.info]).toEqual(['MOUNT', `V3 MNT Call${MARK}`]);
    expect([part.value('rpc.program'), part.value('rpc.xid'), part.has('rpc.programversion')]).toEqual(['100005', '0x00000001', false]);
  });

  it('is HTTP by the beginning of its start line, where that tells', () => {
    const over = (text: string, missing: number): Dissected => cut(Buffer.from(text).toString('hex'), missing, { as: 'http' });
    const request = over('GET /conversation HTTP/1.1\r\n\r\n', 20), response = over('HTTP/1.1 304 Not Modified\r\n\r\n', 18);
    expect([request.info, request.value('http.request.method'), request.value('http.request.uri')]).toEqual([`GET /conve${MARK}`, 'GET', '/conve']);
    const begun = over('GET /conversation HTTP/1.1', 6);
    expect([begun.value('http.request.uri'), begun.value('http.request.version')]).toEqual(['/conversation', 'HT']);
    expect([response.info, response.value('http.response.version'), response.has('http.response.code')])
      .toEqual([`HTTP/1.1 30${MARK}`, 'HTTP/1.1', false]);
    expect(over('and a line of a text', 6).info).toBe(`Continuation${MARK}`);
  });

  it('is a request of HTTP by the headers that are there', () => {
    const packet = cut(Buffer.from('GET /a HTTP/1.1\r\nHost: b\r\nAccept: text/html\r\n\r\n').toString('hex'), 10, { as: 'http' });
    expect([packet.value('http.request'), packet.value('http.request.full_uri'), packet.value('http.accept'), packet.trouble])
      .toEqual(['1', 'http://b/a', 'tex', 'cut']);
  });

  it('says nothing of padding that is missing altogether', () => {
    expect(cut(`ffffffffffff 020000000001 0806 ${ARP} ${'00'.repeat(18)}`, 18).trouble).toBe('none');
  });

  it('is called by the name that its protocol has in remarks', () => {
    expect(remark(cut(ARP, 4, { as: 'arp' })))
      .toBe('[Packet size limited during capture: ARP/RARP truncated]');
  });
});

describe('what is said of the packet as a whole', () => {
  it('stands behind what its layers say, without their separator', () => {
    const columns = new Columns();
    columns.setInfo('OPEN Message');
    columns.setFence(', ');
    columns.mark(MARK);
    expect(columns.info()).toBe(`OPEN Message${MARK}`);
  });

  it('is said while an error quotes a packet, whose own texts are not', () => {
    const columns = new Columns();
    columns.setInfo('Destination unreachable');
    columns.frozen = true;
    columns.setInfo('quoted');
    columns.mark(MARK);
    expect([columns.info(), columns.frozen]).toEqual([`Destination unreachable${MARK}`, true]);
  });
});
