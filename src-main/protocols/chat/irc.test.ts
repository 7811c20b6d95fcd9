import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './irc.examples.ts';
import { irc } from './irc.ts';

describe('irc', () => {
  it('reads commands with their parameters, the last behind a colon', () => {
    const packet = dissect(examples.user.hex, { as: 'irc' });
    expect([packet.info, packet.values('irc.request.command_parameter')]).toEqual(['Request (NICK) (USER)', ['Wiz', 'guest', '0', '*']]);
    expect(packet.value('irc.request.trailer')).toBe('Ronnie Reagan');
  });

  it('reads replies by number, and who they are of', () => {
    const packet = dissect(examples.welcome.hex, { as: 'irc' });
    expect([packet.info, packet.values('irc.response.num_command'), packet.value('irc.response.prefix')])
      .toEqual(['Response (001) (002)', ['1', '2'], 'irc.example']);
    expect(dissect(examples.empty.hex, { as: 'irc' }).has('irc.response.command.missing')).toBe(true);
  });

  it('has a last parameter that is empty, RFC 2812 §2.3.1', () => {
    expect(dissect(examples.untitled.hex, { as: 'irc' }).value('irc.response.trailer')).toBe('');
  });

  it('takes messages of clients to each other out', () => {
    expect(dissect(examples.action.hex, { as: 'irc' }).value('irc.ctcp')).toBe('ACTION waves');
    expect(dissect(examples.open.hex, { as: 'irc' }).has('irc.missing_end_delimiter')).toBe(true);
  });

  it('waits for the end of a line, RFC 2812 §2.3', () => {
    const bytes = fromHex(examples.user.hex);
    expect([irc.frame!(bytes, 0, 5, 0), irc.frame!(bytes, 0, 20, 0), irc.frame!(bytes, 0, bytes.length, 0)]).toEqual([0, 10, bytes.length]);
  });
});
