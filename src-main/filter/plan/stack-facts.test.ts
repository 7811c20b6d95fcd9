import { describe, expect, it } from 'vitest';
import type { OpenCapture } from '../../engine/open-capture.ts';
import { type Field, Registry, protocol, u8 } from '../../dissect/index.ts';
import { PacketTable, ROW } from '../../index/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { ipFrame, tcpFrame, udpBody } from '../../tooling/frames.ts';
import { dissectAll, openSample } from '../../tooling/open-sample.ts';
import { sampleNames } from '../../tooling/samples.ts';
import { scanned } from '../../tooling/scanned.ts';
import { lacksField } from './message-hints.ts';
import { ABSENT, POSSIBLE, SINGLE, StackFacts } from './stack-facts.ts';

const registry = createRegistry();

const soughtOf = (facts: StackFacts, field: Field) =>
  ({ name: field.name, byPort: facts.comesByPort(field), byPortOrTls: facts.comesByPortOrTls(field) });

/** What the stacks of a capture say wrongly of its packets: of every field that is there, and of every protocol that is said to be there. */
function wrongFacts(capture: OpenCapture): string[] {
  const { table, planSources } = capture;
  const facts = new StackFacts(table, registry, planSources.decrypts?.() === true);
  const wrong = new Set<string>();
  dissectAll(capture, {}, ({ tree }, row) => {
    const stack = table.get('stack', row), flags = table.get('flags', row);
    const there = new Set(Array.from({ length: tree.count }, (_, node) => tree.fields[node]));
    const tell = (what: string) => wrong.add(`${what} in ${table.stacks.text(stack)}, packet ${row + 1}`);
    const heads = planSources.heads!(row);
    const continues = planSources.continues!(row);
    for (const field of there) {
      const untrusted = facts.isInFragments(field) ? ROW.cut | ROW.fragment : ROW.cut;
      const absent = (tables: readonly Uint8Array[] | undefined) => tables?.every(of => of[stack] === ABSENT) ?? false;
      // A FIN without payload may end a message, which its stack does not tell.
      const closes = table.get('message', row) !== 0 && table.get('payloadLength', row) === 0;
      if ((flags & untrusted) === 0 && !closes && absent(facts.ofField(field))) tell(`${field.name} is not expected`);
      if (heads !== undefined && lacksField(heads.protocol, soughtOf(facts, field), heads.heads))
        tell(`${field.name} is not expected by the beginnings of the messages`);
      if (continues && absent(facts.belowMessages(field))) tell(`${field.name} is not expected in a segment that completes no message`);
    }
    for (const { self } of registry.protocols) {
      if ((flags & (ROW.cut | ROW.fragment | ROW.layered)) !== 0 || there.has(self)) continue;
      if (facts.ofField(self)?.some(of => of[stack] === SINGLE) === true) tell(`${self.name} is missing`);
    }
  });
  return [...wrong];
}

describe('the stacks of the samples', () => {
  it.each(sampleNames())('%s: allow every field that a packet has', async name => {
    const capture = await openSample(name, registry);
    expect(wrongFacts(capture).slice(0, 10)).toEqual([]);
    capture.close();
  });
});

describe('protocols that others call for what they carry', () => {
  /** LINKTYPE_IEEE802_15_4_NOFCS. */
  const wireless = 230;
  const zigbee = Uint8Array.of(0x41, 0x88, 1, 0x34, 0x12, 0, 0, 1, 0, 8, 0, 0, 0, 1, 0, 30, 1);
  const request = tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80], sequence: 1, payload: 'GET / HTTP/1.1\r\n\r\n' });
  const found = (name: string, packet: Uint8Array, linkType: number) => {
    const { table } = scanned([packet], { linkType });
    return new StackFacts(table, registry).ofField(registry.field(name)!)?.map(of => of[table.get('stack', 0)]);
  };

  it.each(['zbee_nwk', 'zbee_aps', 'zbee_beacon', '6lowpan'])('%s may be in what IEEE 802.15.4 carries, and is in no message of HTTP', name => {
    expect([found(name, request, 1), found(name, zigbee, wireless)]).toEqual([[ABSENT], [POSSIBLE]]);
  });
});

describe('a stack of samples', () => {
  it('says for sure only what is below them: sFlow shows the beginnings of any packets', () => {
    const { table } = scanned([
      ipFrame({ from: '10.0.0.1', to: '10.0.0.2' }, 17, udpBody([5000, 6343], Uint8Array.of(0, 0, 0, 5, 0, 0, 0, 1, 10, 0, 0, 1))),
    ]);
    const stack = table.get('stack', 0), facts = new StackFacts(table, registry);
    expect(table.stacks.text(stack)).toContain('arp:ip:ipv6');
    expect(['eth', 'ip', 'udp', 'ipv6', 'arp', 'tcp'].filter(name => facts.surely(name)[stack] === 1)).toEqual(['eth', 'ip', 'udp']);
  });
});

describe('a protocol that gives way to another', () => {
  it('is not said to be there: IGMP in whose type DVMRP stands', () => {
    const { table } = scanned([ipFrame({ from: '10.0.0.1', to: '224.0.0.4' }, 2, Uint8Array.from([0x13, 1, 0, 0, 0, 0, 3, 0]))]);
    const stack = table.get('stack', 0);
    expect(table.stacks.text(stack)).toContain('igmp');
    expect(new StackFacts(table, registry).of('igmp')[stack]).toBe(POSSIBLE);
  });
});

describe('what is carried over TCP', () => {
  it('may be a transfer of USB, where it comes over IP', () => {
    const request = Uint8Array.of(0x01, 0x11, 0x80, 0x05, 0, 0, 0, 0);
    const { table } = scanned([tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 3240], sequence: 1, payload: request })]);
    const stack = table.get('stack', 0), facts = new StackFacts(table, registry);
    expect(table.stacks.text(stack)).toContain('usbip');
    expect(facts.of('usb')[stack]).toBe(POSSIBLE);
  });
});

describe('a protocol that shows the fields of another', () => {
  it('brings these, but not the other: multicast DNS is not found by `dns`', () => {
    const { table } = scanned([ipFrame({ from: '10.0.0.1', to: '224.0.0.251' }, 17, udpBody([5353, 5353], new Uint8Array(12)))]);
    const stack = table.get('stack', 0), facts = new StackFacts(table, registry);
    const of = (name: string) => facts.ofField(registry.field(name)!)?.map(one => one[stack]);
    expect(table.stacks.text(stack)).toContain('mdns');
    expect([of('dns'), of('mdns')]).toEqual([[ABSENT], [SINGLE]]);
    expect(of('dns.flags')).toContain(SINGLE);
  });
});

it('all protocols bring a field that declare one of its name, or one that repeats it', () => {
  const declared = (name: string, also?: string) =>
    protocol({
      name,
      title: name,
      fields: { kind: u8('Kind', { id: also === undefined ? 'shared.kind' : `${name}.kind`, also }) },
      dissect() {},
    });
  const few = new Registry([declared('one'), declared('two'), declared('three', 'shared.kind')]);
  expect(new StackFacts(new PacketTable(), few).unseenOwners(few.field('shared.kind')!)).toEqual(['one', 'two', 'three']);
});

it('a protocol brings the fields that it makes late', () => {
  const fields = { kind: u8('Kind') };
  const few = new Registry([protocol({ name: 'many', title: 'Many', fields: {}, lateFields: () => fields, dissect() {} })]);
  expect(new StackFacts(new PacketTable(), few).unseenOwners(few.field('many.kind')!)).toEqual(['many']);
});
