import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { HeaderDecoder, INCREMENTAL, INDEXED, NEVER_INDEXED, TABLE_SIZE, WITHOUT_INDEXING } from './decoder.ts';
import { huffmanDecoded } from './huffman.ts';
import { readInteger } from './primitives.ts';

const lines = (decoder: HeaderDecoder, hex: string) => decoder.decode(fromHex(hex)).lines.map(({ name, value }) => `${name}: ${value}`);

describe('integers, RFC 7541 C.1', () => {
  it.each([['0a', 5, 10], ['1f9a0a', 5, 1337], ['2a', 8, 42]])('%s with a prefix of %d bits is %d', (hex, prefix, value) => {
    const bytes = fromHex(hex);
    expect(readInteger({ bytes, at: 0, end: bytes.length, broken: false }, prefix)).toBe(value);
  });

  it('are refused when they never end', () => {
    const input = { bytes: fromHex('1f ffffffffffffffffffff'), at: 0, end: 11, broken: false };
    readInteger(input, 5);
    expect(input.broken).toBe(true);
  });
});

describe('single fields, RFC 7541 C.2', () => {
  it.each([
    ['400a637573746f6d2d6b65790d637573746f6d2d686561646572', 'custom-key: custom-header', INCREMENTAL],
    ['040c2f73616d706c652f70617468', ':path: /sample/path', WITHOUT_INDEXING],
    ['100870617373776f726406736563726574', 'password: secret', NEVER_INDEXED],
    ['82', ':method: GET', INDEXED],
  ])('%s', (hex, text, representation) => {
    const { lines: [line] } = new HeaderDecoder(false).decode(fromHex(hex));
    expect([`${line.name}: ${line.value}`, line.representation]).toEqual([text, representation]);
  });
});

const REQUESTS = [
  [':method: GET', ':scheme: http', ':path: /', ':authority: www.example.com'],
  [':method: GET', ':scheme: http', ':path: /', ':authority: www.example.com', 'cache-control: no-cache'],
  [':method: GET', ':scheme: https', ':path: /index.html', ':authority: www.example.com', 'custom-key: custom-value'],
];

describe('requests, RFC 7541 C.3 and C.4', () => {
  it('are read without Huffman coding', () => {
    const decoder = new HeaderDecoder(false);
    expect([
      '828684410f7777772e6578616d706c652e636f6d', '828684be58086e6f2d6361636865', '828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565',
    ].map(hex => lines(decoder, hex))).toEqual(REQUESTS);
  });

  it('are read with it', () => {
    const decoder = new HeaderDecoder(false);
    expect([
      '828684418cf1e3c2e5f23a6ba0ab90f4ff', '828684be5886a8eb10649cbf', '828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf',
    ].map(hex => lines(decoder, hex))).toEqual(REQUESTS);
  });
});

const RESPONSES = [
  [':status: 302', 'cache-control: private', 'date: Mon, 21 Oct 2013 20:13:21 GMT', 'location: https://www.example.com'],
  [':status: 307', 'cache-control: private', 'date: Mon, 21 Oct 2013 20:13:21 GMT', 'location: https://www.example.com'],
  [':status: 200', 'cache-control: private', 'date: Mon, 21 Oct 2013 20:13:22 GMT', 'location: https://www.example.com', 'content-encoding: gzip',
    'set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1'],
];

describe('responses with a table of 256 bytes, RFC 7541 C.5 and C.6', () => {
  const table256 = (hex: string) => `3fe101${hex}`;

  it('evict the oldest entries', () => {
    const decoder = new HeaderDecoder(false);
    const blocks = [
      table256('4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a3133' +
        '3a323120474d546e1768747470733a2f2f7777772e6578616d706c652e636f6d'),
      '4803333037c1c0bf',
      '88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c05a04677a69707738666f6f3d4153444a4b48514b425a584f5157454f504955' +
        '41585157454f49553b206d61782d6167653d333630303b2076657273696f6e3d31',
    ];
    expect(blocks.map(hex => lines(decoder, hex).filter(line => !line.startsWith('undefined')))).toEqual(RESPONSES);
  });

  it('and do so with Huffman coding', () => {
    const decoder = new HeaderDecoder(false);
    const blocks = [
      table256('488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3'),
      '4883640effc1c0bf',
      '88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7' +
        'b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007',
    ];
    expect(blocks.map(hex => lines(decoder, hex).filter(line => !line.startsWith('undefined')))).toEqual(RESPONSES);
  });
});

describe('what is wrong with a block', () => {
  it('is an index that the table does not have', () => {
    expect(new HeaderDecoder(false).decode(fromHex('82be')))
      .toMatchObject({ lines: [{ name: ':method' }], trouble: 'There is no header with index 62' });
  });

  it('is not that when the capture began after the entry was sent', () => {
    expect(new HeaderDecoder(true).decode(fromHex('82be'))).toEqual({
      lines: [
        expect.objectContaining({ name: ':method' }),
        { representation: INDEXED, name: undefined, value: undefined, index: 62, start: 1, length: 1 },
      ],
    });
  });

  it('is a string that reaches beyond it, or Huffman padding of other bits than ones', () => {
    expect(new HeaderDecoder(false).decode(fromHex('400a6375')).trouble).toMatch(/ends early/);
    expect(huffmanDecoded(fromHex('00'), 0, 1)).toBeUndefined();
    expect(huffmanDecoded(fromHex('ffffffff'), 0, 4)).toBeUndefined();
  });

  it('is more than a megabyte of headers, which a few bytes can ask for; the table goes on', () => {
    const decoder = new HeaderDecoder(false);
    const large = Uint8Array.from([0x40, 1, 0x61, 0x7f, 0xa1, 0x1e, ...new Uint8Array(4000).fill(0x62)]);
    decoder.decode(large);
    const block = decoder.decode(new Uint8Array(100_000).fill(0xbe));
    expect(block.trouble).toMatch(/more than/);
    expect(block.lines.length).toBeLessThan(300);
    expect(lines(decoder, 'be')[0]).toHaveLength(4003);
  });

  it('is not the size of the table, which a block may change', () => {
    expect(new HeaderDecoder(false).decode(fromHex('20')).lines[0]).toMatchObject({ representation: TABLE_SIZE, index: 0 });
  });
});
