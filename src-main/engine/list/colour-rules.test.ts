import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { check } from '../../filter/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { etherFrame, ipFrame, tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { scanned } from '../../tooling/scanned.ts';
import type { ColourRule } from '../../api/index.ts';
import { ColourRules } from './colour-rules.ts';
import { DEFAULT_COLOURS } from './default-colours.ts';

const registry = createRegistry();
const ENDS = { from: '10.0.0.1', to: '10.0.0.2' };

function colours(frames: readonly Uint8Array[], given?: readonly ColourRule[]): (string | undefined)[] {
  const { around } = scanned(frames);
  const rules = new ColourRules(registry, given);
  const dissector = new Dissector(registry, { wanted: rules.wanted });
  return frames.map((bytes, row) => {
    dissector.dissect(
      { number: row + 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes, linkType: 1, encapsulation: 1, interfaceIndex: 0 },
      around.at(row),
    );
    return rules.of(dissector.tree);
  });
}

const segment = (flags: string, sequence: number, payload = '') => tcpFrame({ ...ENDS, ports: [4000, 4711], sequence, flags, payload });

describe('colour rules', () => {
  it('take the first that fits', () => {
    expect(colours([segment('S', 1), segment('A', 2, 'ab'), segment('A', 2, 'ab'), segment('R', 4)])).toEqual([
      'TCP SYN/FIN', 'TCP', 'Bad TCP', 'TCP RST',
    ]);
    expect(colours([udpFrame({ ...ENDS, ports: [5000, 9999], payload: 'x' })])).toEqual(['UDP']);
  });

  it('know HTTP by its port, too', () => {
    expect(colours([tcpFrame({ ...ENDS, ports: [4000, 80], sequence: 1, flags: 'A' })])).toEqual(['HTTP']);
  });

  it('mark a lifetime that is nearly over', () => {
    const frame = ipFrame(ENDS, 253, new Uint8Array(4));
    frame[14 + 8] = 3;
    expect(colours([frame])).toEqual(['TTL low or unexpected']);
  });

  it('mark broadcasts that are nothing else, and leave the rest alone', () => {
    const broadcast = etherFrame(0x88b5, new Uint8Array(4));
    broadcast.fill(255, 0, 6);
    expect(colours([broadcast, etherFrame(0x88b5, new Uint8Array(4))])).toEqual(['Broadcast', undefined]);
  });

  it('speak of fields that exist, wherever their protocol is known', () => {
    const texts = DEFAULT_COLOURS.flatMap(({ any }) => any.map(one => (typeof one === 'string' ? one : one.when)));
    const known = texts.filter(text => registry.protocol(/[a-z_\d]+/.exec(text)![0]) !== undefined);
    expect(known.length).toBeGreaterThan(10);
    expect(known.map(text => ({ text, ...check(text, registry) })).filter(({ state }) => state !== 'valid').map(({ text }) => text)).toEqual([]);
  });

  it('may be others, in another order; those that are off or wrong colour nothing', () => {
    const look = { foreground: '#000000', background: '#ffffff' };
    const rules = [
      { ...look, name: 'off', filter: 'tcp', enabled: false }, { ...look, name: 'wrong', filter: 'tcp.prot', enabled: true },
      { ...look, name: 'mine', filter: 'tcp.port == 4711', enabled: true }, { ...look, name: 'all', filter: 'ip', enabled: true },
    ];
    expect(colours([segment('S', 1), udpFrame({ ...ENDS, ports: [5000, 9999], payload: 'x' })], rules)).toEqual(['mine', 'all']);
  });
});
