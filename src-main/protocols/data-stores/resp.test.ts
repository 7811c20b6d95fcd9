import { describe, expect, it } from 'vitest';
import { MORE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { resp } from './resp.ts';
import { examples } from './resp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'resp' });
const frame = (text: string): number => resp.frame!(new TextEncoder().encode(text), 0, text.length, 0);

describe('resp', () => {
  it('shows a command as it was typed', () => {
    const packet = read(examples.command);
    expect([packet.info, packet.value('resp.array.length'), packet.values('resp.bulk_string.length')])
      .toEqual(['Request: LLEN mylist', '2', ['4', '6']]);
    expect(packet.lines()).toContain('        Bulk String: mylist');
  });

  it('shows values with their kinds', () => {
    const packet = read(examples.simple);
    expect(packet.info).toBe('Response: OK -48293 hello ');
    expect([packet.value('resp.integer'), packet.values('resp.bulk_string.length'), packet.values('resp.bulk_string.value')])
      .toEqual(['-48293', ['5', '0', '-1'], ['68656c6c6f']]);
    expect(packet.lines()).toContain('    Bulk String: [NULL]');
    expect(read(examples.error).info).toBe("Response: Error: ERR unknown command 'asdf'");
  });

  it('shows arrays in arrays, and says where one is not whole', () => {
    const packet = read(examples.nested);
    expect([packet.values('resp.array.length'), packet.values('resp.integer'), packet.info])
      .toEqual([['2', '3', '2'], ['1', '2', '3'], 'Response:  Array(2) Error: World']);
    expect(packet.lines()).toContain('            Integer: 3');
    expect(read(examples.partial).remarks).toEqual(['Array is partially decoded: its other elements are in the next frame']);
    expect(read(examples.deep).remarks).toEqual(['Array is too deep to recurse any further']);
  });

  it('knows the kinds of version 3', () => {
    const packet = read(examples.version3);
    expect([packet.has('resp.null'), packet.value('resp.boolean'), packet.value('resp.double')]).toEqual([true, '1', '-inf']);
    expect([packet.value('resp.big_number'), packet.value('resp.verbatim_string.length')])
      .toEqual(['3492890328409238509324850943850943825024385', '15']);
    expect(packet.lines()).toContain('    Bulk Error: SYNTAX invalid syntax');
    const map = read(examples.map);
    expect([map.value('resp.map.length'), map.value('resp.set.length'), map.value('resp.push.length'), map.value('resp.attribute.length')])
      .toEqual(['1', '2', '1', '1']);
    expect(map.lines()).toContain('            Integer: 2');
  });

  it('does not count an attribute among the elements that it stands before', () => {
    const packet = read(examples.attribute), said = '|1\r\n+ttl\r\n:3600\r\n';
    expect(packet.lines().filter(line => /^ {8}\S/.test(line)).map(line => line.trim()))
      .toEqual(['Length: 3', 'Integer: 1', 'Integer: 2', 'Attribute: Length 1', 'Integer: 3']);
    expect([frame(`*2\r\n:1\r\n${said}`), frame(`*2\r\n:1\r\n${said}:2\r\n`), frame(`${said}+OK\r\n`)]).toEqual([MORE, 29, 22]);
  });

  it('says what is no length', () => {
    expect(read(examples.badLength).remarks).toEqual(['Malformed length specified']);
    expect(read(examples.inline).has('resp.fragment')).toBe(true);
  });

  it('frames as many whole values as there are', () => {
    expect(frame('+OK\r\n$5\r\nhello\r\n$3\r\nab')).toBe(16);
    expect([frame('+O'), frame('*2\r\n:1\r\n'), frame('*-1\r\n'), frame('*0\r\n')]).toEqual([MORE, MORE, 5, 4]);
    // A command is all of its array; behind a whole one nothing of the next is taken.
    expect(frame('*2\r\n$3\r\nGET\r\n$1\r\nk\r\n*1\r\n$4\r\nPI')).toBe(20);
    expect(frame('%1\r\n+a\r\n*2\r\n:1\r\n:2\r\n')).toBe(20);
  });

  it('asks no more of a value before the string that it lacks is there', () => {
    // `$3` ends at 9, `$5` within its array at 24: of no use before 9 and 24 bytes.
    expect([frame('$3\r\nab'), frame('*2\r\n$3\r\nGET\r\n$5\r\nhel')]).toEqual([-8, -23]);
    const said = '*2\r\n$3\r\nGET\r\n$5\r\nhello\r\n';
    expect(resp.resume!(new TextEncoder().encode(said), 0, 23, said.length)).toBe(24);
    // Nobody waits with the bytes of a long one.
    expect(frame('$100000\r\nx')).toBe(100_011);
  });

  it('takes large arrays apart, and lengths that are none for lines', () => {
    expect(frame('*300\r\n:1\r\n:2\r\n*2\r\n:3\r\n')).toBe(14);
    expect([frame('$1x\r\n'), frame('$999999999\r\n'), frame('*9999999999\r\n')]).toEqual([5, 12, 13]);
  });

  it('is known by a command', () => {
    const { hex } = examples.command;
    expect([resp.recognise!(fromHex(hex), 0, hex.length / 2), resp.recognise!(fromHex(examples.simple.hex), 0, 20)]).toEqual([true, false]);
  });
});
