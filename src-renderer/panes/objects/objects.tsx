/** The files that messages carry: one line each, a look into the one that is chosen, and saving. */
import { useEffect, useMemo, useState } from 'react';
import type { ObjectId, ObjectInfo, ObjectList, WorkDone } from '../../../src-main/api/index.ts';
import { countText, savedText, sizeText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { UnderWay } from '../../parts/under-way.tsx';
import { failureText, isAbort } from '../../state/failure.ts';
import { shareOf } from '../../state/notices.ts';
import { loadedShare } from '../../state/open-capture.ts';
import { saveAs } from '../../state/saving.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { ObjectPreview } from './object-preview.tsx';
import { ObjectTable } from './object-table.tsx';
import './objects.css';

export function Objects({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { list, error, share, isLoaded } = useObjects();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<ObjectInfo>();
  const shown = useMemo(() => (list?.objects ?? []).filter((object) => matches(object, wanted)), [list, wanted]);
  const selected = chosen && shown.includes(chosen) ? chosen : undefined;

  const saving = { doing: 'Saving …', done: savedText };
  const saveOne = ({ name, frame, nth }: ObjectInfo) =>
    saveAs(workspace, { ...saving, name }, (path) => workspace.engine.objectSave(capture.id, { frame, nth }, path));
  const saveAll = () => {
    const ids: ObjectId[] = shown.map(({ frame, nth }) => ({ frame, nth }));
    return saveAs(workspace, { ...saving, name: 'objects.zip' }, (path, call) => workspace.engine.objectsSave(capture.id, ids, path, call));
  };
  const go = ({ frame }: ObjectInfo) => {
    workspace.goToFrame(frame);
    onClose();
  };

  return (
    <Dialog title="Export objects" onClose={onClose} width={1180} height="min(720px, 84vh)">
      <div className="objects">
        <div className="objects-head">
          <input
            className="field objects-filter"
            aria-label="Narrow by host, type or name"
            placeholder="Host, type or name"
            value={wanted}
            spellCheck={false}
            onChange={(event) => setWanted(event.target.value)}
          />
          <span className="muted" role="status">
            {list && list.objects.length > 0 && summary(list, shown)}
            {!list && error === undefined && <UnderWay label={isLoaded ? 'Looking for objects' : 'Loading the capture'} share={share} />}
          </span>
          <button type="button" className="button" disabled={!selected} onClick={() => selected && void saveOne(selected)}>
            Save …
          </button>
          <button type="button" className="button primary" disabled={shown.length === 0} onClick={() => void saveAll()}>
            Save all …
          </button>
        </div>
        {error !== undefined && (
          <p role="alert" className="wrong">
            {error}
          </p>
        )}
        {list?.objects.length === 0 ? (
          <div className="objects-none pane-message muted" role="status">
            No objects in this capture.
          </div>
        ) : (
          <div className="objects-body">
            <ObjectTable objects={shown} selected={selected} onSelect={setChosen} onGo={go} />
            <ObjectPreview key={selected ? `${selected.frame} ${selected.nth}` : ''} object={selected} onGo={go} />
          </div>
        )}
        <p className="muted objects-hint">
          What HTTP, mail, SMB, FTP and TFTP carry. Bodies of HTTP are saved without their transfer and content codings; all together as one zip
          archive. Double-click goes to the packet.
        </p>
      </div>
    </Dialog>
  );
}

function summary(list: ObjectList, shown: readonly ObjectInfo[]): string {
  const bytes = shown.reduce((sum, { size }) => sum + size, 0);
  const count = `${countText(shown.length)} object${shown.length === 1 ? '' : 's'}`;
  const counted = shown.length < list.objects.length ? `${count} of ${countText(list.objects.length)}` : count;
  return `${counted}, ${sizeText(bytes)}${list.more ? '; there are more than are listed' : ''}`;
}

function matches({ host, contentType, name, uri }: ObjectInfo, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/);
  const text = visible(`${host} ${contentType} ${name} ${uri}`).toLowerCase();
  return words.every((word) => text.includes(word));
}

interface Looking {
  readonly list?: ObjectList;
  readonly error?: string;
  /** How far it is, 0 to 1, where that is known. */
  readonly share?: number;
}

/** They are looked for when the capture is loaded: before, some would be missing. */
function useObjects(): Looking & { readonly isLoaded: boolean } {
  const { engine, id, load } = useCapture();
  const loading = useStore(load),
    isLoaded = loading.info !== undefined;
  const [state, setState] = useState<Looking>({});
  useEffect(() => {
    if (!isLoaded) return undefined;
    const abort = new AbortController();
    const progress = (done: WorkDone) => !abort.signal.aborted && setState({ share: shareOf(done) });
    engine.objects(id, { signal: abort.signal, progress }).then(
      (list) => !abort.signal.aborted && setState({ list }),
      (error: unknown) => !abort.signal.aborted && !isAbort(error) && setState({ error: failureText(error) }),
    );
    return () => abort.abort();
  }, [engine, id, isLoaded]);
  return isLoaded ? { ...state, isLoaded } : { share: loadedShare(loading), isLoaded };
}
