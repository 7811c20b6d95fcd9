import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './bfd-echo.examples.ts';

describe('bfd_echo', () => {
  it('shows the content, which only the sender understands', () => {
    const packet = dissect(examples.echo.hex, { as: examples.echo.as });
    expect([packet.protocol, packet.info, packet.value('bfd_echo.packet')]).toEqual(['BFD Echo', 'Originator specific content', '20c8050c00000001']);
  });
});
