import { describe, expect, it } from 'vitest';
import { defaultPreferences, PreferenceStore } from './preferences.ts';

function storageWith(text: string | null) {
  const storage = { text, getItem: () => storage.text, setItem: (_: string, value: string) => void (storage.text = value) };
  return storage;
}

describe('preferences', () => {
  it('come back in the next run', () => {
    const storage = storageWith(null);
    new PreferenceStore(storage).change({ theme: 'dark', timePrecision: 9 });
    expect(new PreferenceStore(storage).value).toEqual({ ...defaultPreferences, theme: 'dark', timePrecision: 9 });
  });
  it.each([
    ['not JSON', '{'],
    ['another type', '7'],
    ['null', 'null'],
  ])('are the defaults when %s is stored', (_, text) => {
    expect(new PreferenceStore(storageWith(text)).value).toEqual(defaultPreferences);
  });
  it('fall back one by one', () => {
    const stored = JSON.stringify({ theme: 'pink', zoom: 1.5, splits: { list: 7 }, filterHistory: ['tcp', 3], unknown: 1, constructor: 2 });
    expect(new PreferenceStore(storageWith(stored)).value).toEqual({ ...defaultPreferences, zoom: 1.5 });
  });
  it('hold for this run when the storage is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    };
    const preferences = new PreferenceStore(full);
    preferences.change({ theme: 'light' });
    expect(preferences.value.theme).toBe('light');
  });
  it('keep each filter once, the newest first', () => {
    const preferences = new PreferenceStore(storageWith(null));
    for (const filter of ['tcp', 'udp', '', 'tcp']) preferences.rememberFilter(filter);
    expect(preferences.value.filterHistory).toEqual(['tcp', 'udp']);
  });
  it('hide and rename columns, and take it back', () => {
    const preferences = new PreferenceStore(storageWith(null));
    preferences.showColumn('length', false);
    preferences.showColumn('length', false);
    preferences.renameColumn('time', 'When');
    expect(preferences.value).toMatchObject({ hiddenColumns: ['length'], columnTitles: { time: 'When' } });
    preferences.showColumn('length', true);
    preferences.renameColumn('time', '');
    expect(preferences.value).toMatchObject({ hiddenColumns: [], columnTitles: {} });
  });
  it('zoom in steps and stop at the ends', () => {
    const preferences = new PreferenceStore(storageWith(null));
    preferences.zoomBy(1);
    expect(preferences.value.zoom).toBe(1.1);
    preferences.zoomBy(100);
    expect(preferences.value.zoom).toBe(2);
  });
});
