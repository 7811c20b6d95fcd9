import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaptureInfo, type Engine, type FindRequest, type Row, UserError } from '../../api/index.ts';
import { samplePath } from '../../tooling/samples.ts';
import { createEngine } from '../index.ts';

const engine: Engine = createEngine();
let info: CaptureInfo;
beforeAll(async () => {
  info = await engine.open(samplePath('http.pcapng'));
});
afterAll(() => engine.close(info.capture));

async function shown(filter: string): Promise<number> {
  const { view, shown: count } = await engine.view(info.capture, filter);
  await engine.release(view);
  return count;
}

async function rows(filter = ''): Promise<readonly Row[]> {
  const { view } = await engine.view(info.capture, filter);
  const all = await engine.rows(view, 0, info.packets);
  await engine.release(view);
  return all;
}

describe('finding', () => {
  const request: FindRequest = { text: '', as: 'text', where: 'list', matchCase: false, direction: 'forward', from: 0 };

  async function found(what: Partial<FindRequest>, filter = ''): Promise<number | undefined> {
    const { view } = await engine.view(info.capture, filter);
    const result = await engine.find(view, { ...request, ...what });
    await engine.release(view);
    return result?.frame;
  }

  it('goes from packet to packet and around, in both directions', async () => {
    const gets = (await rows()).filter(row => row.info.includes('GET /')).map(row => row.number);
    expect(gets.length).toBeGreaterThan(2);
    expect(await found({ text: 'get /' })).toBe(gets[0]);
    expect(await found({ text: 'get /', from: gets[0] })).toBe(gets[1]);
    expect(await found({ text: 'get /', from: gets.at(-1)! })).toBe(gets[0]);
    expect(await found({ text: 'get /', from: gets[1], direction: 'backward' })).toBe(gets[0]);
    expect(await found({ text: 'get /', from: gets[0], direction: 'backward' })).toBe(gets.at(-1));
    expect(await found({ text: 'get /', matchCase: true })).toBeUndefined();
  });

  it('looks into rows, trees and bytes, for text, bytes, patterns and filters', async () => {
    const [first] = await rows('http.request');
    for (const what of [
      { text: '47 45 54', as: 'hex', where: 'bytes' }, { text: 'HOST: WWW', where: 'bytes' }, { text: 'Host: www', where: 'tree', matchCase: true },
      { text: '^GET\\b', as: 'regex', where: 'tree' }, { text: 'GET /[a-z]* http', as: 'regex', where: 'bytes' },
      { text: 'http.request.method == "GET"', as: 'filter' },
    ] as const) expect([what.text, await found(what)]).toEqual([what.text, first.number]);
  });

  it('finds bytes whatever letters are large, and signs that patterns would read otherwise', async () => {
    const [get] = await rows('http.request'), [answer] = await rows('http.response');
    expect(await found({ text: 'gEt / hTTp/1.1', where: 'bytes' })).toBe(get.number);
    expect(await found({ text: '/1.1 200 ok', where: 'bytes' })).toBe(answer.number);
    expect(await found({ text: 'G.T /', where: 'bytes' })).toBeUndefined();
    expect(await found({ text: `GET /${'x'.repeat(200)}`, where: 'bytes' })).toBeUndefined();
  });

  it('finds in rows what each of their columns says, and chosen fields in their cells', async () => {
    const [get] = await rows('http.request'), all = await rows();
    for (const { number, info } of all.slice(0, 20)) expect(await found({ text: info, from: number - 1, matchCase: true }), info).toBe(number);
    await engine.setColumns(['http.host']);
    expect(await found({ text: 'www.example' })).toBe(get.number);
    await engine.setColumns([]);
  });

  it('says where it was found', async () => {
    const { view } = await engine.view(info.capture, '');
    const inBytes = await engine.find(view, { ...request, text: 'GET /', where: 'bytes' });
    expect(inBytes).toMatchObject({ start: 66, length: 5, around: false });
    const inTree = await engine.find(view, { ...request, text: 'Host: ', where: 'tree' });
    expect((await engine.tree(info.capture, inTree!.frame)).nodes[inTree!.node!].label).toMatch(/^Host: /);
  });

  it('keeps to the packets that are shown', async () => {
    expect(await found({ text: 'get /' }, 'not http')).toBeUndefined();
  });

  it('refuses what is no pattern, in one sentence', async () => {
    for (const what of [{ text: ' ' }, { text: '(', as: 'regex' }, { text: '4', as: 'hex' }, { text: 'tcp.prot', as: 'filter' }] as const) {
      await expect(found(what)).rejects.toThrow(UserError);
    }
  });
});

describe('markings', () => {
  beforeEach(async () => {
    const { view } = await engine.view(info.capture, '');
    for (const marking of ['marked', 'ignored', 'reference'] as const) await engine.markView(view, marking, false);
  });

  it('are shown by rows and asked for by filters', async () => {
    await engine.mark(info.capture, 'marked', [3, 5], true);
    expect((await rows('frame.marked == 1')).map(row => [row.number, row.markings])).toEqual([[3, ['marked']], [5, ['marked']]]);
    expect(await shown('frame.marked == 0')).toBe(info.packets - 2);
    expect(await engine.markings(info.capture)).toEqual({ marked: [3, 5], ignored: [], reference: [] });
  });

  it('lead from packet to packet among those shown', async () => {
    await engine.mark(info.capture, 'marked', [3, 5, 9], true);
    const { view } = await engine.view(info.capture, 'frame.number != 5');
    expect(await engine.nextMarked(view, 'marked', 3, 'forward')).toBe(9);
    expect(await engine.nextMarked(view, 'marked', 9, 'forward')).toBe(3);
    expect(await engine.nextMarked(view, 'marked', 3, 'backward')).toBe(9);
    expect(await engine.nextMarked(view, 'reference', 3, 'backward')).toBeUndefined();
  });

  it('take ignored packets out of what filters find in them', async () => {
    const before = await shown('tcp');
    await engine.mark(info.capture, 'ignored', [4], true);
    expect(await shown('tcp')).toBe(before - 1);
    expect(await shown('frame.ignored == 1 and not tcp')).toBe(1);
    expect((await rows())[3]).toMatchObject({ info: '<Ignored>', colour: undefined, markings: ['ignored'] });
    await engine.mark(info.capture, 'ignored', [4], false);
    expect(await shown('tcp')).toBe(before);
  });

  it('let times count from a reference', async () => {
    await engine.mark(info.capture, 'reference', [10], true);
    const all = await rows();
    expect([all[8].origin, all[9].origin, all[20].origin]).toEqual([
      undefined, { seconds: all[9].seconds, nanoseconds: all[9].nanoseconds }, all[9].origin,
    ]);
    expect(await shown('frame.ref_time')).toBe(1);
    expect((await rows('frame.time_relative == 0')).map(row => row.number)).toEqual([1, 10]);
  });
});

describe('what the user decides of rows', () => {
  it('colours by rules, and again by the default ones', async () => {
    const defaults = await engine.defaultColourRules();
    expect(defaults.map(rule => rule.name)).toContain('TCP SYN/FIN');
    await engine.setColourRules([{ name: 'Mine', filter: 'tcp.port == 80', foreground: '#000000', background: '#ffff00', enabled: true }]);
    expect((await rows())[0].colour).toBe('Mine');
    await engine.setColourRules(defaults);
    expect((await rows())[0].colour).toBe('HTTP');
  });

  it('shows fields as columns, by name where their values have names', async () => {
    await engine.setColumns(['http.request.method', 'ip.proto', 'tcp.port', 'no.such.field']);
    const [row] = await rows('http.request.method');
    expect(row.cells).toEqual(['GET', 'TCP', expect.stringMatching(/^\d+,80$/), '']);
    await engine.setColumns([]);
    expect((await rows())[0].cells).toBeUndefined();
  });
});

describe('filters', () => {
  it('know the macros and the selected packet', async () => {
    await engine.setMacros([{ name: 'port', text: 'tcp.port == $1' }]);
    expect(await shown('${port:80}')).toBe(await shown('tcp.port == 80'));
    expect(await shown('$port(80)')).toBe(await shown('tcp.port == 80'));
    expect(await engine.checkFilter('$port(80)')).toEqual({ state: 'valid' });
    await engine.setMacros([]);
    expect(await engine.checkFilter('$port(80)')).toMatchObject({ state: 'invalid' });
    await engine.setSelected(info.capture, 1);
    expect(await shown('tcp.stream == $tcp.stream')).toBe(await shown('tcp.stream == 0'));
    await engine.setSelected(info.capture, 0);
    expect(await shown('tcp.stream == ${tcp.stream}')).toBe(0);
  });

  it('know hosts by the names that the capture has for them', async () => {
    const dns = await engine.open(samplePath('dns.pcap'));
    const named = await engine.view(dns.capture, 'dns.a');
    const [row] = await engine.rows(named.view, 0, 1);
    const nodes = (await engine.tree(dns.capture, row.number)).nodes;
    const name = nodes.find(({ field }) => field === 'dns.resp.name')!.label.replace('Name: ', '');
    const address = nodes.find(({ field }) => field === 'dns.a')!.filter!.replace('dns.a == ', '');
    expect(await engine.checkFilter(`ip.addr == ${name}`)).toMatchObject({ state: 'valid' });
    expect((await engine.view(dns.capture, `dns.a == "${name.toUpperCase()}"`)).shown).toBe(
      (await engine.view(dns.capture, `dns.a == ${address}`)).shown,
    );
    expect(await engine.checkFilter('ip.addr == no.such.host')).toMatchObject({
      state: 'invalid',
      message: expect.stringContaining('not looked up in the network'),
    });
    await engine.close(dns.capture);
  });

  it('answer about a field that was looked for before as they did then', async () => {
    for (const text of [
      'http.host contains "www"', 'http.host contains "w" and frame.len > 150', 'not http.host', 'len(http.host) > 3',
      'http.host == "www.example.com" xor tcp.port == 80',
    ]) {
      const fresh = createEngine();
      const opened = await fresh.open(samplePath('http.pcapng'));
      expect([text, await shown(text)]).toEqual([text, (await fresh.view(opened.capture, text)).shown]);
      await fresh.close(opened.capture);
    }
  });

  it('are narrowed from earlier answers without another result', async () => {
    for (const text of ['http', 'http and tcp.stream == 1', 'tcp.stream == 1 and http and frame.len > 100', 'frame.len > 100 and http']) {
      const fresh = createEngine();
      const opened = await fresh.open(samplePath('http.pcapng'));
      expect([text, await shown(text)]).toEqual([text, (await fresh.view(opened.capture, text)).shown]);
      await fresh.close(opened.capture);
    }
  });
});
