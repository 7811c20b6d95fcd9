import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { cql } from './cql.ts';
import { examples } from './cql.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'cql' });
const frame = (hex: string): number => cql.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('cql', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect([read(name).trouble, read(name).has('cql.body'), frame(examples[name].hex)]).toEqual(['none', false, fromHex(examples[name].hex).length]);
  });

  it('says which way a message goes, and what it is', () => {
    expect((['options', 'rows', 'version2'] as const).map(name => read(name).info))
      .toEqual(['v4 C->S Type OPTIONS', 'v4 S->C Type RESULT', 'v2 C->S Type QUERY']);
  });

  it('reads queries with what is bound to them (§4.1.4)', () => {
    const packet = read('execute');
    expect([packet.value('cql.query_id'), packet.values('cql.bytes'), packet.value('cql.page_size'), packet.value('cql.timestamp')])
      .toEqual(['61626364', ['00000005', '78'], '100', 'Sep 13, 2020 12:26:40.000000000 UTC']);
    const named = read('named');
    expect([named.values('cql.string'), named.value('cql.paging_state'), named.values('cql.consistency')])
      .toEqual([['Q', 'n'], '7067', ['0x0001', '0x0009']]);
    expect(read('batch').values('cql.batch_query_type')).toEqual(['0', '1']);
  });

  it('reads rows as the metadata before them says (§4.2.5.2)', () => {
    const packet = read('rows');
    expect(packet.values('cql.result.rows.column_name')).toEqual(['id', 'name', 'u', 'b', 'd', 'l', 'm', 'ip', 'ts']);
    expect([
      packet.values('cql.int'), packet.value('cql.varchar'), packet.value('cql.double'), packet.value('cql.ipv4'),
      packet.value('cql.result.timestamp'),
    ]).toEqual([['5', '1', '2', '7'], 'héé', '1.5', '10.0.0.1', '1600000000000']);
    // The second row has no values: each has a length of -1.
    expect(packet.values('cql.bytes_length.int').filter(length => length === '-1').length).toBe(9);
  });

  it('reads values that are made of others', () => {
    const packet = read('types');
    expect([packet.values('cql.int'), packet.value('cql.varchar'), packet.value('cql.scale'), packet.value('cql.result.rows.set_size')])
      .toEqual([['4', '5', '6'], 'z', '2', '1']);
    expect(read('pages').value('cql.paging_state')).toBe('70616765');
  });

  it('reads events and errors', () => {
    expect([read('event').values('cql.string'), read('event').value('cql.ipv4'), read('event').value('cql.port')])
      .toEqual([['STATUS_CHANGE', 'UP'], '10.0.0.1', '9042']);
    expect(read('error').lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Error Code: Invalid (8704)', 'String: bad']));
  });

  it('pairs requests and responses by their stream', () => {
    const around = conversationOf((['query', 'rows'] as const).map((name, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex) })));
    const response = dissect(examples.rows.hex, { as: 'cql', around, record: { number: 2, seconds: 1 } });
    expect([response.value('cql.response_to'), response.value('cql.response_time')]).toEqual(['1', '1.000000000']);
    expect(dissect(examples.query.hex, { as: 'cql', around }).value('cql.response_in')).toBe('2');
  });

  it('refuses streams of other protocols', () => {
    expect([frame('0400'), frame('16030100'), frame('04000001 63 00000000'), frame('04000001 07 ffffffff')])
      .toEqual([MORE, NOT_MINE, NOT_MINE, NOT_MINE]);
  });
});
