import { afterEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../api/index.ts';
import type { Engine } from '../api/index.ts';
import { connectEngine, EngineBug } from '../api/transport/connect.ts';
import { fakeEngine } from '../tooling/fake-engine.ts';
import { portPair } from '../tooling/port-pair.ts';
import { newest } from './newest.ts';
import { serve } from './serve.ts';

/** An engine with these methods, behind a port, and the port's near end. */
function served(methods: Partial<Engine>) {
  const [near, far] = portPair();
  serve(fakeEngine(methods), far);
  return { engine: connectEngine(near), near };
}

const turn = () => new Promise(resolve => setTimeout(resolve));
const aborted = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));

describe('a served engine', () => {
  it('answers calls made at the other end', async () => {
    const rows = vi.fn(async () => []);
    const { engine } = served({ rows, locate: async (view, frame) => view * 100 + frame });
    expect(await Promise.all([engine.rows(1, 2, 3), engine.locate(4, 5)])).toEqual([[], 405]);
    expect(rows.mock.lastCall).toMatchObject([1, 2, 3, {}]);
  });

  it('reports what the user can mend with its message, and a bug with its stack', async () => {
    const { engine } = served({
      info: async () => { throw new UserError('Capture 9 is closed.'); },
      checkFilter: async () => { throw new TypeError('no parser'); },
    });
    await expect(engine.info(9)).rejects.toEqual(new UserError('Capture 9 is closed.'));
    const bug: unknown = await engine.checkFilter('').catch((error: unknown) => error);
    expect(bug).toBeInstanceOf(EngineBug);
    expect((bug as Error).stack).toContain('serve.test.ts');
  });

  it('aborts a call that is cancelled', async () => {
    const stopped = vi.fn();
    const { engine } = served({ view: (_capture, _filter, call) => aborted(call?.signal).finally(stopped) });
    const controller = new AbortController();
    const view = engine.view(1, 'tcp', { signal: controller.signal });
    controller.abort('enough');
    await expect(view).rejects.toBe('enough');
    await turn();
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('gives up what a call has made that is cancelled while its answer is on its way', async () => {
    const release = vi.fn(async () => {}), close = vi.fn(async () => {});
    const { engine, near } = served({
      release, close, view: async () => ({ capture: 1, view: 7 }) as never, open: async () => ({ capture: 3 }) as never,
    });
    const answered = new Promise<void>(resolve => near.onMessage(() => resolve()));
    near.send({ type: 'call', id: 100, method: 'view', args: [1, 'tcp'], wantsProgress: false });
    near.send({ type: 'call', id: 101, method: 'open', args: ['/a'], wantsProgress: false });
    await answered;
    await turn();
    near.send({ type: 'cancel', id: 100 });
    near.send({ type: 'cancel', id: 101 });
    near.send({ type: 'cancel', id: 101 });
    await turn();
    expect([release.mock.calls[0], close.mock.calls]).toMatchObject([[7], [[3]]]);
    // What is wanted stays.
    await engine.view(1, 'udp');
    await turn();
    expect(release).toHaveBeenCalledOnce();
  });

  it('sends the last progress before the result', async () => {
    const { engine } = served({
      open: async (_path, call) => {
        for (let packets = 1; packets <= 1000; packets++) call?.progress?.({ capture: 3, packets, bytesRead: 0, bytesTotal: 0, timeDigits: 6 });
        return {} as never;
      },
    });
    const seen: number[] = [];
    await engine.open('/a', { progress: ({ packets }) => seen.push(packets) });
    expect(seen[0]).toBe(1);
    expect(seen.at(-1)).toBe(1000);
    expect(seen.length).toBeLessThan(20);
  });

  it('aborts what runs and closes what was opened when the port closes', async () => {
    const close = vi.fn(async () => {});
    const stopped = vi.fn();
    const { engine, near } = served({
      close,
      open: async (path, call) => {
        if (path === '/whole') return { capture: 1 } as never;
        call?.progress?.({ capture: 2, packets: 1, bytesRead: 1, bytesTotal: 9, timeDigits: 6 });
        return aborted(call?.signal).finally(stopped);
      },
    });
    await engine.open('/whole');
    await engine.open('/whole');
    engine.open('/endless').catch(() => {});
    await turn();
    near.close();
    await turn();
    expect(stopped).toHaveBeenCalledOnce();
    expect(new Set(close.mock.calls.flat())).toEqual(new Set([1, 2]));
  });

  it('does not close again what the window closed', async () => {
    const close = vi.fn(async () => {});
    const { engine, near } = served({ close, open: async () => ({ capture: 1 }) as never });
    await engine.open('/a');
    await engine.close(1);
    near.close();
    await turn();
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('a message that is not trusted', () => {
  const methods = { rows: vi.fn(), open: vi.fn(), export: vi.fn(), setOptions: vi.fn(), follow: vi.fn() } as Partial<Engine>;

  it.each([
    ['constructor', []],
    ['__proto__', []],
    ['rowz', [1, 2, 3]],
    ['rows', [1, 2]],
    ['rows', [1, 2, 3, 4]],
    ['rows', [1, -1, 3]],
    ['rows', [1, 0.5, 3]],
    ['rows', ['1', 0, 3]],
    ['open', ['']],
    ['open', ['/a\0b']],
    ['open', [{ toString: () => '/a' }.toString]],
    ['export', [1, 'exe', '/a']],
    ['follow', [1, { protocol: 'sctp', stream: 0 }]],
    ['follow', [1, { protocol: 'http2', stream: 0, substream: -1 }]],
    ['setOptions', [null]],
    ['sorted', [1, null]],
    ['sorted', [1, { column: 'colour', descending: false }]],
    ['setOptions', [{ verifyChecksums: 1 }]],
  ])('is refused: %s %j', async (method, args) => {
    const [near, far] = portPair();
    serve(fakeEngine(methods), far);
    const answer = new Promise((resolve) => near.onMessage(resolve));
    near.send({ type: 'call', id: 1, method, args: JSON.parse(JSON.stringify(args)), wantsProgress: false });
    expect(await answer).toMatchObject({ type: 'failure', id: 1, message: `malformed call of ${method}` });
    for (const spy of Object.values(methods)) expect(spy).not.toHaveBeenCalled();
  });

  it.each([
    [null], [7], ['call'], [{}], [{ type: 'call', id: 'x', method: 'rows', args: [] }], [{ type: 'call', id: 1, method: 'rows' }],
    [{ type: 'cancel', id: 99 }],
  ])('is ignored when it is no message: %j', async message => {
    const [near, far] = portPair();
    serve(fakeEngine(methods), far);
    const heard = vi.fn();
    near.onMessage(heard);
    near.send(message);
    await turn();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('progress', () => {
  afterEach(() => void vi.useRealTimers());

  it('goes out at once, then at most every sixtieth of a second, the newest winning', () => {
    vi.useFakeTimers();
    const sent: number[] = [];
    const progress = newest((value: number) => sent.push(value));
    for (let value = 1; value <= 5; value++) progress.offer(value);
    expect(sent).toEqual([1]);
    vi.advanceTimersByTime(20);
    expect(sent).toEqual([1, 5]);
    progress.offer(6);
    progress.drop();
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([1, 5]);
  });
});
