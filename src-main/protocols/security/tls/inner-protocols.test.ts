/** What is inside of TLS 1.3, sealed here by RFC 8446 §5.2: protocols that take over from others, and the sizes of their messages. */
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Dissector } from '../../../dissect/index.ts';
import { NO_SECRETS } from '../../../engine/capture-secrets.ts';
import { openFile } from '../../../engine/open-capture.ts';
import { tcpFrame } from '../../../tooling/frames.ts';
import { answers } from '../../../tooling/packets.ts';
import { createRegistry } from '../../index.ts';
import { combined, sequenceBytes, trafficKeys } from './record-protection.ts';
import { suiteFacts } from './suite-facts.ts';

const RANDOM = Buffer.alloc(32, 0x11), SUITE = 0x1301;
const secretOf = (label: string): Buffer => createHash('sha256').update(label).digest();
const u16 = (value: number): Buffer => Buffer.of(value >> 8, value & 0xff);
const sized = (...parts: Buffer[]): Buffer => Buffer.concat([u16(Buffer.concat(parts).length), ...parts]);
const record = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.of(type, 3, 3), sized(body)]);
const message = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.of(type, 0), sized(body)]);

/** Hellos that agree on TLS 1.3; the handshake behind them is not needed, as its secrets are not given. */
const CLIENT_HELLO = record(22, message(1, Buffer.concat([
  Buffer.of(3, 3), RANDOM, Buffer.of(0), sized(u16(SUITE)), Buffer.of(1, 0), sized(u16(43), sized(Buffer.of(2, 3, 4))),
])));
const SERVER_HELLO = record(22, message(2, Buffer.concat([
  Buffer.of(3, 3), Buffer.alloc(32, 0x22), Buffer.of(0), u16(SUITE), Buffer.of(0), sized(u16(43), sized(Buffer.of(3, 4))),
])));
const LABELS = ['CLIENT_TRAFFIC_SECRET_0', 'SERVER_TRAFFIC_SECRET_0'];

/** What `read` makes of each of the application's records, one a packet; `-` before those that the client sends. */
async function opened<T>(
  port: number, read: (packet: ReturnType<typeof answers>) => T, ...sent: readonly (readonly ['-' | '+', string | Buffer])[]
): Promise<T[]> {
  const keys = LABELS.map(label => trafficKeys(suiteFacts(SUITE)!, secretOf(label))), numbers = [0, 0], sequence = [100, 500];
  const segment = (side: number, payload: Buffer): Uint8Array => {
    const [from, to] = side === 0 ? ['10.0.0.1', '10.0.0.2'] : ['10.0.0.2', '10.0.0.1'];
    const ports: [number, number] = side === 0 ? [40000, port] : [port, 40000];
    const frame = tcpFrame({ from, to, ports, sequence: sequence[side], ack: sequence[1 - side], payload });
    sequence[side] += payload.length;
    return frame;
  };
  const sealed = (side: number, text: string | Buffer): Buffer => {
    const inner = Buffer.concat([Buffer.from(text), Buffer.of(23)]), head = Buffer.concat([Buffer.of(23, 3, 3), u16(inner.length + 16)]);
    const cipher = createCipheriv('aes-128-gcm', keys[side].key, combined(keys[side].iv, sequenceBytes(numbers[side]++))).setAAD(head);
    return Buffer.concat([head, cipher.update(inner), cipher.final(), cipher.getAuthTag()]);
  };
  const frames = [segment(0, CLIENT_HELLO), segment(1, SERVER_HELLO), ...sent.map(([from, text]) => {
    const side = from === '-' ? 0 : 1;
    return segment(side, sealed(side, text));
  })];
  const folder = mkdtempSync(join(tmpdir(), 'inner-')), file = join(folder, 'a.pcap'), registry = createRegistry();
  const word = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
  writeFileSync(file, Buffer.concat([word(0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1), ...frames.map((frame, i) =>
    Buffer.concat([word(i, 0, frame.length, frame.length), frame]))]));
  try {
    const capture = await openFile(1, file, registry);
    const keyLog = LABELS.map(label => `${label} ${RANDOM.toString('hex')} ${secretOf(label).toString('hex')}\n`).join('');
    capture.secrets.give({ ...NO_SECRETS, keyLog });
    await capture.scan.run();
    const dissector = new Dissector(registry, { strict: true, labelled: true });
    return sent.map((_, i) => {
      dissector.dissect(capture.record(i + 2), capture.around(i + 2));
      return read(answers(dissector));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('a WebSocket goes on inside, where HTTP handed over to it (RFC 6455 §1.3)', async () => {
  expect(await opened(
    443, packet => [packet.info, packet.value('websocket.payload.text'), packet.values('tcp.pdu.size')],
    ['-', 'GET /c HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'],
    ['+', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n'], ['+', Buffer.from('\x81\x05Hello\x89\x00', 'latin1')],
    ['-', Buffer.from('818537fa213d7f9f4d5158', 'hex')],
  )).toEqual([
    ['GET /c HTTP/1.1 ', undefined, []], ['HTTP/1.1 101 Switching Protocols ', undefined, []],
    ['WebSocket Text [FIN] , WebSocket Ping [FIN] ', 'Hello', ['7', '2']], ['WebSocket Text [FIN] [MASKED]', 'Hello', ['11']],
  ]);
});

it('an upgrade to what nobody knows leaves data', async () => {
  expect(await opened(
    443, packet => [packet.value('data.len'), packet.value('http.request.method')], ['-', 'GET / HTTP/1.1\r\nHost: h\r\nUpgrade: x\r\n\r\n'],
    ['+', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'], ['-', 'GET nothing'],
  )).toEqual([[undefined, 'GET'], [undefined, undefined], ['11', undefined]]);
});

it('TCP says the sizes of messages inside, whole or over several records', async () => {
  const query = Buffer.from('001d 0001 0100 0001 0000 0000 0000 03777777 076578616d706c65 00 0001 0001'.replaceAll(' ', ''), 'hex');
  expect(await opened(
    853, packet => [packet.values('tcp.pdu.size'), packet.lines().filter(line => line.includes('PDU Size'))],
    ['-', query], ['-', Buffer.concat([query, query])], ['-', query.subarray(0, 10)], ['-', query.subarray(10)],
  )).toEqual([
    [['31'], ['    [PDU Size: 31]']], [['31', '31'], ['    [PDU Size: 31]', '    [PDU Size: 31]']], [[], []], [['31'], ['    [PDU Size: 31]']],
  ]);
});
