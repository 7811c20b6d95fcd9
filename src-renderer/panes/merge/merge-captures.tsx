/** The dialog that says which of the open captures are put together, and how. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MergeOrder } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { mergeCaptures } from '../../state/merging.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';

const orders: readonly { readonly order: MergeOrder; readonly title: string }[] = [
  { order: 'time', title: 'By the times of their packets' },
  { order: 'after', title: 'One capture after the other, as they are listed' },
];

export function MergeCaptures({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const { captures } = useStore(workspace.tabs);
  const [order, setOrder] = useState<MergeOrder>('time');
  const [listed, setListed] = useState<readonly OpenCapture[]>(captures),
    [left, setLeft] = useState<ReadonlySet<OpenCapture>>(new Set());
  // Those that are opened meanwhile come last.
  const known = [...listed.filter((capture) => captures.includes(capture)), ...captures.filter((capture) => !listed.includes(capture))];
  const chosen = known.filter((capture) => !left.has(capture) && capture.load.value.info);
  const packets = chosen.reduce((sum, { load }) => sum + (load.value.info?.packets ?? 0), 0);
  const choose = (capture: OpenCapture, wanted: boolean) =>
    setLeft(new Set(wanted ? [...left].filter((other) => other !== capture) : [...left, capture]));
  const merge = () => {
    onClose();
    void mergeCaptures(workspace, chosen.map(({ id }) => id), order);
  };
  return (
    <Dialog
      title="Merge captures"
      onClose={onClose}
      width={620}
      foot={
        <DialogFoot
          note={chosen.length < 2 ? 'Two captures, or more, are needed.' : `${countText(packets)} packets`}
          onCancel={onClose}
          action="Merge …"
          disabled={chosen.length < 2}
          onAction={merge}
        />
      }
    >
      <ul className="edited" aria-label="Captures">
        {known.map((capture, index) => (
          <MergedLine
            key={capture.id}
            capture={capture}
            wanted={!left.has(capture)}
            onWant={(wanted) => choose(capture, wanted)}
          >
            <MoveButtons name={capture.name} list={known} index={index} onMove={setListed} />
          </MergedLine>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => void workspace.chooseAndOpen()}>
          Open another …
        </button>
      </div>
      <fieldset className="choices">
        <legend>Order of the packets</legend>
        {orders.map(({ order: one, title }) => (
          <label key={one} className="choice-line">
            <input type="radio" name="order" checked={order === one} onChange={() => setOrder(one)} />
            {title}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

interface LineProps {
  readonly capture: OpenCapture;
  readonly wanted: boolean;
  readonly onWant: (wanted: boolean) => void;
  readonly children: ReactNode;
}

function MergedLine({ capture, wanted, onWant, children }: LineProps) {
  const { info } = useStore(capture.load);
  return (
    <li className="edited-line">
      <label className="choice-line edited-rest" title={visible(capture.path)}>
        <input type="checkbox" checked={wanted && info !== undefined} disabled={!info} onChange={({ target }) => onWant(target.checked)} />
        {visible(capture.name)}
        <span className="muted">{info ? `${countText(info.packets)} packets` : 'is being read'}</span>
      </label>
      {children}
    </li>
  );
}
