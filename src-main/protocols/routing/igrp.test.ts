import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './igrp.examples.ts';

describe('igrp', () => {
  it('completes networks: inside its own by the first byte of the sender, others by zeros', () => {
    const packet = dissect(examples.update.hex, { as: 'ip' });
    expect([packet.values('igrp.network'), packet.values('igrp.hop_count')]).toEqual([['10.1.2.0', '192.168.5.0', '172.16.0.0'], ['0', '1', '2']]);
    expect([packet.value('igrp.delay'), packet.value('igrp.bandwidth'), packet.info]).toEqual(['1000', '8000', 'Response']);
  });

  it('says what it is', () => {
    expect(dissect(examples.request.hex, { as: 'igrp' }).info).toBe('Request');
    expect(dissect(examples.otherVersion.hex, { as: 'igrp' }).remarks).toEqual(['Unknown Version, The dissection may be inaccurate']);
  });
});
