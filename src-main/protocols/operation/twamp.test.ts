import { describe, expect, it } from 'vitest';
import { MORE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './twamp.examples.ts';
import { twampControl } from './twamp.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());
const bytesOf = (name: keyof typeof examples): Uint8Array => fromHex(examples[name].hex.replaceAll(' ', ''));

describe('twamp.control', () => {
  it('tells the messages of a session apart', () => {
    expect((['greeting', 'setup', 'start', 'request', 'accept', 'refuse', 'acknowledge', 'stop'] as const).map(name => read(name).info)).toEqual([
      'Server Greeting', 'Setup Response', 'Server Start, (OK)', 'Request Session', 'Accept Session, (OK)',
      'Accept Session, (Error: Some aspect of request is not supported)', 'Start Sessions ACK, (OK)', 'Stop Session',
    ]);
    expect(read('odd').has('_ws.malformed')).toBe(true);
  });

  it('names modes by their bits (RFC 4656 §3.1)', () => {
    expect(lines('greeting')).toContain('Supported Modes: 3 ( Unauthenticated Authenticated )');
  });

  it('reads times as NTP\'s', () => {
    expect(lines('start')).toContain('Server Start Time: Nov 14, 2023 22:13:20.500000000 UTC');
    expect(lines('request')).toEqual(expect.arrayContaining(['Timeout: 5.500000000 seconds', 'Type-P Descriptor: 0x2e000000 (DSCP: 46)']));
    expect(lines('requestV6')).toContain('Type-P Descriptor: 0x480c0000 (PHB ID: 0x2030)');
  });

  it('reads addresses of the version that the request names', () => {
    expect([read('request').value('twamp.control.receiver_ipv4'), read('requestV6').value('twamp.control.sender_ipv6')]).toEqual(['192.0.2.2',
      '2001:db8::1']);
  });

  it('finds where messages end, of which none says its length', () => {
    for (const name of ['greeting', 'setup', 'start', 'request', 'requestV6', 'accept', 'refuse', 'acknowledge', 'stop'] as const) {
      const bytes = bytesOf(name);
      expect([name, twampControl.frame!(bytes, 0, bytes.length, 0)]).toEqual([name, bytes.length]);
    }
    expect(twampControl.frame!(bytesOf('greeting'), 0, 31, 0)).toBe(MORE);
  });

  it('announces the port of the reflector, where the server accepts', () => {
    const ends = { source: Uint8Array.of(192, 0, 2, 2), destination: Uint8Array.of(192, 0, 2, 1), sourcePort: 862, fromClient: false };
    expect(twampControl.announces!(bytesOf('accept'), 0, 48, ends)).toEqual([
      { protocol: 'twamp.test', address: ends.source, port: 5003, peer: ends.destination },
    ]);
    expect(twampControl.announces!(bytesOf('refuse'), 0, 48, ends)).toEqual([]);
  });
});

describe('twamp.test', () => {
  it('leaves the padding of a sender as padding (RFC 5357 §4.1.2)', () => {
    const packet = read('sent');
    expect([packet.value('twamp.test.seq_number'), packet.has('twamp.test.sender_ttl'), packet.value('twamp.test.padding')])
      .toEqual(['7', false, '00'.repeat(27)]);
    expect(lines('sent')).toContain('Error Estimate: 33025 (0x8101), S');
  });

  it('reads both times of a reflected packet (§4.2.1), a reflector\'s as PTP\'s where it says so (RFC 8186 §2.1)', () => {
    const packet = read('reflected'), value = (name: string) => packet.value(`twamp.test.${name}`);
    expect([value('sender_seq_number'), value('sender_ttl'), value('padding'), packet.values('twamp.test.error_estimate.z')])
      .toEqual(['7', '255', '010203', ['1', '0']]);
    expect(lines('reflected')).toContain('Sender Timestamp: Nov 14, 2023 22:13:20.500000000 UTC');
  });
});
