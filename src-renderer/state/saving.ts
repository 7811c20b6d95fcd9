/** Writing something to a file that the user chooses. */
import type { Call, WorkDone } from '../engine/api.ts';
import type { Workspace } from './workspace.ts';

interface Saving {
  /** Suggested to the user. */
  readonly name: string;
  /** Shown while it is written. */
  readonly doing: string;
  /** What to say of a file of so many bytes. */
  readonly done: (bytes: number) => string;
  /** What becomes of the file; without it, it is handed to the user. */
  readonly take?: (path: string) => Promise<void>;
}

type Write = (path: string, call: Call<WorkDone>) => Promise<number>;

/** Asks where to, shows how far it is, and hands the file over. `write` resolves to its size in bytes. */
export async function saveAs(
  { host, notices }: Workspace,
  { name, doing, done, take = (path) => host.deliver(path) }: Saving,
  write: Write,
): Promise<void> {
  try {
    const path = await host.chooseTarget(name);
    const bytes = path === undefined ? undefined : await notices.during(doing, (call) => write(path, call));
    if (path === undefined || bytes === undefined) return;
    await take(path);
    notices.say(done(bytes));
  } catch (error) {
    notices.fail(error);
  }
}
