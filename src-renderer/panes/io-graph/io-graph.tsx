/** How many packets, bytes or bits there were over time, or what the values of a field were, of all packets and of those that filters let through. */
import { useState } from 'react';
import type { Rates } from '../../../src-main/api/index.ts';
import { Chart } from '../../parts/chart.tsx';
import type { Series, Span } from '../../parts/chart.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Segments } from '../../parts/segments.tsx';
import { graphValues } from '../../state/preferences.ts';
import type { Graph, GraphValue } from '../../state/preferences.ts';
import { differenceText, instantOf } from '../../format/time.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { intervalText, possibleIntervals, usualInterval } from '../../format/scale.ts';
import { useRates, wishOf } from './use-rates.ts';
import type { Counted } from './use-rates.ts';
import './io-graph.css';

type Unit = 'packets' | 'bytes' | 'bits';

const units: readonly { readonly value: Unit; readonly title: string }[] = [
  { value: 'packets', title: 'Packets' },
  { value: 'bytes', title: 'Bytes' },
  { value: 'bits', title: 'Bits/s' },
];

const colours = ['var(--graph-0)', 'var(--graph-1)', 'var(--graph-2)', 'var(--graph-3)', 'var(--graph-4)', 'var(--graph-5)'] as const;
/** As many as there are colours. */
const most = colours.length;

export function IoGraph({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const { graphs } = useStore(workspace.preferences);
  const { info } = useStore(capture.load);
  const [unit, setUnit] = useState<Unit>('packets');
  const [asked, setAsked] = useState(0);
  const [span, setSpan] = useState<Span>();
  const first = info && instantOf(info.firstTime),
    last = info && instantOf(info.lastTime);
  const duration = first && last ? Math.max(0, Math.round(Number(differenceText(last, first, 9)) * 1e6)) : 0;
  const interval = asked === 0 ? usualInterval(duration) : asked;
  const change = (next: readonly Graph[]) => workspace.preferences.change({ graphs: next });
  const edit = (index: number, part: Partial<Graph>) => change(graphs.map((graph, at) => (at === index ? { ...graph, ...part } : graph)));
  const counted = useRates(graphs.flatMap((graph) => (graph.shown && isWhole(graph) ? [wishOfGraph(graph)] : [])), interval);
  const of = (graph: Graph) => counted.byWish.get(wishOfGraph(graph));
  let length = interval;
  const series = graphs.flatMap((graph, index): Series[] => {
    const rates = of(graph);
    if (!graph.shown || rates === undefined || 'error' in rates) return [];
    // Longer than asked for where there were too many.
    length = rates.interval;
    const ofUnit = () =>
      unit === 'packets' ? rates.packets : unit === 'bytes' ? rates.bytes : rates.bytes.map(bytes => (8e6 * bytes) / rates.interval);
    const values = graph.value === undefined ? ofUnit() : valuesOf(rates, graph.value);
    return [{ name: nameOf(graph), colour: colours[index], bars: graph.bars, values }];
  });
  const showSpan = () => {
    if (!span) return;
    const seconds = (microseconds: number) => (microseconds / 1e6).toFixed(6);
    workspace.useFilter(`frame.time_relative >= ${seconds(span.from)} && frame.time_relative < ${seconds(span.to)}`, 'replace', 'apply');
    onClose();
  };

  return (
    <Dialog
      title="I/O graph"
      onClose={onClose}
      width={1120}
      height="min(760px, 88vh)"
      foot={
        <DialogFoot
          note={span ? `${(span.from / 1e6).toFixed(6)} s to ${(span.to / 1e6).toFixed(6)} s` : 'Drag over the graph to choose a span of time.'}
          action="Show its packets"
          disabled={!span}
          onAction={showSpan}
        />
      }
    >
      <div className="io-graph">
        <div className="io-graph-head">
          <Segments label="Unit" choices={units} value={unit} onChoose={setUnit} />
          <label className="io-graph-interval">
            <span className="muted">Interval</span>
            <select className="field" value={asked} onChange={(event) => setAsked(Number(event.target.value))}>
              <option value={0}>Automatic ({intervalText(usualInterval(duration))})</option>
              {possibleIntervals(duration).map((one) => (
                <option key={one} value={one}>
                  {intervalText(one)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Chart
          series={series}
          duration={duration}
          interval={length}
          unit={units.find(({ value }) => value === unit)!.title}
          span={span}
          onSpan={setSpan}
        />
        <ul className="edited">
          {graphs.map((graph, index) => (
            <GraphLine
              key={index}
              graph={graph}
              colour={colours[index]}
              counted={of(graph)}
              onEdit={part => edit(index, part)}
              onRemove={() => change(graphs.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
        <div>
          <button
            type="button"
            className="button"
            disabled={graphs.length >= most}
            onClick={() => change([...graphs, { name: '', filter: '', bars: false, shown: true }])}
          >
            Add a graph
          </button>
        </div>
      </div>
    </Dialog>
  );
}

const valueTitles: Readonly<Record<GraphValue, string>> = {
  sum: 'Sum of', average: 'Average of', least: 'Least', most: 'Greatest', count: 'Count of',
};

/** A graph of values needs their field. */
const isWhole = ({ value, field }: Graph): boolean => value === undefined || (field ?? '') !== '';

function wishOfGraph({ filter, value, field }: Graph): string {
  return wishOf(filter, value === undefined ? '' : (field ?? ''));
}

function nameOf({ name, filter, value, field }: Graph): string {
  return name || [value && `${valueTitles[value]} ${field}`, filter].filter(Boolean).join(', ') || 'All packets';
}

function valuesOf({ packets, values }: Rates, value: GraphValue): readonly number[] {
  if (!values) return packets.map(() => 0);
  return value === 'average' ? values.sum.map((sum, i) => (values.count[i] > 0 ? sum / values.count[i] : 0)) : values[value];
}

interface GraphLineProps {
  readonly graph: Graph;
  readonly colour: string;
  readonly counted: Counted | undefined;
  readonly onEdit: (part: Partial<Graph>) => void;
  readonly onRemove: () => void;
}

function GraphLine({ graph, colour, counted, onEdit, onRemove }: GraphLineProps) {
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
