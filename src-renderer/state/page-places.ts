/** What was open in a page that is loaded anew: the same captures are opened, with the user where he was in each of them. */
import type { CapturePlace } from './capture-place.ts';
import type { Workspace } from './workspace.ts';

interface PagePlaces {
  readonly run: string;
  readonly captures: readonly CapturePlace[];
  /** Path of the capture that was shown. */
  readonly active: string | undefined;
}

/** The browser keeps it for this tab. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'netloupe.places';

/** To be called when the page is left. `run`: of the program that serves it; another one has not been given these files. */
export function keepPlaces({ places: captures, shownPath }: Workspace, storage: TabStorage, run: string): void {
  const places: PagePlaces = { run, captures, active: shownPath };
  try {
    storage.setItem(key, JSON.stringify(places));
  } catch {
    // Without room for it, the next page begins as the host says.
  }
}

/** Whether there was a page before this one. */
export function hasPlaces(storage: TabStorage, run: string): boolean {
  return kept(storage)?.run === run;
}

/** Opens what was open before; resolves when all of it is as it was. */
export async function returnToPlaces(workspace: Workspace, storage: TabStorage, run: string): Promise<void> {
  const places = kept(storage);
  if (places?.run === run) await workspace.openAgain(places.captures, places.active);
}

/** Undefined where nothing was kept, or not by this program. */
function kept(storage: TabStorage): PagePlaces | undefined {
  try {
    const places = JSON.parse(storage.getItem(key) ?? 'null') as PagePlaces | null;
    return Array.isArray(places?.captures) ? places : undefined;
  } catch {
    return undefined;
  }
}
