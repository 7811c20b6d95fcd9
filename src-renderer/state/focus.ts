/** Moves the keyboard from pane to pane by their names, so that panes need not know each other. */

export type PaneName =
  | 'menus' | 'start' | 'filter' | 'find' | 'list' | 'detail' | 'bytes' | 'diagram' | 'stream' | 'ladder' | 'held-detail' | 'held-bytes';

/** The pane that carries this name in `data-pane` gets the keyboard. */
export function focusPane(name: PaneName): void {
  document.querySelector<HTMLElement>(`[data-pane=${name}]`)?.focus();
}

/** Where the keyboard goes that nothing has: to the packets, or to what opens some. */
export function focusHome(): void {
  if (document.activeElement !== document.body) return;
  focusPane(document.querySelector('[data-pane=list]') ? 'list' : 'start');
}

/** In the order in which F6 goes through them. */
const order: readonly PaneName[] = ['filter', 'find', 'list', 'detail', 'bytes', 'diagram', 'stream', 'ladder', 'held-detail', 'held-bytes'];

/** The keyboard goes to the next or previous of the panes that are there, around the end; from elsewhere to the list. */
export function stepPane(step: 1 | -1): void {
  const present = order.filter((name) => document.querySelector(`[data-pane=${name}]`));
  const name = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane as PaneName | undefined;
  const at = name === undefined ? -1 : present.indexOf(name);
  focusPane(at < 0 ? 'list' : present[(at + step + present.length) % present.length]);
}
