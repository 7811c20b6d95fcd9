import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import type { DecodeRule } from '../engine/api.ts';
import { setDecodeRules, setOptions, setSecrets } from './reading-choices.ts';
import type { Workspace } from './workspace.ts';

const names = ({ tabs }: Workspace) => tabs.value.captures.map(({ name }) => name);

describe('comments that no file has', () => {
  it('are asked about before their capture is closed, and given again when it is reloaded', async () => {
    const { workspace: window, engine } = workspace();
    await window.open('/a.pcap');
    const before = window.active!;
    await before.commentPacket(4, ['Here']);
    await before.commentCapture(['All of it']);
    window.leave(before);
    expect([window.dialog.value, window.active]).toEqual(['unsaved-comments', before]);
    await window.reload(before);
    expect(engine.setPacketComments).toHaveBeenLastCalledWith(window.active!.id, 4, ['Here']);
    expect(window.active!.load.value.info?.comments).toEqual(['All of it']);
    window.active!.comments.saving()();
    await window.reload(window.active!);
    expect(engine.setPacketComments).toHaveBeenLastCalledWith(window.active!.id, 4, ['Here']);
    window.leave(window.active!);
    expect(window.active).toBeUndefined();
  });
});

it('marks are there again when a capture is read anew, those of packets that are gone are not', async () => {
  const { workspace: window, engine } = workspace();
  await window.open('/a.pcap');
  await settled();
  const before = window.active!;
  vi.mocked(engine.markings).mockImplementation(async (capture) => (
    capture === before.id ? { marked: [2, 10, 11], ignored: [], reference: [3] } : { marked: [], ignored: [], reference: [] }));
  await window.reload(before);
  const { id } = window.active!;
  expect(id).not.toBe(before.id);
  expect(vi.mocked(engine.mark).mock.calls).toEqual([[id, 'marked', [2, 10], true], [id, 'reference', [3], true]]);
});

describe('opening captures', () => {
  it('puts them side by side, to be gone through around the end', async () => {
    const { workspace: window } = workspace();
    for (const path of ['/a.pcap', '/b.pcap', '/c.pcap']) await window.open(path);
    const seen = ([1, 1, -1, -1] as const).map((offset) => {
      window.stepCapture(offset);
      return window.active!.name;
    });
    expect(seen).toEqual(['a.pcap', 'b.pcap', 'a.pcap', 'c.pcap']);
  });
  it('gives each file one tab and selects its first packet', async () => {
    const { workspace: window, host } = workspace();
    await Promise.all([window.open('/a.pcap'), window.open('/b.pcap'), window.open('/a.pcap')]);
    await window.open('/a.pcap');
    await settled();
    expect(names(window)).toEqual(['a.pcap', 'b.pcap']);
    expect(window.active?.name).toBe('a.pcap');
    expect(window.active?.selection.state.value).toMatchObject({ frame: 1, tree: { number: 1 } });
    expect(host.addRecent).toHaveBeenCalledTimes(2);
  });
  it('gives tabs the order in which the files were named, and shows the last of them', async () => {
    const { workspace: window } = workspace();
    await Promise.all(['/late-a.pcap', '/b.pcap', '/late-c.pcap'].map((path) => window.open(path)));
    expect(names(window)).toEqual(['late-a.pcap', 'b.pcap', 'late-c.pcap']);
    expect(window.active?.name).toBe('late-c.pcap');
    await Promise.all(['/late-d.pcap', '/e.pcap'].map((path) => window.open(path)));
    expect(names(window).slice(3)).toEqual(['late-d.pcap', 'e.pcap']);
    expect(window.active?.name).toBe('e.pcap');
  });
  it('tells why a file is no capture, and leaves no tab', async () => {
    const { workspace: window } = workspace();
    await window.open("/private/folder $$/$&$'a.zip");
    expect(names(window)).toEqual([]);
    expect(window.opening.value).toEqual([]);
    expect(window.notices.value.map(({ text }) => text)).toEqual(["$&$'a.zip is no capture."]);
  });
  it('can be stopped, and keeps what was read by then', async () => {
    const { workspace: window } = workspace();
    const opening = window.open('/slow.pcap');
    await settled();
    expect(window.active?.load.value).toMatchObject({ progress: { packets: 10 }, info: undefined });
    window.stopLoading(window.active!);
    await opening;
    expect(names(window)).toEqual(['slow.pcap']);
    expect(window.active?.load.value.info).toMatchObject({ packets: 10 });
    expect(window.notices.value).toEqual([]);
  });
  it('that is closed while it comes is no error', async () => {
    const { workspace: window } = workspace();
    const opening = window.open('/slow.pcap');
    await settled();
    await window.close(window.active!);
    await opening;
    expect(names(window)).toEqual([]);
    expect(window.notices.value).toEqual([]);
  });
  it('shows the neighbour of a tab that is closed', async () => {
    const { workspace: window, engine } = workspace();
    for (const path of ['/a.pcap', '/b.pcap', '/c.pcap']) await window.open(path);
    window.activate(window.tabs.value.captures[1]);
    await window.close(window.active!);
    expect(window.active?.name).toBe('c.pcap');
    await window.close(window.active!);
    expect(window.active?.name).toBe('a.pcap');
    expect(engine.close).toHaveBeenCalledTimes(2);
  });
});

it('a file that is read again has the same tab, clock, filter and packet', async () => {
  const { workspace: window, engine } = workspace();
  for (const path of ['/a.pcap', '/b.pcap']) await window.open(path);
  window.activate(window.tabs.value.captures[0]);
  const before = window.active!;
  await before.filter.apply('even');
  await before.cursor.selectFrame(6);
  await before.shiftTimes({ seconds: 60, nanoseconds: 0 });
  await window.reload(before);
  expect(engine.setTimeShift).toHaveBeenLastCalledWith(window.active!.id, { seconds: 60, nanoseconds: 0 });
  expect(engine.close).toHaveBeenCalledWith(before.id);
  expect(names(window)).toEqual(['a.pcap', 'b.pcap']);
  expect(window.active).toBe(window.tabs.value.captures[0]);
  expect(window.active!.id).not.toBe(before.id);
  expect(window.active!.filter.state.value.applied).toBe('even');
  expect(window.active!.selection.state.value.frame).toBe(6);
});

describe('a file that is read again', () => {
  const opened = async () => {
    const made = workspace();
    for (const path of ['/late-a.pcap', '/b.pcap']) await made.workspace.open(path);
    await settled();
    const { workspace: window } = made;
    window.activate(window.tabs.value.captures[0]);
    await window.active!.filter.apply('even');
    await window.active!.cursor.selectFrame(6);
    await window.active!.commentPacket(2, ['Here']);
    return made;
  };
  const isAsBefore = ({ workspace: window, engine }: Awaited<ReturnType<typeof opened>>) => {
    const [capture] = window.tabs.value.captures;
    expect(names(window)).toEqual(['late-a.pcap', 'b.pcap']);
    expect(capture.filter.state.value.applied).toBe('even');
    expect(capture.selection.state.value.frame).toBe(6);
    expect(engine.setPacketComments).toHaveBeenLastCalledWith(capture.id, 2, ['Here']);
    expect(window.notices.value).toEqual([]);
  };

  it('is as it was, though it is asked for again before it is there', async () => {
    const made = await opened(), { workspace: window } = made;
    const first = window.reload(window.active!);
    // The neighbour is not shown meanwhile, nor read again in its place.
    expect(window.active).toBeUndefined();
    await vi.waitUntil(() => window.active !== undefined, { interval: 0 });
    await Promise.all([first, window.reload(window.active!)]);
    await settled();
    isAsBefore(made);
    expect(window.active?.name).toBe('late-a.pcap');
  });
  it('stays behind the tab that the user has chosen meanwhile', async () => {
    const made = await opened(), { workspace: window } = made;
    const again = window.reload(window.active!);
    window.activate(window.tabs.value.captures[0]);
    await again;
    await settled();
    isAsBefore(made);
    expect(window.active?.name).toBe('b.pcap');
  });
  it('is not opened again when it is closed meanwhile', async () => {
    const { workspace: window } = await opened();
    const again = window.reload(window.active!);
    await vi.waitUntil(() => window.active !== undefined, { interval: 0 });
    await Promise.all([again, window.close(window.active!)]);
    expect(names(window)).toEqual(['b.pcap']);
    expect(window.notices.value).toEqual([]);
  });
  it('is read by the rules that were given last, once more if need be, and is as it was', async () => {
    const made = await opened(), { workspace: window, engine } = made;
    const told = vi.fn(async (_: readonly DecodeRule[]) => {});
    Object.assign(engine, { setDecodeRules: told });
    const rule = (port: number): DecodeRule => ({ table: 'tcp.port', port, protocol: 'http' });
    await Promise.all([setDecodeRules(window, [rule(1)]), settled().then(() => setDecodeRules(window, [rule(2)]))]);
    await settled();
    isAsBefore(made);
    expect(told).toHaveBeenLastCalledWith([rule(2)]);
  });
});

it('a capture that can be read no more when some of it was shown is closed', async () => {
  const { workspace: window, engine, breakDisk } = workspace();
  const opening = window.open('/slow.pcap');
  await settled();
  const { id } = window.active!;
  breakDisk();
  await opening;
  expect(names(window)).toEqual([]);
  expect(engine.close).toHaveBeenCalledWith(id);
});

describe('going from packet to packet', () => {
  it('selects the nearest packet when a filter hides the selected one, and that one again when it is shown', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    const capture = window.active!;
    await capture.cursor.selectFrame(5);
    await capture.filter.apply('even');
    await settled();
    expect(capture.selection.state.value).toMatchObject({ frame: 6, tree: { number: 6 } });
    expect(capture.cursor.selectedRow?.index).toBe(2);
    await capture.filter.apply('');
    await settled();
    expect(capture.selection.state.value.frame).toBe(5);
    await capture.cursor.selectFrame(10);
    await capture.filter.apply('even');
    await settled();
    expect(capture.selection.state.value.frame).toBe(10);
  });
  it('selects the packet that was clicked, though its row gives way to others meanwhile', async () => {
    const { workspace: window, engine } = workspace();
    await window.open('/a.pcap');
    await settled();
    const capture = window.active!,
      { rows } = engine;
    capture.views.refreshRows();
    engine.rows = async (...range) => {
      engine.rows = rows;
      await settled();
      return rows(...range);
    };
    const clicked = capture.cursor.selectIndex(5);
    await capture.filter.apply('even');
    await clicked;
    expect([capture.selection.state.value.frame, capture.cursor.selectedRow?.index]).toEqual([6, 2]);
  });

  it('steps from where a hidden packet would stand', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    const capture = window.active!;
    await capture.filter.apply('even');
    await settled();
    await capture.cursor.selectFrame(5);
    expect(await capture.cursor.indexOf(5)).toBeUndefined();
    await capture.cursor.step(1);
    expect(capture.selection.state.value.frame).toBe(6);
    await capture.cursor.selectFrame(5);
    await capture.cursor.step(-1);
    expect(capture.selection.state.value.frame).toBe(4);
  });
  it('shows nothing of a packet when a filter hides all, and the same one again afterwards', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    const capture = window.active!;
    await capture.cursor.selectFrame(7);
    await capture.filter.apply('none');
    await settled();
    expect(capture.selection.state.value).toMatchObject({ frame: 0, tree: undefined });
    await capture.filter.apply('');
    await settled();
    expect(capture.selection.state.value).toMatchObject({ frame: 7, tree: { number: 7 } });
  });
  it('stops at both ends', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    const capture = window.active!;
    await capture.cursor.step(-1);
    expect(capture.selection.state.value.frame).toBe(1);
    await capture.cursor.step(100);
    expect(capture.selection.state.value.frame).toBe(10);
  });
  it('says so when the filter hides a packet', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    await window.active!.filter.apply('even');
    window.goToFrame(7);
    await settled();
    expect(window.notices.value.map(({ text }) => text)).toEqual(['Packet 7 is not shown by the current filter.']);
    expect(window.active!.selection.state.value.frame).toBe(7);
  });
  it('says so when a packet belongs to no stream', async () => {
    const { workspace: window } = workspace();
    await window.open('/a.pcap');
    await settled();
    window.followStream();
    await settled();
    expect(window.notices.value.map(({ text }) => text)).toEqual(['Packet 1 belongs to no TCP or UDP stream.']);
  });
});

it('a changed option reaches the engine, and filters run again', async () => {
  const { workspace: window, engine } = workspace();
  await window.open('/a.pcap');
  await settled();
  const before = window.active!.views.shown.value!.id;
  setOptions(window, { relativeNumbers: false });
  await settled();
  expect(engine.setOptions).toHaveBeenCalledWith({
    verifyChecksums: false, relativeNumbers: false, macNames: false, hostNames: false, portNames: false,
  });
  expect(window.active!.views.shown.value!.id).toBeGreaterThan(before);
});

it('secrets reach the engine, and what they did is said: of them, and in the notes on the file', async () => {
  const { workspace: window, engine } = workspace();
  await window.open('/a.pcap');
  await settled();
  setSecrets(window, 'CLIENT_RANDOM aa bb');
  await settled();
  expect(engine.setSecrets).toHaveBeenCalledWith({ keyLog: 'CLIENT_RANDOM aa bb', rsaKeys: [] });
  expect(window.notices.value.map(({ text }) => text)).toEqual(['2 secrets given; 1 line not understood.']);
  expect(window.active!.load.value.info?.notes).toHaveLength(1);
});

it('a capture whose wireless frames other keys open is opened anew, the others are not', async () => {
  const { workspace: window, engine } = workspace();
  await window.open('/a.pcap');
  await window.open('/b.pcap');
  await settled();
  const [first, second] = window.tabs.value.captures.map(({ id }) => id);
  vi.mocked(engine.setSecrets).mockResolvedValueOnce({ secrets: 1, unknownLines: 0, rsaKeys: 0, unknownKeys: 0, outdated: [first] });
  setSecrets(window, 'wpa-pwd:correct horse:loupe');
  await settled();
  const ids = window.tabs.value.captures.map(({ id }) => id);
  expect(ids).toContain(second);
  expect(ids).not.toContain(first);
  expect(ids).toHaveLength(2);
});
