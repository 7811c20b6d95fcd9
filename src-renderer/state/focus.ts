/** Moves the keyboard from pane to pane by their names, so that panes need not know each other. */

export type PaneName = 'menus' | 'filter' | 'find' | 'list' | 'detail' | 'bytes' | 'stream' | 'ladder';

/** The pane that carries this name in `data-pane` gets the keyboard. */
export function focusPane(name: PaneName): void {
  document.querySelector<HTMLElement>(`[data-pane=${name}]`)?.focus();
}
