import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pn-mrp.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex);
const value = (name: Name, field: string): string | undefined => read(name).value(`pn_mrp.${field}`);

describe('media redundancy (IEC 62439-2)', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('says what a message is made of, up to its end', () => {
    expect([read('test').info, read('down').info]).toEqual(['MRP_Test, MRP_Common, MRP_End', 'MRP_LinkDown, MRP_Common, MRP_End']);
  });

  it('reads the state of the ring', () => {
    expect([value('test', 'ring_state'), value('test', 'port_role'), value('test', 'sequence_id'), value('change', 'interval')])
      .toEqual(['0x0001', '0x0001', '0x0007', '20']);
    expect(read('test').lines().map(line => line.trim())).toContain('MRP_Prio: 0x8000 Default priority for redundancy manager');
  });

  it('begins each part at a multiple of four bytes', () => {
    expect([read('down').range('pn.padding'), read('test').has('pn.padding')]).toEqual([[30, 2], false]);
    expect(value('down', 'domain_uuid')).toBe('00112233-4455-6677-8899-aabbccddeeff');
  });

  it('reads who else wants to be the manager', () => {
    expect(['sub_type', 'other_mrm_sa', 'other_mrm_prio'].map(field => value('option', field))).toEqual(['0x02', '02:00:00:00:00:02', '0xffff']);
    expect([value('foreign', 'oui'), read('foreign').range('pn.undecoded'), read('between').remarks])
      .toEqual(['0x00154e', [21, 2], ['Undecoded Data, 2 bytes']]);
  });
});
