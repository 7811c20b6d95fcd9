/** Sessions between wireguard-go and a peer that writes its keys down, recorded by `wireguard/recordings/record.sh`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { NO_SECRETS, summaryOf } from '../../engine/capture-secrets.ts';
import { openFile } from '../../engine/open-capture.ts';
import { type Dissected, answers } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';

const path = (file: string): string => fileURLToPath(new URL(`wireguard/recordings/${file}`, import.meta.url));
const text = (file: string): string => readFileSync(path(file), 'latin1');
const registry = createRegistry();

/** What `ask` gives for each packet of a recording. */
async function ofPackets<T>(name: string, ask: (packet: Dissected) => T, keyLog = text(`${name}.keys`)): Promise<T[]> {
  const capture = await openFile(1, path(`${name}.pcap`), registry), dissector = new Dissector(registry, { strict: true, labelled: true });
  capture.secrets.give({ ...NO_SECRETS, keyLog });
  await capture.scan.run();
  const given = Array.from({ length: capture.rows }, (_, row) => {
    dissector.dissect(capture.record(row), capture.around(row));
    return ask(answers(dissector));
  });
  capture.close();
  return given;
}

const lines = (file: string, ...kinds: readonly string[]): string =>
  text(file).split('\n').filter(line => kinds.some(kind => line.startsWith(kind))).join('\n');
const ofEach = async (name: string, field: string): Promise<string[]> =>
  (await ofPackets(name, packet => packet.value(field))).filter(value => value !== undefined);

describe('with the keys of one side', () => {
  it.each(['plain', 'preshared'])('the packets inside the sessions of %s are read, whoever opened them', async name => {
    const packets = await ofPackets(name, packet => [packet.info, packet.protocols, packet.trouble] as const);
    const data = packets.filter(([info]) => !/Handshake|Keepalive/.test(info));
    expect(data.length).toBeGreaterThanOrEqual(8);
    for (const [info, protocols, trouble] of data) {
      expect(info).toMatch(/^Echo \(ping\) (request|reply)/);
      expect(protocols).toMatch(/:udp:wg:(ip:icmp|ipv6:icmpv6)/);
      expect(trouble).toBe('none');
    }
  });

  it('handshakes tell who speaks with whom, and when', async () => {
    const own = 'nRml30tVHN4W5e7l8oENJ4kyL0kvMR/XlbG7XigAv1k=', other = 'totSFLPIPdLf3cNWMso4Os8ZpLsOsBy3dxZkvgGwL3w=';
    expect(await ofEach('preshared', 'wg.static')).toEqual([other, own, other]);
    expect(await ofEach('preshared', 'wg.receiver_pubkey')).toEqual([own, other, own, own, other]);
    expect(await ofEach('preshared', 'wg.static.known_privkey')).toEqual(['0', '1', '0']);
    expect(await ofEach('preshared', 'wg.handshake_ok')).toEqual(['1', '1']);
    // Ten seconds before what the label says, as its sender counted.
    expect((await ofEach('preshared', 'wg.timestamp.value'))[0]).toBe('Nov 21, 2026 17:05:46.872415232 UTC');
  });
});

describe('with fewer keys', () => {
  it('a session whose ephemeral key is unknown stays closed, and says so; of an initiation its receiver knows what is in it', async () => {
    const packets = await ofPackets(
      'plain', packet => [packet.value('wg.handshake_ok'), packet.remarks] as const, lines('plain.keys', 'LOCAL_STATIC', 'REMOTE'),
    );
    expect(packets.map(([fits]) => fits).filter(Boolean)).toEqual(['0']);
    expect(packets.at(-1)![1]).toEqual(['There is no key of this session among those that are given']);
  });

  it('a handshake with a preshared key does not open without it', async () => {
    const keys = lines('preshared.keys', 'LOCAL', 'REMOTE');
    expect((await ofPackets('preshared', packet => packet.value('wg.handshake_ok'), keys)).filter(Boolean)).toEqual(['0', '0']);
  });

  it('public keys tell whom a message is for', async () => {
    const packets = await ofPackets('plain', packet => packet.has('wg.receiver_pubkey'), lines('plain.keys', 'REMOTE'));
    expect(packets.filter(Boolean)).toHaveLength(2);
  });
});

it('bytes that changed on the way are remarked on', async () => {
  const capture = await openFile(1, path('plain.pcap'), registry), dissector = new Dissector(registry, { strict: true, labelled: true });
  capture.secrets.give({ ...NO_SECRETS, keyLog: text('plain.keys') });
  await capture.scan.run();
  const record = capture.record(3), bytes = record.bytes.slice();
  bytes[bytes.length - 1] ^= 1;
  dissector.dissect({ ...record, bytes }, capture.around(3));
  expect(answers(dissector).remarks).toEqual(['Packet data decryption failed']);
  capture.close();
});

it('key logs may hold lines of TLS and of WireGuard', () => {
  const keyLog = `${text('plain.keys')}# both\nCLIENT_RANDOM ${'11'.repeat(32)} ${'22'.repeat(48)}\nnonsense\n`;
  expect(summaryOf({ ...NO_SECRETS, keyLog })).toEqual({ secrets: 7, unknownLines: 1, rsaKeys: 0, unknownKeys: 0 });
});
