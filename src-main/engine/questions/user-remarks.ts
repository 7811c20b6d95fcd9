/** What the user says of packets: marks, comments, when they came, and what their hosts are called. */
import { type Engine, type Marking, UserError } from '../../api/index.ts';
import type { Desk } from '../desk.ts';
import { LONGEST_NAME } from '../naming/host-names.ts';
import type { OpenCapture } from '../open-capture.ts';
import { shiftTimes } from '../time-shift.ts';

type Answered =
  | 'mark' | 'markView' | 'markings' | 'nextMarked' | 'packetComments' | 'setPacketComments' | 'setCaptureComments' | 'setTimeShift' | 'nameHost';

export function userRemarks(desk: Desk): Pick<Engine, Answered> {
  return {
    async mark(id, marking, frames, on) {
      const capture = desk.capture(id);
      for (const frame of frames) capture.markings.set(marking, desk.row(capture, frame), on);
      marked(desk, capture, marking);
    },

    async markView(id, marking, on) {
      const view = desk.view(id);
      for (let index = 0; index < view.shown; index++) view.capture.markings.set(marking, view.row(index), on);
      marked(desk, view.capture, marking);
      return view.shown;
    },

    async markings(id) {
      const { markings } = desk.capture(id);
      const frames = (marking: Marking): number[] => Array.from(markings.rows(marking), row => row + 1);
      return { marked: frames('marked'), ignored: frames('ignored'), reference: frames('reference') };
    },

    async nextMarked(id, marking, frame, direction) {
      const view = desk.view(id);
      return view.capture.markings.next(marking, frame, direction, row => view.row(view.place(row)) === row);
    },

    async packetComments(id, frame) {
      const capture = desk.capture(id);
      return capture.comments.on(desk.row(capture, frame)) ?? [];
    },

    async setPacketComments(id, frame, comments) {
      const capture = desk.capture(id);
      const row = desk.row(capture, frame);
      if (capture.record(row).block !== undefined) throw new UserError('This row is a block of the file that is no packet: it has no comments.');
      capture.comments.set(row, comments);
      desk.remarked(capture, column => column === 'field:frame.comment');
    },

    async setCaptureComments(id, comments) {
      const capture = desk.capture(id);
      capture.comments.setOnCapture(comments);
      return capture.info();
    },

    async setTimeShift(id, shift) {
      const capture = desk.capture(id);
      if (capture.loading !== undefined) throw new UserError('The capture is still being read; times are shifted when all are there.');
      shiftTimes(capture, shift);
      desk.remarked(capture, column => column.startsWith('field:'));
      return capture.info();
    },

    async nameHost(id, address, name) {
      const capture = desk.capture(id);
      if (/[\s\p{C}]/u.test(name)) throw new UserError('A name has no spaces and no control characters.');
      if (name.length > LONGEST_NAME) throw new UserError(`A name has at most ${LONGEST_NAME} characters.`);
      if (!desk.names.give(capture, address, name)) throw new UserError(`${address} is no IP address.`);
      desk.forgetMade();
    },
  };
}

function marked(desk: Desk, capture: OpenCapture, marking: Marking): void {
  desk.remarked(capture, column => marking === 'ignored' || column.startsWith('field:'));
}
