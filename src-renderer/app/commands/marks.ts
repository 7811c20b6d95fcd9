/** Marks, ignored packets, time references and comments; finding packets. */
import { clearMarking, goToMarked, markShown, toggleMarking } from '../../state/markings.ts';
import type { Workspace } from '../../state/workspace.ts';
import { focusPane } from '../../state/focus.ts';
import { hasCapture, hasLoaded, hasPacket } from './command.ts';
import type { Command } from './command.ts';

export const findCommands: readonly Command[] = [
  {
    id: 'find',
    title: 'Find packet …',
    keys: 'Ctrl+F',
    enabled: hasCapture,
    run: openFindBar,
  },
  {
    id: 'find-next', title: 'Find next', keys: 'Ctrl+N', alsoKeys: ['F3'], enabled: hasCapture,
    run: findFrom('forward'),
  },
  {
    id: 'find-previous',
    title: 'Find previous',
    keys: 'Ctrl+B',
    alsoKeys: ['Shift+F3'],
    enabled: hasCapture,
    run: findFrom('backward'),
  },
];

export const pickCommands: readonly Command[] = [
  {
    id: 'select-all',
    title: 'Select all displayed',
    keys: 'Ctrl+A',
    yieldsToText: true,
    enabled: hasCapture,
    run: ({ active, notices }) => void active?.cursor.pickAll().catch(notices.fail),
  },
];

export const markCommands: readonly Command[] = [
  {
    id: 'mark', title: 'Mark or unmark packet', keys: 'Ctrl+M', enabled: hasPacket,
    run: workspace => void toggleMarking(workspace, 'marked'),
  },
  {
    id: 'mark-all', title: 'Mark all displayed', keys: 'Ctrl+Shift+M', enabled: hasCapture,
    run: workspace => void markShown(workspace, 'marked', true),
  },
  {
    id: 'unmark-all', title: 'Unmark all displayed', keys: 'Ctrl+Alt+M', enabled: hasCapture,
    run: workspace => void markShown(workspace, 'marked', false),
  },
  {
    id: 'next-mark', title: 'Next mark', keys: 'Ctrl+Shift+N', enabled: hasCapture,
    run: workspace => void goToMarked(workspace, 'marked', 'forward'),
  },
  {
    id: 'previous-mark', title: 'Previous mark', keys: 'Ctrl+Shift+B', enabled: hasCapture,
    run: workspace => void goToMarked(workspace, 'marked', 'backward'),
  },
];

export const commentCommands: readonly Command[] = [
  { id: 'packet-comments', title: 'Packet comments …', keys: 'Ctrl+Alt+C', enabled: hasPacket, run: ({ dialog }) => dialog.set('packet-comments') },
  { id: 'capture-comments', title: 'Capture comments …', enabled: hasLoaded, run: ({ dialog }) => dialog.set('capture-comments') },
];

export const ignoreCommands: readonly Command[] = [
  {
    id: 'ignore', title: 'Ignore or unignore packet', keys: 'Ctrl+D', enabled: hasPacket,
    run: workspace => void toggleMarking(workspace, 'ignored'),
  },
  { id: 'ignore-all', title: 'Ignore all displayed', enabled: hasCapture, run: workspace => void markShown(workspace, 'ignored', true) },
  {
    id: 'unignore-all', title: 'Unignore all displayed', keys: 'Ctrl+Alt+D', enabled: hasCapture,
    run: workspace => void markShown(workspace, 'ignored', false),
  },
];

export const referenceCommands: readonly Command[] = [
  { id: 'time-shift', title: 'Time shift …', keys: 'Ctrl+Shift+T', enabled: hasLoaded, run: ({ dialog }) => dialog.set('time-shift') },
  {
    id: 'time-reference', title: 'Set or unset time reference', keys: 'Ctrl+T', enabled: hasPacket,
    run: workspace => void toggleMarking(workspace, 'reference'),
  },
  {
    id: 'unset-references', title: 'Unset all time references', keys: 'Ctrl+Alt+T', enabled: hasCapture,
    run: workspace => void clearMarking(workspace, 'reference'),
  },
  {
    id: 'next-reference', title: 'Next time reference', keys: 'Ctrl+Alt+N', enabled: hasCapture,
    run: workspace => void goToMarked(workspace, 'reference', 'forward'),
  },
  {
    id: 'previous-reference', title: 'Previous time reference', keys: 'Ctrl+Alt+B', enabled: hasCapture,
    run: workspace => void goToMarked(workspace, 'reference', 'backward'),
  },
];

function openFindBar({ active }: Workspace): void {
  active?.find.open();
  requestAnimationFrame(() => focusPane('find'));
}

/** Until there is something to look for, asks for it, as browsers do. */
function findFrom(direction: 'forward' | 'backward') {
  return (workspace: Workspace): void => {
    const { active } = workspace;
    if (active?.find.state.value.query.text === '') openFindBar(workspace);
    else void active?.find.next(direction);
  };
}
