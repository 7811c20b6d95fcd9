import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ident.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'ident' });

describe('ident', () => {
  it('asks whose a connection is, RFC 1413 §4', () => {
    expect([read('query').info, read('query').value('ident.port_on_server'), read('query').value('ident.port_on_client')])
      .toEqual(['Query: 6191, 23', '6191', '23']);
  });

  it('passes over any number of blanks', () => {
    const blanks = '20'.repeat(500_000);
    const reply = dissect(`362c37${blanks}3a${blanks}4552524f52${blanks}3a${blanks}4e4f${blanks}210a`, { as: 'ident' });
    expect([reply.value('ident.port_on_client'), reply.value('ident.reply')]).toEqual(['7', 'ERROR']);
  });

  it('answers with a user or an error, §5', () => {
    const user = read('user');
    expect([user.info, user.value('ident.reply'), user.value('ident.operating_system'), user.value('ident.charset'), user.value('ident.userid')])
      .toEqual(['Reply: 6193, 23 : USERID : UNIX, US-ASCII : st:johns', 'USERID', 'UNIX', 'US-ASCII', 'st:johns']);
    expect([read('foreign').value('ident.userid'), read('foreign').range('ident.userid')]).toEqual(['jürgen à', [35, 10]]);
    expect([read('error').value('ident.error'), read('empty').trouble]).toEqual(['NO-USER', 'none']);
  });
});
