/** Files that SMB opens, with what was read of them and written; bytes are counted in version 2, whose handles are of one file for good. */
import { type Table, cutTable } from './report.ts';
import type { SmbMessage } from './smb-messages.ts';

const MOST_ROWS = 15;
/** Files told apart, and files open at once. */
const MOST_FILES = 50_000, MOST_OPEN = 10_000;
/** MS-SMB2 §2.2.13, §2.2.19, §2.2.21, §2.2.15. */
const CREATE = 5, CLOSE = 6, READ = 8, WRITE = 9;
/** MS-CIFS §2.2.4: OPEN, OPEN_ANDX, CREATE, CREATE_NEW, NT_CREATE_ANDX. */
const OPENS_1: ReadonlySet<number> = new Set([0x02, 0x2d, 0x03, 0x0f, 0xa2]);

interface Counts {
  opened: number;
  failed: number;
  read: number;
  written: number;
}

const isOpening = ({ version, command }: SmbMessage): boolean => (version === 2 ? command === CREATE : OPENS_1.has(command));

/** `\\server\share\folder\file`; the share itself where no name was given. */
function pathOf({ share, file = '' }: SmbMessage): string {
  return file === '' ? share : `${share}\\${file.replace(/^\\/, '')}`;
}

export class SmbFiles {
  readonly #counts = new Map<string, Counts>();
  /** By connection and handle. */
  readonly #open = new Map<string, string>();
  #further = 0;

  /** What a message is about, as far as that is known. */
  named(request: SmbMessage, response: SmbMessage, connection: number): string | undefined {
    if (isOpening(request)) return pathOf(request);
    if (request.file !== undefined && request.file !== '') return pathOf(request);
    return this.#open.get(`${connection} ${request.handle}`) ?? (request.share || response.share || undefined);
  }

  add(request: SmbMessage, response: SmbMessage, connection: number): void {
    const key = `${connection} ${isOpening(request) ? response.handle : request.handle}`;
    if (isOpening(request)) {
      const path = pathOf(request), counts = this.#of(path);
      if (counts !== undefined) counts[response.isFailed ? 'failed' : 'opened']++;
      if (!response.isFailed && response.handle !== '' && this.#open.size < MOST_OPEN) this.#open.set(key, path);
      return;
    }
    if (request.version === 1) return;
    const path = this.#open.get(key) ?? (request.file === undefined ? undefined : pathOf(request));
    if (path === undefined) return;
    const counts = this.#of(path);
    if (request.command === CLOSE) this.#open.delete(key);
    else if (counts !== undefined && request.command === READ) counts.read += response.bytes;
    else if (counts !== undefined && request.command === WRITE) counts.written += response.bytes;
  }

  #of(path: string): Counts | undefined {
    let counts = this.#counts.get(path);
    if (counts === undefined && this.#counts.size >= MOST_FILES) {
      this.#further++;
      return undefined;
    }
    counts ??= { opened: 0, failed: 0, read: 0, written: 0 };
    this.#counts.set(path, counts);
    return counts;
  }

  get table(): Table {
    const busy = ({ read, written }: Counts): number => read + written;
    const rows = [...this.#counts].toSorted(([, one], [, other]) => busy(other) - busy(one) || other.opened - one.opened)
      .map(([path, { opened, failed, read, written }]) => [path, ...[opened, failed, read, written].map(String)]);
    const columns = [{ title: 'Name' }, ...['Opened', 'Failed', 'Bytes read', 'Bytes written'].map(title => ({ title, right: true }))];
    return cutTable(columns, rows, MOST_ROWS, rows.length + this.#further);
  }
}
