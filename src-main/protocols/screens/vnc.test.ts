import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './vnc.examples.ts';

describe('VNC', () => {
  it('begins with a version of each side', () => {
    const version = dissect(examples.version.hex);
    expect([version.protocols, version.info]).toEqual(['eth:ethertype:ip:tcp:vnc', 'Server protocol version: 003.008']);
    expect(dissect(examples.answer.hex).info).toBe('Client protocol version: 003.008');
  });

  it('takes turns until the desktop is shown (RFC 6143 §7)', () => {
    const turns = [
      '524642203030332e3030380a', '524642203030332e3030380a', '0202 01', '02', '00112233445566778899aabbccddeeff',
      '00112233445566778899aabbccddeeff', '00000000', '01', '0400 0300 20180001 00ff00ff00ff1008 00000000 00000004 6e616d65',
    ];
    const around = {
      conversation: tracker => {
        const state = tracker.make();
        turns.forEach((hex, i) =>
          tracker.observe(state, { frame: i + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: [1, 3, 5, 7].includes(i), bytes: fromHex(hex) }));
        return state;
      },
    } as Surroundings;
    const infos = turns.map((hex, i) => dissect(hex, { as: 'vnc', around, record: { number: i + 1 } }).info);
    expect(infos.slice(2)).toEqual([
      'Security types supported', 'Security type VNC (2) selected by client', 'Authentication challenge from server',
      'Authentication response from client', 'Authentication result', 'Share desktop flag', 'Server framebuffer parameters',
    ]);
  });

  it('then has messages told by their first byte', () => {
    expect(dissect(examples.pointer.hex).info).toBe('Client pointer event');
    expect(dissect(examples.update.hex).info).toBe('Server framebuffer update');
  });
});
