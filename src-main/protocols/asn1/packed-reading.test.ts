import { describe, expect, it } from 'vitest';
import { Registry, byName, protocol } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { PROTOCOLS } from '../index.ts';
import { PER_FIELDS } from '../packed-reader.ts';
import { type PackedReaders, PackedReading } from './packed-reading.ts';
import { Schema } from './schema.ts';

/** Reads bytes as the first type of a module. */
function read(types: string, hex: string, readers: PackedReaders<string[]> = {}): { found: ReturnType<typeof dissect>; heard: string[] } {
  const schema = new Schema([{ prefix: 'demo', types }]), reading = new PackedReading(schema, readers), heard: string[] = [];
  const first = /(\w+)\s*::=/.exec(types)![1];
  const demo = protocol({
    name: 'demo', title: 'Demo', fields: { ...byName(schema.fields), ...PER_FIELDS },
    dissect: p => reading.take(p, first, heard),
  });
  return { found: dissect(hex, { as: 'demo', registry: new Registry([...PROTOCOLS, demo]) }), heard };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.';

/** ITU-T X.691 annex A.2, in the order of its tags. */
const RECORD = `
  PersonnelRecord ::= SEQUENCE {
    name Name, number INTEGER, title VisibleString, dateOfHire Date, nameOfSpouse Name, children SEQUENCE OF Child OPTIONAL }
  Child ::= SEQUENCE { name Name, dateOfBirth Date }
  Name ::= SEQUENCE { givenName NameString, initial VisibleString (SIZE (1)) (FROM ("${LETTERS}")), familyName NameString }
  NameString ::= VisibleString (SIZE (1..64)) (FROM ("${LETTERS}"))
  Date ::= VisibleString (SIZE (8)) (FROM ("0123456789"))`;

describe('aligned PER', () => {
  it('reads the example of X.691 annex A.2', () => {
    const { found } = read(RECORD, '864a6f686e501053 6d69746801330844 69726563746f7219 7109170c4d617279 5410536d69746802 1052616c70685410 ' +
      '536d697468195711 11105375 73616e42104a6f6e 657319590717');
    expect(found.trouble).toBe('none');
    expect(found.values('demo.givenName')).toEqual(['John', 'Mary', 'Ralph', 'Susan']);
    expect(found.values('demo.initial')).toEqual(['P', 'T', 'T', 'B']);
    expect(found.values('demo.familyName')).toEqual(['Smith', 'Smith', 'Smith', 'Jones']);
    expect([found.value('demo.number'), found.value('demo.title'), found.value('demo.dateOfHire'), found.values('demo.dateOfBirth')])
      .toEqual(['51', 'Director', '19710917', ['19571111', '19590717']]);
  });

  it('reads numbers by their range', () => {
    const types = `All ::= SEQUENCE { a INTEGER (0..7), b INTEGER (10..265), c INTEGER (0..65535), d INTEGER (0..4294967295), e INTEGER (0..MAX),
      f INTEGER, g INTEGER (5), h INTEGER (0..9, ...), i INTEGER (0..1099511627775) }`;
    // 101 and a fill; 0x05; 0x1234; two bytes (01) and a fill; one byte; -2; nothing; beyond the range; five bytes (100) and a fill
    const { found } = read(types, 'a0 05 1234 40 0102 01c8 01fe 80 010c 80 0100000000');
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(name => found.value(`demo.${name}`)))
      .toEqual(['5', '15', '4660', '258', '200', '-2', '5', '12', '4294967296']);
  });

  it('reads strings of bits and of octets where they begin', () => {
    const types = `All ::= SEQUENCE {
      flag BOOLEAN, short OCTET STRING (SIZE (2)), bits BIT STRING (SIZE (7)), long BIT STRING (SIZE (20)),
      named BIT STRING { up(0), down(9) } (SIZE (10)),
      rest OCTET STRING (SIZE (0..3)) }`;
    // 1, then 0xabcd and 1010101 without a fill; 20 bits where a byte begins, 10 bits behind them, two bits of length, and what fills up
    const bits = '1' + '1010101111001101' + '1010101' + '11110000111100001111' + '1000000001' + '10';
    const hex = (bits.match(/.{1,8}/g) ?? []).map(byte => parseInt(byte.padEnd(8, '0'), 2).toString(16).padStart(2, '0')).join('');
    const { found } = read(types, `${hex}0102`);
    expect(['flag', 'short', 'bits', 'long', 'named', 'rest'].map(name => found.value(`demo.${name}`)))
      .toEqual(['1', 'abcd', 'aa', 'f0f0f0', '8040', '0102']);
    expect([found.value('demo.T.named.up'), found.value('demo.T.named.down')]).toEqual(['1', '1']);
  });

  it('tells numbers, opens bytes, and goes on behind what it does not know', () => {
    const types = `All ::= SEQUENCE { kind ENUMERATED { a, b, c, ... }, id INTEGER (0..255), value ANY, more Choice, end BOOLEAN }
      Choice ::= CHOICE { x BOOLEAN, y BOOLEAN, ..., z INTEGER (0..255) }`;
    const readers: PackedReaders<string[]> = {
      told: { 'All.id': (value, heard) => void heard.push(`id ${value}`), Choice: (value, heard) => void heard.push(`choice ${value}`) },
      below: { 'All.value': (p, heard) => { heard.push(`value of ${p.remaining}`); p.skip(1); } },
      behind: { Choice: (_, heard) => void heard.push('behind') },
    };
    const known = read(types, '40 07 02aabb 80 0155 80', readers);
    expect(known.heard).toEqual(['id 7', 'value of 2', 'choice 2', 'behind']);
    expect([known.found.value('demo.kind'), known.found.value('demo.z'), known.found.value('demo.end')]).toEqual(['2', '85', '1']);
    const later = read(types, '40 07 02aabb 83 0155 80', readers);
    expect([later.found.value('demo.more'), later.found.value('demo.end'), later.found.trouble]).toEqual(['5', '1', 'none']);
  });

  it('does not follow what nests without an end', () => {
    const { found } = read('List ::= SEQUENCE OF List', '01'.repeat(200));
    expect(found.trouble).toBe('malformed');
    expect(read('All ::= SEQUENCE { list SEQUENCE OF NULL }', '7f').found.lines().join()).toContain('items without a bit');
  });
});
