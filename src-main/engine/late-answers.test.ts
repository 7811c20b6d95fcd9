/** What is asked of the engine while something else is still being done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, UserError } from '../api/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { sampleBytes, samplePath } from '../tooling/samples.ts';
import { EarlierAnswers } from './filtering/earlier-answers.ts';
import { createEngine } from './index.ts';
import { openFile } from './open-capture.ts';
import { View } from './views.ts';

describe('a capture that is closed while something of it is made', () => {
  const opened = async () => {
    const engine: Engine = createEngine(), { capture } = await engine.open(samplePath('http.pcapng'));
    return { engine, capture, view: (await engine.view(capture, '')).view };
  };

  it.each([
    ['a view', (engine: Engine, capture: number) => engine.view(capture, 'tcp')],
    ['a sorted view', (engine: Engine, _: number, view: number) => engine.sorted(view, { column: 'info', descending: false })],
    ['a part of a view', (engine: Engine, _: number, view: number) => engine.part(view, [[0, 3]], '')],
  ])('leaves none of %s', async (_, make) => {
    const { engine, capture, view } = await opened();
    const made = make(engine, capture, view);
    await engine.close(capture);
    await expect(made).rejects.toThrow(UserError);
  });
});

describe('secrets', () => {
  const engine: Engine = createEngine(), keyLog = new TextDecoder().decode(sampleBytes('https.keys'));
  let captures: number[];
  beforeAll(async () => {
    captures = [];
    for (let count = 0; count < 3; count++) captures.push((await engine.open(samplePath('https.pcapng'))).capture);
  });
  afterAll(async () => {
    for (const capture of captures) await engine.close(capture).catch(() => {});
  });
  const decrypted = async () =>
    Promise.all(captures.map(async capture => (await engine.view(capture, 'http or http2')).shown > 0));

  it('are those that were given last, in each capture', async () => {
    await Promise.all([engine.setSecrets({ keyLog, rsaKeys: [] }), engine.setSecrets({ keyLog: '', rsaKeys: [] })]);
    expect(await decrypted()).toEqual([false, false, false]);
    await Promise.all([engine.setSecrets({ keyLog: '', rsaKeys: [] }), engine.setSecrets({ keyLog, rsaKeys: [] })]);
    expect(await decrypted()).toEqual([true, true, true]);
  });
  it('reach all captures, though one of them is closed meanwhile', async () => {
    const given = engine.setSecrets({ keyLog, rsaKeys: [] });
    await engine.close(captures.shift()!);
    expect((await given).secrets).toBeGreaterThan(0);
    expect(await decrypted()).toEqual([true, true]);
  });
});

describe('an answer that is kept for the filters to come', () => {
  const made = async () => {
    const capture = await openFile(1, samplePath('http.pcapng'), createRegistry());
    await capture.read();
    const view = new View(2, capture, 'tcp', false);
    view.add(Uint32Array.of(0, 1), 2);
    return { capture, view, answers: new EarlierAnswers() };
  };
  it('is one that is still true', async () => {
    const { capture, view, answers } = await made();
    const keep = answers.keeper();
    keep(view);
    expect(answers.narrowed(capture, 'tcp')?.among).toEqual(Uint32Array.of(0, 1));
    capture.close();
  });
  it('is none of packets that began to say something else while the filter ran', async () => {
    const { capture, view, answers } = await made();
    const keep = answers.keeper();
    answers.forget(capture);
    keep(view);
    expect(answers.narrowed(capture, 'tcp')).toBeUndefined();
    capture.close();
  });
});
