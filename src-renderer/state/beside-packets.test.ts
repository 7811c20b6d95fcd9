import { describe, expect, it, vi } from 'vitest';
import { workspace } from '../../src-main/tooling/fake-workspace.ts';

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
  });
});
