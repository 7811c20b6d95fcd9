/** Light or dark, and the size of all text, on the document's root. */
import { useEffect } from 'react';
import type { PreferenceStore } from '../state/preferences.ts';
import { useStore } from '../state/store.ts';

export function useTheme(preferences: PreferenceStore): void {
  const { theme, zoom } = useStore(preferences);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => document.documentElement.style.setProperty('--zoom', String(zoom)), [zoom]);
}
