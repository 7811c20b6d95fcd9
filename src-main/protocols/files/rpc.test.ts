import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './rpc.examples.ts';
import { rpc } from './rpc.ts';

type Name = 'getPort' | 'port' | 'mount' | 'denied' | 'oldVersion' | 'unknown' | 'getAddress' | 'address' | 'dump' | 'dumped' |
  'forwarded' | 'answered' | 'indirect' | 'gssInit' | 'gssContext' | 'gssIntegrity' | 'gssPrivacy' | 'gssShort' | 'gssDestroy';
const read = (name: Name) => dissect(examples[name].hex, { as: 'rpc' });
const aroundOf = (names: readonly Name[]) => conversationOf(names.map((name, i) => ({
  frame: i + 1, time: { seconds: 5, nanoseconds: i * 1000 }, fromClient: i % 2 === 0, bytes: fromHex(examples[name].hex),
})));
const around = aroundOf(['getPort', 'port', 'mount', 'denied']);
const paired = (name: Parameters<typeof read>[0], number: number) =>
  dissect(examples[name].hex, { as: 'rpc', around, record: { number, seconds: 5, nanoseconds: (number - 1) * 1000 } });

describe('rpc', () => {
  it('calls procedures of programs', () => {
    const packet = read('getPort');
    expect([packet.info, packet.protocol, packet.protocols]).toEqual(['V2 GETPORT Call NFS(100003) V:3 TCP', 'Portmap', 'rpc:portmap']);
    expect(packet.lines()).toContain('    Procedure: GETPORT (3)');
    expect(packet.lines()).toContain('Portmap GETPORT Call NFS(100003) Version:3 TCP');
    expect([read('unknown').info, read('unknown').protocol, read('unknown').value('rpc.auth.body'), read('unknown').value('data.data')])
      .toEqual(['V1 proc-5 Call', 'RPC', 'abcd', '01020304']);
  });

  it('reads calls that the portmapper is to make, and what came of them (RFC 1833 §3.2, §2.2.1)', () => {
    const call = read('forwarded'), around2 = aroundOf(['forwarded', 'answered']);
    expect([call.protocols, call.value('portmap.prog'), call.value('portmap.proc'), call.value('rpc.argument_length'), call.value('mount.path')])
      .toEqual(['rpc:portmap:mount', '100005', '1', '8', '/exp']);
    expect(call.lines()).toContain('    Procedure: MNT (1)');
    const answer = dissect(examples.answered.hex, { as: 'rpc', around: around2, record: { number: 2, seconds: 5, nanoseconds: 1000 } });
    expect([answer.value('portmap.port'), answer.value('portmap.result'), answer.trouble]).toEqual(['2049', '010203', 'none']);
    expect([read('indirect').value('portmap.args'), read('indirect').protocols]).toEqual(['00000001', 'rpc:portmap']);
  });

  it('knows what a reply answers by its call', () => {
    expect([paired('getPort', 1).value('rpc.reqframe'), paired('getPort', 1).info, paired('port', 2).info, paired('port', 2).value('portmap.port')])
      .toEqual(['2', 'V2 GETPORT Call (Reply In 2) NFS(100003) V:3 TCP', 'V2 GETPORT Reply (Call In 1) Port:2049', '2049']);
    expect(paired('port', 2).lines().map(line => line.trim())).toContain('[This is a reply to a request in frame 1]');
    expect([paired('port', 2).value('rpc.time'), paired('denied', 4).info, read('port').info])
      .toEqual(['0.000001000', 'V3 MNT Reply (Call In 3)', 'Continuation']);
  });

  it('knows calls and replies that are sent again, and identifiers that are used again, RFC 5531 §9', () => {
    const names = ['getPort', 'getPort', 'port', 'port', 'mount', 'getPort', 'port'] as const;
    const bytesOf = (name: Name, xid: number) => {
      const bytes = fromHex(examples[name].hex);
      new DataView(bytes.buffer).setUint32(0, xid);
      return bytes;
    };
    const around = conversationOf(names.map((name, i) => ({
      frame: i + 1, time: { seconds: 5, nanoseconds: i }, fromClient: !name.startsWith('port'), bytes: bytesOf(name, 7),
    })));
    const shown = names.map((name, i) => dissect(bytesOf(name, 7), { as: 'rpc', around, record: { number: i + 1, seconds: 5, nanoseconds: i } }));
    expect(shown.map(packet => ['rpc.call.dup', 'rpc.reply.dup', 'rpc.reqframe', 'rpc.repframe'].map(name => packet.value(name))))
      .toEqual([
        [undefined, undefined, '3', undefined], ['1', undefined, '3', undefined], [undefined, undefined, undefined, '1'],
        [undefined, '3', undefined, '1'], [undefined, undefined, undefined, undefined], [undefined, undefined, '7', undefined],
        [undefined, undefined, undefined, '6'],
      ]);
    expect([shown[1].info, shown[3].info]).toEqual([
      '[RPC retransmission of #1]V2 GETPORT Call (Reply In 3) NFS(100003) V:3 TCP', '[RPC duplicate of #3]V2 GETPORT Reply (Call In 1) Port:2049',
    ]);
  });

  /** What the second of a call and its reply shows. */
  const answered = (call: Parameters<typeof read>[0], reply: Parameters<typeof read>[0]) => dissect(examples[reply].hex, {
    as: 'rpc', around: aroundOf([call, reply]), record: { number: 2, seconds: 5, nanoseconds: 1000 },
  });

  it('asks at which address a program answers, RFC 1833 §2.1', () => {
    const asked = read('getAddress'), told = answered('getAddress', 'address');
    expect(['prog', 'version', 'netid', 'addr', 'owner'].map(name => asked.value(`portmap.rpcb.${name}`)))
      .toEqual(['100000', '2', 'tcp', '10.9.0.1.0.111', 'libtirpc']);
    expect([told.info, told.value('portmap.uaddr'), told.value('portmap.procedure_v4')])
      .toEqual(['V4 GETADDR Reply (Call In 1)', '10.9.0.1.0.111', '3']);
  });

  it('has no result where the procedure was not carried out', () => {
    const refused = '0000000000000000 00000002 00000002 00000003';
    const bytes = fromHex(`${examples.getPort.hex.slice(0, 8)} 00000001 00000000 ${refused}`);
    const time = { seconds: 5, nanoseconds: 0 }, call = fromHex(examples.getPort.hex);
    const around = conversationOf([call, bytes].map((each, i) => ({ frame: i + 1, time, fromClient: i === 0, bytes: each })));
    const told = dissect(Buffer.from(bytes).toString('hex'), { as: 'rpc', around, record: { number: 2, seconds: 5 } });
    expect([told.protocols, told.value('rpc.state_accept'), told.values('rpc.programversion.min'), told.values('rpc.programversion.max')])
      .toEqual(['rpc', '2', ['2'], ['3']]);
  });

  it('says why a call is denied, RFC 5531 §9', () => {
    const denied = read('denied'), old = read('oldVersion');
    expect([denied.value('rpc.state_reject'), denied.value('rpc.state_auth')]).toEqual(['1', '5']);
    expect(denied.lines().join()).toContain('Auth State: rejected for security reasons (5)');
    expect([old.value('rpc.state_reject'), old.value('rpc.version.min'), old.value('rpc.version.max')]).toEqual(['0', '2', '2']);
  });

  it('lists the programs that answer, RFC 1833 §3.1', () => {
    const told = answered('dump', 'dumped');
    expect([told.values('portmap.prog'), told.values('portmap.port'), told.values('rpc.value_follows')])
      .toEqual([['100000', '100003'], ['111', '2049'], ['1', '1', '0']]);
  });

  it('says who calls', () => {
    const packet = read('mount');
    expect([packet.value('rpc.auth.machinename'), packet.values('rpc.auth.gid'), packet.info, packet.protocols])
      .toEqual(['box', ['0', '0', '4'], 'V3 MNT Call /export', 'rpc:mount']);
  });

  it('remembers so many contexts of a connection, and says where one may have been among the others', () => {
    const withHandle = (bytes: Uint8Array, handle: number): Uint8Array => {
      new DataView(bytes.buffer).setUint32(Buffer.from(bytes).indexOf(Buffer.from('78787878', 'hex')), handle);
      return bytes;
    };
    const time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf(Array.from({ length: 17_000 }, (_, i) => [false, true].map(isReply => {
      const bytes = fromHex(examples[isReply ? 'gssContext' : 'gssInit'].hex);
      new DataView(bytes.buffer).setUint32(0, i);
      return { frame: 2 * i + (isReply ? 2 : 1), time, fromClient: !isReply, bytes: isReply ? withHandle(bytes, i) : bytes };
    })).flat());
    const call = (handle: number) => dissect(withHandle(fromHex(examples.gssIntegrity.hex), handle), { as: 'rpc', around });
    expect([call(16_383).value('rpc.authgss.context.created_frame'), call(16_384).value('rpc.authgss.context.created_frame')])
      .toEqual(['32768', undefined]);
    expect([call(16_383).remarks, call(16_384).remarks]).toEqual([[], ['The connection has more contexts than are remembered']]);
  });

  it('agrees on a context that protects calls, RFC 2203 §5.2', () => {
    const call = read('gssInit'), reply = answered('gssInit', 'gssContext');
    expect([call.info, call.protocol, call.value('rpc.authgss.procedure'), call.value('rpc.authgss.token'), call.protocols])
      .toEqual(['V2 NULL Call', 'KADM5', '1', '000000040504ffff', 'rpc:gss-api:data']);
    expect([reply.value('rpc.authgss.context'), reply.value('rpc.authgss.window'), reply.values('rpc.authgss.token_length')])
      .toEqual(['78787878', '32', ['28', '4']]);
  });

  it('reads what is protected against change alone, RFC 2203 §5.3.2.2', () => {
    const call = read('gssIntegrity');
    expect([call.info, call.values('rpc.authgss.seqnum'), call.value('mount.path'), call.values('rpc.authgss.checksum').length])
      .toEqual(['V3 MNT Call /export', ['7', '7'], '/export', 1]);
    expect(read('gssShort').trouble).toBe('malformed');
  });

  it('names what is encrypted, and shows the token, RFC 2203 §5.3.2.3', () => {
    const call = read('gssPrivacy');
    expect([call.info, call.value('rpc.authgss.data.length'), call.values('spnego.krb5.sealed'), call.has('data')])
      .toEqual(['V2 GET_PRINCS Call', '20', ['0', '1'], false]);
    expect(read('gssDestroy').info).toBe('V2 NULL Call');
  });

  it('shows what nobody reads of a program as it is', () => {
    expect([dissect(examples.nfs.hex, { as: 'nfs' }).value('nfs.body'), dissect(examples.ports.hex, { as: 'portmap' }).value('data.len')])
      .toEqual(['0000000401020304', '16']);
  });

  it('over a stream is records of fragments', () => {
    const bytes = fromHex(examples.fragments.hex).subarray(54);
    expect([rpc.frame!(bytes, 0, bytes.length, 0), rpc.frame!(bytes, 0, 20, 0), rpc.frame!(Uint8Array.of(0, 0, 0, 0), 0, 4, 0)]).toEqual([48, 0, -1]);
    expect([dissect(examples.fragments.hex).value('rpc.procedure'), dissect(examples.fragments.hex).values('rpc.fraglen')])
      .toEqual(['0', ['16', '24']]);
  });

  it('shows the fragments that were captured', () => {
    const bytes = fromHex(examples.fragments.hex);
    const cut = (length: number) => dissect(bytes.subarray(0, length), { original: bytes.length });
    expect([76, 78, 90].map(length => cut(length).trouble)).toEqual(['cut', 'cut', 'cut']);
    expect([cut(76).values('rpc.fraglen'), cut(76).value('rpc.version'), cut(90).value('rpc.procedure')]).toEqual([['16'], '2', '0']);
  });

  it('is known by its calls', () => {
    const call = fromHex(examples.getPort.hex), reply = fromHex(examples.port.hex);
    expect([rpc.recognise!(call, 0, call.length), rpc.recognise!(reply, 0, reply.length), rpc.accepts!(reply, 0, reply.length)])
      .toEqual([true, false, true]);
  });
});
