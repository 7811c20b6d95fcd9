/** Commands of SMB 1 that open, read, write, name and lock files: MS-CIFS §2.2.4, extended by MS-SMB §2.2.4. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Bytes, type Command, RESERVED, isRemoteCall, remoteCall, showFile, takeFile, timeoutText } from './commands.ts';
import { callsOpenPipe } from './pipe.ts';
import { DESIRED, FILE_FIELDS, LOCK_TYPE, SEARCH, SHORT_ATTRIBUTES, WRITE_MODE } from './file-fields.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { ntCreateRequest, ntCreateResponse, openRequest, openResponse, takeSeconds } from './open-commands.ts';
import { COMMAND, fileOf, readLength } from './session.ts';
import { SESSION_FIELDS } from './session-fields.ts';
import { type Message, takeText } from './texts.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';

const f = FILE_FIELDS;

/** A byte that tells how a text is written, and the text; behind it what nobody asked for. */
function named(message: Message, field: Field<string>, words: string): Bytes {
  return p => {
    if (!p.more) return;
    p.take(SESSION_FIELDS.buffer_format);
    p.addInfo(`, ${words}: ${takeText(p, field, message)}`);
    p.takeRest(f.extra_byte_parameters);
  };
}

function renamed(message: Message): Bytes {
  return p => {
    for (const [field, words] of [[f.old_file, 'Old Name'], [f.file, 'New Name']] as const) {
      if (!p.more) return;
      p.take(SESSION_FIELDS.buffer_format);
      p.addInfo(`, ${words}: ${takeText(p, field, message)}`);
    }
  };
}

/** What was asked for or written, and where: of a request as it says, of a response as its request said. */
function range(p: Cursor, offset: bigint | undefined, length: number | undefined): void {
  if (offset === undefined || length === undefined) return;
  p.generate(f['file.rw.offset'], offset);
  p.generate(f['file.rw.length'], length);
}

const readRequest: Command = (p, message) => {
  const has64 = p.remaining >= 20;
  takeFile(p, message);
  const offset = p.take(f.offset), low = p.take(f.maxcount_low);
  p.take(f.mincount);
  const high = p.take(f.maxcount_high, 4);
  p.take(f.remaining, 2);
  const above = has64 ? p.take(f.offset_high) : 0;
  const length = readLength(low, high), from = (BigInt(above) << 32n) + BigInt(offset);
  range(p, from, length);
  p.addInfo(`, ${length} bytes at offset ${from}`);
};

const readResponse: Command = (p, message) => {
  range(p, message.told?.offset, message.told?.length);
  p.take(f.remaining, 2);
  p.take(f.dcm);
  p.take(RESERVED, 2);
  const low = p.take(f.data_len_low), offset = p.take(f.data_offset), high = p.take(f.data_len_high, 4);
  p.take(RESERVED, 6);
  const length = low + high * 0x10000;
  p.addInfo(`, ${length} byte${length === 1 ? '' : 's'}`);
  return bytes => fileData(bytes, message, offset, length, message.file ?? message.told?.file, message.told?.offset);
};

const writeRequest: Command = (p, message) => {
  const has64 = p.remaining >= 24, file = takeFile(p, message);
  const offset = p.take(f.offset);
  p.take(RESERVED, 4);
  p.bits(f['write.mode'], WRITE_MODE.slice(0, 4));
  p.take(f.remaining, 2);
  const high = p.take(f.data_len_high), low = p.take(f.data_len_low), at = p.take(f.data_offset);
  const above = has64 ? p.take(f.offset_high) : 0;
  const length = low + high * 0x10000, from = (BigInt(above) << 32n) + BigInt(offset);
  range(p, from, length);
  p.addInfo(`, ${length} byte${length === 1 ? '' : 's'} at offset ${from}`);
  return bytes => fileData(bytes, message, at, length, file, from);
};

const writeResponse: Command = (p, message) => {
  range(p, message.told?.offset, message.told?.length);
  const low = p.take(f.count_low);
  p.take(f.remaining, 2);
  const high = p.take(f.count_high), length = low + high * 0x10000;
  p.take(RESERVED, 2);
  p.addInfo(`, ${length} byte${length === 1 ? '' : 's'}`);
};

/** What is read and written, from its offset on: through a pipe that is a call of DCE/RPC, most of the time. */
function fileData(p: Cursor, message: Message, offset: number, length: number, file: number | undefined, from: bigint | undefined): void {
  const before = message.begin + offset - p.at;
  if (before > 0 && before <= p.remaining) p.take(f.padding, before);
  if (!p.more || length === 0) return;
  const size = Math.min(length, p.remaining);
  if (isRemoteCall(p, size)) {
    remoteCall(p, message, size);
    return;
  }
  tellPiece(p, message, size, file, from);
  p.take(f.file_data, Math.min(size, p.available));
}

function tellPiece(p: Cursor, { session }: Message, size: number, file: number | undefined, from: bigint | undefined): void {
  const known = file === undefined ? undefined : fileOf(session, file, p.packet.record.number);
  if (known === undefined || from === undefined) return;
  const bytes = p.peekBytes(Math.min(size, p.available));
  p.packet.listener?.pieced?.({ protocol: 'smb', key: `${known.id} ${known.opened}`, file: known.name, at: Number(from), bytes });
}

const lockingRequest: Command = (p, message) => {
  takeFile(p, message);
  const type = p.bits(f['lock.type'], LOCK_TYPE);
  p.take(f['locking.oplock.level']);
  const timeout = p.take(TRANSACTION_FIELDS.timeout);
  p.label(() => timeoutText(timeout));
  const unlocks = p.take(f['locking.num_unlocks']), locks = p.take(f['locking.num_locks']);
  const isLarge = (type & 0x10) !== 0;
  return bytes => {
    for (const [heading, count] of [['Unlocks', unlocks], ['Locks', locks]] as const) {
      if (count === 0) continue;
      const outer = bytes.open(heading);
      for (let left = count; left > 0 && bytes.more; left--) {
        const inner = bytes.open(heading.slice(0, -1), isLarge ? 20 : 10);
        bytes.take(HEADER_FIELDS.pid);
        if (isLarge) bytes.take(RESERVED, 2);
        for (const field of [f['lock.offset'], f['lock.length']]) lockPlace(bytes, field, isLarge);
        bytes.close(inner);
      }
      bytes.close(outer);
    }
  };
};

/** Large ones have their upper half first. */
function lockPlace(p: Cursor, field: Field<bigint>, isLarge: boolean): void {
  const value = isLarge ? (BigInt(p.little32()) << 32n) + BigInt(p.little32(4)) : BigInt(p.little32());
  p.takeAs(field, value, isLarge ? 8 : 4);
}

const searched = (finish: (message: Message) => Bytes): Command => (p, message) => {
  takeNamedBits(p, f['search.attribute'], SEARCH);
  return finish(message);
};

export const FILE_REQUESTS: Readonly<Record<number, Command>> = {
  [COMMAND.createDirectory]: (_, message) => named(message, f.dir_name, 'Directory'),
  [COMMAND.deleteDirectory]: (_, message) => named(message, f.dir_name, 'Directory'),
  [COMMAND.open]: (p, message) => {
    p.bits(f['access.desired'], DESIRED);
    takeNamedBits(p, f['search.attribute'], SEARCH);
    return named(message, f.file, 'Path');
  },
  [COMMAND.close]: (p, message) => {
    takeFile(p, message);
    takeSeconds(p, f['last_write.time']);
  },
  [COMMAND.flush]: (p, message) => {
    takeFile(p, message);
  },
  [COMMAND.delete]: searched(message => named(message, f.file, 'Path')),
  [COMMAND.rename]: searched(renamed),
  [COMMAND.queryInformation]: (_, message) => named(message, f.file, 'Path'),
  [COMMAND.setInformation]: (p, message) => {
    takeNamedBits(p, f.file_attribute, SHORT_ATTRIBUTES);
    takeSeconds(p, f['last_write.time']);
    p.take(RESERVED, 10);
    return named(message, f.file, 'Path');
  },
  [COMMAND.read]: (p, message) => {
    takeFile(p, message);
    const count = p.take(f.count, 2), offset = p.take(f.offset);
    p.addInfo(`, ${count} bytes at offset ${offset}`);
    p.take(f.remaining, 2);
  },
  [COMMAND.write]: (p, message) => {
    takeFile(p, message);
    const count = p.take(f.count, 2), offset = p.take(f.offset);
    p.addInfo(`, ${count} bytes at offset ${offset}`);
    p.take(f.remaining, 2);
    return dataBlock;
  },
  [COMMAND.checkDirectory]: (_, message) => named(message, f.dir_name, 'Directory'),
  [COMMAND.locking]: lockingRequest,
  [COMMAND.openAndX]: openRequest,
  [COMMAND.readAndX]: readRequest,
  [COMMAND.writeAndX]: writeRequest,
  [COMMAND.findClose]: p => {
    p.take(TRANSACTION_FIELDS.search_id);
  },
  [COMMAND.ntCreate]: ntCreateRequest,
  [COMMAND.ntRename]: (p, message) => {
    takeNamedBits(p, f['search.attribute'], SEARCH);
    p.take(TRANSACTION_FIELDS.ntr_loi);
    p.take(TRANSACTION_FIELDS.ntr_clu);
    return renamed(message);
  },
};

const dataBlock: Bytes = p => {
  p.take(SESSION_FIELDS.buffer_format);
  const length = p.take(f.data_len);
  if (length > 0) p.take(f.file_data, Math.min(length, p.remaining));
};

export const FILE_RESPONSES: Readonly<Record<number, Command>> = {
  [COMMAND.open]: (p, message) => {
    takeFile(p, message);
    takeNamedBits(p, f.file_attribute, SHORT_ATTRIBUTES);
    takeSeconds(p, f['last_write.time']);
    p.take(f.file_size);
    p.bits(f['access.desired'], DESIRED);
  },
  [COMMAND.queryInformation]: p => {
    takeNamedBits(p, f.file_attribute, SHORT_ATTRIBUTES);
    takeSeconds(p, f['last_write.time']);
    p.take(f.file_size);
    p.take(RESERVED, 10);
  },
  [COMMAND.read]: p => {
    const count = p.take(f.count, 2);
    p.addInfo(`, ${count} bytes`);
    p.take(RESERVED, 8);
    return dataBlock;
  },
  [COMMAND.write]: p => {
    p.addInfo(`, ${p.take(f.count, 2)} bytes`);
  },
  [COMMAND.queryDisk]: p => {
    for (const field of [f.units, f.bpu, f.blocksize, f.free_units]) p.take(field);
    p.take(RESERVED, 2);
  },
  [COMMAND.openAndX]: openResponse,
  [COMMAND.readAndX]: readResponse,
  [COMMAND.writeAndX]: writeResponse,
  [COMMAND.ntCreate]: ntCreateResponse,
};

/** Commands whose responses begin with the file that their request was about. */
const ABOUT_FILES = new Set<number>([
  COMMAND.close, COMMAND.readAndX, COMMAND.writeAndX, COMMAND.read, COMMAND.write, COMMAND.locking, COMMAND.ntTransaction,
]);
/** Those with the name. */
const ABOUT_NAMES = new Set<number>([COMMAND.createDirectory, COMMAND.deleteDirectory, COMMAND.delete, COMMAND.rename, COMMAND.checkDirectory]);

/** What a response shows of its request ahead of its own words. */
export function showSubject(p: Cursor, command: number, message: Message): void {
  const { told } = message;
  if (told?.file !== undefined && (ABOUT_FILES.has(command) || callsOpenPipe(told))) showFile(p, message.session, told.file);
  if (told?.oldName !== undefined && command === COMMAND.rename) p.generate(f.old_file, told.oldName);
  if (told?.name !== undefined && ABOUT_NAMES.has(command)) p.generate(f.file, told.name);
}
