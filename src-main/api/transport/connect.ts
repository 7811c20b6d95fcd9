import { UserError } from '../call.ts';
import type { Call } from '../call.ts';
import type { Engine } from '../engine.ts';
import type { EngineMethod, FromEngine, Port, ToEngine } from '../wire.ts';
import { engineMethods, longestText } from './methods.ts';

/** The calling side of a port: an `Engine` whose every method is a message and an answer. */

/** Something went wrong in the engine that the user can't mend. `stack` is the engine's own. */
export class EngineBug extends Error {
  override readonly name = 'EngineBug';
}

/** Whether a value is what a method takes at its place. */
type Fits = (value: unknown) => boolean;

/** What the far side would take for a malformed call, though it is only what somebody pasted. */
function tooLongText(method: EngineMethod, args: readonly unknown[]): string | undefined {
  const shapes: readonly Fits[] = engineMethods[method] as readonly unknown[] as readonly Fits[];
  return args.find((arg, index): arg is string => typeof arg === 'string' && arg.length > longestText && !shapes[index](arg));
}

const counted = (number: number): string => number.toLocaleString('en');

/** What is known of a call until its answer comes. */
interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: ((value: never) => void) | undefined;
}

/** Makes the error that a failure message tells of. */
function errorOf(failure: Extract<FromEngine, { type: 'failure' }>): Error {
  if (failure.name === 'UserError') return new UserError(failure.message);
  const bug = new EngineBug(failure.message);
  if (failure.stack !== undefined) bug.stack = failure.stack;
  return bug;
}

/**
 * An engine that is served at the other end of `port`. Answers may come in any order. An aborted call rejects at once with its signal's
 * reason, and its late answer is dropped. When the port closes, all that wait reject with a `UserError`, and so does every later call.
 */
export function connectEngine(port: Port): Engine {
  const waiting = new Map<number, Pending>();
  let lastId = 0;
  let closed = false;

  port.onMessage((message) => {
    const answer = message as FromEngine;
    const pending = waiting.get(answer.id);
    if (pending === undefined) return;
    if (answer.type === 'progress') return pending.progress?.(answer.value as never);
    waiting.delete(answer.id);
    if (answer.type === 'result') pending.resolve(answer.value);
    else pending.reject(errorOf(answer));
  });

  const lost = () => new UserError('The analysis engine has stopped. Reload the window to go on.');
  port.onClose(() => {
    closed = true;
    for (const pending of waiting.values()) pending.reject(lost());
    waiting.clear();
  });

  function send(method: EngineMethod, args: readonly unknown[], { signal, progress }: Call<never>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(lost());
      signal?.throwIfAborted();
      const tooLong = tooLongText(method, args);
      if (tooLong !== undefined) {
        return reject(new UserError(`This is too long: ${counted(tooLong.length)} characters, and at most ${counted(longestText)} are taken.`));
      }
      const id = ++lastId;
      const cancel = () => {
        if (!waiting.delete(id)) return;
        port.send({ type: 'cancel', id } satisfies ToEngine);
        // The reason is the caller's own, whatever it is: Call promises that it comes back unchanged.
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors
        reject(signal?.reason);
      };
      const settled = <Value>(settle: (value: Value) => void) => (value: Value) => {
        signal?.removeEventListener('abort', cancel);
        settle(value);
      };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject), progress });
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        port.send({ type: 'call', id, method, args, wantsProgress: progress !== undefined } satisfies ToEngine);
      } catch (error) {
        // The port could not carry an argument; nobody will answer.
        waiting.delete(id);
        throw error;
      }
    });
  }

  const methods = Object.entries(engineMethods).map(([name, shapes]) => {
    const arity = shapes.length;
    return [name, (...args: unknown[]) => send(name as EngineMethod, args.slice(0, arity), (args[arity] as Call<never> | undefined) ?? {})];
  });
  return Object.fromEntries(methods) as Engine;
}
