/** Blocks of an S7 controller's program: how they are loaded, read, and started. */
import { type Cursor, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

export const DOWNLOAD = 0x1a, DOWNLOAD_ENDED = 0x1c, START_UPLOAD = 0x1d, UPLOAD = 0x1e, END_UPLOAD = 0x1f;
export const SERVICE = 0x28, STOP = 0x29;

/** Kinds of blocks, by two letters that are a number in hexadecimal digits. */
export const KINDS: Readonly<Record<string, string>> = {
  '00': 'Not set', '08': 'OB', '09': 'CMod', '0A': 'DB', '0B': 'SDB', '0C': 'FC', '0D': 'SFC', '0E': 'FB', '0F': 'SFB',
};
const FILES: Readonly<Record<string, string>> = { _: 'Complete Module', $: 'Module header for up-loading' };
/** Where a block is, in the controller's memory, by a letter. */
export const PLACES: Readonly<Record<string, string>> = {
  P: 'Passive (copied, but not chained) module', A: 'Active embedded module', B: 'Active as well as passive module',
};
const PROGRAM_SERVICES: Readonly<Record<string, string>> = {
  _INSE: 'Activates a PLC module', _INS2: 'Activates a PLC module', _DELE: 'Removes module from the PLC\'s passive file system',
  P_PROGRAM: 'PLC Start / Stop', _MODU: 'PLC Copy Ram to Rom', _GARB: 'Compress PLC memory',
};
const ACTIVATE: ReadonlySet<string> = new Set(['_INSE', '_INS2', '_DELE']);

export const BLOCK_FIELDS = {
  'param.blockcontrol.functionstatus': u8('Function Status', { hex: true }),
  'param.blockcontrol.functionstatus.more': flag('More data following', 0x01, { as: ['True', 'False'] }),
  'param.blockcontrol.functionstatus.error': flag('Error', 0x02, { as: ['True', 'False'] }),
  'param.blockcontrol.filename_len': u8('Filename Length'),
  'param.blockcontrol.filename': text('Filename'),
  'param.blockcontrol.upl_lenstring_len': u8('Blocklengthstring Length'),
  'param.blockcontrol.upl_lenstring': text('Blocklength'),
  'data.blockcontrol.unknown1': octets('Unknown byte(s) in blockcontrol'),
  'data.blockcontrol.errorcode': u16('Errorcode', { hex: true }),
  'data.blockcontrol.uploadid': u32('UploadID', { hex: true }),
  'data.blockcontrol.file_identifier': text('File identifier'),
  'data.blockcontrol.block_type': text('Block type'),
  'data.blockcontrol.block_number': text('Block number'),
  'data.blockcontrol.dest_filesys': text('Destination filesystem'),
  'data.blockcontrol.part2_len': u8('Length part 2'),
  'data.blockcontrol.part2_unknown': text('Unknown char before load mem'),
  'data.blockcontrol.loadmem_len': text('Length of load memory'),
  'data.blockcontrol.mc7code_len': text('Length of MC7 code'),
  'data.plccontrol.part2_len': u8('Length part 2'),
  'param.pistart.unknown1': octets('Unknown bytes'),
  'param.pistart.parameterblock_len': u16('Parameter block length'),
  'param.pistart.parameterblock': none('Parameter block'),
  'param.pistart.argument': text('Argument'),
  'param.pi.inse.numofblocks': u8('Number of blocks', { id: 's7comm.data.plccontrol.block_cnt' }),
  'param.pi.inse.unknown': u8('Unknown byte', { hex: true, id: 's7comm.param.pi.inse.unknown' }),
  'param.pi.n_x.string_len': u8('String length'),
  'param.pistart.servicename': text('PI (program invocation) Service'),
} as const;

const f = BLOCK_FIELDS;

/** Reads what follows the function's code. */
export function takeTransfer(p: Cursor, code: number, isRequest: boolean): void {
  if (!p.more) return;
  takeNamedBits(p, f['param.blockcontrol.functionstatus'], [f['param.blockcontrol.functionstatus.more'],
    f['param.blockcontrol.functionstatus.error']]);
  if (p.remaining < 6) return;
  const hasError = code === DOWNLOAD_ENDED || code === END_UPLOAD;
  const error = hasError ? p.take(f['data.blockcontrol.errorcode']) : 0;
  if (!hasError) p.take(f['data.blockcontrol.unknown1'], 2);
  if (code === START_UPLOAD || code === UPLOAD || code === END_UPLOAD) p.take(f['data.blockcontrol.uploadid']);
  else p.take(f['data.blockcontrol.unknown1'], 4);
  if (!p.more) return;
  if (!isRequest) {
    p.take(f['param.blockcontrol.upl_lenstring'], p.take(f['param.blockcontrol.upl_lenstring_len']));
    return;
  }
  p.addInfo(` -> Block:[${fileName(p, p.take(f['param.blockcontrol.filename_len']))}]`);
  if (error !== 0) p.addInfo(` -> Errorcode:[0x${error.toString(16).padStart(4, '0')}]`);
  if (code !== DOWNLOAD || !p.more) return;
  const part = p.within(p.take(f['data.blockcontrol.part2_len']));
  part.take(f['data.blockcontrol.part2_unknown'], 1);
  part.take(f['data.blockcontrol.loadmem_len'], 6);
  part.take(f['data.blockcontrol.mc7code_len'], 6);
}

/** `_0A00001P` is the data block 1; gives that in words. */
function fileName(p: Cursor, length: number): string {
  const part = p.within(length);
  part.show(f['param.blockcontrol.filename'], length);
  const outer = part.under();
  let words = '';
  if (length === 9) {
    const file = part.take(f['data.blockcontrol.file_identifier'], 1);
    part.label(`File identifier: ${file} (${FILES[file] ?? 'Unknown'})`);
    words = block(part);
  }
  part.close(outer);
  if (words !== '') part.label(`Filename: ${words}`);
  return words.replace(' ', '');
}

/** A kind, a number of five digits, and where the block goes. */
function block(p: Cursor): string {
  const type = p.take(f['data.blockcontrol.block_type'], 2), kind = KINDS[type] ?? 'Unknown';
  p.label(`Block type: ${type} (${kind})`);
  const number = p.take(f['data.blockcontrol.block_number'], 5), place = p.take(f['data.blockcontrol.dest_filesys'], 1);
  p.label(`Destination filesystem: ${place} (${PLACES[place] ?? 'Unknown'})`);
  return `${kind} ${Number(number)}`;
}

/** Services that start, stop and change programs, called by their names. */
export function takeService(p: Cursor): void {
  p.take(f['param.pistart.unknown1'], 7);
  const length = p.take(f['param.pistart.parameterblock_len']), content = p.within(length);
  const nameLength = p.u8(), name = Array.from(p.peekBytes(1 + nameLength).subarray(1), byte => String.fromCharCode(byte)).join('');
  const outer = content.open(f['param.pistart.parameterblock'], length), node = content.tree.current;
  const words: string[] = [];
  if (ACTIVATE.has(name)) {
    const count = content.take(f['param.pi.inse.numofblocks']);
    content.take(f['param.pi.inse.unknown']);
    for (let i = 0; i < count && content.remaining >= 8; i++) {
      content.show(f['param.blockcontrol.filename'], 8);
      const inner = content.under();
      words.push(block(content).replace(' ', ''));
      content.close(inner);
    }
  } else {
    if (content.more) words.push(`"${content.take(f['param.pistart.argument'], content.remaining)}"`);
    content.labelNode(node, `Parameter block: (${words.join(', ')})`);
  }
  content.close(outer);
  p.take(f['param.pi.n_x.string_len']);
  p.take(f['param.pistart.servicename'], nameLength);
  p.label(`PI (program invocation) Service: ${name} [PI-Service ${name} (${PROGRAM_SERVICES[name] ?? 'Unknown'})]`);
  p.addInfo(` -> ${name}(${words.join(', ')})`);
}

export function takeStop(p: Cursor): void {
  p.take(f['param.pistart.unknown1'], 5);
  p.take(f['param.pistart.servicename'], p.take(f['data.plccontrol.part2_len']));
}
