import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ecpri.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

it('reads whose samples they are, in 16 bits or 32', () => {
  expect([read('samples').value('ecpri.pcid'), read('control').value('ecpri.rtcid'), read('generic').value('ecpri.seqid')])
    .toEqual(['0x0001', '0x0005', '0x00000008']);
  expect(read('bitSequence').info).toBe('Message Type: Bit Sequence');
});

it('reads memory of the other end', () => {
  expect([read('read').value('ecpri.length'), read('read').has('ecpri.data'), read('written').value('ecpri.data')])
    .toEqual(['16', false, '01:02:03:04']);
});

it('counts delays in parts of 2^16 of a nanosecond', () => {
  expect(lines('delay')).toContain('Compensation Value: 256 = 0.003906ns');
  expect(lines('delayResponse')).toContain('Compensation Value: 65536 = 1.000000ns');
});

it('lists faults', () => {
  expect(read('faults').values('ecpri.faultnotif')).toEqual(['0x0400', '0x0402']);
  expect(lines('faults')).toContain('.... 0100 0000 0000 = Fault/Notification: Unknown message type received (0x400)');
  expect([read('synchronization').remarks, read('vendor').info]).toEqual([[], 'Message Type: Vendor Specific']);
});

it('remarks on lengths and numbers that cannot be', () => {
  expect((['nothingFollows', 'tooShort', 'faultsUncalledFor'] as const).map(name => [read(name).trouble, ...read(name).remarks])).toEqual([
    ['none', 'Invalid Concatenation Bit'], ['none', 'Payload Size 16 is more than what is left: 3'],
    ['none', 'Number of Faults/Notifications 1 should be 0'],
  ]);
});

it('goes on to the next message, from a multiple of four bytes on', () => {
  expect([read('two').values('ecpri.type'), read('two').value('ecpri.resetcode')]).toEqual([['0x02', '0x06'], '0x02']);
});
