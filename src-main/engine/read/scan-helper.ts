/** The thread that helps to read large captures, for those who know of one before `read` does. */
export { HELPED_BYTES, type HelperThread, startHelper } from '../../scan/helper-thread.ts';
