/** The dialog that sets the clock of a capture right: all its packets are shifted alike. */
import { useState } from 'react';
import { localText } from '../../format/time.ts';
import { differenceOf, lengthIn, localTimeIn, sumOf } from '../../format/written-time.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { useStore } from '../../state/store.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import { WayChoice, WayField } from './ways.tsx';
import type { Way } from './ways.tsx';

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
  const note = !isWrong ? 'Files keep their times; what is saved has the shifted ones.' :
    way === 'by' ? 'This is no length of time.' : 'This is no date with a time of day.';
  const fieldOf = (name: Way, set: (text: string) => void) => ({
    way: name, chosen: way, isWrong, onWay: setWay, onText: (text: string) => {
      setWay(name);
      set(text);
    },
  });
  return (
    <Dialog
      title="Time shift"
      onClose={onClose}
      width={600}
      foot={<DialogFoot note={note} wrong={isWrong} onCancel={onClose} action="Shift" disabled={!next} form="time-shift" />}
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
          <WayField
            {...fieldOf('by', setBy)} title="Come later by" label="Length of time" text={by} placeholder="-1:30:00.5  hours, minutes, seconds" focus
          />
          <WayField
            {...fieldOf('to', setTo)}
            title={row ? `Are shifted so that packet ${row.number} came at` : 'Are shifted to a time of the selected packet'}
            label="Time of the packet"
            hint="By the clock of this machine's time zone"
            text={to}
            disabled={!row}
          />
          <WayChoice way="back" chosen={way} onWay={setWay} title="Have the times of the file again" disabled={!capture.isShifted} />
        </fieldset>
      </form>
    </Dialog>
  );
}
