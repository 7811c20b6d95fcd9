import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './jdwp.examples.ts';
import { jdwp } from './jdwp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'jdwp' });
const lengthOf = (hex: string): number => jdwp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('jdwp', () => {
  it('names commands by their sets', () => {
    expect([read('handshake').info, read('version').info, read('event').info, read('unknown').info])
      .toEqual(['JDWP Handshake', 'Command (VirtualMachine Version)', 'Command (Event Composite)', 'Command (99 77)']);
    expect(read('version').lines()).toEqual(expect.arrayContaining([expect.stringContaining('command: Version (1)')]));
  });

  it('tells errors, which have two bytes', () => {
    expect([read('failed').info, read('failed').value('jdwp.errorcode'), read('failed').has('jdwp.data')])
      .toEqual(['Reply (Failure)', '20', false]);
    expect([read('sizes').info, read('sizes').value('jdwp.data')?.length]).toEqual(['Reply (Success)', 40]);
    expect([read('wrongFlags').has('jdwp.flags.invalid'), read('version').has('jdwp.flags.invalid')]).toEqual([true, false]);
  });

  it('is as long as its first number says, but for the words at the beginning', () => {
    expect([examples.sizes.hex, examples.handshake.hex, '4a4457', '0000', '0000000a', '4a41'].map(lengthOf))
      .toEqual([31, 14, MORE, MORE, NOT_MINE, NOT_MINE]);
    expect([jdwp.recognise!(fromHex(examples.handshake.hex), 0, 14), jdwp.recognise!(fromHex('4a44'), 0, 2)]).toEqual([true, false]);
  });

  it('finds the command that a reply is for', () => {
    const said = (from: 'debugger' | 'machine', sequence: number, ack: number, hex = '', flags = 'PA'): Uint8Array => {
      const ends = from === 'debugger' ? { from: '10.0.0.1', to: '10.0.0.2' } : { from: '10.0.0.2', to: '10.0.0.1' };
      return tcpFrame({ ...ends, ports: from === 'debugger' ? [40000, 5005] : [5005, 40000], sequence, ack, flags, payload: fromHex(hex) });
    };
    const packets = [
      said('debugger', 100, 0, '', 'S'), said('machine', 300, 101, '', 'SA'), said('debugger', 101, 301, examples.handshake.hex),
      said('machine', 301, 115, examples.handshake.hex), said('debugger', 115, 315, examples.version.hex),
      said('machine', 315, 126, examples.failed.hex),
    ];
    const { around, registry } = scanned(packets);
    const [command, reply] = [4, 5].map(i => dissect(packets[i], { around: around.at(i), registry, record: { number: i + 1 } }));
    expect([command.value('jdwp.response_in'), reply.value('jdwp.response_to'), reply.info])
      .toEqual(['6', '5', 'Reply (Failure) VirtualMachine Version']);
  });
});
