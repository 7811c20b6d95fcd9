/** What the user can do, as data: the menus, the shortcuts and the shell's own menu bar all run these. */
import type { Workspace } from '../../state/workspace.ts';

export interface Command {
  /** Stable name; shells run commands by it. */
  readonly id: string;
  readonly title: string;
  /** For instance `Ctrl+Shift+O`; Ctrl is the command key on a Mac. */
  readonly keys?: string;
  /** Further keys, which menus do not show. */
  readonly alsoKeys?: readonly string[];
  /** The keys belong to the text while one is edited, as Ctrl+Home does. */
  readonly yieldsToText?: boolean;
  /** Its keys work while a dialog or a menu is open, too: it changes how that looks. */
  readonly anywhere?: boolean;
  readonly enabled?: (workspace: Workspace) => boolean;
  /**
   * What it waits for, in words, where its key is pressed in vain. `packet`: whether it is for the selected packet, as it is where nothing is said;
   * `field`: whether it is for the selected field.
   */
  readonly whenOff?: { readonly text: string; readonly packet?: boolean; readonly field?: boolean };
  readonly checked?: (workspace: Workspace) => boolean;
  /** Shown before the title. */
  readonly colour?: string;
  /** The list of shortcuts tells of its keys together with those of others. */
  readonly toldElsewhere?: boolean;
  /** One of several of which one is on. */
  readonly choice?: boolean;
  readonly run: (workspace: Workspace) => void;
}

export const hasCapture = (workspace: Workspace): boolean => workspace.active !== undefined;
/** All packets are there. */
export const hasLoaded = ({ active }: Workspace): boolean => active?.load.value.info !== undefined;
export const hasPacket = (workspace: Workspace): boolean => (workspace.active?.selection.state.value.frame ?? 0) > 0;
/** Its tree and bytes are there, too. */
export const hasTree = ({ active }: Workspace): boolean => active?.selection.state.value.tree !== undefined;
/** The selected packet has a layer of this protocol, or may have: its tree is still on its way. */
export const hasLayer =
  (protocol: string) =>
  (workspace: Workspace): boolean => {
    const { frame, tree } = workspace.active?.selection.state.value ?? { frame: 0, tree: undefined };
    return frame > 0 && (tree?.number !== frame || tree.nodes.some(({ field, depth }) => field === protocol && depth === 0));
  };
export const hasField = (workspace: Workspace): boolean => (workspace.active?.selection.state.value.node ?? -1) >= 0;
