import { UserError } from '../api/index.ts';
import type { CaptureId, Call, Engine, FromEngine, LoadProgress, Port, ToEngine } from '../api/index.ts';
import { areArguments, isEngineMethod } from '../api/transport/methods.ts';
import { newest } from './newest.ts';
import { MadeThings } from './made-things.ts';

/** The answering side of a port: carries calls of `Engine` to the one engine there is. Nothing that comes over the port is trusted. */

/** A message of the wire, or undefined for anything else. */
function received(message: unknown): ToEngine | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, id, args } = message as { type?: unknown; id?: unknown; args?: unknown };
  if (!Number.isSafeInteger(id)) return undefined;
  if (type === 'cancel') return message as ToEngine;
  return type === 'call' && Array.isArray(args) ? (message as ToEngine) : undefined;
}

/** How an error crosses: what the user can mend with its sentence, everything else as a bug with its stack. */
function failure(id: number, error: unknown): FromEngine {
  if (error instanceof UserError) return { type: 'failure', id, name: 'UserError', message: error.message };
  if (error instanceof Error) return { type: 'failure', id, name: error.name, message: error.message, stack: error.stack };
  return { type: 'failure', id, name: 'Error', message: String(error) };
}

/**
 * Answers the calls that come over `port` with `engine`, until the port closes: then what runs is aborted, and the captures that were
 * opened over this port are closed.
 */
export function serve(engine: Engine, port: Port): void {
  const running = new Map<number, AbortController>();
  const opened = new Set<CaptureId>();
  const made = new MadeThings(engine);
  let closed = false;

  const closeAll = () => {
    for (const capture of opened) engine.close(capture).catch(() => {}); // It may never have come to be, or be closed already.
    opened.clear();
  };

  /** Notes which captures this port holds open. */
  const observe = (method: string, args: readonly unknown[], { capture }: { readonly capture?: CaptureId }) => {
    if (method === 'open' && capture !== undefined) opened.add(capture);
    if (method === 'close') opened.delete(args[0] as CaptureId);
  };

  async function answer({ id, method, args, wantsProgress }: Extract<ToEngine, { type: 'call' }>): Promise<void> {
    if (running.has(id) || !isEngineMethod(method) || !areArguments(method, args)) {
      return port.send(failure(id, new Error(`malformed call of ${String(method)}`)));
    }
    const controller = new AbortController();
    const progress = newest((value: unknown) => port.send({ type: 'progress', id, value } satisfies FromEngine));
    const call: Call<LoadProgress> = {
      signal: controller.signal,
      progress: (value) => {
        if (controller.signal.aborted) return;
        observe(method, args, value);
        if (wantsProgress) progress.offer(value);
      },
    };
    running.set(id, controller);
    try {
      const run = engine[method] as (...args: readonly unknown[]) => Promise<unknown>;
      const value = await run.call(engine, ...args, call);
      observe(method, args, value ?? {});
      made.note(id, method, args, value);
      if (controller.signal.aborted) return made.discard(id);
      progress.flush();
      port.send({ type: 'result', id, value } satisfies FromEngine);
    } catch (error) {
      if (!controller.signal.aborted) port.send(failure(id, error));
    } finally {
      progress.drop();
      running.delete(id);
      if (closed) closeAll();
    }
  }

  port.onMessage((message) => {
    const request = received(message);
    if (request === undefined) return;
    if (request.type === 'call') void answer(request);
    else if (running.has(request.id)) running.get(request.id)?.abort();
    else made.discard(request.id);
  });

  port.onClose(() => {
    closed = true;
    for (const controller of running.values()) controller.abort();
    closeAll();
  });
}
