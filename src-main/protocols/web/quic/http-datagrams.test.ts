import { describe, expect, it } from 'vitest';
import { Registry, protocol } from '../../../dissect/index.ts';
import { dissect } from '../../../tooling/packets.ts';
import { PROTOCOLS } from '../../index.ts';
import { DATAGRAM_FIELDS, readHttpDatagram } from './http-datagrams.ts';

/** QUIC's fields by themselves, and streams 4 and 8 that were opened for something. */
const quic = protocol({
  name: 'quic', title: 'QUIC', fields: DATAGRAM_FIELDS,
  dissect: p => readHttpDatagram(p, stream => ({ 4: 'connect-udp', 8: 'connect-ip' })[stream]),
});
const registry = new Registry([quic, ...PROTOCOLS.filter(({ name }) => name !== 'quic')]);
const read = (hex: string) => dissect(hex, { as: 'quic', registry });

describe('an HTTP Datagram in a frame of QUIC, RFC 9297 §2.1', () => {
  it('belongs to the stream of a request, whose number is told in quarters', () => {
    const packet = read('01 00 68656c6c6f');
    expect([
      packet.value('quic.dg.quarter_stream_id'), packet.value('quic.dg.purpose'), packet.value('quic.dg.context_id'),
      packet.value('quic.dg.payload'),
    ]).toEqual(['1', 'connect-udp', '0', '68656c6c6f']);
    expect(packet.lines().some(line => line.includes('Quarter Stream ID: 1 (stream 4)'))).toBe(true);
  });

  it('is an IP packet where that is what the stream was opened for', () => {
    const packet = read('02 00 4500001c 00000000 40110000 c0000201 c0000202 3039 0035 0008 0000');
    expect([packet.value('ip.src'), packet.value('udp.dstport')]).toEqual(['192.0.2.1', '53']);
  });

  it('has no context where nobody knows what for', () => {
    const packet = read('03 00 01');
    expect([packet.has('quic.dg.context_id'), packet.value('quic.dg.payload')]).toEqual([false, '0001']);
  });

  it.each([['', 'none'], ['40', 'none'], ['01', 'none'], ['0140', 'malformed']])(
    'may end early: %s', (hex, trouble) => expect(read(hex).trouble).toBe(trouble),
  );
});
