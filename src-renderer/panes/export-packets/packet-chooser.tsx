/** Which packets are meant: all, chosen or marked ones, a range, and of these those that are shown or not ignored. */
import { useEffect, useState } from 'react';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { failureText, isAbort } from '../../state/failure.ts';
import { filterOf } from '../../state/packet-choice.ts';
import type { FrameSpan, PacketChoice, PacketSet } from '../../state/packet-choice.ts';
import { placesCount } from '../../state/row-places.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import './packet-chooser.css';

const sets: readonly { readonly set: PacketSet; readonly title: string }[] = [
  { set: 'all', title: 'All packets' },
  { set: 'selected', title: 'Selected packets' },
  { set: 'marked', title: 'Marked packets' },
  { set: 'between-marks', title: 'From the first to the last marked one' },
  { set: 'range', title: 'Packets' },
];

/** From the last key to the count. */
const typingPause = 200;

export interface PacketChosen {
  readonly choice: PacketChoice;
  readonly change: (part: Partial<PacketChoice>) => void;
  /** What shows these packets; undefined where the choice is none. */
  readonly filter: string | undefined;
  /** Of those that are chosen in the list. */
  readonly picked: boolean;
  readonly marks: FrameSpan | undefined;
  /** Why they cannot be counted, where it is a text; undefined while they are. */
  readonly count: number | string | undefined;
  readonly isPossible: boolean;
}

/** `whole`: all packets, unless the user says something else. */
export function usePacketChoice(whole: boolean): PacketChosen {
  const capture = useCapture();
  const displayed = useStore(capture.views.shown)?.filter ?? '',
    { frame } = useStore(capture.selection.state);
  const several = placesCount(capture.cursor.picked) > 1;
  const [choice, setChoice] = useState<PacketChoice>({
    set: several && !whole ? 'selected' : 'all',
    range: '',
    displayed: whole ? '' : displayed,
    withoutIgnored: false,
  });
  const marks = useMarks();
  const picked = choice.set === 'selected' && several;
  const filter = filterOf(picked ? { ...choice, set: 'all', displayed: '' } : choice, frame, marks);
  const count = useCount(filter, picked);
  return {
    choice, filter, picked, marks, count,
    change: (part) => setChoice({ ...choice, ...part }),
    isPossible: filter !== undefined && typeof count === 'number' && count > 0,
  };
}

/** For the foot of a dialog: how many they are, or what is wrong with the choice. */
export function countNote({ count }: PacketChosen): { readonly note: string | undefined; readonly wrong: boolean } {
  if (typeof count === 'string') return { note: count, wrong: true };
  return { note: count === undefined ? undefined : count === 1 ? '1 packet' : `${countText(count)} packets`, wrong: false };
}

export function PacketChooser({ choice, change, filter, marks }: PacketChosen) {
  const capture = useCapture();
  const displayed = useStore(capture.views.shown)?.filter ?? '',
    { frame } = useStore(capture.selection.state);
  const several = placesCount(capture.cursor.picked) > 1,
    isMarked = marks !== undefined;
  const possible: Readonly<Record<PacketSet, boolean>> = { all: true, selected: frame > 0, marked: isMarked, 'between-marks': isMarked, range: true };
  return (
    <>
      <fieldset className="choices">
        <legend>Which packets</legend>
        {sets.map(({ set, title }) => (
          <label key={set} className="choice-line">
            <input
              type="radio"
              name="packets"
              checked={choice.set === set}
              autoFocus={choice.set === set}
              disabled={!possible[set]}
              onChange={() => change({ set })}
            />
            {title}
            {set === 'selected' && frame > 0 && (
              <span className="muted">{several ? countText(placesCount(capture.cursor.picked)) : `No. ${countText(frame)}`}</span>
            )}
            {set === 'range' && (
              <input
                className="field mono choice-field"
                aria-label="Numbers of packets"
                placeholder="1-10, 15, 20-"
                value={choice.range}
                aria-invalid={choice.set === 'range' && choice.range !== '' && filter === undefined}
                // The keyboard may go through it on its way to the buttons.
                onPointerDown={() => change({ set: 'range' })}
                onChange={({ target: { value } }) => change({ set: 'range', range: value })}
              />
            )}
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>Of these</legend>
        <label className="choice-line">
          <input
            type="checkbox"
            checked={choice.displayed !== ''}
            disabled={displayed === ''}
            onChange={({ target: { checked } }) => change({ displayed: checked ? displayed : '' })}
          />
          Only those that the filter shows
          <span className="muted mono export-filter">{displayed === '' ? 'no filter' : visible(displayed)}</span>
        </label>
        <label className="choice-line">
          <input type="checkbox" checked={choice.withoutIgnored} onChange={({ target: { checked } }) => change({ withoutIgnored: checked })} />
          Without ignored ones
        </label>
      </fieldset>
    </>
  );
}

/** The first and the last marked frame. */
function useMarks(): FrameSpan | undefined {
  const { notices } = useWorkspace(),
    capture = useCapture();
  const [marks, setMarks] = useState<FrameSpan>();
  useEffect(() => {
    const find = async () => {
      const { engine, id } = capture;
      const { view } = await engine.view(id, '');
      try {
        // Around the end of the file in both directions.
        const [first, last] = await Promise.all([engine.nextMarked(view, 'marked', 0, 'forward'), engine.nextMarked(view, 'marked', 0, 'backward')]);
        if (first !== undefined && last !== undefined) setMarks([first, last]);
      } finally {
        await engine.release(view);
      }
    };
    find().catch(notices.fail);
  }, [capture, notices]);
  return marks;
}

/** How many packets a filter shows, of all or of those that are chosen; why it shows none where it cannot be run; undefined while that is counted. */
function useCount(filter: string | undefined, picked: boolean): number | string | undefined {
  const { engine, id, cursor } = useCapture();
  const [count, setCount] = useState<{ readonly filter: string; readonly picked: boolean; readonly told: number | string }>();
  useEffect(() => {
    if (filter === undefined) return undefined;
    const abort = new AbortController();
    const ask = async () => {
      if (picked)
        return setCount({ filter, picked, told: (await cursor.withPicked(async ({ shown }) => shown, filter, { signal: abort.signal })) ?? 0 });
      const { view, shown } = await engine.view(id, filter, { signal: abort.signal });
      await engine.release(view);
      setCount({ filter, picked, told: shown });
    };
    const tell = (error: unknown) => !isAbort(error) && setCount({ filter, picked, told: failureText(error) });
    const timer = setTimeout(() => void ask().catch(tell), typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [engine, id, cursor, filter, picked]);
  return filter === undefined || count?.filter !== filter || count.picked !== picked ? undefined : count.told;
}
