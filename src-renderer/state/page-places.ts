/** What was open in a page that is loaded anew: the same captures are opened, with the user where he was in each of them. */
import { placeIn, returnTo } from './capture-place.ts';
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
export function keepPlaces({ tabs, active }: Workspace, storage: TabStorage, run: string): void {
  const places: PagePlaces = { run, captures: tabs.value.captures.map(placeIn), active: active?.path };
  try {
    storage.setItem(key, JSON.stringify(places));
  } catch {
    // Without room for it, the next page begins as the host says.
  }
}

/** Opens what was open before; resolves when all of it is as it was. */
export async function returnToPlaces(workspace: Workspace, storage: TabStorage, run: string): Promise<void> {
  const places = kept(storage);
  if (places?.run !== run) return;
  await Promise.all(places.captures.map((place) => reopen(workspace, place)));
  const shown = workspace.tabs.value.captures.find(({ path }) => path === places.active);
  if (shown) workspace.activate(shown);
}

async function reopen(workspace: Workspace, place: CapturePlace): Promise<void> {
  await workspace.open(place.path);
  const capture = workspace.tabs.value.captures.find(({ path }) => path === place.path);
  if (capture?.load.value.info) await returnTo(capture, place, workspace.notices);
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
