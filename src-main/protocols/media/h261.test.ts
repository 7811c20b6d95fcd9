import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './h261.examples.ts';

describe('H.261', () => {
  it('tells where the packet begins (RFC 4587 §4.1)', () => {
    const packet = dissect(examples.packet.hex, { as: 'h261' });
    expect(['sbit', 'ebit', 'i', 'v', 'gobn', 'mbap', 'quant', 'hmvd', 'vmvd'].map(name => packet.value(`h261.${name}`)))
      .toEqual(['2', '5', '1', '1', '9', '17', '21', '30', '3']);
    expect([packet.info, packet.value('h261.stream')]).toEqual(['H.261 message', '0001020304050607']);
  });
});
