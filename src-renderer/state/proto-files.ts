/** Descriptions of Protocol Buffers' messages that the user gave, kept from run to run. */
import type { Engine, ProtoFile, ProtoSummary } from '../engine/api.ts';
import { counted } from './counted.ts';
import { Store } from './store.ts';

export interface GivenProtoFiles {
  /** In the order of their paths. */
  readonly files: readonly ProtoFile[];
  /** What the engine made of them; undefined until it has said so. */
  readonly summary: ProtoSummary | undefined;
  /** They are too much to be kept for the next run. */
  readonly forgotten: boolean;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const storageKey = 'netloupe.protoFiles';

export class ProtoFiles extends Store<GivenProtoFiles> {
  readonly #engine: Engine;
  readonly #storage: Kept | undefined;
  #changes = 0;

  constructor(engine: Engine, storage: Kept | undefined) {
    super({ files: storage === undefined ? [] : keptFiles(storage), summary: undefined, forgotten: false });
    this.#engine = engine;
    this.#storage = storage;
  }

  /** Adds files; those with a path that is there already take its place. Resolves when the engine reads by them. */
  async add(files: readonly ProtoFile[]): Promise<void> {
    const paths = new Set(files.map(({ path }) => path));
    await this.give([...this.value.files.filter(({ path }) => !paths.has(path)), ...files]);
  }

  async remove(path: string): Promise<void> {
    await this.give(this.value.files.filter((file) => file.path !== path));
  }

  /** These and no others. */
  async give(given: readonly ProtoFile[]): Promise<void> {
    const files = given.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const change = ++this.#changes;
    this.set({ files, summary: undefined, forgotten: !this.#keep(files) });
    const summary = await this.#engine.setProtoFiles(files);
    if (change === this.#changes) this.update((value) => ({ ...value, summary }));
  }

  #keep(files: readonly ProtoFile[]): boolean {
    try {
      this.#storage?.setItem(storageKey, JSON.stringify(files));
      return true;
    } catch {
      // The storage of a page holds about 5 million characters.
      this.#storage?.setItem(storageKey, '[]');
      return false;
    }
  }
}

function keptFiles(storage: Kept): readonly ProtoFile[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isFile) : [];
  } catch {
    return [];
  }
}

function isFile(value: unknown): value is ProtoFile {
  return typeof value === 'object' && value !== null &&
    typeof (value as ProtoFile).path === 'string' && typeof (value as ProtoFile).text === 'string';
}

/** `2 files: 12 messages, 1 service, 1 problem`. */
export function summaryText({ files, messages, services, problems }: ProtoSummary): string {
  const parts = [counted(messages, 'message'), counted(services, 'service'), ...(problems.length > 0 ? [counted(problems.length, 'problem')] : [])];
  return `${counted(files, 'file')}: ${parts.join(', ')}`;
}
