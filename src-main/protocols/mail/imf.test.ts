import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './imf.examples.ts';

describe('imf', () => {
  it('reads headers over several lines, and what follows them', () => {
    const packet = dissect(examples.plain.hex, { as: 'imf' });
    expect([packet.value('imf.subject'), packet.value('imf.extension.type'), packet.value('imf.extension.value')])
      .toEqual(['Saying\r\n Hello', 'X-Odd', 'yes']);
    expect(packet.info).toBe('from: "Joe Q. Public" <john.q.public@example.com>, subject: Saying\\r\\n Hello, , So  , long  ');
    expect(packet.lines().slice(-3)).toEqual(['    Message-Text', '        So  ', '        long  ']);
  });

  it('marks the bytes of what a header says', () => {
    const [at, length] = dissect(examples.plain.hex, { as: 'imf' }).range('imf.subject')!;
    expect(Buffer.from(fromHex(examples.plain.hex).subarray(at, at + length)).toString()).toBe('Saying\r\n Hello');
  });

  it('takes lists of addresses apart, commas in quotes left alone', () => {
    const packet = dissect(examples.plain.hex, { as: 'imf' });
    expect(packet.values('imf.address')).toEqual(['john.q.public@example.com', 'mary@x.test', 'jdoe@example.org']);
    expect(packet.values('imf.display_name')).toEqual(['"Joe Q. Public"', '"Doe, Mary"']);
    expect(packet.values('imf.address_list.item')).toHaveLength(2);
  });

  it('gives the body to the protocol of its content type', () => {
    const packet = dissect(examples.typed.hex, { as: 'imf' });
    expect([packet.protocols, packet.info]).toEqual(['imf:data-text-lines', 'subject: Typed,  (text/plain)']);
    expect([packet.value('imf.content.type.type'), packet.value('imf.content.type.parameters')]).toEqual(['text/plain', ' charset=utf-8']);
  });
});
