import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './drda.examples.ts';
import { drda } from './drda.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'drda' });
const lengthOf = (hex: string): number => drda.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('drda', () => {
  it('names objects and their parameters, and reads texts in both codes', () => {
    const packet = read('exchange');
    expect([packet.info, packet.value('drda.ddm.codepoint'), packet.value('drda.ddm.fmt.bit1'), packet.value('drda.ddm.fmt.dsstyp')])
      .toEqual(['EXCSAT', '0x1041', '1', '1']);
    expect([packet.value('drda.param.data.ebcdic'), read('access').value('drda.param.codepoint')]).toEqual(['QDERBY/JVM', '0x11a2']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      expect.stringContaining('DRDA (Exchange Server Attributes)'), expect.stringContaining('Parameter (Server Class Name)'),
      expect.stringContaining('Format: 0x41, Chained, DSS type: RQSDSS'), expect.stringContaining('Code point: SRVCLSNM (0x1147)'),
    ]));
  });

  it('reads statements with their lengths, of either level', () => {
    expect([read('statement').value('drda.sqlstatement'), read('older').value('drda.sqlstatement')])
      .toEqual(['SELECT * FROM T WHER', 'COMMIT W']);
    expect(read('statement').has('drda.param.length')).toBe(false);
  });

  it('looks for no parameters in rows, and tells of lengths beyond the object', () => {
    expect([read('queryData').info, read('queryData').has('drda.param.length')]).toEqual(['QRYDTA', false]);
    expect([read('variables'), read('externalized')].map(packet => [packet.info, packet.has('drda.opcode.invalid_length')]))
      .toEqual([['SQLSTTVRB', false], ['EXTDTA', false]]);
    expect([read('wrong').has('drda.opcode.invalid_length'), read('access').has('drda.opcode.invalid_length')]).toEqual([true, false]);
    expect([read('unknown').info, read('unknown').value('drda.param.data')]).toEqual(['Unknown (0x7777)', 'abc']);
  });

  it('knows extended lengths, and one that is shorter than itself', () => {
    expect([read('extended').trouble, read('extended').has('drda.opcode.invalid_length')]).toEqual(['none', false]);
    const short = read('extendedTooShort');
    expect([short.trouble, short.has('drda.opcode.invalid_length'), short.value('drda.param.codepoint')]).toEqual(['none', true, '0x11a2']);
  });

  it('is as long as its segments are', () => {
    // The first segment has 32767 bytes, another of 5 follows.
    const long = `ffff d0 03 0001 7ff9 241b ${'00'.repeat(32767 - 10)} 0005 010203`;
    expect([examples.exchange.hex, long, long.slice(0, -14), '0018 d1', '0018', '0005 d0'].map(lengthOf))
      .toEqual([24, 32772, MORE, NOT_MINE, MORE, NOT_MINE]);
    const first = fromHex(examples.exchange.hex);
    expect([drda.recognise!(first, 0, first.length), drda.recognise!(fromHex(examples.unknown.hex), 0, 17)]).toEqual([true, false]);
  });
});
