/**
 * Bytes that nobody meant well, for every protocol in the list: packets cut at every length, and packets with bytes changed at random. Packets
 * come from the examples beside the protocols and from the samples; a protocol is in this test by being in the list.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  Cursor, Dissector, GENERATED, LIMITS, type Protocol, Registry, type Surroundings, type Tracker, UNTIL_CLOSE, label,
} from '../dissect/index.ts';
import { type Example, samplePackets, writtenExamples } from '../tooling/examples.ts';
import { PROTOCOLS } from './index.ts';

/** Steps (reads, looks ahead, parts) that a packet may cost, beside some for each of its bytes: a loop that consumes nothing meets this soon. */
const STEPS = 5_000;
const STEPS_PER_BYTE = 400;
const MUTATIONS = 1_000;
/** Packets per protocol that mutations begin with; more make the test slower and no sharper. */
const SEEDS = 40;
/** Sample packets looked at, of each capture. */
const SAMPLED = 60;

/** The remarks of the analyzer are no protocol that bytes could reach. */
const TESTED = PROTOCOLS.filter(protocol => protocol.name !== '_ws');

class Steps {
  private taken = 0;
  private allowed = Infinity;

  begin(bytes: number): void {
    this.taken = 0;
    this.allowed = STEPS + STEPS_PER_BYTE * bytes;
  }

  take(): void {
    if (++this.taken > this.allowed) throw new Error(`more than ${this.allowed} steps`);
  }
}

/** Lets every step of every cursor be counted. */
function countSteps(steps: Steps): void {
  const methods = Cursor.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
  const counted = [
    'take', 'show', 'skip', 'within', 'bits', 'set', 'generate', 'open', 'need', 'u8', 'u16', 'u24', 'u32', 'little16', 'little32',
    'peekBytes', 'call', 'next',
  ];
  for (const name of counted) {
    const original = methods[name];
    methods[name] = function count(this: unknown, ...values: unknown[]) {
      steps.take();
      return original.apply(this, values);
    };
  }
}

/** A registry whose protocols count how often they ran. */
function countedRegistry(runs: Map<string, number>): Registry {
  return new Registry(PROTOCOLS.map((protocol): Protocol => ({
    ...protocol,
    dissect(p, f) {
      runs.set(protocol.name, (runs.get(protocol.name) ?? 0) + 1);
      protocol.dissect(p, f);
    },
  })));
}

/** The same numbers each time: xorshift32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const SPECIAL = [0, 1, 2, 4, 0x3f, 0x40, 0x7f, 0x80, 0xc0, 0xfe, 0xff];

function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const result = bytes.slice(0, random(8) === 0 ? random(bytes.length + 1) : bytes.length);
  if (result.length === 0) return result;
  for (let changes = 1 + random(6); changes > 0; changes--) {
    const at = random(result.length);
    switch (random(4)) {
      case 0: result[at] = SPECIAL[random(SPECIAL.length)]; break;
      case 1: result[at] ^= 1 << random(8); break;
      case 2: result[at] = random(256); break;
      default: result.fill(SPECIAL[random(SPECIAL.length)], at, at + 1 + random(4));
    }
  }
  return result;
}

const runs = new Map<string, number>();
const registry = countedRegistry(runs);
const steps = new Steps();
const dissector = new Dissector(registry, { labelled: true, strict: true });
let examples: readonly Example[] = [];

/** Surroundings in which trackers have seen this very packet, from every layer of it. */
function around(bytes: Uint8Array): Surroundings {
  return {
    datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined,
    conversation<S>(tracker: Tracker<S>) {
      const state = tracker.make();
      const address = bytes.subarray(0, 4);
      for (let from = 0; from < Math.min(bytes.length, 64); from += 7) {
        tracker.observe(state, {
          frame: from + 1, time: { seconds: from, nanoseconds: 0 }, fromClient: from % 2 === 0, bytes: bytes.subarray(from),
          source: address, destination: address,
        });
      }
      return state;
    },
  };
}

function dissect(example: Example, bytes: Uint8Array, original: number, surroundings?: Surroundings): void {
  steps.begin(bytes.length);
  const from = example.as === undefined ? undefined : registry.protocol(example.as);
  const { linkType } = example;
  dissector.dissect({ number: 1, seconds: 0, nanoseconds: 0, original, bytes, linkType, encapsulation: 1, interfaceIndex: 0 }, surroundings, from);
}

const troubled = (): string => dissector.trouble;

interface Reading {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly value: unknown;
  /** A part of it is a part of the whole. */
  readonly text: boolean;
}

/** What was read of the frame itself: field, place and value of each node in order, without what the analyzer concluded and lines of mere text. */
function readings(): Reading[] {
  const { tree } = dissector;
  const found = [];
  for (let node = 0; node < tree.count; node++) {
    const field = tree.fields[node];
    if (tree.source[node] !== 0 || (tree.flags[node] & GENERATED) !== 0 || field.name === 'text') continue;
    if (field.name.startsWith('_ws.') || field.name.startsWith('frame.')) continue;
    const value = tree.values[node];
    found.push({
      name: field.name, start: tree.start[node], end: tree.start[node] + tree.length[node], number: tree.numbers[node],
      value: typeof value === 'object' ? undefined : value, text: ['string', 'bytes', 'none', 'protocol'].includes(field.kind),
    });
  }
  return found;
}

/** Fields that read otherwise when bytes far behind them are missing. */
const DEPENDS: ReadonlyMap<string, string> = new Map([
  ['ip.dst', 'a source route among the options makes it ip.cur_rt'],
  ['ip.addr', 'the same'],
  ['ip.dst_host', 'the same'],
  ['ip.host', 'the same'],
  ['dhcp.server', 'an overload option far behind makes the field hold options'],
  ['dhcp.file', 'the same'],
]);

/** Fields that say how all the rest is read, and say otherwise where the end of a text is missing. */
const DECIDES: ReadonlyMap<string, string> = new Map([
  ['http.file_data', 'a first line without its end is no first line, so it is taken for body'],
  ['data-text-lines', 'text is shown as lines where it does not end as its own format wants it'],
]);

/** The first reading of a cut packet that the whole one has not, in order; undefined when there is none. */
function firstDifference(whole: readonly Reading[], cut: readonly Reading[], length: number): string | undefined {
  let i = 0;
  for (const reading of cut) {
    // A field that reaches the cut may be a part of itself, and a heading may be of any length.
    if (DEPENDS.has(reading.name)) continue;
    if (DECIDES.has(reading.name)) return undefined;
    const at = i;
    while (i < whole.length) {
      const other = whole[i++];
      if (other.name !== reading.name || other.start !== reading.start) continue;
      const partial = reading.end >= length || reading.text;
      if (partial || (other.end === reading.end && Object.is(other.number, reading.number) && other.value === reading.value)) {
        i--;
        break;
      }
    }
    if (i === whole.length) return `${reading.name} at ${reading.start} (reading ${at})`;
    i++;
  }
  return undefined;
}

beforeAll(async () => {
  examples = [...await writtenExamples(), ...await samplePackets(SAMPLED)];
  countSteps(steps);
});

describe('a packet cut by the capture', () => {
  it('keeps what was read before the cut', () => {
    const differences: string[] = [];
    const seen = new Set<string>();
    for (const example of examples) {
      dissect(example, example.bytes, example.bytes.length);
      // One sample packet of each stack and length is enough; examples are tested all.
      const kind = `${dissector.stack.join(':')} ${example.bytes.length >> 4}`;
      if (!example.name.includes('.examples.') && (seen.has(kind) || example.bytes.length > 600)) continue;
      seen.add(kind);
      const whole = readings();
      for (let length = 0; length < example.bytes.length; length++) {
        dissect(example, example.bytes.subarray(0, length), example.bytes.length);
        const difference = firstDifference(whole, readings(), length);
        if (difference !== undefined) {
          differences.push(`${example.name} cut after ${length} of ${example.bytes.length} bytes: ${difference}`);
          break;
        }
      }
    }
    expect(differences).toEqual([]);
  });

  it('is called cut, not malformed, where the whole packet is right', () => {
    const wrong: string[] = [];
    for (const example of examples) {
      if (!example.name.includes('.examples.')) continue;
      dissect(example, example.bytes, example.bytes.length);
      if (troubled() !== 'none') continue;
      for (let length = 0; length < example.bytes.length; length++) {
        dissect(example, example.bytes.subarray(0, length), example.bytes.length);
        if (troubled() === 'malformed') {
          wrong.push(`${example.name} cut after ${length} of ${example.bytes.length} bytes`);
          break;
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('bytes changed at random', () => {
  /** Examples whose dissection runs the protocol, the written ones first. */
  const seeds = new Map<string, Example[]>();

  beforeAll(() => {
    for (const example of examples) {
      runs.clear();
      dissect(example, example.bytes, example.bytes.length);
      for (const name of runs.keys()) {
        const list = seeds.get(name);
        if (list === undefined) seeds.set(name, [example]);
        else if (list.length < SEEDS) list.push(example);
      }
    }
  });

  it.each(TESTED.map(protocol => [protocol.name]))('%s survives them', name => {
    const own = seeds.get(name);
    expect(own !== undefined, `${name} has no example packet: write one into ${name}.examples.ts beside the protocol`).toBe(true);
    const random = randomNumbers([...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7));
    const original = registry.protocol(name)!;
    let ran = 0;
    for (let round = 0; ran < MUTATIONS; round++) {
      // Mostly the protocol's own bytes are changed; a change below it may keep it from running at all.
      expect(round, `${name} ran only ${ran} times: too few of its examples reach it`).toBeLessThan(20 * MUTATIONS);
      const example = own![round % own!.length];
      const bytes = mutated(example.bytes, random);
      runs.clear();
      try {
        dissect(example, bytes, bytes.length + (random(4) === 0 ? random(64) : 0), random(2) === 0 ? around(bytes) : undefined);
      } catch (error) {
        throw new Error(`${name}, ${example.name}, round ${round}: ${Buffer.from(bytes).toString('hex')}`, { cause: error });
      }
      ran += runs.get(name) ?? 0;
      expect(dissector.tree.count).toBeLessThanOrEqual(LIMITS.nodes);
      if (round % 16 === 0) writeOut();
      frames(original, bytes, random);
    }
    expect(ran).toBeGreaterThanOrEqual(MUTATIONS);
  });
});

/** What a person would be shown: every label, and the row. */
function writeOut(): void {
  const { tree, columns } = dissector;
  for (let node = 0; node < tree.count; node++) if (typeof label(tree, node) !== 'string') throw new Error('a label is no text');
  if (typeof columns.info() !== 'string') throw new Error('Info is no text');
}

/** Finding messages in a stream of any bytes ends, with an answer that makes sense. */
function frames(protocol: Protocol, bytes: Uint8Array, random: (below: number) => number): void {
  const at = random(bytes.length + 1);
  if (protocol.frame !== undefined) {
    const length = protocol.frame(bytes, at, bytes.length, 0);
    if (!Number.isInteger(length) || (length < UNTIL_CLOSE && protocol.resume === undefined)) {
      throw new Error(`${protocol.name} frames ${length} bytes`);
    }
  }
  if (protocol.recognise !== undefined && typeof protocol.recognise(bytes, at, bytes.length) !== 'boolean') {
    throw new Error(`${protocol.name} does not say whether it recognises`);
  }
}
