import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './capture-headers.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('prism', () => {
  it('reads items by their numbers, and tells the radio what they say', () => {
    const packet = read('prism');
    expect(packet.protocols).toBe('prism:wlan_radio:wlan:llc:ip');
    expect([packet.value('prism.devname'), packet.value('prism.did.channel'), packet.value('prism.did.signal')]).toEqual(['wlan0', '6', '-50']);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'DID Channel 6', 'DID: Channel (0x00030044)', 'DID Rate 54.0 Mb/s', 'IsTX: Tx Packet (0x00000001)', 'DID Unknown 7',
      // 54 Mb/s at 2.4 GHz is 802.11g, and channel 6 lies at 2407 + 5 * 6.
      'PHY type: 802.11g (ERP) (6)', 'Frequency: 2437MHz',
    ]));
  });

  it('knows MadWifi\'s numbers and values that were not supplied', () => {
    const packet = read('prismMadwifi');
    expect([packet.value('prism.did.channel'), packet.value('prism.did.rssi'), packet.has('prism.did.sq')]).toEqual(['11', '20', false]);
    expect(packet.value('wlan_radio.data_rate')).toBe('5.5');
  });

  it('finds frames without a header, and each kind of header under the other\'s link type', () => {
    expect([read('prismBare').protocols, read('avsUnderPrism').protocols, read('prismUnderAvs').protocols])
      .toEqual(['prism:wlan', 'prism:wlancap:wlan_radio:wlan', 'wlancap:prism:wlan_radio:wlan']);
  });
});

describe('a capture header of which only the beginning was captured', () => {
  it('says in Info what it is and how long', () => {
    expect(dissect('80211001 00000140', { linkType: 163, original: 400 }).info).toMatch(/^AVS WLAN Capture v1, Length 320\[/);
    expect(dissect(`44000000 90000000 776c616e30${'00'.repeat(11)}`, { linkType: 119, original: 400 }).info)
      .toMatch(/^Device: wlan0, Message 0x44, Length 144\[/);
  });
});

describe('wlancap', () => {
  it('reads rates in units of 100 kb/s and signals by their type', () => {
    const packet = read('avs');
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'Data Rate: 5.5 Mb/s', 'SSI Signal (dBm): -50', 'PHY type: DSSS 802.11b (4)', 'Preamble: Short (1)', 'Encoding Type: PBCC (2)',
    ]));
    expect([packet.value('wlan_radio.signal_dbm'), packet.value('wlan_radio.frequency'), packet.destination]).toEqual(['-50', '2437', '192.0.2.2']);
  });

  it('reads a hop instead of a channel where frequencies hop', () => {
    const packet = read('avsHopping');
    expect([packet.value('wlancap.fhss.hop_pattern'), packet.value('wlan_radio.fhss.hop_index'), packet.has('wlancap.channel')])
      .toEqual(['0x02', '0x03', false]);
    expect(packet.value('wlancap.rawrssi_antsignal')).toBe('64');
  });

  it('reads version 2, and a channel that is a frequency', () => {
    const packet = read('avsSecond');
    expect([packet.value('wlancap.channel_frequency'), packet.value('wlan_radio.channel'), packet.value('wlancap.drops')]).toEqual(['5180', '36', '3']);
    expect(packet.value('wlancap.receiver_addr')).toBe('02:00:00:00:00:aa');
  });
});

describe('ppi', () => {
  it('reads the common field, whose clock may be in milliseconds', () => {
    const packet = read('ppi');
    expect([packet.value('ppi.80211-common.rate'), packet.value('wlan_radio.timestamp'), packet.destination]).toEqual(['11000', '99999000', '192.0.2.2']);
    expect(packet.lines().map(line => line.trim())).toContain('Channel frequency: 2437 [BG 6]');
  });

  it('leaves the frame check sequence out of the frame where it says that there is one', () => {
    const packet = read('ppiChecked');
    expect([packet.value('wlan.fcs'), packet.value('wlan_radio.phy'), packet.value('wlan_radio.timestamp')]).toEqual(['0x04030201', '5', '99999']);
    expect(packet.protocols).toBe('ppi:wlan_radio:wlan:llc:ip');
  });

  it('reads 802.11n\'s extensions', () => {
    const packet = read('ppiPhysical');
    expect([packet.value('wlan_radio.11n.mcs_index'), packet.value('wlan_radio.11n.bandwidth'), packet.value('ppi.80211n-mac-phy.dbmant3.noise')])
      .toEqual(['7', '1', '-93']);
    expect(packet.lines().map(line => line.trim())).toContain('Antenna 3 control RSSI: 255 [invalid]');
    expect(read('ppiMac').value('ppi.80211n-mac.num_delimiters')).toBe('2');
  });

  it('shows other fields as they are, each at a multiple of four bytes where the flags say so', () => {
    const packet = read('ppiWhole');
    expect([packet.value('ppi.spectrum-map'), packet.value('ppi.antenna') ?? packet.value('ppi.harris'), packet.value('ppi.reserved')])
      .toEqual(['05000300616263', '347502000102', '0a000000']);
  });

  it('leads to any link layer', () => {
    const packet = read('ppiEthernet');
    expect([packet.protocols, packet.value('ppi.8023_extension.errors.symbol'), packet.value('ppi.aggregation_extension.interface_id')])
      .toEqual(['ppi:pcap_pktdata:eth:ethertype:ip', '1', '3']);
    expect(read('ppiOther').protocols).toBe('ppi:pcap_pktdata:data');
  });

  it('remarks on lengths that are not the field\'s', () => {
    expect([read('ppiWrongLength').has('ppi.invalid_length'), read('ppiWrongLength').info?.slice(0, 12), read('ppiShort').has('_ws.malformed')])
      .toEqual([true, 'Beacon frame', true]);
  });
});
