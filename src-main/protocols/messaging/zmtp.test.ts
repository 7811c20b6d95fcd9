import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './zmtp.examples.ts';
import { zmtp } from './zmtp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'zmtp' });

describe('zmtp', () => {
  it('greets, 23/ZMTP §Greeting and 15/ZMTP', () => {
    expect([read('greeting').info, read('greeting').value('zmtp.mechanism'), read('greeting').value('zmtp.as_server')])
      .toEqual(['Greeting, version 3.1, NULL', 'NULL', '0']);
    expect(read('greeting2').info).toBe('Greeting, version 2, DEALER');
  });

  it('says what a socket is in commands', () => {
    expect([read('ready').info, read('ready').values('zmtp.metadata.name'), read('ready').values('zmtp.metadata.value')])
      .toEqual(['READY', ['Socket-Type', 'Identity'], ['DEALER', '']]);
    expect([
      read('hello').value('zmtp.plain.password'), read('ping').value('zmtp.ping.ttl'), read('subscribe').value('zmtp.subscription'),
      read('error').value('zmtp.error.reason'),
    ]).toEqual(['secret', '100', '6e657773', '300']);
    expect([read('odd').trouble, read('odd').value('zmtp.command.data')]).toEqual(['none', 'ff0102030405']);
  });

  it('sends messages in frames, short and long', () => {
    expect([read('first').info, read('first').value('zmtp.data'), read('first').value('zmtp.flags.more')])
      .toEqual(['Data (5 bytes) +', '68656c6c6f', '1']);
    expect([read('long').info, read('long').value('zmtp.length')]).toEqual(['Data (256 bytes)', '256']);
  });

  it('is known by its signature, and framed by its lengths', () => {
    const greeting = fromHex(examples.greeting.hex), long = fromHex(examples.long.hex);
    expect([zmtp.recognise!(greeting, 0, 10), zmtp.recognise!(greeting, 0, 64), zmtp.recognise!(long, 0, long.length)]).toEqual([true, true, false]);
    expect([
      zmtp.frame!(greeting, 0, 10, 0), zmtp.frame!(greeting, 0, 11, 0), zmtp.frame!(fromHex(examples.greeting2.hex), 0, 12, 0),
      zmtp.frame!(long, 0, 9, 0),
    ]).toEqual([MORE, 64, 12, 265]);
    expect(zmtp.frame!(fromHex('10 00'), 0, 2, 0)).toBe(NOT_MINE);
  });
});
