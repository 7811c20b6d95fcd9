/** What the parts of the engine work on together: open captures and their views by number, and what is kept of both until it is no longer true. */
import { type CaptureId, type DecryptionSecrets, UserError, type ViewId } from '../api/index.ts';
import type { Registry } from '../dissect/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { NO_SECRETS } from './capture-secrets.ts';
import { Connections } from './connections.ts';
import { EarlierAnswers } from './filtering/earlier-answers.ts';
import { FilterContext } from './filtering/filter-context.ts';
import { FollowedStreams } from './follow/followed-streams.ts';
import { RowMaker } from './list/row-maker.ts';
import { ShownNames } from './naming/shown-names.ts';
import type { OpenCapture } from './open-capture.ts';
import { TreeMaker } from './packet-tree.ts';
import type { View } from './views.ts';

export class Desk {
  readonly registry: Registry = createRegistry();
  readonly captures = new Map<CaptureId, OpenCapture>();
  readonly views = new Map<ViewId, View>();
  readonly rows = new RowMaker(this.registry);
  readonly trees = new TreeMaker(this.registry);
  readonly followed = new FollowedStreams();
  readonly connections = new Connections();
  readonly filters = new FilterContext(this.registry);
  readonly answers = new EarlierAnswers();
  readonly names = new ShownNames(this.registry);
  secrets: DecryptionSecrets = NO_SECRETS;
  verifyChecksums = false;
  #lastId = 0;

  /** A number that no capture and no view has had. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** Throws `UserError` for one that is closed. */
  capture(id: CaptureId): OpenCapture {
    const capture = this.captures.get(id);
    if (capture === undefined) throw new UserError('This capture is closed.');
    return capture;
  }

  /** Throws `UserError` for one that is no longer there. */
  view(id: ViewId): View {
    const view = this.views.get(id);
    if (view === undefined) throw new UserError('This list of packets is no longer there: its capture was closed, or another filter took its place.');
    return view;
  }

  /** A view that is asked for by its number from now on. Throws `UserError` where its capture was closed while it was made. */
  show(view: View): View {
    view.capture.beOpen();
    this.capture(view.capture.id);
    this.views.set(view.id, view);
    return view;
  }

  /** Throws `UserError` for a frame, from 1, that the capture does not have. */
  row(capture: OpenCapture, frame: number): number {
    if (frame < 1 || frame > capture.rows) throw new UserError(`There is no packet ${frame}: the capture has ${capture.rows}.`);
    return frame - 1;
  }

  close(id: CaptureId): void {
    const capture = this.capture(id);
    this.captures.delete(id);
    for (const view of this.views.values()) if (view.capture === capture) this.views.delete(view.id);
    this.names.forget(capture);
    this.rows.forget();
    this.followed.forget(capture);
    this.connections.forget(capture);
    this.answers.forget(capture);
    // A file that is still read is closed by its reader, which hears of it within a turn.
    if (capture.loading === undefined) capture.close();
    else capture.loading.abort(new UserError('The capture was closed while it was read.'));
  }

  /** Forgets rows, orders, answers of filters and values that were made with other options, or before hosts had their names. */
  forgetMade(): void {
    for (const view of this.views.values()) view.ranks = undefined;
    this.rows.forget();
    this.answers.forget();
    for (const { keptFields } of this.captures.values()) keptFields.forget();
  }

  /** Rows, and filters and columns over what the user says of packets, say something else now. */
  remarked(capture: OpenCapture, changes: (column: string) => boolean): void {
    for (const view of this.views.values()) if (view.capture === capture && changes(view.ranks?.column ?? '')) view.ranks = undefined;
    this.rows.forget();
    this.answers.forget(capture);
    capture.keptFields.forget();
  }
}
