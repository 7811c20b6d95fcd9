import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';
import { examples } from './protobuf.examples.ts';
import { SCHEMA } from './protobuf.ts';
import { Schema } from './protobuf/schema.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'protobuf' });

describe('a field', () => {
  it('has a number, a wire type and a value', () => {
    const varint = example('varint');
    expect(['number', 'wiretype', 'value.uint32'].map(name => varint.value(`protobuf.field.${name}`))).toEqual(['1', '0', '150']);
    expect(varint.lines()).toContain('        Field(1): 150 (uint32)');
  });

  it('of a length is text where it is text', () => {
    expect(example('string').value('protobuf.field.value.string')).toBe('testing');
    expect(example('bytes').value('protobuf.field.value.string')).toBeUndefined();
    expect(example('bytes').value('protobuf.field.value')).toBe('00ff00');
  });

  it('of a length is a message where it can be taken apart to its end', () => {
    expect(example('nested').values('protobuf.field.number')).toEqual(['3', '1']);
    expect(example('nested').lines()).toContain('        Field(3): a message of 3 bytes');
  });

  it('may be a group of fields up to its end', () => {
    expect(example('group').values('protobuf.field.number')).toEqual(['1', '1', '2']);
    expect(example('group').lines()).toContain('        Field(1): a group');
  });

  it('of 32 or 64 bits is an integer or a real number', () => {
    const fixed = example('fixed');
    expect([fixed.value('protobuf.field.value.double'), fixed.value('protobuf.field.value.float')]).toEqual(['1', '1']);
  });
});

describe('what cannot be read', () => {
  it('is said, and ends the message', () => {
    expect(example('endless').remarks).toEqual(['Failed to parse value field']);
    expect(example('tooLong').remarks).toEqual(['Failed to parse length delimited field']);
    expect(example('wireType').remarks).toEqual(['Unknown or unsupported wiretype']);
    expect(example('endlessGroup').remarks).toEqual(['The group does not end']);
  });

  it('is not nested without end', () => {
    let bytes = new Uint8Array(0);
    for (let i = 0; i < 200; i++) {
      bytes = Uint8Array.from([0x0a, ...(bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7]), ...bytes]);
    }
    const deep = dissect(bytes, { as: 'protobuf' });
    expect(deep.trouble).toBe('none');
    expect(deep.values('protobuf.field.number').length).toBeLessThan(64);
  });
});

describe('with the files that describe them', () => {
  const schema = new Schema([{
    path: 'order.proto',
    text: `syntax = "proto2"; package shop;
      import "google/protobuf/timestamp.proto"; import "google/protobuf/any.proto"; import "google/protobuf/duration.proto";
      enum State { UNKNOWN = 0; OPEN = 1; LOST = -1; }
      message Line { required string article = 1; optional uint32 count = 2; }
      message Order {
        optional int64 number = 1; optional string customer = 2; repeated Line lines = 3; optional State state = 4; map<string, int32> labels = 5;
        optional google.protobuf.Timestamp placed = 6; optional sint32 delta = 7; optional sint64 big_delta = 8; optional fixed32 checksum = 9; optional fixed64 serial = 10;
        optional sfixed32 below = 11; optional sfixed64 far_below = 12; optional float ratio = 13; optional double weight = 14; optional bool gift = 15; optional bytes picture = 16;
        repeated int32 codes = 17; repeated State history = 18; optional group Rate = 19 { optional float factor = 1; } optional uint64 huge = 20;
        optional google.protobuf.Any any = 21; optional google.protobuf.Duration wait = 22; optional Order inner = 23; optional uint32 count = 24;
      }`,
  }]);
  const registry = createRegistry();
  registry.give(SCHEMA, schema);
  /** A body of this media type. The first remark on it is HTTP's. */
  const order = (hex: string) => {
    const bytes = hex.replaceAll(' ', '');
    const head = Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf; messageType="shop.Order"\r\nContent-Length: ${bytes.length / 2}\r\n\r\n`,
    ).toString('hex');
    return dissect(head + bytes, { as: 'http', registry });
  };
  const line = (hex: string): string | undefined => order(hex).lines().find(text => text.includes('Field('))?.trim();

  it.each([
    ['08 ffffffffffffffffff01', 'Field(1): number = -1 (int64)', 'int64', '-1'],
    ['12 03 416461', 'Field(2): customer = Ada (string)', 'string', 'Ada'],
    ['20 01', 'Field(4): state = OPEN(1) (enum)', 'int32', '1'],
    ['20 ffffffffffffffffff01', 'Field(4): state = LOST(-1) (enum)', 'int32', '-1'],
    ['20 09', 'Field(4): state = 9 (enum)', 'int32', '9'],
    ['38 09', 'Field(7): delta = -5 (sint32)', 'int32', '-5'],
    ['38 ffffffff0f', 'Field(7): delta = -2147483648 (sint32)', 'int32', '-2147483648'],
    ['40 ffffffffffffffffff01', 'Field(8): big_delta = -9223372036854775808 (sint64)', 'int64', '-9223372036854775808'],
    ['4d efbeadde', 'Field(9): checksum = 3735928559 (fixed32)', 'uint32', '3735928559'],
    ['51 0100000000000080', 'Field(10): serial = 9223372036854775809 (fixed64)', 'uint64', '9223372036854775809'],
    ['5d f9ffffff', 'Field(11): below = -7 (sfixed32)', 'int32', '-7'],
    ['61 f8ffffffffffffff', 'Field(12): far_below = -8 (sfixed64)', 'int64', '-8'],
    ['6d 0000803e', 'Field(13): ratio = 0.250000 (float)', 'float', '0.25'],
    ['71 9c7500883ce437fe', 'Field(14): weight = -1e+300 (double)', 'double', '-1e+300'],
    ['78 01', 'Field(15): gift = true (bool)', 'bool', '1'],
    ['a001 ffffffffffffffffff01', 'Field(20): huge = 18446744073709551615 (uint64)', 'uint64', '18446744073709551615'],
    ['c001 ffffffffffffffffff01', 'Field(24): count = 4294967295 (uint32)', 'uint32', '4294967295'],
  ])('%s is %s', (hex, text, kind, value) => {
    expect(line(hex)).toBe(text);
    expect(order(hex).value(`protobuf.field.value.${kind}`)).toBe(value);
  });

  it('repeated numbers are one value or many, however they are declared', () => {
    expect(line('8a01 0d 01 9601 ffffffffffffffffff01')).toBe('Field(17): codes = [ 1 (int32), 150 (int32), -1 (int32)]');
    expect(line('8801 05')).toBe('Field(17): codes = 5 (int32)');
    expect(order('9201 02 01 09').values('protobuf.field.value.int32')).toEqual(['1', '9']);
    expect(order('8a01 02 01 96').remarks.slice(1)).toEqual(['Failed to parse packed repeated field']);
  });

  it('messages, maps and groups have their types', () => {
    const nested = order('1a 08 0a 04 72756c65 10 03 2a 05 0a 01 61 10 07 9b01 0d 0000c03f 9c01');
    expect(nested.values('protobuf.message.name')).toEqual(['shop.Order', 'shop.Line', 'shop.Order.labelsMapEntry', 'shop.Order.Rate']);
    expect(nested.values('protobuf.field.name')).toEqual(['lines', 'article', 'count', 'labels', 'key', 'value', 'rate', 'factor']);
    expect(nested.values('protobuf.field.type')).toEqual(['11', '9', '13', '11', '9', '5', '10', '2']);
    expect(nested.info).toContain('(PROTOBUF) shop.Order');
  });

  it('messages that stand for one value say it', () => {
    expect(line('32 0b 08 80e2cfaa06 10 959aef3a')).toBe('Field(6): placed = 2023-11-14T22:13:20.123456789Z (message)');
    expect(line('b201 0d 08 ffffffffffffffffff01 10 00')).toBe('Field(22): wait = -1s (message)');
    expect(line('32 0b 08 ffffffffffffffff7f')).toContain('placed');
  });

  it('what an Any holds is read by the type that it names', () => {
    const any = order('aa01 18 0a 0d 782e792f73686f702e4c696e65 12 07 0a 05 7061706572');
    expect(any.values('protobuf.message.name')).toEqual(['shop.Order', 'google.protobuf.Any', 'shop.Line']);
  });

  it('fields that the files do not know, or know otherwise, are shown by number', () => {
    expect(line('f83e 07')).toBe('Field(1007): 7 (uint32)');
    const other = order('12 01 61 08 01 15 00000000');
    expect([line('15 00000000'), other.remarks.slice(1)])
      .toEqual(['Field(2): customer = 0 or 0 (32-bit)', ['The wire type does not fit the type of the field']]);
  });

  it('required fields that lack are told', () => expect(order('1a 02 10 03').remarks.slice(1)).toEqual(['The required field article is missing']));

  it('messages are not nested without end', () => {
    let bytes: number[] = [];
    for (let i = 0; i < 200; i++) {
      bytes = [0xba, 0x01, ...(bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7]), ...bytes];
    }
    const deep = order(Buffer.from(bytes).toString('hex'));
    expect([deep.trouble, deep.remarks.slice(1)]).toEqual(['none', ['Messages inside messages, deeper than is read']]);
  });
});
