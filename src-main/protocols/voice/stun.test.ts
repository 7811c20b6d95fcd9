import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { stun } from './stun.ts';
import { examples } from './stun.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('stun', () => {
  it('reads a request with its attributes', () => {
    const packet = read('request');
    expect(packet.info).toBe('Binding Request user: evtj:h6vY');
    expect([packet.value('stun.att.software'), packet.value('stun.att.priority'), packet.value('stun.att.padding')])
      .toEqual(['STUN test client', '1845494271', '3']);
    expect(packet.lines()).toContain('        .... ...0 ...0 .... = Message Class: 0x00 Request (0)');
  });

  it('uncovers addresses that are combined with the cookie and the transaction id', () => {
    expect([read('response').value('stun.att.ipv4'), read('response').value('stun.att.port')]).toEqual(['192.0.2.1', '32853']);
    expect(read('response6').info).toBe('Binding Success Response XOR-MAPPED-ADDRESS: 2001:db8:1234:5678:11:2233:4455:6677:32853');
  });

  it('checks fingerprints', () => {
    expect([read('request'), read('response'), read('response6')].map(packet => packet.value('stun.att.crc32.status'))).toEqual(['1', '1', '1']);
    const wrong = dissect(examples.request.hex.replace('e57a3bcf', 'e57a3bce'), { as: 'stun' });
    expect(wrong.remarks).toEqual(['Bad Fingerprint [should be 0xe57a3bcf]']);
  });

  it('reads what TURN asks for, and unknown attributes as bytes', () => {
    const packet = read('allocate');
    expect([packet.info, packet.value('stun.att.even-port.reserve-next'), packet.value('stun.att.family'), packet.value('stun.att.pw_alg')])
      .toEqual(['Allocate Request UDP lifetime: 600', '1', '0x02', '2']);
    expect([packet.value('stun.value'), packet.remarks]).toEqual(['616263', ['Unknown attribute 0x7777']]);
    expect(read('refused').info).toBe('Allocate Error Response error-code: 401 (Unauthenticated) Unauthenticate with nonce');
  });

  it('reads the attributes of Microsoft', () => {
    const packet = read('microsoft');
    expect(packet.info).toBe('Allocate Request Remote Site Address: 192.0.2.1:32853 MS-ALT-MAPPED-ADDRESS: 192.0.2.1:5000');
    expect([packet.value('stun.att.ms.version'), packet.value('stun.att.ms.sequence_number'), packet.value('stun.att.ms.stream_type')])
      .toEqual(['6', '7', '1']);
    expect([packet.value('stun.att.address_rp.pstn'), packet.value('stun.att.address_rp.masb'), packet.value('stun.att.address_rp.marb')])
      .toEqual(['1', '64', '128']);
  });

  it('reads messages behind their lengths, as ICE sends them over TCP', () => {
    const packet = read('framed');
    expect([packet.info, packet.value('stun.tcp_frame_length'), packet.value('stun.length')]).toEqual(['Binding Request', '20', '0']);
    const bytes = fromHex('0014 0001 0000 2112a442 000102030405060708090a0b');
    expect([4, 9, 10, 21, 22].map(end => stun.frame!(bytes, 0, end, 0))).toEqual([MORE, MORE, MORE, MORE, 22]);
    expect([4, 8, 20].map(end => stun.frame!(bytes.subarray(2), 0, end, 0))).toEqual([20, 20, 20]);
  });

  it('leaves a connection to the peer once it is bound, RFC 6062 §5.4', () => {
    const client = '10.0.0.1', server = '10.0.0.2', rest = '0000 2112a442 000102030405060708090a0b';
    const asked = fromHex(`000b ${rest}`), bound = fromHex(`010b ${rest}`), passed = fromHex('00000000 0707070707070707 0707070707070707');
    const packets = [
      tcpFrame({ from: client, to: server, ports: [50000, 3478], sequence: 1, flags: 'PA', payload: asked }),
      tcpFrame({ from: server, to: client, ports: [3478, 50000], sequence: 1, ack: 21, flags: 'PA', payload: bound }),
      tcpFrame({ from: client, to: server, ports: [50000, 3478], sequence: 21, ack: 21, flags: 'PA', payload: passed }),
      tcpFrame({ from: server, to: client, ports: [3478, 50000], sequence: 21, ack: 41, flags: 'PA', payload: 'GET / HTTP/1.1\r\n\r\n' }),
    ];
    const { around } = scanned(packets);
    const shown = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
    expect(shown.map(({ protocols }) => protocols.split(':').at(-1))).toEqual(['stun', 'stun', 'data', 'http']);
  });

  it('has nothing to remark on values of attributes that are only named', () => {
    expect([read('unread').value('stun.value'), read('unread').remarks]).toEqual(['01020304', []]);
  });

  it('reads which channel is bound to which peer', () => {
    const bind = read('channelBind');
    expect([bind.info.split(' ')[0], bind.trouble, bind.value('stun.att.channelnum'), bind.values('stun.att.type')])
      .toEqual(['Channel-Bind', 'none', '0x4001', ['0x000c', '0x0012']]);
    expect(bind.lines().map((line) => line.trim())).toContain('..00 000. 000. 1001 = Message Method: 0x0009 Channel-Bind (0x009)');
  });

  it('hands on the data that a TURN server relays', () => {
    expect([read('send').info, read('send').value('data.data')]).toEqual(['Send Indication XOR-PEER-ADDRESS: 5.6.7.8:99', '68656c6c6f21']);
    expect([read('channelData').info, read('channelData').value('stun.channel'), read('channelData').value('data.data')])
      .toEqual(['ChannelData TURN Message', '0x4001', '68656c6c6f']);
    // What clients of RFC 5766 choose.
    expect(dissect('7ffe 0002 6869', { as: 'stun' }).value('stun.channel')).toBe('0x7ffe');
    expect(stun.shares!(fromHex('66e3 0002 6869'), 0, 6)).toBe('stun');
  });

  it('reads no further where an attribute is longer than the message', () => {
    expect(read('cutAttribute').lines().at(-1)).toContain('bogus, goes past the end of the message');
  });

  it('is no STUN where the datagram is longer than the message', () => {
    expect(['stun', 'data']).toEqual(['', '00'].map(behind => {
      const bytes = fromHex(`${examples.request.hex}${behind}`);
      return stun.shares!(bytes, 0, bytes.length);
    }));
  });

  it('is recognised by its cookie on any port', () => {
    const recognised = (hex: string): boolean => stun.recognise!(fromHex(hex), 0, fromHex(hex).length);
    expect([recognised(examples.request.hex), recognised(examples.classic.hex), recognised('0001 0004 2112a442 000102030405060708090a0b')])
      .toEqual([true, false, false]);
  });

  it('ends messages in a stream by their length, data of channels by a multiple of four', () => {
    const length = (hex: string): number => stun.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([length('0001 0008'), length('4001 0005'), length('0001'), length('1603 0102 0001 fc03 0300'), length('4854 5450 2f31')])
      .toEqual([28, 12, MORE, NOT_MINE, 4 + 0x5450]);
  });

  it('pairs requests and responses, and knows messages of before RFC 5389', () => {
    const client = '10.0.0.1', server = '10.0.0.2';
    const packets = [
      udpFrame({ from: client, to: server, ports: [5000, 3478], payload: fromHex(examples.request.hex) }),
      udpFrame({ from: client, to: server, ports: [5000, 3478], payload: fromHex(examples.request.hex) }),
      udpFrame({ from: server, to: client, ports: [3478, 5000], payload: fromHex(examples.response.hex) }),
      udpFrame({ from: server, to: client, ports: [3478, 5000], payload: fromHex(examples.classic.hex) }),
    ];
    const { around } = scanned(packets);
    const shown = packets.map((bytes, row) =>
      dissect(bytes, { around: around.at(row), record: { number: row + 1, nanoseconds: row * 1e6, seconds: 1000 } }));
    expect([shown[0].value('stun.response-in'), shown[1].value('stun.reqduplicate'), shown[2].value('stun.response-to')]).toEqual(['3', '1', '1']);
    expect([shown[2].value('stun.time'), shown[3].protocols]).toEqual(['0.002000000', 'eth:ethertype:ip:udp:classicstun']);
  });
});

describe('classicstun', () => {
  it('reads addresses, plain and combined with the transaction id', () => {
    const packet = read('classic');
    expect([packet.info, packet.values('classicstun.att.ipv4'), packet.values('classicstun.att.port')])
      .toEqual(['Message: Binding Response', ['1.2.3.4', '1.2.3.4'], ['5', '5']]);
  });

  it('reads errors and requests to change', () => {
    expect([read('classicError').value('classicstun.att.error'), read('classicError').values('classicstun.att.unknown')])
      .toEqual(['20', ['0x0003', '0x0004']]);
    expect(read('classicChange').value('classicstun.att.change.ip')).toBe('1');
  });
});
