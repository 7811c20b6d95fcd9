import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './smb.examples.ts';
import { SESSION } from './smb/session.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'smb' });

/** The messages as those of one connection, a second after each other, the odd ones from the client. */
function talk(...names: readonly (keyof typeof examples)[]) {
  const messages = names.map((name, i) => {
    const bytes = fromHex(examples[name].hex);
    return {
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i % 2 === 0,
      bytes: Uint8Array.from([0, 0, bytes.length >> 8, bytes.length & 255, ...bytes]),
    };
  });
  const around = conversationOf(messages);
  return messages.map(({ bytes }, i) => dissect(bytes.subarray(4), { as: 'smb', around, record: { number: i + 1, seconds: i } }));
}

describe('smb', () => {
  it('reads the header', () => {
    const packet = read(examples.negotiate);
    expect([packet.info, packet.protocol, packet.trouble]).toEqual(['Negotiate Protocol Request', 'SMB', 'none']);
    expect([packet.value('smb.pid'), packet.value('smb.flags2.string'), packet.value('smb.flags.response'), packet.value('smb.bcc')])
      .toEqual(['65279', '1', '0', '12']);
    expect(packet.lines()).toContain('        Flags: 0x18, Canonicalized Pathnames, Case Sensitivity');
  });

  it('tells errors by their status, or by class and code as DOS does', () => {
    expect(read(examples.failed).info).toBe('Tree Connect AndX Response, Error: STATUS_ACCESS_DENIED');
    expect(read(examples.dosError).info).toBe('Open Response, Error: DOS Error 2');
  });

  it.each([
    ['negotiateResponse', 'Negotiate Protocol Response'], ['setupRequest', 'Session Setup AndX Request, NTLMSSP_NEGOTIATE'],
    ['connect', 'Tree Connect AndX Request, Path: \\\\10.9.0.1\\IPC$'], ['referral', 'Trans2 Request, GET_DFS_REFERRAL, File: \\10.9.0.1\\data'],
    ['find', 'Trans2 Request, FIND_FIRST2, Pattern: \\docs\\name.txt'], ['create', 'NT Create AndX Request, Path: \\docs\\host.txt'],
    ['write', 'Write AndX Request, FID: 0x39db, 3 bytes at offset 0'],
    ['rename', 'Rename Request, Old Name: \\docs\\host.txt, New Name: \\docs\\name.txt'],
    ['control', 'NT Trans Request, NT IOCTL FSCTL_SRV_ENUMERATE_SNAPSHOTS, FID: 0x74a7'],
    ['fileInfo', 'Trans2 Request, QUERY_FILE_INFO, FID: 0x7ff9, Query File All Info'],
    ['readData', 'Read AndX Response, 3 bytes'], ['rights', 'NT Trans Request, NT QUERY SECURITY DESC, FID: 0xc238'], ['echo', 'Echo Request'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', 'SMB']);
  });

  it('reads what the server can do, and its token', () => {
    const packet = read(examples.negotiateResponse);
    expect([packet.value('smb.max_bufsize'), packet.value('smb.server_cap.unix'), packet.value('smb.server_guid'), packet.value('smb.system.time')])
      .toEqual(['16644', '1', '66696c65-7300-0000-0000-000000000000', 'Nov 21, 2026 16:45:09.389860800 UTC']);
    expect(packet.value('spnego.hintName')).toBe('not_defined_in_RFC4178@please_ignore');
    expect(read(examples.setupRequest).values('smb.native_lanman')).toEqual(['Samba']);
  });

  it('reads names of a server that knows Unicode as that, though its header says otherwise', () => {
    const packet = read(examples.namedServer);
    expect([packet.value('smb.primary_domain'), packet.value('smb.server')]).toEqual(['TEST', 'PC']);
    expect(packet.lines().map(line => line.trim())).toContain('Server Component: SMB');
  });

  it('knows the file of a number from its opening to its closing', () => {
    const packets = talk('create', 'opened', 'write', 'written');
    expect(packets[0].values('smb.fid')).toEqual(['0x39db']);
    expect(packets[3].info).toBe('Write AndX Response, FID: 0x39db, 3 bytes');
    // Of the file that the answer is about, each flag is drawn at its place among 32.
    expect(packets[3].lines().some(line => /^ +(?:[.]{4} ){7}[.][01][.]{2} = Append: /.test(line))).toBe(true);
    expect([packets[3].value('smb.file'), packets[3].value('smb.fid.opened_in'), packets[3].value('smb.response_to'), packets[3].value('smb.time')])
      .toEqual(['\\docs\\host.txt', '2', '3', '1.000000000']);
    expect(packets[2].value('smb.file_data')).toBe('766d0a');
  });

  it('forgets files that are closed', () => {
    const state = SESSION.make(), { create, opened, write } = examples;
    const close = `${write.hex.slice(0, 8)}04${write.hex.slice(10, 64)}03 db39 00000000 0000`;
    const observe = (hex: string, frame: number): void =>
      SESSION.observe(state, { frame, time: { seconds: 0, nanoseconds: 0 }, fromClient: frame !== 2, bytes: fromHex(`00000000${hex}`) });
    observe(create.hex, 1);
    observe(opened.hex, 2);
    SESSION.forget!(state);
    expect(state.files.size).toBe(1);
    observe(close, 3);
    expect(state.files.size).toBe(1);
    SESSION.forget!(state);
    expect(state.files.size).toBe(0);
  });

  it('says of a response how much its request asked for', () => {
    const packets = talk('readLarge', 'readData');
    expect(packets.map(packet => packet.value('smb.file.rw.length'))).toEqual(['65539', '65539']);
    expect(packets[0].info).toBe('Read AndX Request, FID: 0x7ff9, 65539 bytes at offset 0');
  });

  it('reads what transactions answer as what was asked for', () => {
    const [, answer] = talk('basicRequest', 'standard');
    expect([answer.info, answer.value('smb.end_of_file'), answer.value('smb.alloc_size64'), answer.value('smb.qpi_loi')])
      .toEqual(['Trans2 Response, QUERY_PATH_INFO', '3', '4096', '258']);
    const [, found] = talk('find', 'foundName');
    expect([found.info, found.value('smb.file'), found.value('smb.search_count')])
      .toEqual(['Trans2 Response, FIND_FIRST2, Files: name.txt', 'name.txt', '1']);
  });

  it('names the share that a tree is', () => {
    const packets = talk('connect', 'connected');
    expect([packets[1].value('smb.path'), packets[1].value('smb.service')]).toEqual(['\\\\10.9.0.1\\IPC$', 'IPC']);
  });

  it('has all of what is written to a pipe, and the beginning of what is written to a file', () => {
    const { write } = examples, at = 2 * (write.hex.length / 2 - 3);
    const head = (data: string) => fromHex(`00000000${write.hex.slice(0, at)}${data}`);
    expect([SESSION.skims!(head('766d0a')), SESSION.skims!(head('0500000110000000b810'))]).toEqual([true, false]);
  });

  it('names the calls that go through a pipe', () => {
    const packets = talk('pipeOpen', 'pipeOpened', 'bind', 'bindAnswer', 'call');
    expect([packets[4].info, packets[4].protocol]).toEqual(['NetShareEnumAll request', 'SRVSVC']);
    expect([packets[4].value('smb_pipe.function'), packets[4].has('smb.fid')]).toEqual(['0x0026', true]);
  });
});
