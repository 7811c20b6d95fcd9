/** Analyze, Statistics and Help: what is done with the packets, and dialogs about them. */
import { joinings } from '../../parts/filter-entries.ts';
import { conversationFilter } from '../../state/cell-filter.ts';
import { focusPane } from '../../state/focus.ts';
import { followProtocols, followTitles } from '../../state/follow-names.ts';
import { setOptions } from '../../state/reading-choices.ts';
import { selectedConversation } from '../../state/selected-conversation.ts';
import type { StatTreeGroup } from '../../state/stat-trees.ts';
import type { DialogName, Workspace } from '../../state/workspace.ts';
import { hasCapture, hasField, hasLayer, hasTree } from './command.ts';
import type { Command } from './command.ts';

/** Filters made of the field that is selected in the tree. */
export const filterCommands = (how: 'apply' | 'prepare'): readonly Command[] =>
  joinings.map(({ joining, label }) => ({
    id: `${how}-${joining.replace(' ', '-')}`,
    title: label,
    enabled: (workspace) => hasField(workspace) && fieldFilter(workspace) !== undefined,
    run: (workspace) => {
      const filter = fieldFilter(workspace);
      if (filter !== undefined) workspace.useFilter(filter, joining, how);
    },
  }));

export const analyzeCommands: readonly Command[] = [
  { id: 'focus-filter', title: 'Display filter', keys: 'Ctrl+/', enabled: hasCapture, run: () => focusPane('filter') },
  {
    id: 'clear-filter',
    title: 'Clear filter',
    keys: 'Ctrl+Alt+X',
    enabled: (workspace) => (workspace.active?.filter.state.value.text ?? '') !== '',
    whenOff: { text: 'there is no filter', packet: false },
    run: (workspace) => workspace.active?.filter.clear(),
  },
];

export const keptFilterCommands: readonly Command[] = [
  { id: 'filter-expression', title: 'Filter expression …', enabled: hasCapture, run: ({ dialog }) => dialog.set('filter-expression') },
  { id: 'filters', title: 'Bookmarks, buttons and macros …', run: ({ dialog }) => dialog.set('filters') },
  {
    id: 'add-column',
    title: 'Apply as column',
    keys: 'Ctrl+Shift+I',
    enabled: hasField,
    run: (workspace) => {
      const { tree, node } = workspace.active?.selection.state.value ?? {};
      const field = tree?.nodes[node ?? -1]?.field ?? '';
      if (field !== '') workspace.look.addColumn(field);
    },
  },
];

/** Filters of what the selected packet is part of. */
export const conversationFilterCommands: readonly Command[] = [
  {
    id: 'filter-stream',
    title: 'TCP or UDP stream',
    enabled: (workspace) => hasLayer('tcp')(workspace) || hasLayer('udp')(workspace),
    run: (workspace) => {
      const { active, notices } = workspace;
      if (active) selectedConversation(active).then((filter) => filter && workspace.useFilter(filter, 'replace', 'apply'), notices.fail);
    },
  },
  {
    id: 'filter-addresses',
    title: 'Both addresses',
    enabled: (workspace) => bothAddresses(workspace) !== undefined,
    run: (workspace) => workspace.useFilter(bothAddresses(workspace) ?? '', 'replace', 'apply'),
  },
];

const followKeys: Readonly<Record<string, string>> = {
  tcp: 'Ctrl+Alt+Shift+T',
  tls: 'Ctrl+Alt+Shift+S',
  udp: 'Ctrl+Alt+Shift+U',
  http: 'Ctrl+Alt+Shift+H',
};

export const followCommands: readonly Command[] = followProtocols.map((protocol) => ({
  id: `follow-${protocol}`,
  title: `Follow ${followTitles[protocol]} stream`,
  keys: followKeys[protocol],
  enabled: hasLayer(protocol),
  whenOff: { text: `the selected packet carries no ${followTitles[protocol]}` },
  run: (workspace) => workspace.followStream(protocol),
}));

const opens = (dialog: DialogName, title: string, keys?: string, enabled = hasCapture): Command => ({
  id: dialog,
  title,
  keys,
  enabled,
  run: (workspace) => workspace.dialog.set(dialog),
});

export const streamCommands: readonly Command[] = [
  {
    id: 'ladder',
    title: 'Ladder of the TCP connection',
    keys: 'Ctrl+Alt+Shift+L',
    enabled: hasLayer('tcp'),
    whenOff: { text: 'the selected packet carries no TCP' },
    run: (workspace) => workspace.showConnection('ladder'),
  },
  {
    id: 'connection-graph',
    title: 'Graph of the TCP connection',
    keys: 'Ctrl+Alt+Shift+G',
    enabled: hasLayer('tcp'),
    whenOff: { text: 'the selected packet carries no TCP' },
    run: (workspace) => workspace.showConnection('graph'),
  },
  {
    id: 'states',
    title: 'States of the TCP connection',
    keys: 'Ctrl+Alt+Shift+K',
    enabled: hasLayer('tcp'),
    whenOff: { text: 'the selected packet carries no TCP' },
    run: (workspace) => workspace.showConnection('states'),
  },
  opens('show-bytes', 'Show packet bytes …', 'Ctrl+Shift+O', hasTree),
  opens('decode-as', 'Decode as …', 'Ctrl+Shift+U', () => true),
  opens('protocols', 'Enabled protocols …', 'Ctrl+Shift+E', () => true),
  opens('remarks', 'Expert information'),
  {
    id: 'verify-checksums',
    title: 'Verify checksums',
    checked: ({ preferences }) => preferences.value.verifyChecksums,
    run: (workspace) => setOptions(workspace, { verifyChecksums: !workspace.preferences.value.verifyChecksums }),
  },
];

export const statisticsCommands: readonly Command[] = [
  opens('properties', 'Capture file properties', 'Ctrl+Alt+Shift+C'),
  opens('resolved', 'Resolved addresses'),
  opens('hierarchy', 'Protocol hierarchy'),
  opens('conversations', 'Conversations'),
  opens('endpoints', 'Endpoints'),
  opens('io-graph', 'I/O graph'),
  opens('flow-graph', 'Flow graph'),
  opens('response-times', 'Service response times'),
];

export const telephonyCommands: readonly Command[] = [opens('sip-calls', 'VoIP calls'), opens('rtp-streams', 'RTP streams')];

export const statTreeCommands = ({ kinds }: StatTreeGroup): readonly Command[] => kinds.map(({ name, title }) => opens(`tree-${name}`, title));

export const helpCommands: readonly Command[] = [
  opens('shortcuts', 'Keyboard shortcuts', 'F1', () => true),
  opens('about', 'About Netloupe', undefined, () => true),
];

function bothAddresses({ active }: Workspace): string | undefined {
  const row = active?.cursor.selectedRow?.row;
  return row && conversationFilter(row);
}

function fieldFilter(workspace: Workspace): string | undefined {
  const { tree, node } = workspace.active?.selection.state.value ?? {};
  return tree?.nodes[node ?? -1]?.filter;
}
