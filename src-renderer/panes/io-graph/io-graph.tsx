/** How many packets, bytes or bits there were over time, or what the values of a field were, of all packets and of those that filters let through. */
import { useState } from 'react';
import { Chart } from '../../parts/chart.tsx';
import type { Series, Span } from '../../parts/chart.tsx';
import { chartSvg } from '../../parts/chart-svg.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { saveFile } from '../../parts/save-file.ts';
import type { Graph } from '../../state/preferences.ts';
import { differenceText, instantOf } from '../../format/time.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { usualInterval } from '../../format/scale.ts';
import { GraphHead, titleOf } from './graph-head.tsx';
import { GraphLine } from './graph-line.tsx';
import { isWhole, nameOf, seriesCsv, valuesOfGraph, wishOfGraph, within } from './graph-series.ts';
import type { Unit } from './graph-series.ts';
import { SpanFoot, secondsText } from './span-foot.tsx';
import { useRates } from './use-rates.ts';
import './io-graph.css';

const colours = ['var(--graph-0)', 'var(--graph-1)', 'var(--graph-2)', 'var(--graph-3)', 'var(--graph-4)', 'var(--graph-5)'] as const;
/** As many as there are colours. */
const most = colours.length;

export function IoGraph({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const { graphs } = useStore(workspace.preferences);
  const [unit, setUnit] = useState<Unit>('packets');
  const [asked, setAsked] = useState(0);
  /** What is chosen in the chart, and the part of the time that it shows; all without. */
  const [span, setSpan] = useState<Span>();
  const [part, setPart] = useState<Span>();
  const whole = useDuration(),
    duration = part ? part.to - part.from : whole;
  const interval = asked === 0 ? usualInterval(duration) : asked;
  const change = (next: readonly Graph[]) => workspace.preferences.change({ graphs: next });
  const edit = (index: number, changed: Partial<Graph>) => change(graphs.map((graph, at) => (at === index ? { ...graph, ...changed } : graph)));
  const counted = useRates(graphs.flatMap((graph) => (graph.shown && isWhole(graph) ? [wishOfGraph(graph)] : [])), interval);
  const of = (graph: Graph) => counted.byWish.get(wishOfGraph(graph));
  let length = interval;
  const all = graphs.flatMap((graph, index): Series[] => {
    const rates = of(graph);
    if (!graph.shown || rates === undefined || 'error' in rates) return [];
    // Longer than asked for where there were too many.
    length = rates.interval;
    return [{ name: nameOf(graph), colour: colours[index], bars: graph.bars, values: valuesOfGraph(graph, rates, unit) }];
  });
  const shown = within(all, length, part, whole), { series, from } = shown;
  const title = titleOf(unit);
  const showSpan = () => {
    if (!span) return;
    workspace.useFilter(`frame.time_relative >= ${secondsText(span.from)} && frame.time_relative < ${secondsText(span.to)}`, 'replace', 'apply');
    onClose();
  };
  const zoom = (next: Span | undefined) => {
    setPart(next);
    setSpan(undefined);
    setAsked(0);
  };

  return (
    <Dialog
      title="I/O graph"
      onClose={onClose}
      width={1120}
      height="min(760px, 88vh)"
      foot={<SpanFoot span={span} isZoomed={part !== undefined} onZoom={zoom} onShow={showSpan} />}
    >
      <div className="io-graph">
        <GraphHead
          unit={unit} onUnit={setUnit} interval={asked} onInterval={setAsked} duration={duration} empty={series.length === 0}
          onCopy={() => workspace.copy(seriesCsv(series, length, from))}
          onSave={() => saveFile('io-graph.svg', chartSvg({ ...shown, interval: length, unit: title }))}
        />
        <Chart {...shown} interval={length} unit={title} span={span} onSpan={setSpan} />
        <ul className="edited">
          {graphs.map((graph, index) => (
            <GraphLine
              key={index}
              graph={graph}
              colour={colours[index]}
              counted={of(graph)}
              onEdit={changed => edit(index, changed)}
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

/** Microseconds from the capture's earliest packet to its latest. */
function useDuration(): number {
  const { info } = useStore(useCapture().load);
  const first = info && instantOf(info.firstTime),
    last = info && instantOf(info.lastTime);
  return first && last ? Math.max(0, Math.round(Number(differenceText(last, first, 9)) * 1e6)) : 0;
}
