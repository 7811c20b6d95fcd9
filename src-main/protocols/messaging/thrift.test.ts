import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { thrift } from './thrift.ts';
import { examples } from './thrift.examples.ts';

type Name = keyof typeof examples;
const NAMES = Object.keys(examples) as Name[];
const read = (name: Name) => dissect(examples[name].hex, { as: 'thrift' });
const frame = (hex: string): number => thrift.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
const trimmed = (name: Name): string[] => read(name).lines().map(line => line.trim());

describe('thrift', () => {
  it.each(NAMES)('reads all of %s', name => {
    expect([read(name).trouble, read(name).has('data'), frame(examples[name].hex)]).toEqual(['none', false, fromHex(examples[name].hex).length]);
  });

  it('says what is called and answered', () => {
    expect((['call', 'reply', 'exception', 'oneway', 'compactReply', 'unframedReply', 'old'] as const).map(name => read(name).info))
      .toEqual(['CALL getUser', 'REPLY getUser', 'EXCEPTION nope', 'ONEWAY log', 'REPLY getUser', 'REPLY getUser', 'CALL getUser']);
    expect([read('call').value('thrift.seq_id'), read('old').value('thrift.seq_id'), trimmed('call')[2]])
      .toEqual(['1', '7', 'CALL [version: 1, seqid: 1, method: getUser]']);
  });

  it.each(['call', 'unframed', 'old'] as const)('reads values of each type in the binary protocol (%s)', name => {
    const packet = read(name), values = ['bool', 'i8', 'double', 'i16', 'i64', 'binary', 'uuid'].map(field => packet.value(`thrift.${field}`));
    expect(values).toEqual(['1', '-2', '1.5', '-300', '-5', '00ff01', '00010203-0405-0607-0809-0a0b0c0d0e0f']);
    expect([packet.values('thrift.i32'), packet.values('thrift.string'), packet.value('thrift.num_map_item')])
      .toEqual([['70000', '1', '1', '2', '1', '2'], ['hello', 'a', 'b', 'x'], '2']);
  });

  it('reads the same in the compact protocol', () => {
    const packet = read('compactCall');
    expect(['i8', 'double', 'i16', 'i64', 'binary', 'uuid'].map(field => packet.value(`thrift.${field}`)))
      .toEqual(['-2', '1.5', '-300', '-5', '00ff', '00010203-0405-0607-0809-0a0b0c0d0e0f']);
    expect([packet.values('thrift.bool'), packet.values('thrift.i32'), packet.values('thrift.string')])
      .toEqual([['1', '0', '0'], ['70000', '1', '1', '2', '1', '2'], ['hello', 'a', 'b', 'x']]);
    // A number is not folded where it has no sign; the numbers of fields go on from the one before, unless they say their own.
    expect([packet.value('thrift.seq_id'), packet.values('thrift.fid').includes('100'), packet.values('thrift.num_list_item')])
      .toEqual(['300', true, ['1', '1', '16']]);
  });

  it('tells what is returned from what is thrown, and why nothing could be called', () => {
    expect(trimmed('declared')).toContain('Exception: 1');
    for (const name of ['exception', 'compactException'] as const) expect(read(name).value('thrift.exception.type')).toBe('1');
    expect([read('exception').value('thrift.exception.message'), read('exception').remarks])
      .toEqual(['Unknown method x', ['The application was not able to handle the request.']]);
    expect(read('negative').remarks).toEqual(['Encountered unexpected negative field id, possibly an old application.']);
  });

  it('knows where a message ends that is in no frame', () => {
    for (const name of ['unframed', 'unframedReply'] as const) {
      const { hex } = examples[name];
      expect([frame(`${hex}80010001`), frame(hex.slice(0, -2)), frame(hex.slice(0, 10))]).toEqual([hex.length / 2, MORE, MORE]);
    }
    const compact = examples.compactCall.hex.slice(8);
    expect([frame(`${compact}8221`), frame(compact.slice(0, -2))]).toEqual([compact.length / 2, MORE]);
    // A type that there is not, and a list within a list without end.
    expect([frame('80010001000000016100000001630001'), frame(`80010001000000016100000001 0f0001${'0f00000001'.repeat(100)}`.replace(' ', ''))])
      .toEqual([NOT_MINE, NOT_MINE]);
  });

  it('is known by its version and a name', () => {
    const known = (hex: string): boolean => thrift.recognise!(fromHex(hex), 0, hex.length / 2);
    expect(NAMES.filter(name => !known(examples[name].hex))).toEqual(['old']);
    const unnamed = '0000001080010001000000027f00000000010000', unknownType = '00000010800100050000000261620000000100';
    expect([known(unnamed), known(unknownType)]).toEqual([false, false]);
  });

  it('names what a call may throw by its number, of several bytes too', () => {
    const thrown = dissect('0000000d 82410101 61 0c ac02 15 02 00 00 00'.replaceAll(' ', ''), { as: 'thrift' });
    expect(thrown.lines().map(line => line.trim())).toContain('Exception: 150');
  });

  it('says where a frame is longer than its message', () => {
    const longer = `00000013${examples.oneway.hex.slice(8)}616263`;
    expect([dissect(longer, { as: 'thrift' }).remarks, dissect(longer, { as: 'thrift' }).value('data.data')])
      .toEqual([['Thrift frame longer than data.'], '616263']);
  });
});
