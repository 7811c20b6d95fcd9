import { describe, expect, it } from 'vitest';
import { type Pairing, exchangeTracker } from './exchanges.ts';

/** Messages of a letter, the key, in frames from 1 on: small ones ask, capital ones answer. Gives for each frame its exchange, `request>response`. */
function paired(letters: string, options: Pick<Pairing<string>, 'resends' | 'answersAll' | 'repeats' | 'once'> = {}): string[] {
  const tracker = exchangeTracker<string>({
    key: 'letters', ...options,
    roleOf({ bytes }) {
      const letter = String.fromCharCode(bytes[0]), key = letter.toLowerCase();
      return letter === '-' ? undefined : { key, answers: letter !== key, about: letter };
    },
  });
  const state = tracker.make();
  [...letters].forEach((letter, i) => {
    tracker.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: Uint8Array.of(letter.charCodeAt(0)) });
  });
  return [...letters].map((_, i) => {
    const exchange = state.byFrame.get(i + 1);
    return exchange === undefined ? '' : `${exchange.request}>${exchange.response}`;
  });
}

describe('requests and responses', () => {
  it('belong together by their key', () => expect(paired('abBA')).toEqual(['1>4', '2>3', '2>3', '1>4']));
  it('are nothing by themselves', () => expect(paired('a-B')).toEqual(['1>0', '', '']));
  it('begin anew with each request', () => expect(paired('aaA')).toEqual(['1>0', '2>3', '2>3']));
  it('count the first response, to which more may belong', () => expect(paired('aAA')).toEqual(['1>2', '1>2', '1>2']));
});

describe('a request that is sent again', () => {
  it('is the first one, where the protocol says so and nothing has answered that', () => {
    expect(paired('aaA', { resends: true })).toEqual(['1>3', '', '1>3']);
    expect(paired('aAaA', { resends: true })).toEqual(['1>2', '1>2', '3>4', '3>4']);
  });
  it('has its own response, which answers those before it, too, where the protocol says so', () => {
    expect(paired('aaAAaA', { answersAll: true })).toEqual(['1>3', '2>3', '2>3', '2>3', '5>6', '5>6']);
  });
});

describe('a request that repeats another by its content', () => {
  it('is of the same exchange, answered or not', () => {
    const same = { repeats: (first: unknown, again: unknown): boolean => first === again };
    expect(paired('aaAa', same)).toEqual(['1>3', '1>3', '1>3', '1>3']);
  });
});

describe('a second response', () => {
  it('answers nothing where one must do', () => expect(paired('aAA', { once: true })).toEqual(['1>2', '1>2', '']));
});

describe('packets with several messages', () => {
  it('have an exchange for each key', () => {
    const tracker = exchangeTracker({ key: 'letters', several: true, roleOf: ({ bytes, fromClient }) => ({ key: bytes[0], answers: !fromClient }) });
    const state = tracker.make(), time = { seconds: 0, nanoseconds: 0 };
    for (const [frame, key] of [[1, 7], [1, 8], [2, 8], [3, 7]]) {
      tracker.observe(state, { frame, time, fromClient: frame === 1, bytes: Uint8Array.of(key) });
    }
    expect(Array.from(state.byFrame, ([place, { request, response }]) => `${place}: ${request}>${response}`))
      .toEqual(['1 7: 1>3', '1 8: 1>2', '2 8: 1>2', '3 7: 1>3']);
  });
});
