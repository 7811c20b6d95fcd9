import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './vnc.examples.ts';

/** Messages of one connection, each in a packet of its own; `client` are the numbers of those that the client says. */
function conversation(turns: readonly string[], client: readonly number[]): Dissected[] {
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf(turns.map((hex, i) => ({ frame: i + 1, time, fromClient: client.includes(i), bytes: fromHex(hex) })));
  return turns.map((hex, i) => dissect(hex, { as: 'vnc', around, record: { number: i + 1 } }));
}

describe('VNC', () => {
  it('begins with a version of each side', () => {
    const version = dissect(examples.version.hex);
    expect([version.protocols, version.info]).toEqual(['eth:ethertype:ip:tcp:vnc', 'Server protocol version: 003.008']);
    expect(dissect(examples.answer.hex).info).toBe('Client protocol version: 003.008');
  });

  it('takes turns until the desktop is shown (RFC 6143 §7)', () => {
    const turns = [
      '524642203030332e3030380a', '524642203030332e3030380a', '0202 01', '02', '00112233445566778899aabbccddeeff',
      '00112233445566778899aabbccddeeff', '00000000', '01', '0400 0300 20180001 00ff00ff00ff1008 00000000 00000004 6e616d65',
    ];
    const infos = conversation(turns, [1, 3, 5, 7]).map(({ info }) => info);
    expect(infos.slice(2)).toEqual([
      'Security types supported', 'Security type VNC (2) selected by client', 'Authentication challenge from server',
      'Authentication response from client', 'Authentication result', 'Share desktop flag', 'Server framebuffer parameters',
    ]);
  });

  it('agrees by VeNCrypt on a version and on what authenticates', () => {
    const packets = conversation([
      '524642203030332e3030380a', '524642203030332e3030380a', '0113', '13', '0002', '0002', '00 03 00000104 00000101 00000102', '00000104', '01',
    ], [1, 3, 5, 7]);
    expect(packets.slice(3).map(({ info }) => info)).toEqual([
      'Security type VeNCrypt (19) selected by client', 'VeNCrypt server version 0.2', 'VeNCrypt client version 0.2',
      'VeNCrypt authentication types supported', 'VeNCrypt authentication type X.509 None (260) selected by client', 'VeNCrypt server ack',
    ]);
    expect([packets[6].value('vnc.vencrypt_version_ack'), packets[6].values('vnc.vencrypt_auth_type'), packets[8].value('vnc.vencrypt_auth_type_ack')])
      .toEqual(['0', ['260', '257', '258'], '1']);
  });

  it('then has messages told by their first byte', () => {
    expect(dissect(examples.pointer.hex).info).toBe('Client pointer event');
    expect(dissect(examples.update.hex).info).toBe('Server framebuffer update');
  });
});
