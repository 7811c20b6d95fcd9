import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './ssh.examples.ts';
import { wholeLength } from './ssh/packets.ts';

/** Packets of a connection to port 22, each from the client (`>`) or the server (`<`). */
function connection(messages: readonly (readonly ['>' | '<', string])[]) {
  const next = [1000, 5000];
  const packets = messages.map(([direction, hex]) => {
    const side = direction === '>' ? 0 : 1, payload = fromHex(hex), sequence = next[side];
    next[side] += payload.length;
    return side === 0 ? tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [3000, 22], sequence, flags: 'PA', payload }) :
      tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [22, 3000], sequence, flags: 'PA', payload });
  });
  const { around } = scanned(packets);
  return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
}

describe('ssh', () => {
  it('reads identifications and lists of algorithms, with their fingerprint', () => {
    const packet = dissect(examples.init.hex, { as: 'ssh' });
    expect(packet.value('ssh.kex_algorithms')).toBe('curve25519-sha256,diffie-hellman-group14-sha256');
    expect([packet.value('ssh.mac_algorithms_server_to_client'), packet.value('ssh.languages_server_to_client_length')])
      .toEqual(['hmac-sha2-512', '0']);
    expect(packet.value('ssh.kex.hassh_algorithms')).toBe('curve25519-sha256,diffie-hellman-group14-sha256;aes128-ctr;hmac-sha2-256;none');
    expect(packet.value('ssh.kex.hassh')).toMatch(/^[\da-f]{32}$/);
    expect(dissect(examples.identification.hex, { as: 'ssh' }).value('ssh.protocol')).toBe('SSH-2.0-OpenSSH_9.2');
  });

  it('reads key exchanges by the method that was agreed upon, and counts packets', () => {
    const packets = connection([
      ['>', examples.identification.hex], ['<', examples.identificationAndInit.hex], ['>', examples.init.hex], ['>', examples.dhInit.hex],
      ['<', examples.dhReply.hex], ['>', examples.newKeysAndMore.hex], ['<', examples.encrypted.hex], ['>', examples.dhInit.hex],
    ]);
    expect(packets.map(({ info }) => info)).toEqual([
      'Client: Protocol (SSH-2.0-OpenSSH_9.2)', 'Server: Protocol (SSH-2.0-dropbear), Key Exchange Init', 'Client: Key Exchange Init',
      'Client: Diffie-Hellman Key Exchange Init', 'Server: Diffie-Hellman Key Exchange Reply, New Keys',
      'Client: New Keys, Encrypted packet (len=12)', 'Server: Encrypted packet (len=16)', 'Client: Encrypted packet (len=16)',
    ]);
    expect(packets.every(({ protocol }) => protocol === 'SSHv2')).toBe(true);
    expect([packets[3].value('ssh.seq_num'), packets[4].values('ssh.seq_num'), packets[4].values('ssh.host_key.rsa.e')])
      .toEqual(['1', ['1', '2'], ['010001']]);
    expect(packets[3].lines()).toContain('    SSH Version 2 (encryption:aes128-ctr mac:hmac-sha2-256 compression:none)');
    expect(packets[6].value('ssh.packet_length_encrypted')).toBe('a1b2c3d4');
  });

  it('knows the messages of a group exchange by their numbers', () => {
    const packet = dissect(examples.groupRequest.hex, { as: 'ssh' });
    expect([packet.info, packet.value('ssh.dh_gex.max')]).toEqual(['Client: Diffie-Hellman Group Exchange Request', '8192']);
    // One with the number of a reply is known by what it begins with.
    const group = dissect('00000014061f000000030102030000000102000000000000', { as: 'ssh' });
    expect([group.info, group.value('ssh.payload'), group.trouble])
      .toEqual(['Client: Diffie-Hellman Group Exchange Group', '000000030102030000000102', 'none']);
  });

  it('reads what a server says before its identification as text', () => {
    const [banner, begun, key] = connection([
      ['<', Buffer.from('Welcome, and be warned.\r\n').toString('hex')], ['<', examples.linesAndIdentification.hex],
      ['>', examples.identificationAndInit.hex],
    ]);
    expect([banner.info, begun.info]).toEqual([
      'Server: Text before the identification', 'Server: Text before the identification, Protocol (SSH-2.0-dropbear), Key Exchange Init',
    ]);
    expect(begun.lines()).toContain('    All is kept.\\n');
    expect([begun.value('ssh.kex_algorithms'), key.info]).toEqual(['curve25519-sha256', 'Client: Protocol (SSH-2.0-dropbear), Key Exchange Init']);
  });

  it('reads packets of the first version, in the clear up to the session key', () => {
    const [, key, more] = connection([
      ['>', examples.identificationOfOne.hex], ['>', examples.sessionKeyOfOne.hex], ['>', examples.encryptedOfOne.hex],
    ]);
    expect([key.info, more.info, key.protocol]).toEqual(['Client: Session Key', 'Client: Encrypted packet (len=14)', 'SSHv1']);
    expect([key.value('ssh.message_code'), key.value('ssh.padding_length'), key.value('ssh.payload')?.length]).toEqual(['3', '2', 42]);
    expect([more.value('ssh.packet_length'), more.value('ssh.payload'), more.value('ssh.message_code')]).toEqual([
      '14', '50bc1a6a121a92e86332ca4c8e0f', undefined,
    ]);
  });

  it('finds where packets end, more than one of them in a segment', () => {
    const { hex } = examples.identificationAndInit, bytes = fromHex(hex + examples.dhInit.hex);
    const identification = hex.indexOf('0d0a') / 2 + 2;
    expect(wholeLength(bytes, 0, bytes.length)).toBe(bytes.length);
    expect([wholeLength(bytes, 0, 10), wholeLength(bytes, 0, identification + 50), wholeLength(bytes, identification, identification + 50)])
      .toEqual([0, identification, hex.length / 2 - identification]);
  });
});
