/** The dialog that says which packets go into a file, and of what kind that is. */
import { useEffect, useState } from 'react';
import { countText } from '../../format/sizes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { exportPackets, packetExports } from '../../state/exports.ts';
import type { ExportKind } from '../../state/exports.ts';
import { failureText, isAbort } from '../../state/failure.ts';
import { filterOf } from '../../state/packet-choice.ts';
import type { FrameSpan, PacketChoice, PacketSet } from '../../state/packet-choice.ts';
import { placesCount } from '../../state/row-places.ts';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import './export-packets.css';

const sets: readonly { readonly set: PacketSet; readonly title: string }[] = [
  { set: 'all', title: 'All packets' },
  { set: 'selected', title: 'Selected packets' },
  { set: 'marked', title: 'Marked packets' },
  { set: 'between-marks', title: 'From the first to the last marked one' },
  { set: 'range', title: 'Packets' },
];

/** From the last key to the count. */
const typingPause = 200;

/** `whole`: everything is saved, unless the user says something else. */
export function ExportPackets({ whole, onClose }: { readonly whole: boolean; readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const displayed = useStore(capture.views.shown)?.filter ?? '',
    { frame } = useStore(capture.selection.state);
  const several = placesCount(capture.cursor.picked) > 1;
  const [choice, setChoice] = useState<PacketChoice>({
    set: several && !whole ? 'selected' : 'all',
    range: '',
    displayed: whole ? '' : displayed,
    withoutIgnored: false,
  });
  const [kind, setKind] = useState<ExportKind>(packetExports.find(({ format }) => format === 'pcapng')!);
  const marks = useMarks();
  const picked = choice.set === 'selected' && several;
  const filter = filterOf(picked ? { ...choice, set: 'all', displayed: '' } : choice, frame, marks);
  const count = useCount(filter, picked);
  const isPossible = filter !== undefined && typeof count === 'number' && count > 0;
  const change = (part: Partial<PacketChoice>) => setChoice({ ...choice, ...part });
  const isMarked = marks !== undefined;
  const possible: Readonly<Record<PacketSet, boolean>> = { all: true, selected: frame > 0, marked: isMarked, 'between-marks': isMarked, range: true };
  const save = () => {
    if (filter === undefined) return;
    onClose();
    void exportPackets(workspace, capture, filter, picked, kind);
  };

  return (
    <Dialog
      title={whole ? 'Save as' : 'Export specified packets'}
      onClose={onClose}
      width={520}
      foot={
        <DialogFoot
          note={typeof count === 'string' ? count : count !== undefined && (count === 1 ? '1 packet' : `${countText(count)} packets`)}
          wrong={typeof count === 'string'}
          onCancel={onClose}
          action="Save …"
          disabled={!isPossible}
          form="export-packets"
        />
      }
    >
      <form
        id="export-packets"
        className="export-packets"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
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
                  onFocus={() => change({ set: 'range' })}
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
            <span className="muted mono export-filter">{displayed === '' ? 'no filter' : displayed}</span>
          </label>
          <label className="choice-line">
            <input type="checkbox" checked={choice.withoutIgnored} onChange={({ target: { checked } }) => change({ withoutIgnored: checked })} />
            Without ignored ones
          </label>
        </fieldset>
        <label className="export-kind">
          Format
          <select
            className="field"
            value={kind.format}
            onChange={({ target: { value } }) => setKind(packetExports.find(({ format }) => format === value)!)}
          >
            {packetExports.map(({ format, name }) => (
              <option key={format} value={format}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
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
