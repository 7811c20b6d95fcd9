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
  it.each([
    ['columns', [{ id: 'time', width: -1e9 }]], ['columns', [{ id: 'time', width: '9' }]], ['columnTitles', { time: 'x'.repeat(201) }],
    ['fieldColumns', Array.from({ length: 101 }, () => 'tcp.port')], ['filterButtons', Array.from({ length: 201 }, () => ({ name: '', filter: '' }))],
    ['macros', Array.from({ length: 201 }, () => ({ name: 'a', text: '' }))], ['bookmarks', [{ name: 'a', filter: 'x'.repeat(65_537) }]],
    ['colourRules', [{ name: 'a', filter: 'tcp', foreground: '#000000', background: 'url(http://192.0.2.1/)', enabled: true }]],
    ['colourRules', [{ name: 'a', filter: 'tcp', foreground: '#000;}', background: '#ffffff', enabled: true }]],
    ['decodeRules', Array.from({ length: 1001 }, () => ({ table: 'tcp.port', protocol: 'http', port: 1 }))],
    ['disabledProtocols', Array.from({ length: 5001 }, () => 'tcp')], ['splits', { list: 1 }],
    ['graphs', Array.from({ length: 101 }, () => ({ name: '', filter: '', bars: true, shown: true }))],
  ])('take no %s that the window cannot show, or that a style sheet would run', (name, value) => {
    expect(new PreferenceStore(storageWith(JSON.stringify({ [name]: value, zoom: 1.5 }))).value).toEqual({ ...defaultPreferences, zoom: 1.5 });
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
