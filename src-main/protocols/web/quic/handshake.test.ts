import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { ConnectionKeys } from './connection-keys.ts';
import { type Agreed, type CryptoFacts, CryptoStream, noteMessage } from './handshake.ts';

/** A message of type 1 with so many bytes. */
const message = (length: number): Uint8Array => Uint8Array.from({ length: length + 4 }, (_, i) => [1, 0, length >> 8, length & 0xff][i] ?? i);

function stream() {
  const crypto = new CryptoStream({ left: 1 << 18 }), heard: number[] = [];
  return { heard, take: (frame: number, offset: number, bytes: Uint8Array): CryptoFacts =>
    crypto.take(offset, bytes, { frame, packet: 0, at: 0 }, whole => void heard.push(whole.length)) };
}

describe('transport parameters of the server', () => {
  const TOKEN = '101112131415161718191a1b1c1d1e1f', ENDS = `c0000201 01bb ${'20010db8'.padEnd(32, '0')} 01bb`;
  const agreedFrom = (parameters: string): Agreed => {
    const body = fromHex(parameters), agreed: Agreed = { alpn: undefined, resetTokens: [] };
    const head = fromHex(`08 ${[body.length + 6, body.length + 4].map((size, i) => size.toString(16).padStart(i === 0 ? 6 : 4, '0')).join('')} 0039`);
    noteMessage(agreed, new ConnectionKeys(undefined), Uint8Array.from([...head, 0, body.length, ...body]));
    return agreed;
  };

  it('give the ID of the address that it prefers, and a token for it', () => {
    const { preferredId, resetTokens } = agreedFrom(`0d 2d ${ENDS} 04 aabbccdd ${TOKEN} 01 01 1e`);
    expect([preferredId, resetTokens]).toEqual([fromHex('aabbccdd'), [fromHex(TOKEN)]]);
  });

  it.each([
    ['whose lengths lie', `0d 2d ${ENDS} 20 aabbccdd ${TOKEN} 01 01 1e`],
    ['whose ID is empty, RFC 9000 §18.2,', `0d 29 ${ENDS} 00 ${TOKEN} 01 01 1e`],
    ['whose ID is too long, §17.2,', `0d 3e ${ENDS} 15 ${'aa'.repeat(21)} ${TOKEN} 01 01 1e`],
  ])('%s give none', (_, parameters) => {
    const { preferredId, resetTokens } = agreedFrom(parameters);
    expect([preferredId, resetTokens]).toEqual([undefined, []]);
  });
});

describe('CRYPTO frames', () => {
  it('out of order are a run that lasts until no hole is left; messages are heard before', () => {
    const { heard, take } = stream(), bytes = message(96);
    const last = take(1, 150, new Uint8Array(10)), first = take(2, 0, bytes);
    expect([last.wait, first.delivered, heard]).toEqual([{ until: 0 }, undefined, [100]]);
    const filling = take(3, 100, new Uint8Array(50));
    expect([last.wait?.until, first.wait?.until, filling.delivered?.run?.pieces.map(({ frame }) => frame)]).toEqual([3, 3, [2, 3, 1]]);
    expect(filling.delivered?.parts[0]).toMatchObject({ length: 100, begins: true, ends: true });
  });

  it('may cut a message, whose parts are told', () => {
    const { take } = stream(), bytes = message(96);
    const begin = take(1, 0, bytes.subarray(0, 2)).delivered!.parts[0], end = take(2, 2, bytes.subarray(2)).delivered!.parts[0];
    expect([begin.ends, end.begins, end.ends, begin.message === end.message, end.message?.completedIn]).toEqual([false, false, true, true, 2]);
    expect(end.message?.pieces).toEqual([{ frame: 1, offset: 0, length: 2 }, { frame: 2, offset: 2, length: 98 }]);
  });

  it('are given out where a run becomes too long', () => {
    const { take } = stream();
    take(1, 10_000_000, Uint8Array.of(1));
    const frames = Array.from({ length: 1000 }, (_, i) => take(i + 2, 1000 * i, new Uint8Array(1000)));
    expect(frames.filter(({ delivered }) => delivered !== undefined).length).toBeGreaterThan(2);
  });
});
