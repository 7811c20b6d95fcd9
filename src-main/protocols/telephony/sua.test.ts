import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sua.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);

describe('sua', () => {
  it('names messages by class and type', () => {
    const names = ['returned', 'error', 'congested', 'up', 'connect', 'refused', 'register', 'odd'] as const;
    expect(names.map(name => read(name).info.trim())).toEqual(['CLDR', 'ERR', 'SCON', 'ASP_UP', 'CORE', 'COREF', 'REG_REQ', 'reserved']);
  });

  it('reads both ends by global title, point code, subsystem, address and name', () => {
    const message = read('data'), value = (name: string) => message.value(`sua.${name}`);
    // §3.10.2.3: 11 digits, the first of each byte in its lower half.
    expect(value('source.global_title_digits')).toBe('12345678901');
    expect(['routing_indicator', 'gt_bit', 'point_code', 'ssn'].map(name => value(`source.${name}`))).toEqual(['1', '1', '4660', '8']);
    expect([value('destination.gt_bit'), value('destination.point_code'), value('destination.ssn')]).toEqual(['0', '2748', '6']);
    expect(read('returned').lines()).toEqual(expect.arrayContaining([
      '        IPv4 address (10.0.0.1)', '        Hostname (stp.example)', '        IPv6 address (2001:db8::1)',
      '    SCCP cause (Return Cause: Subsystem failure)',
    ]));
  });

  it('gives data to the subsystem that they go to, but no part of more', () => {
    expect([read('data').protocol, read('data').value('tcap.tid')]).toEqual(['TCAP', '00000001']);
    expect([read('part').protocol, read('part').value('sua.segmentation_number_of_remaining_segments')]).toEqual(['SUA (RFC 3868)', '2']);
  });

  it('says in the headings what parameters hold', () => {
    const lines = (name: Name) => read(name).lines();
    expect(lines('error')).toEqual(expect.arrayContaining([
      '    Error code (Invalid routing context)', '    Affected point code (2 destinations)', '    Routing context (1 context)',
    ]));
    expect(lines('notify')).toContain('    Status (Application server active)');
    expect(lines('registered')).toContain('        Registration status (Successfully registered)');
    expect(lines('deregistered')).toContain('        Deregistration status (Error - not registered)');
    expect(lines('unavailable')).toContain('        Cause: Remote SCCP unequipped (2)');
    expect(lines('odd')).toContain('    Unknown parameter with tag 1911 and 2 bytes value');
  });

  it('reads sequence numbers, labels, capabilities and source addresses within routing keys', () => {
    const value = (name: Name, field: string) => read(name).value(`sua.${field}`);
    // §3.10.7: P(R) 1 with more to come, P(S) 2; §3.10.8: P(R) 3.
    expect([
      value('connect', 'sequence_number_receive_sequence_number'), value('connect', 'sequence_number_more_data_bit'),
      value('connect', 'sequence_number_sent_sequence_number'), value('connect', 'receive_sequence_number_number'),
    ]).toEqual(['1', '1', '2', '3']);
    expect(['tid_label_end', 'tid_label_value', 'drn_label_value'].map(name => value('active', name))).toEqual(['7', '0x1234', '0x0012']);
    expect([value('up', 'asp_capabilities_a_bit'), value('up', 'asp_capabilities_interworking')]).toEqual(['1', '0x03']);
    expect(read('register').values('sua.source.ssn')).toEqual(['8', '6', '6']);
    expect(read('register').values('sua.destination.ssn')).toEqual([]);
  });
});
