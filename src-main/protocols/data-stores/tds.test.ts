import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { tds } from './tds.ts';
import { examples } from './tds.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'tds' });
const lines = (name: Name): string[] => read(name).lines().map(line => line.trim());
const frame = (hex: string): number => tds.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('tds', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect([read(name).trouble, frame(examples[name].hex)]).toEqual(['none', fromHex(examples[name].hex).length]);
  });

  it('reads how a session begins', () => {
    expect([read('prelogin').info, read('preloginAnswer').info, read('login').info]).toEqual(['TDS7 pre-login message', 'Response', 'TDS7 login']);
    expect(lines('prelogin')).toEqual(expect.arrayContaining([
      'Option: Version', 'Version: 11.0.3328', 'Encryption: Encryption is not available (2)', 'InstOpt: MSSQL',
    ]));
    const login = read('login');
    expect(['username', 'password', 'databasename'].map(name => login.value(`tds.7login.${name}`))).toEqual(['sa', 'pw', 'master']);
    expect(lines('loginAnswer')).toEqual(expect.arrayContaining(['Server Version: 15.0.2000', 'New Value: master', 'Error message: Changed db']));
  });

  it('reads requests', () => {
    expect([read('batch').value('tds.query'), read('batch').value('tds.all_headers.header.request_cnt')]).toEqual(['select 1', '1']);
    expect(lines('call')).toEqual(expect.arrayContaining(['Procedure name: sp_test', 'Name: @p1', 'Value (9)', 'Value (ok)']));
    expect(lines('callByNumber')).toEqual(expect.arrayContaining(['Stored procedure ID: sp_executesql (10)', 'Data: select 2']));
    expect(read('callAnswer').value('tds.returnstatus.value')).toBe('0');
  });

  it('reads rows as their columns say', () => {
    expect(lines('rows')).toEqual(expect.arrayContaining([
      'Column Name: id', 'Type: 56 (INT4TYPE - Int (4 byte data representation))', 'Field 3 (hi)',
      'Data: Jul  8, 2009 00:00:03.333333333 UTC', 'Data: 39300000 (123.45)', 'Data: 03020100-0504-0706-0809-0a0b0c0d0e0f', 'Field 13 (xy)',
      'PLP length: -1 (PLP_NULL)', 'Data: 1.2345', 'Row count: 2',
    ]));
    expect(read('rows').values('tds.colmetadata.colname').length).toBe(16);
  });

  it('reads times of every kind (§2.2.5.5)', () => {
    expect(read('times').values('tds.type_varbyte.data.datetime')).toEqual([
      'Sep 15, 2019 00:00:00.000000000 UTC', 'Sep 15, 2019 01:01:01.000000500 UTC', 'Jan  1, 1970 00:00:00.000000000 UTC',
      'Jan  1, 1970 01:00:00.000000000 UTC',
    ]);
    expect([read('times').value('tds.type_varbyte.data.time'), lines('times').includes('Data: 1.2345')]).toEqual(['3661.000000000', true]);
    // The row after it says in bits which columns have no value.
    expect(read('times').values('tds.type_varbyte.data.null').length).toBe(7);
  });

  it('remarks nothing of an error that the server tells, but shows it', () => {
    expect(lines('failure'))
      .toEqual(expect.arrayContaining(['SQL Error Number: 208', 'Error message: Invalid object name', 'Status flags: 0x0002, Error']));
  });

  it('puts the packets of one message together', () => {
    expect([read('inParts').value('tds.query'), read('inParts').values('tds.packet_number')]).toEqual(['select 2', ['1', '2']]);
  });

  it('knows how wide counts are by the version that the client asked for', () => {
    const old = examples.login.hex.replace('04000074', '01000071');
    const order = examples.order.hex.replace(/001a/, '0016').replace(/00000000$/, '');
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(old) }]);
    const packet = dissect(order, { as: 'tds', around });
    expect([packet.trouble, packet.value('tds.done.donerowcount'), packet.has('tds.done.donerowcount64')]).toEqual(['none', '0', false]);
  });

  it('looks at each packet of a long message once', () => {
    const whole = fromHex(examples.inParts.hex);
    expect([tds.frame!(whole, 0, 40, 0), tds.resume!(whole, 0, 36, 40), tds.resume!(whole, 0, 36, whole.length)]).toEqual([-36, -36, whole.length]);
  });

  it('refuses streams of other protocols', () => {
    expect([frame('12'), frame('16030100000000000000'), frame('1201000700000000')]).toEqual([MORE, NOT_MINE, NOT_MINE]);
  });
});
