import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { announcedMedia } from './sdp/media.ts';
import { examples } from './t38.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 't38' });

describe('t38', () => {
  it('reads signals, also those of later versions', () => {
    expect([read('indicator').info, read('indicator').value('t38.t30_indicator')]).toEqual(['UDP: UDPTLPacket Seq=00000  t30ind: v21-preamble', '3']);
    expect(read('laterIndicator').value('t38.t30_indicator')).toBe('17');
  });

  it('reads data in parts, and messages that are said again', () => {
    const packet = read('data');
    expect([packet.value('t38.field_data'), packet.values('t38.t30_indicator'), packet.value('t38.secondary_ifp_packets')])
      .toEqual(['ff13c0', ['3', '2'], '2']);
    expect([read('twoParts').values('t38.field_type'), read('twoParts').value('t38.t30_data')]).toEqual([['6', '2'], '6']);
  });

  it('reads types of data by the version that the session says', () => {
    const types = [0, 1].map(version => {
      const description = `c=IN IP4 10.0.0.1\r\nm=image 4000 udptl t38\r\na=T38FaxVersion:${version}\r\n`;
      const invite = `INVITE sip:b@example.org SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\n${description}`;
      const frames = [
        udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [5060, 5060], payload: invite }),
        udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 5000], payload: fromHex(examples.laterData.hex) }),
      ];
      const { around } = scanned(frames), packet = dissect(frames[1], { around: around.at(1), record: { number: 2 } });
      return [packet.value('t38.field_type'), packet.value('t38.field_data'), packet.value('t38.setup-frame')];
    });
    expect(types).toEqual([['1', '55', '1'], ['2', '55', '1']]);
  });

  it('reads parts without data, which begin where the one before ended, within a byte', () => {
    const packet = read('withoutData');
    expect([packet.values('t38.field_type'), packet.values('t38.field_data'), packet.trouble]).toEqual([['5', '0', '6'], ['bb'], 'none']);
  });

  it('reads parities', () => {
    const packet = read('parity');
    expect([packet.value('t38.fec_npackets'), packet.values('t38.fec_data_item')]).toEqual(['3', ['aabb', 'cc']]);
  });

  it('is where a session description says, T.38 annex D', () => {
    const announced = announcedMedia('c=IN IP4 192.0.2.1\r\nm=image 4000 udptl t38\r\na=T38FaxVersion:0\r\n');
    expect(announced.map(({ protocol, port }) => `${protocol} ${port}`)).toEqual(['t38 4000']);
  });
});
