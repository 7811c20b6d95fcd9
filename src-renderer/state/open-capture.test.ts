import { expect, it } from 'vitest';
import type { Call, CaptureInfo, Engine } from '../engine/api.ts';
import { typingPause } from './filter-session.ts';
import { expectedPackets, OpenCapture } from './open-capture.ts';

/** An engine whose views hold the packets there are when they are asked for, and are given when the test says so. */
function growingCapture() {
  const given: (() => void)[] = [];
  let packets = 4,
    views = 0;
  const engine = {
    view: (capture: number, filter: string, { signal }: Call = {}) => {
      const info = { view: ++views, capture, filter, shown: packets, total: packets, milliseconds: 0 };
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        given.push(() => resolve(info));
      });
    },
    release: async () => {},
    rows: async () => [],
    locate: async () => 0,
    tree: async (_: number, number: number) => ({ number, nodes: [], sources: [] }),
    checkFilter: async (text: string) => ({ state: text === 'tc' ? 'invalid' : 'valid' }),
    setSelected: () => new Promise<void>((resolve) => given.push(resolve)),
  } as unknown as Engine;
  const capture = new OpenCapture(engine, '/a.pcap', { capture: 1, packets, bytesRead: 1, bytesTotal: 2, timeDigits: 6 });
  return {
    capture,
    /** Packets come, and are the last. */
    finish() {
      packets = 10;
      capture.loaded({ capture: 1, name: 'a.pcap', path: '/a.pcap', packets } as Parameters<typeof capture.loaded>[0]);
    },
    async give() {
      given.splice(0).forEach((one) => one());
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

it('shows all packets of a file whose last ones came while a view was on its way', async () => {
  const { capture, finish, give } = growingCapture();
  finish();
  await give();
  expect(capture.views.shown.value).toMatchObject({ shown: 4, tested: 4 });
  await give();
  expect(capture.views.shown.value).toMatchObject({ shown: 10, tested: 10, complete: true });
  await give();
  expect(capture.views.running.value).toBeUndefined();
});

it('takes a view of the whole file once only', async () => {
  const { capture, finish, give } = growingCapture();
  await give();
  finish();
  await give();
  await give();
  const { id } = capture.views.shown.value!;
  finish();
  await give();
  expect(capture.views.shown.value).toMatchObject({ id, shown: 10 });
});

it('shows the newest filter, though the engine is told of the selected packet before the older one is run', async () => {
  const { capture, give } = growingCapture();
  await give();
  void capture.filter.apply('frame.number == $frame.number');
  await new Promise((resolve) => setTimeout(resolve, 5));
  void capture.filter.apply('tcp');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await give();
  await give();
  expect(capture.views.shown.value).toMatchObject({ filter: 'tcp', complete: true });
});

/** The list has four packets, and a view of all ten is on its way. */
async function almostRead() {
  const { capture, finish, give } = growingCapture();
  await give();
  finish();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const pause = () => new Promise((resolve) => setTimeout(resolve, typingPause + 20));
  return { capture, give, pause };
}

it.each([
  ['is no filter yet', 'tc', 'tc'],
  ['was taken back', 'tcp', ''],
])('shows all packets, though their view was called off by a text that %s', async (_, typed, left) => {
  const { capture, give, pause } = await almostRead();
  capture.filter.type(typed);
  capture.filter.type(left);
  await pause();
  await give();
  expect(capture.filter.state.value).toMatchObject({ text: left, applied: '' });
  expect(capture.views.shown.value).toMatchObject({ filter: '', shown: 10, tested: 10, complete: true });
});

it('shows all packets, though their view was called off by a filter that is only prepared', async () => {
  const { capture, give } = await almostRead();
  capture.filter.prepare('tcp');
  await new Promise((resolve) => setTimeout(resolve, 5));
  await give();
  expect(capture.views.shown.value).toMatchObject({ filter: '', shown: 10, complete: true });
});

it('guesses from what is read of a file how many packets there will be', () => {
  const progress = { capture: 1, packets: 300, bytesRead: 250, bytesTotal: 1000, timeDigits: 6 };
  const expected = (change: Partial<typeof progress> | { readonly bytesTotal: undefined }) =>
    expectedPackets({ progress: { ...progress, ...change }, info: undefined });
  expect(expected({})).toBe(1200);
  expect(expected({ bytesTotal: undefined })).toBe(300);
  expect(expected({ bytesRead: 0 })).toBe(300);
  expect(expectedPackets({ progress, info: { packets: 1201 } as CaptureInfo })).toBe(1201);
});
