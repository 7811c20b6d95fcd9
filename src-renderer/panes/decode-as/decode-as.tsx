/** The dialog that says which protocol the packets of a port are read as. */
import { useEffect, useState } from 'react';
import type { DecodeChoice, DecodeRule } from '../../../src-main/api/index.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { setDecodeRules } from '../../state/reading-choices.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { RuleLine, isPort } from './rule-line.tsx';
import type { Draft } from './rule-line.tsx';
import { portOf } from './selected-port.ts';
import './decode-as.css';

export function DecodeAs({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    firstDrafts(workspace.preferences.value.decodeRules, portOf(workspace.active?.selection.state.value.tree)),
  );
  const [choices, setChoices] = useState<readonly DecodeChoice[]>([]);
  useEffect(() => {
    workspace.engine.decodeChoices().then(setChoices, workspace.notices.fail);
  }, [workspace]);
  const edit = (index: number, part: Partial<Draft>) => setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...part } : draft)));
  // A line whose protocol is not chosen says nothing yet.
  const said = drafts.filter(({ protocol }) => protocol !== ''),
    wrong = said.find(({ port }) => !isPort(port));
  const save = () => {
    void setDecodeRules(workspace, said.map(({ table, port, protocol }) => ({ table, port: Number(port), protocol })));
    onClose();
  };

  return (
    <Dialog
      title="Decode as"
      onClose={onClose}
      width={760}
      foot={
        <DialogFoot
          note={wrong && `A port is a number from 0 to 65535: ${wrong.port || 'there is none'}`}
          wrong={wrong !== undefined}
          onCancel={onClose}
          action="Save"
          disabled={wrong !== undefined}
          onAction={save}
        />
      }
    >
      <p className="muted dialog-hint">
        Packets of these ports are read as the protocol that is chosen, whatever they look like. Open captures are read anew.
      </p>
      <ul className="edited" aria-label="Rules">
        {drafts.map((draft, index) => (
          <RuleLine
            key={index}
            draft={draft}
            choices={choices}
            onEdit={(part) => edit(index, part)}
            onRemove={() => setDrafts(drafts.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => setDrafts([...drafts, { table: 'tcp.port', port: '', protocol: '' }])}>
          Add
        </button>
      </div>
    </Dialog>
  );
}

/** The rules that there are, and a line for the selected packet where none is about it. */
function firstDrafts(rules: readonly DecodeRule[], selected: Pick<DecodeRule, 'table' | 'port'> | undefined): readonly Draft[] {
  const drafts = rules.map(({ table, port, protocol }) => ({ table, port: String(port), protocol }));
  const isKnown = rules.some(({ table, port }) => table === selected?.table && port === selected.port);
  return selected === undefined || isKnown ? drafts : [...drafts, { table: selected.table, port: String(selected.port), protocol: '' }];
}
