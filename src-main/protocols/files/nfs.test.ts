import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { HANDLE, call, examples } from './nfs.examples.ts';

/** A reply is understood by its call alone: both are shown to the tracker, and the reply is dissected. */
function reply(procedure: number, body: string, parameters = ''): ReturnType<typeof dissect> {
  const call = fromHex(`00000001 00000000 00000002 000186a3 00000003 ${procedure.toString(16).padStart(8, '0')} 00000000 00000000 00000000 00000000 ${parameters}`);
  const hex = `00000001 00000001 00000000 00000000 00000000 00000000 ${body}`;
  const around = conversationOf([call, fromHex(hex)].map((bytes, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes })));
  return dissect(hex, { as: 'rpc', around, record: { number: 2, seconds: 1 } });
}

const ATTRIBUTES =
  '00000002 000041ed 00000002 000003e8 00000064 0000000000001000 0000000000001000 00000000 00000000 0000000000000001 0000000000000080' +
  '5a467b8c00000001 5a467b8c00000002 5a467b8c00000003';

describe('NFS version 3', () => {
  it('calls by handle, which is told by its checksum', () => {
    const call = dissect(examples.attributes.hex, { as: 'rpc' });
    expect(call.protocols).toBe('rpc:nfs');
    // CRC-32 of 01 02 03 04.
    expect(call.info).toBe('V3 GETATTR Call, FH: 0xb63cfbcd');
  });

  it('tells names, rights and places in files', () => {
    expect(dissect(examples.lookup.hex, { as: 'rpc' }).info).toBe('V3 LOOKUP Call, DH: 0xb63cfbcd/hello');
    expect(dissect(examples.access.hex, { as: 'rpc' }).info).toContain('[Check: RD LU MD XT DL]');
    expect(dissect(examples.write.hex, { as: 'rpc' }).info).toContain('Offset: 8192 Len: 3 FILE_SYNC');
    expect(dissect(examples.create.hex, { as: 'rpc' }).info).toContain('/ab Mode: UNCHECKED');
    expect(dissect(examples.rename.hex, { as: 'rpc' }).info).toBe('V3 RENAME Call, From DH: 0xb63cfbcd/a To DH: 0xb63cfbcd/b');
    expect(dissect(examples.mount.hex, { as: 'rpc' }).info).toBe('V3 MNT Call /srv');
  });

  it('answers with what a file is', () => {
    const found = reply(1, `00000000 ${ATTRIBUTES}`);
    expect(found.info).toBe('V3 GETATTR Reply (Call In 1)  Directory mode: 0755 uid: 1000 gid: 100');
    expect(found.value('nfs.mtime')).toBe('Dec 29, 2017 17:29:48.000000002 UTC');
    expect(reply(3, '00000002 00000000').info).toBe('V3 LOOKUP Reply (Call In 1) Error: NFS3ERR_NOENT');
    expect(reply(4, `00000000 00000001 ${ATTRIBUTES} 00000003`).info).toContain('[Allowed: RD LU]');
    expect(reply(7, '00000000 00000000 00000000 00000003 00000002 0000000000000000').info).toContain('Len: 3 FILE_SYNC');
  });

  it('is told of procedures without parameters, too', () => {
    expect([reply(0, '').protocols, reply(0, '').value('nfs.procedure_v3'), reply(0, '').info]).toEqual(['rpc:nfs', '0', 'V3 NULL Reply (Call In 1)']);
  });

  it('says which of the rights that were asked for are denied', () => {
    // Reading, looking up, modifying and executing are asked for; the first two are allowed.
    const told = reply(4, `00000000 00000000 00000003`, '00000004 01020304 00000027');
    expect(told.info).toContain(', [Access Denied: MD XE], [Allowed: RD LU]');
    expect([told.value('nfs.access_read'), told.value('nfs.access_execute'), told.has('nfs.access_extend')]).toEqual(['1', '0', false]);
    expect(reply(4, `00000000 00000000 00000003`, '00000004 01020304 00000003').info).not.toContain('Denied');
  });

  it('shows lengths and fill of names and data', () => {
    const write = dissect(examples.write.hex, { as: 'rpc' }), lookup = dissect(examples.lookup.hex, { as: 'rpc' });
    expect([write.value('rpc.opaque_length'), write.value('nfs.data'), write.value('rpc.fill_bytes')]).toEqual(['3', '616263', '00']);
    expect(lookup.lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Name: hello', 'length: 5', 'contents: hello', 'fill bytes: 000000']));
  });

  it('lists directories', () => {
    const listed = reply(
      17,
      '00000000 00000000 0000000000000000 00000001 0000000000000007 00000001 61000000 0000000000000001 00000000 00000000 00000000 00000001',
    );
    expect(listed.info).toBe('V3 READDIRPLUS Reply (Call In 1) a');
    expect([listed.value('nfs.readdirplus.entry.fileid'), listed.value('nfs.readdirplus.entry.name')]).toEqual(['7', 'a']);
  });

  it('tells what is set, with whose time, and on which condition', () => {
    // uid 5 and the server's time of access are set, if the last change was at 1 s 2 ns (§3.3.2).
    const set = dissect(
      call('00000002', `${HANDLE} 00000000 00000001 00000005 00000000 00000000 00000001 00000000 00000001 00000001 00000002`).hex, { as: 'rpc' },
    );
    expect([set.value('nfs.uid3'), set.value('nfs.sattrguard3'), set.value('nfs.ctime.nsec')]).toEqual(['5', '1', '2']);
    expect(set.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'mode: no value', 'uid: value follows', 'atime: set to server time', 'mtime: don\'t change', 'guard: value follows',
    ]));
  });

  it('makes devices and pipes', () => {
    // A character device 5,1 without attributes, §3.3.11; then a pipe.
    const none = '00000000 '.repeat(6);
    const device = dissect(call('0000000b', `${HANDLE} 00000001 61000000 00000004 ${none} 00000005 00000001`).hex, { as: 'rpc' });
    expect(device.info.endsWith('/a Character Special Device')).toBe(true);
    expect([device.value('nfs.specdata1'), device.value('nfs.specdata2')]).toEqual(['5', '1']);
    const pipe = dissect(call('0000000b', `${HANDLE} 00000001 61000000 00000007 ${none}`).hex, { as: 'rpc' });
    expect([pipe.value('nfs.type'), pipe.has('nfs.specdata1'), pipe.has('nfs.set_it')]).toEqual(['7', false, true]);
  });
});
