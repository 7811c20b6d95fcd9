/** The traffic that the benchmark reads: of many hosts, mixed, the same in every run. */
import { Filler, dns, http, joined, tls } from './contents.ts';
import { PacketWriter, type Path } from './packet-writer.ts';
import { Random } from './random.ts';
import { type Flow, tcpFlow } from './tcp-flow.ts';

/** Conversations under way at once. */
const AT_ONCE = 300;
const BEGIN = 1_700_000_000;

/** Share of conversations, not of packets: bulk transfers are few and have most packets. */
const KINDS = [
  { share: 0.30, make: nameLookup }, { share: 0.20, make: webPages }, { share: 0.22, make: secureSession }, { share: 0.005, make: download },
  { share: 0.009, make: secureDownload }, { share: 0.08, make: media }, { share: 0.05, make: ping }, { share: 0.05, make: resolution },
  { share: 0.03, make: largeDatagrams },
  { share: 0.04, make: refused },
] as const;

interface World {
  readonly random: Random;
  readonly writer: PacketWriter;
  readonly filler: Filler;
}

/** Writes a capture of `packets` packets (a few more, as datagrams are not torn apart) to `path`. */
export function generate(path: string, packets: number): { readonly packets: number; readonly bytes: number } {
  const random = new Random(20_231_114), writer = new PacketWriter(path);
  const world: World = { random, writer, filler: new Filler(random) };
  // The flows by the time of their next packet, the earliest first.
  const queue: { time: number; readonly flow: Flow }[] = [];
  const enqueue = (time: number, flow: Flow): void => {
    let low = 0, high = queue.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (queue[middle].time > time) low = middle + 1;
      else high = middle;
    }
    queue.splice(low, 0, { time, flow });
  };
  let now = BEGIN;
  const begin = (): void => {
    const flow = pickFlow(world);
    flow.next();
    enqueue(now + 0.3 * random.next(), flow);
  };
  for (let i = 0; i < AT_ONCE; i++) begin();
  while (writer.packets < packets) {
    const { time, flow } = queue.pop()!;
    now = time;
    const { value, done } = flow.next(time);
    if (done === true) begin();
    else enqueue(time + value, flow);
  }
  writer.close();
  return { packets: writer.packets, bytes: writer.bytes };
}

function pickFlow(world: World): Flow {
  let left = world.random.next();
  for (const { share, make } of KINDS) {
    left -= share;
    if (left < 0) return make(world);
  }
  return KINDS[0].make(world);
}

/** A client of 500 and a server of 200; one path in six is IPv6, one in ten tagged. */
function pathOf({ random }: World): Path {
  const client = random.between(1, 500), server = random.between(1, 200);
  const version = server % 6 === 0 ? 6 : 4;
  const ipv6 = (net: number, host: number): Uint8Array => Uint8Array.of(0x20, 1, 0x0d, 0xb8, 0, net, 0, 0, 0, 0, 0, 0, 0, 0, host >> 8, host & 255);
  return {
    version,
    vlan: client % 10 === 0 ? 100 + (client % 4) : 0,
    ether: [Uint8Array.of(2, 0, 0, 0, client >> 8, client & 255), Uint8Array.of(2, 0x10, 0, 0, 0, server % 4)],
    network: version === 6 ? [ipv6(1, client), ipv6(2, server)]
      : [Uint8Array.of(10, 1, client >> 8, client & 255), Uint8Array.of(198, 51, 100, server)],
  };
}

function ports({ random }: World, server: number): readonly [number, number] {
  return [random.between(20000, 64000), server];
}

function webPages(world: World): Flow {
  const { random } = world;
  return tcpFlow(random, world.writer, pathOf(world), ports(world, 80), http(random, world.filler, random.between(1, 5), 8000), 0.002);
}

function secureSession(world: World): Flow {
  const { random } = world;
  return tcpFlow(random, world.writer, pathOf(world), ports(world, 443), tls(random, world.filler, random.between(1, 8), 9000), 0.002);
}

function download(world: World): Flow {
  return tcpFlow(world.random, world.writer, pathOf(world), ports(world, 80), http(world.random, world.filler, 1, 1_200_000), 0.01);
}

function secureDownload(world: World): Flow {
  return tcpFlow(world.random, world.writer, pathOf(world), ports(world, 443), tls(world.random, world.filler, 1, 700_000), 0.005);
}

/** A connection that nobody accepts. */
function* refused(world: World): Flow {
  const path = pathOf(world), pair = ports(world, 8081), sequence = world.random.between(0, 0xffffffff), none = new Uint8Array(0);
  const now = yield 0;
  world.writer.tcp(now, path, 0, pair, sequence, 0, 2, 64240, Uint8Array.of(2, 4, 5, 0xb4), none);
  world.writer.tcp(yield 0.001, path, 1, pair, 0, sequence + 1, 0x14, 0, none, none);
}

function* nameLookup(world: World): Flow {
  const path = pathOf(world), pair = ports(world, 53), [query, response] = dns(world.random);
  world.writer.udp(yield 0, path, 0, pair, query);
  world.writer.udp(yield 0.01 * world.random.next(), path, 1, pair, response);
}

/** Datagrams of an unknown protocol at an even pace. */
function* media(world: World): Flow {
  const { random } = world, path = pathOf(world), pair = ports(world, 40000 + random.between(0, 99));
  let now = yield 0;
  for (let left = random.between(20, 120); left > 0; left--) {
    world.writer.udp(now, path, random.chance(0.5) ? 0 : 1, pair, world.filler.bytes(random, random.between(100, 300)));
    now = yield 0.02;
  }
}

function* ping(world: World): Flow {
  const { random } = world, path = pathOf(world), identifier = random.bytes(2), body = world.filler.bytes(random, 48);
  const types = path.version === 4 ? [8, 0] : [128, 129];
  let now = yield 0;
  for (let i = 1; i <= 4; i++) {
    for (const from of [0, 1] as const) {
      world.writer.icmp(now, path, from, joined(Uint8Array.of(types[from], 0, 0, 0), identifier, Uint8Array.of(0, i), body));
      now = yield 0.01;
    }
  }
}

/** ARP request and reply. */
function* resolution(world: World): Flow {
  const path = pathOf(world);
  const message = (operation: number, from: 0 | 1): Uint8Array => joined(
    Uint8Array.of(0, 1, 8, 0, 6, 4, 0, operation), path.ether[from], path.network[from].subarray(0, 4), path.ether[1 - from],
    path.network[1 - from].subarray(0, 4), new Uint8Array(18),
  );
  world.writer.frame(yield 0, path, 0, 0x0806, message(1, 0));
  world.writer.frame(yield 0.0005, path, 1, 0x0806, message(2, 1));
}

/** Datagrams that take several fragments. */
function* largeDatagrams(world: World): Flow {
  const { random } = world, found = pathOf(world), pair = ports(world, 2055);
  const path: Path = found.version === 4 ? found : { ...found, version: 4, network: [Uint8Array.of(10, 2, 0, 1), Uint8Array.of(198, 51, 100, 250)] };
  let now = yield 0;
  for (let left = random.between(1, 6); left > 0; left--) {
    world.writer.udp(now, path, 0, pair, world.filler.bytes(random, random.between(2000, 7000)));
    now = yield 0.05;
  }
}
