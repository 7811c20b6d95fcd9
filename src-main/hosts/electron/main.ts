/** Netloupe's window in Electron. Everything about packets happens in the engine's worker thread; this process shows, asks and relays. */
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { UserError } from '../../api/index.ts';
import { startEngineWorker } from '../../worker/start.ts';
import { allowedPaths } from '../allowed-paths.ts';
import { preloadFile, samplesFolder, windowFolder } from '../places.ts';
import { readSamples } from '../samples.ts';
import { channels } from './channels.ts';
import type { HostAnswer } from './channels.ts';
import { namedFiles, sentFiles } from './command-line.ts';
import { givePort } from './engine-ports.ts';
import { hostMethods } from './host-methods.ts';
import { menuTemplate } from './menu.ts';
import { recentFiles } from './recent-files.ts';
import { confinePages, confineSession, registerScheme, serveWindow, windowOrigin } from './security.ts';
import { smallest, visiblePlace, windowPlace } from './window-place.ts';

/** How often a page that crashed is loaded anew before it is left alone. */
const mostReloads = 3;
const captureEndings = ['pcap', 'pcapng', 'cap', 'dmp', 'gz', 'zst', 'lz4'];

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

function start(): void {
  const paths = allowedPaths();
  const waiting = namedFiles(process.argv, process.cwd(), process.defaultApp).slice();
  let window: BrowserWindow | undefined;
  /** True from when the page asked for the waiting files until it is loaded anew: it then hears of further ones by message. */
  let listening = false;

  app.enableSandbox();
  registerScheme(protocol);
  confinePages(app);

  const open = (files: readonly string[]) => {
    if (window === undefined || !listening) return void waiting.push(...files);
    for (const path of files) {
      paths.allowSource(path);
      window.webContents.send(channels.open, path);
    }
  };
  app.on('second-instance', (_event, _argv, _folder, data) => {
    open(sentFiles(data));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });

  /** Whether the open captures are gone already, and with them all that could be saved. */
  let lost = false;
  const worker = startEngineWorker((reason) => {
    process.stderr.write(`netloupe: the engine has stopped: ${reason.stack ?? reason.message}\n`);
    const shown = window;
    if (shown === undefined) return;
    const message = 'The analysis engine has stopped, so the open captures are closed.';
    void dialog.showMessageBox(shown, { type: 'error', message, detail: reason.message, buttons: ['Go on'] }).then(() => {
      // The page asks for a port when it is loaded, and that starts another engine.
      lost = true;
      if (!shown.isDestroyed()) shown.webContents.reload();
    });
  });

  /** True for messages of our own page in our own window's top frame. */
  const isOwn = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    sender === window?.webContents && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${windowOrigin}/`);

  function createWindow(): void {
    const place = windowPlace(app.getPath('userData'));
    const remembered = visiblePlace(place.read(), screen.getAllDisplays().map(({ workArea }) => workArea));
    const created = new BrowserWindow({
      ...(remembered ?? { width: 1280, height: 860 }),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Netloupe',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d21' : '#ffffff',
      webPreferences: { preload: preloadFile, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
    });
    window = created;
    if (remembered?.maximized) created.maximize();
    created.once('ready-to-show', () => created.show());
    created.on('page-title-updated', (event) => event.preventDefault());
    created.on('close', () => place.write({ ...created.getNormalBounds(), maximized: created.isMaximized() }));
    created.on('closed', () => {
      window = undefined;
    });
    created.webContents.on('did-start-loading', () => {
      listening = false;
    });
    // Loading starts before the page is asked to go: it is another page only then.
    created.webContents.on('did-navigate', () => {
      lost = false;
    });
    // The page holds on to comments that no file has.
    created.webContents.on('will-prevent-unload', (event) => {
      if (lost || mayLeaveComments(created)) event.preventDefault();
    });
    let crashes = 0;
    created.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || created.isDestroyed() || ++crashes > mostReloads) return;
      process.stderr.write(`netloupe: the window has stopped (${reason}); it is loaded anew\n`);
      created.webContents.reload();
    });
    void created.loadURL(`${windowOrigin}/index.html`);
  }

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (window === undefined && app.isReady()) createWindow();
  });

  void app.whenReady().then(async () => {
    confineSession(session.defaultSession);
    serveWindow(protocol, windowFolder);
    const template = menuTemplate(process.platform, (name) => window?.webContents.send(channels.command, name));
    Menu.setApplicationMenu(template === undefined ? null : Menu.buildFromTemplate([...template]));

    const methods = hostMethods({
      paths,
      samples: await readSamples(samplesFolder),
      recent: recentFiles(app.getPath('userData')),
      takeWaiting: () => {
        listening = true;
        return waiting.splice(0);
      },
      chooseFiles: async () => {
        const { filePaths } = await dialog.showOpenDialog(window!, {
          properties: ['openFile', 'multiSelections'],
          filters: [{ name: 'Captures', extensions: captureEndings }, { name: 'All files', extensions: ['*'] }],
        });
        return filePaths;
      },
      chooseTarget: async (name) => (await dialog.showSaveDialog(window!, { defaultPath: name })).filePath || undefined,
      setTitle: (title) => window?.setTitle(title),
      noteRecent: (path) => app.addRecentDocument(path),
    });

    ipcMain.handle(channels.host, async (event, method: unknown, args: unknown): Promise<HostAnswer> => {
      if (!isOwn(event) || typeof method !== 'string' || !Object.hasOwn(methods, method) || !Array.isArray(args)) return { error: 'Refused' };
      try {
        return { value: await methods[method](...(args as readonly unknown[])) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { error: error.message };
      }
    });
    ipcMain.on(channels.port, (event) => {
      if (isOwn(event)) givePort(event.sender, worker.connect(), paths);
    });
    createWindow();
  });
}

// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock({ files: namedFiles(process.argv, process.cwd(), process.defaultApp) })) start();
else app.quit();
