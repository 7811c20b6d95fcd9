import { describe, expect, it } from 'vitest';
import { DEFAULT_HEX_DUMP } from '../../../src-main/api/index.ts';
import { areArguments } from '../../../src-main/api/transport/methods.ts';
import { firstDraft, formOf } from './draft.ts';
import type { Draft } from './draft.ts';

describe('the form of a hex dump', () => {
  it.each<[draft: Partial<Draft>, form: object]>([
    [{}, {}],
    [{ times: 'iso', offsets: 'lines', directions: true }, { times: 'ISO', offsets: 'lines', directions: true }],
    [{ times: 'own', ownTimes: ' %T ' }, { times: '%T' }],
    [{ linkType: '105', raw: true }, { linkType: 105 }],
    [{ headers: 'ethernet', type: '0x86DD', raw: true }, { headers: { kind: 'ethernet', type: 0x86dd } }],
    [{ headers: 'ip', protocol: '46', raw: true }, { linkType: 101, headers: { kind: 'ip', protocol: 46 } }],
    [{ headers: 'udp', source: ' ::1', destination: '::2' }, { headers: { kind: 'udp', ports: [50000, 80], ends: ['::1', '::2'] } }],
    [{ headers: 'sctp', tag: '7' }, { headers: { kind: 'sctp', ports: [50000, 80], tag: 7 } }],
    [{ headers: 'sctp-data', payload: '46' }, { headers: { kind: 'sctp-data', ports: [50000, 80], payload: 46 } }],
  ])('of %j', (draft, its) => {
    const form = formOf({ ...firstDraft, ...draft });
    expect(form).toEqual({ ...DEFAULT_HEX_DUMP, characters: true, ...its });
    expect(areArguments('hexDump', ['0000 01', form])).toBe(true);
  });

  it.each<[draft: Partial<Draft>, problem: string]>([
    [{ linkType: 'x' }, 'The link type is a number up to 65535.'],
    [{ headers: 'ethernet', type: '10000' }, 'The EtherType is a hexadecimal number up to ffff.'],
    [{ headers: 'tcp', destinationPort: '70000' }, 'The destination port is a number up to 65535.'],
    [{ headers: 'tcp', source: '192.0.2.1' }, 'Both addresses are needed, or none.'],
  ])('is none with %j', (draft, problem) => {
    expect(() => formOf({ ...firstDraft, ...draft })).toThrow(problem);
  });

  it('is checked before the engine is asked', () => {
    const form = formOf(firstDraft);
    for (const wrong of [{ headers: { kind: 'toString' } }, { headers: { kind: 'udp', ports: [1] } }, { longest: 1e9 }, { offsets: 'none at all' }])
      expect(areArguments('hexDump', ['', { ...form, ...wrong }])).toBe(false);
  });
});
