import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { tpkt } from '../transport/tpkt.ts';
import { examples, overIp } from './q931.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'q931' });

describe('Q.931', () => {
  it('reads who calls whom, and by what', () => {
    const setup = read('setup');
    expect([setup.protocol, setup.info, setup.value('q931.call_ref')]).toEqual(['Q.931', 'SETUP', '0005']);
    expect(setup.lines()).toEqual(expect.arrayContaining([
      '    Sending complete', '    Calling party number: \'4711\'', '    Called party number: \'12345\'', '    Display  \'Alice\'',
      '        ...0 0011 = User information layer 1 protocol: Recommendation G.711 A-law (0x03)',
      '        .000 0011 = Progress description: Origination address is non-ISDN (0x03)',
    ]));
    expect(['q931.channel.number', 'e164.called_party_number.digits', 'q931.user.string'].map(setup.value)).toEqual(['1', '12345', 'hi']);
  });

  it('reads what lies behind an octet that is not the last of its group', () => {
    const bearers = read('bearers');
    expect(bearers.values('q931.bearer_capability.user_rate'), '§4.5.5: 4.8 and 9.6 kbit/s, the first one as the last octet').toEqual([
      '0x08',
      '0x08',
    ]);
    expect(bearers.value('q931.multiple_frame_establishment'), 'V.120 has an octet 5b of its own').toBe('1');
    expect([bearers.value('q931.uil2'), bearers.value('q931.coding_standard')]).toEqual(['0x02', '0x00']);
    expect(read('channels').values('q931.channel.interface_id'), '1 · 2^14 + 2 · 2^7 + 3').toEqual(['16643']);
    expect(read('channels').values('q931.channel.slot_map')).toEqual(['0x00', '0x00', '0x00', '0xff']);
  });

  it('reads causes with their diagnostics', () => {
    const released = read('released');
    expect(released.info).toBe('RELEASE COMPLETE');
    expect(released.values('q931.cause_value')).toEqual(['16', '21', '96', '97', '102', '97']);
    expect([released.value('q931.cause_call.rec_timer'), released.value('q931.cause_call.message_type')]).toEqual(['303', '0x05']);
    expect(released.value('q931.call_ref'), 'the flag is none of its value').toBe('0005');
  });

  it('reads states, times and delays, and says what is too short for one', () => {
    expect(read('status').lines()).toContain('        ..00 1010 = Call state: Active (0x0a)');
    const times = read('times').lines().join('\n');
    expect(times).toContain('Date/time: 20-01-02 03:04:05');
    expect(times).toContain('Date/time: length is 2, should be 5 or 6');
    expect(read('times').value('q931.cumulative_transit_delay')).toBe('132');
    expect(times).toContain('Transit delay isn\'t 3 octets long');
  });

  it('follows shifts to other sets of codes, for one element or for all that follow', () => {
    expect(read('shifted').lines().filter(line => /^ {4}\S/.test(line)).slice(5)).toEqual([
      '    Non-locking shift to codeset 6: Information elements specific to the local network', '    Avaya Display  \'x\'',
      '    Locking shift to codeset 6: Information elements specific to the local network', '    Unknown information element (0x01)',
      '    Avaya Display  \'y\'',
    ]);
    expect(read('octets').lines().join('\n')).toContain('Unknown information element (0x80)');
  });

  it('has names for what says no more than a number', () => {
    const parties = read('parties');
    expect(parties.value('q931.netid'), '§4.5.29: the type and plan, then the network').toBe('net');
    expect(parties.lines()).toContain('    Redirecting number: \'5\'');
    expect(parties.value('q931.extension.reason')).toBe('0x02');
    expect([read('service').info, read('restart').info, read('noReference').info]).toEqual(['SERVICE ACKNOWLEDGE', 'RESTART', 'SETUP']);
  });

  it('is known over TPKT, where the element of users is longer', () => {
    const packet = dissect(overIp.hex, { as: 'tpkt' }), bytes = fromHex(overIp.hex);
    expect([packet.value('q931.user.bytes'), packet.value('q931.display_information')]).toEqual(['20a8', 'Ann']);
    expect(tpkt.recognise!(bytes, 0, bytes.length)).toBe(true);
    expect(tpkt.recognise!(fromHex('0300001611e00000'), 0, 8), 'a connection of ISO transport').toBe(false);
  });
});
