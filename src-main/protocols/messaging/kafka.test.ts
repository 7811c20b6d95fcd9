import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './kafka.examples.ts';
import { schema } from './kafka/schema.ts';
import { kafka } from './kafka.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'kafka' });
const answered = Object.keys(examples).filter(name => name.endsWith('Response')).map(name => name.slice(0, -'Response'.length));

/** The response in a segment of its own, from the broker's port, behind its request. */
function answer(name: string) {
  const [request, response] = [examples[name as Name].hex, examples[`${name}Response` as Name].hex];
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf([request, response].map((hex, i) => ({ frame: i + 1, time, fromClient: i === 0, bytes: fromHex(hex) })));
  return dissect(`2384 c000 00000001 00000001 5018 ffff 0000 0000 ${response}`, { as: 'tcp', around, record: { number: 2 } });
}

describe('kafka', () => {
  it.each(Object.keys(examples).filter(name => !name.endsWith('Response') && name !== 'broken') as Name[])('reads all of %s', name => {
    expect([read(name).trouble, read(name).remarks.filter(remark => !remark.startsWith('Unknown API'))]).toEqual(['none', []]);
  });

  it.each(answered.filter(name => name !== 'unknown'))('reads the response to %s as its request says', name => {
    const packet = answer(name);
    expect([packet.trouble, packet.remarks, packet.value('kafka.request_frame')]).toEqual(['none', [], '1']);
  });

  it('sums up requests and responses', () => {
    expect([read('versions').info, answer('versions').info, read('join').info, answer('join').info]).toEqual([
      'Kafka ApiVersions v0 Request', 'Kafka ApiVersions v0 Response', 'Kafka JoinGroup v5 Request (Group=g, Member=)',
      'Kafka JoinGroup v5 Response [Member ID Required]  (Member=mem)',
    ]);
    expect(read('unknown').info).toBe('Kafka Unknown 99 v0 Request [Unknown API key]');
  });

  it('reads varints and tagged fields from the flexible versions on (KIP-482)', () => {
    expect([read('versionsFlexible').value('kafka.client_software_name'), answer('metadataFlexible').value('kafka.cluster_id')])
      .toEqual(['kafka-python', 'cid']);
    expect([read('tagged').value('kafka.tagged_field_tag'), read('tagged').value('kafka.tagged_field_data')]).toEqual(['0x0000000000000005', '7879']);
  });

  it('reads a batch of records with its times and offsets', () => {
    const packet = read('produce');
    expect([packet.values('kafka.offset'), packet.values('kafka.message_value'), packet.values('kafka.message_key')])
      .toEqual([['100', '100', '101'], ['68656c6c6f', '776f726c64'], ['', '6b']]);
    expect([packet.value('kafka.batch_first_timestamp'), packet.value('kafka.header_key')]).toEqual(['Sep 13, 2020 12:26:40.000000000 UTC', 'h']);
  });

  it.each(['gzip', 'lz4', 'snappy', 'javaSnappy'] as const)('undoes %s', name => {
    expect(read(name).values('kafka.message_value')).toEqual(['68656c6c6f', '776f726c64']);
  });

  it('says so where records do not unpack', () => {
    expect(read('broken').remarks).toEqual(['the records do not unpack']);
  });

  it('reads the messages of before 0.11, and sets of them inside one', () => {
    expect([read('oldest').value('kafka.message_value'), read('older').values('kafka.message_value')]).toEqual(['7630', ['7631', '696e']]);
  });

  it('describes messages in one line', () => {
    expect(schema('a B[c[]:2+]:0-1')).toEqual([
      { name: 'a', from: 0, to: Infinity, isArray: false },
      { name: 'B', from: 0, to: 1, isArray: true, members: [{ name: 'c', from: 2, to: Infinity, isArray: true }] },
    ]);
  });

  it('frames by length, and knows a client by its first request', () => {
    const frame = (hex: string): number => kafka.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame('0000'), frame('0000000c'), frame('ffffffff'), frame('47455420')]).toEqual([MORE, 16, NOT_MINE, NOT_MINE]);
    const bytes = fromHex(examples.versionsFlexible.hex);
    expect([kafka.recognise!(bytes, 0, bytes.length), kafka.recognise!(fromHex(examples.metadata.hex), 0, 26)]).toEqual([true, false]);
  });
});
