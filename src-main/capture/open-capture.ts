/** Opening a capture file: what it is, whether it must be unpacked first, which reader it gets. */
import { closeSync, fstatSync, open, read, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { BTSNOOP_HEADER_BYTES, BtsnoopReader, isBtsnoop } from './btsnoop-reader.ts';
import { CaptureError, captureErrorOf } from './capture-error.ts';
import { CaptureFile } from './capture-file.ts';
import { UNCOMPRESSED, compressionOf, type Compression } from './compression.ts';
import { readFully, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import { Notes } from './notes.ts';
import { PCAP_HEADER_BYTES, PcapReader, isPcap } from './pcap-reader.ts';
import { PcapngReader } from './pcapng-reader.ts';
import { notACapture } from './recognition.ts';
import { UNPACK_LIMITS, UnpackedFile, type UnpackLimits } from './unpacked-file.ts';

export interface OpenOptions {
  /** Where unpacked copies lie; the system's folder for temporary files if not given. */
  readonly temporaryFolder?: string;
  readonly limits?: UnpackLimits;
  /** An empty file is a capture without packets, not a mistake. */
  readonly maybeEmpty?: boolean;
}

/** Bytes by which a file is recognised. */
const HEAD_BYTES = 64;

const openAsync = promisify(open);
const readAsync = promisify(read);

/** Standard input, also where the system has no such file, or it cannot be opened because another process is at its end. */
export const STANDARD_INPUT = '/dev/stdin';

/** `code` of the cause where a path leads to a device. */
export const DEVICE = 'device';

/** Opens the capture at `path`, a file, a named pipe or `/dev/stdin`. Rejects with `CaptureError` when it is none or cannot be read. */
export async function openCapture(path: string, options: OpenOptions = {}): Promise<CaptureFile> {
  let descriptor: number;
  try {
    descriptor = path === STANDARD_INPUT ? 0 : await openFile(path);
  } catch (cause) {
    throw asCaptureError(cause, path);
  }
  let file: ByteFile | undefined;
  try {
    const stat = fstatSync(descriptor);
    if (stat.isCharacterDevice() || stat.isBlockDevice())
      throw new CaptureError(`${path} is a device, not a capture file.`, { cause: { code: DEVICE } });
    const head = await readHead(descriptor);
    const compression = compressionOf(head) ?? (stat.isFile() ? undefined : UNCOMPRESSED);
    const notes = new Notes();
    file = compression ? await unpackedFile(descriptor, compression, head, notes, options) : { descriptor, size: stat.size, complete: true };
    const reader = readerOf(path, file, compression, notes, options.maybeEmpty);
    return new CaptureFile({ path, size: stat.isFile() ? stat.size : undefined, compression: compression?.name ?? '', file, reader, notes });
  } catch (cause) {
    if (file instanceof UnpackedFile) file.close();
    else closeSync(descriptor);
    throw asCaptureError(cause, path);
  }
}

async function openFile(path: string): Promise<number> {
  // Before it is opened: a folder opens on some systems, and does not on others.
  if (statSync(path).isDirectory()) throw captureErrorOf({ code: 'EISDIR' }, path);
  return openAsync(path, 'r');
}

async function unpackedFile(
  descriptor: number,
  compression: Compression,
  head: Uint8Array,
  notes: Notes,
  options: OpenOptions,
): Promise<UnpackedFile> {
  const file = new UnpackedFile(descriptor, compression, head, notes, options.temporaryFolder ?? tmpdir(), options.limits ?? UNPACK_LIMITS);
  while (file.size < HEAD_BYTES && !file.complete) await file.grown();
  return file;
}

/** The first bytes, read without a position so that a pipe can go on after them. */
async function readHead(descriptor: number): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  while (length < HEAD_BYTES) {
    const { bytesRead } = await readAsync(descriptor, head, length, HEAD_BYTES - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return head.subarray(0, length);
}

function readerOf(path: string, file: ByteFile, compression: Compression | undefined, notes: Notes, maybeEmpty = false): FormatReader {
  const buffer = new Uint8Array(HEAD_BYTES);
  const head = buffer.subarray(0, readFully(file.descriptor, buffer, 0, Math.min(HEAD_BYTES, file.size)));
  const subject = compression?.name ? `What is inside of ${path} (${compression.name})` : path;
  if (head.length < 4) {
    const [trouble] = notes.all();
    if (maybeEmpty && head.length === 0 && trouble === undefined) return new PcapngReader(file, notes);
    throw new CaptureError(trouble ? `${path} cannot be unpacked: ${trouble.text}` : notACapture(subject, head));
  }
  const magic = new DataView(buffer.buffer).getUint32(0);
  if (magic === 0x0a0d0d0a) return new PcapngReader(file, notes);
  const twice = compressionOf(head);
  if (twice) throw new CaptureError(`${subject} is compressed again, with ${twice.name}: unpack it first.`);
  if (isBtsnoop(head)) {
    if (head.length >= BTSNOOP_HEADER_BYTES) return new BtsnoopReader(file, head, notes, subject);
    throw new CaptureError(`${subject} is a btsnoop file that is cut in its first ${BTSNOOP_HEADER_BYTES} bytes.`);
  }
  if (!isPcap(magic)) throw new CaptureError(notACapture(subject, head));
  if (head.length < PCAP_HEADER_BYTES) throw new CaptureError(`${subject} is a pcap file that is cut in its first ${PCAP_HEADER_BYTES} bytes.`);
  return new PcapReader(file, head, notes);
}

function asCaptureError(cause: unknown, path: string): CaptureError {
  return cause instanceof CaptureError ? cause : captureErrorOf(cause, path);
}
