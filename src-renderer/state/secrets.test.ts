import { expect, it } from 'vitest';
import { secretsIn, summaryText } from './secrets.ts';

const key = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----';

it('takes lines of key logs and private keys apart', () => {
  expect(secretsIn(`CLIENT_RANDOM aa bb\n${key}\nCLIENT_RANDOM cc dd\n`))
    .toEqual({ keyLog: 'CLIENT_RANDOM aa bb\n\nCLIENT_RANDOM cc dd', rsaKeys: [key] });
  expect(secretsIn(' \n')).toEqual({ keyLog: '', rsaKeys: [] });
});

it('says what was understood', () => {
  expect(summaryText({ secrets: 5, unknownLines: 0, rsaKeys: 0, unknownKeys: 0 })).toBe('5 secrets given.');
  expect(summaryText({ secrets: 1, unknownLines: 2, rsaKeys: 1, unknownKeys: 1 }))
    .toBe('1 secret and 1 private key given; 2 lines and 1 key not understood.');
});
