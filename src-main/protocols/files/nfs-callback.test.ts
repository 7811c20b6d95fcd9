import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nfs-callback.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rpc' });
const values = (name: keyof typeof examples, ...fields: readonly string[]) => {
  const packet = read(name);
  return fields.map(field => packet.values(`nfs.${field}`).join(' '));
};

describe('nfs callbacks', () => {
  it.each([
    ['recall', 'V1 CB_COMPOUND Call t CB_SEQUENCE;CB_RECALL'], ['push', 'V1 CB_COMPOUND Call t CB_PUSH_DELEG'],
    ['wants', 'V1 CB_COMPOUND Call t CB_WANTS_CANCELLED'], ['any', 'V1 CB_COMPOUND Call t CB_RECALL_ANY'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(name);
    expect([packet.info, packet.protocol, packet.trouble]).toEqual([info, 'NFS CB', 'none']);
  });

  it('reads a session\'s slot and what may be overtaken, RFC 8881 §20.9', () => {
    expect(values('recall', 'cb.operation', 'slotid', 'high_slotid', 'seqid')).toEqual(['11 4', '3 2', '4', '0x00000005 0x00000009']);
    expect(values('recall', 'callback.ident', 'truncate', 'fhandle')).toEqual(['0x00000077', '1', '61626364']);
    expect(read('recall').lines().map(line => line.trim())).toContain('referring calls (count: 1)');
  });

  it('takes layouts back of a file or a file system, §20.3', () => {
    expect(values('layoutOfFile', 'recalltype', 'clorachanged', 'length4', 'stateid.seqid')).toEqual(['1', '1', '4096', '1']);
    expect(values('layoutsOfAll', 'recalltype', 'iomode', 'fsid4.major', 'fsid4.minor')).toEqual(['2', '3', '5', '6']);
  });

  it('reads what a client is told and given, §20.1 to §20.11', () => {
    expect(values('attributes', 'attr_mask')).toEqual(['0x00000018']);
    expect(values('notify', 'cb.change', 'stateid.seqid')).toEqual(['616263', '1']);
    expect(values('push', 'open.delegation_type', 'who')).toEqual(['1', 'who']);
    expect([values('any', 'cb.objects'), values('slot', 'target_high_slotid'), values('lock', 'clientid')])
      .toEqual([['5'], ['12'], ['0x0000000000001234']]);
  });

  it('tells how a copy ended, RFC 7862 §16.1', () => {
    expect(values('copied', 'nfsstat4', 'length4', 'stable_how4', 'verifier4')).toEqual(['0', '77', '2', '0x0000000000000055']);
    expect(values('failed', 'nfsstat4', 'bytes_copied')).toEqual(['28', '5']);
  });
});
