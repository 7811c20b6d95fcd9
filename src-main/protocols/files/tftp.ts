/** Trivial File Transfer Protocol, RFC 1350, options RFC 2347, block size RFC 2348. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, expert, octets, protocol, text, u16 } from '../../dissect/index.ts';
import { TRANSFER_FIELDS, showBlock, showTransfer, tellPiece, transferOf } from './tftp/transfer.ts';
import { takeToZero } from '../zero-ended.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'Read Request', 2: 'Write Request', 3: 'Data Packet', 4: 'Acknowledgement', 5: 'Error Code', 6: 'Option Acknowledgement',
  255: 'Information (MSDP)',
};
const ERRORS: Readonly<Record<number, string>> = {
  0: 'Not defined', 1: 'File not found', 2: 'Access violation', 3: 'Disk full or allocation exceeded', 4: 'Illegal TFTP Operation',
  5: 'Unknown transfer ID', 6: 'File already exists', 7: 'No such user', 8: 'Option negotiation failed',
};
const READ = 1;
const WRITE = 2;
const DATA = 3;
const ACKNOWLEDGEMENT = 4;
const ERROR = 5;
const OPTIONS = 6;
/** RFC 1350 §2: a block that is shorter ends the transfer, unless another size was agreed. */
const BLOCK_SIZE = 512;
/** Only requests go to it. */
const PORT = 69;

export const tftp = protocol({
  name: 'tftp',
  title: 'Trivial File Transfer Protocol',
  on: { 'udp.port': [69] },
  fields: {
    opcode: u16('Opcode', { values: OPCODES }),
    source_file: text('Source File'),
    ...TRANSFER_FIELDS,
    type: text('Type'),
    block: u16('Block'),
    'error.code': u16('Error code', { values: ERRORS }),
    'error.message': text('Error message'),
    'option.name': text('Option name'),
    'option.value': text('Option value'),
    data: octets('Data'),
    error: expert('TFTP ERROR packet', 'warning', 'Response'),
    likely_tsize_probe: expert('Likely transfer size (tsize) probe', 'chat', 'Request'),
  },
  /** RFC 1350 §4: the answer to a request comes from a port of the server's choice. */
  announces(bytes, at, end, ends) {
    const opcode = at + 2 <= end ? (bytes[at] << 8) | bytes[at + 1] : 0;
    if (ends === undefined || ends.sourcePort === PORT || (opcode !== READ && opcode !== WRITE)) return [];
    return [{ protocol: 'tftp', address: ends.source, port: ends.sourcePort, peer: ends.destination }];
  },
  dissect(p, f) {
    const opcode = p.take(f.opcode);
    p.info(OPCODES[opcode] ?? `Unknown (${hex(opcode, 4)})`);
    const transfer = transferOf(p);
    if (opcode !== READ && opcode !== WRITE) showTransfer(p, transfer);
    switch (opcode) {
      case READ:
      case WRITE:
        const file = takeToZero(p, opcode === READ ? f.source_file : f.destination_file);
        p.addInfo(() => `, File: ${file}`);
        const type = takeToZero(p, f.type);
        p.addInfo(() => `, Transfer type: ${type}`);
        readOptions(p);
        break;
      case DATA: {
        const block = p.take(f.block);
        showBlock(p, transfer);
        tellPiece(p, transfer);
        const length = p.remaining;
        p.addInfo(() => `, Block: ${block}${length < (transfer?.blockSize ?? BLOCK_SIZE) ? ' (last)' : ''}`);
        p.data();
        break;
      }
      case ACKNOWLEDGEMENT: {
        const block = p.take(f.block);
        showBlock(p, transfer);
        p.addInfo(() => `, Block: ${block}`);
        break;
      }
      case ERROR: {
        const code = p.take(f['error.code']);
        p.addInfo(() => `, Code: ${ERRORS[code] ?? `Unknown (${code})`}`);
        const message = takeToZero(p, f['error.message']);
        p.addInfo(() => `, Message: ${message}`);
        p.expert(code === 0 && transfer?.asksSize === true && transfer.latest === 0 ? f.likely_tsize_probe : f.error);
        break;
      }
      case OPTIONS:
        readOptions(p);
        break;
      default:
        p.takeRest(f.data);
    }
  },
});

/** RFC 2347: pairs of texts. */
function readOptions(p: Cursor): void {
  const f: typeof tftp.fields = tftp.fields;
  while (p.more) {
    const outer = p.open('Option');
    const name = takeToZero(p, f['option.name']);
    const value = takeToZero(p, f['option.value']);
    p.close(outer);
    p.label(`Option: ${name} = ${value}`);
    p.addInfo(() => `, ${name}=${value}`);
  }
}
