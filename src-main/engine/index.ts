/** The engine room: open captures, views, rows, trees, and everything else that hosts and windows ask for. */
import type { Engine } from '../api/index.ts';
import { CaptureEngine } from './engine.ts';

/** One engine with no captures open. */
export function createEngine(): Engine {
  return new CaptureEngine();
}
