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
  const messages = [query, response].map((name, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex) }));
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
    const segment = tcpFrame(
      { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 502], sequence: 1, flags: 'PA', payload: fromHex(examples.readCoils.hex) },
    );
    const cut = segment.subarray(0, segment.length - 3), packet = dissect(cut, { around: scanned([segment], { snapLength: cut.length }).around.at(0), original: segment.length });
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
    expect([coils.value('modbus.bitnum'), coils.values('modbus.bitval').length, coils.value('modbus.request_frame'), coils.value('modbus.response_time')])
      .toEqual(['19', 19, '1', '1.000000000']);
    const registers = answer('readRegisters', 'registers');
    expect([registers.values('modbus.regnum16'), registers.values('modbus.regval_uint16')]).toEqual([['107', '108', '109'], ['555', '0', '100']]);
    expect(answer('readCoils', 'exception').value('modbus.exception_code')).toBe('2');
  });

  it('frames messages by their length', () => {
    const frame = (hex: string): number => mbtcp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.fifo.hex), frame('0001 0000'), frame('0001 0001 0006'), frame('0001 0000 0001')]).toEqual([10, MORE, NOT_MINE, NOT_MINE]);
  });
});
