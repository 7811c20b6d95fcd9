/** Which of a connection's streams is shown, and the way to its neighbours. */
import { countText } from '../../format/sizes.ts';
import { IconButton } from '../../parts/icon-button.tsx';

interface SubstreamsProps {
  /** Ascending. */
  readonly numbers: readonly number[];
  readonly shown: number | undefined;
  readonly follow: (substream: number) => void;
}

export function Substreams({ numbers, shown, follow }: SubstreamsProps) {
  const place = numbers.indexOf(shown ?? -1);
  const step = (label: string, icon: 'previous' | 'next', other: number | undefined) => (
    <IconButton label={label} icon={icon} disabled={other === undefined} onClick={() => other !== undefined && follow(other)} />
  );
  return (
    <div className="follow-substreams">
      {step('Previous stream of the connection', 'previous', numbers[place - 1])}
      <select className="field" aria-label="Stream of the connection" value={shown} onChange={(event) => follow(Number(event.target.value))}>
        {/* One that says nothing, and is followed all the same. */}
        {place < 0 && shown !== undefined && <option value={shown}>Stream {shown}</option>}
        {numbers.map((number, index) => (
          <option key={number} value={number}>
            Stream {number} ({countText(index + 1)} of {countText(numbers.length)})
          </option>
        ))}
      </select>
      {step('Next stream of the connection', 'next', numbers[place + 1])}
    </div>
  );
}
