import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recentFiles } from './recent-files.ts';
import { stored } from './stored.ts';
import { visiblePlace, windowPlace } from './window-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what outlives a run', () => {
  it('is read where it makes sense, and no larger than small things are', () => {
    const path = join(folder, 'thing.json');
    const read = (text: string): unknown => {
      writeFileSync(path, text);
      return stored<unknown>(path, 'fallback', content => content).read();
    };
    expect([read('[1]'), read('[1'), read(`"${'x'.repeat(1 << 20)}"`), read(`"${'x'.repeat(10)}"`)])
      .toEqual([[1], 'fallback', 'fallback', 'x'.repeat(10)]);
    expect(stored<unknown>(folder, 'fallback', content => content).read()).toBe('fallback');
  });
});

describe('recent files', () => {
  it('come newest first, each once, and survive the run', () => {
    const here = join(folder, 'here.pcap');
    writeFileSync(here, 'abc');
    const recent = recentFiles(folder);
    for (const path of ['/gone.pcap', here, '/other.pcap', here]) recent.add(path);
    expect(recentFiles(folder).list()).toEqual([
      { path: here, name: 'here.pcap', size: 3, exists: true },
      { path: '/other.pcap', name: 'other.pcap', size: 0, exists: false },
      { path: '/gone.pcap', name: 'gone.pcap', size: 0, exists: false },
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(['here.pcap', 'recent.json']);
  });

  it('are listed though one of them can no longer be looked at', () => {
    const loop = join(folder, 'loop.pcap');
    symlinkSync(loop, loop);
    const recent = recentFiles(folder);
    for (const path of [loop, `/${'n'.repeat(5000)}`]) recent.add(path);
    expect(recent.list().map(({ exists }) => exists)).toEqual([false, false]);
  });

  it('stay as they were where nothing can be written, and nothing else is left there', () => {
    const recent = recentFiles(join(folder, 'gone'));
    expect(() => recent.add('/a.pcap')).not.toThrow();
    mkdirSync(join(folder, 'recent.json'));
    recentFiles(folder).add('/a.pcap');
    expect(readdirSync(folder)).toEqual(['recent.json']);
    // Nor where what was begun cannot be taken away again.
    mkdirSync(join(folder, 'recent.json.new'));
    expect(() => recentFiles(folder).add('/a.pcap')).not.toThrow();
  });

  it('are fifteen at most', () => {
    const recent = recentFiles(folder);
    for (let index = 0; index < 20; index++) recent.add(`/${index}.pcap`);
    expect(recent.list()).toHaveLength(15);
  });

  it.each(['', 'null', '{}', '[1]', '["/a"'])('are none when their file holds %j', (content) => {
    writeFileSync(join(folder, 'recent.json'), content);
    expect(recentFiles(folder).list()).toEqual([]);
  });
});

describe('the window’s place', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = { x: 100, y: 100, width: 1200, height: 800, maximized: false };

  it('is remembered', () => {
    windowPlace(folder).write(place);
    expect(windowPlace(folder).read()).toEqual(place);
  });

  it.each(['{"x":"1"}', '{}', '7'])('is forgotten when its file holds %s', (content) => {
    writeFileSync(join(folder, 'window.json'), content);
    expect(windowPlace(folder).read()).toBeUndefined();
  });

  it('counts only while it can be seen and grabbed', () => {
    expect(visiblePlace(place, [display])).toEqual(place);
    expect(visiblePlace({ ...place, x: 3000 }, [display])).toBeUndefined();
    expect(visiblePlace({ ...place, x: 3000 }, [display, { ...display, x: 1920 }])).toBeDefined();
    expect(visiblePlace({ ...place, y: -50 }, [display])).toBeUndefined();
    expect(visiblePlace({ ...place, width: 10 }, [display])).toBeUndefined();
  });
});
