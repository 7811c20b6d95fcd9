/** The files that were written one after the other with the one that is shown, as ring buffers write them. */
import type { Host, SetFile } from '../engine/api.ts';
import type { Tabs } from './captures.ts';
import { Store } from './store.ts';

export class FileSet {
  /** In the order in which they were begun; fewer than two where the shown file stands alone, or none is shown. */
  readonly files = new Store<readonly SetFile[]>([]);
  readonly #host: Pick<Host, 'fileSet'>;
  readonly #tabs: Store<Tabs>;
  #path: string | undefined;

  constructor(host: Pick<Host, 'fileSet'>, tabs: Store<Tabs>) {
    this.#host = host;
    this.#tabs = tabs;
    tabs.subscribe(() => {
      if (tabs.value.active?.path === this.#path) return;
      this.files.set([]);
      void this.look();
    });
  }

  /** Asks which files there are by now: while a set is written, files come and go. A folder that cannot be listed has none. */
  async look(): Promise<void> {
    const path = activePath(this.#tabs);
    this.#path = path;
    const files = path === undefined ? [] : await this.#host.fileSet(path).catch(() => []);
    if (activePath(this.#tabs) === path) this.files.set(files);
  }

  /** The file so many places after the shown one; undefined beyond the ends. */
  neighbour(offset: 1 | -1): SetFile | undefined {
    const place = this.files.value.findIndex(({ path }) => path === activePath(this.#tabs));
    return place < 0 ? undefined : this.files.value[place + offset];
  }
}

function activePath(tabs: Store<Tabs>): string | undefined {
  return tabs.value.active?.path;
}
