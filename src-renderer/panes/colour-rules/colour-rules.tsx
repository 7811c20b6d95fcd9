/** The dialog of colour rules: their order, names, filters and colours; import and export of Wireshark's files. */
import { useEffect, useState } from 'react';
import type { ColourRule } from '../../../src-main/api/index.ts';
import { freeName, readColourFilters, writeColourFilters } from '../../format/colour-filters.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './colour-rules.css';

export function ColourRules({ onClose }: { readonly onClose: () => void }) {
  const { engine, look, notices, preferences } = useWorkspace();
  const [rules, setRules] = useState<readonly ColourRule[]>(preferences.value.colourRules);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    // Rules that were read from a file meanwhile stay.
    if (rules.length === 0) look.defaultRules().then((usual) => setRules((now) => (now.length === 0 ? usual : now)), notices.fail);
  }, [look, notices, rules.length]);

  const change = (next: readonly ColourRule[]) => {
    setRules(next);
    setChanged(true);
  };
  const edit = (index: number, part: Partial<ColourRule>) => change(rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  const isTaken = (name: string) => rules.some(rule => rule.name === name);
  const add = () =>
    change([{ name: freeName('New rule', isTaken), filter: '', foreground: '#12272e', background: '#fff3b0', enabled: true }, ...rules]);
  const restore = () =>
    look.defaultRules().then(
      (usual) => {
        setRules(usual);
        setChanged(true);
      },
      notices.fail,
    );
  const read = async ([chosen]: readonly File[]) => {
    const { rules: found, wrong } = readColourFilters(await chosen.text());
    if (found.length === 0) return notices.say('This file has no colour rules.');
    change(found);
    notices.say(wrong === 0 ? `${found.length} rules read.` : `${found.length} rules read; ${wrong} lines are none.`);
  };
  const save = async () => {
    const usual = await look.defaultRules();
    const named = rules.filter((rule) => rule.name.trim() !== '' || rule.filter.trim() !== '');
    await look.setRules(JSON.stringify(named) === JSON.stringify(usual) ? [] : named);
    onClose();
  };
  const twice = rules.find((rule, index) => rules.findIndex(({ name }) => name === rule.name) !== index);

  return (
    <Dialog
      title="Colour rules"
      onClose={onClose}
      width={940}
      height="min(680px, 86vh)"
      foot={
        <DialogFoot
          first={
            <>
              <FileButton title="Import …" label="Colour rules file" onFiles={read} />
              <button
                type="button"
                className="button"
                disabled={rules.length === 0}
                onClick={() => saveFile('colorfilters', writeColourFilters(rules))}
              >
                Export …
              </button>
              <button type="button" className="button" onClick={() => void restore()}>
                Restore defaults
              </button>
            </>
          }
          note={twice ? `Two rules are named ${twice.name}.` : 'The first rule that fits gives the row its colours.'}
          wrong={twice !== undefined}
          onCancel={onClose}
          action="Save"
          disabled={!changed || twice !== undefined}
          onAction={() => void save()}
        />
      }
    >
      <div className="rules-head">
        <button type="button" className="button" disabled={rules.length === 0} onClick={add}>
          Add rule
        </button>
      </div>
      <ul className="edited">
        {rules.map((rule, index) => (
          <li key={index} className={rule.enabled ? 'edited-line' : 'edited-line off'}>
            <input
              type="checkbox"
              checked={rule.enabled}
              aria-label={`${rule.name} is on`}
              onChange={(event) => edit(index, { enabled: event.target.checked })}
            />
            <input
              className="field edited-name"
              value={rule.name}
              aria-label="Name of the rule"
              style={{ background: rule.background, color: rule.foreground }}
              onChange={(event) => edit(index, { name: event.target.value })}
            />
            <FilterField
              engine={engine}
              value={rule.filter}
              label={`Filter of ${rule.name}`}
              placeholder="Filter"
              onChange={(filter) => edit(index, { filter })}
            />
            <label className="rule-colour" title="Colour of the text">
              <span>Text</span>
              <input
                type="color"
                value={rule.foreground}
                aria-label={`Text colour of ${rule.name}`}
                onChange={(event) => edit(index, { foreground: event.target.value })}
              />
            </label>
            <label className="rule-colour" title="Colour of the ground">
              <span>Ground</span>
              <input
                type="color"
                value={rule.background}
                aria-label={`Ground colour of ${rule.name}`}
                onChange={(event) => edit(index, { background: event.target.value })}
              />
            </label>
            <MoveButtons name={rule.name} list={rules} index={index} onMove={change} />
            <IconButton label={`Remove ${rule.name}`} icon="close" size={14} onClick={() => change(rules.filter((_, at) => at !== index))} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
