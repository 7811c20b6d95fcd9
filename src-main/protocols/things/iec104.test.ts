import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './iec104.examples.ts';
import { iec104 } from './iec104.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'iec60870_104' });
const value = (name: Name, field: string): string | undefined => read(name).value(`iec60870_asdu.${field}`);

describe('IEC 60870-5-104', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('tells control functions, acknowledgments and information apart by two bits', () => {
    expect((['start', 'received', 'type1'] as const).map(name => read(name).info))
      .toEqual(['<- U (STARTDT act) ', '<- S (5) ', '<- I (1,3) ASDU=1 M_SP_NA_1 Spont   IOA=100']);
    expect(read('type30').value('iec60870_104.tx')).toBe('30');
  });

  it('frames by length behind a start byte', () => {
    const frame = (hex: string): number => iec104.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame('68'), frame('680e'), frame('6803'), frame('1000')]).toEqual([MORE, 16, NOT_MINE, NOT_MINE]);
  });
});

describe('IEC 60870-5-101 data units', () => {
  it('numbers objects that stand in a row', () => {
    expect([read('several').values('iec60870_asdu.ioa'), read('row').values('iec60870_asdu.ioa')]).toEqual([['10', '20'], ['5', '6']]);
    expect([read('several').info.split(' ').at(-1), read('row').info.split(' ').at(-1)]).toEqual(['IOA[2]=10,...', 'IOA[2]=5-6']);
  });

  it('reads values: fractions, scaled, floating and counters (§7.2.6)', () => {
    expect([
      value('type9', 'normval'), value('type10', 'normval'), value('type11', 'scalval'), value('type13', 'float'),
      value('type15', 'bcr.count'),
    ]).toEqual(['0.5', '-0.5', '-5', '1.5', '77']);
    expect([value('type1', 'siq.spi'), value('type1', 'siq.iv'), value('type5', 'vti.v'), value('type5', 'vti.t')]).toEqual(['1', '1', '5', '1']);
  });

  it('reads commands with what they ask for', () => {
    expect([
      value('type45', 'sco.on'), value('type45', 'sco.se'), value('type46', 'dco.on'), value('type100', 'qoi'), value('type101', 'frz'),
    ]).toEqual(['1', '1', '2', '20', '1']);
    expect(read('negative').info).toContain('C_SC_NA_1 ActCon_NEGA_TEST IOA=1');
  });

  it('reads times of three and of seven bytes, an hour less in summer', () => {
    expect([value('type2', 'cp24time'), value('type30', 'cp56time'), value('type30', 'cp56time.iv')])
      .toEqual(['1812.345000000', 'Sep 13, 2020 10:30:12.345000000 UTC', '1']);
  });

  it('keeps the bytes of types that it does not know', () => {
    expect([value('unknown', 'rawdata'), value('type120', 'rawdata')]).toEqual(['01', '010203']);
  });
});
