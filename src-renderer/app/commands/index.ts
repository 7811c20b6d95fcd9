/** All commands, and their order in the menu bar. */
import { focusPane, stepPane } from '../../state/focus.ts';
import { statTreeGroups } from '../../state/stat-trees.ts';
import {
  analyzeCommands,
  conversationFilterCommands,
  filterCommands,
  followCommands,
  helpCommands,
  keptFilterCommands,
  statisticsCommands,
  statTreeCommands,
  streamCommands,
  telephonyCommands,
} from './analyze.ts';
import { hasCapture } from './command.ts';
import type { Command } from './command.ts';
import { fieldCopyCommands, packetCopyCommands, preferenceCommands, secretCommands } from './edit.ts';
import {
  bytesCommands,
  closeCommands,
  exportCommands,
  fileSetCommands,
  importCommands,
  objectCommands,
  openCommands,
  printCommands,
  saveCommands,
  summaryCommands,
} from './file.ts';
import { commentCommands, findCommands, ignoreCommands, markCommands, pickCommands, referenceCommands } from './marks.ts';
import { captureCommands, conversationCommands, goCommands, stepCommands } from './go.ts';
import {
  columnCommands,
  conversationColourCommands,
  holdCommands,
  hostCommands,
  layoutCommands,
  lengthCommands,
  nameCommands,
  precisionCommands,
  reloadCommands,
  resetColourCommands,
  rowColourCommands,
  themeCommands,
  timeCommands,
  treeCommands,
  zoomCommands,
} from './view.ts';

export interface Submenu {
  readonly title: string;
  /** Groups have separators between them. */
  readonly groups: readonly (readonly MenuPart[])[];
}

/**
 * `recent` stands for the files that were opened lately, `columns` and `sorting` for those of the list and
 * its order, `conversations` for those of the selected packet's layers.
 */
export type MenuPart = Command | Submenu | 'recent' | 'columns' | 'sorting' | 'conversations';

/** The trees, those of one group below each other. */
const statTreeParts: readonly MenuPart[] = statTreeGroups.flatMap((group): readonly MenuPart[] =>
  group.title === undefined ? statTreeCommands(group) : [{ title: group.title, groups: [statTreeCommands(group)] }],
);

export const menus: readonly Submenu[] = [
  {
    title: 'File',
    groups: [
      [...openCommands, 'recent', { title: 'File set', groups: [fileSetCommands] }, ...importCommands],
      [
        ...saveCommands,
        { title: 'Export displayed packets', groups: [exportCommands] },
        ...bytesCommands,
        ...objectCommands,
        { title: 'Export summary', groups: [summaryCommands] },
      ],
      printCommands,
      closeCommands,
    ],
  },
  {
    title: 'Edit',
    groups: [
      findCommands,
      pickCommands,
      markCommands,
      ignoreCommands,
      referenceCommands,
      commentCommands,
      [{ title: 'Copy', groups: [fieldCopyCommands, packetCopyCommands] }],
      secretCommands,
      preferenceCommands,
    ],
  },
  {
    title: 'View',
    groups: [
      [
        { title: 'Time', groups: [timeCommands, precisionCommands, lengthCommands] },
        { title: 'Name resolution', groups: [nameCommands, hostCommands] },
        { title: 'Theme', groups: [themeCommands] },
        { title: 'Panes', groups: [layoutCommands] },
      ],
      [...rowColourCommands, { title: 'Colour conversation', groups: [conversationColourCommands, resetColourCommands] }],
      ['columns', 'sorting', ...columnCommands],
      treeCommands,
      zoomCommands,
      [...holdCommands, ...reloadCommands],
    ],
  },
  { title: 'Go', groups: [goCommands, stepCommands, conversationCommands, captureCommands] },
  {
    title: 'Analyze',
    groups: [
      analyzeCommands,
      keptFilterCommands,
      [
        { title: 'Apply as filter', groups: [filterCommands('apply')] },
        { title: 'Prepare as filter', groups: [filterCommands('prepare')] },
        { title: 'Conversation filter', groups: [conversationFilterCommands, ['conversations']] },
      ],
      [{ title: 'Follow', groups: [followCommands] }, ...streamCommands],
    ],
  },
  { title: 'Statistics', groups: [statisticsCommands, statTreeParts] },
  { title: 'Telephony', groups: [telephonyCommands] },
  { title: 'Help', groups: [helpCommands] },
];

/** Commands that have no place in the menus. */
const unlisted: readonly Command[] = [
  { id: 'focus-menus', title: 'Go to the menus', keys: 'F10', run: () => focusPane('menus') },
  { id: 'next-pane', title: 'Go to the next pane', keys: 'F6', enabled: hasCapture, run: () => stepPane(1) },
  { id: 'previous-pane', title: 'Go to the previous pane', keys: 'Shift+F6', enabled: hasCapture, run: () => stepPane(-1) },
];

export const allCommands: readonly Command[] = [...menus.flatMap(commandsOf), ...unlisted];

export function commandsOf(menu: Submenu): Command[] {
  return menu.groups.flat().flatMap((part) => (typeof part === 'string' ? [] : 'groups' in part ? commandsOf(part) : [part]));
}
