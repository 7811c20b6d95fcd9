import { describe, expect, it, vi } from 'vitest';
import type { ColourRule } from '../engine/api.ts';
import { fakeEngine } from '../../src-main/tooling/fake-engine.ts';
import { ListLook } from './list-look.ts';
import { PreferenceStore } from './preferences.ts';

const usual: ColourRule = { name: 'TCP', filter: 'tcp', foreground: '#12272e', background: '#e7e6ff', enabled: true };
const mine: ColourRule = { name: 'Mine', filter: 'udp', foreground: '#000000', background: '#ffff00', enabled: true };

function look(stored = '{}') {
  const storage = { text: stored, getItem: () => storage.text, setItem: (_: string, value: string) => void (storage.text = value) };
  const engine = {
    setColourRules: vi.fn(async () => {}), setColumns: vi.fn(async () => {}), setMacros: vi.fn(async () => {}),
    defaultColourRules: async () => [usual],
  };
  const changed = vi.fn();
  const preferences = new PreferenceStore(storage);
  return { made: new ListLook(fakeEngine(engine), preferences, changed, (error) => expect.unreachable(String(error))), engine, changed, preferences };
}

describe('the look of the list', () => {
  it('is told to the engine when the window opens, as far as it is not the usual one', async () => {
    const untouched = look();
    expect([untouched.engine.setColourRules, untouched.engine.setColumns, untouched.engine.setMacros].map(({ mock }) => mock.calls.length))
      .toEqual([0, 0, 0]);
    const { engine } = look(JSON.stringify({ colourRules: [mine], fieldColumns: ['http.host'], macros: [{ name: 'a', text: 'tcp' }] }));
    await vi.waitFor(() => expect(engine.setColourRules).toHaveBeenCalledWith([mine]));
    expect(engine.setColumns).toHaveBeenCalledWith(['http.host']);
    expect(engine.setMacros).toHaveBeenCalledWith([{ name: 'a', text: 'tcp' }]);
  });

  it('gives conversations colours that go before all rules, until they are reset', async () => {
    const { made, engine, changed } = look();
    await made.colourConversation('ip.addr == 10.0.0.1', 2);
    const [conversation] = made.conversations.value;
    expect(engine.setColourRules).toHaveBeenLastCalledWith([conversation, usual]);
    expect(made.ownColours(conversation.name)).toMatchObject({ background: '#e8eac4' });
    await made.resetConversations();
    expect(engine.setColourRules).toHaveBeenLastCalledWith([usual]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('knows the colours of rules that the style sheet does not', async () => {
    const { made } = look();
    await made.setRules([usual, mine, { ...usual, name: 'Other', background: '#ff0000' }]);
    expect([made.ownColours('TCP'), made.ownColours('Mine')?.background, made.ownColours('Other')?.background, made.ownColours('gone')])
      .toEqual([undefined, '#ffff00', '#ff0000', undefined]);
  });

  it('adds a column once, and forgets its place with it', async () => {
    const { made, engine, preferences } = look();
    made.addColumn('http.host');
    made.addColumn('http.host');
    expect(engine.setColumns).toHaveBeenCalledTimes(1);
    preferences.change({ columns: [{ id: 'time' }, { id: 'field:http.host', width: 90 }], columnTitles: { 'field:http.host': 'Host' } });
    made.removeColumn('http.host');
    expect(preferences.value).toMatchObject({ fieldColumns: [], columns: [{ id: 'time' }], columnTitles: {} });
    expect(engine.setColumns).toHaveBeenLastCalledWith([]);
  });

  it('asks for the time since the packet before while the time column shows it', () => {
    const { engine, preferences } = look(JSON.stringify({ fieldColumns: ['http.host'] }));
    preferences.change({ timeForm: 'captured' });
    expect(engine.setColumns).toHaveBeenLastCalledWith(['http.host', 'frame.time_delta']);
    preferences.change({ timeForm: 'relative' });
    expect(engine.setColumns).toHaveBeenLastCalledWith(['http.host']);
  });
});
