/** What the chosen field is compared with: an operator, a value, and the part of a long value that counts. */
import type { FoundField, NamedValue } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { ChoiceList } from '../../parts/choice-list.tsx';
import { PRESENT } from '../../state/filter-expression.ts';
import type { Expression } from '../../state/filter-expression.ts';
import { useNamedValues } from './field-answers.ts';

/** All of an expression but its field. */
export type Comparison = Omit<Expression, 'field'>;

interface ComparisonFormProps {
  readonly field: FoundField | undefined;
  readonly comparison: Comparison;
  readonly onChange: (changes: Partial<Comparison>) => void;
}

export function ComparisonForm({ field, comparison: { operator, value, part }, onChange }: ComparisonFormProps) {
  const values = useNamedValues(field),
    isList = operator === 'in';
  const takeNamed = (named: string) =>
    onChange({
      operator: operator === PRESENT ? '==' : operator,
      value: isList && value.trim() !== '' ? `${value.trim()}, ${named}` : named,
    });
  return (
    <>
      <label>
        <span className="expression-label">Relation</span>
        <select className="field" value={operator} disabled={!field} onChange={({ target }) => onChange({ operator: target.value })}>
          <option value={PRESENT}>is present</option>
          {field?.operators.map(({ text, description }) => (
            <option key={text} value={text}>
              {text} – {description}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="expression-label">{isList ? 'Values and ranges' : 'Value'}</span>
        <input
          className="field mono"
          value={value}
          disabled={!field || operator === PRESENT}
          placeholder={isList ? '80, 443, 8000..8100' : field?.type}
          spellCheck={false}
          onChange={({ target }) => onChange({ value: target.value })}
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
            onChange={({ target }) => onChange({ part: target.value })}
          />
        </label>
      )}
      {values.length > 0 && <NamedValues values={values} chosen={value.trim()} onChoose={takeNamed} />}
    </>
  );
}

interface NamedValuesProps {
  readonly values: readonly NamedValue[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function NamedValues({ values, chosen, onChoose }: NamedValuesProps) {
  return (
    <div className="expression-values">
      <span className="expression-label">{countText(values.length)} known values</span>
      <ChoiceList
        label="Known values"
        choices={values}
        chosen={values.find(({ value }) => value === chosen)}
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
