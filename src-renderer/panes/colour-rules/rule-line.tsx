/** One colour rule in the dialog: on or off, its name in its colours, its filter, its place. */
import type { ColourRule } from '../../../src-main/api/index.ts';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import { useWorkspace } from '../../state/workspace.ts';

interface RuleLineProps {
  readonly rules: readonly ColourRule[];
  readonly index: number;
  readonly onChange: (rules: readonly ColourRule[]) => void;
}

export function RuleLine({ rules, index, onChange }: RuleLineProps) {
  const { engine } = useWorkspace(), rule = rules[index];
  const edit = (part: Partial<ColourRule>) => onChange(rules.map((other, at) => (at === index ? { ...other, ...part } : other)));
  return (
    <li className={rule.enabled ? 'edited-line' : 'edited-line off'}>
      <input
        type="checkbox"
        checked={rule.enabled}
        aria-label={`${rule.name} is on`}
        onChange={({ target: { checked } }) => edit({ enabled: checked })}
      />
      <input
        className="field edited-name"
        value={rule.name}
        aria-label="Name of the rule"
        style={{ background: rule.background, color: rule.foreground }}
        onChange={({ target: { value } }) => edit({ name: value })}
      />
      <FilterField
        engine={engine}
        value={rule.filter}
        label={`Filter of ${rule.name}`}
        placeholder="Filter"
        onChange={(filter) => edit({ filter })}
      />
      <ColourField
        of={rule.name}
        what="Text"
        explained="Colour of the text"
        value={rule.foreground}
        onChange={(foreground) => edit({ foreground })}
      />
      <ColourField
        of={rule.name}
        what="Ground"
        explained="Colour of the ground"
        value={rule.background}
        onChange={(background) => edit({ background })}
      />
      <MoveButtons name={rule.name} list={rules} index={index} onMove={onChange} />
      <IconButton label={`Remove ${rule.name}`} icon="close" size={14} onClick={() => onChange(rules.filter((_, at) => at !== index))} />
    </li>
  );
}

interface ColourFieldProps {
  /** Name of the rule. */
  readonly of: string;
  readonly what: string;
  readonly explained: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

function ColourField({ of, what, explained, value, onChange }: ColourFieldProps) {
  return (
    <label className="rule-colour" title={explained}>
      <span>{what}</span>
      <input type="color" value={value} aria-label={`${what} colour of ${of}`} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
