/** The engine: open captures and their views by number, every question of the contract answered by the part that knows. */
import {
  type CaptureId, type CaptureInfo, type Call, type ColourRule, type Completion, type ConnectionInfo, type ConnectionSegments, type DecodeChoice, type DecodeRule, type DecryptionSecrets, type Engine, type EngineOptions, type ExportFormat,
  type FilterCheck, type FollowFileForm, type FollowInfo, type FollowLine, type FollowLook, type FollowMatches, type FollowSearch, type FollowTarget, type SecretsSummary, type TimeShift, type LoadProgress, type FilterMacro, type FindProgress, type FindRequest, type Found, type Marking, type MergeOrder, type ObjectId, type ObjectList, type PacketTree, type ProtocolChoice, type Row, type RowSorting, UserError, type ViewId,
  type ViewInfo, type ViewProgress,
} from '../api/index.ts';
import type { ProtoFile, ProtoSummary } from '../api/proto.ts';
import type { Registry } from '../dissect/index.ts';
import { mergeCaptures } from '../export/merged-captures.ts';
import { exportView } from '../export/view-export.ts';
import { type CompileOptions, type CompiledFilter, check, complete } from '../filter/index.ts';
import { CONVERSATION } from '../index/index.ts';
import { SCHEMA } from '../protocols/web/protobuf.ts';
import { Schema } from '../protocols/web/protobuf/schema.ts';
import { createRegistry } from '../protocols/index.ts';
import { RELATIVE_NUMBERS } from '../streams/index.ts';
import { NO_SECRETS, summaryOf } from './capture-secrets.ts';
import { Connections } from './connections.ts';
import { decodeChoices, giveRules } from './decode-rules.ts';
import { disableProtocols, protocolChoices } from './protocol-choices.ts';
import { followable } from './follow/followable.ts';
import { FollowedStreams } from './follow/followed-streams.ts';
import { defaultColourRules } from './list/colour-rules.ts';
import { EarlierAnswers } from './filtering/earlier-answers.ts';
import { FilterContext, namesHost } from './filtering/filter-context.ts';
import { type RunOptions, compiled, followsShown, runFilter } from './filtering/filter-run.ts';
import { find } from './filtering/find.ts';
import { listObjects, objectBegin, saveObject, saveObjects } from './objects/object-list.ts';
import { ShownNames } from './naming/shown-names.ts';
import { type OpenCapture, forUser, openFile } from './open-capture.ts';
import { TreeMaker } from './packet-tree.ts';
import { RowMaker } from './list/row-maker.ts';
import { type RowOrder, orderOf, ranksBy } from './list/sorting.ts';
import { shiftTimes } from './time-shift.ts';
import { Turns } from './turns.ts';
import { ViewStatistics } from './view-statistics.ts';
import { View } from './views.ts';

export class CaptureEngine extends ViewStatistics implements Engine {
  protected readonly registry: Registry = createRegistry();
  readonly #captures = new Map<CaptureId, OpenCapture>();
  readonly #views = new Map<ViewId, View>();
  readonly #rows = new RowMaker(this.registry);
  readonly #trees = new TreeMaker(this.registry);
  readonly #followed = new FollowedStreams();
  readonly #connections = new Connections();
  readonly #filters = new FilterContext(this.registry);
  readonly #answers = new EarlierAnswers();
  readonly #names = new ShownNames(this.registry);
  /** Undefined for the default ones. */
  #colours: readonly ColourRule[] | undefined;
  #verifyChecksums = false;
  #secrets: DecryptionSecrets = NO_SECRETS;
  #decodeRules: readonly DecodeRule[] = [];
  #lastId = 0;

  async open(path: string, call: Call<LoadProgress> = {}): Promise<CaptureInfo> {
    const began = performance.now();
    const capture = await openFile(++this.#lastId, path, this.registry);
    this.#captures.set(capture.id, capture);
    capture.secrets.give(this.#secrets);
    capture.loading = new AbortController();
    const { signal } = capture.loading, stop = call.signal === undefined ? signal : AbortSignal.any([call.signal, signal]);
    try {
      await capture.scan.run({
        signal: stop,
        progress: ({ rows, bytesRead }) => call.progress?.({ capture: capture.id, packets: rows, bytesRead, bytesTotal: capture.file.size }),
        ...(call.progress !== undefined && { firstLook: () => capture.firstLook.wait() }),
      });
      await this.#names.learn(capture, new Turns(stop));
      signal.throwIfAborted();
    } catch (error) {
      capture.loading = undefined;
      if (this.#captures.has(capture.id)) await this.close(capture.id);
      else capture.close();
      throw forUser(error);
    }
    capture.loading = undefined;
    await capture.secrets.judge(capture);
    capture.loadMilliseconds = performance.now() - began;
    // Rows made while the file was read did not know what came later.
    this.#rows.forget();
    return capture.info();
  }

  async close(id: CaptureId): Promise<void> {
    const capture = this.#capture(id);
    this.#captures.delete(id);
    for (const view of this.#views.values()) if (view.capture === capture) this.#views.delete(view.id);
    this.#names.forget(capture);
    this.#rows.forget();
    this.#followed.forget(capture);
    this.#connections.forget(capture);
    this.#answers.forget(capture);
    // A file that is still read is closed by its reader, which hears of it within a turn.
    if (capture.loading === undefined) capture.close();
    else capture.loading.abort(new UserError('The capture was closed while it was read.'));
  }

  async info(id: CaptureId): Promise<CaptureInfo> {
    return this.#capture(id).info();
  }

  async view(id: CaptureId, filter: string, call: Call<ViewProgress> = {}): Promise<ViewInfo> {
    const began = performance.now();
    const capture = this.#capture(id);
    const options = await this.#filters.complete(capture, filter, new Turns(call.signal));
    const test = compiled(filter, this.registry, options);
    const view = new View(++this.#lastId, capture, filter, test.typed === undefined);
    this.#views.set(view.id, view);
    const progress = (): void => call.progress?.({ view: view.id, tested: view.tested, shown: view.shown });
    try {
      if (view.all) progress();
      else await this.#run(view, test, options, { verifyChecksums: this.#verifyChecksums, signal: call.signal, progress });
    } catch (error) {
      this.#views.delete(view.id);
      throw error;
    }
    return { view: view.id, capture: id, filter, shown: view.shown, total: view.total, milliseconds: performance.now() - began };
  }

  /** Tests only what an earlier answer leaves, where there is one. */
  async #run(view: View, test: CompiledFilter, options: CompileOptions, run: RunOptions): Promise<void> {
    const follows = followsShown(test, this.registry), earlier = follows ? undefined : this.#answers.narrowed(view.capture, view.filter);
    if (earlier === undefined) await runFilter(view, test, run);
    else await runFilter(view, compiled(earlier.rest, this.registry, options), { ...run, among: earlier.among });
    // What is read later may change what packets say that are there already.
    if (view.capture.loading === undefined && !follows) this.#answers.keep(view);
  }

  async sorted(id: ViewId, sorting: RowSorting | undefined, call: Call<{ readonly done: number; readonly total: number }> = {}): Promise<ViewInfo> {
    const began = performance.now();
    const view = this.viewOf(id);
    let order: RowOrder | undefined;
    if (sorting !== undefined) {
      const { column, descending } = sorting;
      if (view.ranks?.column !== column || view.ranks.ranks.length !== view.shown) {
        view.ranks = await ranksBy(column, view.capture, view, { verifyChecksums: this.#verifyChecksums, call });
      }
      order = await orderOf(view.ranks, descending, call);
    }
    const sorted = view.inOrder(++this.#lastId, order);
    this.#views.set(sorted.id, sorted);
    return { view: sorted.id, capture: view.capture.id, filter: view.filter, shown: sorted.shown, total: view.total, milliseconds: performance.now() - began };
  }

  async part(id: ViewId, places: readonly (readonly [from: number, to: number])[], filter: string, call: Call = {}): Promise<ViewInfo> {
    const began = performance.now();
    const whole = this.viewOf(id), { capture } = whole, turns = new Turns(call.signal);
    const options = await this.#filters.complete(capture, filter, turns);
    const part = new View(++this.#lastId, capture, filter, false);
    const among = await whole.at(places, turns);
    await runFilter(part, compiled(filter, this.registry, options), { verifyChecksums: this.#verifyChecksums, signal: call.signal, among });
    this.#views.set(part.id, part);
    return { view: part.id, capture: capture.id, filter, shown: part.shown, total: part.total, milliseconds: performance.now() - began };
  }

  async release(id: ViewId): Promise<void> {
    this.viewOf(id);
    this.#views.delete(id);
  }

  async rows(id: ViewId, from: number, to: number, call: Call = {}): Promise<readonly Row[]> {
    const view = this.viewOf(id);
    const turns = new Turns(call.signal);
    const rows: Row[] = [];
    for (let index = from; index < Math.min(to, view.shown); index++) {
      rows.push(this.#rows.row(view.capture, view.shownAt(index)));
      if (turns.over) {
        await turns.next();
        this.viewOf(id);
      }
    }
    view.capture.firstLook.take();
    return rows;
  }

  async locate(id: ViewId, frame: number): Promise<number> {
    return this.viewOf(id).shownPlace(frame - 1);
  }

  async tree(id: CaptureId, frame: number, call: Call<PacketTree> = {}): Promise<PacketTree> {
    const capture = this.#capture(id);
    return this.#trees.inTurns(() => this.#capture(id), this.#row(capture, frame), call);
  }

  async checkFilter(filter: string): Promise<FilterCheck> {
    const found = check(filter, this.registry, this.#filters.macros);
    if (found.state !== 'invalid' || !namesHost(filter, this.registry, { macros: this.#filters.macros })) return found;
    // It is right for whichever open capture knows the host.
    for (const capture of this.#captures.values()) {
      const hosts = await this.#filters.hosts(capture, new Turns());
      const known = check(filter, this.registry, this.#filters.macros, hosts);
      if (known.state !== 'invalid') return known;
    }
    return found;
  }

  async completeFilter(filter: string, caret: number): Promise<readonly Completion[]> {
    return complete(filter, caret, this.registry);
  }

  async setMacros(macros: readonly FilterMacro[]): Promise<void> {
    this.#filters.setMacros(macros);
    this.#rows.setColours(this.#colours, this.#filters.macros);
  }

  async setSelected(id: CaptureId, frame: number): Promise<void> {
    this.#filters.select(this.#capture(id), frame);
  }

  async find(id: ViewId, request: FindRequest, call: Call<FindProgress> = {}): Promise<Found | undefined> {
    const view = this.viewOf(id);
    const filterOptions = request.as === 'filter' ? await this.#filters.complete(view.capture, request.text, new Turns(call.signal)) : {};
    return find(view, request, { rows: this.#rows, trees: this.#trees, filterOptions, verifyChecksums: this.#verifyChecksums }, call);
  }

  async defaultColourRules(): Promise<readonly ColourRule[]> {
    return defaultColourRules(this.registry);
  }

  async setColourRules(rules: readonly ColourRule[]): Promise<void> {
    this.#colours = rules;
    this.#rows.setColours(rules, this.#filters.macros);
  }

  async setColumns(fields: readonly string[]): Promise<void> {
    this.#rows.setColumns(fields.map(name => this.registry.field(name)));
  }

  async mark(id: CaptureId, marking: Marking, frames: readonly number[], on: boolean): Promise<void> {
    const capture = this.#capture(id);
    for (const frame of frames) capture.markings.set(marking, this.#row(capture, frame), on);
    this.#marked(capture, marking);
  }

  async packetComments(id: CaptureId, frame: number): Promise<readonly string[]> {
    const capture = this.#capture(id);
    return capture.comments.on(this.#row(capture, frame)) ?? [];
  }

  async setPacketComments(id: CaptureId, frame: number, comments: readonly string[]): Promise<void> {
    const capture = this.#capture(id);
    const row = this.#row(capture, frame);
    if (capture.record(row).block !== undefined) throw new UserError('This row is a block of the file that is no packet: it has no comments.');
    capture.comments.set(row, comments);
    this.#remarked(capture, column => column === 'field:frame.comment');
  }

  async setCaptureComments(id: CaptureId, comments: readonly string[]): Promise<CaptureInfo> {
    const capture = this.#capture(id);
    capture.comments.setOnCapture(comments);
    return capture.info();
  }

  async setTimeShift(id: CaptureId, shift: TimeShift): Promise<CaptureInfo> {
    const capture = this.#capture(id);
    if (capture.loading !== undefined) throw new UserError('The capture is still being read; times are shifted when all are there.');
    shiftTimes(capture, shift);
    this.#remarked(capture, column => column.startsWith('field:'));
    return capture.info();
  }

  async markView(id: ViewId, marking: Marking, on: boolean): Promise<number> {
    const view = this.viewOf(id);
    for (let index = 0; index < view.shown; index++) view.capture.markings.set(marking, view.row(index), on);
    this.#marked(view.capture, marking);
    return view.shown;
  }

  async nextMarked(id: ViewId, marking: Marking, frame: number, direction: 'forward' | 'backward'): Promise<number | undefined> {
    const view = this.viewOf(id);
    return view.capture.markings.next(marking, frame, direction, row => view.row(view.place(row)) === row);
  }

  #marked(capture: OpenCapture, marking: Marking): void {
    this.#remarked(capture, column => marking === 'ignored' || column.startsWith('field:'));
  }

  /** Rows, and filters and columns over what the user says of packets, say something else now. */
  #remarked(capture: OpenCapture, changes: (column: string) => boolean): void {
    for (const view of this.#views.values()) if (view.capture === capture && changes(view.ranks?.column ?? '')) view.ranks = undefined;
    this.#rows.forget();
    this.#answers.forget(capture);
    capture.keptFields.forget();
  }

  async follow(id: CaptureId, target: FollowTarget, call: Call = {}): Promise<FollowInfo> {
    return this.#followed.info(this.#capture(id), target, new Turns(call.signal));
  }

  async followPage(id: CaptureId, target: FollowTarget, look: FollowLook, page: number, call: Call = {}): Promise<readonly FollowLine[]> {
    return this.#followed.page(this.#capture(id), target, look, page, new Turns(call.signal));
  }

  async followSearch(id: CaptureId, target: FollowTarget, search: FollowSearch, call: Call = {}): Promise<FollowMatches> {
    return this.#followed.search(this.#capture(id), target, search, new Turns(call.signal));
  }

  async followSave(
    id: CaptureId, target: FollowTarget, form: FollowFileForm, only: FollowLook['only'], path: string, call: Call<{ readonly done: number; readonly total: number }> = {},
  ): Promise<number> {
    const progress = (done: number, total: number): void => call.progress?.({ done, total });
    return this.#followed.save(this.#capture(id), target, form, only, path, new Turns(call.signal), progress);
  }

  async followable(id: CaptureId, frame: number): Promise<readonly FollowTarget[]> {
    const capture = this.#capture(id);
    return followable(capture, this.#row(capture, frame));
  }

  async objects(id: CaptureId, call: Call<{ readonly done: number; readonly total: number }> = {}): Promise<ObjectList> {
    return listObjects(this.#capture(id), call);
  }

  async objectBegin(id: CaptureId, object: ObjectId, most: number): Promise<Uint8Array> {
    return objectBegin(this.#holding(id, object), object, most);
  }

  async objectSave(id: CaptureId, object: ObjectId, path: string): Promise<number> {
    return saveObject(this.#holding(id, object), object, path);
  }

  async objectsSave(id: CaptureId, objects: readonly ObjectId[], path: string, call: Call<{ readonly done: number; readonly total: number }> = {}): Promise<number> {
    const capture = this.#capture(id);
    for (const { frame } of objects) this.#row(capture, frame);
    return saveObjects(capture, objects, path, call);
  }

  #holding(id: CaptureId, { frame }: ObjectId): OpenCapture {
    const capture = this.#capture(id);
    this.#row(capture, frame);
    return capture;
  }

  async connection(id: CaptureId, stream: number, call: Call = {}): Promise<ConnectionInfo> {
    return this.#connections.info(this.#capture(id), stream, call);
  }

  async connectionSegments(id: CaptureId, stream: number, from: number, to: number, call: Call = {}): Promise<ConnectionSegments> {
    return this.#connections.segments(this.#capture(id), stream, from, to, call);
  }

  async connectionSvg(
    id: CaptureId, stream: number, from: number, to: number, path: string, call: Call<{ readonly done: number; readonly total: number }> = {},
  ): Promise<number> {
    return this.#connections.svg(this.#capture(id), stream, from, to, path, call);
  }

  async streamOf(id: CaptureId, frame: number): Promise<{ protocol: 'tcp' | 'udp'; stream: number } | undefined> {
    const capture = this.#capture(id);
    const { conversations } = capture.table;
    const conversation = capture.table.get('conversation', this.#row(capture, frame));
    const protocol = conversations.kind[conversation] === CONVERSATION.tcp ? 'tcp' : conversations.kind[conversation] === CONVERSATION.udp ? 'udp' : undefined;
    return conversation === 0 || protocol === undefined ? undefined : { protocol, stream: conversations.number[conversation] };
  }

  async export(id: ViewId, format: ExportFormat, path: string, call: Call<{ readonly done: number; readonly total: number }> = {}): Promise<number> {
    const view = this.viewOf(id);
    return exportView(view.packets(), format, path, {
      verifyChecksums: this.#verifyChecksums, turn: new Turns(call.signal), progress: done => call.progress?.({ done, total: view.shown }),
    });
  }

  async merge(ids: readonly CaptureId[], order: MergeOrder, path: string, call: Call<{ readonly done: number; readonly total: number }> = {}): Promise<number> {
    const captures = ids.map(id => this.#capture(id)), total = captures.reduce((sum, { rows }) => sum + rows, 0);
    if (captures.some(({ loading }) => loading !== undefined)) throw new UserError('A capture is still being read; merging needs all of its packets.');
    const packets = captures.map(capture => new View(0, capture, '', true).packets());
    return mergeCaptures(packets, order, path, { turn: new Turns(call.signal), progress: done => call.progress?.({ done, total }) });
  }

  async setOptions({ verifyChecksums, relativeNumbers, macNames, hostNames, portNames }: EngineOptions): Promise<void> {
    // At once, whatever names an earlier call still reads: the options given last count.
    this.#names.choose({ macs: macNames, hosts: hostNames, ports: portNames });
    this.#verifyChecksums = this.#rows.verifyChecksums = this.#trees.verifyChecksums = verifyChecksums;
    this.registry.give(RELATIVE_NUMBERS, relativeNumbers);
    for (const capture of this.#captures.values()) capture.scan.streams.connections.relative = relativeNumbers;
    this.#forgetMade();
    const turns = new Turns();
    for (const capture of this.#captures.values()) if (capture.loading === undefined) await this.#names.learn(capture, turns);
    this.#forgetMade();
  }

  /** Forgets rows, answers of filters and values that were made with other options, or before hosts had their names. */
  #forgetMade(): void {
    this.#rows.forget();
    this.#answers.forget();
    for (const { keptFields } of this.#captures.values()) keptFields.forget();
  }

  async setSecrets(secrets: DecryptionSecrets): Promise<SecretsSummary> {
    this.#secrets = secrets;
    this.#rows.forget();
    this.#answers.forget();
    for (const capture of this.#captures.values()) {
      this.#followed.forget(capture);
      capture.keptFields.forget();
      capture.secrets.give(secrets);
      await capture.secrets.judge(capture);
    }
    return summaryOf(secrets);
  }

  async setProtoFiles(files: readonly ProtoFile[]): Promise<ProtoSummary> {
    const schema = new Schema(files);
    this.registry.give(SCHEMA, files.length === 0 ? undefined : schema);
    this.#rows.forget();
    this.#answers.forget();
    for (const capture of this.#captures.values()) capture.keptFields.forget();
    return { files: schema.files, messages: schema.declared, services: schema.services.size, problems: schema.problems };
  }

  async decodeChoices(): Promise<readonly DecodeChoice[]> {
    return decodeChoices(this.registry);
  }

  async setDecodeRules(rules: readonly DecodeRule[]): Promise<void> {
    giveRules(this.registry, rules);
    this.#decodeRules = rules;
  }

  async protocolChoices(): Promise<readonly ProtocolChoice[]> {
    return protocolChoices(this.registry);
  }

  async setDisabledProtocols(protocols: readonly string[]): Promise<void> {
    giveRules(this.registry, []);
    try {
      disableProtocols(this.registry, protocols);
    } finally {
      giveRules(this.registry, this.#decodeRules);
    }
  }

  #capture(id: CaptureId): OpenCapture {
    const capture = this.#captures.get(id);
    if (capture === undefined) throw new UserError('This capture is closed.');
    return capture;
  }

  protected viewOf(id: ViewId): View {
    const view = this.#views.get(id);
    if (view === undefined) throw new UserError('This list of packets is no longer there: its capture was closed, or another filter took its place.');
    return view;
  }

  #row(capture: OpenCapture, frame: number): number {
    if (frame < 1 || frame > capture.rows) throw new UserError(`There is no packet ${frame}: the capture has ${capture.rows}.`);
    return frame - 1;
  }
}
