import type { Engine } from '../api/index.ts';

/** An engine for tests that has only the methods a test gives it; any other is an error that names it. */
export function fakeEngine(methods: Partial<Engine>): Engine {
  return new Proxy(methods, {
    get(target, name: string) {
      const method = target[name as keyof Engine];
      if (method === undefined) throw new Error(`the fake engine has no ${name}`);
      return method;
    },
  }) as Engine;
}
