/** The columnar packet table: a fixed number of bytes for each packet, read by loops over typed arrays. */
export { ADDRESS_KIND, type AddressTable } from './addresses.ts';
export { CHUNK_MASK, CHUNK_ROWS, CHUNK_SHIFT, FIRST_BLOCK, type ChunkMemory, type PacketColumns, ROW, ROW_BYTES, TCP_ANALYSIS } from './columns.ts';
export { CONVERSATION, type ConversationKind, type ConversationTable } from './conversations.ts';
export { endText } from './end-text.ts';
export { type Numbers, grown, mix, roomBeyond } from './growing.ts';
export { type LinkTable } from './links.ts';
export { PacketTable } from './packet-table.ts';
export { type StackTable } from './stacks.ts';
