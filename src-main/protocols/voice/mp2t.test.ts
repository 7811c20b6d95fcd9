import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './mp2t.examples.ts';
import { mp2t } from './mp2t.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('mp2t', () => {
  it('has packets of 188 bytes, and tables in them', () => {
    const packet = read('tables');
    expect([packet.protocol, packet.info]).toEqual([
      'MPEG TS', 'Service Description Table (SDT), current network  Program Association Table (PAT)  Program Map Table (PMT)',
    ]);
    expect([packet.values('mp2t.pid'), packet.values('mp2t.cc')]).toEqual([['0x00000011', '0x00000000', '0x00001000'], ['0', '0', '0']]);
    expect([packet.value('mpeg_pat.prog_map_pid'), packet.values('mpeg_pmt.stream.elementary_pid'), packet.values('mpeg_pmt.stream.type')])
      .toEqual(['0x1000', ['0x0100', '0x0101'], ['0x1b', '0x0f']]);
    expect([packet.value('mpeg_descr.svc.provider_name'), packet.value('mpeg_descr.svc.svc_name'), packet.value('dvb_sdt.svc.running_status')])
      .toEqual(['FFmpeg', 'Service01', '0x0004']);
    expect([packet.values('mpeg_sect.crc'), packet.trouble]).toEqual([['0x777c43ca', '0x2ab104b2', '0x2f44b99b'], 'none']);
  });

  it('has elementary streams with the times of what they show', () => {
    const packet = read('video');
    expect([packet.info, packet.protocols]).toEqual(['video-stream', 'mp2t:mpeg-pes']);
    expect([packet.value('mpeg-pes.pts'), packet.value('mpeg-pes.dts'), packet.value('mpeg-pes.data')]).toEqual(['1.600000000', '1.400000000', '0000000109f0']);
    const all = read('pes');
    expect([all.value('mpeg-pes.copy-info'), all.value('mpeg-pes.crc'), all.value('mpeg-pes.data')]).toEqual(['127', '0xabcd', '0102']);
  });

  it('has clocks and more in the adaptation field', () => {
    const packet = read('adaptation');
    expect(['af.length', 'af.pcr', 'af.opcr', 'af.sc', 'af.tpd', 'af.e.ltwo', 'af.e.pr', 'af.e.st', 'af.e.dnau_29_15', 'af.e.reserved_bytes']
      .map(name => packet.value(`mp2t.${name}`)))
      .toEqual(['31', `0x${(2001 * 300 + 1).toString(16).padStart(16, '0')}`, `0x${(4000 * 300 + 2).toString(16).padStart(16, '0')}`, '5', 'abcd', '5',
        '16', '3', '1', 'ff']);
    expect(packet.trouble).toBe('none');
  });

  it('counts the packets of each PID that are missing', () => {
    const packet = (counter: number): string => `4701001${counter.toString(16)}`.padEnd(376, '0');
    const hex = [packet(14) + packet(15), packet(0) + packet(0), packet(3) + packet(4)];
    const time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf(hex.map((text, i) => ({ frame: i + 1, time, fromClient: true, bytes: fromHex(text) })));
    const remarks = hex.map((text, i) => dissect(text, { as: 'mp2t', around, record: { number: i + 1 } }).remarks);
    expect(remarks).toEqual([[], [], ['Detected 2 missing TS frames before this']]);
  });

  it('shows what is scrambled, or has no table that can be read, as bytes', () => {
    expect([read('scrambled').has('mp2t.payload'), read('scrambled').info]).toEqual([true, 'PID 0x0100']);
    expect(read('pointer').remarks).toEqual(['Pointer value is too large']);
    expect([read('unknownTable').value('mpeg_sect.tid'), read('unknownTable').value('mpeg_sect.len')]).toEqual(['0x01', '9']);
  });

  it('is recognised by two packets at least', () => {
    const recognised = (hex: string): boolean => mp2t.recognise!(fromHex(hex), 0, hex.length / 2);
    expect([recognised(examples.tables.hex), recognised(examples.video.hex), recognised(`${examples.tables.hex}00`)]).toEqual([true, false, false]);
  });

  it('is in a datagram or not, whatever came before it', () => {
    const ofDatagram = (hex: string): string => mp2t.shares!(fromHex(hex), 0, hex.length / 2);
    expect([ofDatagram(examples.video.hex), ofDatagram(`${examples.video.hex}00`), ofDatagram('')]).toEqual(['mp2t', 'data', 'data']);
  });

  it('comes in RTP, too', () => {
    const packet = dissect(`80210001 00000001 00000002 ${examples.tables.hex}`, { as: 'rtp' });
    expect([packet.protocols.slice(0, 8), packet.value('mpeg_pat.tsid')]).toEqual(['rtp:mp2t', '0x0001']);
  });

  it('reads the descriptors that multiplexers write', () => {
    const packet = dissect(examples.descriptors.hex, { as: 'mpeg_descr' });
    const names = [
      'registration.format_identifier', 'lang.code', 'ca.pid', 'ca.private', 'avc_vid.constraint_set1', 'avc_vid.level_idc',
      'stream_id.component_tag',
    ];
    expect(names.map(name => packet.value(`mpeg_descr.${name}`)))
      .toEqual(['0x48444d56', 'fra', '0x0123', 'aa', '1', '0x1f', '0x07']);
    expect([packet.values('mpeg_descr.registration.add_id_info'), packet.has('mpeg_descr.data'), packet.trouble])
      .toEqual([['0xff', '0x1b', '0x44', '0x3f'], false, 'none']);
  });
});
