/** Clocks that were wrong while packets were captured: the times of all of them are shifted alike, and can be shifted back. */
import type { TimeShift } from '../api/index.ts';
import type { OpenCapture } from './open-capture.ts';

/** `shift` is from the file's own times. About 50 ns a packet, at once, so that nobody meets a capture of which one half is shifted. */
export function shiftTimes(capture: OpenCapture, shift: TimeShift): void {
  const { table, file, timeShift: before } = capture, nanoseconds = shift.nanoseconds - before.nanoseconds, seconds = shift.seconds - before.seconds;
  for (let row = 0; row < table.rows; row++) {
    if (!file.hasTime(table.offset(row))) continue;
    const sum = table.nanoseconds(row) + nanoseconds, carried = Math.floor(sum / 1e9);
    table.setTime(row, table.seconds(row) + seconds + carried, sum - carried * 1e9);
  }
  capture.timeShift = shift;
  capture.forgetTimes();
}
