import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rtpevent.examples.ts';

describe('rtpevent', () => {
  it('names the signalling of lines', () => {
    expect(dissect('93 0a 0320', { as: 'rtpevent' }).info).toBe("Payload type=RTP Event, ABCD signalling state '0011'");
  });

  it('names the key, and says whether it was released', () => {
    const packet = dissect(examples.keyFive.hex, { as: 'rtpevent' });
    expect([packet.info, packet.value('rtpevent.volume'), packet.value('rtpevent.duration')])
      .toEqual(['Payload type=RTP Event, DTMF Five 5 (end)', '10', '800']);
    expect(dissect(examples.unknown.hex, { as: 'rtpevent' }).info).toBe('Payload type=RTP Event, Unknown (255)');
  });
});
