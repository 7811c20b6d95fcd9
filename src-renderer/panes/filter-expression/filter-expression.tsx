/** The dialog that makes a comparison for the filter bar: of a field that is looked for, an operator and a value. */
import { useEffect, useState } from 'react';
import type { FoundField, FoundFields, NamedValue } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { ChoiceList } from '../../parts/choice-list.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import type { Joining } from '../../parts/filter-entries.ts';
import { PRESENT, expressionText } from '../../state/filter-expression.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { FieldSearch } from './field-search.tsx';
import { useCheck } from './use-check.ts';
import './filter-expression.css';

const joinings: readonly { readonly joining: Joining; readonly title: string }[] = [
  { joining: 'replace', title: 'In its place' },
  { joining: 'and', title: 'And' },
  { joining: 'or', title: 'Or' },
  { joining: 'and not', title: 'And not' },
  { joining: 'or not', title: 'Or not' },
];

export function FilterExpression({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const [wanted, setWanted] = useState(() => selectedField(capture.selection.state.value));
  const [field, setField] = useState<FoundField>();
  const [operator, setOperator] = useState(PRESENT),
    [value, setValue] = useState(''),
    [part, setPart] = useState('');
  const [joining, setJoining] = useState<Joining>(capture.filter.state.value.text.trim() === '' ? 'replace' : 'and');
  const found = useFound(wanted),
    values = useNamedValues(field);
  // The best that was found is what is meant, until something is chosen.
  const best = found?.of === wanted ? found.fields[0] : undefined;
  const choose = (next: FoundField) => {
    if (next.name === field?.name) return;
    setField(next);
    setValue('');
    setPart('');
    if (!next.operators.some(({ text }) => text === operator)) setOperator(next.isProtocol ? PRESENT : (next.operators[0]?.text ?? PRESENT));
  };
  useEffect(() => {
    if (best !== undefined && wanted !== '') choose(best);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only news of what was looked for chooses by itself
  }, [best, wanted]);

  const text = field && expressionText({ field, operator, value, part }),
    check = useCheck(text),
    isValid = check?.state === 'valid';
  const use = (how: 'apply' | 'prepare') => {
    if (text === undefined || !isValid) return;
    onClose();
    workspace.useFilter(text, joining, how);
  };
  return (
    <Dialog
      title="Filter expression"
      onClose={onClose}
      width={860}
      height="min(640px, 84vh)"
      foot={
        <DialogFoot
          note={check?.state === 'invalid' ? check.message : <span className="mono expression-text">{text}</span>}
          wrong={check?.state === 'invalid'}
          more={
            <button type="button" className="button" disabled={!isValid} onClick={() => use('prepare')}>
              Put into the bar
            </button>
          }
          onCancel={onClose}
          action="Apply"
          disabled={!isValid}
          form="filter-expression"
        />
      }
    >
      <form
        id="filter-expression"
        className="expression"
        onSubmit={(event) => {
          event.preventDefault();
          use('apply');
        }}
      >
        <FieldSearch wanted={wanted} onWant={setWanted} found={found} chosen={field} onChoose={choose} />
        <div className="expression-side">
          <label>
            <span className="expression-label">Relation</span>
            <select className="field" value={operator} disabled={!field} onChange={({ target }) => setOperator(target.value)}>
              <option value={PRESENT}>is present</option>
              {field?.operators.map((one) => (
                <option key={one.text} value={one.text}>
                  {one.text} – {one.description}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="expression-label">{operator === 'in' ? 'Values and ranges' : 'Value'}</span>
            <input
              className="field mono"
              value={value}
              disabled={!field || operator === PRESENT}
              placeholder={operator === 'in' ? '80, 443, 8000..8100' : field?.type}
              spellCheck={false}
              onChange={({ target }) => setValue(target.value)}
            />
          </label>
          {field && field.takes !== 'words' && operator !== PRESENT && (
            <label>
              <span className="expression-label">Part: from byte, and how many</span>
              <input
                className="field mono"
                value={part}
                placeholder="all, or 0:4"
                spellCheck={false}
                onChange={({ target }) => setPart(target.value)}
              />
            </label>
          )}
          {values.length > 0 && (
            <Values
              values={values}
              chosen={value}
              onChoose={(next) => {
                if (operator === PRESENT) setOperator('==');
                setValue(operator === 'in' && value.trim() !== '' ? `${value.trim()}, ${next}` : next);
              }}
            />
          )}
          <label className="expression-joining">
            <span className="expression-label">With what is in the bar</span>
            <select className="field" value={joining} onChange={({ target }) => setJoining(target.value as Joining)}>
              {joinings.map(({ joining: one, title }) => (
                <option key={one} value={one}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </div>
      </form>
    </Dialog>
  );
}

interface ValuesProps {
  readonly values: readonly NamedValue[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function Values({ values, chosen, onChoose }: ValuesProps) {
  return (
    <div className="expression-values">
      <span className="expression-label">{countText(values.length)} known values</span>
      <ChoiceList
        label="Known values"
        choices={values}
        chosen={values.find(({ value }) => value === chosen.trim())}
        keyOf={({ value }) => value}
        onChoose={({ value }) => onChoose(value)}
      >
        {({ value, name }) => (
          <>
            <span className="mono">{value}</span>
            <span className="muted">{name}</span>
          </>
        )}
      </ChoiceList>
    </div>
  );
}

/** The field that is selected in the tree, which is likely what the filter is to be about. */
function selectedField({ tree, node }: { readonly tree?: { readonly nodes: readonly { readonly field: string }[] }; readonly node: number }): string {
  return tree?.nodes[node]?.field ?? '';
}

/** What was found last, and what for: until the next answer it is what was wanted before. */
function useFound(wanted: string): (FoundFields & { readonly of: string }) | undefined {
  const { engine, notices } = useWorkspace();
  const [found, setFound] = useState<FoundFields & { readonly of: string }>();
  useEffect(() => {
    let isNewest = true;
    engine.findFields(wanted).then((next) => isNewest && setFound({ ...next, of: wanted }), notices.fail);
    return () => {
      isNewest = false;
    };
  }, [engine, notices, wanted]);
  return found;
}

function useNamedValues(field: FoundField | undefined): readonly NamedValue[] {
  const { engine, notices } = useWorkspace();
  const [known, setKnown] = useState<{ readonly of: string; readonly values: readonly NamedValue[] }>();
  const name = field?.name;
  useEffect(() => {
    if (name === undefined) return undefined;
    let isNewest = true;
    engine.namedValues(name).then((values) => isNewest && setKnown({ of: name, values }), notices.fail);
    return () => {
      isNewest = false;
    };
  }, [engine, notices, name]);
  return known !== undefined && known.of === name ? known.values : [];
}
