import { describe, expect, it } from 'vitest';
import { PreferenceStore, defaultPreferences } from './preferences.ts';
import { Profiles, profileIn, profileText } from './profiles.ts';

function window(kept = new Map<string, string>()) {
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  const preferences = new PreferenceStore(storage);
  return { preferences, profiles: new Profiles(preferences, storage), kept };
}

describe('profiles', () => {
  it('have preferences of their own, but for those of the eyes', () => {
    const { preferences, profiles, kept } = window();
    preferences.change({ fieldColumns: ['http.host'] });
    profiles.add('Voice');
    preferences.change({ fieldColumns: ['rtp.ssrc'], theme: 'dark' });
    expect(profiles.value).toEqual({ names: ['Default', 'Voice'], active: 'Voice' });
    profiles.use('Default');
    expect(preferences.value).toMatchObject({ fieldColumns: ['http.host'], theme: 'dark' });
    profiles.use('Voice');
    const next = window(kept);
    expect([next.profiles.value.active, next.preferences.value.fieldColumns]).toEqual(['Voice', ['rtp.ssrc']]);
  });
  it('are renamed and removed, the usual one excepted', () => {
    const { preferences, profiles } = window();
    profiles.add('Voice');
    preferences.change({ colourRows: false });
    const renamed = ([
      ['Voice', 'Default'], ['Voice', '  '], ['Default', 'Other'], ['Voice', 'Calls'],
    ] as const).map(([from, to]) => profiles.rename(from, to));
    expect(renamed).toEqual([false, false, false, true]);
    expect(profiles.value).toEqual({ names: ['Default', 'Calls'], active: 'Calls' });
    preferences.change({ timeForm: 'utc' });
    profiles.use('Default');
    profiles.use('Calls');
    expect(preferences.value).toMatchObject({ colourRows: false, timeForm: 'utc' });
    profiles.remove('Calls');
    profiles.remove('Default');
    expect([profiles.value, preferences.value.colourRows]).toEqual([{ names: ['Default'], active: 'Default' }, true]);
  });
  it('are renamed where nothing can be kept', () => {
    const { preferences, profiles, kept } = window();
    profiles.add('Voice');
    kept.set = () => {
      throw new Error('full');
    };
    preferences.change({ colourRows: false });
    profiles.rename('Voice', 'Calls');
    expect([profiles.value.active, preferences.value.colourRows]).toEqual(['Calls', false]);
  });
  it('get a name that is free', () => {
    const { profiles } = window();
    expect(['Voice', 'Voice', ''].map((name) => profiles.add(name))).toEqual(['Voice', 'Voice 2', 'Profile']);
  });
  it('are written into files and read from them', () => {
    const preferences = { ...defaultPreferences, fieldColumns: ['ip.ttl'], timeForm: 'epoch' } as const;
    expect(profileIn(profileText(preferences))).toEqual(preferences);
    expect(profileIn('{"netloupe": "profile", "zoom": "large"}')).toEqual(defaultPreferences);
    for (const text of ['{}', '', 'null', '{"netloupe": "profile"']) expect([text, profileIn(text)]).toEqual([text, undefined]);
  });
  it("tell in their files nothing that is the user's", () => {
    const text = profileText({ ...defaultPreferences, filterHistory: ['ip.addr == 192.0.2.1'], theme: 'dark' });
    expect(profileIn(text)).toEqual(defaultPreferences);
    expect(text).not.toContain('192.0.2.1');
  });
});
