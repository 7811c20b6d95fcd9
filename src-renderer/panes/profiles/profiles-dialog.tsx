/** The dialog of profiles: which there are, which one is active, and on their way from and to files. */
import { useState } from 'react';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { fileText } from '../../parts/file-text.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { addProfile, removeProfile, switchProfile } from '../../state/profile-change.ts';
import { longestName, profileIn, profileText, usualProfile } from '../../state/profiles.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** Bytes of a profile: one with a thousand colour rules has a quarter of a million. */
const longestFile = 1 << 22;

export function ProfilesDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    { profiles, preferences } = workspace;
  const { names, active } = useStore(profiles);
  const [trouble, setTrouble] = useState('');
  const read = async ([file]: readonly File[]) => {
    const { text, trouble: problem = '' } = await fileText(file, longestFile),
      found = text === undefined ? undefined : profileIn(text);
    setTrouble(text !== undefined && found === undefined ? `${visible(file.name)} is no profile.` : problem);
    if (found !== undefined) addProfile(workspace, file.name.replace(/\.json$/i, ''), found);
  };
  return (
    <Dialog
      title="Profiles"
      onClose={onClose}
      width={600}
      foot={
        <DialogFoot
          first={
            <>
              <FileButton title="Import …" label="Profile file" accept=".json" onFiles={read} />
              <button type="button" className="button" onClick={() => saveFile(`${active}.json`, profileText(preferences.value))}>
                Export …
              </button>
            </>
          }
          note={trouble}
          wrong
          action="Done"
          onAction={onClose}
        />
      }
    >
      <p className="muted dialog-hint">
        A profile has columns, colour rules, filters, times, names and protocols of its own: whatever is changed while it is active. Theme and text
        size are the same in all.
      </p>
      <ul className="edited" aria-label="Profiles">
        {names.map((name) => (
          <li key={name} className="edited-line">
            <input
              type="radio"
              name="active-profile"
              aria-label={`Use ${visible(name)}`}
              checked={name === active}
              autoFocus={name === active}
              onChange={() => switchProfile(workspace, name)}
            />
            <input
              className="field edited-rest"
              aria-label="Name"
              defaultValue={name}
              disabled={name === usualProfile}
              maxLength={longestName}
              spellCheck={false}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              onBlur={({ currentTarget }) => {
                if (!profiles.rename(name, currentTarget.value)) currentTarget.value = name;
              }}
            />
            <IconButton
              label={`Remove ${name}`}
              icon="close"
              size={14}
              disabled={name === usualProfile}
              onClick={() => removeProfile(workspace, name)}
            />
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => addProfile(workspace, `${active} copy`)}>
          New from {visible(active)}
        </button>
      </div>
    </Dialog>
  );
}
