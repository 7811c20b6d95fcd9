/** Netloupe's window in Electron. Everything about packets happens in the engine's worker thread; this process shows, asks and relays. */
import { app, ipcMain, Menu, protocol, session } from 'electron';
import { type Port, UserError } from '../../api/index.ts';
import { startEngineWorker } from '../../worker/start.ts';
import { type AllowedPaths, allowedPaths } from '../allowed-paths.ts';
import { samplesFolder, windowFolder } from '../places.ts';
import { readSamples } from '../samples.ts';
import { channels } from './channels.ts';
import type { HostAnswer } from './channels.ts';
import { namedFiles, sentFiles } from './command-line.ts';
import { givePort } from './engine-ports.ts';
import { type HostMethods, hostMethods } from './host-methods.ts';
import { MainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { recentFiles } from './recent-files.ts';
import { confinePages, confineSession, registerScheme, serveWindow } from './security.ts';

function start(files: readonly string[]): void {
  const paths = allowedPaths(), window = new MainWindow(files);
  app.enableSandbox();
  registerScheme(protocol);
  confinePages(app);
  followApp(window, paths);
  const worker = startEngineWorker(reason => {
    process.stderr.write(`netloupe: the engine has stopped: ${reason.stack ?? reason.message}\n`);
    window.engineStopped(reason);
  });
  void app.whenReady().then(async () => {
    confineSession(session.defaultSession);
    serveWindow(protocol, windowFolder);
    const template = menuTemplate(process.platform, name => window.command(name));
    Menu.setApplicationMenu(template === undefined ? null : Menu.buildFromTemplate([...template]));
    answer(window, await methodsOf(window, paths), () => worker.connect(), paths);
    window.create();
  });
}

/** Files that the system, or another start of the program, hands over; windows that close and come back. */
function followApp(window: MainWindow, paths: AllowedPaths): void {
  const open = (path: string): void => {
    if (window.open(path)) paths.allowSource(path);
  };
  app.on('second-instance', (_event, _argv, _folder, data) => {
    sentFiles(data).forEach(open);
    window.bringForward();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (!window.isThere && app.isReady()) window.create();
  });
}

async function methodsOf(window: MainWindow, paths: AllowedPaths): Promise<HostMethods> {
  return hostMethods({
    paths,
    samples: await readSamples(samplesFolder),
    recent: recentFiles(app.getPath('userData')),
    takeWaiting: () => window.takeWaiting(),
    chooseFiles: () => window.chooseFiles(),
    chooseTarget: name => window.chooseTarget(name),
    setTitle: title => window.setTitle(title),
    noteRecent: path => app.addRecentDocument(path),
  });
}

/** Answers what the window's page asks for, and nobody else. */
function answer(window: MainWindow, methods: HostMethods, connect: () => Port, paths: AllowedPaths): void {
  ipcMain.handle(channels.host, async (event, method: unknown, args: unknown): Promise<HostAnswer> => {
    if (!window.isFrom(event) || typeof method !== 'string' || !Object.hasOwn(methods, method) || !Array.isArray(args)) return { error: 'Refused' };
    try {
      return { value: await methods[method](...(args as readonly unknown[])) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { error: error.message };
    }
  });
  ipcMain.on(channels.port, event => {
    if (window.isFrom(event)) givePort(event.sender, connect(), paths);
  });
}

const named = namedFiles(process.argv, process.cwd(), process.defaultApp);
// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock({ files: named })) start(named);
else app.quit();
