import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rsync.examples.ts';
import { rsync } from './rsync.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the row says of the last of these messages: `> ` from the client, `< ` from the server. */
function last(...said: string[]) {
  const messages = said.map((text, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: text.startsWith('>'), bytes: bytesOf(text.slice(2)) }));
  return dissect(messages[messages.length - 1].bytes, { as: 'rsync', around: conversationOf(messages), record: { number: said.length } });
}

const GREETINGS = ['< @RSYNCD: 31.0\n', '> @RSYNCD: 31.0\n'];

describe('rsync', () => {
  it('begins with greetings', () => {
    expect([dissect(examples.server.hex, { as: 'tcp' }).info, dissect(examples.client.hex, { as: 'tcp' }).info])
      .toEqual(['Server Initialisation (Version 31.0 sha512 md5)', 'Client Initialisation (Version 31.0)']);
    expect([rsync.recognise!(bytesOf('@RSYNCD: 31.0\n'), 0, 14), rsync.recognise!(bytesOf('@RSYNCD: OK\n'), 0, 12)]).toEqual([true, false]);
  });

  it('lists modules', () => {
    expect(last(...GREETINGS, '> #list\n').value('rsync.query')).toBe('#list\n');
    expect([last(...GREETINGS, '> \n', '< docs\tPapers\n').info, last(...GREETINGS, '> \n', '< docs\tPapers\n@RSYNCD: EXIT\n').info])
      .toEqual(['Module list', 'Final module list']);
  });

  it('grants a module, then only data follow', () => {
    const granted = [...GREETINGS, '> docs\n', '< Welcome\n', '< @RSYNCD: OK\n'];
    expect([last(...granted.slice(0, 4)).value('rsync.motd'), last(...granted).value('rsync.response')]).toEqual(['Welcome\n', '@RSYNCD: OK\n']);
    expect([last(...granted, '> --server\0.\0docs\0\0').info, last(...granted, '> --server\0\0', '> x').info, last(...granted, '< x').info])
      .toEqual(['Client Command', 'Data', 'Data']);
  });

  it('may ask who somebody is', () => {
    expect(last(...GREETINGS, '> docs\n', '< @RSYNCD: AUTHREQD abc\n').value('rsync.response')).toBe('@RSYNCD: AUTHREQD abc\n');
    expect(last(...GREETINGS, '> docs\n', '< @RSYNCD: AUTHREQD abc\n', '> alice hash\n').info).toBe('Client Command');
  });
});
