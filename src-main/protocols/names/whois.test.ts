import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './whois.examples.ts';

describe('whois', () => {
  it('is a line that asks, RFC 3912 §2', () => {
    const query = dissect(examples.query.hex, { as: 'tcp' });
    expect([query.info, query.value('whois.query')]).toEqual(['Query: example.org', 'example.org\r\n']);
    expect(dissect(examples.control.hex, { as: 'tcp' }).info).toBe('Query: a\\033[2J');
    expect(dissect(examples.unended.hex, { as: 'tcp' }).has('whois.nocrlf')).toBe(true);
  });

  it('and lines that answer', () => {
    const answer = dissect(examples.answer.hex, { as: 'tcp' });
    expect(answer.values('whois.answer')).toEqual(['% IANA\r\n', 'domain: EXAMPLE.ORG\n', '\n', 'source: IANA']);
    expect(answer.has('whois.encoding')).toBe(true);
  });

  it('tells which answer is to which question', () => {
    const bytes = new TextEncoder().encode('no match\r\n');
    const around = conversationOf([
      { frame: 1, time: { seconds: 1, nanoseconds: 0 }, fromClient: true, bytes: new TextEncoder().encode('192.0.2.1\r\n') },
      { frame: 2, time: { seconds: 2, nanoseconds: 0 }, fromClient: false, bytes },
    ]);
    const answer = dissect(bytes, { as: 'whois', around, record: { number: 2, seconds: 2 } });
    expect([answer.value('whois.answer_to'), answer.value('whois.response_time')]).toEqual(['1', '1.000000000']);
  });
});
