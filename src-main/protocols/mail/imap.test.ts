import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { examples } from './imap.examples.ts';
import { wholeLength } from './imap/framing.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('imap', () => {
  it('reads commands', () => {
    const login = dissect(examples.login.hex, { as: 'imap' });
    expect([login.info, login.value('imap.request_tag'), login.value('imap.request.command')])
      .toEqual(['Request: a001 login mrose "secret word"', 'a001', 'login']);
    expect([login.value('imap.request.username'), login.value('imap.request.password')]).toEqual(['mrose', 'secret word']);
    expect(dissect(examples.select.hex, { as: 'imap' }).value('imap.request.folder')).toBe('"INBOX"');
    const uid = dissect(examples.uid.hex, { as: 'imap' });
    expect([uid.value('imap.request.command.uid'), uid.value('imap.request.command')]).toEqual(['1', 'FETCH']);
  });

  it('takes the asterisk that cancels for no tag, RFC 9051 §6.2.2', () => {
    const packet = dissect(tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [3000, 143], sequence: 1, flags: 'PA', payload: '*\r\n' }));
    expect([packet.info, packet.has('imap.tag')]).toEqual(['Request: *', false]);
  });

  it('tells what a command ends with from what comes before', () => {
    const packet = dissect(examples.selected.hex, { as: 'imap' });
    expect([packet.info, packet.values('imap.response_tag'), packet.value('imap.response.status')])
      .toEqual(['Response: a002 OK [READ-WRITE] SELECT completed', ['a002'], 'OK']);
    expect(packet.values('imap.line')).toHaveLength(3);
  });

  it('tells the first command that begins or ends, of several lines that came together', () => {
    expect(dissect(examples.pipelined.hex, { as: 'imap' }).info).toBe('Response: f0 OK done');
    expect(dissect(examples.untagged.hex, { as: 'imap' }).info).toBe('Response: * 1 RECENT');
    expect(dissect(examples.searched.hex, { as: 'imap' }).info).toBe('Request: f1 SEARCH SUBJECT {4}');
  });

  it('has what a server asks for as a response without a status, RFC 9051 §7.5', () => {
    const packet = dissect(examples.continued.hex, { as: 'imap' });
    expect([packet.value('imap.response'), packet.value('imap.response_tag'), packet.has('imap.response.status')]).toEqual(['+ idling', '+', false]);
  });

  it('reads mails out of literals', () => {
    const packet = dissect(examples.fetched.hex, { as: 'imap' });
    expect([packet.value('imf.subject'), packet.protocol, packet.values('imap.line').length]).toEqual(['IMAP4rev1 WG mtg summary', 'IMAP/IMF', 3]);
    expect(packet.values('imap.response_tag')).toEqual(['a004']);
  });

  it('pairs commands with their responses by their tags', () => {
    const around = conversationOf([
      { frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: bytes('a002 SELECT "INBOX"\r\n') },
      { frame: 4, time: { seconds: 2, nanoseconds: 5 }, fromClient: false, bytes: bytes('* 18 EXISTS\r\na002 OK done\r\n') },
    ]);
    expect(dissect(examples.select.hex, { as: 'imap', around, record: { number: 1 } }).value('imap.response_in')).toBe('4');
    const answer = dissect(examples.selected.hex, { as: 'imap', around, record: { number: 4, seconds: 2, nanoseconds: 5 } });
    expect([answer.value('imap.response_to'), answer.value('imap.time')]).toEqual(['1', '2.000000005']);
  });

  it('waits for the end of a line, and for the literal in it, RFC 9051 §4.3', () => {
    const whole = (text: string): number => wholeLength(bytes(text), 0, text.length);
    expect([
      whole('* OK\r\na1 OK\r\n* LI'), whole('* LI'), whole('* X {3}\r\nabc'), whole('* X {3}\r\nabc)\r\n'), whole('a X {3+}\r\na\r\n'),
    ]).toEqual([13, 0, 0, 15, 0]);
  });
});
