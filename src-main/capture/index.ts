/** Capture files: reading pcap and pcapng, compressed or not, in batches; random access to packets; writing. */
export { BLOCK_RECORD, FIRST_BLOCK_RECORD } from './block-records.ts';
export { CaptureError } from './capture-error.ts';
export { CaptureFile } from './capture-file.ts';
export { captureWriter } from './capture-writer.ts';
export { fileHashes } from './file-hashes.ts';
export type { FileFacts, NameRecord, Secrets } from './file-facts.ts';
export type { CaptureInterface } from './interfaces.ts';
export { LINK_TYPES, linkTypeEncapsulation, linkTypeName, type LinkType } from '../bytes/link-types.ts';
export type { Note } from './notes.ts';
export { DEVICE, STANDARD_INPUT, openCapture, type OpenOptions } from './open-capture.ts';
export { PacketReader } from './packet-reader.ts';
export type { Option } from './pcapng-options.ts';
export type { RecordLayout } from './plain-records.ts';
export type { RecordBatch } from './records.ts';
export type { UnpackLimits } from './unpacked-file.ts';
export type { CaptureWriter, WriterOptions, WrittenBlock, WrittenPacket } from './written-packets.ts';
