/** Above the ladder: how much there is of it, how large it is drawn, and its being saved. */
import { spanText } from '../../format/segment.ts';
import { countText, savedText } from '../../format/sizes.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { MenuButton } from '../../parts/menu-button.tsx';
import type { ConnectionSession } from '../../state/connection-session.ts';
import { saveAs } from '../../state/saving.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import type { LadderView } from './ladder-view.ts';

export function LadderTools({ session, view }: { readonly session: ConnectionSession; readonly view: LadderView }) {
  const workspace = useWorkspace();
  const { info } = useStore(session.state);
  const save = (from: number, to: number) =>
    saveAs(workspace, { name: `tcp-stream-${session.stream}-ladder.svg`, doing: 'Drawing …', done: savedText }, (path, call) =>
      session.saveSvg(from, to, path, call),
    );
  return (
    <div className="ladder-tools">
      <span className="muted">{info && `${countText(info.segments)} segments in ${spanText(info.seconds)}`}</span>
      <span className="ladder-buttons">
        <IconButton label="Smaller" icon="minus" title="Smaller (-, Ctrl and wheel)" onClick={view.smaller} />
        <IconButton label="Larger" icon="plus" title="Larger (+, Ctrl and wheel)" onClick={view.larger} />
        <button type="button" className="toggle-button" aria-pressed={view.isWhole} onClick={view.isWhole ? view.usual : view.whole}>
          All
        </button>
        <MenuButton
          label="Save as SVG"
          icon="save"
          disabled={!info}
          entries={[
            { label: 'Save what is shown as SVG …', run: () => void save(view.from, view.to) },
            { label: 'Save the whole ladder as SVG …', run: () => void save(0, info?.segments ?? 0) },
          ]}
        />
      </span>
    </div>
  );
}
