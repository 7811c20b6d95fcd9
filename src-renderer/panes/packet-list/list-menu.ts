/** The menu of the right mouse button over a row of the packet list. */
import type { FollowTarget, PacketTree, Row } from '../../../src-main/api/index.ts';
import { byteCopies } from '../../format/byte-copies.ts';
import { visible } from '../../format/visible.ts';
import { filterEntries } from '../../parts/filter-entries.ts';
import type { MenuEntry } from '../../parts/menu.tsx';
import { conversationFilter } from '../../state/cell-filter.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { packetConversations } from '../../state/packet-conversations.ts';
import { followTargets, followTitles } from '../../state/follow-names.ts';
import type { Workspace } from '../../state/workspace.ts';
import { conversationColours } from '../../state/list-look.ts';
import { toggleMarking } from '../../state/markings.ts';
import { placesCount } from '../../state/row-places.ts';
import { copyPicked } from './copied-rows.ts';
import { allColumns, rowCsv, rowText } from './columns.ts';
import type { RowContext } from './columns.ts';

/**
 * `filter`: that of the cell; `followed`: what the row's packet can be followed by, `tree`: its layers,
 * as far as that is known yet.
 */
export function listMenu(
  workspace: Workspace,
  capture: OpenCapture,
  row: Row,
  index: number,
  column: string,
  context: RowContext,
  filter: string | undefined,
  followed: readonly FollowTarget[],
  tree: PacketTree | undefined,
): MenuEntry[] {
  const conversation = conversationFilter(row);
  const cell = allColumns(context.preferences()).find((other) => other.id === column);
  const transport = followed.map(({ protocol }) => protocol).find((protocol) => protocol === 'tcp' || protocol === 'udp');
  const others =
    tree === undefined ? [] : packetConversations(tree, [transport ? `${transport}.stream == ${row.stream}` : undefined, conversation]);
  const copy = (text: string) => workspace.copy(text);
  const copyBytes = (written: (bytes: Uint8Array) => string) => () => {
    capture.engine.tree(capture.id, row.number).then(
      ({ sources }) => copy(written(sources[0]?.bytes ?? new Uint8Array())),
      workspace.notices.fail,
    );
  };
  const several = placesCount(capture.cursor.picked) > 1;
  const show = (text: string) => () => workspace.useFilter(text, 'replace', 'apply');
  return [
    ...filterEntries(filter, (text, joining, how) => workspace.useFilter(text, joining, how)),
    {
      label: 'Conversation filter',
      disabled: conversation === undefined && !transport && others.length === 0,
      entries: [
        ...(transport ? [{ label: `${followTitles[transport]} stream ${row.stream}`, run: show(`${transport}.stream == ${row.stream}`) }] : []),
        ...(conversation === undefined ? [] : [{ label: 'Both addresses', run: show(conversation) }]),
        ...(others.length === 0 ? [] : ['separator' as const, ...others.map(({ title, filter: text }) => ({ label: title, run: show(text) }))]),
      ],
    },
    {
      label: 'Colour conversation',
      disabled: conversation === undefined && !transport,
      entries: [
        ...conversationColours.map((colour, number) => ({
          label: `Colour ${number + 1}`,
          colour,
          keys: number < 9 ? `Ctrl+${number + 1}` : undefined,
          run: () => workspace.colourConversation(number),
        })),
        'separator',
        { label: 'Reset all conversation colours', run: () => void workspace.look.resetConversations() },
      ],
    },
    'separator',
    { label: 'Mark', keys: 'Ctrl+M', checked: row.markings?.includes('marked') ?? false, run: () => void toggleMarking(workspace, 'marked') },
    { label: 'Ignore', keys: 'Ctrl+D', checked: row.markings?.includes('ignored') ?? false, run: () => void toggleMarking(workspace, 'ignored') },
    {
      label: 'Time reference',
      keys: 'Ctrl+T',
      checked: row.markings?.includes('reference') ?? false,
      run: () => void toggleMarking(workspace, 'reference'),
    },
    { label: 'Comments …', keys: 'Ctrl+Alt+C', run: () => workspace.dialog.set('packet-comments') },
    { label: 'Edit resolved name …', run: () => workspace.askForName(column === 'destination' ? row.destination : row.source) },
    'separator',
    followTargets(followed, (protocol) => workspace.followStream(protocol), (target) => capture.beside.followStream(target)),
    { label: 'Show packet beside the others', run: () => capture.beside.hold(row.number) },
    ...relatedEntries(row, (frame) => workspace.goToFrame(frame)),
    ...(transport ? [{ label: 'Decode as …', keys: 'Ctrl+Shift+U', run: () => workspace.dialog.set('decode-as') }] : []),
    'separator',
    {
      label: 'Copy',
      entries: [
        ...(several
          ? [
              { label: 'Rows as text', keys: 'Ctrl+C', run: () => copyPicked(workspace, capture, context, rowText) },
              { label: 'Rows as CSV', run: () => copyPicked(workspace, capture, context, rowCsv) },
              'separator' as const,
            ]
          : [
              { label: 'Row as text', keys: 'Ctrl+C', run: () => copy(rowText(row, index, context)) },
              { label: 'Row as CSV', run: () => copy(rowCsv(row, index, context)) },
            ]),
        { label: cell ? `${cell.title} column` : 'Cell', disabled: !cell, run: () => cell && copy(cell.text(row, index, context)) },
        ...(column === 'info' ? [] : [{ label: 'Info', run: () => copy(visible(row.info)) }]),
        { label: 'As filter', disabled: filter === undefined, run: () => filter !== undefined && copy(filter) },
        'separator',
        ...byteCopies.map(({ title, written }) => ({ label: `Bytes as ${title}`, run: copyBytes(written) })),
      ],
    },
  ];
}

/** Frames that this one asks, answers or completes. */
function relatedEntries(row: Row, go: (frame: number) => void): MenuEntry[] {
  const related = row.related ?? [];
  if (related.length === 1) return [{ label: `Go to related packet ${related[0]}`, run: () => go(related[0]) }];
  if (related.length === 0) return [];
  return [{ label: 'Go to related packet', entries: related.slice(0, 30).map((frame) => ({ label: `Packet ${frame}`, run: () => go(frame) })) }];
}
