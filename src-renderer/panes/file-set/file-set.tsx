/** The files of a set, of which another one can be shown in the place of the present one. */
import { useEffect, useState } from 'react';
import type { SetFile } from '../../../src-main/api/index.ts';
import { countText, sizeText } from '../../format/sizes.ts';
import { localText } from '../../format/time.ts';
import { visible } from '../../format/visible.ts';
import { ChoiceList } from '../../parts/choice-list.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import './file-set.css';

export function FileSetList({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    { path } = useCapture();
  const files = useStore(workspace.fileSet.files);
  const [wanted, setWanted] = useState(path);
  useEffect(() => void workspace.fileSet.look(), [workspace]);
  const chosen = files.find((file) => file.path === wanted);
  const place = files.findIndex((file) => file.path === path);
  const open = (file: SetFile) => {
    onClose();
    void workspace.showInstead(file.path);
  };
  return (
    <Dialog
      title="File set"
      onClose={onClose}
      width={680}
      height="min(560px, 84vh)"
      foot={
        <DialogFoot
          note={place < 0 ? undefined : `File ${countText(place + 1)} of ${countText(files.length)}`}
          onCancel={onClose}
          action="Open"
          disabled={chosen === undefined || wanted === path}
          onAction={() => chosen && open(chosen)}
        />
      }
    >
      <div className="file-set">
        <p className="muted dialog-hint">Opens in the place of the present file, with its filter.</p>
        <div className="file-set-head muted" aria-hidden="true">
          <span>Name</span>
          <span>Modified</span>
          <span>Size</span>
        </div>
        <ChoiceList
          label="Files of the set"
          takesKeyboard
          choices={files}
          chosen={chosen}
          keyOf={(file) => file.path}
          onChoose={(file) => setWanted(file.path)}
          onTake={(file) => (file.path === path ? onClose() : open(file))}
        >
          {(file) => <FileLine file={file} isShown={file.path === path} />}
        </ChoiceList>
      </div>
    </Dialog>
  );
}

function FileLine({ file: { name, size, modified }, isShown }: { readonly file: SetFile; readonly isShown: boolean }) {
  return (
    <>
      <span className="file-set-name" title={visible(name)}>
        <span className="file-set-shown">{isShown && <span role="img" aria-label="Shown now">●</span>}</span>
        {visible(name)}
      </span>
      <span>{localText({ seconds: Math.floor(modified / 1000), nanoseconds: 0 }, 0)}</span>
      <span>{sizeText(size)}</span>
    </>
  );
}
