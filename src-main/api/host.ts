/** What the window asks of the shell it lives in: Electron's main process, or the web host. Everything about packets goes through `Engine`. */
export interface Host {
  readonly kind: 'electron' | 'web';
  /** One sentence that says why the window is in a browser; absent in Electron. */
  readonly reason?: string;
  /** Paths that the command line named, then those that are opened from outside while the window lives. */
  onOpen(listener: (path: string) => void): void;
  /** Shows the open dialog; empty when it was cancelled. */
  chooseFiles(): Promise<readonly string[]>;
  /** The path of a file that was dropped or picked in the page; the web host takes its bytes into a private temporary folder first. */
  admit(file: File): Promise<string>;
  /** Asks where to save; undefined when cancelled. The web host gives a private path there, which `deliver` sends to the browser. */
  chooseTarget(suggestedName: string): Promise<string | undefined>;
  deliver(path: string): Promise<void>;
  samples(): Promise<readonly Sample[]>;
  recent(): Promise<readonly RecentFile[]>;
  addRecent(path: string): Promise<void>;
  /**
   * The files that were written one after the other with this one, itself among them, in that order: those beside it on disk; in a
   * browser those that this run was given.
   */
  fileSet(path: string): Promise<readonly SetFile[]>;
  /** Menu commands of the shell's own menu bar (Electron): the names are those of the window's commands. */
  onCommand(listener: (command: string) => void): void;
  /** The window's title. */
  setTitle(title: string): void;
}

export interface Sample {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

export interface SetFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface RecentFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly exists: boolean;
}
