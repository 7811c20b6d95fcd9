/** Facts of RFC 9114 and RFC 9204, on bytes built after them; and connections of ngtcp2, recorded by `quic/recordings/record.sh`. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CarriedObject, Dissector } from '../../dissect/index.ts';
import { NO_SECRETS } from '../../engine/capture-secrets.ts';
import { followStream } from '../../engine/follow/followed-stream.ts';
import { openFile } from '../../engine/open-capture.ts';
import { Turns } from '../../engine/turns.ts';
import { type Dissected, answers, dissect, fromHex } from '../../tooling/packets.ts';
import { Http3Connection, type StreamPart } from './http3/connection.ts';
import { examples } from './http3.examples.ts';
import { createRegistry } from '../index.ts';

const path = (file: string): string => fileURLToPath(new URL(`quic/recordings/${file}`, import.meta.url));
const registry = createRegistry();

/** The records of a recording, by number, in another order or without some of them. */
function reordered(name: string, order: (count: number) => number[]): string {
  const bytes = readFileSync(path(`${name}.pcap`)), records: Buffer[] = [];
  for (let at = 24; at < bytes.length; at += 16 + bytes.readUInt32LE(at + 8)) records.push(bytes.subarray(at, at + 16 + bytes.readUInt32LE(at + 8)));
  const file = join(mkdtempSync(join(tmpdir(), 'quic-')), `${name}.pcap`);
  writeFileSync(file, Buffer.concat([bytes.subarray(0, 24), ...order(records.length).map(number => records[number - 1])]));
  return file;
}

/** What a recording's packets carry, and what `ask` gives for each. */
async function recording<T>(
  name: string, ask: (packet: Dissected) => T, file = path(`${name}.pcap`),
): Promise<{ objects: CarriedObject[]; given: T[] }> {
  const capture = await openFile(1, file, registry);
  capture.secrets.give({ ...NO_SECRETS, keyLog: readFileSync(path(`${name}.keys`), 'latin1') });
  await capture.scan.run();
  const objects: CarriedObject[] = [], dissector = new Dissector(registry, { strict: true, labelled: true });
  dissector.packet.listener = { carried: object => objects.push({ ...object, bytes: object.bytes.slice() }) };
  const given = Array.from({ length: capture.rows }, (_, row) => {
    dissector.dissect(capture.record(row), capture.around(row));
    return ask(answers(dissector));
  });
  capture.close();
  return { objects, given };
}

const sums = new Map(readFileSync(path('sums.txt'), 'latin1').trim().split('\n').map(line => line.split(' ') as [string, string]));
const sumOf = ({ bytes }: CarriedObject): string => createHash('sha256').update(bytes).digest('hex');
const server = 'https://www.example.com:4433';

describe('bodies are what was served', () => {
  it.each([
    ['aes128', ['/index.html', '/bees.json', '/long.txt']], ['aes256', ['/index.html']], ['chacha20', ['/index.html']],
    ['ccm', ['/index.html']], ['key-update', ['/index.html', '/bees.json']], ['retry', ['/index.html']], ['early-data', ['/index.html']],
    ['loss', ['/index.html', '/long.txt']], ['empty-id', ['/bees.json', '/long.txt']],
  ])('%s: %s', async (name, paths) => {
    const { objects } = await recording(name, () => undefined);
    expect(objects.map(object => `${object.uri} ${sumOf(object)}`).toSorted())
      .toEqual(paths.map(uri => `${server}${uri} ${sums.get(uri)}`).toSorted());
  });

  it('and what was sent', async () => {
    const { objects } = await recording('post', () => undefined);
    expect(objects.map(sumOf)).toContain(sums.get('sent'));
  });
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('packets that the capture has in another order', () => {
  it.each<[string, (count: number) => number[]]>([
    ['each two of them', count => numbers(count).map(number => (number % 2 === 1 ? Math.min(count, number + 1) : number - 1))],
    ['the last half first', count => [1, 2, 3, 4, ...numbers(count).slice(9), 5, 6, 7, 8, 9]],
    ['the server first', count => [2, 4, 5, 3, 1, ...numbers(count).slice(5)]],
  ])('%s, bring what was served', async (_, order) => {
    const { objects } = await recording('aes128', () => undefined, reordered('aes128', order));
    expect(objects.map(sumOf).toSorted()).toEqual(['/index.html', '/bees.json', '/long.txt'].map(uri => sums.get(uri)!).toSorted());
  });

  it('say what cannot be known of them where one is lost', async () => {
    const without = (lost: number) => reordered('aes128', count => numbers(count).filter(number => number !== lost));
    const remarks = async (file: string) =>
      [...new Set((await recording('aes128', packet => packet.remarks, file)).given.flat())].filter(text => /not in the capture/.test(text));
    expect(await remarks(without(7))).toEqual(['Bytes 1243 and following of the stream are not in the capture: what these mean is not known']);
    expect(await remarks(without(1)))
      .toEqual(['The Client Hello of this connection is not in the capture before this packet: nobody knows which secrets are its own']);
    // The server's inserts into the table of headers lie in frame 5.
    expect((await remarks(without(5)))[0]).toMatch(/not in the capture/);
  });
});

describe('a stream that is followed', () => {
  it('has each byte once and in order, whatever was lost on the way', async () => {
    const capture = await openFile(1, path('loss.pcap'), registry);
    capture.secrets.give({ ...NO_SECRETS, keyLog: readFileSync(path('loss.keys'), 'latin1') });
    await capture.scan.run();
    const follow = async (protocol: 'quic' | 'http3'): Promise<Buffer> => {
      const { index, ...stream } = await followStream(capture, { protocol, stream: 0, substream: 0 }, new Turns()).then(found =>
        ({ index: found.index, bytes: (piece: number) => found.bytes(piece) }));
      return Buffer.concat(Array.from({ length: index.count }, (_, piece) => piece).filter(piece => index.side[piece] === 1).map(piece =>
        stream.bytes(piece).slice()));
    };
    const text = (await follow('http3')).toString('latin1'), body = Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1');
    expect([text.slice(0, 12), createHash('sha256').update(body).digest('hex')]).toEqual([':status: 200', sums.get('/long.txt')]);
    expect((await follow('quic')).subarray(-body.length).equals(body)).toBe(true);
    capture.close();
  });
});

describe('a recorded connection', () => {
  it('has its requests and responses paired, and says what each is', async () => {
    const { given } = await recording(
      'aes128',
      packet => [packet.values('http3.response_in'), packet.values('http3.request_in'), packet.info.replace(/^.*?(?=STREAM)/, '')],
    );
    expect(given[3].slice(0, 2)).toEqual([['5', '5', '5'], []]);
    expect(given[4].slice(0, 2)).toEqual([[], ['4', '4', '4']]);
    expect(given[3][2]).toMatch(/STREAM\(0\), HEADERS: GET \/index\.html, STREAM\(4\), HEADERS: GET \/bees\.json, STREAM\(8\)/);
    expect(given[4][2]).toMatch(/STREAM\(0\), HEADERS: 200 OK, DATA, STREAM\(4\)/);
  });

  it('shows which frames a long DATA frame lies in', async () => {
    const { given } = await recording(
      'aes128', packet => [packet.values('quic.reassembled_in'), packet.values('quic.fragment'), packet.value('quic.reassembled.length')],
    );
    expect(given[4][0]).toEqual(['12']);
    expect(given[11]).toEqual([[], ['5', '6', '7', '8', '9', '10', '11', '12'], '7437']);
  });

  it('has bytes that wait for lost ones, and marks those that come again', async () => {
    const { given } = await recording('loss', packet => [packet.has('quic.retransmission'), packet.has('quic.stream.incomplete')]);
    expect(given.filter(([again]) => again).length).toBeGreaterThan(3);
    expect(given.some(([, incomplete]) => incomplete)).toBe(false);
  });
});

/** Gives each line, `stream side hex`, to a connection in order; what it makes of them. */
function streams(...lines: string[]): (StreamPart | undefined)[] {
  const connection = new Http3Connection(), places = new Map<string, number>();
  return lines.map((line, i) => {
    const [stream, side, ...hex] = line.split(' '), bytes = fromHex(hex.join('').replace('.', '')), from = side === 'client' ? 0 : 1;
    const offset = places.get(`${stream} ${side}`) ?? 0;
    places.set(`${stream} ${side}`, offset + bytes.length);
    const place = { frame: i + 1, packet: 0, at: 0 };
    return connection.take(
      Number(stream), [{ offset, bytes, place }], line.endsWith('.'), { frame: i + 1, nth: 0, time: { seconds: i, nanoseconds: 0 }, from },
    );
  });
}

const headers = (part: StreamPart | undefined): string[] =>
  part!.units.flatMap(({ section }) => section?.lines.map(({ name, value }) => `${name}: ${value}`) ?? []);

describe('streams of a connection', () => {
  it('carry what an extended CONNECT asked for, wherever DATA cuts it (RFC 9220)', () => {
    const connect = '01 18 00 00 cf 27 02 3a 70 72 6f 74 6f 63 6f 6c 09 77 65 62 73 6f 63 6b 65 74';
    const [, , first, second] = streams(`0 client ${connect}`, '0 server 01 03 00 00 d9', '0 server 00 02 81 02', '0 server 00 02 68 69');
    expect(first!.carried).toEqual([]);
    expect(second!.carried.map(({ bytes, facts }) => [bytes, facts?.received])).toEqual([[fromHex('81 02 68 69'), 2]]);
    expect([second!.exchange?.protocol, second!.endsBody]).toEqual(['websocket', false]);
  });

  it('give a header block that waits for its table once the table is there, RFC 9204 §2.1.2', () => {
    const [, request] = streams(
      '3 server 00 04 03 01 40dc', '0 client 01 04 0381 1011',
      '2 client 02 3fbd01 c00f7777772e6578616d706c652e636f6d c10c2f73616d706c652f70617468',
    );
    expect(request!.units[0].waits).toEqual({ required: 2, had: 0, until: 3 });
    expect(headers(request)).toEqual([':authority: www.example.com', ':path: /sample/path']);
  });

  it('may bring a frame in single bytes', () => {
    const parts = streams(...[...fromHex('01040000d1c1')].map(byte => `0 client ${byte.toString(16).padStart(2, '0')}`));
    expect(parts.map(part => part!.units.length)).toEqual([0, 0, 0, 0, 0, 1]);
    expect([headers(parts[5]), parts[5]!.units[0].pieces.length]).toEqual([[':method: GET', ':path: /'], 6]);
  });

  it('may be a push that was promised, RFC 9114 §4.6', () => {
    const [, , pushed] = streams('0 client 01040000d1c1', '0 server 05 05 07 0000 d1c1', '15 server 01 07 01 03 0000 d9 00 02 6869.');
    expect([pushed!.way.reader.pushId, headers(pushed), pushed!.endsBody]).toEqual([7, [':status: 200'], true]);
    expect(pushed!.exchange).toMatchObject({ method: 'GET', path: '/', request: 2, response: 3 });
  });

  it('have one final response behind those of 1xx', () => {
    const [, , , last] = streams('0 client 01040000d1c1', '0 server 01040000ff00', '0 server 01030000d8', '0 server 01030000d9');
    expect(last!.exchange!.response).toBe(4);
  });

  it('are kept only as far as there is room for what they hold', () => {
    const connection = new Http3Connection(), bytes = Uint8Array.from([3, ...new Uint8Array(60_000).fill(1)]);
    const take = (frame: number, offset: number, part: Uint8Array) =>
      connection.take(
        3, [{ offset, bytes: part, place: { frame, packet: 0, at: 0 } }], false,
        { frame, nth: 0, time: { seconds: 0, nanoseconds: 0 }, from: 1 },
      );
    const parts = [take(1, 0, bytes), ...[2, 3, 4, 5].map(frame => take(frame, (frame - 1) * 60_000 + 1, bytes.subarray(1)))];
    expect(parts.map(part => part?.units.length)).toEqual([60_001, 60_000, 60_000, 60_000, undefined]);
  });

  it('of a type that nobody knows are left alone', () => {
    const [part] = streams('2 client 4054 ffffffffffffffff00');
    expect([part!.units.map(({ type }) => type), part!.open]).toEqual([[0x54], undefined]);
  });

  it('do not put frames together that are too large', () => {
    const [part] = streams('0 client 01 80200000 00');
    expect([part!.open!.tooLarge, part!.open!.length]).toEqual([true, 0x200000 + 5]);
  });
});

describe('streams of bytes that nobody meant well', () => {
  it('give units that add up to what came, whatever it is', () => {
    let state = 99;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * below);
    };
    const likely = [0, 1, 2, 3, 4, 5, 0x40, 0x80, 0xc0, 0xff, 0x3f, 0xbf, 0x10, 0x20, 0x21];
    for (let round = 0; round < 300; round++) {
      const connection = new Http3Connection(), came = new Map<number, number>(), units = new Map<number, number>();
      for (let frame = 1; frame < 60; frame++) {
        const stream = random(12), from = random(2) as 0 | 1, key = stream * 2 + from, offset = came.get(key) ?? 0;
        const bytes = Uint8Array.from({ length: random(40) }, () => (random(3) === 0 ? random(256) : likely[random(likely.length)]));
        came.set(key, offset + bytes.length);
        const part = connection.take(
          stream, [{ offset, bytes, place: { frame, packet: 0, at: 0 } }], random(9) === 0,
          { frame, nth: 0, time: { seconds: 0, nanoseconds: 0 }, from },
        )!;
        const whole = part.units.reduce((sum, unit) => sum + unit.length, units.get(key) ?? 0);
        units.set(key, whole);
        expect(whole + (part.open?.have ?? 0)).toBeLessThanOrEqual(came.get(key)!);
        for (const unit of part.units) expect(unit.pieces.reduce((sum, { length }) => sum + length, 0)).toBe(unit.length);
      }
    }
  });
});

describe('a stream alone', () => {
  it('shows its frames and headers', () => {
    const request = dissect(examples.request.hex, { as: 'http3' }), settings = dissect(examples.settings.hex, { as: 'http3' });
    expect(request.value('http3.headers.method')).toBe('GET');
    expect(settings.lines()).toContain('        Settings - Max Field Section Size: 4611686018427387903');
    expect(settings.value('http3.settings.qpack.blocked_streams')).toBe('100');
  });

  it('shows frames of every type, and those that mean nothing (RFC 9114 §7.2.8)', () => {
    const others = dissect(examples.others.hex, { as: 'http3' });
    expect(others.lines().filter(line => / Length \d/.test(line)).map(line => line.trim().replace(/,.*/, ''))).toEqual([
      'GOAWAY', 'MAX_PUSH_ID', 'CANCEL_PUSH', 'PRIORITY_UPDATE', 'Reserved (GREASE)', 'PUSH_PROMISE',
    ]);
    expect(others.value('http3.priority_update_field_value')).toBe('u=0');
  });
});
