import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './m3ua.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('m3ua', () => {
  it('names messages by class and type', () => {
    expect(([
      'data', 'error', 'notify', 'unavailable', 'congestion', 'userPart', 'heartbeat', 'active', 'register', 'registered', 'deregistered',
      'unknown',
    ] as const)
      .map(name => read(name).info.trim()))
      .toEqual(['DATA', 'ERR', 'NTFY', 'DUNA', 'SCON', 'DUPU', 'BEAT', 'ASPAC', 'REG_REQ', 'REG_RSP', 'DEREG_RSP', 'reserved']);
  });

  it('reads where a message goes, and what it carries to its padding', () => {
    const packet = read('data');
    expect([packet.value('m3ua.protocol_data_opc'), packet.value('mtp3.dpc'), packet.value('m3ua.protocol_data_si'), packet.value('data.data')])
      .toEqual(['258', '515', '6', '0980030e19']);
    expect([packet.source, packet.destination]).toEqual(['258', '515']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['    Protocol data (SS7 message of 5 bytes)', '        Padding: 000000']));
  });

  it('says in the headings what parameters hold', () => {
    expect(read('notify').lines()).toEqual(expect.arrayContaining(['    Status (Application server inactive)', '    Info string (hello)']));
    expect(read('congestion').lines())
      .toEqual(expect.arrayContaining(['    Affected point code (2 destinations)', '    Congestion indications (Congestion level 2)']));
    expect(read('userPart').lines()).toContain('    User / cause (SCCP: Unequipped remote user)');
    expect(read('error').value('m3ua.error_code')).toBe('25');
  });

  it('reads parameters inside others', () => {
    expect([read('register').values('m3ua.si'), read('register').value('m3ua.opc_list_pc')]).toEqual([['3', '5'], '259']);
    expect([read('registered').value('m3ua.registration_status'), read('deregistered').value('m3ua.deregistration_status')]).toEqual(['0', '4']);
  });

  it('takes messages whose last parameter is not filled, which RFC 4666 §3.2 wants taken', () => {
    const packet = dissect('01000303 0000000e 0009 0006 0102', { as: 'm3ua' });
    expect([packet.trouble, packet.value('m3ua.heartbeat_data'), packet.has('m3ua.parameter_padding')]).toEqual(['none', '0102', false]);
  });

  it('ends at a parameter shorter than its header', () => {
    expect(read('short').remarks).toContain('A parameter shorter than its header');
  });
});
