/** Writing captures: packets one by one into a file that somebody else opens and closes. */
import { PcapWriter } from './pcap-writer.ts';
import { PcapngWriter } from './pcapng-writer.ts';
import type { CaptureWriter, WriterOptions } from './written-packets.ts';

/** A writer whose file goes piece by piece to `write`; the pieces are valid until it returns. */
export function captureWriter(format: 'pcap' | 'pcapng', write: (bytes: Uint8Array) => void, options: WriterOptions): CaptureWriter {
  return format === 'pcap' ? new PcapWriter(write, options) : new PcapngWriter(write, options);
}
