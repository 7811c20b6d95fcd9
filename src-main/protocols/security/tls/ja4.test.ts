import { describe, expect, it } from 'vitest';
import { type Offer, ja4 } from './ja4.ts';

/** The browser of the description, its extensions in another order and with values that mean nothing in between. */
const chrome: Offer = {
  transport: 't', version: 0x303, versions: [0x6a6a, 0x304, 0x303],
  suites: [0x8a8a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x9c, 0x9d, 0x2f, 0x35],
  extensions: [0x2a2a, 0x1b, 0x00, 0x33, 0x10, 0x4469, 0x17, 0x2d, 0x0d, 0x05, 0x23, 0x12, 0x2b, 0xff01, 0x0b, 0x0a, 0x15],
  signatureSchemes: [0x403, 0x804, 0x401, 0x503, 0x805, 0x501, 0x806, 0x601], alpn: new TextEncoder().encode('h2'),
};

describe('JA4', () => {
  it('is that of the description', () => {
    const { hashed, raw } = ja4(chrome);
    expect(hashed).toBe('t13d1516h2_8daaf6152771_e5627efa2ab1');
    expect(raw).toBe('t13d1516h2_002f,0035,009c,009d,1301,1302,1303,c013,c014,c02b,c02c,c02f,c030,cca8,cca9_' +
      '0005,000a,000b,000d,0012,0015,0017,001b,0023,002b,002d,0033,4469,ff01_0403,0804,0401,0503,0805,0501,0806,0601');
  });

  it.each([
    [{ transport: 'q' }, 'q13d1516h2'], [{ alpn: undefined }, 't13d151600'], [{ versions: [] }, 't12d1516h2'],
    [{ alpn: Uint8Array.of(0xab, 0x31, 0xcd) }, 't13d1516ad'],
    [{ transport: 'd', version: 0xfefd, versions: [0xfefd, 0xfefc] }, 'dd3d1516h2'],
  ] as const)('begins with what the hello offers: %o', (part, begin) => {
    expect(ja4({ ...chrome, ...part }).hashed.slice(0, 10)).toBe(begin);
  });

  it('has zeros for lists that are empty', () => {
    expect(ja4({ ...chrome, suites: [], extensions: [], signatureSchemes: [], alpn: undefined }).hashed).toBe('t13i000000_000000000000_000000000000');
  });
});
