import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './s7comm.examples.ts';

describe('S7 communication', () => {
  it('agrees upon the size of messages', () => {
    const setup = dissect(examples.setup.hex, { as: 's7comm' });
    expect(setup.info).toBe('ROSCTR:[Job     ] Function:[Setup communication]');
    expect(setup.value('s7comm.param.pdu_length')).toBe('480');
  });

  it('reads variables, whose place is counted in bits', () => {
    const read = dissect(examples.read.hex, { as: 's7comm' });
    expect(read.lines().join('\n')).toContain('Item [1]: (DB 1.DBX 10.0 BYTE 4)');
    const answer = dissect(examples.answer.hex, { as: 's7comm' });
    expect(answer.value('s7comm.resp.data')).toBe('01020304');
  });

  it('reads lists of what a controller is', () => {
    expect(dissect(examples.user.hex, { as: 's7comm' }).info)
      .toBe('ROSCTR:[Userdata] Function:[Request] -> [CPU functions] -> [Read SZL] ID=0x0011 Index=0x0000');
  });

  it('tells why a function was refused', () => {
    expect(dissect(examples.refused.hex, { as: 's7comm' }).lines().join('\n')).toContain('Error code: Information function unavailable (0xd401)');
  });

  const look = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

  it('reads places in every kind of memory', () => {
    const items = look('items'), lines = items.lines().join('\n');
    expect(items.values('s7comm.param.item.address.byte').slice(0, 3)).toEqual(['10', '10', '2']);
    expect(['(DB 1.DBX 10.3 BIT 1)', '(M 2.0 WORD 1)', '(T 5)', '(C 6)', '(Q 1.0 BYTE 1)',
      '(DI 3.DIX 1.0 INT 1)'].filter(words => !lines.includes(words))).toEqual([]);
    expect(look('symbol').values('s7comm.tiap.item.value')).toEqual(['0', '1', '10']);
    expect([look('control').value('s7comm.param.item.nck.area'), look('control').value('s7comm.param.item.nck.unit')]).toEqual(['2', '1']);
    expect([look('blockRead').value('s7comm.param.item.dbread.length'), look('drive').value('s7comm.param.item.driveesany.parameternr')])
      .toEqual(['4', '2']);
    expect([look('results').values('s7comm.data.returncode'), look('failed').info])
      .toEqual([['0xff', '0x0a'], 'ROSCTR:[Ack     ] -> Errorcode:[0x8104]']);
  });

  it('reads how blocks are loaded and programs are started', () => {
    expect(look('download').info).toBe('ROSCTR:[Job     ] Function:[Request download] -> Block:[DB1]');
    expect([look('download').value('s7comm.data.blockcontrol.loadmem_len'),
      look('downloaded').value('s7comm.param.blockcontrol.functionstatus.more')])
      .toEqual(['000234', '1']);
    expect([look('uploading').value('s7comm.data.blockcontrol.uploadid'), look('uploading').value('s7comm.param.blockcontrol.upl_lenstring')])
      .toEqual(['0x00000007', '0000234']);
    expect([look('ended').info, look('activate').info, look('start').info, look('copy').info].map(info => info.slice(18)))
      .toEqual([
        'Function:[Download ended] -> Block:[DB1] -> Errorcode:[0x0100]', 'Function:[PI-Service] -> _INSE(DB1)',
        'Function:[PI-Service] -> P_PROGRAM()', 'Function:[PI-Service] -> _MODU("EP")',
      ]);
    expect(look('stop').value('s7comm.param.pistart.servicename')).toBe('P_PROGRAM');
  });

  it('reads what a controller tells of itself', () => {
    expect(look('module').values('s7comm.szl.xy11.0001.anz')).toEqual(['6ES7 315-2EH14-0AB0 ', '6ES7 315-2EH14-0AB0 ']);
    expect([look('lights').values('s7comm.szl.xy74.0000.cpu_led_id.id'), look('lights').values('s7comm.szl.xy74.0000.led_on')])
      .toEqual([['1', '4'], ['1', '0']]);
    expect([look('names').value('s7comm.szl.001c.0001.name'), look('names').value('s7comm.szl.001c.0002.name')]).toEqual(['SIMATIC 300', 'CPU 315']);
    expect([look('mode').value('s7comm.szl.0424.0000.bzu_id.req'), look('memory').value('s7comm.szl.0013.0000.size')]).toEqual(['0x08', '65536']);
    expect([look('memory').value('s7comm.szl.0013.0000.mode.nvol_mem'), look('memory').value('s7comm.szl.0013.0000.mode.vol_mem')])
      .toEqual(['1', '0']);
    // The year 94 in decimal digits, and no century: of the twentieth.
    expect([look('buffer').value('s7comm.data.ts'), look('event').info.slice(18)]).toEqual([
      'Jan  1, 1994 01:12:00.000000000 UTC',
      "Function:[Push-Req] -> [CPU functions] -> [Diagnostic message] Event='Mode transition from STARTUP to RUN'",
    ]);
  });

  it('reads blocks, clocks, and what is sent again and again', () => {
    expect(look('blocks').values('s7comm.blockinfo.block_count')).toEqual(['3', '0', '4', '2', '1', '40', '0']);
    expect([look('blocksOfType').values('s7comm.blockinfo.block_num'), look('block').info.slice(-15)]).toEqual([['1', '2'], '-> Block:[DB 1]']);
    const block = look('blockInfo');
    // Day 0x1234 is 4,660 days after 1984 began: the 4th of October 1996.
    expect([block.value('s7comm.blockinfo.code_timestamp'), block.value('s7comm.blockinfo.headerversion'),
      block.value('s7comm.blockinfo.load_mem_len')])
      .toEqual(['Oct  4, 1996 16:54:54.144', '1.0', '208']);
    expect([look('clock').value('s7comm.data.ts'), look('clock').value('s7comm.data.ts_weekday')])
      .toEqual(['Mar  4, 2021 05:06:07.890000000 UTC', '5']);
    expect([look('cyclic').value('s7comm.cyclic.interval_time'), look('cyclicData').value('s7comm.resp.data'), look('unsubscribe').info.slice(-7)])
      .toEqual(['10', '01', 'JobID=1']);
    expect(look('subscribe').info.slice(-23)).toBe('SubscribedEvents=(MODE)');
  });
});
