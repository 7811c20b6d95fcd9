/** Capture files: reading pcap and pcapng, random access to packets. */
export { CaptureError } from './capture-error.ts';
export { CaptureFile, openCapture } from './capture-file.ts';
export type { CaptureInterface } from './interfaces.ts';
export { linkTypeEncapsulation, linkTypeName } from './link-types.ts';
export type { Note } from './notes.ts';
export { PacketReader } from './packet-reader.ts';
export type { RecordBatch } from './records.ts';
