import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { mongo } from './mongo.ts';
import { examples } from './mongo.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'mongo' });
const frame = (hex: string): number => mongo.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('mongo', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect([read(name).trouble, frame(examples[name].hex)]).toEqual(['none', fromHex(examples[name].hex).length]);
  });

  it('says what is asked, and of which collection', () => {
    const packet = read('isMaster');
    expect([packet.info, packet.protocol]).toEqual(['Request : Query', 'MONGO']);
    expect([
      packet.value('mongo.database_name'), packet.value('mongo.collection_name'), packet.value('mongo.query.flags.slave_ok'),
      packet.value('mongo.number_to_return'),
    ]).toEqual(['admin', '$cmd', '1', '-1']);
    expect(read('isMasterReply').info).toBe('Response : Reply');
  });

  it('reads documents inside documents', () => {
    const packet = read('find');
    expect(packet.values('mongo.element.name')).toEqual(['find', 'filter', '$db']);
    expect([packet.values('mongo.element.value.string'), packet.has('mongo.document.empty')]).toEqual([['users', 'test'], true]);
  });

  it('reads elements of every type', () => {
    const packet = read('allTypes');
    expect(packet.values('mongo.element.value.string')).toEqual(['héllo', 'x', 'db', 'f()', 'y', 'f()']);
    expect([
      packet.value('mongo.element.value.double'), packet.values('mongo.element.value.int64'),
      packet.value('mongo.element.value.objectid.time'),
    ]).toEqual(['1.5', ['1600000000123', '6871947673600000007', '1099511627776'], '1600000000']);
    expect(packet.value('mongo.element.value.objectid.inc')).toBe('3359829');
    expect(read('decimal').values('mongo.element.name')).toEqual(['dec', 'min']);
  });

  it('reads sections, and the checksum behind them', () => {
    const packet = read('insert');
    expect([
      packet.values('mongo.msg.sections.section.kind'), packet.value('mongo.msg.sections.section.doc_sequence_id'),
      packet.value('mongo.msg.checksum'),
    ]).toEqual([['0', '1'], 'documents', '0x04030201']);
    expect(packet.lines()).toContain('    Message Flags: 0x00010001, ChecksumPresent, ExhaustAllowed');
  });

  it.each(['compressed', 'notCompressed', 'snappy'] as const)('undoes the compression of %s', name => {
    expect([read(name).value('mongo.element.name'), read(name).info]).toEqual(['ping', 'Request : Extensible Message Format (Compressed)']);
  });

  it('says what it cannot unpack', () => {
    expect(read('strange').remarks).toEqual(['Unsupported compression format: 9']);
  });

  it('refuses streams of other protocols', () => {
    expect([frame('16030100'), frame('16030100 00000000 00000000 00000000'), frame('0f000000 00000000 00000000 dd070000')])
      .toEqual([MORE, NOT_MINE, NOT_MINE]);
  });
});
