/** A workspace over an engine of the smallest captures, for tests of what the window holds. */
import { vi } from 'vitest';
import type { Call, CaptureInfo, Engine, Host, LoadProgress, Row } from '../api/index.ts';
import { PreferenceStore } from '../../src-renderer/state/preferences.ts';
import { Workspace } from '../../src-renderer/state/workspace.ts';

const row = (number: number): Row => ({
  number,
  seconds: number,
  nanoseconds: 0,
  source: '',
  destination: '',
  protocol: '',
  length: 0,
  info: '',
  colour: undefined,
  stream: 0,
});

interface Reading {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (why: Error) => void;
}

function newReading(): Reading {
  let resolve = () => {}, reject: Reading['reject'] = () => {};
  const promise = new Promise<void>((...ends) => [resolve, reject] = ends);
  return { promise, resolve, reject };
}

/** Ten packets a file, of which those in `/slow` come no further by themselves; the filter `even` shows every other one, `none` no one. */
export function workspace() {
  let captures = 0,
    views = 0;
  const filters = new Map<number, string>();
  /** Of files that are read slowly, by capture. */
  const readings = new Map<number, Reading>();
  const frames = (view: number) =>
    Array.from({ length: 10 }, (_, i) => i + 1).filter(
      frame => filters.get(view) !== 'none' && (filters.get(view) !== 'even' || frame % 2 === 0),
    );
  const engine = {
    open: async (path: string, { signal, progress }: Call<LoadProgress>) => {
      if (path.endsWith('.zip')) throw Object.assign(new Error(`${path} is no capture.`), { name: 'UserError' });
      if (path.startsWith('/late')) await settled();
      const capture = ++captures;
      progress!({ capture, packets: 10, bytesRead: 1, bytesTotal: 2, timeDigits: 6 });
      if (path.startsWith('/slow')) {
        const reading = newReading();
        readings.set(capture, reading);
        signal!.addEventListener('abort', () => reading.reject(signal!.reason as Error));
        await reading.promise;
      }
      return { capture, name: path, path, packets: 10, notes: [] } as unknown as CaptureInfo;
    },
    close: vi.fn(async () => {}),
    readNoFurther: async (capture: number) => readings.get(capture)?.resolve(),
    view: async (capture: number, filter: string) => {
      filters.set(++views, filter);
      return { view: views, capture, filter, shown: frames(views).length, total: 10, milliseconds: 0 };
    },
    release: async () => {},
    part: async (view: number, places: readonly (readonly [number, number])[]) => {
      const chosen = places.flatMap(([from, to]) => frames(view).slice(from, to));
      return { view: 0, shown: chosen.length, chosen };
    },
    rows: async (view: number, from: number, to: number) => frames(view).slice(from, to).map(row),
    locate: async (view: number, frame: number) => frames(view).filter((other) => other < frame).length,
    tree: async (_: number, number: number) => ({ number, nodes: [], sources: [] }),
    checkFilter: async () => ({ state: 'valid' }),
    markings: vi.fn(async () => ({ marked: [], ignored: [], reference: [] })),
    mark: vi.fn(async () => {}),
    streamOf: async () => undefined,
    followable: async () => [],
    packetComments: async () => [],
    setPacketComments: vi.fn(async () => {}),
    setCaptureComments: async (capture: number, comments: readonly string[]) => ({ capture, packets: 10, comments }),
    setTimeShift: vi.fn(async (capture: number) => ({ capture, packets: 10 })),
    nameHost: vi.fn(async () => {}),
    setOptions: vi.fn(async () => {}),
    setSecrets: vi.fn<Engine['setSecrets']>(async () => ({ secrets: 2, unknownLines: 1, rsaKeys: 0, unknownKeys: 0, outdated: [] })),
    info: async (capture: number) => ({ capture, packets: 3, notes: [{ severity: 'warning', text: 'The secrets are of other sessions.' }] }),
  } as unknown as Engine;
  const host = {
    addRecent: vi.fn(async () => {}),
    admit: async (file: File) => `/uploads/${file.name}`,
    fileSet: vi.fn<Host['fileSet']>(async () => []),
  } as unknown as Host;
  /** What is being read can be read no more. */
  const breakDisk = () => readings.forEach(reading => reading.reject(new Error('The disk is gone.')));
  const preferences = new PreferenceStore({ getItem: () => null, setItem: () => {} });
  return { engine, host, breakDisk, workspace: new Workspace(engine, host, preferences, '1.0.0') };
}
/** Long enough for what was asked of the engine to come. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
