/** The colours that the window has at this moment, whoever chose them. */
import { useSyncExternalStore } from 'react';

const forced = matchMedia('(forced-colors: active)');

/** `light` or `dark`, or that the system forces its own: what draws by itself draws again when it changes. */
export function useShownTheme(): string {
  return useSyncExternalStore(follow, () => (forced.matches ? 'forced' : (document.documentElement.dataset.theme ?? '')));
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  forced.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    forced.removeEventListener('change', changed);
  };
}
