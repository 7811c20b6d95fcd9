/** Loader hook: `electron`, imported by a main bundle whose address ends in `?launch=N`, is the stand-in with the same ending. */

/** @type {import('node:module').ResolveHook} */
export function resolve(name, context, next) {
  if (name !== 'electron') return next(name, context);
  const { search } = new URL(context.parentURL ?? 'file:///');
  return { url: new URL(`./electron-stand-in.mjs${search}`, import.meta.url).href, shortCircuit: true };
}
