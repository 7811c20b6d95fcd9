import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import { keepPlaces, returnToPlaces } from './page-places.ts';

/** Nothing of what stands beside the packets is needed here but what it is. */
const silent = () => new Promise<never>(() => {});

function page() {
  const made = workspace();
  Object.assign(made.engine, { follow: silent, connection: silent });
  return made.workspace;
}

function tabStorage(text: string | null = null) {
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
  };
}

describe('a page that is loaded anew', () => {
  it('has the same captures, each with its filter, its packet and what stood beside it', async () => {
    const before = page(), storage = tabStorage();
    await before.open('/a.pcap');
    const first = before.active!;
    await first.filter.apply('even');
    await first.cursor.selectFrame(6);
    first.beside.followStream({ protocol: 'tcp', stream: 3 });
    first.beside.follow.value!.show({ form: 'raw', only: 1 });
    await before.open('/b.pcap');
    before.active!.beside.showConnection(2, 'graph');
    await before.open('/c.pcap');
    before.active!.beside.hold(4);
    before.activate(first);
    keepPlaces(before, storage, 'run');

    const after = page();
    await returnToPlaces(after, storage, 'run');
    await settled();
    const [a, b, c] = after.tabs.value.captures;
    expect([a.name, b.name, c.name, after.active]).toEqual(['a.pcap', 'b.pcap', 'c.pcap', a]);
    expect([a.filter.state.value.applied, a.selection.state.value.frame]).toEqual(['even', 6]);
    expect(a.beside.view).toMatchObject({ kind: 'follow', target: { protocol: 'tcp', stream: 3 }, look: { form: 'raw', only: 1 } });
    expect([b.beside.view, c.beside.view]).toEqual([{ kind: 'connection', stream: 2, shown: 'graph' }, { kind: 'held', frame: 4 }]);
  });

  it('keeps the filter that the user gave while the capture was read', async () => {
    const after = page();
    const leave = after.tabs.subscribe(() => {
      leave();
      void after.active!.filter.apply('even');
    });
    const places = [{ path: '/a.pcap', filter: 'frame.number > 4', frame: 0 }];
    await returnToPlaces(after, tabStorage(JSON.stringify({ run: 'run', captures: places, active: '/a.pcap' })), 'run');
    await settled();
    expect(after.active!.filter.state.value).toMatchObject({ text: 'even', applied: 'even' });
  });

  it('has all of them again, though the page before it was left while they were read', async () => {
    const places = [
      { path: '/slow-a.pcap', filter: 'even', frame: 6, beside: { kind: 'held', frame: 4 } },
      { path: '/late-b.pcap', filter: '', frame: 8 },
      { path: '/c.pcap', filter: 'none', frame: 0 },
    ];
    const storage = tabStorage(JSON.stringify({ run: 'run', captures: places, active: '/late-b.pcap' })), between = page();
    void returnToPlaces(between, storage, 'run');
    keepPlaces(between, storage, 'run');
    expect(JSON.parse(storage.getItem()!)).toEqual({ run: 'run', captures: places, active: '/late-b.pcap' });
    await settled();
    keepPlaces(between, storage, 'run');
    expect(JSON.parse(storage.getItem()!)).toMatchObject({ captures: places, active: '/late-b.pcap' });
  });

  it('shows the tab that the user has chosen while the others came, and the packet that he has chosen in it', async () => {
    const after = page();
    const places = ['/a.pcap', '/late-b.pcap'].map((path) => ({ path, filter: '', frame: 6 }));
    const returned = returnToPlaces(after, tabStorage(JSON.stringify({ run: 'run', captures: places, active: '/late-b.pcap' })), 'run');
    await vi.waitUntil(() => after.tabs.value.captures.length > 0, { interval: 0 });
    const [first] = after.tabs.value.captures;
    after.activate(first);
    await first.cursor.selectFrame(3);
    await returned;
    await settled();
    expect(after.active).toBe(first);
    expect(after.tabs.value.captures.map(({ selection }) => selection.state.value.frame)).toEqual([3, 6]);
  });

  it('shows another one where that which was shown cannot be read any more', async () => {
    const after = page();
    const places = ['/a.pcap', '/gone.zip'].map((path) => ({ path, filter: '', frame: 0 }));
    await returnToPlaces(after, tabStorage(JSON.stringify({ run: 'run', captures: places, active: '/gone.zip' })), 'run');
    expect(after.active?.path).toBe('/a.pcap');
  });

  it('begins empty in another run of the program, and where nothing was kept, or something else', async () => {
    const before = page(), storage = tabStorage();
    await before.open('/a.pcap');
    keepPlaces(before, storage, 'run');
    for (const [kept, run] of [
      [storage, 'other'], [tabStorage(), 'run'], [tabStorage('{"captures":1,"run":"run"}'), 'run'], [tabStorage('{'), 'run'],
    ] as const) {
      const after = page();
      await returnToPlaces(after, kept, run);
      expect(after.tabs.value.captures).toEqual([]);
    }
  });

  it('tells of files that are no captures any more, and opens the others', async () => {
    const after = page();
    const places = ['/a.zip', '/b.pcap'].map((path) => ({ path, filter: '', frame: 11 }));
    await returnToPlaces(after, tabStorage(JSON.stringify({ run: 'run', captures: places, active: '/a.zip' })), 'run');
    expect(after.tabs.value.captures.map(({ name }) => name)).toEqual(['b.pcap']);
    expect(after.notices.value.map(({ text }) => text)).toEqual(['a.zip is no capture.']);
  });
});
