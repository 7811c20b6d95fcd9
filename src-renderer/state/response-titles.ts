/** Services whose answers are timed, as people call them. */
export { RESPONSE_TITLES as responseTitles } from '../engine/api.ts';
