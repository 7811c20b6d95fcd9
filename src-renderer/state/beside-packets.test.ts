import { describe, expect, it, vi } from 'vitest';
import { settled, workspace } from '../../src-main/tooling/fake-workspace.ts';

describe('beside the packets', () => {
  /** Resolves never: nothing of it is needed here. */
  const silent = () => new Promise<never>(() => {});
  it('there is room for one: a stream that is followed, or a connection', async () => {
    const { workspace: window, engine } = workspace();
    Object.assign(engine, { follow: silent, connection: silent });
    await window.open('/a.pcap');
    const capture = window.active!;
    capture.beside.followStream({ protocol: 'tcp', stream: 3 });
    capture.beside.showConnection(3, 'ladder');
    expect([capture.beside.follow.value, capture.beside.connection.value?.shown]).toEqual([undefined, 'ladder']);
    const { session } = capture.beside.connection.value!;
    capture.beside.showConnection(3, 'states');
    expect(capture.beside.connection.value).toEqual({ session, shown: 'states' });
    capture.beside.followStream({ protocol: 'tcp', stream: 3 });
    expect(capture.beside.connection.value).toBeUndefined();
  });
  it('there is what was asked for last, though more had to be found out of the one before', async () => {
    const { workspace: window, engine } = workspace();
    const answers: (() => void)[] = [];
    Object.assign(engine, {
      follow: silent,
      connection: silent,
      followable: () => new Promise((resolve) => answers.push(() => resolve([{ protocol: 'tcp', stream: 3 }]))),
      streamOf: async () => ({ protocol: 'tcp', stream: 3 }),
    });
    await window.open('/a.pcap');
    await settled();
    const { beside } = window.active!;
    window.followStream();
    window.showConnection('ladder');
    await settled();
    answers[0]();
    await settled();
    expect(beside.view).toEqual({ kind: 'connection', stream: 3, shown: 'ladder' });
    window.followStream();
    beside.clear();
    answers[1]();
    await settled();
    expect(beside.view).toBeUndefined();
  });
  it('what was opened while the file was read is opened anew when it is whole', async () => {
    const { workspace: window, engine } = workspace();
    const connection = vi.fn(silent);
    Object.assign(engine, { connection });
    await window.open('/a.pcap');
    const capture = window.active!;
    capture.beside.showConnection(3, 'states');
    capture.loaded(capture.load.value.info!);
    expect(connection).toHaveBeenCalledTimes(2);
    expect(capture.beside.connection.value).toMatchObject({ shown: 'states', session: { stream: 3 } });
  });  it('is there again when the file is read again', async () => {
    const { workspace: window, engine } = workspace();
    Object.assign(engine, { connection: silent });
    await window.open('/a.pcap');
    window.active!.beside.showConnection(3, 'graph');
    await window.reload(window.active!);
    expect(window.active!.beside.view).toEqual({ kind: 'connection', stream: 3, shown: 'graph' });
    window.active!.beside.hold(11);
    await window.reload(window.active!);
    // Only ten packets are there.
    expect(window.active!.beside.view).toBeUndefined();
  });
});
