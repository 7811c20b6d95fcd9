import { describe, expect, it, vi } from 'vitest';
import type { OpenCapture } from './open-capture.ts';
import { PreferenceStore, defaultPreferences } from './preferences.ts';
import { readAsPreferred } from './preferred-reading.ts';
import { decodeAsPreferred, setDecodeRules, setDisabledProtocols } from './reading-choices.ts';
import { Wishes } from './wishes.ts';
import type { Workspace } from './workspace.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name }) as OpenCapture);

/** Three open captures, of which the second is shown. `refusal`: what the engine says to any choice. */
function workspace(refusal?: Error) {
  const taken = async (): Promise<void> => {
    if (refusal) throw refusal;
  };
  const told = { setDisabledProtocols: vi.fn(taken), setDecodeRules: vi.fn(taken), setOptions: vi.fn(taken) };
  const read: OpenCapture[] = [],
    tabs = { value: { captures: [a, b, c], active: b } },
    reload = vi.fn(async (capture: OpenCapture): Promise<void> => void read.push(capture)),
    fail = vi.fn();
  const preferences = new PreferenceStore({ getItem: () => null, setItem: () => {} });
  return {
    told, read, tabs, reload, fail, preferences,
    workspace: { engine: told, tabs, reload, preferences, readings: new Wishes(), notices: { fail } } as unknown as Workspace,
  };
}

describe('what packets are read by', () => {
  it('is remembered, and what is open is read anew, the shown capture first', async () => {
    const { workspace: window, told, read, preferences } = workspace();
    await setDisabledProtocols(window, ['tls']);
    expect(told.setDisabledProtocols).toHaveBeenCalledWith(['tls']);
    expect([preferences.value.disabledProtocols, read]).toEqual([['tls'], [b, a, c]]);
  });

  it('stays as it was where the engine refuses it', async () => {
    const refusal = new Error('tcp cannot be disabled.'),
      { workspace: window, read, preferences, fail } = workspace(refusal);
    await setDisabledProtocols(window, ['tcp']);
    expect([preferences.value.disabledProtocols, read, fail.mock.calls]).toEqual([[], [], [[refusal]]]);
  });

  it('opens no capture again that is closed meanwhile', async () => {
    const { workspace: window, read, tabs, told, reload } = workspace();
    told.setDecodeRules.mockImplementation(async () => void (tabs.value = { captures: [b, c], active: b }));
    reload.mockImplementation(async (capture) => {
      read.push(capture);
      tabs.value = { captures: [b], active: b };
    });
    await setDecodeRules(window, [{ table: 'tcp.port', port: 81, protocol: 'http' }]);
    expect(read).toEqual([b]);
  });

  it('is told to an engine that knows nothing yet, as far as it is unusual', async () => {
    const { told } = workspace(),
      engine = told as unknown as Workspace['engine'];
    await readAsPreferred(engine, defaultPreferences);
    await readAsPreferred(engine, { ...defaultPreferences, disabledProtocols: ['tls'], verifyChecksums: true });
    expect([told.setDisabledProtocols, told.setDecodeRules, told.setOptions].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  it('is that of another profile, which is not written back', async () => {
    const { workspace: window, told, preferences, read } = workspace();
    preferences.change({ disabledProtocols: ['dns'] });
    const change = vi.spyOn(preferences, 'change');
    await decodeAsPreferred(window);
    expect([told.setDisabledProtocols.mock.calls, told.setDecodeRules.mock.calls, read.length]).toEqual([[[['dns']]], [[[]]], 3]);
    expect(change).not.toHaveBeenCalled();
  });
});
