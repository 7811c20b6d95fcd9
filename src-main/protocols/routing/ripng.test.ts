import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ripng.examples.ts';

describe('ripng', () => {
  it('tells next hops from routes', () => {
    const packet = dissect(examples.response.hex, { as: 'ripng' });
    expect([packet.info, packet.values('ripng.rte.metric')]).toEqual(['Command Response, Version 1', ['255', '1']]);
    expect(packet.lines()).toContain('    Next hop: fe80::1');
    expect(packet.lines()).toContain('    Route Table Entry: IPv6 Prefix: 2001:db8::/32 Metric: 1');
  });

  it('reads requests', () => {
    expect(dissect(examples.request.hex, { as: 'ripng' }).value('ripng.rte.metric')).toBe('16');
  });
});
