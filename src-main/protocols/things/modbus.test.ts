import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { mbtcp } from './modbus.ts';
import { examples } from './modbus.examples.ts';

type Name = keyof typeof examples;
const alone = (name: Name) => dissect(examples[name].hex, { as: 'mbtcp' });

/** A response from the server's port, with its query before it. */
function answer(query: Name, response: Name) {
  const messages = [query, response].map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
  }));
  const segment = `01f6 c000 00000001 00000001 5018 ffff 0000 0000 ${examples[response].hex}`;
  return dissect(segment, { as: 'tcp', around: conversationOf(messages), record: { number: 2, seconds: 1 } });
}

describe('modbus', () => {
  it('sums up queries and responses', () => {
    expect([alone('readCoils').info, alone('readCoils').protocol])
      .toEqual(['   Query: Trans:     1; Unit:  10, Func:   1: Read Coils', 'Modbus/TCP']);
    expect(answer('readCoils', 'coils').info).toBe('Response: Trans:     1; Unit:  10, Func:   1: Read Coils');
    expect(answer('readCoils', 'exception').info).toBe('Response: Trans:     1; Unit:  10, Func:   1: Read Coils. Exception returned ');
  });

  it('is cut, not malformed, where the capture has only the beginning of the segment', () => {
    const segment = tcpFrame({
      from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 502], sequence: 1, flags: 'PA', payload: fromHex(examples.readCoils.hex),
    });
    const cut = segment.subarray(0, segment.length - 3);
    const packet = dissect(cut, { around: scanned([segment], { snapLength: cut.length }).around.at(0), original: segment.length });
    expect([packet.trouble, packet.protocol, packet.has('modbus.func_code')]).toEqual(['cut', 'Modbus/TCP', true]);
  });

  it('reads what is written', () => {
    expect([alone('writeRegisters').values('modbus.regnum16'), alone('writeRegisters').values('modbus.regval_uint16')])
      .toEqual([['1', '2'], ['10', '258']]);
    expect(alone('writeCoils').values('modbus.bitval')).toEqual(['1', '0', '1', '1', '0', '0', '1', '1', '1', '0']);
    expect([
      alone('readWrite').value('modbus.write_reference_num'), alone('maskWrite').value('modbus.and_mask'), alone('writeCoil').value('modbus.data'),
    ])
      .toEqual(['14', '0x00f2', 'ff00']);
  });

  it('numbers coils and registers of a response after its query', () => {
    const coils = answer('readCoils', 'coils');
    expect([
      coils.value('modbus.bitnum'), coils.values('modbus.bitval').length, coils.value('modbus.request_frame'),
      coils.value('modbus.response_time'),
    ]).toEqual(['19', 19, '1', '1.000000000']);
    const registers = answer('readRegisters', 'registers');
    expect([registers.values('modbus.regnum16'), registers.values('modbus.regval_uint16')]).toEqual([['107', '108', '109'], ['555', '0', '100']]);
    expect(answer('readCoils', 'exception').value('modbus.exception_code')).toBe('2');
  });

  it('tells what a server says of itself (§6.8 to §6.10)', () => {
    const query = alone('diagnostics');
    expect([query.info, query.value('modbus.diagnostic.return_query_data.request')])
      .toEqual(['   Query: Trans:     1; Unit:  10, Func:   8/  0: Return Query Data', 'a537']);
    expect(answer('diagnostics', 'diagnosed').value('modbus.diagnostic.bus_message_count')).toBe('17');
    expect(answer('counter', 'counter').values('modbus.ev_count')).toEqual(['264']);
    const log = answer('logged', 'logged');
    expect(['ev_msg_count', 'ev_recv_comm_err', 'ev_send_slave_abort_ex', 'ev_send_read_ex', 'event'].map(name => log.values(`modbus.${name}`)))
      .toEqual([['289'], ['1'], ['0'], ['1'], ['4', '0']]);
  });

  it('reads records of files and the queue of a FIFO (§6.14, §6.15, §6.18)', () => {
    expect(alone('fileQuery').values('modbus.reference_num_32')).toEqual(['262145', '196617']);
    expect(answer('fileQuery', 'file').values('modbus.data')).toEqual(['0dfe0020', '33cd0040']);
    expect([alone('writeFile').value('modbus.word_cnt'), alone('writeFile').value('modbus.data')]).toEqual(['3', '06af04be100d']);
    const queue = answer('fifo', 'fifoQueue');
    expect([queue.value('modbus.word_cnt'), queue.value('modbus.data')]).toEqual(['2', '01b81284']);
  });

  it('reads who a device is (§6.21)', () => {
    const [query, response] = [alone('identify'), answer('identify', 'identified')];
    expect([query.info, query.value('modbus.object_id')]).toEqual([
      '   Query: Trans:     1; Unit:  10, Func:  43/ 14: Read Device Identification',
      '0',
    ]);
    expect([response.values('modbus.object_str_value'), response.value('modbus.object_value')]).toEqual([['ACME', 'X1'], '0102']);
  });

  it('leaves what is something else on its connection', () => {
    expect(dissect('0001 fe00 0006 0a 03 006b 0003', { as: 'mbtcp' }).has('mbtcp.trans_id')).toBe(false);
  });

  it('frames messages by their length', () => {
    const frame = (hex: string): number => mbtcp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.fifo.hex), frame('0001 0000'), frame('0001 0001 0006'), frame('0001 0000 0001')]).toEqual([10, MORE, NOT_MINE, NOT_MINE]);
  });
});
