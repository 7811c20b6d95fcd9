import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './remote-commands.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });

describe('rsh and rexec', () => {
  it('begin with a port, names and a command', () => {
    const rsh = read('rsh');
    expect([rsh.info, rsh.value('rsh.stderr_port'), rsh.value('rsh.client_username'), rsh.value('rsh.server_username'), rsh.value('rsh.command')])
      .toEqual(['Session Establishment', '1022', 'alice', 'bob', 'ls -l']);
    const exec = read('exec');
    expect([exec.value('exec.stderr_port'), exec.value('exec.username'), exec.value('exec.password'), exec.value('exec.client_server_data')])
      .toEqual(['', 'alice', 'secret', '696e707574']);
  });

  it('go on with what the command reads and writes', () => {
    expect([read('rshOutput').value('rsh.server_client_data'), read('execOutput').info]).toEqual(['00746f74616c20300a', 'Server -> Client Data']);
  });

  it('may come word by word', () => {
    const words = ['1022\0', 'alice\0bo', 'b\0ls ', '-l', '\0', 'input'];
    const messages = words.map((word, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: new TextEncoder().encode(word) }));
    const nth = (number: number) => dissect(messages[number - 1].bytes, { as: 'rsh', around: conversationOf(messages), record: { number } });
    expect([nth(1).info, nth(2).value('rsh.client_username'), nth(5).info, nth(6).info])
      .toEqual(['Session Establishment', 'alice', 'Session Establishment', 'Server username:bob Client -> Server data']);
  });
});

describe('port 514', () => {
  it('is mostly syslog over TCP, RFC 6587 §3.4', async () => {
    const { syslog } = await import('../operation/syslog.ts');
    const begins = (text: string) => syslog.recognise!(new TextEncoder().encode(text), 0, text.length);
    expect([begins('<34>1 2003-10-11T22:14:15.003Z'), begins('51 <13>Oct 11 22:14:15'), begins('1022\0alice\0'), begins('<a>')])
      .toEqual([true, true, false, false]);
  });
});
