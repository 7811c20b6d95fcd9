import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { hl7 } from './hl7.ts';
import { examples } from './hl7.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'hl7' });
const trimmed = (name: Name): string[] => read(name).lines().map(line => line.trim());

describe('hl7', () => {
  it.each((Object.keys(examples) as Name[]))('reads all of %s', name => expect(read(name).trouble).toBe('none'));

  it('says what a message is and what it tells of', () => {
    expect((['admit', 'acknowledged', 'accepted', 'noend', 'sep'] as const).map(name => read(name).info))
      .toEqual(['ADT (A01)', 'ACK (A01)', 'ACK', 'ORU (R01)', 'ADT (A04)']);
    expect(trimmed('admit')[0]).toBe('Health Level Seven, Type: Admit Discharge Transfer, Event: Admit/visit notification');
    expect([read('admit').value('hl7.message.type'), read('admit').value('hl7.event.type'), read('accepted').has('hl7.event.type')])
      .toEqual(['ADT', 'A01', false]);
  });

  it('reads segments and their fields, those without a value left out', () => {
    expect(trimmed('admit').filter(line => /^[A-Z]{3} \(/.test(line)))
      .toEqual(['MSH (Message Header)', 'EVN (Event Type)', 'PID (Patient Identification)', 'ZZZ (Unknown Segment)']);
    expect(trimmed('admit')).toEqual(expect.arrayContaining(['field 4: PATID1234^5^M11', 'field 6: JONES^WILLIAM^A^III', 'field 8: 19610615']));
    expect(read('admit').values('hl7.segment')[1]).toBe('EVN|A01|198808181123');
  });

  it('reads with the separators that the header names (HL7 2.5.1 §2.5.4), and a last segment without an end', () => {
    expect(read('sep').values('hl7.field')).toEqual(expect.arrayContaining(['*~\\&', 'ADT*A04']));
    expect(read('noend').values('hl7.field').at(-1)).toBe('F');
  });

  it('reads what begins with another header, and says nothing of it', () => {
    expect([read('odd').info, read('odd').values('hl7.segment')]).toEqual(['', ['FHS|^~\\&|A', 'PID|1']]);
    expect(dissect('0b4d5358317c0d1c0d', { as: 'hl7' }).remarks).toEqual(['Malformed']);
  });

  it('takes a type of any length', () => {
    const long = `MSH|^~\\&|A|B|C|D|2024||ACK${'X'.repeat(200_000)}`;
    expect(dissect(`0b${Buffer.from(long).toString('hex')}0d1c0d`, { as: 'hl7' }).info).toBe('ACK');
  });

  it('frames blocks, also those that come in parts', () => {
    const bytes = fromHex(examples.two.hex), end = bytes.length, first = bytes.indexOf(0x1c) + 2;
    expect(hl7.frame!(bytes, 0, end, 0)).toBe(first);
    expect(hl7.frame!(bytes, first, end, 0)).toBe(end - first);
    expect([hl7.frame!(bytes, 0, 100, 0), hl7.resume!(bytes, 0, 100, end)]).toEqual([-100, first]);
    // The file separator is there, and what must follow it is not yet.
    expect([hl7.frame!(bytes, 0, first - 1, 0), hl7.resume!(bytes, 0, first - 2, end)]).toEqual([2 - first, first]);
    expect([hl7.frame!(fromHex('0b'), 0, 1, 0), hl7.frame!(fromHex('4d5348'), 0, 3, 0), hl7.frame!(fromHex('0b411c41'), 0, 4, 0)])
      .toEqual([MORE, NOT_MINE, NOT_MINE]);
  });

  it('is known by a header behind a vertical tab', () => {
    const known = (hex: string): boolean => hl7.recognise!(fromHex(hex), 0, hex.length / 2);
    expect([known(examples.admit.hex), known(examples.odd.hex), known('0b4d534841'), known('0b504944 7c'.replace(' ', ''))])
      .toEqual([true, true, false, false]);
  });
});
