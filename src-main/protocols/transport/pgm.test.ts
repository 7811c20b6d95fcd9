import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pgm.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('pgm', () => {
  it('sums up each kind of packet', () => {
    expect((['path', 'poll', 'answer', 'data', 'lacking'] as const).map(name => read(name).info)).toEqual([
      'SPM   sqn 0x1 gsi 010203040506', 'POLL  sqn 0x1 gsi 010203040506 subtype DLR', 'POLR  sqn 0x1 gsi 010203040506',
      'ODATA sqn 0x9 gsi 010203040506 tsdulen 4', 'NAK   sqn 0x7 gsi 010203040506',
    ]);
    expect(read('data').value('data.data')).toBe('64617461');
  });

  it('reads addresses by their families, and remarks on those that it does not know', () => {
    expect([
      read('path').value('pgm.spm.path.ipv4'), read('longPath').value('pgm.spm.path.ipv6'),
      read('otherPath').has('pgm.address_format_invalid'),
    ]).toEqual(['10.0.0.9', '2001:db8::1', true]);
    expect(read('lacking').value('pgm.nak.grp.ipv4')).toBe('224.0.0.1');
  });

  it('verifies the checksum over the whole packet, where there is one', () => {
    expect(read('path').value('pgm.hdr.cksum.status')).toBe('3');
    expect(read('checked').value('pgm.hdr.cksum.status')).toBe('1');
    expect(dissect(examples.checked.hex.replace('dd33', 'dd32'), examples.checked).has('pgm.bad_checksum')).toBe(true);
  });

  it('reads options up to the one that says it is the last', () => {
    expect([read('join').value('pgm.opts.join.min_join'), read('join').value('data.data')]).toEqual(['0x00000005', '64617461']);
    expect(read('list').lines().map(line => line.trim())).toContain('List(2): 0x5 0x6');
    expect([
      read('fragment').value('pgm.opts.fragment.total_length'), read('control').value('pgm.opts.ccdata.acker.ipv4'),
      read('feedback').has('pgm.opts.ccdata.lossrate'),
    ]).toEqual(['3', '10.0.0.9', true]);
    expect([read('several').values('pgm.genopts.type'), read('several').value('data.data')])
      .toEqual([['0x07', '0x08', '0x04', '0x05', '0x0d'], '64617461']);
  });

  it('leaves packets of a type that nobody has defined', () => {
    expect([read('unknown').has('pgm'), read('unknown').has('data')]).toEqual([false, true]);
  });

  it('remarks on options that do not begin with their length, or are shorter than their header', () => {
    expect([read('wrongFirst').has('pgm.opts.type.invalid'), read('wrongLength').has('pgm.genopts.len.invalid')]).toEqual([true, true]);
  });
});
