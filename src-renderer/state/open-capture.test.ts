import { expect, it } from 'vitest';
import type { Engine } from '../engine/api.ts';
import { OpenCapture } from './open-capture.ts';

/** An engine whose views hold the packets there are when they are asked for, and are given when the test says so. */
function growingCapture() {
  const given: (() => void)[] = [];
  let packets = 4,
    views = 0;
  const engine = {
    view: (capture: number, filter: string) => {
      const info = { view: ++views, capture, filter, shown: packets, total: packets, milliseconds: 0 };
      return new Promise((resolve) => given.push(() => resolve(info)));
    },
    release: async () => {},
    rows: async () => [],
    locate: async () => 0,
    tree: async (_: number, number: number) => ({ number, nodes: [], sources: [] }),
    checkFilter: async () => ({ state: 'valid' }),
    setSelected: () => new Promise<void>((resolve) => given.push(resolve)),
  } as unknown as Engine;
  const capture = new OpenCapture(engine, '/a.pcap', { capture: 1, packets, bytesRead: 1, bytesTotal: 2 });
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
