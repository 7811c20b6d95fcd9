import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './makers.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('edp', () => {
  it('reads who a switch is, and checks the sum', () => {
    const packet = read('extreme');
    expect([packet.info, packet.value('edp.display.string'), packet.value('edp.info.slot'), packet.value('edp.checksum.status'), packet.trouble])
      .toEqual(['EDP: Display Info', 'vm', '9', '1', 'none']);
    expect(lines('extreme')).toContain('Info: Slot/Port: 9/1, Version: 7.6.4.99');
  });

  it('reads VLANs, who stands by, and rings', () => {
    const packet = read('extremeVlan');
    expect(['vlan.id', 'vlan.name', 'vlan.ip', 'esrp.group', 'esrp.virtip', 'eaps.type', 'eaps.helloseq', 'unknown.data', 'checksum.status']
      .map(name => packet.value(`edp.${name}`))).toEqual(['5', 'office-5', '10.7.0.2', '7', '10.7.0.1', '5', '7', '0102', '0']);
    expect([packet.info, packet.remarks]).toEqual(['EDP: VL ESRP EAPS ELRP', ['Bad checksum [should be 0x69af]']]);
    expect(read('extremeCut').value('edp.checksum.status')).toBe('2');
    expect([read('extremeShort').remarks.includes('TLV is too short'), read('extremeShort').trouble]).toEqual([true, 'malformed']);
  });
});

describe('fdp', () => {
  it('reads who a switch is, and keeps what nobody published as bytes', () => {
    const packet = read('foundry');
    expect([packet.info, packet.values('fdp.string.text'), packet.value('fdp.net.ip'), packet.value('fdp.tag.native'), packet.value('fdp.unknown.data')])
      .toEqual(['FDP: DeviceID Net? Interface Tagging-Info VLAN-Bitmap', ['vm', 'e0'], '10.7.0.2', '1', '02']);
    expect(lines('foundry')).toContain('DeviceID: "vm"');
    expect(read('foundryShort').remarks).toContain('Invalid length 3');
  });
});

describe('ndp', () => {
  it('reads where a switch is managed and what it is', () => {
    const packet = read('nortel');
    expect([packet.info, packet.value('ndp.ipaddress'), packet.value('ndp.segmentident')]).toEqual(['Segment Hello', '10.7.0.2', '0x000002']);
    expect([lines('nortel').includes('Chassis type: other (1)'), read('nortelFlat').info]).toEqual([true, 'FlatNet Hello']);
  });
});
