/** The engine's contract as the rooms that may import only `engine/` see it. */
export { ofSegmentColumns, SEGMENT_COLUMNS } from '../../src-main/api/connection.ts';
export { CONVERSATION_TITLES, RESPONSE_TITLES } from '../../src-main/api/statistics.ts';
export { DEFAULT_HEX_DUMP, LONGEST_HEX_DUMP } from '../../src-main/api/hex-dump.ts';
export { filterText } from '../../src-main/api/filter-text.ts';
export type * from '../../src-main/api/index.ts';
