/** The engine's contract as the rooms that may import only `engine/` see it. */
export type * from '../../src-main/api/index.ts';
