/** Memcached's binary protocol: https://github.com/memcached/memcached/blob/master/doc/protocol-binary.txt. */
import { type Cursor, type Field, expert, nameOf, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { COMMANDS, type Command, STATUSES } from './commands.ts';

const REQUEST = 0x80, RESPONSE = 0x81;
export const HEADER = 24;
/** Values have up to a megabyte unless a server was told otherwise; a hundred times that is not this protocol. */
const LONGEST_BODY = 0x8000000;
const COUNTER = 8;

const OPCODES: Readonly<Record<number, string>> = Object.fromEntries(Object.entries(COMMANDS).map(([code, { name }]) => [code, name]));

export const BINARY_FIELDS = {
  magic: u8('Magic', { values: { [REQUEST]: 'Request', [RESPONSE]: 'Response' } }),
  opcode: u8('Opcode', { values: OPCODES }),
  'key.length': u16('Key Length'),
  'extras.length': u8('Extras length'),
  data_type: u8('Data type', { values: { 0: 'Raw bytes' } }),
  reserved: u16('Reserved'),
  status: u16('Status', { values: STATUSES }),
  'value.length': u32('Value length'),
  total_body_length: u32('Total body length'),
  opaque: u32('Opaque'),
  cas: u64('CAS'),
  extras: none('Extras'),
  'extras.flags': u32('Flags', { hex: true }),
  'extras.expiration': u32('Expiration'),
  'extras.delta': u64('Amount to add'),
  'extras.initial': u64('Initial value'),
  'extras.unknown': octets('Unknown'),
  'extras.response': u64('Response'),
  key: text('Key'),
  value: text('Value'),
  'extras.notexpected': expert('shall not have Extras', 'warning', 'Undecoded'),
  'extras.missing': expert('must have Extras', 'warning', 'Undecoded'),
  'key.notexpected': expert('shall not have Key', 'warning', 'Undecoded'),
  'key.missing': expert('must have Key', 'warning', 'Undecoded'),
  'value.invalid': expert('Illegal Value length, should be 8', 'warning', 'Undecoded'),
  'value.notexpected': expert('shall not have Value', 'warning', 'Undecoded'),
  'value.missing': expert('must have Value', 'warning', 'Undecoded'),
  'opcode.unknown': expert('Unknown opcode', 'warning', 'Undecoded'),
  'status.response': expert('Error response', 'note', 'Response'),
  'reserved.expert': expert('Reserved value', 'warning', 'Undecoded'),
};

const f = BINARY_FIELDS;

/** What the extras of requests and responses consist of. */
const EXTRAS: Readonly<Record<NonNullable<Command['asks']>, readonly Field<unknown>[]>> = {
  stored: [f['extras.flags'], f['extras.expiration']],
  counted: [f['extras.delta'], f['extras.initial'], f['extras.expiration']],
  expires: [f['extras.expiration']],
  flags: [f['extras.flags']],
};

export const isBinary = (first: number): boolean => first === REQUEST || first === RESPONSE;

/** Bytes of the message whose header of 24 bytes is at `at`; -1 where that is none. */
export function messageLength(bytes: Uint8Array, at: number): number {
  const body = ((bytes[at + 8] << 24) | (bytes[at + 9] << 16) | (bytes[at + 10] << 8) | bytes[at + 11]) >>> 0;
  return body > LONGEST_BODY ? -1 : HEADER + body;
}

/** Reads one message; gives what the Info column says of it. */
export function takeMessage(p: Cursor): string {
  const isRequest = p.take(f.magic) === REQUEST;
  const opcode = p.take(f.opcode), command: Command | undefined = COMMANDS[opcode];
  const what = `${command?.name ?? `Unknown opcode (${opcode})`} ${isRequest ? 'Request' : 'Response'}`;
  if (command === undefined) p.expert(f['opcode.unknown'], `Unknown opcode: ${opcode}`);
  p.title(`, ${what}`);
  const key = p.take(f['key.length']), extras = p.take(f['extras.length']);
  p.take(f.data_type);
  const status = isRequest ? reserved(p) : outcome(p, command);
  const total = p.u32();
  p.generate(f['value.length'], (total - extras - key) >>> 0, p.at);
  p.take(f.total_body_length);
  p.take(f.opaque);
  p.take(f.cas);
  if (status !== 0) return failure(p, what, status, total);
  const parts = { extras, key, value: total - extras - key };
  if (parts.value < 0) p.malformed(`a body of ${total} bytes has extras of ${extras} and a key of ${key}`);
  const rules = (isRequest ? command?.request : command?.response) ?? '???';
  check(p, what, rules, parts);
  if (extras > 0) takeExtras(p, isRequest ? command?.asks : command?.answers, extras, rules[0] === '-');
  if (key > 0) p.take(f.key, key);
  if (parts.value > 0) takeValue(p, parts.value, !isRequest && command?.counts === true);
  return what;
}

function reserved(p: Cursor): number {
  const value = p.take(f.reserved);
  if (value !== 0) p.expert(f['reserved.expert'], `Reserved value: ${value}`);
  return 0;
}

function outcome(p: Cursor, command: Command | undefined): number {
  const status = p.take(f.status);
  if (status !== 0) p.expert(f['status.response'], `${command?.name ?? 'Unknown'}: ${nameOf(STATUSES, status) ?? `Status: ${status}`}`);
  return status;
}

/** An error tells in words what is wrong. */
function failure(p: Cursor, what: string, status: number, length: number): string {
  const name = nameOf(STATUSES, status) ?? `Unknown status: ${status}`;
  if (length > 0) p.take(f.value, length);
  else p.expert(f['value.missing'], `${what} with status ${name} must have Value`);
  return `${what} (${name})`;
}

/** Remarks on parts that the command has not, or that it must have. */
function check(
  p: Cursor, what: string, rules: string,
  { extras, key, value }: { readonly extras: number; readonly key: number; readonly value: number },
): void {
  const parts = [
    ['extras', 'Extras', extras], ['key', 'Key', key], ['value', 'Value', value],
  ] as const;
  for (const [i, [part, title, length]] of parts.entries()) {
    if (length > 0 && rules[i] === '-') p.expert(f[`${part}.notexpected`], `${what} shall not have ${title}`);
    if (length === 0 && rules[i] === '+') p.expert(f[`${part}.missing`], `${what} must have ${title}`);
  }
}

function takeExtras(p: Cursor, kind: Command['asks'], length: number, forbidden: boolean): void {
  const outer = p.open(f.extras, length), part = p.within(length);
  const fields = kind === undefined || forbidden ? [] : EXTRAS[kind];
  const size = fields.reduce((sum, field) => sum + field.size, 0);
  if (size > 0 && size !== length) part.expert(f['extras.notexpected'], `Illegal Extras length, should be ${size}`);
  for (const field of fields) if (part.remaining >= field.size) part.take(field);
  part.takeRest(f['extras.unknown']);
  p.close(outer);
}

function takeValue(p: Cursor, length: number, isCounter: boolean): void {
  if (isCounter && length >= COUNTER) {
    p.take(f['extras.response']);
    if (length !== COUNTER) p.expertUnder(f['value.invalid']);
    if (length > COUNTER) p.take(f.value, length - COUNTER);
  } else {
    p.take(f.value, length);
  }
}
