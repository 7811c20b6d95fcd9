/** Connections of ngtcp2, recorded with their secrets by `quic/recordings/record.sh`: packets of every kind are opened, and wrong secrets say so. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { NO_SECRETS } from '../../engine/capture-secrets.ts';
import { judgeSecrets } from '../../engine/decryption-notes.ts';
import { type OpenCapture, openFile } from '../../engine/open-capture.ts';
import { type Dissected, answers } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';
import { conversationTracker } from './quic/conversation.ts';

const path = (file: string): string => fileURLToPath(new URL(`quic/recordings/${file}`, import.meta.url));
const text = (file: string): string => readFileSync(path(file), 'latin1');
const registry = createRegistry();

async function recording(name: string, keyLog = text(`${name}.keys`)): Promise<OpenCapture> {
  const capture = await openFile(1, path(`${name}.pcap`), registry);
  capture.secrets.give({ ...NO_SECRETS, keyLog });
  await capture.scan.run();
  return capture;
}

/** What `ask` gives for each packet of a recording. */
async function ofPackets<T>(name: string, ask: (packet: Dissected) => T, keyLog?: string): Promise<T[]> {
  const capture = await recording(name, keyLog), dissector = new Dissector(registry, { strict: true, labelled: true });
  const given = Array.from({ length: capture.rows }, (_, row) => {
    dissector.dissect(capture.record(row), capture.around(row));
    return ask(answers(dissector));
  });
  capture.close();
  return given;
}

const remarks = async (name: string, keyLog?: string): Promise<string[]> =>
  [...new Set((await ofPackets(name, packet => packet.remarks, keyLog)).flat())].filter(remark => /secret|decrypt|Client Hello/.test(remark));

/** What is said of the secrets where the capture is opened. */
async function notes(name: string, keyLog?: string): Promise<string[]> {
  const capture = await recording(name, keyLog);
  await judgeSecrets(capture);
  const texts = capture.secrets.notes.map(({ text: note }) => note);
  capture.close();
  return texts;
}

describe('with its key log', () => {
  it.each([
    'aes128', 'aes256', 'chacha20', 'ccm', 'post', 'key-update', 'retry', 'early-data', 'loss', 'empty-id', 'moved', 'rebound', 'doq',
  ])('every packet of %s is opened', async name => {
    expect(await remarks(name)).toEqual([]);
    expect((await ofPackets(name, packet => packet.has('quic.remaining_payload'))).filter(Boolean)).toEqual([]);
  });

  it('keys change with the key phase', async () => {
    const phases = (await ofPackets('key-update', packet => packet.values('quic.key_phase'))).flat();
    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual(['0', '1']);
  });

  it('0-RTT packets are read', async () => {
    const [first] = await ofPackets(
      'early-data', packet => [packet.info.replace(/, DCID.*PKN/, ' PKN'), packet.values('quic.stream.stream_id').join(' ')],
    );
    expect(first[0]).toMatch(/^0-RTT PKN: 0, STREAM/);
    expect(first[1]).toBe('2 10 6 0');
  });

  it('a Retry is verified, and new keys are made of the ID that it brings', async () => {
    const [, retry, again] = await ofPackets(
      'retry', packet => packet.lines().filter(line => /Retry Integrity|Packet Number:/.test(line)).map(line => line.trim()),
    );
    expect([retry[0], again]).toEqual([expect.stringMatching(/\[verified\]$/), ['Packet Number: 1']]);
  });

  it('IDs of no bytes and bits that grease (RFC 9287) hide no packet', async () => {
    expect((await ofPackets('empty-id', packet => packet.info)).filter(info => /^Protected.*DCID/.test(info)).length).toBeGreaterThan(2);
    expect((await ofPackets('post', packet => packet.has('quic.coalesced_padding_data'))).some(Boolean)).toBe(false);
  });
});

describe('several datagrams that were captured as one, before a network card cut them', () => {
  /** The recording's datagrams, those with short headers of one side joined; all of them behind Ethernet, IPv4 and UDP. */
  async function packetsOpened(join: boolean): Promise<{ datagrams: number; opened: number }> {
    const capture = await recording('loss'), tracker = conversationTracker(capture.around(0).secrets), conversation = tracker.make();
    const messages: { fromClient: boolean; bytes: Uint8Array }[] = [];
    for (let row = 0; row < capture.rows; row++) {
      const { bytes } = capture.record(row), fromClient = bytes[36] * 256 + bytes[37] === 4433, payload = bytes.slice(42), last = messages.at(-1);
      if (join && last?.fromClient === fromClient && ((last.bytes[0] | payload[0]) & 0x80) === 0) last.bytes = Buffer.concat([last.bytes, payload]);
      else messages.push({ fromClient, bytes: payload });
    }
    capture.close();
    for (const [i, message] of messages.entries()) tracker.observe(conversation, { ...message, frame: i + 1, time: { seconds: 0, nanoseconds: 0 } });
    return { datagrams: messages.length, opened: [...conversation.packets.values()].flat().filter(({ opening }) => opening !== undefined).length };
  }

  it('are told apart by the connection ID that each begins with', async () => {
    const apart = await packetsOpened(false), joined = await packetsOpened(true);
    expect(joined.datagrams).toBeLessThan(apart.datagrams - 5);
    expect(joined.opened).toBe(apart.opened);
  });
});

describe('a connection that goes on from another port, RFC 9000 §9', () => {
  const ports = (packet: Dissected): string => packet.values('udp.port').join(' ');

  it.each(['moved', 'rebound'])('%s: has the number that it had, its requests are answered', async name => {
    const packets = await ofPackets(name, packet => ({
      ports: ports(packet), number: packet.value('quic.connection.number'), request: packet.value('http3.request_in'),
      path: packet.value('http3.headers.path'),
    }));
    expect(new Set(packets.map(packet => packet.ports.replace('4433', '').trim())).size).toBe(2);
    expect(new Set(packets.map(({ number }) => number))).toEqual(new Set(['0']));
    const asked = packets.findIndex(({ path: wanted }) => wanted === '/index.html') + 1;
    expect(packets.some(({ request }) => request === String(asked))).toBe(true);
  });

  it('with an ID that everybody saw it is known without secrets, with another one it is not', async () => {
    const number = (packet: Dissected): string | undefined => packet.value('quic.connection.number');
    expect(new Set(await ofPackets('rebound', number, ''))).toEqual(new Set(['0']));
    const moved = await ofPackets('moved', packet => [packet.protocol, number(packet)] as const, '');
    expect(new Set(moved.map(([protocol]) => protocol))).toEqual(new Set(['QUIC']));
    expect(moved.at(-1)![1]).toBeUndefined();
  });
});

describe('DNS over QUIC, RFC 9250', () => {
  it('has a message for each length in a stream, queries and answers are paired by it', async () => {
    const packets = await ofPackets('doq', packet => ({
      names: packet.values('dns.qry.name'), answers: packet.values('dns.count.answers'), in: packet.values('dns.response_in'),
      to: packet.values('dns.response_to'),
    }));
    const messages = packets.map((packet, i) => ({ ...packet, frame: String(i + 1) })).filter(({ names }) => names.length > 0);
    expect(messages.map(({ names, answers }) => `${names[0]} ${answers.join(' ')}`)).toEqual([
      'www.example.com 0', 'www.example.com 2', 'bees.example.com 0', 'bees.example.com 2', 'long.example.com 0', 'long.example.com 200',
      'long.example.com 2',
    ]);
    const [asked, answered, , , long, first] = messages;
    expect([asked.in, answered.to]).toEqual([[answered.frame], [asked.frame]]);
    // Of several answers the query knows the first.
    expect([long.in, first.to]).toEqual([[first.frame], [long.frame]]);
  });
});

describe('without it', () => {
  it('secrets of another connection, or damaged ones, say so in a sentence', async () => {
    const other = text('aes256.keys');
    expect(await remarks('aes128', other)).toEqual(['There is no secret of this connection among those that are given']);
    const damaged = text('aes128.keys').replace(/[0-9a-f]$/gim, digit => (digit === '0' ? '1' : '0'));
    expect(await remarks('aes128', damaged)).toEqual([
      'The secret of this connection does not decrypt this packet: it is another connection\'s, or bytes have changed on the way',
    ]);
    expect([await notes('aes128', other), await notes('aes128', damaged), await notes('aes128')]).toEqual([
      ['The secrets are of other sessions: none of 1 QUIC connection looked at can be decrypted with them.'],
      ['The secrets given for 1 of 1 QUIC connection looked at are wrong: the packets do not decrypt with them.'], [],
    ]);
    expect(await remarks('aes128', '')).toEqual(['Failed to create decryption context: Secrets are not available']);
  });
});
