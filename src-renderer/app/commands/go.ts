/** Go: from packet to packet. */
import { conversationNeighbour } from '../../state/conversation-step.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import type { Workspace } from '../../state/workspace.ts';
import { hasCapture, hasPacket } from './command.ts';
import type { Command } from './command.ts';

export const goCommands: readonly Command[] = [
  {
    id: 'go-back', title: 'Back', keys: 'Alt+ArrowLeft', enabled: hasPacket,
    run: (workspace) => goThrough(workspace, workspace.active?.selection.takePrevious(), 'earlier'),
  },
  {
    id: 'go-forward', title: 'Forward', keys: 'Alt+ArrowRight', enabled: hasPacket,
    run: (workspace) => goThrough(workspace, workspace.active?.selection.takeNext(), 'later'),
  },
  {
    id: 'go-to-related',
    title: 'Corresponding packet',
    enabled: ({ active }) => relatedTo(active) !== undefined,
    run: goToRelated,
  },
  { id: 'go-to-packet', title: 'Go to packet …', keys: 'Ctrl+G', enabled: hasCapture, run: (workspace) => workspace.dialog.set('go-to-packet') },
];

export const stepCommands: readonly Command[] = [
  { id: 'next-packet', title: 'Next packet', keys: 'Ctrl+ArrowDown', alsoKeys: ['F8'], yieldsToText: true, enabled: hasCapture, run: stepBy(1) },
  {
    id: 'previous-packet',
    title: 'Previous packet',
    keys: 'Ctrl+ArrowUp',
    alsoKeys: ['F7'],
    yieldsToText: true,
    enabled: hasCapture,
    run: stepBy(-1),
  },
  { id: 'first-packet', title: 'First packet', keys: 'Ctrl+Home', yieldsToText: true, enabled: hasCapture, run: (workspace) => select(workspace, 0) },
  {
    id: 'last-packet',
    title: 'Last packet',
    keys: 'Ctrl+End',
    yieldsToText: true,
    enabled: hasCapture,
    run: (workspace) => select(workspace, Infinity),
  },
];

const ofSeveral: Pick<Command, 'enabled' | 'whenOff'> = {
  enabled: ({ tabs }) => tabs.value.captures.length > 1, whenOff: { text: 'no other capture is open', packet: false },
};

export const captureCommands: readonly Command[] = [
  { id: 'next-capture', title: 'Next capture', keys: 'Ctrl+Tab', alsoKeys: ['Ctrl+PageDown'], ...ofSeveral, run: stepCapture(1) },
  { id: 'previous-capture', title: 'Previous capture', keys: 'Ctrl+Shift+Tab', alsoKeys: ['Ctrl+PageUp'], ...ofSeveral, run: stepCapture(-1) },
];

export const conversationCommands: readonly Command[] = [
  { id: 'next-in-conversation', title: 'Next packet in conversation', keys: 'Ctrl+.', enabled: hasCapture, run: stepInConversation(1) },
  { id: 'previous-in-conversation', title: 'Previous packet in conversation', keys: 'Ctrl+,', enabled: hasCapture, run: stepInConversation(-1) },
];

function goToRelated(workspace: Workspace): void {
  const related = relatedTo(workspace.active);
  if (related !== undefined) workspace.goToFrame(related);
}

/** Through the packets that were gone to; says where their list ends. */
function goThrough(workspace: Workspace, frame: number | undefined, which: 'earlier' | 'later'): void {
  if (frame === undefined) workspace.notices.say(`There is no ${which} packet among those that you have gone to.`);
  else workspace.goToFrame(frame, false);
}

/** The packet that the selected one asks, answers or completes. */
function relatedTo(capture: OpenCapture | undefined): number | undefined {
  return capture?.cursor.selectedRow?.row.related?.[0];
}

function stepCapture(offset: 1 | -1) {
  return (workspace: Workspace): void => workspace.stepCapture(offset);
}

function stepBy(offset: number) {
  return (workspace: Workspace) => void workspace.active?.cursor.step(offset).catch(workspace.notices.fail);
}

function select(workspace: Workspace, index: number): void {
  workspace.active?.cursor.selectIndex(index).catch(workspace.notices.fail);
}

function stepInConversation(direction: 1 | -1) {
  return (workspace: Workspace) => {
    const { active } = workspace;
    if (!active) return;
    // As the keys for the next and the previous packet do: a packet must be chosen before it has a conversation.
    if (!hasPacket(workspace)) return chooseFirst(workspace, active);
    const none = `There is no ${direction === 1 ? 'later' : 'earlier'} packet of this conversation here.`;
    void workspace.goToFound(active, conversationNeighbour(active, direction), none);
  };
}

function chooseFirst({ notices }: Workspace, { cursor, views }: OpenCapture): void {
  if (views.shown.value?.shown === 0) notices.say('No packet is shown: the filter lets none through.');
  else cursor.selectIndex(0).catch(notices.fail);
}
