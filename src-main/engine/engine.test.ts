import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureInfo, type Engine, type LoadProgress, type StatTreeName, UserError, type WorkDone } from '../api/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

const UNNAMED = { verifyChecksums: false, relativeNumbers: true, macNames: false, hostNames: false, portNames: false };

describe('an open capture', () => {
  const engine: Engine = createEngine();
  let info: CaptureInfo;
  const progress: LoadProgress[] = [];
  beforeAll(async () => {
    info = await engine.open(samplePath('http.pcapng'), { progress: state => progress.push(state) });
  });
  afterAll(() => engine.close(info.capture));

  it('is announced by number before it is loaded', () => {
    expect(progress[0].capture).toBe(info.capture);
    expect(progress.at(-1)!.packets).toBe(info.packets);
    expect([progress[0].timeDigits, info.timeDigits]).toEqual([9, 9]);
    expect(info.name).toBe('http.pcapng');
    expect(info.packets).toBeGreaterThan(10);
  });

  it('tells the hashes of its file, and how far it is with them', async () => {
    const bytes = readFileSync(samplePath('http.pcapng')), hex = (name: string) => createHash(name).update(bytes).digest('hex');
    const told: WorkDone[] = [];
    expect(await engine.hashes(info.capture, { progress: done => told.push(done) })).toEqual({ sha256: hex('sha256'), sha1: hex('sha1') });
    expect(told.at(-1)).toEqual({ done: bytes.length, total: bytes.length });
    const stopped = new AbortController();
    stopped.abort();
    await expect(engine.hashes(info.capture, { signal: stopped.signal })).rejects.toThrow('abort');
  });

  it('shows all packets without a filter, fewer with one', async () => {
    const all = await engine.view(info.capture, '');
    expect(all.shown).toBe(info.packets);
    const some = await engine.view(info.capture, 'tcp.flags.syn == 1');
    expect(some.shown).toBeGreaterThan(0);
    expect(some.shown).toBeLessThan(info.packets);
    const rows = await engine.rows(some.view, 0, some.shown);
    expect(rows).toHaveLength(some.shown);
    expect(rows.every(row => row.info.includes('SYN'))).toBe(true);
    expect(await engine.locate(some.view, rows[1].number)).toBe(1);
    expect(await engine.locate(some.view, rows[0].number + 1)).toBe(1);
    expect(await engine.locate(some.view, info.packets + 1)).toBe(some.shown);
    await engine.release(some.view);
    await expect(engine.rows(some.view, 0, 1)).rejects.toThrow(UserError);
  });

  it('gives rows by range, fewer at the end', async () => {
    const { view, shown } = await engine.view(info.capture, '');
    const rows = await engine.rows(view, shown - 2, shown + 10);
    expect(rows.map(row => row.number)).toEqual([shown - 1, shown]);
  });

  it('says of a row what happened to its segment, unless it was simply sent', async () => {
    const lossy = await engine.open(samplePath('lossy-download.pcap'));
    const { view } = await engine.view(lossy.capture, 'tcp.verdict');
    const rows = await engine.rows(view, 0, 1000);
    expect(rows.filter(({ verdict }) => verdict?.name === 'retransmission')).toHaveLength(6);
    expect(rows.find(({ verdict }) => verdict !== undefined)!.verdict).toMatchObject({
      confidence: expect.any(String),
      evidence: expect.stringMatching(/\w/),
    });
    expect(rows[0].verdict).toBeUndefined();
    await engine.close(lossy.capture);
  });

  it('says where a filter is wrong', async () => {
    await expect(engine.view(info.capture, 'tcp.port ==')).rejects.toThrow(UserError);
    expect(await engine.checkFilter('tcp.port ==')).toMatchObject({ state: 'invalid', unfinished: true });
    expect(await engine.checkFilter('tcp')).toEqual({ state: 'valid' });
    expect((await engine.completeFilter('tcp.srcp', 8))[0].text).toBe('tcp.srcport');
  });

  it('stops a filter that was called off, with the reason', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(engine.view(info.capture, 'frame contains "x"', { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('has a tree whose nodes lie in its bytes', async () => {
    const tree = await engine.tree(info.capture, 1);
    expect(tree.nodes[0]).toMatchObject({ depth: 0, field: 'frame' });
    for (const node of tree.nodes) expect(node.start + node.length).toBeLessThanOrEqual(tree.sources[node.source].bytes.length);
    await expect(engine.tree(info.capture, info.packets + 1)).rejects.toThrow(UserError);
  });

  it('knows the stream of a packet and follows it', async () => {
    const [row] = await engine.rows((await engine.view(info.capture, 'tcp')).view, 0, 1);
    const found = await engine.streamOf(info.capture, row.number);
    expect(found).toEqual({ protocol: 'tcp', stream: row.stream });
    expect(await engine.followable(info.capture, row.number)).toEqual([found, { protocol: 'http', stream: row.stream }]);
    const target = { protocol: 'tcp', stream: found!.stream } as const;
    const followed = await engine.follow(info.capture, target);
    const lines = await engine.followPage(info.capture, target, { form: 'ascii', only: 'both', width: 80 }, 0);
    expect(lines[0]).toMatchObject({ side: 0, text: 'GET / HTTP/1.1', position: 0, bytes: 16, begins: { frame: lines[0].frame } });
    expect(lines.filter(({ side }) => side === 1).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(followed.bytes[1]);
    expect(await engine.followPage(info.capture, target, { form: 'ascii', only: 'both', width: 80 }, followed.pages)).toEqual([]);
    await expect(engine.follow(info.capture, { protocol: 'tcp', stream: 9999 })).rejects.toThrow(UserError);
  });

  it('counts conversations and layers', async () => {
    const { view } = await engine.view(info.capture, '');
    const conversations = await engine.conversations(view, 'tcp');
    expect(conversations[0].stream).toBe(0);
    expect(await engine.conversationKinds(view)).toEqual(['eth', 'ip', 'tcp']);
    expect(await engine.conversationKinds((await engine.view(info.capture, 'udp')).view)).toEqual([]);
    const hierarchy = await engine.hierarchy(view);
    expect(hierarchy[0]).toMatchObject({ protocol: 'eth', depth: 0 });
    const tcp = hierarchy.filter(node => node.protocol === 'tcp').reduce((sum, node) => sum + node.packets, 0);
    expect(conversations.reduce((sum, { packetsAToB, packetsBToA }) => sum + packetsAToB + packetsBToA, 0)).toBe(tcp);
  });

  it('tells how far it is from the first part of a count on, which finds out what there is to count', async () => {
    const { view } = await engine.view(info.capture, ''), shares: number[] = [];
    const call = { progress: ({ done, total }: WorkDone) => shares.push(done / total) };
    for (const ask of [() => engine.conversationKinds(view, call), () => engine.responseServices(view, call), () => engine.rtpStreams(view, call)]) {
      shares.length = 0;
      await ask();
      expect(shares.length).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((one, other) => one - other));
      expect(Math.min(...shares) >= 0 && Math.max(...shares) <= 1).toBe(true);
    }
  });

  it.each(['csv', 'json', 'pdml', 'psml', 'text', 'summary-markdown', 'summary-html'] as const)('exports %s, whole or not at all', async format => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
    try {
      const { view, shown } = await engine.view(info.capture, 'tcp');
      const path = join(folder, `out.${format}`);
      const size = await engine.export(view, format, path);
      const text = readFileSync(path, 'utf8');
      expect(Buffer.byteLength(text)).toBe(size);
      if (format === 'csv') expect(text.split('\r\n')).toHaveLength(shown + 2);
      if (format === 'json') expect(JSON.parse(text)).toHaveLength(shown);
      if (format === 'pdml' || format === 'psml') expect(text.match(/<packet>/g)).toHaveLength(shown);
      if (format === 'pdml') expect(text).toContain('<field name="tcp.srcport"');
      if (format === 'psml') expect(text).toContain('<section>TCP</section>');
      if (format === 'summary-html') expect(text).toContain('Protocol hierarchy');
      expect(readdirSync(folder)).toEqual([`out.${format}`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['pcap', 'pcapng'] as const)('exports %s that opens with the same packets', async format => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
    try {
      const { view, shown } = await engine.view(info.capture, 'tcp.flags.syn == 1');
      const path = join(folder, `out.${format}`);
      await engine.export(view, format, path);
      const again = await engine.open(path);
      const [before, after] = [await engine.rows(view, 0, shown), await engine.rows((await engine.view(again.capture, '')).view, 0, shown)];
      expect(after.map(row => row.info)).toEqual(before.map(row => row.info));
      expect(after.map(row => row.nanoseconds)).toEqual(before.map(row => row.nanoseconds));
      await engine.close(again.capture);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that a file is missing', async () => {
    await expect(engine.open(samplePath('none.pcap'))).rejects.toThrow(UserError);
  });
});

it('shows sequence numbers as they are on the wire where that is wanted, of captures that are open and of those to come', async () => {
  const engine = createEngine();
  const open = async () => (await engine.open(samplePath('lossy-download.pcap'))).capture;
  const told = async (capture: number) => {
    const { view } = await engine.view(capture, 'tcp.flags.syn == 1');
    const [{ info }] = await engine.rows(view, 0, 1);
    return [/Seq=(\d+)/.exec(info)![1], (await engine.view(capture, 'tcp.seq == 0')).shown];
  };
  const first = await open();
  expect(await told(first)).toEqual(['0', 2]);
  await engine.setOptions({ ...UNNAMED, relativeNumbers: false });
  const second = await open();
  for (const capture of [first, second]) {
    const [sequence, zeros] = await told(capture);
    expect(Number(sequence)).toBeGreaterThan(0xffff);
    expect(zeros).toBe(0);
  }
  await engine.setOptions({ ...UNNAMED });
  for (const capture of [first, second]) expect(await told(capture)).toEqual(['0', 2]);
});

it('shows names where that is asked for, in rows, trees, filters and captures that are opened later', async () => {
  const engine = createEngine();
  const open = async () => (await engine.open(samplePath('dns.pcap'))).capture;
  const told = async (capture: number) => {
    const { view } = await engine.view(capture, 'frame.number == 1');
    const [{ source, destination }] = await engine.rows(view, 0, 1), { nodes } = await engine.tree(capture, 1);
    return [
      source, destination, nodes.find(({ label }) => label.includes('Destination Port'))!.label,
      (await engine.view(capture, 'ip.dst_host == "www.example.com"')).shown,
    ];
  };
  const first = await open(), plain = ['192.0.2.1', '192.0.2.2', 'Destination Port: 53', 0];
  expect(await told(first)).toEqual(plain);
  await engine.setOptions({ ...UNNAMED, hostNames: true, portNames: true });
  const named = ['192.0.2.1', 'www.example.com', 'Destination Port: domain (53)'];
  for (const capture of [first, await open()]) expect((await told(capture)).slice(0, 3)).toEqual(named);
  expect((await told(first))[3]).toBeGreaterThan(0);
  await engine.setOptions(UNNAMED);
  expect(await told(first)).toEqual(plain);
});

it('shows by name what open captures tell of, and as the options given last want it', async () => {
  const engine = createEngine(), { capture: dns } = await engine.open(samplePath('dns.pcap'));
  const { capture } = await engine.open(samplePath('http.pcapng'));
  const { view } = await engine.view(capture, '');
  const destination = async () => (await engine.rows(view, 0, 1))[0].destination;
  await engine.setOptions({ ...UNNAMED, hostNames: true });
  expect(await destination()).toBe('www.example.com');
  await engine.close(dns);
  expect(await destination()).toBe('192.0.2.2');
  const { capture: again } = await engine.open(samplePath('dns.pcap'));
  expect(await destination()).toBe('www.example.com');
  await engine.setOptions(UNNAMED);
  await engine.close(again);
  await engine.open(samplePath('dns.pcap'));
  await Promise.all([engine.setOptions({ ...UNNAMED, hostNames: true }), engine.setOptions(UNNAMED)]);
  expect(await destination()).toBe('192.0.2.2');
});

it('calls hosts as the user does, before what captures tell, for as long as the capture is open', async () => {
  const engine = createEngine(), { capture } = await engine.open(samplePath('dns.pcap')), { view } = await engine.view(capture, '');
  await engine.setOptions({ ...UNNAMED, hostNames: true });
  const first = async () => (await engine.rows(view, 0, 1)).flatMap(({ source, destination }) => [source, destination]);
  const shown = async (filter: string) => (await engine.view(capture, filter)).shown;
  await engine.nameHost(capture, '192.0.2.1', 'desk');
  await engine.nameHost(capture, '192.0.2.2', 'resolver');
  expect(await first()).toEqual(['desk', 'resolver']);
  expect(await shown('ip.host == "desk"')).toBe(await shown('ip.addr == 192.0.2.1'));
  expect(await engine.names(view)).toEqual(expect.arrayContaining([
    { kind: 'host', address: '192.0.2.1', name: 'desk' }, { kind: 'host', address: '192.0.2.2', name: 'resolver' },
  ]));
  await engine.nameHost(capture, '192.0.2.2', '');
  expect(await first()).toEqual(['desk', 'www.example.com']);
  const { capture: other } = await engine.open(samplePath('http.pcapng')), { view: rows } = await engine.view(other, '');
  expect((await engine.rows(rows, 0, 1))[0].source).toBe('desk');
  await engine.close(capture);
  expect((await engine.rows(rows, 0, 1))[0].source).toBe('192.0.2.1');
});

it('sorts by the names that hosts have now', async () => {
  const engine = createEngine(), { capture } = await engine.open(samplePath('dns.pcap'));
  const { view } = await engine.view(capture, 'ip.addr == 192.0.2.1 && ip.addr == 192.0.2.2');
  await engine.setOptions({ ...UNNAMED, hostNames: true });
  const first = async () => {
    const sorted = await engine.sorted(view, { column: 'field:ip.dst_host', descending: false });
    return (await engine.rows(sorted.view, 0, 1))[0].destination;
  };
  await engine.nameHost(capture, '192.0.2.1', 'a');
  await engine.nameHost(capture, '192.0.2.2', 'b');
  expect(await first()).toBe('a');
  await engine.nameHost(capture, '192.0.2.1', 'c');
  expect(await first()).toBe('b');
});

it('gives names to addresses only, and no names that would break a line', async () => {
  const engine = createEngine(), { capture } = await engine.open(samplePath('dns.pcap'));
  const wrong = [['192.0.2', 'a'], ['www.example.com', 'a'], ['192.0.2.1', 'a b'], ['192.0.2.1', 'a\u202e'], ['::1', 'a'.repeat(256)]];
  for (const [address, name] of wrong)
    await expect(engine.nameHost(capture, address, name)).rejects.toThrow(UserError);
});

it('counts in trees what a view shows, whatever that leaves out', async () => {
  const engine = createEngine();
  const { capture, packets } = await engine.open(samplePath('http.pcapng'));
  const counted = async (filter: string, name: StatTreeName) => {
    const { view, shown } = await engine.view(capture, filter), [{ count, depth }] = await engine.statTree(view, name);
    expect(depth).toBe(0);
    return [count, shown];
  };
  expect(await counted('', 'plen')).toEqual([packets, packets]);
  const [all] = await counted('', 'http'), [requests, shown] = await counted('http.request && frame.number > 5', 'http');
  expect(requests).toBe(shown);
  expect(requests).toBeLessThan(all);
  expect((await counted('tcp.flags.syn == 1', 'http'))[0]).toBe(0);
  await engine.close(capture);
});

it('stops reading a capture that is closed meanwhile', async () => {
  const engine = createEngine();
  let capture = 0;
  const opening = engine.open(samplePath('lossy-download.pcap'), {
    progress: state => {
      if (capture === 0) void engine.close((capture = state.capture));
    },
  });
  await expect(opening).rejects.toThrow(new UserError('The capture was closed while it was read.'));
  await expect(engine.info(capture)).rejects.toThrow(UserError);
});

it('knows nothing of a capture that was closed', async () => {
  const engine = createEngine();
  const { capture } = await engine.open(samplePath('dns.pcap'));
  const { view } = await engine.view(capture, '');
  await engine.close(capture);
  await expect(engine.info(capture)).rejects.toThrow(UserError);
  await expect(engine.rows(view, 0, 1)).rejects.toThrow(UserError);
});
