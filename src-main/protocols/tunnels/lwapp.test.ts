import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lwapp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, name === 'toController' ? {} : { as: 'lwapp' });

describe('lwapp', () => {
  it('holds 802.11 frames', () => {
    const packet = read('beacon');
    expect([
      packet.value('lwapp.slotId'), packet.value('lwapp.rssi'), packet.value('wlan.ssid'), packet.value('wlan.bssid'), packet.trouble,
    ]).toEqual(['1', '0xea', '6162', '02:00:00:00:00:01', 'none']);
    expect(read('fragment').value('data.data')).toBe('0102');
  });

  it('controls access points', () => {
    const packet = read('command');
    expect([packet.info, packet.value('lwapp.control.seqno'), packet.value('data.data')]).toEqual(['CNTL CONFIGURE_COMMAND', '150', '01020304']);
    expect(packet.lines()).toContain('    Flags: 0x04, Type');
  });

  it('begins with the access point\'s address on the way to the controller', () => {
    expect([read('toController').value('lwapp.apid'), read('toController').info]).toEqual(['02:00:00:00:00:09', 'CNTL CONFIGURE_COMMAND_RES']);
  });
});
