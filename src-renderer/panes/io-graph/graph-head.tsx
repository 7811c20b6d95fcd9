/** Above the graph: what is counted, in spans of which length, and the ways to take the graph along. */
import { intervalText, possibleIntervals, usualInterval } from '../../format/scale.ts';
import { MenuButton } from '../../parts/menu-button.tsx';
import { Segments } from '../../parts/segments.tsx';
import type { Unit } from './graph-series.ts';

const units: readonly { readonly value: Unit; readonly title: string }[] = [
  { value: 'packets', title: 'Packets' },
  { value: 'bytes', title: 'Bytes' },
  { value: 'bits', title: 'Bits/s' },
];

export const titleOf = (unit: Unit): string => units.find(({ value }) => value === unit)!.title;

interface GraphHeadProps {
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  /** Microseconds that were asked for; 0 for what suits the time that is shown. */
  readonly interval: number;
  readonly onInterval: (interval: number) => void;
  /** Microseconds that are shown. */
  readonly duration: number;
  /** There is nothing to take along. */
  readonly empty: boolean;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

export function GraphHead({ unit, onUnit, interval, onInterval, duration, empty, onCopy, onSave }: GraphHeadProps) {
  return (
    <div className="io-graph-head">
      <Segments label="Unit" choices={units} value={unit} onChoose={onUnit} />
      <div className="io-graph-tools">
        <label className="io-graph-tools">
          <span className="muted">Interval</span>
          <select className="field" value={interval} onChange={(event) => onInterval(Number(event.target.value))}>
            <option value={0}>Automatic ({intervalText(usualInterval(duration))})</option>
            {possibleIntervals(duration).map((one) => (
              <option key={one} value={one}>
                {intervalText(one)}
              </option>
            ))}
          </select>
        </label>
        <MenuButton
          label="Copy or save the graph"
          icon="copy"
          entries={[
            { label: 'Copy as CSV', disabled: empty, run: onCopy },
            { label: 'Save as SVG …', disabled: empty, run: onSave },
          ]}
        />
      </div>
    </div>
  );
}
