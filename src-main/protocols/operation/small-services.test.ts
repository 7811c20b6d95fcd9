import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './small-services.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });
const linesOf = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('small services', () => {
  it('tells who echoes', () => {
    expect([read('echo').info, read('echoed').info]).toEqual(['Request', 'Response']);
    expect([read('echo').has('echo.request'), read('echo').has('echo.response')]).toEqual([true, false]);
    expect(read('echoed').value('echo.data')).toBe('68656c6c6f');
  });

  it('shows generated characters', () => {
    expect([read('characters').protocol, read('characters').value('chargen.data')]).toEqual(['Chargen', '!"#$%&\r\n']);
  });

  it('shows the time of day as it is written', () => {
    expect([read('daytimeAsked').info, read('daytime').info]).toEqual(['DAYTIME Request', 'DAYTIME Response']);
    expect([read('daytime').value('daytime.string'), read('daytimeAsked').has('daytime.string')]).toEqual(['Tuesday', false]);
  });

  it('counts seconds from 1900 (RFC 868)', () => {
    expect(linesOf('time')).toContain('Jan  1, 1980 00:00:00 UTC');
    expect(read('time').value('time.time')).toBe('2524521600');
    expect(linesOf('time')).toContain('Type: Response');
  });
});
