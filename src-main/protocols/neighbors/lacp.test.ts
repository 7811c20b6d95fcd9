import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './lacp.examples.ts';

describe('slow protocols', () => {
  it('tell of both ends of an aggregated link', () => {
    const frame = dissect(examples.lacp.hex);
    expect(frame.protocols).toBe('eth:ethertype:slow:lacp');
    expect(frame.info).toBe('v1 ACTOR 02:00:00:00:00:01 P: 22 K: 13 E****G*A PARTNER 02:00:00:00:00:02 P: 25 K: 13 **DCSG**');
    expect(frame.value('lacp.actor.state.expired')).toBe('1');
    expect(frame.value('lacp.partner.state.timeout')).toBe('0');
    expect(frame.value('lacp.collector.max_delay')).toBe('32768');
  });

  it('tell of each end at its place, whatever types and lengths say (IEEE 802.1AX §6.4.2.3)', () => {
    const frame = dissect(examples.strange.hex);
    expect([frame.values('lacp.tlv_type'), frame.value('lacp.partner.port'), frame.value('lacp.collector.max_delay'), frame.trouble])
      .toEqual([['0x01', '0x07', '0x03', '0x00'], '25', '32768', 'none']);
    expect(frame.remarks).toEqual(['TLV is not expected type', 'TLV is not expected length']);
  });

  it('have parts of later versions before the last', () => {
    const frame = dissect(examples.later.hex);
    expect([frame.values('lacp.tlv_type'), frame.remarks]).toEqual([['0x01', '0x02', '0x03', '0x04', '0x05', '0x00'], []]);
  });

  it('mark a place in a conversation that moves to another link', () => {
    const frame = dissect(examples.marker.hex);
    expect(frame.info).toBe('Information SysId=02:00:00:00:00:01, P=22, TId=4711');
    expect([frame.protocol, frame.value('marker.requesterTransId'), frame.values('marker.tlvType')]).toEqual(['Marker', '4711', ['0x01', '0x00']]);
    expect(frame.has('marker.wrong_tlv_length')).toBe(false);
  });

  it('are shown as data where they are none of these', () => {
    expect(dissect(examples.ieee1588.hex).protocols).toBe('eth:ethertype:slow:data');
  });
});
