/** Every command that has keys. */
import { Dialog } from '../parts/dialog.tsx';
import { allCommands, commandsOf, menus } from './commands/index.ts';
import { isMac, keysText } from './shortcuts.ts';

/** Keys that panes handle themselves. */
const inPanes: readonly (readonly [keys: string, does: string])[] = [
  ['Alt+F, Alt+E …', 'Open the menu that begins with the letter'],
  ['Ctrl+1 … Ctrl+9', 'Give the conversation one of nine colours'],
  ['↑ ↓ PgUp PgDn', 'Move in the list, the tree, the bytes'],
  ['Shift+↑ Shift+↓ Shift+PgUp …', 'Select several packets; so do Shift and Ctrl with a click'],
  ['Home End', 'First and last row; begin and end of a line of bytes'],
  ['← → - +', 'Close and open a part of the tree; move by a byte'],
  ['Shift+← Shift+→', 'Close and open a part of the tree with all that is in it'],
  ['Backspace', 'To the part of the tree that the field is in'],
  ['Enter, double-click', 'Show the packet of the list beside the others'],
  ['Enter', 'Open a part of the tree, follow a link to its packet; run the filter'],
  ['Tab', 'Next pane; in the filter, take the completion'],
  ['Ctrl+Space', 'Offer completions in the filter'],
  ['Ctrl+F Enter Shift+Enter', 'Find in the followed stream; next and previous match'],
  ['↑ ↓ + - 0', 'Step through the ladder; zoom it, and back to normal size'],
  ['Esc', 'Close what is shown beside the packets; dismiss a message'],
];

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const mac = isMac();
  const listed = new Set(menus.flatMap(commandsOf));
  const groups = [
    ...menus.map((menu) => ({ title: menu.title, commands: commandsOf(menu) })),
    { title: 'Panes', commands: allCommands.filter((command) => !listed.has(command)) },
  ].map(({ title, commands }) => ({
    title,
    lines: commands
      .filter(({ keys, toldElsewhere }) => keys !== undefined && !toldElsewhere)
      .map(({ title: does, keys, alsoKeys }) => [[keys!, ...(alsoKeys ?? [])], does] as const),
  }));
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} width={860}>
      <div className="shortcut-groups">
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {lines.map(([keys, does]) => (
                  <Line key={does} keys={keys.map((stroke) => keysText(stroke, mac)).join(', ')} does={does} />
                ))}
              </dl>
            </section>
          ))}
        <section>
          <h3>In the panes</h3>
          <dl>
            {inPanes.map(([keys, does]) => (
              <Line key={does} keys={keys} does={does} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Line({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd>{keys}</dd>
    </div>
  );
}
