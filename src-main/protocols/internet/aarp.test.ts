import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './aarp.examples.ts';

describe('AppleTalk address resolution', () => {
  it.each([
    ['request', 'Who has 65280.129?  Tell 65280.128'],
    ['reply', '65280.129 is at 02:00:00:00:00:02'],
    ['probe', 'Is there a 65280.128'],
    ['odd', 'Unknown AARP opcode 0x0009'],
  ] as const)('tells what a %s is about', (name, info) => {
    const packet = dissect(examples[name].hex);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['AARP', info, 'none']);
  });

  it('shows both stations', () => {
    const packet = dissect(examples.request.hex);
    expect([packet.protocols, packet.value('aarp.src.hw_mac'), packet.value('aarp.dst.proto_id')])
      .toEqual(['eth:llc:aarp', '02:00:00:00:00:01', '00ff0081']);
    expect(packet.lines()).toContain('    Target ID: 65280.129');
  });
});
