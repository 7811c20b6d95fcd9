/** The foot of the window: how many packets there are and are shown, what is selected, what is under way. */
import * as Popover from '@radix-ui/react-dropdown-menu';
import type { Note } from '../../../src-main/api/index.ts';
import { countText, durationText, shareText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { loadedShare } from '../../state/open-capture.ts';
import { placesCount } from '../../state/row-places.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { ProfileButton } from './profile-button.tsx';
import './status-bar.css';

export function StatusBar() {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { progress, info } = useStore(capture.load);
  const view = useStore(capture.views.shown);
  const running = useStore(capture.views.running);
  const total = info?.packets ?? progress?.packets ?? 0;
  const shown = view?.shown ?? 0;
  const filtered = (view?.filter ?? '') !== '';

  return (
    <footer className="status-bar" aria-label="Status">
      <Selected />
      <span className="status-space" />
      {!info && progress && (
        <Progress
          label={`Loading${progress.bytesTotal ? ` ${sizeText(progress.bytesTotal)}` : ''}`}
          share={loadedShare({ progress, info })}
          onCancel={() => workspace.stopLoading(capture)}
        />
      )}
      {info && running && running.filter !== '' && (
        <Progress label="Filtering" share={total > 0 ? running.tested / total : undefined} onCancel={() => void capture.filter.stop()} />
      )}
      {info && info.notes.length > 0 && <Notes notes={info.notes} />}
      <span className="status-count" data-testid="packets">
        Packets: <b>{countText(total)}</b>
      </span>
      {filtered && (
        <span className="status-count" data-testid="shown">
          Shown: <b>{countText(shown)}</b> ({shareText(shown, total)})
        </span>
      )}
      {info && (
        <span className="status-count muted" data-testid="load-time">
          Loaded in {durationText(info.loadMilliseconds)}
        </span>
      )}
      <ProfileButton />
    </footer>
  );
}

/** The selected field's name and where its bytes are. */
function Selected() {
  const { selection, cursor } = useCapture();
  useStore(cursor.picks);
  const { tree, node, source, caret } = useStore(selection.state);
  const field = tree?.nodes[node],
    picked = placesCount(cursor.picked);
  if (picked > 1) return <span className="status-field muted">{countText(picked)} packets selected</span>;
  if (!tree || (!field && caret < 0)) return <span className="status-field muted">{tree ? `Packet ${countText(tree.number)}` : ''}</span>;
  const place = field && field.length > 0 ? `${field.length === 1 ? '1 byte' : `${field.length} bytes`} at ${field.start}` : '';
  const at = caret >= 0 ? `byte ${caret} (0x${caret.toString(16)})` : '';
  const title = field ? visible(field.title ?? field.label) : visible(tree.sources[source]?.name ?? '');
  return (
    <span className="status-field">
      <span className="status-name" title={title}>
        {title}
      </span>
      {field && field.field !== '' && <span className="mono">{field.field}</span>}
      <span className="muted">{[place, at].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Progress({ label, share, onCancel }: { readonly label: string; readonly share: number | undefined; readonly onCancel: () => void }) {
  return (
    <span className="status-progress">
      <span className="muted">{label}</span>
      <progress aria-label={label} max={1} value={share} />
      <IconButton label={`Stop: ${label}`} icon="close" size={12} title="Stop" onClick={onCancel} />
    </span>
  );
}

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const serious = notes.some((note) => note.severity !== 'info');
  return (
    <Popover.Root>
      <Popover.Trigger className={`status-notes ${serious ? 'serious' : ''}`} aria-label={`${notes.length} notes on this file`}>
        <Icon name={serious ? 'warning' : 'info'} size={14} /> {notes.length === 1 ? '1 note' : `${notes.length} notes`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="menu notes" align="end" side="top" sideOffset={6} collisionPadding={8}>
          {notes.map((note, index) => (
            <Popover.Item key={index} className={`note note-${note.severity}`}>
              <Icon name={note.severity === 'info' ? 'info' : 'warning'} size={14} />
              <span>
                {visible(note.text)}
                {/* Where the sentence does not say it. */}
                {note.offset !== undefined && !note.text.includes(String(note.offset)) && (
                  <span className="muted"> (byte {countText(note.offset)})</span>
                )}
              </span>
            </Popover.Item>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
