import { describe, expect, it } from 'vitest';
import { capture } from '../../tooling/bluetooth-capture.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './avdtp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const CONNECT = '0201040019004000', CONNECTED = '030108004100400000000000';
const told = (name: keyof typeof examples): string => read(name).info.replace('UnknownDirection ', '');

describe('btavdtp', () => {
  it.each([
    ['askDiscover', 'Command - Discover'],
    ['acceptDiscover', 'ResponseAccept - Discover - items: 2'],
    ['acceptCapabilities', 'ResponseAccept - GetCapabilities - Audio SBC (16000 32000 44100 48000 | Mono DualChannel Stereo JointStereo '
      + '| block: 4 8 12 16 | subbands: 4 8 | allocation: SNR Loudness | bitpool: 2..53)'],
    ['askConfigure', 'Command - SetConfiguration - ACP SEID [1 - unknown unknown] - INT SEID [1 - unknown unknown] - Audio SBC (44100 '
      + '| JointStereo | block: 16 | subbands: 8 | allocation: Loudness | bitpool: 2..53)'],
    ['rejectConfigure', 'ResponseReject - SetConfiguration'],
    ['askDelay', 'Command - DelayReport(20.0 ms) - ACP SEID [1 - unknown unknown]'],
    ['acceptAllCapabilities4', 'ResponseAccept - GetAllCapabilities - Audio non-A2DP (LDAC - 44100 48000 88200 96000, Mono DualChannel Stereo)'],
    ['noSuchUnknown', 'GeneralReject - Unknown signal'],
  ] as const)('says what %s is', (name, info) => {
    expect([told(name), read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads what codecs can do', () => {
    const aac = read('acceptAllCapabilities');
    // A2DP 1.3 §4.5.2: 23 bits of bit rate behind the flag for variable ones.
    expect([aac.value('btavdtp.codec.mpeg24.bit_rate'), aac.value('btavdtp.codec.mpeg24.vbr')]).toEqual(['0x03e800', '1']);
    expect([aac.value('btavdtp.content_protection_type'), aac.value('btavdtp.codec.mpeg24.sampling_frequency.44100')]).toEqual(['0x0002', '1']);
    const mpeg = read('acceptAllCapabilities5');
    expect([mpeg.value('btavdtp.codec.mpeg12.layer_3'), mpeg.value('btavdtp.codec.sbc.sampling_frequency.44100')]).toEqual(['1', '1']);
  });

  it('remarks on what stands behind a service that has no bytes of its own (AVDTP 1.3 §8.21.2)', () => {
    expect([read('excess').remarks, read('acceptCapabilities').remarks]).toEqual([['Unexpected losc data'], []]);
  });

  it('reads why a signal is refused', () => {
    const refusal = read('rejectConfigure');
    expect([refusal.value('btavdtp.service_category'), refusal.value('btavdtp.error_code')]).toEqual(['0x07', '0xc4']);
    expect(read('rejectStart').value('btavdtp.acp_seid')).toBe('1');
  });

  it('knows streams from signals by their channels, and ends of streams by what their device said', () => {
    const infos = capture([
      [true, 1, CONNECT], [false, 1, CONNECTED], [false, 0x40, examples.acceptDiscover.hex], [true, 0x41, examples.askCapabilities.hex],
      [true, 1, '0202040019004200'], [false, 1, '030208004300420000000000'], [true, 0x43, '8060000100000080000000019c'],
    ]).map(packet => packet.info);
    expect([infos[3], infos[6]]).toEqual(['Sent Command - GetCapabilities - ACP SEID [1 - Audio Sink]', 'Sent Media stream on cid=0x0043']);
  });

  it('knows that a link which was lost took its channels along', () => {
    const discover = examples.askDiscover.hex, lost = '00000001 04 05 04 00 4000 08';
    const infos = capture([
      [true, 1, CONNECT], [false, 1, CONNECTED], [true, 0x41, discover], lost, [true, 0x41, discover],
      [true, 1, CONNECT], [false, 1, CONNECTED], [true, 0x41, discover],
    ]).map(packet => packet.info);
    expect([2, 4, 7].map(at => infos[at])).toEqual(['Sent Command - Discover', 'Sent Connection oriented channel', 'Sent Command - Discover']);
  });
});
