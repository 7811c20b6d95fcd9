/**
 * What a TFTP transfer is of: the request went to port 69, its data come from another port (RFC 1350 §4), so that a
 * tracker is shown the request first.
 */
import { type Cursor, type Tracker, frameNumber, text, u32 } from '../../../dissect/index.ts';

const READ = 1;
const WRITE = 2;
const DATA = 3;
const ACKNOWLEDGEMENT = 4;
const OPTIONS = 6;
const latin1 = new TextDecoder('latin1');

interface Transfer {
  request: number;
  reads: boolean;
  /** The request asks for the file's size alone, as far as one can tell: `tsize` is 0 (RFC 2349). */
  asksSize: boolean;
  file: string;
  /** Bytes in a block: 512, or what the options acknowledge (RFC 2348). */
  blockSize: number;
  /** Block numbers have 16 bits; of each frame the whole number. */
  readonly blocks: Map<number, number>;
  latest: number;
}

const TRANSFER: Tracker<Transfer> = {
  key: 'tftp',
  make: () => ({ request: 0, reads: true, asksSize: false, file: '', blockSize: 512, blocks: new Map(), latest: 0 }),
  forget: ({ blocks }) => blocks.clear(),
  observe(transfer, { frame, bytes }) {
    if (bytes.length < 4) return;
    const opcode = (bytes[0] << 8) | bytes[1];
    if (opcode === READ || opcode === WRITE) {
      transfer.request = frame;
      transfer.reads = opcode === READ;
      transfer.latest = 0;
      transfer.blockSize = 512;
      const end = bytes.indexOf(0, 2);
      transfer.file = latin1.decode(bytes.subarray(2, end < 0 ? bytes.length : end));
      transfer.asksSize = /\0tsize\0+0\0/i.test(latin1.decode(bytes));
    } else if (opcode === OPTIONS) {
      const options = latin1.decode(bytes.subarray(2)).split('\0');
      const at = options.findIndex((option, i) => i % 2 === 0 && option.toLowerCase() === 'blksize');
      if (at >= 0 && /^\d{1,5}$/.test(options[at + 1] ?? '')) transfer.blockSize = Number(options[at + 1]);
    } else if (opcode === DATA || opcode === ACKNOWLEDGEMENT) {
      const block = (bytes[2] << 8) | bytes[3];
      // The whole number that is nearest to the one before.
      const whole = transfer.latest + (((block - transfer.latest) << 16) >> 16);
      transfer.latest = whole < 0 ? whole + 0x10000 : whole;
      transfer.blocks.set(frame, transfer.latest);
    }
  },
};

export const TRANSFER_FIELDS = {
  destination_file: text('Destination File'),
  request_frame: frameNumber('Request frame', { source: 'conversation' }),
  'block.full': u32('Full Block Number', { source: 'conversation' }),
};

const f = TRANSFER_FIELDS;

export function transferOf(p: Cursor): Transfer | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(TRANSFER);
}

/** Behind the opcode of all but requests: which file, and the request's frame. */
export function showTransfer(p: Cursor, transfer: Transfer | undefined): void {
  if (transfer === undefined || transfer.request === 0 || transfer.request === p.packet.record.number) return;
  p.generate(f.destination_file, transfer.file);
  p.generate(f.request_frame, transfer.request);
  p.label(`${transfer.reads ? 'Read' : 'Write'} Request in frame ${transfer.request}`);
}

/** Tells whoever saves files of what stands behind the block's number. */
export function tellPiece(p: Cursor, transfer: Transfer | undefined): void {
  const block = transfer?.blocks.get(p.packet.record.number);
  if (transfer === undefined || block === undefined || transfer.request === 0) return;
  const { request, file, blockSize } = transfer;
  p.packet.listener?.pieced?.({ protocol: 'tftp', key: String(request), file, at: (block - 1) * blockSize, bytes: p.peekBytes(p.available) });
}

export function showBlock(p: Cursor, transfer: Transfer | undefined): void {
  const block = transfer?.blocks.get(p.packet.record.number);
  if (block !== undefined) p.generate(f['block.full'], block);
}
