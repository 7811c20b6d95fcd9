/** Keys to commands. */
import { allCommands, menus } from './commands/index.ts';
import { whyOff } from './commands/why-off.ts';
import type { Command } from './commands/command.ts';
import type { Workspace } from '../state/workspace.ts';

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * `Ctrl+Shift+F` for what was pressed. With Alt, digits and letters are taken from their place on the keyboard, because Alt changes what they
 * write; Shift is not told where it is how a sign is written, as `/` is on many keyboards.
 */
export function strokeText(stroke: Stroke, mac: boolean): string {
  const place = stroke.altKey ? /^(?:Key|Digit)(\w)$/.exec(stroke.code)?.[1] : undefined;
  const key = place ?? (stroke.key === ' ' ? 'Space' : stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key);
  const shifted = stroke.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key));
  const control = mac ? stroke.metaKey : stroke.ctrlKey;
  return `${control ? 'Ctrl+' : ''}${stroke.altKey ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${key}`;
}

const byKeys: ReadonlyMap<string, Command> = new Map(
  allCommands.flatMap((command) => [command.keys, ...(command.alsoKeys ?? [])].filter((keys) => keys !== undefined).map((keys) => [keys, command])),
);

/** The command of a key, unless the key belongs to the text that is edited. */
export function commandFor(stroke: Stroke, editing: boolean, mac: boolean): Command | undefined {
  const command = byKeys.get(strokeText(stroke, mac));
  return command && !(editing && command.yieldsToText) ? command : undefined;
}

/** Title of the menu that Alt and its first letter open; undefined for other keys. */
export function menuFor(stroke: Stroke): string | undefined {
  return menus.find(({ title }) => strokeText(stroke, false) === `Alt+${title[0]}`)?.title;
}

/** Runs commands by their keys until the returned function is called. */
export function listenForShortcuts(workspace: Workspace): () => void {
  const mac = isMac();
  const press = (event: KeyboardEvent) => {
    // Keys that choose letters of an input method mean nothing else.
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target as HTMLElement, isBehind = workspace.dialog.value !== undefined || isInFront(target);
    const command = commandFor(event, isBehind || target.isContentEditable || target instanceof HTMLInputElement, mac);
    if (!command) return;
    // The browser has other uses for some of them, such as printing the page.
    event.preventDefault();
    if (isBehind && command.anywhere !== true) return;
    if (command.enabled?.(workspace) ?? true) command.run(workspace);
    else workspace.notices.say(whyOff(command, workspace));
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** Whether it is in an open dialog or menu: what lies behind that has no keys. */
export function isInFront(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null;
}

export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

/** Keys as people write them: `Ctrl+→`, on a Mac `⌘→`. */
export function keysText(keys: string, mac: boolean): string {
  const named = keys.replace('ArrowRight', '→').replace('ArrowLeft', '←').replace('ArrowUp', '↑').replace('ArrowDown', '↓');
  return mac ? named.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧') : named;
}
