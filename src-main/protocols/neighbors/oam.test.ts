import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './oam.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, { as: 'oampdu', ...examples[name] });
const values = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`oampdu.${field}`));

describe('oampdu', () => {
  it('is one of the slow protocols', () => {
    const frame = dissect(examples.frame.hex);
    expect([frame.protocols, frame.protocol, frame.info]).toEqual(['eth:ethertype:slow:oampdu', 'OAM', 'OAMPDU: Information']);
    expect([frame.values('oampdu.info.revision'), frame.values('oampdu.info.state.multiplexer')]).toEqual([['2', '3'], ['1', '0']]);
    expect(frame.lines()).toEqual(expect.arrayContaining([
      '    Flags: 0x0050, Local Stable, Remote Stable', '        Max OAMPDU Size: 1500 bytes', '        Organizationally Unique Identifier: 00:11:22',
    ]));
  });

  it('tells what both ends say of themselves, IEEE 802.3 §57.5.2', () => {
    const packet = read('information');
    expect([packet.values('oampdu.info.type'), packet.values('oampdu.info.oampduConfig'), packet.values('oampdu.info.vendor')])
      .toEqual([['0x01', '0x02', '0xfe'], ['1518', '1518'], ['01020304', '01020304', '33']]);
    expect(values('information', 'info.state.multiplexer', 'info.oamConfig.mode', 'flags.localStable')).toEqual(['1', '1', '1']);
    expect(read('shortPart').trouble).toBe('malformed');
  });

  it('tells of events with their windows and totals, §57.5.3', () => {
    expect(values('events', 'event.sequence', 'event.espeErrors', 'event.espeTotalEvents', 'event.efeThreshold', 'event.efeTotalErrors',
      'event.efpeWindow', 'event.efsseWindow', 'event.efsseTotalErrors')).toEqual(['1', '2', '4', '1', '5', '256', '100', '3']);
    expect([read('events').values('oampdu.event.type'), read('events').values('oampdu.event.efeErrors')])
      .toEqual([['0x02', '0x01', '0x03', '0x04', '0xfe'], ['3', '2', '2']]);
  });

  it('asks for variables and has their values, §57.6', () => {
    expect(values('request', 'variable.attribute', 'variable.object', 'variable.package', 'variable.binding'))
      .toEqual(['0x0002', '0x0001', '0x0001', '0x001a']);
    expect(values('response', 'variable.value', 'variable.indication')).toEqual(['00000007', '0x21']);
    expect(read('response').lines()).toContain('    Leaf: aFramesTransmittedOK (0x0002)');
    expect(values('unknownBranch', 'variable.branch', 'variable.width', 'variable.value', 'variable.attribute', 'variable.indication'))
      .toEqual(['0x09', '2', 'abcd', '0x0005', '0x21']);
  });

  it('turns a loopback on, and carries what organizations say', () => {
    expect([values('loopback', 'lpbk.commands.enable'), values('organization', 'info.vendor')]).toEqual([['1'], ['3344']]);
    expect([read('unknown').info, read('unknown').value('data.data')]).toEqual(['OAMPDU: reserved', '0102']);
  });
});
