/** The head of a followed stream: which one it is, and what can be done with it. */
import type { FollowFileForm } from '../../../src-main/api/index.ts';
import { countText, savedText } from '../../format/sizes.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import { followTitles, streamFileName, streamFilter } from '../../state/follow-names.ts';
import type { FollowSession } from '../../state/follow-session.ts';
import { saveAs } from '../../state/saving.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { copyStream } from './copy-stream.ts';
import { extensions } from './forms.ts';

interface StreamHeadProps {
  readonly session: FollowSession;
  /** What is followed is one: a stream, or a connection whose streams are within it. */
  readonly what: string;
  /** The one that is shown of a connection's streams. */
  readonly substream: number | undefined;
  readonly onFind: () => void;
  readonly onClose: () => void;
}

export function StreamHead({ session, what, substream, onFind, onClose }: StreamHeadProps) {
  const workspace = useWorkspace(), capture = useCapture();
  const { target: { protocol, stream }, info, look } = useStore(session.state);
  const go = (other: number) => capture.beside.followStream({ protocol, stream: other });
  const save = (form: FollowFileForm) => {
    const name = `${streamFileName({ protocol, stream, substream })}${look.only === 'both' ? '' : `-side-${look.only}`}.${extensions[form]}`;
    return saveAs(workspace, { name, doing: 'Saving …', done: savedText }, (path, call) => session.save(form, path, call));
  };
  return (
    <header className="pane-head">
      <h2>
        {followTitles[protocol]} {what} {countText(stream)}
        {info && <span className="muted"> of {countText(info.streams)}</span>}
      </h2>
      <IconButton label={`Previous ${what}`} icon="previous" disabled={stream <= 0} onClick={() => go(stream - 1)} />
      <IconButton label={`Next ${what}`} icon="next" disabled={!info || stream >= info.streams - 1} onClick={() => go(stream + 1)} />
      <IconButton
        label="Show only this stream's packets"
        icon="filter"
        onClick={() => workspace.useFilter(streamFilter({ protocol, stream, substream }), 'replace', 'apply')}
      />
      <IconButton label="Find (Ctrl+F)" icon="search" disabled={!info} onClick={onFind} />
      <IconButton label="Copy" icon="copy" disabled={!info} onClick={() => copyStream(workspace, session)} />
      <MenuButton
        label="Save"
        icon="save"
        disabled={!info}
        entries={[
          { label: 'Save as shown …', run: () => void save(look.form) },
          { label: 'Save the bytes …', run: () => void save('bytes') },
        ]}
      />
      <IconButton label="Close (Esc)" icon="close" onClick={onClose} />
    </header>
  );
}
