import { describe, expect, it } from 'vitest';
import { fallen, families, forgiven } from './conformance.mjs';

describe('conformance floors', () => {
  it('average the shares by file of a family, cut to two decimals', () => {
    const rows = [{ field: 'ip.src', by_file: '1' }, { field: 'ip.dst', by_file: '0.99999' }, { field: 'udp.port', by_file: '0.5' }];
    expect(families(rows, (field) => field.split('.')[0]!)).toEqual({ ip: 99.99, udp: 50 });
  });

  it('count captures that are excepted as agreeing, and those alone', () => {
    const rows = [{ field: 'tcp.pdu', by_file: '0.75', files: '4' }, { field: 'ip.src', by_file: '0.9', files: '10' }];
    expect(forgiven(rows, [{ field: 'tcp.pdu', by_file: '0.5', files: '1' }]).map(row => Number(row.by_file))).toEqual([0.875, 0.9]);
  });

  it('name the family that fell, and one that is gone', () => {
    expect(fallen('columns', { ip: 99.5, udp: 40, dns: 10 }, { ip: 99.4, udp: 41 })).toEqual([
      'columns: ip is at 99.4 %, its floor is 99.5 %',
      'columns: dns is at 0 %, its floor is 10 %',
    ]);
  });
});
