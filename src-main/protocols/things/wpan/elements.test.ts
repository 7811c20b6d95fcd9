import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from '../wpan.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('information elements of 802.15.4', () => {
  it('tell a schedule: the slot that is now, slotframes with their links, and which channels follow (§7.4.4)', () => {
    const beacon = read('synchronizing');
    expect(['wpan.tsch.asn', 'wpan.tsch.join_metric', 'wpan.tsch.slotframe_size', 'wpan.tsch.hopping_sequence_id'].map(name => beacon.value(name)))
      .toEqual(['5', '2', '101', '0x00']);
    expect(lines('synchronizing')).toEqual(expect.arrayContaining([
      'Payload IEs, MLME IE, Payload Termination IE', 'MLME IE, TSCH Synchronization IE, TSCH Timeslot IE, Slotframe IE, Channel Hopping IE',
      'MLME Sub IE: 0xc801, Type: Long, Sub ID: Channel Hopping IE',
    ]));
    expect([beacon.trouble, beacon.value('wpan.tsch.link_options.timekeeping')]).toEqual(['none', '1']);
  });

  it('correct clocks, by twelve bits with a sign (§7.4.2.7)', () => {
    expect([read('timed').value('wpan.header_ie.time_correction.value'), read('timed').value('wpan.nack')]).toEqual(['-1', '1']);
    expect(lines('timed')).toContain('Header IEs, Time Correction IE: NACK');
  });

  it('tell when a receiver listens (§7.4.2.3, §7.4.2.6)', () => {
    expect(read('listening').value('wpan.header_ie.csl.rendezvous_time')).toBe('300');
    expect(read('wakeUp').info).toBe('CSL Wake-up Frame, Rendez-Vous Time: 77');
  });

  it('have makers, and end where the payload begins', () => {
    expect(lines('vendors')).toEqual(expect.arrayContaining([
      'Header IEs, Vendor Specific IE, Header Termination 2 IE (Payload follows)', 'Vendor OUI: ea:b8:9b',
    ]));
    expect(read('vendors').value('data.len')).toBe('1');
  });

  it('choose who answers', () => {
    const request = read('filtered');
    expect([request.info, request.value('wpan.eb_filter.lqi_minimum'), request.value('wpan.eb_filter.attr_id_bits')])
      .toEqual(['Enhanced Beacon Request', '30', '0x000001']);
  });

  it('carry what neighbors agree on (RFC 8480 §3)', () => {
    expect((['added', 'moved', 'counted'] as const).map(name => read(name).info)).toEqual(['6P ADD Request', '6P RELOCATE Request',
      '6P Response (SUCCESS)']);
    expect([read('moved').values('wpan.6top_cell_slot_offset'), read('counted').value('wpan.6top_total_num_cells')]).toEqual([['0x0005',
      '0x0006'], '4']);
    expect([read('added').value('wpan.6top_cell'), read('added').trouble]).toEqual(['05000300', 'none']);
  });

  it('are shown as bytes where nothing is known of them', () => {
    expect([read('unknownElements').remarks, read('unknownElements').trouble])
      .toEqual([['Unsupported IE ID', 'Unsupported IE ID', 'Unsupported IE ID'], 'none']);
  });
});
