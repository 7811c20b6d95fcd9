/** Everything the window holds: the connection, the open captures, the preferences, and the dialog that is open. */
import { createContext, useContext } from 'react';
import type { Engine, FollowProtocol, Host, StatTreeName } from '../engine/api.ts';
import { Captures } from './captures.ts';
import { copyText } from './clipboard.ts';
import type { ShownConnection } from './connection-session.ts';
import { Expansion } from './expansion.ts';
import { FileSet } from './file-set.ts';
import { ListLook } from './list-look.ts';
import { followTitles } from './follow-names.ts';
import type { Joining } from './filter-session.ts';
import type { OpenCapture } from './open-capture.ts';
import type { PreferenceStore } from './preferences.ts';
import { Profiles } from './profiles.ts';
import { ProtoFiles } from './proto-files.ts';
import { readAsPreferred } from './preferred-reading.ts';
import type { Selection } from './selection.ts';
import { selectedConversation } from './selected-conversation.ts';
import { Store } from './store.ts';
import { Wishes } from './wishes.ts';

export type RecentFiles = Awaited<ReturnType<Host['recent']>>;

/** Of the program, or of the capture that is shown. */
export type DialogName =
  | 'preferences' | 'profiles' | 'tls-keys' | 'proto-files' | 'filters' | 'colour-rules' | 'shortcuts' | 'about'
  | 'file-set' | 'hex-dump' | 'filter-expression' | 'merge' | 'time-shift' | 'packet-comments' | 'capture-comments' | 'unsaved-comments' | 'host-name'
  | 'save-as' | 'export-packets' | 'print' | 'show-bytes'
  | 'decode-as' | 'protocols' | 'go-to-packet' | 'properties' | 'hierarchy' | 'conversations' | 'endpoints' | 'remarks' | 'resolved'
  | 'io-graph' | 'flow-graph' | 'response-times' | 'sip-calls' | 'rtp-streams' | 'objects'
  | `tree-${StatTreeName}`;

export class Workspace extends Captures {
  readonly preferences: PreferenceStore;
  /** The program's own. */
  readonly version: string;
  readonly dialog = new Store<DialogName | undefined>(undefined);
  readonly look: ListLook;
  /** One for all captures: the tree opens the same fields everywhere. */
  readonly expansion = new Expansion();
  /** Address or name of the host that is to be called otherwise; undefined: the selected packet's first. */
  hostToName: string | undefined;
  /** What the user gave to decrypt with, as text. */
  secrets = '';
  readonly protoFiles: ProtoFiles;
  readonly fileSet: FileSet;
  readonly profiles: Profiles;
  /** Changes of what packets are read by. */
  readonly readings = new Wishes();

  /** `storage` keeps what is too large for the preferences. */
  constructor(engine: Engine, host: Host, preferences: PreferenceStore, version: string, storage?: Pick<Storage, 'getItem' | 'setItem'>) {
    super(engine, host);
    this.preferences = preferences;
    this.version = version;
    this.fileSet = new FileSet(host, this.tabs);
    this.profiles = new Profiles(preferences, storage);
    // What was told before would lie over the dialog's buttons.
    this.dialog.subscribe(() => this.dialog.value !== undefined && this.notices.clear());
    const redraw = () => this.tabs.value.captures.forEach(({ views }) => views.refreshRows());
    this.look = new ListLook(engine, preferences, redraw, this.notices.fail);
    this.protoFiles = new ProtoFiles(engine, storage);
    this.protoFiles.subscribe(() => this.protoFiles.value.summary && this.tabs.value.captures.forEach((capture) => capture.reread()));
    const { files } = this.protoFiles.value;
    if (files.length > 0) void this.protoFiles.give(files).catch(this.notices.fail);
    void readAsPreferred(engine, preferences.value).catch(this.notices.fail);
  }

  async chooseAndOpen(): Promise<void> {
    try {
      await Promise.all((await this.host.chooseFiles()).map((path) => this.open(path)));
    } catch (error) {
      this.notices.fail(error);
    }
  }

  /** Files dropped on the window. */
  async admitAndOpen(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        void this.open(await this.host.admit(file));
      } catch (error) {
        this.notices.fail(error);
      }
    }
  }

  /** Closes a capture, unless there are comments in it that the user may want to save first. */
  leave(capture: OpenCapture): void {
    if (!capture.comments.unsaved.value) return void this.close(capture);
    this.activate(capture);
    this.dialog.set('unsaved-comments');
  }

  /** Shows another file in the place of the active capture; beside it where there are comments in it that the user may want to save. */
  async showInstead(path: string): Promise<void> {
    const { active } = this;
    if (!active || active.comments.unsaved.value) await this.open(path);
    else await this.replace(active, path).catch(this.notices.fail);
  }

  /** A filter joined to that of the active capture, from a menu. */
  useFilter(filter: string, joining: Joining, how: 'apply' | 'prepare'): void {
    const bar = this.active?.filter;
    if (!bar) return;
    const text = bar.joined(filter, joining);
    if (how === 'prepare') return bar.prepare(text);
    void bar.apply(text).then((valid) => valid && this.preferences.rememberFilter(text));
  }

  /** Asks for another name of a host of the selected packet. */
  askForName(host?: string): void {
    this.hostToName = host;
    this.dialog.set('host-name');
  }

  /** Selects a frame of the active capture, and says so when the filter hides it. */
  goToFrame(frame: number, remember = true, capture = this.active): void {
    capture?.cursor.selectFrame(frame, remember).then(
      (shown) => !shown && this.notices.say(`Packet ${frame} is not shown by the current filter.`),
      this.notices.fail,
    );
  }

  /** Goes to a frame that is being looked for, and says `none` where there is no such one; not at all when the user goes elsewhere meanwhile. */
  goToFound(capture: OpenCapture, found: Promise<number | undefined>, none: string): Promise<void> {
    const isNewest = capture.cursor.wish();
    return found.then((frame) => {
      if (!isNewest()) return;
      if (frame === undefined) this.notices.say(none);
      else this.goToFrame(frame, true, capture);
    }, this.notices.fail);
  }

  /** Follows a conversation that the selected packet is part of; without a protocol, its TCP or UDP stream. */
  followStream(protocol?: FollowProtocol): void {
    const capture = this.active,
      frame = capture?.selection.state.value.frame ?? 0;
    if (!capture || frame === 0) return;
    const isNewest = capture.beside.wish();
    this.engine.followable(capture.id, frame).then(
      (targets) => {
        if (!isNewest()) return;
        const target = protocol === undefined ? targets[0] : targets.find((other) => other.protocol === protocol);
        if (target) capture.beside.followStream(target);
        else this.notices.say(`Packet ${frame} belongs to no ${protocol === undefined ? 'TCP or UDP' : followTitles[protocol]} stream.`);
      },
      this.notices.fail,
    );
  }

  /** Shows the TCP connection of the selected packet beside the packets. */
  showConnection(shown: ShownConnection['shown']): void {
    const capture = this.active,
      frame = capture?.selection.state.value.frame ?? 0;
    if (!capture || frame === 0) return;
    const isNewest = capture.beside.wish();
    this.engine.streamOf(capture.id, frame).then(
      (found) => {
        if (!isNewest()) return;
        if (found?.protocol === 'tcp') capture.beside.showConnection(found.stream, shown);
        else this.notices.say(`Packet ${frame} belongs to no TCP connection.`);
      },
      this.notices.fail,
    );
  }

  /** Gives the selected packet's conversation colour `number` (from 0). */
  colourConversation(number: number): void {
    const capture = this.active;
    if (!capture) return;
    const { frame } = capture.selection.state.value;
    selectedConversation(capture).then(
      (filter) =>
        filter === undefined
          ? this.notices.say(`Packet ${frame} belongs to no conversation.`)
          : void this.look.colourConversation(filter, number),
      this.notices.fail,
    );
  }

  copy(text: string): void {
    copyText(text).then(
      () => this.notices.say('Copied.'),
      this.notices.fail,
    );
  }
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('a pane is drawn outside the workspace');
  return workspace;
}

/** The capture of the active tab; panes that need one are drawn only while there is one. */
export const CaptureContext = createContext<OpenCapture | undefined>(undefined);

/** The packet whose tree and bytes are drawn, where that is not the one selected in the list. */
export const HeldContext = createContext<Selection | undefined>(undefined);

/** `prefix` keeps the names of its panes and lines from those of the selected packet. */
export function useShownPacket(): { readonly selection: Selection; readonly prefix: '' | 'held-' } {
  const held = useContext(HeldContext),
    { selection } = useCapture();
  return held ? { selection: held, prefix: 'held-' } : { selection, prefix: '' };
}

export function useCapture(): OpenCapture {
  const capture = useContext(CaptureContext);
  if (!capture) throw new Error('a pane is drawn without a capture');
  return capture;
}
