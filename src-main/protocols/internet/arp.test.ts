import { describe, expect, it } from 'vitest';
import type { Surroundings, Tracker } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './arp.examples.ts';

describe('arp', () => {
  it.each([
    ['request', 'Who has 10.0.0.2? Tell 10.0.0.1', 'Address Resolution Protocol (request)'],
    ['reply', '10.0.0.2 is at 02:00:00:00:00:02', 'Address Resolution Protocol (reply)'],
    ['probe', 'Who has 10.0.0.1? (ARP Probe)', 'Address Resolution Protocol (ARP Probe)'],
    ['announcement', 'ARP Announcement for 10.0.0.1', 'Address Resolution Protocol (ARP Announcement)'],
    ['gratuitous', 'Gratuitous ARP for 10.0.0.1 (Reply)', 'Address Resolution Protocol (reply/gratuitous ARP)'],
    ['reverse', 'Who is 02:00:00:00:00:01? Tell 02:00:00:00:00:01', 'Address Resolution Protocol (reverse request)'],
    ['arcnet', '10.80.131.254 is at 50', 'Address Resolution Protocol (reply)'],
    ['unknown', 'Unknown ARP opcode 0x7501', 'Address Resolution Protocol (Unknown)'],
  ] as const)('sums up a %s', (name, info, title) => {
    const packet = dissect(examples[name].hex);
    expect(packet.info).toBe(info);
    expect(packet.lines()).toContain(title);
  });

  it('calls reverse requests RARP', () => {
    expect(dissect(examples.reverse.hex).protocol).toBe('RARP');
  });

  it('shows addresses that are not Ethernet\'s as bytes', () => {
    const packet = dissect(examples.arcnet.hex);
    expect([packet.value('arp.src.hw'), packet.value('arp.dst.hw'), packet.has('arp.src.hw_mac')]).toEqual(['50', 'be', false]);
  });

  it('reads stations of ATM, whose lengths differ by side', () => {
    const packet = dissect(examples.atm.hex);
    expect([packet.protocol, packet.info, packet.protocols]).toEqual(['ATMARP', 'Who has 10.0.0.2? Tell 10.0.0.1', 'eth:ethertype:arp:atmarp']);
    expect(['afi', 'international_code_designator', 'end_system_identifier', 'selector'].map(name => packet.values(`arp.src.atm_${name}`)))
      .toEqual([['0x47', '0x39'], ['0x0005'], ['020000000001', '020000000002'], ['0x00', '0x00']]);
    expect(packet.value('arp.dst.pln')).toBe('4');
    const isdn = dissect(examples.isdn.hex);
    expect([dissect(examples.shortAtm.hex).info, dissect(examples.shortAtm.hex).value('arp.dst.proto')]).toEqual(['Who has 0a02? Tell 0a01', '0a02']);
    expect([isdn.value('arp.src.htype'), isdn.value('arp.src.atm_num_e164'), isdn.value('arp.src.atm_subaddr'), isdn.trouble])
      .toEqual(['1', '12345678', 'aabb', 'none']);
  });

  it('knows requests for multicast over ATM, and why dynamic reverse resolution fails', () => {
    const packet = dissect(examples.multicast.hex);
    expect([packet.protocol, packet.info]).toEqual(['MARS', 'MARS JOIN request from 02:00:00:00:00:01 at 10.0.0.1']);
    expect(dissect(examples.refused.hex).lines()).toContain('    DRARP error status: DRARPERR_SERVERDOWN (3)');
  });

  it('marks announcements, RFC 5227 §1.1', () => {
    const packet = dissect(examples.announcement.hex);
    expect([packet.value('arp.isgratuitous'), packet.value('arp.isannouncement'), packet.has('arp.isprobe')]).toEqual(['1', '1', false]);
  });

  it('says when an address is in use at two stations', () => {
    const packets = [examples.request, examples.reply, examples.gratuitous].map(({ hex }) => fromHex(hex));
    const usurper = fromHex(examples.request.hex.replaceAll('020000000001', '020000000009'));
    const around: Surroundings = {
      datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined,
      conversation<S>(tracker: Tracker<S>) {
        const state = tracker.make();
        [...packets, usurper].forEach((bytes, i) => {
          tracker.observe(state, { frame: i + 1, time: { seconds: 10 * i, nanoseconds: 0 }, fromClient: true, bytes: bytes.subarray(14) });
        });
        return state;
      },
    };
    const packet = dissect(usurper, { around, record: { number: 4 } });
    expect(packet.lines()).toContain('[Duplicate IP address detected for 10.0.0.1 (02:00:00:00:00:09) - also in use by 02:00:00:00:00:01 (frame 3)]');
    expect([packet.value('arp.duplicate-address-frame'), packet.value('arp.seconds-since-duplicate-address-frame')]).toEqual(['3', '10']);
    expect(packet.info).toBe('Who has 10.0.0.2? Tell 10.0.0.1 (duplicate use of 10.0.0.1 detected!)');
    expect(dissect(packets[0]!, { around, record: { number: 1 } }).has('arp.duplicate-address-detected')).toBe(false);
  });

  it('knows stations beyond the packets that are forgotten, unless they are a flood', () => {
    const first = fromHex(examples.request.hex).subarray(14), other = fromHex(examples.request.hex.replaceAll('020000000001', '020000000009'));
    const afterOthers = (stations: number): boolean => {
      const conversation = <S>(tracker: Tracker<S>): S => {
        const state = tracker.make(), time = { seconds: 0, nanoseconds: 0 }, claim = first.slice();
        tracker.observe(state, { frame: 1, time, fromClient: true, bytes: first });
        for (let i = 0; i < stations; i++) {
          new DataView(claim.buffer).setUint32(14, 0x0b000000 + i);
          tracker.observe(state, { frame: 2 + i, time, fromClient: true, bytes: claim });
        }
        tracker.forget?.(state);
        tracker.observe(state, { frame: 100_000, time, fromClient: true, bytes: other.subarray(14) });
        return state;
      };
      const around: Surroundings = { datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined, conversation };
      return dissect(other, { around, record: { number: 100_000 } }).has('arp.duplicate-address-detected');
    };
    expect([afterOthers(1000), afterOthers(70_000)]).toEqual([true, false]);
  });
});
