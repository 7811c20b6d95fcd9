/** Captures as wholes: opened and closed, told, and put together. */
import { type Engine, UserError } from '../../api/index.ts';
import { fileHashes } from '../../capture/index.ts';
import { mergeCaptures } from '../../export/merged-captures.ts';
import { judgeSecrets } from '../decryption-notes.ts';
import type { Desk } from '../desk.ts';
import { forUser, openFile } from '../open-capture.ts';
import { finestDigits } from '../origins.ts';
import { Turns } from '../turns.ts';
import { View } from '../views.ts';

type Answered = 'open' | 'close' | 'readNoFurther' | 'info' | 'hashes' | 'merge';

export function captures(desk: Desk): Pick<Engine, Answered> {
  return {
    async open(path, call = {}) {
      const began = performance.now();
      const capture = await openFile(desk.nextId(), path, desk.registry);
      desk.captures.set(capture.id, capture);
      capture.secrets.give(desk.secrets);
      capture.loading = new AbortController();
      const { signal } = capture.loading, stop = call.signal === undefined ? signal : AbortSignal.any([call.signal, signal]);
      try {
        await capture.read({
          signal: stop,
          enough: capture.enough.signal,
          progress: ({ rows, bytesRead }) =>
            call.progress?.({ capture: capture.id, packets: rows, bytesRead, bytesTotal: capture.file.size, timeDigits: finestDigits(capture.file) }),
          ...(call.progress !== undefined && { firstLook: () => capture.firstLook.wait() }),
        });
        await desk.names.learn(capture, new Turns(stop));
        signal.throwIfAborted();
      } catch (error) {
        capture.loading = undefined;
        if (desk.captures.has(capture.id)) desk.close(capture.id);
        else capture.close();
        throw forUser(error);
      }
      capture.loading = undefined;
      await judgeSecrets(capture);
      capture.loadMilliseconds = performance.now() - began;
      // Rows made while the file was read did not know what came later.
      desk.rows.forget();
      return capture.info();
    },

    async close(id) {
      desk.close(id);
    },

    async readNoFurther(id) {
      desk.capture(id).enough.abort();
    },

    async info(id) {
      return desk.capture(id).info();
    },

    async hashes(id, { signal, progress } = {}) {
      const { path, file } = desk.capture(id), turns = new Turns(signal);
      return fileHashes(path, async done => {
        progress?.({ done, total: Math.max(done, file.size) });
        await turns.next();
      });
    },

    async merge(ids, order, path, call = {}) {
      const captures = ids.map(id => desk.capture(id)), total = captures.reduce((sum, { rows }) => sum + rows, 0);
      if (captures.some(({ loading }) => loading !== undefined))
        throw new UserError('A capture is still being read; merging needs all of its packets.');
      const packets = captures.map(capture => new View(0, capture, '', true).packets());
      return mergeCaptures(packets, order, path, { turn: new Turns(call.signal), progress: done => call.progress?.({ done, total }) });
    },
  };
}
