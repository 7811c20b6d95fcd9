/** The dialog that sets the clock of a capture right: all its packets are shifted alike. */
import { useState } from 'react';
import { localText } from '../../format/time.ts';
import { differenceOf, lengthIn, localTimeIn, sumOf } from '../../format/written-time.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';

type Way = 'by' | 'to' | 'back';

export function TimeShift({ onClose }: { readonly onClose: () => void }) {
  const { notices } = useWorkspace(),
    capture = useCapture();
  const shift = useStore(capture.timeShift),
    row = capture.cursor.selectedRow?.row;
  const [way, setWay] = useState<Way>('by');
  const [by, setBy] = useState(''),
    [to, setTo] = useState(() => (row ? localText(row, 9) : ''));
  const length = lengthIn(by),
    time = localTimeIn(to);
  const ways: Readonly<Record<Way, typeof length>> = {
    by: length && sumOf(shift, length),
    to: time && row && sumOf(shift, differenceOf(time, row)),
    back: { seconds: 0, nanoseconds: 0 },
  };
  const next = ways[way],
    isWrong = next === undefined && (way === 'by' ? by : to).trim() !== '';
  const apply = () => {
    if (!next) return;
    onClose();
    capture.shiftTimes(next).catch(notices.fail);
  };
  /** A field's way is taken when it is clicked on or written in: the keyboard may go through it on its way to the buttons. */
  const choice = (name: Way, title: string, possible = true) => (
    <label className="choice-line">
      <input type="radio" name="way" checked={way === name} disabled={!possible} onChange={() => setWay(name)} />
      {title}
    </label>
  );
  return (
    <Dialog
      title="Time shift"
      onClose={onClose}
      width={600}
      foot={
        <DialogFoot
          note={
            isWrong
              ? way === 'by'
                ? 'This is no length of time.'
                : 'This is no date with a time of day.'
              : 'Files keep their times; what is saved has the shifted ones.'
          }
          wrong={isWrong}
          onCancel={onClose}
          action="Shift"
          disabled={!next}
          form="time-shift"
        />
      }
    >
      <form
        id="time-shift"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <fieldset className="choices">
          <legend>All packets of the capture</legend>
          <div className="choice-line">
            {choice('by', 'Come later by')}
            <input
              className="field mono choice-field"
              aria-label="Length of time"
              aria-invalid={way === 'by' && isWrong}
              placeholder="-1:30:00.5  hours, minutes, seconds"
              autoFocus
              value={by}
              onPointerDown={() => setWay('by')}
              onChange={({ target }) => {
                setWay('by');
                setBy(target.value);
              }}
            />
          </div>
          <div className="choice-line">
            {choice(
              'to',
              row ? `Are shifted so that packet ${row.number} came at` : 'Are shifted to a time of the selected packet',
              row !== undefined,
            )}
            <input
              className="field mono choice-field"
              aria-label="Time of the packet"
              aria-invalid={way === 'to' && isWrong}
              title="By the clock of this machine's time zone"
              disabled={!row}
              value={to}
              onPointerDown={() => setWay('to')}
              onChange={({ target }) => {
                setWay('to');
                setTo(target.value);
              }}
            />
          </div>
          {choice('back', 'Have the times of the file again', capture.isShifted)}
        </fieldset>
      </form>
    </Dialog>
  );
}
