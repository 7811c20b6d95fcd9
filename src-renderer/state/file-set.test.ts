import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';
import type { SetFile } from '../engine/api.ts';

const paths = ['/lan.pcap', '/lan.pcap1', '/lan.pcap2'];
const files = paths.map((path): SetFile => ({ path, name: path.slice(1), size: 1, modified: 0 }));

/** A window that shows the second file of a set. */
async function window() {
  const made = workspace();
  vi.mocked(made.host.fileSet).mockImplementation(async (path) => files.filter(() => path.startsWith('/lan')));
  await made.workspace.open('/lan.pcap1');
  await settled();
  const tabs = () => made.workspace.tabs.value.captures.map(({ path }) => path);
  return { ...made, tabs };
}

describe('a file set', () => {
  it('tells the files before and after the shown one, and none of a file that is no longer shown', async () => {
    const { workspace: shown } = await window();
    expect([shown.fileSet.neighbour(-1)?.path, shown.fileSet.neighbour(1)?.path]).toEqual(['/lan.pcap', '/lan.pcap2']);
    await shown.open('/alone.pcap');
    expect(shown.fileSet.neighbour(1)).toBeUndefined();
  });

  it('shows another of its files in the tab of the present one, with its filter', async () => {
    const { workspace: shown, tabs } = await window();
    await shown.open('/other.pcap');
    shown.activate(shown.tabs.value.captures[0]!);
    await shown.active!.filter.apply('even');
    await shown.showInstead('/lan.pcap2');
    await settled();
    expect(tabs()).toEqual(['/lan.pcap2', '/other.pcap']);
    expect(shown.active?.path).toBe('/lan.pcap2');
    expect(shown.active?.filter.state.value.text).toBe('even');
    expect(shown.fileSet.neighbour(-1)?.path).toBe('/lan.pcap1');
  });

  it('is gone through fast: what is left while it is read does not come back', async () => {
    const { workspace: shown, tabs } = await window();
    void shown.showInstead('/slow/lan.pcap2');
    await settled();
    await shown.showInstead('/lan.pcap');
    await settled();
    expect(tabs()).toEqual(['/lan.pcap']);
  });

  it('leaves the present file where the other one cannot be read, also when some of it was shown', async () => {
    const { workspace: shown, tabs, breakDisk } = await window();
    await shown.showInstead('/lan.zip');
    expect(tabs()).toEqual(['/lan.pcap1']);
    void shown.showInstead('/slow/lan.pcap2');
    await settled();
    breakDisk();
    await settled();
    expect(tabs()).toEqual(['/lan.pcap1']);
    expect(shown.active?.path).toBe('/lan.pcap1');
  });

  it('goes back to the tab of the present file then, unless the user has gone to another one', async () => {
    const { workspace: shown, tabs, breakDisk } = await window();
    await shown.open('/other.pcap');
    const [present, other] = shown.tabs.value.captures;
    shown.activate(present!);
    await shown.showInstead('/lan.zip');
    expect(shown.active?.path).toBe('/lan.pcap1');
    void shown.showInstead('/slow/lan.pcap2');
    await settled();
    breakDisk();
    await settled();
    expect(shown.active?.path).toBe('/lan.pcap1');
    void shown.showInstead('/slow/lan.pcap2');
    await settled();
    shown.activate(other!);
    breakDisk();
    await settled();
    expect(tabs()).toEqual(['/lan.pcap1', '/other.pcap']);
    expect(shown.active).toBe(other);
  });

  it('keeps a file whose comments no file has, and a file that has a tab of its own', async () => {
    const { workspace: shown, tabs } = await window();
    await shown.active!.commentPacket(4, ['Here']);
    await shown.showInstead('/lan.pcap2');
    expect(tabs()).toEqual(['/lan.pcap1', '/lan.pcap2']);
    await shown.showInstead('/lan.pcap1');
    expect(tabs()).toEqual(['/lan.pcap1', '/lan.pcap2']);
    expect(shown.active?.path).toBe('/lan.pcap1');
  });
});
