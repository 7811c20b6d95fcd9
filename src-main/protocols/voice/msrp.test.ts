import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './msrp.examples.ts';
import { msrp } from './msrp.ts';

const as = { as: 'msrp' } as const;

describe('MSRP', () => {
  it('sends a message (RFC 4975 §3)', () => {
    const packet = dissect(examples.send.hex, as);
    expect([packet.info, packet.value('msrp.data'), packet.protocols])
      .toEqual(['Request: SEND Transaction ID: a786hjs2 (text/plain)', 'Hey Bob, are you there?', 'msrp:data-text-lines']);
    expect([packet.values('msrp.transaction.id'), packet.value('msrp.cnt.flg'), packet.value('msrp.byte.range')])
      .toEqual([['a786hjs2', 'a786hjs2'], '$', '1-25/25']);
  });

  it('answers and reports', () => {
    const response = dissect(examples.response.hex, as), report = dissect(examples.report.hex, as);
    expect([response.info, response.value('msrp.status.code')]).toEqual(['Response: 200 OK Transaction ID: a786hjs2', '200']);
    expect([report.info, report.value('msrp.status')]).toEqual(['Request: REPORT Transaction ID: dkei38sd', '000 200 OK']);
  });

  it('reads no part of a body as the whole', () => {
    const packet = dissect(examples.chunk.hex, as);
    expect([packet.protocols, packet.value('msrp.cnt.flg'), packet.value('msrp.data')]).toEqual(['msrp', '+', '{"a"\r\n-------other$']);
    expect(packet.info).toBe('Request: SEND Transaction ID: dkei38sd (application/json)');
  });

  it('shows headers that it does not know as lines', () => {
    expect(dissect(examples.auth.hex, as).values('msrp.hdr')).toEqual(['Expires: 30', 'nonsense']);
    expect(dissect(examples.refused.hex, as).has('msrp.status.code.invalid')).toBe(true);
  });
});

describe('MSRP on streams', () => {
  const bytes = fromHex(examples.chunk.hex + examples.response.hex), length = fromHex(examples.chunk.hex).length;

  it('ends a message with the line that has its identifier', () => {
    expect([msrp.frame!(bytes, 0, bytes.length, 0), msrp.frame!(bytes, length, bytes.length, 0)]).toEqual([length, bytes.length - length]);
    expect([msrp.frame!(bytes, 0, 10, 0), msrp.frame!(fromHex('4d53525020610d0a'), 0, 8, 0), msrp.frame!(fromHex('4d5b'), 0, 2, 0)])
      .toEqual([MORE, NOT_MINE, NOT_MINE]);
  });

  it('goes on where it was, however the message comes', () => {
    for (let end = 30; end < length; end++) {
      const seen = msrp.frame!(bytes, 0, end, 0);
      expect(seen).toBeLessThan(NOT_MINE);
      expect(msrp.resume!(bytes, 0, -seen, bytes.length)).toBe(length);
    }
  });
});
