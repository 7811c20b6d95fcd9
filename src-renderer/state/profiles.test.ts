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
    expect([profiles.rename('Voice', 'Default'), profiles.rename('Voice', '  '), profiles.rename('Default', 'Other'), profiles.rename('Voice', 'Calls')]).toEqual([false, false, false, true]);
    expect(profiles.value).toEqual({ names: ['Default', 'Calls'], active: 'Calls' });
    preferences.change({ timeForm: 'utc' });
    profiles.use('Default');
    profiles.use('Calls');
    expect(preferences.value).toMatchObject({ colourRows: false, timeForm: 'utc' });
    profiles.remove('Calls');
    profiles.remove('Default');
    expect([profiles.value, preferences.value.colourRows]).toEqual([{ names: ['Default'], active: 'Default' }, true]);
  });
  it('get a name that is free', () => {
    const { profiles } = window();
    expect(['Voice', 'Voice', ''].map((name) => profiles.add(name))).toEqual(['Voice', 'Voice 2', 'Profile']);
  });
  it('are written into files and read from them', () => {
    const preferences = { ...defaultPreferences, fieldColumns: ['ip.ttl'], timeForm: 'epoch' } as const;
    expect(profileIn(profileText(preferences))).toEqual(preferences);
    expect(profileIn('{"netloupe": "profile", "zoom": "large"}')).toEqual(defaultPreferences);
    expect([profileIn('{}'), profileIn('')]).toEqual([undefined, undefined]);
  });
});
