import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nntp.examples.ts';
import { nntp } from './nntp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });

describe('nntp', () => {
  it('tells requests from responses, RFC 3977 §3.1', () => {
    expect([read('group').info, read('group').has('nntp.request')]).toEqual(['Request: GROUP misc.test', true]);
    expect([read('selected').info, read('selected').has('nntp.response')]).toEqual(['Response: 211 1234 3000234 3002322 misc.test', true]);
  });

  it('shows an article line by line', () => {
    expect(read('article').lines().slice(-5))
      .toEqual(['    220 3000237 <45223423@example.com>\\r\\n', '    Subject: x\\r\\n', '    \\r\\n', '    body\\r\\n', '    .\\r\\n']);
  });

  it('waits for the end of a line', () => {
    const bytes = new TextEncoder().encode('MODE READER\r\nQU');
    expect([nntp.frame!(bytes, 0, 5, 0), nntp.frame!(bytes, 0, bytes.length, 0)]).toEqual([0, 13]);
  });
});
