import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './epl.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const values = (name: Name, ...fields: readonly string[]): (string | undefined)[] => fields.map(field => read(name).value(`epl.${field}`));
const lines = (name: Name): string[] => read(name).lines().map(line => line.trim());

describe('epl', () => {
  it('tells who polls whom in a cycle (DS 301 §4.6.1.1)', () => {
    expect((['start', 'request', 'response', 'asked'] as const).map(name => read(name).info)).toEqual([
      '240->255 SoC    ', '240->  1  PReq [   4]  F:RD=1,EA=1  V:1.0', '  1->255  PRes [   9]  F:RD=1,EN=1,RS=3,PR=3  V=2.1  NMT_CS_OPERATIONAL',
      '240->255  SoA  (IDENT_REQUEST)->  2  F:EA=1,ER=1    NMT_MS_OPERATIONAL',
    ]);
    expect(values('start', 'soc.nettime', 'soc.relativetime')).toEqual(['Sep 13, 2020 12:26:40.000005000 UTC', '123456']);
    // Up to eight bytes are a number, the lowest byte first.
    expect([...values('request', 'od.data.uint'), ...values('response', 'od.data.bytestring')]).toEqual(['1684234849', '616263646566676869']);
  });

  it('gives states the names of the node that has them', () => {
    expect(lines('response')).toContain('NMTStatus: NMT_CS_OPERATIONAL (0xfd)');
    expect(lines('asked')).toEqual(expect.arrayContaining(['Source: 240 (0xf0) (Managing Node)', 'NMTStatus: NMT_MS_OPERATIONAL (0xfd)',
      'EPLVersion: 2.0']));
  });

  it('tells when responses are to be sent (DS 302-C)', () => {
    expect(values('synchronized', 'soa.adva', 'soa.prmst', 'soa.mnft.end', 'soa.adva.end')).toEqual(['1', '1', '3', '02:03:04:05:06:07']);
    expect(values('times', 'asnd.syncresponse.latency', 'asnd.syncresponse.pres.sec', 'asnd.syncresponse.mode')).toEqual(['1', '5', '1']);
  });

  it('tells what nodes are (§7.3.3.2), and what is wrong with them (§7.3.3.3)', () => {
    expect(values('identity', 'asnd.ires.features.bit2', 'asnd.ires.features.bit1', 'asnd.ires.ip', 'asnd.ires.hostname'))
      .toEqual(['1', '0', '192.168.100.1', 'host']);
    expect(read('identity').info).toBe('  1->240  ASnd (IDENT_RESPONSE)   F:EC=0,EN=1,RS=2,PR=3  Generic I/O module');
    expect(values('status', 'asnd.res.seb.bit2', 'asnd.sres.el.entry.type.mode', 'asnd.sres.el.entry.code')).toEqual(['1', '1', '4660']);
  });

  it('has commands and wishes (§7.3.1)', () => {
    expect((['command', 'hostName', 'wish', 'invitation'] as const).map(name => read(name).info)).toEqual([
      '240->255  ASnd (NMT_COMMAND) NMTResetNode', '240->255  ASnd (NMT_COMMAND) NMTNetHostNameSet', '  1->240  ASnd (NMT_REQUEST) NMTStartNode',
      '240->255  AInv (SDO)  ',
    ]);
    expect(values('command', 'asnd.nmtcommand.resetnode_reason')).toEqual(['0x8210']);
  });

  it('reads and writes objects in a sequence (§6.3.2)', () => {
    expect((['reading', 'read', 'aborted', 'writing', 'opening'] as const).map(name => read(name).info.slice(10))).toEqual([
      'ASnd (SDO) Seq:01c,02c(Valid) Cmd:EX,TID=07 ReadByIndex[4]: (0x1006/0)', 'ASnd (SDO) Seq:02c,02c(Valid) Cmd:EX,TID=07 Response',
      'ASnd (SDO) Seq:02c,02c(Valid) Cmd:EX,TID=08 Abort:0x06020000 (Object does not exist in the object dictionary.)',
      'ASnd (SDO) Seq:03c,03c(Valid) Cmd:SI,TID=09 WriteByIndex[12]: (0x1F22/1)', 'ASnd (SDO) Seq:00n,00i(InitReq) ',
    ]);
    expect([...values('read', 'od.data.uint'), ...values('writing', 'asnd.sdo.cmd.data.size', 'od.data.bytestring')]).toEqual(['5000', '500',
      '64617461']);
  });

  it('shows as bytes what nothing is known of', () => {
    expect((['own', 'next', 'unknown'] as const).map(name => [read(name).value('data.len'), read(name).trouble]))
      .toEqual([['2', 'none'], ['2', 'none'], ['1', 'none']]);
  });
});
