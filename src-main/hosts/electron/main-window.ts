/** The one window: where it stands, which files it is given, and what becomes of it when its page or the engine stops. */
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { preloadFile } from '../places.ts';
import { channels } from './channels.ts';
import { windowOrigin } from './security.ts';
import { smallest, visiblePlace, windowPlace } from './window-place.ts';

/** How often a page that crashed is loaded anew before it is left alone. */
const mostReloads = 3;
const captureEndings = ['pcap', 'pcapng', 'cap', 'dmp', 'gz', 'zst', 'lz4'];

export class MainWindow {
  #window: BrowserWindow | undefined;
  /** Files for a page that has not asked for them yet. */
  readonly #waiting: string[];
  /** Whether the page has asked for the waiting files and was not loaded anew since: it hears of further ones by message. */
  #listens = false;
  /** Whether the open captures are gone already, and with them all that could be saved. */
  #lost = false;

  /** `files`: what the window opens first. */
  constructor(files: readonly string[]) {
    this.#waiting = [...files];
  }

  /** Whether there is one at the moment: on macOS the program goes on without. */
  get isThere(): boolean {
    return this.#window !== undefined;
  }

  /** Shows the window where it was when it was closed. */
  create(): void {
    const place = windowPlace(app.getPath('userData'));
    const remembered = visiblePlace(place.read(), screen.getAllDisplays().map(({ workArea }) => workArea));
    const window = new BrowserWindow({
      ...(remembered ?? { width: 1280, height: 860 }),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Netloupe',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d21' : '#ffffff',
      webPreferences: { preload: preloadFile, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
    });
    this.#window = window;
    if (remembered?.maximized) window.maximize();
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', event => event.preventDefault());
    window.on('close', () => place.write({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
    window.on('closed', () => (this.#window = undefined));
    this.#followPage(window);
    void window.loadURL(`${windowOrigin}/index.html`);
  }

  #followPage(window: BrowserWindow): void {
    const { webContents } = window;
    webContents.on('did-start-loading', () => (this.#listens = false));
    // Loading starts before the page is asked to go: it is another page only then.
    webContents.on('did-navigate', () => (this.#lost = false));
    // The page holds on to comments that no file has.
    webContents.on('will-prevent-unload', event => {
      if (this.#lost || mayLeaveComments(window)) event.preventDefault();
    });
    let crashes = 0;
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed() || ++crashes > mostReloads) return;
      process.stderr.write(`netloupe: the window has stopped (${reason}); it is loaded anew\n`);
      webContents.reload();
    });
  }

  /** The engine has stopped: once the user knows, the page is loaded anew, and with it another engine. */
  engineStopped(reason: Error): void {
    const window = this.#window;
    if (window === undefined) return;
    const message = 'The analysis engine has stopped, so the open captures are closed.';
    void dialog.showMessageBox(window, { type: 'error', message, detail: reason.message, buttons: ['Go on'] }).then(() => {
      this.#lost = true;
      if (!window.isDestroyed()) window.webContents.reload();
    });
  }

  /** True for messages of our own page in our own window's top frame. */
  isFrom({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
    return sender === this.#window?.webContents && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${windowOrigin}/`);
  }

  /** Has the page open a file, now or when it asks what waits. Gives whether it was told now. */
  open(path: string): boolean {
    const told = this.#window !== undefined && this.#listens;
    if (told) this.#window?.webContents.send(channels.open, path);
    else this.#waiting.push(path);
    return told;
  }

  /** The files that wait for the page, which hears of further ones by message from now on. */
  takeWaiting(): readonly string[] {
    this.#listens = true;
    return this.#waiting.splice(0);
  }

  /** A command of the menu. */
  command(name: string): void {
    this.#window?.webContents.send(channels.command, name);
  }

  bringForward(): void {
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }

  setTitle(title: string): void {
    this.#window?.setTitle(title);
  }

  /** Empty where the user cancels. */
  async chooseFiles(): Promise<readonly string[]> {
    const { filePaths } = await dialog.showOpenDialog(this.#window!, {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'Captures', extensions: captureEndings }, { name: 'All files', extensions: ['*'] }],
    });
    return filePaths;
  }

  /** Undefined where the user cancels. */
  async chooseTarget(name: string): Promise<string | undefined> {
    return (await dialog.showSaveDialog(this.#window!, { defaultPath: name })).filePath || undefined;
  }
}

/** Whether the user gives up the comments that no file has. */
function mayLeaveComments(asked: BrowserWindow): boolean {
  const message = 'Comments are not saved.',
    detail = 'They are lost when the window is closed.';
  return (
    dialog.showMessageBoxSync(asked, {
      type: 'warning', message, detail, buttons: ['Cancel', 'Close without saving'], defaultId: 0, cancelId: 0,
    }) === 1
  );
}
