import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './json.examples.ts';

describe('json', () => {
  it('shows members with their paths', () => {
    const packet = dissect(examples.nested.hex, { as: 'json' });
    expect(packet.values('json.path_with_value')).toEqual(['/a/[]:1', '/a/[]:-2.5e3', '/a/[]:true', '/e:xé\n"']);
    expect(packet.values('json.path')).toEqual(['/a/[]/b', '/a', '/e']);
    expect(packet.value('json.value.string')).toBe('xé\n"');
  });

  it('shows values one behind the other, in lines or not', () => {
    const packet = dissect(Buffer.from('{"a":1}\n{"a":2}{"a":"x"} [true]\n'), { as: 'json' });
    expect(packet.values('json.path_with_value')).toEqual(['/a:1', '/a:2', '/a:x', '/[]:true']);
    expect([packet.protocols, packet.trouble]).toEqual(['json', 'none']);
  });

  it.each(['cut', 'deep', 'wrong'] as const)('shows as text what is %s', name => {
    const packet = dissect(examples[name].hex, { as: 'json' });
    expect(packet.protocols).toBe('json:data-text-lines');
    expect(packet.trouble).toBe('none');
    expect(packet.remarks).toEqual(name === 'deep' ? ['More than 30 values within each other: shown as text'] : []);
  });
});
