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

  it('mark a place in a conversation that moves to another link', () => {
    const frame = dissect(examples.marker.hex);
    expect(frame.info).toBe('Information SysId=02:00:00:00:00:01, P=22, TId=4711');
    expect([frame.protocol, frame.value('marker.requesterTransId'), frame.values('marker.tlvType')]).toEqual(['Marker', '4711', ['0x01', '0x00']]);
    expect(frame.has('marker.wrong_tlv_length')).toBe(false);
  });

  it('tell what both ends of a link can do (IEEE 802.3 §57.5.2)', () => {
    const frame = dissect(examples.oam.hex);
    expect([frame.protocols, frame.protocol, frame.info]).toEqual(['eth:ethertype:slow:oampdu', 'OAM', 'OAMPDU: Information']);
    expect([frame.values('oampdu.info.revision'), frame.values('oampdu.info.state.multiplexer')]).toEqual([['2', '3'], ['1', '0']]);
    expect(frame.lines()).toEqual(expect.arrayContaining([
      '    Flags: 0x0050, Local Stable, Remote Stable', '        Max OAMPDU Size: 1500 bytes', '        Organizationally Unique Identifier: 00:11:22',
    ]));
  });

  it('tell of events (§57.5.3), and ask for counters (§57.6)', () => {
    const event = (name: 'event' | 'frames' | 'symbols', ...fields: readonly string[]) =>
      fields.map(field => dissect(examples[name].hex).value(`oampdu.event.${field}`));
    expect(event('event', 'sequence', 'efeWindow', 'efeErrors', 'efeTotalErrors', 'efeTotalEvents')).toEqual(['5', '10', '2', '3', '4']);
    expect(event('frames', 'efsseWindow', 'efeErrors', 'efsseTotalErrors')).toEqual(['100', '2', '3']);
    expect(event('symbols', 'espeErrors', 'espeTotalEvents')).toEqual(['100', '4']);
    const answer = dissect(examples.answered.hex);
    expect([answer.value('oampdu.variable.value'), answer.value('oampdu.variable.indication')]).toEqual(['000003e8', '0x21']);
    expect(answer.lines()).toContain('    Leaf: aFramesTransmittedOK (0x0002)');
    expect(dissect(examples.asked.hex).values('oampdu.variable.attribute')).toEqual(['0x0002', '0x0005']);
    expect(dissect(examples.loopback.hex).value('oampdu.lpbk.commands.enable')).toBe('1');
    expect(dissect(examples.organization.hex).value('oampdu.info.vendor')).toBe('010203');
  });

  it('are shown as data where they are none of these', () => {
    expect(dissect(examples.ieee1588.hex).protocols).toBe('eth:ethertype:slow:data');
  });
});
