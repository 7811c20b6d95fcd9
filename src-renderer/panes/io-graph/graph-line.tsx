/** The line of a graph below the chart: what it draws of which packets, and how. */
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { graphValues } from '../../state/preferences.ts';
import type { Graph, GraphValue } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { isWhole, nameOf, valueTitles } from './graph-series.ts';
import type { Counted } from './use-rates.ts';

interface GraphLineProps {
  readonly graph: Graph;
  readonly colour: string;
  readonly counted: Counted | undefined;
  readonly onEdit: (part: Partial<Graph>) => void;
  readonly onRemove: () => void;
}

export function GraphLine({ graph, colour, counted, onEdit, onRemove }: GraphLineProps) {
  const { engine } = useWorkspace();
  const name = nameOf(graph),
    wrong = graph.shown && counted !== undefined && 'error' in counted ? counted.error : undefined;
  return (
    <li className="edited-line">
      <input type="checkbox" checked={graph.shown} aria-label={`Show ${name}`} onChange={(event) => onEdit({ shown: event.target.checked })} />
      <span className="chart-key" style={{ background: colour }} />
      <input
        className="field graph-name"
        value={graph.name}
        aria-label="Name"
        placeholder="Name"
        spellCheck={false}
        onChange={event => onEdit({ name: event.target.value })}
      />
      <FilterField engine={engine} value={graph.filter} label="Filter" placeholder="All packets" onChange={filter => onEdit({ filter })} />
      <select
        className="field"
        aria-label="Value"
        value={graph.value ?? ''}
        onChange={({ target: { value } }) => onEdit({ value: value === '' ? undefined : (value as GraphValue) })}
      >
        <option value="">As above</option>
        {graphValues.map((value) => (
          <option key={value} value={value}>
            {valueTitles[value]}
          </option>
        ))}
      </select>
      {graph.value !== undefined && (
        <input
          className="field mono graph-field"
          value={graph.field ?? ''}
          aria-label="Field"
          placeholder="tcp.len"
          spellCheck={false}
          onChange={(event) => onEdit({ field: event.target.value.trim() })}
        />
      )}
      <select
        className="field"
        aria-label="Drawn as"
        value={graph.bars ? 'bars' : 'line'}
        onChange={event => onEdit({ bars: event.target.value === 'bars' })}
      >
        <option value="line">Line</option>
        <option value="bars">Bars</option>
      </select>
      <span className={wrong === undefined ? 'muted graph-state' : 'wrong graph-state'} title={wrong}>
        {wrong !== undefined ? 'Not counted' : !isWhole(graph) ? 'Which field?' : graph.shown && counted === undefined ? 'Counting …' : ''}
      </span>
      <IconButton label={`Remove ${name}`} icon="close" size={14} onClick={onRemove} />
    </li>
  );
}
