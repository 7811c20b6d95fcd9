import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples, replies } from './nfs-version4.examples.ts';

const asked = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rpc' });

/** A reply is understood by its call alone: both are shown to the tracker, and the reply is dissected. */
function told(name: keyof typeof replies): ReturnType<typeof dissect> {
  const call = fromHex('00000001 00000000 00000002 000186a3 00000004 00000001 00000000 00000000 00000000 00000000');
  const hex = `00000001 00000001 00000000 00000000 00000000 00000000 ${replies[name]}`;
  const around = conversationOf([call, fromHex(hex)].map((bytes, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes })));
  return dissect(hex, { as: 'rpc', around, record: { number: 2, seconds: 1 } });
}

describe('calls of NFS version 4', () => {
  it('are told by the operations they are for', () => {
    expect(asked('client').info).toBe('V4 Call SETCLIENTID');
    expect(asked('attributesAsked').info).toBe('V4 Call LOOKUP exp');
    expect(asked('opened').info).toBe('V4 Call OPEN DH: 0xed68801b/f');
    expect(asked('written').info).toBe('V4 Call READ StateID: 0x2f8d Offset: 0 Len: 5');
    expect(asked('locked').info).toBe('V4 Call t LOCK FH: 0xa58cb5c2 Offset: 0 Length: 10 ');
    expect(asked('slot').info).toBe('V4 Call t RECLAIM_COMPLETE');
  });

  it('open, with the rights that are wanted and how the file is made', () => {
    const exclusive = asked('exclusive');
    const numbers = ['open4.share_access', 'open4.share_deny', 'createmode4', 'open.claim_type'];
    expect(numbers.map(name => exclusive.value(`nfs.${name}`))).toEqual(['3', '0', '2', '0']);
    expect(exclusive.value('nfs.verifier4')).toBe('0x000000000000002a');
    expect(asked('opened').lines().join('\n')).toContain('Opcode: ACCESS (3), [Check: RD]');
  });

  it('set attributes in the order of their numbers', () => {
    const set = asked('attributesSet');
    expect(set.values('nfs.attr')).toEqual(['4', '33', '48', '54', '4', '33']);
    expect([set.value('nfs.fattr4.size'), set.value('nfs.mode'), set.value('nfs.nfstime4.seconds')]).toEqual(['10', '416', '1000000']);
    expect(set.lines().join('\n')).toContain('Attr mask[1]: 0x00410002 (Mode, Time_Access_Set, Time_Modify_Set)');
  });

  it('give rights to somebody', () => {
    const rights = asked('rights');
    expect([rights.value('nfs.acetype4'), rights.value('nfs.acemask4'), rights.value('nfs.who')]).toEqual(['0', '0x001601bf', 'OWNER@']);
    expect(rights.values('nfs.ace_perm4').length).toBe(11);
  });

  it('open sessions', () => {
    const exchange = asked('exchange');
    expect([exchange.value('nfs.nii_domain4'), exchange.value('nfs.exchange_id.call_flags')]).toEqual(['kernel.org', '0x00000101']);
    expect(asked('session').values('nfs.maxops4')).toEqual(['16', '2']);
    expect(asked('session').value('nfs.machinename4')).toBe('cli');
    expect(asked('bound').value('nfs.bctsa_dir')).toBe('0x00000003');
  });

  it('ask where else the bytes of a file are', () => {
    expect([asked('layout').value('nfs.layouttype'), asked('layout').value('nfs.minlength4')]).toEqual(['1', '4096']);
    expect(asked('layoutBack').value('nfs.returntype')).toBe('1');
    expect(asked('states').values('nfs.stateid.seqid')).toEqual(['1', '16843009']);
  });

  it('have names of which no byte is a line of its own, however long they are', () => {
    const looked = (name: string): Dissected => dissect('00000001 00000000 00000002 000186a3 00000004 00000001 00000000 00000000 00000000 00000000' +
      `00000000 00000000 00000001 0000000f ${(name.length / 2).toString(16).padStart(8, '0')} ${name}`, { as: 'rpc' });
    expect(looked('0a5b015d').lines()).toContain('            Name: \\n[\\001]');
    expect(looked('2c205b00'.repeat(1 << 16)).trouble).toBe('none');
  });

  it('end with an operation that is not known', () => {
    const unknown = dissect('00000001 00000000 00000002 000186a3 00000004 00000001 00000000 00000000 00000000 00000000' +
      '00000000 00000000 00000004 0000004c 00000009 00000001 00000002', { as: 'rpc' });
    expect([unknown.values('nfs.opcode'), unknown.value('nfs.body')]).toEqual([['76'], '000000090000000100000002']);
  });

  it('end where a bitmap is longer than any', () => {
    expect(dissect('00000001 00000000 00000002 000186a3 00000004 00000001 00000000 00000000 00000000 00000000' +
      '00000000 00000000 00000001 00000009 00000fff', { as: 'rpc' }).trouble).toBe('malformed');
  });
});

describe('replies of NFS version 4', () => {
  it('say what a file is', () => {
    const found = told('attributes');
    expect(found.info).toBe('V4 Reply (Call In 1) LOOKUP');
    const numbers = ['nfs_ftype4', 'fattr4.fileid', 'fattr4_owner'].map(name => found.value(`nfs.${name}`));
    expect(numbers).toEqual(['2', '2400266', 'root@localdomain']);
    expect(found.lines().join('\n')).toContain('mode: 0777, Name: Unknown, Read permission for owner');
  });

  it('name the state that was opened by its checksums', () => {
    const opening = told('opening');
    expect(opening.info).toBe('V4 Reply (Call In 1) OPEN StateID: 0x217a');
    expect([opening.value('nfs.stateid.other_hash'), opening.value('nfs.open_rflags.confirm')]).toEqual(['0xef225ea5', '1']);
  });

  it('list directories', () => {
    expect(told('listed').values('nfs.entry_name')).toEqual(['sl', 'f', 'ff', 'big', 'd']);
    expect(told('listed').values('nfs.name')).toEqual(['sl', 'f', 'ff', 'big', 'd']);
    expect(told('listed').value('nfs.dirlist4.eof')).toBe('1');
  });

  it('tell what failed, and who holds a lock', () => {
    expect(told('noEntry').info).toBe('V4 Reply (Call In 1) t LOOKUP | LOOKUP Status: NFS4ERR_NOENT');
    expect(told('denied').info).toBe('V4 Reply (Call In 1) t LOCKT Status: NFS4ERR_DENIED');
    expect(told('denied').value('nfs.locktype4')).toBe('2');
  });

  it('tell of sessions and their slots', () => {
    expect(told('exchanged').value('nfs.exchange_id.flags.pnfs_mds')).toBe('1');
    expect([told('sequenced').value('nfs.target_high_slotid'), told('sequenced').value('nfs.sequence.flags')]).toEqual(['63', '0x00000000']);
    expect(told('flavors').values('nfs.secinfo.flavor')).toEqual(['1', '0']);
    expect(told('supported').value('nfs.fattr4.aclsupport.allow_acl')).toBe('1');
  });
});
