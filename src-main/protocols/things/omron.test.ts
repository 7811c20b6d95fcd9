import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './omron.examples.ts';
import { omron } from './omron.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());
const bytesOf = (name: keyof typeof examples): Uint8Array => fromHex(examples[name].hex.replaceAll(' ', ''));

describe('omron', () => {
  it.each([
    ['read', 'Command  : Memory Area Read (D100)'], ['readBit', 'Command  : Memory Area Read (E1_20)'], ['values', 'Response : Memory Area Read'],
    ['clock', 'Response : Clock Read'], ['hello', 'FINS/TCP : Node Address Data Send (Client to Server)'],
    ['framed', 'Command  : Memory Area Read (D100)'], ['problem', 'FINS/TCP : Frame Send Error Notification'],
    ['unknown', 'Command  : Unknown (2457)'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads which memory is asked for, and what it holds', () => {
    const asked = read('read');
    expect(['read', 'address', 'address.bits', 'numitems'].map(part => asked.value(`omron.memory.${part === 'read' ? 'area.read' : part}`)))
      .toEqual(['0x82', '0x0064', '0x00', '5']);
    expect(read('values').value('omron.response.data')).toBe('0001000200030004fffe');
    expect(read('several').values('omron.memory.address')).toEqual(['0x0064', '0x0003']);
    expect([read('refused').value('omron.response.code'), read('refused').has('omron.response.data')]).toEqual(['0x1103', false]);
  });

  it('names what the header says of the way (W342 §3-3)', () => {
    expect(lines('read')).toEqual(expect.arrayContaining([
      'OMRON ICF Field: 0x80, Gateway bit: Use Gateway, Data Type bit: Command, Response setting bit: Response Required',
      'Destination node number: SYSMAC NET / LINK (0x0a)', 'Source unit address: PC (CPU) (0x00)',
    ]));
  });

  it('reads what a controller is, how it does, and what went wrong', () => {
    expect([read('controller').value('omron.area_data.program_area_size'), read('state').value('omron.fatal.fals_error')]).toEqual(['16', '1']);
    expect([read('state').value('omron.non_fatal.batter_error'), read('log').values('omron.error_reset_fals_no')]).toEqual(['1', ['0x80c1',
      '0x0000']]);
    expect(lines('state')).toEqual(expect.arrayContaining(['Fatal error data: 0x8000', 'Non fatal error data: 0x0800']));
    expect(read('state').values('omron.fatal_error_data')).toEqual(['0x8000', '0x0800']);
    expect(lines('log')).toContain('Error reset FAL no.: I/O bus error (0x80c1)');
    expect([read('clock').value('omron.day'), read('setClock').has('omron.second')]).toEqual(['2', false]);
  });

  it('remarks on what it does not know', () => {
    expect(read('unknown').remarks).toEqual(['Unknown Command-Code (0x0999)']);
    expect(read('readUnknown').remarks).toEqual(['Unknown Memory-Area-Code (153)']);
    expect([read('tooLong').remarks, read('reset').remarks]).toEqual([['Unexpected Length'], []]);
  });

  it('finds where messages end over TCP (W421 §7-4)', () => {
    const bytes = bytesOf('framed');
    expect(omron.frame!(bytes, 0, bytes.length, 0)).toBe(8 + 0x1a);
    expect([omron.frame!(bytes, 0, 7, 0), omron.frame!(bytesOf('read'), 0, 18, 0)]).toEqual([MORE, NOT_MINE]);
  });
});
