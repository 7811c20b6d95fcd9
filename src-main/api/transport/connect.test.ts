import { describe, expect, it, vi } from 'vitest';
import { portPair } from '../../tooling/port-pair.ts';
import { UserError } from '../call.ts';
import type { ToEngine } from '../wire.ts';
import { connectEngine, EngineBug } from './connect.ts';

/** A connected engine, and the far end of its port with what it heard. */
function connected() {
  const [near, far] = portPair();
  const heard: ToEngine[] = [];
  far.onMessage((message) => heard.push(message as ToEngine));
  return { engine: connectEngine(near), far, heard };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a connected engine', () => {
  it('sends a call without its Call, and resolves with the answer of the same number', async () => {
    const { engine, far, heard } = connected();
    const first = engine.rows(1, 0, 10), second = engine.rows(1, 10, 20, { signal: new AbortController().signal });
    await turn();
    expect(heard).toEqual([
      { type: 'call', id: 1, method: 'rows', args: [1, 0, 10], wantsProgress: false },
      { type: 'call', id: 2, method: 'rows', args: [1, 10, 20], wantsProgress: false },
    ]);
    far.send({ type: 'result', id: 2, value: ['later'] });
    far.send({ type: 'result', id: 1, value: ['earlier'] });
    expect(await first).toEqual(['earlier']);
    expect(await second).toEqual(['later']);
  });

  it('passes progress on', async () => {
    const { engine, far, heard } = connected();
    const progress = vi.fn();
    const opening = engine.open('/a.pcap', { progress });
    await turn();
    expect(heard).toMatchObject([{ method: 'open', wantsProgress: true }]);
    far.send({ type: 'progress', id: 1, value: { packets: 5 } });
    far.send({ type: 'result', id: 1, value: {} });
    await opening;
    expect(progress.mock.calls).toEqual([[{ packets: 5 }]]);
  });

  it('restores what the user can mend, and tells bugs apart', async () => {
    const { engine, far } = connected();
    const mend = engine.info(1), bug = engine.info(2);
    far.send({ type: 'failure', id: 1, name: 'UserError', message: 'No such file.' });
    far.send({ type: 'failure', id: 2, name: 'TypeError', message: 'x is undefined', stack: 'TypeError: at scan' });
    await expect(mend).rejects.toEqual(new UserError('No such file.'));
    const reason: unknown = await bug.catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(EngineBug);
    expect(reason).toMatchObject({ message: 'x is undefined', stack: 'TypeError: at scan' });
  });

  it('rejects an aborted call at once with the reason, says so to the engine, and drops its late answer', async () => {
    const { engine, far, heard } = connected();
    const controller = new AbortController();
    const view = engine.view(1, 'tcp', { signal: controller.signal });
    controller.abort('newer text');
    await expect(view).rejects.toBe('newer text');
    far.send({ type: 'result', id: 1, value: {} });
    await turn();
    expect(heard.map(({ type, id }) => [type, id])).toEqual([['call', 1], ['cancel', 1]]);
  });

  it('sends nothing for a call that is aborted before it begins, nor a cancel after it ended', async () => {
    const { engine, far, heard } = connected();
    await expect(engine.view(1, '', { signal: AbortSignal.abort('gone') })).rejects.toBe('gone');
    const controller = new AbortController();
    const view = engine.view(1, '', { signal: controller.signal });
    far.send({ type: 'result', id: 1, value: 7 });
    await view;
    controller.abort();
    await turn();
    expect(heard.map(({ type }) => type)).toEqual(['call']);
  });

  it('tells of texts that are too long for the far side to take, and sends none', async () => {
    const { engine, heard } = connected();
    await expect(engine.checkFilter('a'.repeat(65_537))).rejects.toEqual(
      new UserError('This is too long: 65,537 characters, and at most 65,536 are taken.'),
    );
    void engine.checkFilter('a'.repeat(65_536));
    void engine.hexDump('0'.repeat(65_537), {} as never);
    await turn();
    expect(heard.map(({ type }) => type)).toEqual(['call', 'call']);
  });

  it('rejects all that wait when the port closes, and all later calls', async () => {
    const { engine, far } = connected();
    const waiting = [engine.info(1), engine.checkFilter('tcp')];
    far.close();
    for (const call of waiting) await expect(call).rejects.toThrow(UserError);
    await expect(engine.info(1)).rejects.toThrow('analysis engine has stopped');
  });
});
