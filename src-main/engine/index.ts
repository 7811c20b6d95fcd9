/** The engine room: open captures, views, rows, trees, and everything else that hosts and windows ask for. */
export { createEngine } from './engine.ts';
