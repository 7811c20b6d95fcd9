import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './remote-programs.examples.ts';

const asked = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rpc' });
const word = (number: number): string => number.toString(16).padStart(8, '0');

/** The reply to a call, which alone says what was called. */
function reply(program: number, version: number, procedure: number, body: string): ReturnType<typeof dissect> {
  const call = `00000001 00000000 00000002 ${word(program)} ${word(version)} ${word(procedure)} 00000000 00000000 00000000 00000000`;
  const hex = `00000001 00000001 00000000 00000000 00000000 00000000 ${body}`;
  const around = conversationOf([call, hex].map((text, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(text) })));
  return dissect(hex, { as: 'rpc', around, record: { number: 2, seconds: 1 } });
}

/** Lines of the tree without what is before them. */
const lines = (told: ReturnType<typeof dissect>): string[] => told.lines().map(line => line.trim());

describe('locks on files', () => {
  // The checksum is that of 01 02 03 04.
  it('say on which bytes of which file, and for whom', () => {
    const lock = asked('lock');
    expect(lock.info).toBe('V4 LOCK Call FH:0xb63cfbcd svid:5 pos:16-16');
    expect(['block', 'exclusive', 'lock.caller_name', 'lock.l_offset64', 'reclaim', 'state'].map(name => lock.value(`nlm.${name}`)))
      .toEqual(['1', '1', 'host', '16', '0', '3']);
    expect(asked('test').info).toBe('V4 TEST Call FH:0xb63cfbcd svid:5 pos:16-16');
    expect(asked('unlock').has('nlm.exclusive')).toBe(false);
  });

  it('have 32 bits before version 4', () => {
    const lock = asked('lockOfVersion1');
    expect([lock.info, lock.value('nlm.lock.l_offset'), lock.value('nlm.lock.l_len')])
      .toEqual(['V1 LOCK Call FH:0xb63cfbcd svid:5 pos:16-0', '16', '0']);
  });

  it('are answered at once or by a call', () => {
    expect(reply(100021, 4, 2, '00000004 0000002a 00000000').info).toBe('V4 LOCK Reply (Call In 1)');
    expect(reply(100021, 4, 2, '00000004 0000002a 00000002').info).toBe('V4 LOCK Reply (Call In 1) NLM_DENIED_NOLOCKS');
    expect(asked('blocked').info).toBe('V4 LOCK_RES Call NLM_BLOCKED');
    const tested = asked('tested');
    expect([tested.info, tested.value('nlm.lock.svid'), tested.value('nlm.lock.l_len64')]).toEqual(['V4 TEST_RES Call NLM_DENIED', '7', '32']);
  });

  it('are of whole files for DOS', () => {
    expect(lines(asked('share'))).toEqual(expect.arrayContaining(['mode: deny write (2)', 'access: read-only (1)', 'reclaim: No']));
    expect(lines(reply(100021, 3, 20, '00000004 0000002a 00000000 00000008'))).toContain('sequence: 8');
    expect(asked('freeAll').value('nlm.share.name')).toBe('host');
  });
});

describe('hosts that begin anew', () => {
  it('are watched, and told of', () => {
    const monitor = asked('monitor');
    expect(['mon_id.name', 'my_id.hostname', 'my_id.prog', 'priv'].map(name => monitor.value(`stat.${name}`)))
      .toEqual(['host', 'me', '100021', '07'.repeat(16)]);
    expect(lines(reply(100024, 1, 2, '00000001 00000009'))).toEqual(expect.arrayContaining(['Result: STAT_FAIL (1)', 'State: 9']));
    expect([asked('notify').value('stat.mon_id.name'), asked('notify').value('stat.state')]).toEqual(['host', '9']);
  });
});

describe('access control lists beside NFS', () => {
  it('have entries, and those of what is made in a directory', () => {
    const set = asked('setAcl');
    expect([set.values('nfsacl.aclent.type'), set.values('nfsacl.aclent.uid'), set.value('nfsacl.dfaclcnt')])
      .toEqual([['1', '4100'], ['1000', '0'], '0']);
    expect(lines(set)).toEqual(expect.arrayContaining(['Type: NA_USER_OBJ (1)', 'Type: Default NA_GROUP_OBJ (4100)', 'Total ACL entries: 2']));
    expect(asked('getAcl').value('nfsacl.mask')).toBe('0x0000000f');
  });

  it('are answered with the attributes of the file', () => {
    const none = '00000000 00000000 00000003 00000000 00000000 00000000 00000000';
    expect(reply(100227, 3, 1, none).value('nfs.attributes_follow')).toBe('0');
    expect(lines(reply(100227, 3, 2, '0000000d 00000000'))).toContain('Status: NFS3ERR_ACCES (13)');
    expect(asked('checkAccess').info).toBe('V2 ACCESS Call, [Check: RD LU]');
  });
});

describe('quotas', () => {
  it('are of users, and of groups from version 2 on', () => {
    expect([asked('quota').value('rquota.pathp'), asked('quota').value('rquota.uid')]).toEqual(['/srv', '1000']);
    expect([asked('groupQuota').value('rquota.type'), asked('groupQuota').value('rquota.id')]).toEqual(['1', '100']);
    const given = reply(100011, 1, 1, `00000001 00001000 00000001 ${[100, 90, 50, 10, 9, 5, 60, 61].map(word).join(' ')}`);
    expect([given.value('rquota.bhardlimit'), given.value('rquota.curfiles'), given.value('rquota.ftimeleft')]).toEqual(['100', '5', '61']);
    expect(lines(reply(100011, 1, 1, '00000002'))).toContain('status: NOQUOTA (2)');
  });
});

describe('yellow pages', () => {
  it('have maps of names', () => {
    expect(asked('match').info).toBe('V2 MATCH Call org/passwd/root');
    expect(reply(100004, 2, 3, '00000001 00000002 68690000').info).toBe('V2 MATCH Reply (Call In 1) hi');
    expect(lines(reply(100004, 2, 3, 'fffffffd 00000000'))).toContain('Status: YP_NOKEY (-3)');
    expect(reply(100004, 2, 11, '00000001 00000001 00000001 61000000 00000001 00000001 62000000 00000000').values('ypserv.map')).toEqual(['a', 'b']);
    expect([asked('transfer').value('ypserv.ordernum'), asked('transfer').value('ypserv.transid')]).toEqual(['17', '10.0.0.1']);
  });

  it('are found', () => {
    expect(asked('bind').value('ypbind.domain')).toBe('org');
    expect([asked('bound').value('ypbind.addr'), asked('bound').value('ypbind.port')]).toEqual(['10.0.0.1', '1001']);
    expect(reply(100007, 2, 1, '00000001 0a000002 03e90000').value('ypbind.addr')).toBe('10.0.0.2');
    expect(lines(reply(100007, 2, 1, '00000002 00000002'))).toContain('Error: no bound server for the domain (2)');
  });
});

describe('mounts', () => {
  it('are listed with who has them', () => {
    const listed = lines(reply(100005, 3, 2, '00000001 00000004 686f7374 00000004 2f737276 00000000'));
    expect(listed).toContain('Mount List Entry: host:/srv');
  });

  it('may be had by groups of hosts', () => {
    const exported = reply(100005, 3, 5, '00000001 00000004 2f737276 00000001 00000001 61000000 00000001 00000001 62000000 00000000 00000000');
    expect(exported.values('mount.export.group')).toEqual(['a', 'b']);
    expect(lines(exported)).toContain('Export List Entry: /srv -> a b');
  });

  it('have handles of 32 bytes before version 3', () => {
    expect(reply(100005, 1, 1, `00000000 ${'01'.repeat(32)}`).value('nfs.fhandle')).toBe('01'.repeat(32));
    expect(reply(100005, 1, 1, '0000000d').info).toBe('V1 MNT Reply (Call In 1) Error:ERR_ACCESS');
  });

  it('tell the limits of paths', () => {
    // Links, canonical input, input, names, paths, pipes; the character, what fills up, and both words of bits.
    const limits = reply(100005, 2, 7, [100, 255, 256, 14, 1024, 512, 0x41, 0, 0x104, 0].map(word).join(' '));
    const names = ['link_max', 'max_canon', 'pipe_buf', 'vdisable_char', 'mask', 'mask.error_max_canon', 'mask.no_trunc'];
    expect(names.map(name => limits.value(`mount.pathconf.${name}`)))
      .toEqual(['100', '255', '512', '0x41', '0x0104', '1', '1']);
  });
});
