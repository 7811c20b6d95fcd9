/** `Host` for a window in the browser: methods are requests to the web host that served the page. */
import type { Host, RecentFile, Sample, SetFile } from '../../src-main/api/index.ts';
import { UserError } from '../../src-main/api/index.ts';

export async function webHost(page: Pick<Location, 'search'>): Promise<Host> {
  const token = encodeURIComponent(new URLSearchParams(page.search).get('token') ?? '');

  async function post(method: string, body: BodyInit, headers: Record<string, string>): Promise<unknown> {
    const response = await fetch(`/host/${method}?token=${token}`, { method: 'POST', body, headers }).catch(() => {
      throw new UserError('Netloupe no longer runs behind this page. Start it again.');
    });
    const answer = (response.headers.get('content-type') ?? '').includes('json') ? ((await response.json()) as unknown) : undefined;
    if (response.ok) return answer;
    if (response.status === 422) throw new UserError(String((answer as { message?: unknown } | undefined)?.message));
    throw new UserError(
      response.status === 403 ? 'This page no longer belongs to a running Netloupe. Start it again.' : `Netloupe could not do that (${method}).`,
    );
  }
  const call = (method: string, ...args: readonly unknown[]) => post(method, JSON.stringify(args), { 'Content-Type': 'application/json' });
  const admit = async (file: File) => {
    // A request that cannot read its body fails as one that nobody answers.
    await file.slice(0, 1).arrayBuffer().catch(() => {
      throw new UserError(`${file.name} cannot be read: it is a folder, or no longer there.`);
    });
    return String(await post('admit', file, { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) }));
  };

  const reason = await call('reason');
  return {
    kind: 'web',
    ...(typeof reason === 'string' && { reason }),
    // Nothing opens files from outside while the page lives: the command line is asked once.
    onOpen: (listener) => void call('opened').then((paths) => (paths as readonly string[]).forEach(listener)),
    chooseFiles: async () => Promise.all((await pickFiles()).map(admit)),
    admit,
    chooseTarget: (suggestedName) => call('chooseTarget', suggestedName) as Promise<string>,
    deliver: async (path) => download(String(await call('deliver', path))),
    samples: () => call('samples') as Promise<readonly Sample[]>,
    recent: () => call('recent') as Promise<readonly RecentFile[]>,
    addRecent: async (path) => void (await call('addRecent', path)),
    fileSet: (path) => call('fileSet', path) as Promise<readonly SetFile[]>,
    // A browser tab has no menu bar of its own, and its title is the document's.
    onCommand: () => {},
    setTitle: () => {},
  };
}

/** The browser's own dialog; empty when it was cancelled. */
function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    const end = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    // Part of the page: Chromium may collect an element that nothing holds while its dialog is open, and what is chosen then is lost.
    document.body.append(input);
    input.click();
  });
}

function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
