import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './capwap.examples.ts';

const control = { as: 'capwap' } as const, data = { as: 'capwap.data' } as const;

describe('CAPWAP control', () => {
  it('reads what an access point says of itself', () => {
    const discovery = dissect(examples.discovery.hex, control);
    expect(discovery.info).toBe('CAPWAP-Control - Discovery Request');
    const message = 'capwap.control.message_element.';
    expect(['discovery_type', 'wtp_board_data.wtp_model_number', 'wtp_board_data.base_mac_address',
      'wtp_mac_type'].map(name => discovery.value(message + name)))
      .toEqual(['2', 'ABC', '02:00:00:00:00:01', '1']);
  });

  it('reads addresses of every length, times and counters, and says which elements it does not know', () => {
    const joined = dissect(examples.joined.hex, control);
    expect(joined.values('capwap.control.message_element.delete_station.mac.eui64')).toEqual(['02:00:00:00:00:01:02:03']);
    expect(joined.value('capwap.control.message_element.ac_timestamp')).toBe('Aug 10, 2086 10:33:36.000000000 UTC');
    expect(joined.remarks).toEqual(['Element not dissected']);
  });

  it('reads the settings of radios and their networks (RFC 5416 §6)', () => {
    const settings = dissect(examples.settings.hex, control), message = 'capwap.control.message_element.ieee80211_';
    expect(['add_wlan.ssid', 'add_wlan.capability.e', 'ie.flags.b', 'tx_power_level.power_level',
      'station_session_key.flags_a'].map(name => settings.value(message + name)))
      .toEqual(['guest', '1', '1', '16', '1']);
    expect(settings.value('wlan.ssid')).toBe('6775657374');
    expect(settings.value('capwap.control.message_element.ac_information.software_version')).toBe('A2');
  });

  it('hands what is protected to DTLS, and names messages by number that have no name', () => {
    expect(dissect(examples.protected.hex, control).protocols).toBe('capwap:dtls');
    expect(dissect(examples.unknown.hex, control).info).toBe('CAPWAP-Control - Unknown Message Type (0x63)');
  });
});

describe('CAPWAP data', () => {
  it('reads frames of 802.11 with the bytes of their frame control in either order, and Ethernet', () => {
    for (const example of [examples.wireless, examples.native]) {
      const frame = dissect(example.hex, data);
      expect([frame.value('wlan.sa'), frame.value('udp.srcport')]).toEqual(['02:00:00:00:00:01', '7']);
    }
    expect(dissect(examples.wired.hex, data).protocols).toContain('capwap.data:eth:');
  });

  it('reads how a frame was heard, and by which radio', () => {
    const heard = dissect(examples.heard.hex, data);
    expect(heard.value('capwap.header.wireless.length')).toBe('4');
    expect(dissect(examples.address.hex, data).value('capwap.header.mac.eui48')).toBe('02:00:00:00:00:01');
  });

  it('names fragments, sessions that are kept alive, and bindings that it does not read', () => {
    expect(dissect(examples.fragment.hex, data).info).toBe('CAPWAP-Data (Fragment ID: 1, Fragment Offset: 0)');
    const alive = dissect(examples.keepAlive.hex, data);
    expect([alive.info, alive.value('capwap.control.message_element.session_id')]).toEqual(['CAPWAP-Data Keep-Alive', '01'.repeat(16)]);
    expect(dissect(examples.other.hex, data).protocols).toBe('capwap.data:data');
  });
});
