import { describe, expect, it } from 'vitest';
import { crc32 } from '../../bytes/crc32.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './nfs-version2.examples.ts';

const FH = `0x${crc32(new Uint8Array(32).fill(1), 0, 32).toString(16).padStart(8, '0')}`;
/** A directory, 0755, two links, of 1000:100, 4096 bytes; in blocks of 512, device 0, 8 blocks, of file system 1, number 128; three times. */
const ATTRIBUTES =
  '00000002 000041ed 00000002 000003e8 00000064 00001000 00000200 00000000 00000008 00000001 00000080' +
  '5a467b8c00000001 5a467b8c00000002 5a467b8c00000003';

/** The reply to a call of this procedure. */
function reply(procedure: number, body: string): ReturnType<typeof dissect> {
  const head = (rest: string) => fromHex(`00000001 ${rest}`);
  const call = head(`00000000 00000002 000186a3 00000002 ${procedure.toString(16).padStart(8, '0')} 00000000 00000000 00000000 00000000`);
  const hex = `00000001 00000001 00000000 00000000 00000000 00000000 ${body}`;
  const around = conversationOf([call, fromHex(hex)].map((bytes, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes })));
  return dissect(hex, { as: 'rpc', around, record: { number: 2, seconds: 1 } });
}

describe('NFS version 2', () => {
  it('calls by handles of 32 bytes', () => {
    const info = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rpc' }).info;
    expect(info('attributes')).toBe(`V2 GETATTR Call, FH: ${FH}`);
    expect(info('lookup')).toBe(`V2 LOOKUP Call, DH: ${FH}/hello`);
    expect(info('read')).toBe(`V2 READ Call, FH: ${FH} Offset: 8192 Count: 4096 TotalCount: 0`);
    expect(info('write')).toBe(`V2 WRITE Call, FH: ${FH} BeginOffset: 0 Offset: 8192 TotalCount: 0`);
    expect(info('rename')).toBe(`V2 RENAME Call, From DH: ${FH}/a To DH: ${FH}/b`);
    expect(info('link')).toBe(`V2 LINK Call, From DH: ${FH} To DH: ${FH}/b`);
    expect(info('symlink')).toBe(`V2 SYMLINK Call, From DH: ${FH}/a To /to`);
    expect(dissect(examples.write.hex, { as: 'rpc' }).value('nfs.data')).toBe('616263');
  });

  it('says what a call sets and what it leaves', () => {
    const change = dissect(examples.change.hex, { as: 'rpc' }), lines = change.lines().map(line => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['uid: no value', 'gid: no value', 'size: 0', 'atime: no value', 'mtime: no value']));
    // 0100644: the three bits of 0160000 are 4, §2.3.5.
    expect([change.value('nfs.mode'), change.value('nfs.mode.name'), change.value('nfs.mode.write_owner')]).toEqual(['33188', '4', '1']);
    expect(lines.some(line => line.endsWith('= Name: Regular File (4)'))).toBe(true);
  });

  it('answers with attributes, data and errors', () => {
    const found = reply(4, `00000000 ${'02'.repeat(32)} ${ATTRIBUTES}`);
    expect(found.info).toMatch(/^V2 LOOKUP Reply \(Call In 1\), FH: 0x[0-9a-f]{8}$/);
    expect([found.value('nfs.ftype'), found.value('nfs.fattr.blocks'), found.value('nfs.mtime')])
      .toEqual(['2', '8', 'Dec 29, 2017 17:29:48.000002000 UTC']);
    expect(reply(6, `00000000 ${ATTRIBUTES} 00000003 61626300`).value('nfs.data')).toBe('616263');
    expect(reply(5, '00000000 00000003 2f746f00').info).toBe('V2 READLINK Reply (Call In 1) Path: /to');
    expect(reply(9, '00000011').info).toBe('V2 CREATE Reply (Call In 1) Error: NFS2ERR_EXIST');
    expect(reply(3, '').info).toBe('V2 ROOT Reply (Call In 1)');
  });

  it('lists directories and tells of file systems', () => {
    const listed = reply(16, '00000000 00000001 00000007 00000001 61000000 00000009 00000000 00000001');
    expect(['entry.fileid', 'entry.name', 'eof'].map(name => listed.value(`nfs.readdir.${name}`))).toEqual(['7', 'a', '1']);
    expect(listed.lines().map(line => line.trim())).toContain('Entry: file ID 7, name a');
    const told = reply(17, '00000000 00002000 00000200 00000064 00000032 00000019');
    expect([told.value('nfs.statfs.tsize'), told.value('nfs.statfs.bavail')]).toEqual(['8192', '25']);
  });
});
