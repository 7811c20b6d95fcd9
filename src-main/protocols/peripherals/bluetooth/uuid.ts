/** Names of UUIDs that are written with 16 bits. */
import { namesIn } from '../../name-lists.ts';
import { UUIDS } from './uuids.ts';

export const UUID = namesIn(UUIDS);
/** `Unknown` where the number has no name. */
export const uuidName = (uuid: number): string => UUID(uuid) ?? 'Unknown';
