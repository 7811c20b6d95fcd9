/** What macOS and its servers tell each other when a file is opened: the extra AAPL, as Apple's smbfs sends it. */
import { type Cursor, type Field, flag, text, u32, u64 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';

const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 8, as: ['True', 'False'] } as const;

export const APPLE_FIELDS = {
  'aapl.command_code': u32('Command code', { little: true, values: { 1: 'Server query', 2: 'Resolve ID' } }),
  'aapl.reserved': u32('Reserved', HEX),
  'aapl.query_bitmask': u64('Query bitmask', HEX),
  'aapl.bitmask.server_caps': flag('Server capabilities', 0x1, WIDE),
  'aapl.bitmask.volume_caps': flag('Volume capabilities', 0x2, WIDE),
  'aapl.bitmask.model_info': flag('Model information', 0x4, WIDE),
  'aapl.caps': u64('Client/Server capabilities', HEX),
  'aapl.caps.supports_read_dir_addr': flag('Supports READDIRATTR', 0x1, WIDE),
  'aapl.caps.supports_osx_copyfile': flag('Supports macOS copyfile', 0x2, WIDE),
  'aapl.caps.unix_based': flag('UNIX-based', 0x4, WIDE),
  'aapl.supports_nfs_ace': flag('Supports NFS ACE', 0x8, WIDE),
  'aapl.volume_caps': u64('Volume capabilities', HEX),
  'aapl.volume_caps.supports_resolve_id': flag('Supports Resolve ID', 0x1, WIDE),
  'aapl.volume_caps.case_sensitive': flag('Case sensitive', 0x2, WIDE),
  'aapl.volume_caps.supports_full_sync': flag('Supports full sync', 0x4, WIDE),
  'aapl.model_string': text('Model string', { encoding: 'utf16le' }),
  'aapl.server_path': text('Server path', { encoding: 'utf16le' }),
  'aapl.file_id': u64('File ID', { ...HEX, own: true }),
  'aapl.status': u32('NT Status', { ...HEX, own: true }),
};

const f = APPLE_FIELDS;
const QUERY = 1, RESOLVE = 2;
const SERVER = 1n, VOLUME = 2n, MODEL = 4n;
const QUERIES = fieldsBelow(f, 'aapl.bitmask.');
const CAPABILITIES = [...fieldsBelow(f, 'aapl.caps.'), f['aapl.supports_nfs_ace']];
const VOLUMES = fieldsBelow(f, 'aapl.volume_caps.');

/** Bits of eight bytes, with those that are set behind the number. */
function takeWide(p: Cursor, field: Field<bigint>, bits: readonly Field[]): bigint {
  const { at } = p, value = p.take(field), outer = p.under(), set: string[] = [];
  for (const bit of bits as readonly Field<boolean>[]) {
    const isSet = (value & BigInt(bit.mask)) !== 0n;
    p.set(bit, isSet, at, 8);
    if (isSet) set.push(`, ${bit.title}`);
  }
  p.close(outer);
  p.addLabel(set.join(''));
  return value;
}

function takeCounted(p: Cursor, field: typeof f['aapl.model_string']): void {
  const length = p.little32();
  p.skip(4);
  p.take(field, Math.min(length, p.remaining));
}

/** The data of an AAPL; those of a request and of its answer differ. */
export function takeAppleContext(p: Cursor, isResponse: boolean): void {
  const command = p.take(f['aapl.command_code']);
  p.take(f['aapl.reserved']);
  if (command === QUERY) {
    const asked = takeWide(p, f['aapl.query_bitmask'], QUERIES);
    if ((asked & SERVER) !== 0n) takeWide(p, f['aapl.caps'], CAPABILITIES);
    if (!isResponse) return;
    if ((asked & VOLUME) !== 0n) takeWide(p, f['aapl.volume_caps'], VOLUMES);
    if ((asked & MODEL) !== 0n) {
      p.skip(4);
      takeCounted(p, f['aapl.model_string']);
    }
  } else if (command === RESOLVE) {
    if (isResponse) {
      p.take(f['aapl.status']);
      takeCounted(p, f['aapl.server_path']);
    } else {
      p.take(f['aapl.file_id']);
    }
  }
}
