import { describe, expect, it } from 'vitest';
import { allCommands, menus } from './commands/index.ts';
import { commandFor, keysText, menuFor, strokeText } from './shortcuts.ts';

const stroke = (key: string, code: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('shortcuts', () => {
  it('are the same keys whatever Alt and Shift make of them', () => {
    expect(strokeText(stroke('Ŧ', 'KeyT', { ctrlKey: true, altKey: true, shiftKey: true }), false)).toBe('Ctrl+Alt+Shift+T');
    expect(strokeText(stroke('g', 'KeyG', { ctrlKey: true }), false)).toBe('Ctrl+G');
    expect(strokeText(stroke('/', 'Slash', { ctrlKey: true }), false)).toBe('Ctrl+/');
    expect(strokeText(stroke(' ', 'Space', { ctrlKey: true }), false)).toBe('Ctrl+Space');
  });
  it('find slash on a keyboard where it is written with Shift', () => {
    expect(commandFor(stroke('/', 'Digit7', { ctrlKey: true, shiftKey: true }), false, false)?.id).toBe('focus-filter');
  });
  it('take the command key on a Mac', () => {
    expect(commandFor(stroke('o', 'KeyO', { metaKey: true }), false, true)?.id).toBe('open');
    expect(commandFor(stroke('o', 'KeyO', { ctrlKey: true }), false, true)).toBeUndefined();
  });
  it('leave the caret its keys while text is edited', () => {
    const home = stroke('Home', 'Home', { ctrlKey: true });
    expect(commandFor(home, false, false)?.id).toBe('first-packet');
    expect(commandFor(home, true, false)).toBeUndefined();
  });
  it('open menus with Alt and their first letters, of which there are no two', () => {
    const alt = (letter: string) => menuFor(stroke(letter, `Key${letter}`, { altKey: true }));
    expect(menus.map(({ title }) => alt(title[0]))).toEqual(menus.map(({ title }) => title));
    expect([alt('Q'), menuFor(stroke('f', 'KeyF', { ctrlKey: true, altKey: true })), menuFor(stroke('f', 'KeyF'))]).toEqual([
      undefined, undefined, undefined,
    ]);
    expect(allCommands.some(({ keys }) => keys !== undefined && /^Alt\+[A-Z]$/.test(keys))).toBe(false);
  });
  it('are each given once, and so are the names of commands', () => {
    const keys = allCommands.flatMap((command) => [command.keys ?? [], command.alsoKeys ?? []].flat());
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length);
  });
  it('reach no other command through an open dialog than those that change the size of its texts', () => {
    expect(allCommands.filter(({ anywhere }) => anywhere).map(({ id }) => id)).toEqual(['zoom-in', 'zoom-out', 'zoom-reset']);
  });
  it('are written as people write them', () => {
    expect(keysText('Ctrl+ArrowRight', false)).toBe('Ctrl+→');
    expect(keysText('Ctrl+Shift+F', true)).toBe('⌘⇧F');
  });
});
