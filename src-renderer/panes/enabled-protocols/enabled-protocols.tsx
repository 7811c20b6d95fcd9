/** The dialog that says which protocols packets are read as. */
import { useEffect, useMemo, useState } from 'react';
import type { ProtocolChoice } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { setDisabledProtocols } from '../../state/reading-choices.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './enabled-protocols.css';

export function EnabledProtocols({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [choices, setChoices] = useState<readonly ProtocolChoice[]>([]);
  const [off, setOff] = useState<ReadonlySet<string>>(() => new Set(workspace.preferences.value.disabledProtocols));
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    workspace.engine.protocolChoices().then(setChoices, workspace.notices.fail);
  }, [workspace]);
  const listed = useMemo(() => choices.filter((choice) => matches(choice, wanted.trim().toLowerCase())), [choices, wanted]);
  const turn = (protocols: readonly ProtocolChoice[], on: boolean) => {
    const next = new Set(off);
    for (const { protocol } of protocols) {
      if (on) next.delete(protocol);
      else next.add(protocol);
    }
    setOff(next);
  };
  const before = workspace.preferences.value.disabledProtocols,
    isChanged = before.length !== off.size || before.some((protocol) => !off.has(protocol));
  const save = () => {
    void setDisabledProtocols(workspace, [...off].toSorted());
    onClose();
  };
  return (
    <Dialog
      title="Enabled protocols"
      onClose={onClose}
      width={680}
      height="min(720px, 84vh)"
      foot={
        <DialogFoot
          note={
            choices.length > 0 && `${countText(choices.filter(({ protocol }) => !off.has(protocol)).length)} of ${countText(choices.length)} are on.`
          }
          onCancel={onClose}
          action="Save"
          disabled={!isChanged}
          onAction={save}
        />
      }
    >
      <div className="protocols">
        <p className="muted dialog-hint">
          Packets are read as no protocol that is switched off: what it would have read is data, or what another protocol recognises. Open captures
          are read anew.
        </p>
        <div className="field-row">
          <input
            className="field"
            type="search"
            aria-label="Protocols to list"
            placeholder="Name of a protocol"
            spellCheck={false}
            autoFocus
            value={wanted}
            onChange={({ target: { value } }) => setWanted(value)}
          />
          <button type="button" className="button" disabled={listed.every(({ protocol }) => !off.has(protocol))} onClick={() => turn(listed, true)}>
            Switch on {wanted.trim() === '' ? 'all' : 'these'}
          </button>
          <button type="button" className="button" disabled={listed.every(({ protocol }) => off.has(protocol))} onClick={() => turn(listed, false)}>
            Switch off {wanted.trim() === '' ? 'all' : 'these'}
          </button>
        </div>
        <ul className="protocols-list" aria-label="Protocols">
          {listed.map((choice) => (
            <li key={choice.protocol}>
              <label className="choice-line">
                <input type="checkbox" checked={!off.has(choice.protocol)} onChange={({ target: { checked } }) => turn([choice], checked)} />
                <span className="protocols-title">{choice.title}</span>
                <span className="muted mono">{choice.protocol}</span>
              </label>
            </li>
          ))}
          {choices.length > 0 && listed.length === 0 && <li className="muted">No protocol is called so.</li>}
        </ul>
      </div>
    </Dialog>
  );
}

/** By any of its names. */
function matches({ protocol, short, title }: ProtocolChoice, wanted: string): boolean {
  return [protocol, short, title].some((name) => name.toLowerCase().includes(wanted));
}
