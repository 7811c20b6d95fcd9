/** A value that can be watched; the window's whole state is made of these. */
import { useLayoutEffect, useReducer, useSyncExternalStore } from 'react';

export class Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  update(change: (value: T) => T): void {
    this.set(change(this.#value));
  }

  /** Returns the function that ends the subscription. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export function useStore<T>(store: Store<T>): T;
/** With `select`, draws again only when the selected part changes; it must give the same value for the same state. */
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part;
export function useStore<T, Part>(store: Store<T>, select?: (value: T) => Part): T | Part {
  return useSyncExternalStore<T | Part>(store.subscribe, () => (select ? select(store.value) : store.value));
}

/** Draws again when any of these changes; which ones they are may change, how many may not. Those that are undefined never do. */
export function useStores(...stores: readonly (Pick<Store<unknown>, 'subscribe'> | undefined)[]): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    const ends = stores.map((store) => store?.subscribe(drawAgain));
    return () => ends.forEach((end) => end?.());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the stores themselves are what it depends on
  }, stores);
}
