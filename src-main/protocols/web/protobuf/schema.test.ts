import { describe, expect, it } from 'vitest';
import { Schema } from './schema.ts';

const schemaOf = (text: string, path = 'a.proto'): Schema => new Schema([{ path, text }]);
const problems = (text: string): string[] => schemaOf(text).problems.map(problem => `${problem.file}:${problem.line}: ${problem.text}`);
const fields = (schema: Schema, message: string): string[] =>
  [...(schema.message(message)?.fields.values() ?? [])].map(({ number, type, name, message: inner, enum: names }) =>
    `${number} ${inner?.name ?? names?.name ?? type} ${name}`);

describe('a file', () => {
  it('declares messages with fields of every kind', () => {
    const schema = schemaOf(`
      syntax = "proto3"; // the newer one
      package shop.v1;   /* a
        comment */
      option java_package = "com.example"; option (own.option) = { a: [1, 2] b { c: ">" } };
      message Order {
        message Line { string article = 1; }
        enum State { option allow_alias = true; OPEN = 0; WAITING = 0; LOST = -0x1 [deprecated = true]; reserved 5; }
        reserved 4, 10 to 20, 100 to max; reserved "old";
        int64 number = 0x1 [deprecated = true, (own.rule) = { max: 3 }];
        repeated Line lines = 2;
        State state = 3;
        map<string, Line> by_name = 017;
        oneof payment { option (own.x) = 1; string card = 5; Line cash = 6; }
        optional .shop.v1.Order.Line last = 7;;
      }`);
    expect(schema.problems).toEqual([]);
    expect(fields(schema, 'shop.v1.Order')).toEqual([
      '1 int64 number', '2 shop.v1.Order.Line lines', '3 shop.v1.Order.State state', '15 shop.v1.Order.by_nameMapEntry by_name',
      '5 string card', '6 shop.v1.Order.Line cash', '7 shop.v1.Order.Line last',
    ]);
    expect(fields(schema, 'shop.v1.Order.by_nameMapEntry')).toEqual(['1 string key', '2 shop.v1.Order.Line value']);
    expect([...schema.enums.get('shop.v1.Order.State')!.values]).toEqual([[0, 'OPEN'], [-1, 'LOST']]);
  });

  it('of proto2 has required fields, groups and extensions', () => {
    const schema = schemaOf(`
      syntax = 'proto2';
      message Money { required string currency = 1 [default = "a\\"b"]; optional group Rate = 2 { optional float factor = 1; } extensions 100 to max; }
      extend Money { optional string coin = 100; repeated group Part = 101 { optional int32 share = 1; } }
      message Purse { extend Money { optional Purse from = 102; } }`);
    expect(schema.problems).toEqual([]);
    expect(fields(schema, 'Money'))
      .toEqual(['1 string currency', '2 Money.Rate rate', '102 Purse [Purse.from]', '100 string [coin]', '101 Part [part]']);
    expect(schema.message('Money')!.required.map(({ name }) => name)).toEqual(['currency']);
    expect(fields(schema, 'Money.Rate')).toEqual(['1 float factor']);
  });

  it('declares the methods of services', () => {
    const schema = schemaOf(`
      edition = "2023"; package a.b;
      message Q {} message stream {}
      service S { option deprecated = true; rpc One (Q) returns (stream Q) { option (x) = { y: "}" }; } rpc Two(stream .a.b.Q) returns (b.Q); rpc Three (stream) returns (stream stream); }`);
    expect(schema.problems).toEqual([]);
    expect([...schema.methods].map(([path, { request, response }]) => [path, request?.name, response?.name])).toEqual([
      ['/a.b.S/One', 'a.b.Q', 'a.b.Q'], ['/a.b.S/Two', 'a.b.Q', 'a.b.Q'], ['/a.b.S/Three', 'a.b.stream', 'a.b.stream'],
    ]);
  });
});

describe('names of types', () => {
  it('mean the innermost declaration', () => {
    const schema = schemaOf('package a.b; message M {} message O { message M {} M inner = 1; .a.b.M outer = 2; b.M also = 3; }');
    expect(fields(schema, 'a.b.O')).toEqual(['1 a.b.O.M inner', '2 a.b.M outer', '3 a.b.M also']);
  });

  it('are found in other files, from whichever folder those are given', () => {
    const money = { path: 'money.proto', text: 'package shop; message Money {}' };
    const order = { path: 'x/protos/shop/order.proto', text: 'import public "shop/money.proto"; package shop; message Order { Money price = 1; }' };
    const schema = new Schema([order, money]);
    expect(schema.problems).toEqual([]);
    expect(fields(schema, 'shop.Order')).toEqual(['1 shop.Money price']);
  });

  it('of what comes with Protocol Buffers are known', () => {
    const schema = schemaOf('import "google/protobuf/timestamp.proto"; import "google/protobuf/descriptor.proto"; message M { ' +
      'google.protobuf.Timestamp at = 1; } extend google.protobuf.FieldOptions { string rule = 5000; }');
    expect(schema.problems).toEqual([]);
    expect(fields(schema, 'M')).toEqual(['1 google.protobuf.Timestamp at']);
  });
});

it('the files that come with Protocol Buffers may be given, too', () => {
  const given = { path: 'timestamp.proto', text: 'package google.protobuf; message Timestamp { int64 seconds = 1; int32 nanos = 2; }' };
  const other = {
    path: 'empty.proto',
    text: 'import "google/protobuf/empty.proto"; message Nothing { google.protobuf.Empty x = 1; google.protobuf.Timestamp at = 2; }',
  };
  const schema = new Schema([given, other]);
  expect(schema.problems).toEqual([]);
  expect(fields(schema, 'Nothing')).toEqual(['1 google.protobuf.Empty x', '2 google.protobuf.Timestamp at']);
});

describe('what is wrong', () => {
  it('is told with file and line, and the rest is read', () => {
    expect(problems('message M { Nowhere x = 1; }\nmessage N {\n  string a = 1;\n  string b = 1;\n}')).toEqual([
      'a.proto:1: the type Nowhere is not known', 'a.proto:4: N has two fields with the number 1; the first one counts',
    ]);
    const broken = schemaOf('message A { int32 x = 1; }\nmessage B { int32 = 2; }');
    expect(broken.problems).toEqual([{ file: 'a.proto', line: 2, text: 'the name of the field is expected instead of “=”' }]);
    expect(fields(broken, 'A')).toEqual(['1 int32 x']);
  });

  it.each([
    ['import "b.proto";', '“b.proto” is imported, and not among the files'],
    ['syntax = "proto4";', 'the syntax “proto4” is not known'],
    ['message M { int32 x = 0; }', '0 is no number for a field: those are 1 to 536870911'],
    ['message M {', 'a field or a declaration is expected instead of “the end of the file”'],
    ['message M {} message M {}', 'M is declared twice; the first one counts'],
    ['/* no end', 'this comment does not end'],
    ['option x = "no end', 'this text does not end'],
    ['option x = { a', 'this bracket is not closed'],
    ['service S { rpc A (B) returns (C); } message C {}', 'the message B is not known'],
    ['extend Nothing { optional int32 x = 1; }', 'the message Nothing is not known'],
    ['banana;', '“banana” begins no declaration'],
    ['🍌', 'a declaration is expected instead of “🍌”'],
    [`message ${'x'.repeat(257)} {}`, 'this name has more than 256 characters'],
    [`package ${'a.'.repeat(24)}a;`, 'this name has more than 24 parts'],
    ['message M {'.repeat(40), 'more than 16 messages inside each other'],
  ])('%s', (text, problem) => expect(problems(text)).toEqual([`a.proto:1: ${problem}`]));

  it('has its limits', () => {
    const many = schemaOf(Array.from({ length: 300 }, (_, i) => `message M${i} { Nowhere x = 1; }`).join('\n'));
    expect([many.problems.length, many.problems.at(-1)!.text]).toEqual([201, 'there are more problems, which are not listed']);
    expect(schemaOf(' '.repeat((1 << 22) + 1)).problems.map(({ text }) => text)).toEqual(['the file is too long: more than 4194304 characters']);
  });
});

it('survives any bytes', () => {
  const text = 'syntax = "proto2"; package a; import "b"; message M { required int32 x = 1 [a = {b: 1}]; oneof o { string s = 2; } ' +
    'map<int32, M> m = 3; } enum E { A = -1; } service S { rpc R (stream M) returns (M) {} } extend M { optional E e = 9; }';
  let state = 7;
  const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
  for (let round = 0; round < 500; round++) {
    const at = random(text.length);
    const changed = text.slice(0, at) + ['', '{', '}', '"', '(', '/*', ';', '=', 'message ', '\0', '<', '['][random(12)] + text.slice(at + random(6));
    expect(Array.isArray(schemaOf(changed).problems)).toBe(true);
  }
});
