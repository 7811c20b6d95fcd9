import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './avctp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('btavctp', () => {
  it.each([
    ['command', 'Pass Through: Control - PLAY (Pushed)'], ['response', 'Pass Through: Accepted - PLAY (Pushed)'],
    ['unknown', 'Command - Transaction: 5, PacketType: Single'],
    ['refusal', 'Response - Transaction: 1, PacketType: Single, Invalid profile'], ['start', 'Command - Transaction: 2, PacketType: Start'],
    ['middle', 'Command - Transaction: 2, PacketType: Continue'], ['end', 'Command - Transaction: 2, PacketType: End'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([`UnknownDirection ${info}`, 'none']);
  });

  it('names the profile in packets that begin a message alone (§6.1)', () => {
    expect([read('command').value('btavctp.pid'), read('start').value('btavctp.nop'), read('middle').has('btavctp.pid')])
      .toEqual(['0x110e', '2', false]);
    expect(read('command').lines()).toContain('    Profile Identifier: A/V Remote Control (0x110e)');
    expect([read('refusal').remarks, read('end').value('data.data')]).toEqual([['Invalid Profile'], '00']);
  });
});
