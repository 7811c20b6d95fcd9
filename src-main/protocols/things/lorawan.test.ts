import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lorawan.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const values = (name: Name, ...fields: string[]) => fields.map(field => read(name).value(`lorawan.${field}`));

describe('loratap', () => {
  it('tells how a packet was heard', () => {
    const { lines, value, protocol } = read('up');
    expect([value('loratap.channel.frequency'), value('loratap.channel.sf'), protocol]).toEqual(['868100000', '7', 'LoRaWAN']);
    expect(lines()).toEqual(expect.arrayContaining(['        Packet: -82 dBm', '        SNR: 6 dB', '        Bandwidth: 125 KHz (1)']));
  });

  it('counts the power of packets below the noise in quarters, and leaves other networks alone', () => {
    const { lines, value, protocol } = read('otherNetwork');
    expect(lines()).toEqual(expect.arrayContaining(['        Packet: -137 dBm', '        SNR: -6 dB']));
    expect([protocol, value('data.data')]).toEqual(['LoRaTap', 'aabb']);
  });
});

describe('lorawan (1.0.3)', () => {
  it('has devices join with identifiers that are sent the last byte first (§6.2.4)', () => {
    expect(values('join', 'mhdr.mtype', 'join_request.appeui', 'join_request.devnonce', 'mic'))
      .toEqual(['0', '08:07:06:05:04:03:02:01', 'aabb', '0x04030201']);
  });

  it('reads nothing into what is encrypted as a whole (§6.2.5)', () => {
    expect(values('accept', 'join_accept.encrypted', 'mhdr.mtype', 'mic')).toEqual(['112233445566778899aabbccddeeff00', '1', undefined]);
  });

  it('carries data to a port (§4.3)', () => {
    expect(values('up', 'fhdr.devaddr', 'fhdr.fctrl.adr', 'fhdr.fctrl.ack', 'fhdr.fcnt', 'fport', 'frmpayload'))
      .toEqual(['0x01020304', '1', '1', '1', '0x01', 'a1a2a3a4']);
    expect(read('up').lines()).toContain('        Frame Control: 0xe0, Adaptive Data Rate, ADR Acknowledgement Request, ACK');
    expect([read('answers').has('lorawan.fport'), read('proprietary').value('lorawan.frmpayload')]).toEqual([false, '0102']);
  });

  it('has commands of devices among the options (§5)', () => {
    const answers = read('answers');
    expect(answers.values('lorawan.mac_command_uplink')).toEqual(['2', '3', '4', '5', '6', '8']);
    expect(values('answers', 'link_adr_response.txpower', 'link_adr_response.datarate', 'device_status_response.battery')).toEqual(['1', '0', '255']);
    // Six bits with a sign.
    expect(answers.lines()).toContain('        ..11 1111 = Margin: -1');
  });

  it('has those of networks, with frequencies in hundreds of hertz', () => {
    expect(read('requests').values('lorawan.mac_command_downlink')).toEqual(['2', '3', '5', '8']);
    expect(values('requests', 'link_check_answer.margin', 'link_adr_request.datarate', 'link_adr_request.channel', 'link_adr_request.nbrep'))
      .toEqual(['10', '5', '0x00ff', '1']);
    // No delay is one second (§5.7).
    expect(read('requests').lines()).toEqual(expect.arrayContaining(['        Frequency: 869525000Hz', '        .... 0000 = Delay: 1s']));
    expect(values('channel', 'new_channel_request.index', 'new_channel_request.frequency', 'new_channel_request.drrange_max', 'fport'))
      .toEqual(['3', '8671000', '5', '0x05']);
  });

  it('does not guess how long unknown commands are', () => {
    expect([values('unknown', 'mac_command_downlink', 'mac_commands.rest'), read('unknown').trouble]).toEqual([['153', '98'], 'none']);
  });
});
