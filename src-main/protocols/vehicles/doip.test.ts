import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './doip.examples.ts';
import { doip } from './doip.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'doip' });

describe('DoIP', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect([read(name).trouble, read(name).has('doip.data')]).toEqual(['none', false]);
  });

  it('finds vehicles', () => {
    const packet = read('announceWithStatus');
    expect([packet.info, packet.value('doip.vin'), packet.value('doip.eid')])
      .toEqual(['Vehicle announcement message/vehicle identification response message', 'V'.repeat(17), '010203040506']);
    expect(packet.lines()).toContain('    VIN/GID sync. status: Incomplete: VIN and GID are NOT synchronized (0x10)');
  });

  it('tells who may talk, and why not', () => {
    expect(read('activated').lines()).toContain('    Routing activation response code: Routing successfully activated. (0x10)');
    expect(read('refused').value('doip.previous')).toBe('22f190');
  });

  it('frames messages by their length, behind a version that is repeated with its bits turned over', () => {
    const frame = (hex: string): number => doip.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame('02'), frame('02fd 8001 00000003'), frame('02fc'), frame('02fd 8001 ffffffff')]).toEqual([MORE, 11, NOT_MINE, NOT_MINE]);
  });
});

describe('UDS', () => {
  it('sums up requests and replies', () => {
    expect(([
      'readName', 'name', 'sessionReply', 'presentSilently', 'failure', 'download', 'routineReply', 'unknown',
    ] as const).map(name => read(name).info)).toEqual([
      'Request   Read Data By Identifier                0xf190', 'Reply     Read Data By Identifier                0xf190   57 41',
      'Reply     Diagnostic Session Control             Extended Diagnostic Session   00 32 01 f4',
      'Request   Tester Present                         Sub-function 0   (Reply suppressed)',
      'Reply     Error                                  Read Data By Identifier (SID: Request Out of Range)',
      'Request   Request Download                       0x100 bytes at 0x1000   (Compression:0x0 Encrypting:0x0)',
      'Reply     Routine Control                        Start routine 0x0203   0x0', 'Request   Unknown (0xba)                      ',
    ]);
  });

  it('tells the service apart from the bit that marks a reply', () => {
    const packet = read('name');
    expect([packet.protocol, packet.lines().map(line => line.trim())]).toEqual(['UDS', expect.arrayContaining([
      'Unified Diagnostic Services, Source: 0x0e80, Target: 0x4010', '0.10 0010 = Service Identifier: Read Data By Identifier (0x22)',
      'Data Record: 5741',
    ])]);
  });

  it('reads numbers of the lengths that stand before them', () => {
    const packet = read('download');
    expect([packet.value('uds.rd.memory_address'), packet.value('uds.rd.memory_size')]).toEqual(['0x0000000000001000', '0x0000000000000100']);
    expect(read('seedReply').value('uds.sa.seed')).toBe('11223344');
  });
});
