import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wlan-efficiency.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'wlan' });
const lines = (name: keyof typeof examples) => read(name).lines().map(line => line.trim());
/** Values below `wlan.prefix`. */
const values = (name: keyof typeof examples, prefix: string, fields: string) =>
  fields.split(' ').map(field => read(name).value(`wlan.${prefix}.${field}`));

describe('triggers', () => {
  it('say who may send where, and how strongly', () => {
    expect(read('basic').info).toBe('Trigger Basic, Flags=........');
    expect(values('basic', 'trigger.he', 'trigger_type ul_length ul_bw ap_tx_power')).toEqual(['0', '100', '2', '40']);
    expect(lines('basic')).toEqual(expect.arrayContaining([
      expect.stringMatching(/ = AP Tx Power: 20 dBm$/), expect.stringMatching(/ = UL BW: 80 MHz \(2\)$/),
      expect.stringMatching(/ = Target RSSI: -60dBm$/), expect.stringMatching(/ = RU Allocation: 67 \(996 tones\)$/),
      expect.stringMatching(/ = Preferred AC: AC_BE \(0x0\)$/),
      '.... .... .... .... .... .... .... .... .... .... .... .... 0000 0110 0100 .... = UL Length: 100', 'User Info: 0x3220186005',
    ]));
    // In values alone, numbers of five bytes have sixteen digits.
    expect(values('basic', 'trigger.he', 'user_info user_info.aid12 user_info.start_of_padding'))
      .toEqual(['0x0000003220186005', '0x0000000000000005', '4095']);
  });

  it('carry what each kind has for a station', () => {
    expect([read('requests').info, read('requests').value('wlan.fixed.ssc.sequence')]).toEqual(['Trigger MU-BAR, Flags=........', '291']);
    expect([read('feedback').value('wlan.trigger.he.starting_aid'), read('feedback').has('wlan.trigger.he.user_info')])
      .toEqual(['0x0000000000000001', false]);
    expect(read('group').value('wlan.trigger.he.common_info.bar_info')).toBe('0x1230');
  });

  it('ask a station for as many priorities as they say, and then the next station', () => {
    const packet = read('priorityRequests');
    expect([packet.trouble, packet.values('wlan.bar.mtid.tidinfo.value'), packet.values('wlan.trigger.he.user_info.aid12')])
      .toEqual(['none', ['0x0003'], ['0x0000000000000005', '0x0000000000000006']]);
  });

  it('may be for whoever takes a part by chance', () => {
    const told = lines('chance');
    expect(told).toContainEqual(expect.stringMatching(/ = Number Of RA-RUs: 5$/));
    expect(read('chance').has('wlan.trigger.he.ru_starting_spatial_stream')).toBe(false);
  });
});

describe('HT control', () => {
  it('has controls one behind the other', () => {
    // The lowest two bits, then identifier 1 in four bits, and its twelve: one stream, 20 MHz.
    expect(values('operatingMode', 'htc.he.a_control', 'ctrl_id om.rx_nss om.channel_width om.tx_nsts')).toEqual(['1', '5', '2', '0']);
    expect(values('bufferReport', 'htc.he.a_control', 'ctrl_id bsr.aci_bitmap bsr.delta_tid')).toEqual(['3', '0x00000004', '0x00000000']);
    expect([read('headroom').value('wlan.htc.he.a_control.uph.ul_power_headroom'), read('headroom').value('wlan.htc.he.a_control.padding')])
      .toEqual(['4', '0x00000040']);
    expect(read('reserved').has('wlan.htc.he.a_control.ctrl_id.invalid')).toBe(true);
  });

  it('is that of 802.11ac or 802.11n where its lowest bits say so', () => {
    expect(values('veryHigh', 'htc', 'vht he mrq msi mfsi num_sts vht_mcs bw snr')).toEqual(['1', '0', '1', '0', '7', '1', '0', '0', '5']);
    expect([read('high').value('wlan.htc.lac.mai.msi'), read('high').value('wlan.htc.cal.pos'), read('high').value('wlan.htc.ac_constraint')])
      .toEqual(['0x0007', '3', '1']);
  });
});

describe('block acknowledgements', () => {
  it('are for several stations', () => {
    const told = read('stations');
    expect([told.values('wlan.ba.multi_sta.aid11'), told.values('wlan.ba.multi_sta.ack_type')]).toEqual([['0x0005', '0x0006'], ['0x0000', '0x0001']]);
    // The lowest bit of the bitmap is the first frame, 0x123.
    expect(told.values('wlan.ba.bm.missing_frame')).toEqual(['291']);
    expect(read('longBitmap').value('wlan.ba.bm')).toBe('ff'.repeat(16));
  });

  it('are for several priorities', () => {
    const told = read('priorities');
    expect([told.values('wlan.bar.mtid.tidinfo.value'), told.values('wlan.ba.bm.missing_frame')]).toEqual([['0x0003', '0x0005'], ['354']]);
  });
});

describe('what comes next', () => {
  it('is announced with who is to answer', () => {
    expect(read('announcement').info).toBe('VHT/HE NDP Announcement, Sounding Dialog Token=20, Flags=........');
    expect([read('announcement').values('wlan.vht_ndp.sta_info.aid12'), read('announcement').value('wlan.vht_ndp.sta_info.nc_index')])
      .toEqual([['0x0003', '0x0004'], '3']);
    expect(values('announcementHigh', 'he_ndp.sta_info', 'aid11 ru_start codebook_size nc'))
      .toEqual(['0x00000005', '0x00000005', '0x00000001', '0x00000001']);
  });
});

describe('neighbors in other bands', () => {
  it('are told in as many bytes as each says', () => {
    const told = read('neighbors');
    expect([told.values('wlan.rnr.tbtt_info.channel_num'), told.value('wlan.rnr.tbtt_info.bssid'), told.value('wlan.rnr.tbtt_info.sh_ssid')])
      .toEqual([['37', '1'], '020000000009', '0x12345678']);
    expect(told.values('wlan.rnr.tbtt_info.tbtt_offset')).toEqual(['255', '12']);
    expect(lines('neighbors')).toContain('PSD Subfield: 5.0 dBm/MHz');
  });

  it('belong to devices with several links', () => {
    expect(lines('neighborDevice')).toEqual(expect.arrayContaining(['PSD Subfield: No limit']));
    expect(values('neighborDevice', 'rnr.tbtt_info.mld_parameters', 'mld_id link_id bss_params_change_count'))
      .toEqual(['0x000000', '0x000001', '0x00001f']);
  });
});
