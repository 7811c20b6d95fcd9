import { join } from 'node:path';
import { stored } from './stored.ts';
import type { Stored } from './stored.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was closed; undefined before the first time. */
export interface WindowPlace extends Area {
  readonly maximized: boolean;
}

/** Smallest window in which the three panes still make sense. */
export const smallest = { width: 640, height: 400 };

function isPlace(content: unknown): content is WindowPlace {
  const { x, y, width, height, maximized } = (content ?? {}) as Partial<Record<keyof WindowPlace, unknown>>;
  return [x, y, width, height].every(Number.isSafeInteger) && typeof maximized === 'boolean';
}

/** The place as it is remembered in `folder`. */
export function windowPlace(folder: string): Stored<WindowPlace | undefined> {
  return stored<WindowPlace | undefined>(join(folder, 'window.json'), undefined, (content) => (isPlace(content) ? content : undefined));
}

/** The place when enough of it lies on one of the displays to be grabbed; undefined when a display has been unplugged since. */
export function visiblePlace(place: WindowPlace | undefined, displays: readonly Area[]): WindowPlace | undefined {
  if (place === undefined || place.width < smallest.width || place.height < smallest.height) return undefined;
  const overlap = (a: number, b: number, c: number, d: number) => Math.min(a + b, c + d) - Math.max(a, c);
  const onDisplay = displays.some(
    ({ x, y, width, height }) => overlap(place.x, place.width, x, width) >= 100 && overlap(place.y, place.height, y, height) >= 100 && place.y >= y,
  );
  return onDisplay ? place : undefined;
}
