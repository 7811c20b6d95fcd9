import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Decoding, decoded } from './decoded-bytes.ts';

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const read = async (from: Uint8Array<ArrayBuffer>, decoding: Decoding) => {
  const { bytes: found, wrong } = await decoded(from, decoding);
  return [new TextDecoder().decode(found), wrong];
};

describe('bytes that stand for others', () => {
  it('are read as what they stand for', async () => {
    const cases: readonly [Decoding, string, string][] = [
      ['none', 'as it is', 'as it is'], ['base64', 'SGVsbG8\n=', 'Hello'], ['base64', '-_-_', '\ufffd\ufffd\ufffd'],
      ['hex', '48:65 6c-6C 0x6f', 'Hello'], ['percent', 'a%20b%2Zc%', 'a b%2Zc%'], ['percent', '%%41%4', '%A%4'],
      ['quoted-printable', 'a= \t\nb= c', 'ab= c'],
      ['quoted-printable', 'caf=C3=A9 =\r\nau lait=', 'café au lait='], ['rot13', 'Uryyb, 1!', 'Hello, 1!'],
    ];
    for (const [decoding, from, to] of cases) expect([decoding, await read(bytes(from), decoding)]).toEqual([decoding, [to, undefined]]);
  });
  it('are left alone where no escape changes them', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const decoding of ['percent', 'quoted-printable'] as const) expect((await decoded(all, decoding)).bytes).toEqual(all);
  });
  it('are unpacked', async () => {
    const text = bytes('again and '.repeat(1000));
    for (const [decoding, pack] of [['gzip', gzipSync], ['zlib', deflateSync], ['deflate', deflateRawSync]] as const) {
      expect((await decoded(new Uint8Array(pack(text)), decoding)).bytes).toEqual(text);
    }
  });
  it('are read as far as they go, and not beyond a limit', async () => {
    expect(await read(bytes('SGVsbG8*'), 'base64')).toEqual(['Hello', 'no Base64 after 7 characters']);
    expect(await read(bytes('4865zz'), 'hex')).toEqual(['He', 'no hex digits after 4']);
    expect((await decoded(bytes('no gzip'), 'gzip')).wrong).toContain('not compressed');
    const bomb = await decoded(new Uint8Array(gzipSync(new Uint8Array(1 << 26))), 'gzip');
    expect([bomb.cut, bomb.bytes.length < 1 << 25]).toEqual([true, true]);
  });
});
