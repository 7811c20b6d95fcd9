import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples as mysql } from '../data-stores/mysql.examples.ts';
import { examples as hellos } from '../security/tls.examples.ts';
import { examples } from './proxy.examples.ts';

const example = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, { as: 'proxy' });
const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

describe('a header of version 1', () => {
  it('is a line with both ends', () => {
    const packet = example('line');
    expect(['v1.proto', 'src.ipv4', 'dst.ipv4', 'srcport', 'dstport'].map(name => packet.value(`proxy.${name}`)))
      .toEqual(['TCP4', '127.0.0.1', '127.0.0.1', '46108', '8104']);
    expect([packet.range('proxy.dstport'), packet.info]).toEqual([[37, 4], 'PROXY TCP4 127.0.0.1 127.0.0.1 46108 8104']);
    expect(['src.ipv6', 'dst.ipv6', 'srcport'].map(name => example('lineOf6').value(`proxy.${name}`)))
      .toEqual(['2001:db8::1', '::ffff:192.0.2.1', '65535']);
  });

  it('may say nothing of them, or what cannot be', () => {
    expect([example('unknown').value('proxy.v1.unknown'), example('unknown').remarks]).toEqual([' ffff::1 ffff::2 1 2', []]);
    expect(example('bad').remarks).toEqual(['Badly formatted PROXY header line']);
  });
});

describe('a header of version 2', () => {
  it('is binary', () => {
    const packet = example('binary');
    expect(['version', 'v2.cmd', 'v2.addr_family_protocol', 'src.ipv4', 'srcport', 'dstport'].map(name => packet.value(`proxy.${name}`)))
      .toEqual(['2', '1', '0x11', '127.0.0.1', '33436', '8105']);
    expect(packet.info).toBe('PROXY TCP over IPv4 127.0.0.1:33436 → 127.0.0.1:8105');
    expect([example('local').info, example('unix').value('proxy.v2.dst.unix')?.slice(0, 6)]).toEqual(['PROXY LOCAL', '/run/b']);
    expect(example('short').remarks).toEqual(['Header length is too small: 4 bytes for addresses of 36']);
  });

  it('tells more by type, of TLS within', () => {
    const packet = example('secure');
    expect(packet.values('proxy.v2.tlv.type')).toEqual(['0x03', '0x01', '0x05', '0x20', '0x21', '0x25', '0x24']);
    expect(['alpn', 'ssl.client', 'ssl.version', 'ssl.keu_alg', 'ssl.sig_alg'].map(name => packet.value(`proxy.v2.tlv.${name}`)))
      .toEqual(['h2', '0x01', 'TLSv1.3', 'RSA2048', 'RSA-SHA256']);
    expect(packet.lines()).toContain('    TLV: (t=32,l=38) SSL');
  });

  it('says what is not seen as escapes', () => {
    const packet = dissect('0d0a0d0a000d0a515549540a 20 00 000a 02 0007 61 0a e280ae 62 63', { as: 'proxy' });
    expect(packet.lines()).toContain('    TLV: (t=2,l=7) AUTHORITY: a\\n\\u202Ebc');
  });

  it('holds no others in others, however deep they say to be', () => {
    let nested = '';
    for (let depth = 0; depth < 2000; depth++) nested = `20${(5 + nested.length / 2).toString(16).padStart(4, '0')}0100000000${nested}`;
    const packet = dissect(`0d0a0d0a000d0a515549540a 20 00 ${(nested.length / 2).toString(16).padStart(4, '0')} ${nested}`, { as: 'proxy' });
    expect([packet.values('proxy.v2.tlv.ssl.client').length, packet.trouble]).toEqual([1, 'none']);
  });
});

describe('the connection that is passed on', () => {
  const read = (...payloads: readonly string[]): Dissected[] => {
    let sequence = 1;
    const packets = payloads.map((payload) => {
      const packet = tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 9999], sequence, ack: 1, payload: fromHex(payload) });
      sequence += fromHex(payload).length;
      return packet;
    });
    const { around, registry } = scanned(packets);
    return packets.map((packet, i) => dissect(packet, { around: around.at(i), registry, record: { number: i + 1 } }));
  };
  const last = (packet: Dissected): string | undefined => packet.protocols.split(':').at(-1);
  const GET = hex('GET / HTTP/1.1\r\nHost: a\r\n\r\n');

  it('is found behind the header, in its segment and in others', () => {
    for (const header of [examples.line.hex, examples.binary.hex]) {
      const [head, request] = read(header, GET), [both] = read(header + GET);
      expect([head, request].map(last)).toEqual(['proxy', 'http']);
      expect([request.info, both.info.split(', ')[1]]).toEqual(['GET / HTTP/1.1 ', 'GET / HTTP/1.1 ']);
      expect(both.protocols).toBe('eth:ethertype:ip:tcp:proxy:http');
    }
    const [, hello] = read(examples.secure.hex, hellos.clientHello.hex);
    expect([last(hello), hello.info]).toEqual(['tls', 'Client Hello']);
  });

  it('knows nothing of the header: MySQL begins with its greeting', () => {
    const line = fromHex(examples.line.hex), greeting = fromHex(mysql.greeting.hex), login = fromHex(mysql.login.hex);
    const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 3306] } as const,
      SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [3306, 40000] } as const;
    const packets = [
      tcpFrame({ ...CLIENT, sequence: 1, ack: 1, payload: line }),
      tcpFrame({ ...SERVER, sequence: 1, ack: 1 + line.length, payload: greeting }),
      tcpFrame({ ...CLIENT, sequence: 1 + line.length, ack: 1 + greeting.length, payload: login }),
    ];
    const { around, registry } = scanned(packets);
    const infos = packets.map((packet, i) => dissect(packet, { around: around.at(i), registry, record: { number: i + 1 } }).info);
    expect(infos.slice(1).map(info => info.split(' ').slice(0, 2).join(' '))).toEqual(['Server Greeting', 'Login Request']);
  });

  it('may be of nobody', () => {
    const [head, ...rest] = read(examples.line.hex, '00010203', '04050607');
    expect([head, ...rest].map(last)).toEqual(['proxy', 'data', 'data']);
    expect(read(`${examples.line.hex}00010203`)[0].value('data.data')).toBe('00010203');
  });
});
