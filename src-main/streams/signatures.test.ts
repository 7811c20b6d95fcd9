import { describe, expect, it } from 'vitest';
import { type Protocol, mayBeginWith } from '../dissect/index.ts';
import { PROTOCOLS } from '../protocols/index.ts';
import { writtenExamples } from '../tooling/examples.ts';
import { Signatures } from './signatures.ts';

const packets = (await writtenExamples()).map(({ bytes }) => bytes);
const recognised = PROTOCOLS.filter(({ begins, recognise }) => begins !== undefined && recognise !== undefined);
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
/** Places in a packet where a message may begin. */
const PLACES = BYTES;

/** Bytes of the examples that the protocol calls its own, from wherever in a packet they begin. */
function ownOf({ recognise }: Protocol): Uint8Array[] {
  return packets.flatMap(packet => PLACES.filter(at => at < packet.length && recognise!(packet, at, packet.length)).map(at => packet.slice(at)));
}

describe('first bytes', () => {
  it.each(recognised.map(protocol => [protocol.name, protocol] as const))('of %s are all those that its signature fits', (_, protocol) => {
    const own = ownOf(protocol), others = BYTES.filter(byte => !mayBeginWith(protocol, byte));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(([first]) => !mayBeginWith(protocol, first))).toEqual([]);
    for (const bytes of own) {
      const [first] = bytes;
      expect(others.filter(byte => {
        bytes[0] = byte;
        return protocol.recognise!(bytes, 0, bytes.length);
      })).toEqual([]);
      bytes[0] = first;
    }
  });
});

describe('signatures', () => {
  const asked: string[] = [];
  const made = (name: string, begins: Protocol['begins'], fits: boolean): Protocol =>
    ({ name, begins, recognise: () => asked.push(name) > 0 && fits }) as unknown as Protocol;
  const any = made('any', undefined, false), capital = made('capital', 'AB', true), last = made('last', [0x41], true);
  const signatures = new Signatures([any, capital, last]);

  it('are asked in their order, where their first byte fits', () => {
    expect(signatures.find(Uint8Array.of(0x41), 0, 1)).toBe(capital);
    expect(asked.splice(0)).toEqual(['any', 'capital']);
    expect(signatures.find(Uint8Array.of(0x43), 0, 1)).toBeUndefined();
    expect(asked.splice(0)).toEqual(['any']);
  });

  it('fit nothing where there is nothing', () => {
    expect(signatures.find(Uint8Array.of(0x41), 1, 1)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
