/** The dialog that makes a comparison for the filter bar: of a field that is looked for, an operator and a value. */
import { useEffect, useState } from 'react';
import type { FoundField } from '../../../src-main/api/index.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import type { Joining } from '../../parts/filter-entries.ts';
import { PRESENT, expressionText } from '../../state/filter-expression.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { ComparisonForm } from './comparison-form.tsx';
import type { Comparison } from './comparison-form.tsx';
import { useFound } from './field-answers.ts';
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
    { filter } = useCapture();
  const { search, field, comparison, compare } = useExpression();
  const [joining, setJoining] = useState<Joining>(filter.state.value.text.trim() === '' ? 'replace' : 'and');
  const text = field && expressionText({ field, ...comparison }),
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
        <FieldSearch {...search} chosen={field} />
        <div className="expression-side">
          <ComparisonForm field={field} comparison={comparison} onChange={compare} />
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

/** The expression as it is made: the best of the fields that were found is what is meant, until something is chosen. */
function useExpression() {
  const { selection } = useCapture();
  // The field that is selected in the tree is likely what the filter is to be about.
  const [wanted, setWanted] = useState(() => {
    const { tree, node } = selection.state.value;
    return tree?.nodes[node]?.field ?? '';
  });
  const [field, setField] = useState<FoundField>();
  const [comparison, setComparison] = useState<Comparison>({ operator: PRESENT, value: '', part: '' });
  const found = useFound(wanted);
  const best = found?.of === wanted ? found.fields[0] : undefined;
  const choose = (next: FoundField) => {
    if (next.name === field?.name) return;
    setField(next);
    setComparison(({ operator }) => ({ operator: operatorOf(next, operator), value: '', part: '' }));
  };
  useEffect(() => {
    if (best !== undefined && wanted !== '') choose(best);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only news of what was looked for chooses by itself
  }, [best, wanted]);
  return {
    search: { wanted, onWant: setWanted, found, onChoose: choose },
    field,
    comparison,
    compare: (changes: Partial<Comparison>) => setComparison((before) => ({ ...before, ...changes })),
  };
}

/** The one that was chosen before, where the field has it. */
function operatorOf(field: FoundField, chosen: string): string {
  if (field.operators.some(({ text }) => text === chosen)) return chosen;
  return field.isProtocol ? PRESENT : (field.operators[0]?.text ?? PRESENT);
}
