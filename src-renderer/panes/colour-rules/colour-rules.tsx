/** The dialog of colour rules: their order, names, filters and colours; import and export of Wireshark's files. */
import { useEffect, useRef, useState } from 'react';
import type { ColourRule } from '../../../src-main/api/index.ts';
import { freeName, readColourFilters, writeColourFilters } from '../../format/colour-filters.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { fileText } from '../../parts/file-text.ts';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { readText } from './read-text.ts';
import './colour-rules.css';

/** Bytes of a file: as many rules as are taken, with filters of some thousand characters. */
const longestFile = 1 << 22;

export function ColourRules({ onClose }: { readonly onClose: () => void }) {
  const { engine, look, notices, preferences } = useWorkspace();
  const [rules, setRules] = useState<readonly ColourRule[]>(preferences.value.colourRules);
  const [changed, setChanged] = useState(false);
  /** Of the file that was read last, until the rules are changed. */
  const [said, setSaid] = useState<{ readonly text: string; readonly isWrong: boolean }>();
  useEffect(() => {
    // Rules that were read from a file meanwhile stay.
    if (rules.length === 0) look.defaultRules().then((usual) => setRules((now) => (now.length === 0 ? usual : now)), notices.fail);
  }, [look, notices, rules.length]);

  const newest = useRef(rules);
  const change = (next: readonly ColourRule[]) => {
    newest.current = next;
    setRules(next);
    setChanged(true);
    setSaid(undefined);
  };
  const edit = (index: number, part: Partial<ColourRule>) => change(rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  const isTaken = (name: string) => rules.some(rule => rule.name === name);
  const add = () =>
    change([{ name: freeName('New rule', isTaken), filter: '', foreground: '#12272e', background: '#fff3b0', enabled: true }, ...rules]);
  const restore = () => look.defaultRules().then(change, notices.fail);
  const read = async ([chosen]: readonly File[]) => {
    const { text, trouble } = await fileText(chosen, longestFile);
    if (text === undefined) return setSaid({ text: trouble, isWrong: true });
    const { rules: found, wrong } = readColourFilters(text);
    if (found.length === 0) return setSaid({ text: 'This file has no colour rules.', isWrong: true });
    change(found);
    const checks = await Promise.all(found.map(({ filter }) => engine.checkFilter(filter)));
    // It is about what came from the file: rules that were changed meanwhile are others.
    if (newest.current !== found) return;
    const idle = found.filter(({ enabled }, index) => enabled && checks[index].state === 'invalid').map(({ name }) => name);
    setSaid({ text: readText(found.length, wrong, idle), isWrong: idle.length > 0 });
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
          note={twice ? `Two rules are named ${twice.name}.` : (said?.text ?? 'The first rule that fits gives the row its colours.')}
          wrong={twice !== undefined || said?.isWrong}
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
