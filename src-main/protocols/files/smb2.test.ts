import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { nbss } from './nbss.ts';
import { examples } from './smb2.examples.ts';
import { SESSION } from './smb2/session.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'nbss' });

describe('smb2', () => {
  it.each([
    ['negotiate', 'Negotiate Protocol Request'], ['setupMore', 'Session Setup Response, Error: STATUS_MORE_PROCESSING_REQUIRED'],
    ['treeConnect', 'Tree Connect Request Tree: \\\\a\\c$e'], ['create', 'Create Request File: fil'], ['written', 'Write Response'],
    ['read', 'Read Request Len:1024 Off:0'], ['write', 'Write Request Len:2 Off:4294967296'],
    ['failed', 'Create Response, Error: STATUS_OBJECT_NAME_NOT_FOUND'],
    ['chained', 'Close Request;GetInfo Request SEC_INFO/SMB2_SEC_INFO_00'], ['control', 'Ioctl Request FSCTL_PIPE_TRANSCEIVE'],
    ['find', 'Find Request SMB2_FIND_ID_BOTH_DIRECTORY_INFO Pattern: *'], ['encrypted', 'Encrypted SMB3'], ['compressed', 'Compressed SMB3'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', 'SMB2']);
  });

  it('reads what a client of version 3.1.1 offers', () => {
    const packet = read(examples.negotiate);
    expect([packet.values('smb2.dialect'), packet.values('smb2.negotiate_context.type')]).toEqual([['0x0210', '0x0311'], ['0x0001', '0x0002']]);
    expect([packet.value('smb2.negotiate_context.salt_length'), packet.values('smb2.negotiate_context.cipher_id')])
      .toEqual(['32', ['0x0002', '0x0001']]);
    expect(packet.lines()).toContain('        Security mode: 0x01, Signing enabled');
  });

  it('reads who may do what', () => {
    const packet = read(examples.protected);
    expect(packet.values('nt.sid')).toEqual(['S-1-5-32-544', 'S-1-1-0']);
    expect([packet.value('nt.sec_desc.type.dacl_present'), packet.value('nt.sec_desc.type.sacl_present')]).toEqual(['1', '0']);
    expect([packet.value('nt.access_mask'), packet.value('nt.access_mask.delete'), packet.value('nt.access_mask.generic_all')])
      .toEqual(['0x001f01ff', '1', '0']);
    expect(packet.lines()).toContain('                    NT ACE: S-1-1-0, flags 0x03, Access Allowed, mask 0x001f01ff');
    expect(packet.trouble).toBe('none');
  });

  it('reads what an open file is', () => {
    const packet = read(examples.created);
    expect([packet.value('smb2.fid'), packet.value('smb2.eof'), packet.value('smb2.create.time')])
      .toEqual(['00000001-0000-0000-0200-000000000000', '4096', 'Dec  5, 2011 23:00:07.351820800 UTC']);
    expect([packet.value('smb2.tag'), packet.value('smb2.mxac_status'), packet.value('smb.access.synchronize')]).toEqual(['MxAc', '0x00000000', '1']);
    expect(packet.lines()).toContain('        Last Change: No time specified (0)');
    expect([
      read(examples.create).value('smb2.filename'), read(examples.create).value('smb2.tag'),
      read(examples.create).value('smb2.create.disposition'),
    ]).toEqual(['fil', 'MxAc', '1']);
  });

  it('forgets files that are closed', () => {
    const state = SESSION.make(), { create, created, chained } = examples;
    const observe = ({ hex }: { hex: string }, frame: number): void =>
      SESSION.observe(state, { frame, time: { seconds: 0, nanoseconds: 0 }, fromClient: frame !== 2, bytes: fromHex(hex) });
    observe(create, 1);
    observe(created, 2);
    SESSION.forget!(state);
    expect(state.files.size).toBe(1);
    observe(chained, 3);
    SESSION.forget!(state);
    expect(state.files.size).toBe(0);
  });

  it('shows the data that is read and written', () => {
    expect([read(examples.readData).value('data.data'), read(examples.write).value('data.data')]).toEqual(['616263', '6869']);
  });

  it('knows the tree and the file of a message from earlier ones, and the response of a request', () => {
    const names = ['treeConnect', 'treeConnected', 'create', 'created', 'read', 'readData'] as const;
    const messages = names.map((name, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i % 2 === 0, bytes: fromHex(examples[name].hex) }));
    const around = conversationOf(messages);
    const at = (i: number) => dissect(messages[i].bytes, { as: 'nbss', around, record: { number: i + 1, seconds: i } });
    expect([at(4).info, at(4).value('smb2.tree'), at(4).value('smb2.share_type'), at(4).value('smb2.response_in')])
      .toEqual(['Read Request Len:1024 Off:0 File: fil', '\\\\a\\c$e', '0x01', '6']);
    expect([at(5).value('smb2.response_to'), at(5).value('smb2.time')]).toEqual(['5', '1.000000000']);
    expect([at(4).value('dcerpc.nt.open_frame'), at(4).has('dcerpc.nt.close_frame')]).toEqual(['4', false]);
  });

  it('reads what is found and asked for as what the request wanted', () => {
    const answer = (...names: readonly (keyof typeof examples)[]) => {
      const messages = names.map((name, i) =>
        ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex) }));
      return dissect(messages[1].bytes, { as: 'nbss', around: conversationOf(messages), record: { number: 2, seconds: 1 } });
    };
    const found = answer('findRequest', 'foundFiles');
    expect([found.values('smb2.filename'), found.values('smb2.eof').at(-1)])
      .toEqual([['.', '..', 'readme.txt', 'hl.txt', 'docs', 'big.bin'], '70000']);
    expect(found.lines().map(line => line.trim())).toContain('FileIdBothDirectoryInfo: big.bin');
    const all = answer('allRequest', 'allInformation');
    expect([all.value('smb2.filename'), all.value('smb2.nlinks'), all.value('smb2.mode.file_synchronous_io_nonalert')])
      .toEqual(['\\docs\\name.txt', '1', '0x00000001']);
    expect(answer('volumeRequest', 'volumeInformation').value('smb.volume.label')).toBe('data');
    expect(answer('streamRequest', 'streams').value('smb.stream_name')).toBe('::$DATA');
    expect(read(examples.renameRequest).info).toBe('SetInfo Request FILE_INFO/SMB2_FILE_RENAME_INFO NewName:docs\\name.txt');
  });
});

describe('nbss', () => {
  it('reads requests for sessions, with the names of both hosts', () => {
    expect(read(examples.request).info).toBe('Session request, to *<20> from G<00>');
    expect([read(examples.refused).info, read(examples.keepAlive).info])
      .toEqual(['Negative session response, Called name not present', 'Session keep-alive']);
  });

  it('has a bit of the length among its flags, where it carries no SMB (RFC 1002 §4.3.1)', () => {
    const keepAlive = read(examples.keepAlive);
    expect([keepAlive.value('nbss.flags.e'), keepAlive.value('nbss.length')]).toEqual(['0', '0']);
    expect(dissect('00 01 0002', { as: 'nbss' }).value('nbss.length')).toBe('65538');
    expect(read(examples.written).has('nbss.flags')).toBe(false);
  });

  it('leaves what begins with no type it knows as it is', () => {
    const rest = dissect('10 0001d0 fe534d42', { as: 'nbss' });
    expect([rest.info, rest.value('nbss.continuation_data'), rest.trouble]).toEqual(['NBSS Continuation Message', '100001d0fe534d42', 'none']);
  });

  it('frames messages by their length', () => {
    const bytes = fromHex(examples.keepAlive.hex + examples.refused.hex);
    expect([nbss.frame!(bytes, 0, bytes.length, 0), nbss.frame!(bytes, 4, bytes.length, 0), nbss.frame!(bytes, 4, 6, 0)]).toEqual([4, 5, MORE]);
    expect(nbss.frame!(Uint8Array.of(0x16, 3, 1, 0), 0, 4, 0)).toBe(NOT_MINE);
  });

  it('says again what was negotiated, MS-SMB2 §2.2.31.4 and §2.2.32.6', () => {
    const asked = read(examples.validate), answered = read(examples.validated);
    expect([asked.value('smb2.dialect_count'), asked.value('smb2.dialect'), asked.value('smb2.capabilities')]).toEqual(['1', '0x0202', '0x00000000']);
    expect([answered.value('smb2.server_guid'), answered.value('smb2.sec_mode')]).toEqual(['00767273-0000-0000-0000-000000000000', '0x01']);
    // What goes there lies before what comes back.
    expect(asked.values('smb2.olb.length')).toEqual(['26', '0']);
  });

  it('tells where the files of a distributed file system are, MS-DFSC §2.2', () => {
    expect([read(examples.referralAsked).value('smb.max_referral_level'), read(examples.referralAsked).value('smb.file')])
      .toEqual(['3', '\\10.9.0.1\\share']);
    const told = read(examples.referrals), values = (...names: string[]) => names.map(name => told.value(`smb.dfs.${name}`));
    expect(values('path_consumed', 'num_referrals', 'flags.fielding')).toEqual(['26', '1', '1']);
    expect(values('referral.version', 'referral.ttl', 'referral.node')).toEqual(['3', '600', '\\10.9.0.1\\dfs']);
    expect(told.trouble).toBe('none');
  });

  it('ends referrals that have no length', () => {
    const endless = examples.referrals.hex.replace('0300000003002200', '0300000003000000');
    expect(endless).not.toBe(examples.referrals.hex);
    expect(read({ hex: endless }).remarks.length).toBeGreaterThan(0);
  });

  it('ends referrals whose texts are all of the rest of the message, each time', () => {
    const { hex: whole } = examples.referrals, begin = whole.indexOf('1a00010003000000');
    // Entries of eight bytes, each with 65,535 names from its third byte on: all that follows has no end of a text.
    const entries = '030008000100ffff'.repeat(2000), size = 8 + entries.length / 2, header = whole.slice(8, begin).replace('7e000000', '883e0000');
    expect(size).toBe(0x3e88);
    const told = read({ hex: `00${(header.length / 2 + size).toString(16).padStart(6, '0')}${header}1a00ffff03000000${entries}` });
    expect(told.value('smb.dfs.num_referrals')).toBe('65535');
    expect(told.values('smb.dfs.referral.domain_name').length + told.values('smb.dfs.referral.expname').length).toBeLessThan(100);
  });

  it('takes the last response for the answer where the first says that it is yet to come, MS-SMB2 §3.2.5.1.5', () => {
    const state = SESSION.make(), { asked, pending, done } = { asked: '00000000', pending: '03010000', done: '00000000' };
    [asked, pending, done].forEach((status, i) => {
      const bytes = new Uint8Array(4 + 64 + 8);
      bytes.set(fromHex(`fe534d42 4000 0000 ${status} 0f00 0100 0${i === 0 ? 0 : 1}000000 00000000 0700000000000000`), 4);
      SESSION.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes });
    });
    expect([...state.exchanges.values()].map(({ request, response }) => [request, response])).toEqual([[1, 3]]);
  });
});
