/** What the generated conversations say: HTTP, TLS and DNS messages that dissectors take for real. */
import type { Random } from './random.ts';
import type { Turn } from './tcp-flow.ts';

const ascii = new TextEncoder();

/** Bytes that mean nothing, cut from one block that is made once. */
export class Filler {
  readonly #block: Uint8Array;

  constructor(random: Random) {
    this.#block = random.bytes(1 << 16);
  }

  bytes(random: Random, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const from = random.between(0, this.#block.length >> 1);
      const part = this.#block.subarray(from, from + length - at);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** Requests and responses on one connection; `size` is of each body. */
export function http(random: Random, filler: Filler, requests: number, size: number): Turn[] {
  const turns: Turn[] = [];
  for (let i = 0; i < requests; i++) {
    const path = `/${random.pick(['images', 'api/v2', 'static', 'news'])}/${random.between(1, 99999)}`;
    turns.push({
      from: 0,
      bytes: ascii.encode(
        `GET ${path} HTTP/1.1\r\nHost: www${random.between(1, 50)}.example.net\r\nUser-Agent: bench/1.0\r\nAccept: */*\r\n\r\n`,
      ),
    });
    const body = filler.bytes(random, random.between(size >> 1, size));
    const head = ascii.encode(`HTTP/1.1 200 OK\r\nServer: bench\r\nContent-Type: application/octet-stream\r\nContent-Length: ${body.length}\r\n\r\n`);
    turns.push({ from: 1, bytes: joined(head, body) });
  }
  return turns;
}

/** A TLS 1.3 connection: hellos in clear, everything else in records of application data. */
export function tls(random: Random, filler: Filler, exchanges: number, size: number): Turn[] {
  const turns: Turn[] = [
    { from: 0, bytes: record(22, 0x0301, clientHello(random)) },
    {
      from: 1,
      bytes: joined(
        record(22, 0x0303, serverHello(random)), record(20, 0x0303, Uint8Array.of(1)),
        record(23, 0x0303, filler.bytes(random, random.between(2000, 4200))),
      ),
    },
    { from: 0, bytes: joined(record(20, 0x0303, Uint8Array.of(1)), record(23, 0x0303, filler.bytes(random, 53))) },
  ];
  for (let i = 0; i < exchanges; i++) {
    turns.push({ from: 0, bytes: record(23, 0x0303, filler.bytes(random, random.between(80, 600))) });
    const records: Uint8Array[] = [];
    for (let left = random.between(size >> 1, size); left > 0; left -= 16384)
      records.push(record(23, 0x0303, filler.bytes(random, Math.min(left, 16384) + 17)));
    turns.push({ from: 1, bytes: joined(...records) });
  }
  return turns;
}

function record(type: number, version: number, body: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(type, version >> 8, version & 255, body.length >> 8, body.length & 255), body);
}

function clientHello(random: Random): Uint8Array {
  const name = ascii.encode(`host${random.between(1, 200)}.example.org`);
  const serverName = joined(Uint8Array.of(0, 0, ...two(name.length + 5), ...two(name.length + 3), 0, ...two(name.length)), name);
  const versions = Uint8Array.of(0, 43, 0, 5, 4, 3, 4, 3, 3);
  const protocols = Uint8Array.of(0, 16, 0, 14, 0, 12, 2, 0x68, 0x32, 8, 0x68, 0x74, 0x74, 0x70, 0x2f, 0x31, 0x2e, 0x31);
  const extensions = joined(serverName, versions, protocols);
  const body = joined(
    Uint8Array.of(3, 3), random.bytes(32), Uint8Array.of(32), random.bytes(32), Uint8Array.of(0, 6, 0x13, 1, 0x13, 2, 0x13, 3, 1, 0),
    Uint8Array.from(two(extensions.length)), extensions,
  );
  return joined(Uint8Array.of(1, 0, ...two(body.length)), body);
}

function serverHello(random: Random): Uint8Array {
  const body = joined(Uint8Array.of(3, 3), random.bytes(32), Uint8Array.of(32), random.bytes(32), Uint8Array.of(0x13, 1, 0, 0, 6, 0, 43, 0, 2, 3, 4));
  return joined(Uint8Array.of(2, 0, ...two(body.length)), body);
}

/** A DNS query for an address and its response. */
export function dns(random: Random): readonly [Uint8Array, Uint8Array] {
  const labels = [`n${random.between(1, 3000)}`, random.pick(['cdn', 'mail', 'www', 'api']), 'example', random.pick(['com', 'net', 'org'])];
  const name = joined(...labels.map((label) => Uint8Array.of(label.length, ...ascii.encode(label))), Uint8Array.of(0));
  const id = two(random.between(0, 0xffff)), question = joined(name, Uint8Array.of(0, 1, 0, 1));
  const answers = random.between(1, 4);
  const answer = Array.from({ length: answers }, () => Uint8Array.of(0xc0, 12, 0, 1, 0, 1, 0, 0, 1, 0x2c, 0, 4, 203, 0, 113, random.between(1, 254)));
  return [
    joined(Uint8Array.of(...id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0), question),
    joined(Uint8Array.of(...id, 0x81, 0x80, 0, 1, 0, answers, 0, 0, 0, 0), question, ...answer),
  ];
}

function two(value: number): [number, number] {
  return [value >> 8, value & 255];
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
