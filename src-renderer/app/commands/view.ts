/** View: how packets and times are shown. */
import { hasChildren } from '../../state/expansion.ts';
import { conversationColours } from '../../state/list-look.ts';
import { showsLengths } from '../../state/preferences.ts';
import { setOptions } from '../../state/reading-choices.ts';
import type { Workspace } from '../../state/workspace.ts';
import { choices, nameChoices } from '../choices.ts';
import { hasCapture, hasPacket } from './command.ts';
import type { Command } from './command.ts';

/** A command for each value of one preference, of which one is on. */
function choiceCommands<Name extends keyof typeof choices>(name: Name): readonly Command[] {
  return choices[name].map(({ value, title, keys }) => ({
    id: `${name}-${value}`,
    title,
    keys,
    choice: true,
    checked: ({ preferences }) => preferences.value[name] === value,
    run: ({ preferences }) => preferences.change({ [name]: value }),
  }));
}

export const timeCommands: readonly Command[] = choiceCommands('timeForm');
export const precisionCommands: readonly Command[] = choiceCommands('timePrecision');
export const lengthCommands: readonly Command[] = [
  {
    id: 'hours-and-minutes',
    title: 'Seconds with hours and minutes',
    enabled: ({ preferences }) => showsLengths(preferences.value),
    checked: ({ preferences }) => preferences.value.hoursAndMinutes,
    run: ({ preferences }) => preferences.change({ hoursAndMinutes: !preferences.value.hoursAndMinutes }),
  },
];

export const themeCommands: readonly Command[] = choiceCommands('theme');
export const layoutCommands: readonly Command[] = choiceCommands('layout');

export const nameCommands: readonly Command[] = nameChoices.map(({ preference, title }) => ({
  id: preference,
  title,
  checked: ({ preferences }) => preferences.value[preference],
  run: (workspace) => setOptions(workspace, { [preference]: !workspace.preferences.value[preference] }),
}));

export const hostCommands: readonly Command[] = [
  { id: 'host-name', title: 'Edit resolved name …', enabled: hasPacket, run: (workspace) => workspace.askForName() },
];

export const zoomCommands: readonly Command[] = [
  { id: 'zoom-in', title: 'Larger text', keys: 'Ctrl++', alsoKeys: ['Ctrl+='], anywhere: true, run: ({ preferences }) => preferences.zoomBy(1) },
  { id: 'zoom-out', title: 'Smaller text', keys: 'Ctrl+-', anywhere: true, run: ({ preferences }) => preferences.zoomBy(-1) },
  { id: 'zoom-reset', title: 'Normal text size', keys: 'Ctrl+0', anywhere: true, run: ({ preferences }) => preferences.change({ zoom: 1 }) },
];

export const holdCommands: readonly Command[] = [
  {
    id: 'hold', title: 'Show packet beside the others', enabled: hasPacket,
    run: ({ active }) => active?.beside.hold(active.selection.state.value.frame),
  },
];

export const reloadCommands: readonly Command[] = [
  {
    id: 'reload', title: 'Reload', keys: 'Ctrl+R', enabled: hasCapture,
    run: (workspace) => workspace.active && void workspace.readAgain(workspace.active),
  },
];

export const conversationColourCommands: readonly Command[] = conversationColours.map((colour, number) => ({
  id: `colour-conversation-${number + 1}`,
  title: `Colour ${number + 1}`,
  colour,
  // Wireshark's keys; the tenth has none, as Ctrl+0 is that of the normal text size.
  keys: number < 9 ? `Ctrl+${number + 1}` : undefined,
  toldElsewhere: true,
  enabled: hasPacket,
  run: (workspace) => workspace.colourConversation(number),
}));

export const resetColourCommands: readonly Command[] = [
  {
    id: 'reset-conversation-colours', title: 'Reset conversation colours', keys: 'Ctrl+Space', yieldsToText: true,
    run: ({ look }) => void look.resetConversations(),
  },
];

export const rowColourCommands: readonly Command[] = [
  {
    id: 'colour-rows',
    title: 'Colour rows',
    checked: ({ preferences }) => preferences.value.colourRows,
    run: ({ preferences }) => preferences.change({ colourRows: !preferences.value.colourRows }),
  },
  {
    id: 'colour-map',
    title: 'Map of colours',
    enabled: ({ preferences }) => preferences.value.colourRows,
    checked: ({ preferences }) => preferences.value.colourMap,
    run: ({ preferences }) => preferences.change({ colourMap: !preferences.value.colourMap }),
  },
  { id: 'colour-rules', title: 'Colour rules …', run: ({ dialog }) => dialog.set('colour-rules') },
];

export const columnCommands: readonly Command[] = [
  { id: 'resize-columns', title: 'Resize columns to contents', keys: 'Ctrl+Shift+R', enabled: hasCapture, run: ({ look }) => look.fitColumns() },
  {
    id: 'reset-columns',
    title: 'Reset columns',
    run: ({ preferences }) => preferences.resetColumns(),
  },
  { id: 'reset-layout', title: 'Reset pane sizes', run: ({ preferences }) => preferences.change({ splits: {} }) },
];

export const treeCommands: readonly Command[] = [
  {
    id: 'expand-all',
    title: 'Expand all',
    keys: 'Ctrl+ArrowRight',
    yieldsToText: true,
    enabled: hasPacket,
    run: (workspace) => openAll(workspace, true),
  },
  {
    id: 'collapse-all',
    title: 'Collapse all',
    keys: 'Ctrl+ArrowLeft',
    yieldsToText: true,
    enabled: hasPacket,
    run: (workspace) => openAll(workspace, false),
  },
];

function openAll(workspace: Workspace, open: boolean): void {
  const nodes = workspace.active?.selection.state.value.tree?.nodes ?? [];
  workspace.expansion.setAll(
    nodes,
    nodes.map((_, index) => index).filter((index) => hasChildren(nodes, index)),
    open,
  );
}
