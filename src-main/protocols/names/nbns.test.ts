import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nbns.examples.ts';

describe('nbns', () => {
  it.each([
    ['query', 'Name query NB HOST<20>'],
    ['registration', 'Registration NB HOST<20>'],
    ['response', 'Name query response NB 192.0.2.1'],
    ['refused', 'Registration response, Name is owned by another node NB 192.0.2.1'],
    ['wait', 'Wait for acknowledgment response'],
    ['status', 'Name query response NBSTAT'],
    ['noName', 'Name query NB Illegal NetBIOS name (1st character not between A and Z in first-level encoding)'],
  ] as const)('sums up a %s', (name, info) => {
    expect(dissect(examples[name].hex, { as: 'nbns' }).info).toBe(info);
  });

  it('says which service a name is of', () => {
    const packet = dissect(examples.query.hex, { as: 'nbns' });
    expect(packet.value('nbns.name')).toBe('HOST<20>');
    expect(packet.lines()).toContain('            Name: HOST<20> (Server service)');
  });

  it('gives each address of a name its node type', () => {
    const packet = dissect(examples.response.hex, { as: 'nbns' });
    expect(packet.values('nbns.addr')).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(packet.values('nbns.nb_flags.ont')).toEqual(['0', '1']);
    expect(dissect(examples.incomplete.hex, { as: 'nbns' }).has('nbns.incomplete_entry')).toBe(true);
  });

  it('lists the names of a node and its statistics', () => {
    const packet = dissect(examples.status.hex, { as: 'nbns' });
    expect(packet.values('nbns.netbios_name')).toEqual(['HOST', '<01><02>__MSBROWSE__<02>']);
    expect(packet.values('nbns.name_flags.group')).toEqual(['0', '1']);
    expect(packet.value('nbns.unit_id')).toBe('02:00:00:00:00:01');
    expect(packet.value('nbns.session_data_packet_size')).toBe('17');
  });

  it('names in responses what is answered, not what was asked', () => {
    expect(dissect(examples.repeated.hex, { as: 'nbns' }).info).toBe('Name query response');
  });
});
