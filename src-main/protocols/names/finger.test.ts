import { describe, expect, it } from 'vitest';
import { MORE, UNTIL_CLOSE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './finger.examples.ts';
import { finger } from './finger.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('finger', () => {
  it('is a line that asks, RFC 1288 §2.3', () => {
    const query = dissect(examples.query.hex, { as: 'tcp' });
    expect([query.info, query.value('finger.query'), query.has('finger.nocrlf')]).toEqual(['Query', '/W alice\r\n', false]);
    expect(dissect(examples.unended.hex, { as: 'tcp' }).has('finger.nocrlf')).toBe(true);
    expect(finger.frame!(bytesOf('alice'), 0, 5, 0)).toBe(MORE);
    expect(finger.frame!(bytesOf('alice\r\n'), 0, 7, 0)).toBe(7);
  });

  it('and an answer that ends with the connection', () => {
    expect(dissect(examples.response.hex, { as: 'tcp' }).value('finger.response')).toBe('Login: alice\r\nNo mail.\r\n');
    expect(finger.frame!(bytesOf('Login'), 0, 5, 0x61)).toBe(UNTIL_CLOSE);
  });

  it('tells which answer is to which question', () => {
    const answer = bytesOf('No such user\r\n');
    const around = conversationOf([
      { frame: 4, time: { seconds: 1, nanoseconds: 0 }, fromClient: true, bytes: bytesOf('bob\r\n') },
      { frame: 7, time: { seconds: 3, nanoseconds: 0 }, fromClient: false, bytes: answer },
    ]);
    const packet = dissect(answer, { as: 'finger', around, record: { number: 7, seconds: 3 } });
    expect([packet.value('finger.response_to'), packet.value('finger.response_time')]).toEqual(['4', '2.000000000']);
    expect(dissect(fromHex('626f620d0a'), { as: 'finger', around, record: { number: 4, seconds: 1 } }).value('finger.response_in')).toBe('7');
  });
});
