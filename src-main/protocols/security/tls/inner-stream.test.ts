import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE, type Protocol, UNTIL_CLOSE } from '../../../dissect/index.ts';
import { InnerStream } from './inner-stream.ts';

/** Messages end with a full stop; one that begins with `~` lasts until the sender closes, one with `!` is not the protocol's. */
const sentences = {
  name: 'sentences', frame: (bytes: Uint8Array, at: number, end: number): number => {
    if (bytes[at] === 0x7e) return UNTIL_CLOSE;
    if (bytes[at] === 0x21) return NOT_MINE;
    const stop = bytes.subarray(at, end).indexOf(0x2e);
    return stop < 0 ? MORE : stop + 1;
  },
} as unknown as Protocol;
/** Messages have their length in their first byte. */
const counted = { name: 'counted', frame: (bytes: Uint8Array, at: number): number => bytes[at] - 0x30 } as unknown as Protocol;

/** What each record brings, a message's bytes so far and `|` where it ends; and what was delivered. */
function taken(protocol: Protocol | undefined, ...records: readonly string[]): { parts: string[]; delivered: string[]; stream: InnerStream } {
  const delivered: string[] = [];
  const stream: InnerStream = new InnerStream(
    () => protocol, (bytes, frame) => void delivered.push(`${frame}:${Buffer.from(bytes).toString()}`), () => stream,
  );
  const parts = records.map((text, i) =>
    stream.take(i + 1, 0, new TextEncoder().encode(text)).map(({ piece, message }) => {
      const ends = message.ends && message.pieces.at(-1) === piece;
      return text.slice(piece.from, piece.from + piece.length) + (ends ? '|' : '');
    }).join(' '));
  return { parts, delivered, stream };
}

describe('messages of decrypted records', () => {
  it('may be several in one', () => {
    expect(taken(sentences, 'one.two.')).toMatchObject({ parts: ['one.| two.|'], delivered: ['1:one.', '1:two.'] });
  });

  it('may reach over several, whether their length is known early or late', () => {
    expect(taken(sentences, 'on', 'e and', ' two.three.f', 'our.')).toMatchObject({
      parts: ['on', 'e and', ' two.| three.| f', 'our.|'], delivered: ['3:one and two.', '3:three.', '4:four.'],
    });
    expect(taken(counted, '7ab', 'cd', 'ef3xy4', 'abc'))
      .toMatchObject({ parts: ['7ab', 'cd', 'ef| 3xy| 4', 'abc|'], delivered: ['3:7abcdef', '3:3xy', '4:4abc'] });
  });

  it('may last until the sender closes, and are given as far as they are there', () => {
    const { parts, delivered, stream } = taken(sentences, 'a.~b', 'c.', 'd.');
    expect(parts).toEqual(['a.| ~b|', 'c.|', 'd.|']);
    expect(delivered).toEqual(['1:a.']);
    stream.flush();
    stream.flush();
    expect(delivered).toEqual(['1:a.', '3:~bc.d.']);
  });

  it('of no protocol, or not of this one, are what a record brings', () => {
    expect(taken(undefined, 'ab', 'cd').parts).toEqual(['ab|', 'cd|']);
    expect(taken(sentences, '!ab', 'c.').parts).toEqual(['!ab|', 'c.|']);
  });
});
