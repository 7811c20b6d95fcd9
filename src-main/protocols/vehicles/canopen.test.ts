import { describe, expect, it } from 'vitest';
import { canRegistry, inCanCapture } from '../../tooling/can-capture.ts';
import { dissect } from '../../tooling/packets.ts';
import { BLOCK_DOWNLOAD, examples } from './canopen.examples.ts';

const registry = canRegistry({ 'can.subdissector': 'canopen' });
const read = (name: keyof typeof examples) => dissect(examples[name].hex, { ...examples[name], registry });
const said = (names: readonly (keyof typeof examples)[]) => names.map(name => read(name).info);

describe('canopen', () => {
  it('has kind and node in the identifier', () => {
    const start = read('emergency');
    expect(['cob_id', 'function_code', 'node_id'].map(name => start.value(`canopen.${name}`))).toEqual(['0x00000085', '0x00000001', '0x00000005']);
    expect(start.range('canopen.cob_id')).toEqual([8, 4]);
  });

  it('manages the network', () => {
    expect(said(['start', 'stopAll', 'sync', 'silentSync', 'heartbeat'])).toEqual([
      'NMT: Start remote node [0x5]', 'NMT: Stop remote node [All]', 'SYNC [42]', 'SYNC', 'NMT Error Control: Pre-operational [0x5]',
    ]);
  });

  it('tells of emergencies and of the time', () => {
    expect(read('emergency').lines()).toEqual(expect.arrayContaining([
      '        Error code: Communication - CAN overrun (objects lost) (0x8110)',
      '        Error register: 0x11, Generic error, Communication error (overrun, error state)',
      '        Manufacturer specific error field: 0102030405',
    ]));
    // 4072 days behind the first of 1984 is 24 February 1995.
    expect(read('time').value('canopen.time_stamp')).toBe('Feb 24, 1995 00:00:10.000000000 UTC');
  });

  it('reads and writes objects', () => {
    expect(read('read').lines()).toEqual(expect.arrayContaining([
      '        SDO command byte: 0x40, Client command specifier: Initiate upload request', '        OD main-index: Manufacturer device name (0x1008)',
    ]));
    const value = read('value');
    expect(['scs', 'n', 'e', 's', 'main_idx', 'sub_idx', 'data.bytes'].map(name => value.value(`canopen.sdo.${name}`)))
      .toEqual(['2', '2', '1', '1', '0x1000', '0x05', '12340000']);
    const segment = read('segment');
    expect(['toggle', 'n', 'c'].map(name => segment.value(`canopen.sdo.${name}`))).toEqual(['1', '4', '1']);
    expect(read('abort').lines()).toContain('        Abort code: Sub-index does not exist (0x06090011)');
  });

  it('knows segments of blocks, which have a number for a command', () => {
    const infos = BLOCK_DOWNLOAD.map((_, i) => inCanCapture(registry, BLOCK_DOWNLOAD, i + 1).info.replace(/^Default-SDO /, ''));
    expect(infos).toEqual([
      '(rx): Block download', '(tx): Block download', '(rx): Block segment 1', '(rx): Block segment 2', '(tx): Block download',
      '(rx): Block segment 1', '(tx): Block download', '(rx): Block download', '(tx): Block download',
    ]);
    const [begun, granted] = [1, 2].map(number => inCanCapture(registry, BLOCK_DOWNLOAD, number));
    expect([begun.value('canopen.sdo.crc_support'), begun.value('canopen.sdo.data.bytes'), granted.value('canopen.sdo.blksize')])
      .toEqual(['1', '14000000', '2']);
    expect([read('endOfBlocks').value('canopen.sdo.n'), read('endOfBlocks').value('canopen.sdo.data.bytes')]).toEqual(['5', 'abcd']);
  });

  it('sets layers: bit rates, identities', () => {
    expect(said(['bitRate', 'rateRefused', 'vendor'])).toEqual([
      'LSS (Master): Configure bit timing protocol: 250 kbit/s', 'LSS (Slave): Configure bit timing protocol',
      'LSS (Slave): Inquire identity vendor-ID protocol, Vendor-ID 0x12345678',
    ]);
    expect(read('rateRefused').lines()).toContain('        Error code: Bit rate not supported (0x01)');
    expect(read('scan').lines()).toEqual(expect.arrayContaining([
      '        Bit Check: All LSS slaves (0x80)', '        LSS Next: Product code (0x01)',
    ]));
  });

  it('is none of the frames with long identifiers', () => {
    expect([read('extended').protocol, read('extended').has('canopen')]).toEqual(['CAN', false]);
  });
});
