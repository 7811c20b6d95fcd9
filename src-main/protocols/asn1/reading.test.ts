import { describe, expect, it } from 'vitest';
import { fromHex } from '../../tooling/packets.ts';
import { berHeader } from '../../bytes/ber.ts';
import { BerReading } from './reading.ts';
import { Schema } from './schema.ts';

const schema = () => new Schema([{
  prefix: 'demo',
  types: `
    Message ::= CHOICE { short [1] Short, long [2] EXPLICIT Long, code Code }
    Short ::= SEQUENCE { id INTEGER (0..255), list SEQUENCE OF Long OPTIONAL, pairs SEQUENCE SIZE (1..4) OF SEQUENCE { a NULL }, ... }
    Long ::= [APPLICATION 7] OCTET STRING (SIZE (1..20))
    Code ::= ENUMERATED { none(0), some-more(1), ... }
    Bits-of ::= BIT STRING { first-one(0), last(9) }
    Holder ::= SET { bits Bits-of DEFAULT none, own BIT STRING { only(0) } }`,
  renamed: { 'Short.id': 'number' },
}]);

describe('schemas in ASN.1', () => {
  it('call fields as Wireshark does', () => {
    expect(schema().fields.filter(({ name }) => name.startsWith('demo')).map(({ name, title, kind }) => `${name} ${title}: ${kind}`)).toEqual([
      'demo.short_element short: none', 'demo.long long: bytes', 'demo.code code: uint', 'demo.number id: uint', 'demo.Long Long: bytes',
      'demo.list list: uint', 'demo.a_element a: none', 'demo.pairs_item_element pairs item: none', 'demo.pairs pairs: uint',
      'demo.Bits.of.first.one first-one: bool', 'demo.Bits.of.last last: bool', 'demo.bits bits: bytes', 'demo.T.own.only only: bool',
      'demo.own own: bytes',
    ]);
  });

  it('number alternatives by their tags only where these are of one class', () => {
    const { members, numbers } = schema().node('Message');
    expect(members.map(({ field }) => field.title)).toEqual(['short', 'long', 'code']);
    expect(numbers).toEqual([0, 1, 2]);
  });

  it('know elements by their tags', () => {
    const reading = new BerReading(schema(), {}), message = schema().node('Message');
    const fits = (hex: string): boolean => reading.matches(berHeader(fromHex(hex), 0, hex.length / 2)!, message);
    expect([fits('a100'), fits('a200'), fits('0a0100'), fits('a300'), fits('0401aa')]).toEqual([true, true, true, false, false]);
  });

  it('are refused where they are no ASN.1', () => {
    expect(() => new Schema([{ prefix: 'x', types: 'A ::= SEQUENCE { b INTEGER' }])).toThrow('ends within');
    expect(() => new Schema([{ prefix: 'x', types: 'A ::= SEQUENCE { b Missing }' }])).toThrow('no type Missing');
    expect(() => new Schema([{ prefix: 'x', types: 'A ::= NULL A ::= NULL' }])).toThrow('two types');
  });
});
