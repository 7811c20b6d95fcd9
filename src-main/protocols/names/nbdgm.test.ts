import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nbdgm.examples.ts';

describe('nbdgm', () => {
  it('carries data from one name to another', () => {
    const packet = dissect(examples.direct.hex, { as: 'nbdgm' });
    expect(packet.info).toBe('Direct_unique datagram');
    expect(packet.value('nbdgm.destination_name')).toBe('HOST<20>');
    expect(packet.value('data.data')).toBe('01020304');
  });

  it('says that there are more fragments, and where one belongs', () => {
    const packet = dissect(examples.fragment.hex, { as: 'nbdgm' });
    expect([packet.value('nbdgm.next'), packet.value('nbdgm.first'), packet.value('nbdgm.pkt_offset')]).toEqual(['1', '0', '72']);
  });

  it('says why a datagram was not delivered', () => {
    expect(dissect(examples.error.hex, { as: 'nbdgm' }).lines()).toContain('    Error code: Destination name not present (0x82)');
  });

  it('asks where a name is', () => {
    expect(dissect(examples.query.hex, { as: 'nbdgm' }).info).toBe('Datagram query request');
  });
});
