/** Unified diagnostic services, ISO 14229-1: what testers ask of a vehicle's control units. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, octets, protocol, text, u16, u64, u8 } from '../../dissect/index.ts';
import { hexText } from '../../bytes/address-text.ts';
import { CONTROLS, ERRORS, REPORTS, RESETS, ROUTINES, SERVICES, SESSIONS, SETTINGS } from './uds/names.ts';

const REPLY = 0x40, SUPPRESSED = 0x80;
const SESSION = 0x10, RESET = 0x11, REPORT = 0x19, READ = 0x22, ACCESS = 0x27, WRITE = 0x2e,
  CONTROL = 0x2f, ROUTINE = 0x31, DOWNLOAD = 0x34, UPLOAD = 0x35, TRANSFER = 0x36,
  PRESENT = 0x3e, FAILURE = 0x3f, SETTING = 0x85;
const HEX = { hex: true } as const;

/** What a tester and a vehicle are called, handed over by the layer below in `PacketContext.notes`. */
export interface DiagnosticAddresses {
  readonly source: number;
  readonly target: number;
}

export const uds = protocol({
  name: 'uds',
  title: 'Unified Diagnostic Services',
  on: { 'iso15765.subdissector': ['uds'] },
  fields: {
    diag_addr: u16('Diagnostic Address', { hex: true, hidden: true }),
    diag_addr_source: u16('Diagnostic Source Address', { hex: true, hidden: true, also: 'uds.diag_addr' }),
    diag_addr_target: u16('Diagnostic Target Address', { hex: true, hidden: true, also: 'uds.diag_addr' }),
    diag_addr_name: text('Diagnostic Address Name', { hidden: true }),
    diag_addr_source_name: text('Diagnostic Source Address Name', { hidden: true, also: 'uds.diag_addr_name' }),
    diag_addr_target_name: text('Diagnostic Target Address Name', { hidden: true, also: 'uds.diag_addr_name' }),
    sid: bits('Service Identifier', 0xbf, { hex: true, values: SERVICES }),
    reply: bits('Reply Flag', REPLY, HEX),
    'dsc.type': u8('Type', { hex: true, values: SESSIONS }),
    'dsc.parameter_record': octets('Parameter Record'),
    'er.type': u8('Type', { hex: true, values: RESETS }),
    'rdtci.type': u8('Type', { hex: true, values: REPORTS }),
    'rdtci.record': octets('Record'),
    'rdbi.data_identifier': u16('Data Identifier', HEX),
    'rdbi.data_record': octets('Data Record'),
    'sa.type': u8('Type', HEX),
    'sa.key': octets('Key'),
    'sa.seed': octets('Seed'),
    'wdbi.data_identifier': u16('Data Identifier', HEX),
    'wdbi.data_record': octets('Data Record'),
    'iocbi.data_identifier': u16('Data Identifier', HEX),
    'iocbi.parameter': u8('Parameter', { hex: true, values: CONTROLS }),
    'iocbi.state': octets('State'),
    'rc.type': u8('Type', { hex: true, values: ROUTINES }),
    'rc.identifier': u16('Identifier', HEX),
    'rc.option_record': octets('Option record'),
    'rc.info': u8('Info', HEX),
    'rc.status_record': octets('Status Record'),
    'rd.compression_method': bits('Compression Method', 0xf0, HEX),
    'rd.encrypting_method': bits('Encrypting Method', 0x0f, HEX),
    'rd.memory_size_length': bits('Memory size length', 0xf0, HEX),
    'rd.memory_address_length': bits('Memory address length', 0x0f, HEX),
    'rd.memory_address': u64('Memory Address', HEX),
    'rd.memory_size': u64('Memory Size', HEX),
    'rd.max_number_of_block_length_length': bits('Memory address length', 0xf0, HEX),
    'rd.max_number_of_block_length': u64('Memory Size', HEX),
    'td.block_sequence_counter': u8('Block Sequence Counter'),
    'tp.suppress_reply': bits('Suppress reply', 0x7f, HEX),
    'tp.suppress_reply.indification': flag('Suppress reply', SUPPRESSED, { as: ['True', 'False'] }),
    'err.sid': u8('Service Identifier', { hex: true, values: SERVICES }),
    'err.code': u8('Code', { hex: true, values: ERRORS }),
    'cdtcs.type': u8('Type', { hex: true, values: SETTINGS }),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    const addresses = p.packet.notes.get('diagnostic addresses') as DiagnosticAddresses | undefined;
    if (addresses !== undefined) {
      p.title(`, Source: ${hex(addresses.source, 4)}, Target: ${hex(addresses.target, 4)}`);
      p.hide(f.diag_addr_source, addresses.source);
      p.hide(f.diag_addr_target, addresses.target);
      // Nobody has named them: they are called by their numbers.
      p.hide(f.diag_addr_source_name, String(addresses.source));
      p.hide(f.diag_addr_target_name, String(addresses.target));
    }
    const isReply = (p.u8() & REPLY) !== 0;
    // The reply's bit lies in the middle of the number.
    const service = p.show(f.sid);
    p.take(f.reply);
    const name = SERVICES[service] ?? `Unknown (${hex(service, 2)})`;
    p.info(`${isReply ? 'Reply  ' : 'Request'}   ${name.padEnd(36)}`);
    const outer = p.more && READERS[service] !== undefined ? p.open(name, p.remaining) : undefined;
    READERS[service]?.(p, f, isReply);
    if (outer !== undefined) p.close(outer);
    p.takeRest(f.data);
  },
});

type Fields = (typeof uds)['fields'];
type ReadService = (p: Cursor, f: Fields, isReply: boolean) => void;

const identifier = (value: number): string => hex(value, 4);
const say = (p: Cursor, text: string): void => p.addInfo(`   ${text}`);
const spaced = (bytes: Uint8Array): string => hexText(bytes, ' ');

/** What is left as a record, told in the Info column. */
function record(p: Cursor, field: Fields['rdtci.record'], before = '   '): void {
  if (!p.more) return;
  p.addInfo(`${before}${spaced(p.peekBytes(p.remaining))}`);
  p.take(field, p.remaining);
}

/** A kind of the service's own, whose highest bit asks for no reply. */
function kind(p: Cursor, field: Fields['dsc.type'], names: Readonly<Record<number, string>>): void {
  const value = p.take(field);
  say(p, names[value] ?? `Unknown (${hex(value)})`);
}

const READERS: Readonly<Record<number, ReadService | undefined>> = {
  [SESSION](p, f, isReply) {
    kind(p, f['dsc.type'], SESSIONS);
    if (isReply) record(p, f['dsc.parameter_record']);
  },
  [RESET]: (p, f) => kind(p, f['er.type'], RESETS),
  [REPORT](p, f) {
    kind(p, f['rdtci.type'], REPORTS);
    record(p, f['rdtci.record'], '    ');
  },
  [READ](p, f, isReply) {
    if (isReply) {
      say(p, identifier(p.take(f['rdbi.data_identifier'])));
      record(p, f['rdbi.data_record']);
      return;
    }
    while (p.remaining >= 2) say(p, identifier(p.take(f['rdbi.data_identifier'])));
  },
  [ACCESS](p, f, isReply) {
    const type = p.take(f['sa.type']);
    // Odd numbers ask for a seed, the even ones behind them send the key.
    say(p, type % 2 === 1 ? 'Request Seed' : 'Send Key');
    if (p.more) record(p, isReply ? f['sa.seed'] : f['sa.key']);
  },
  [WRITE](p, f) {
    say(p, identifier(p.take(f['wdbi.data_identifier'])));
    record(p, f['wdbi.data_record']);
  },
  [CONTROL](p, f) {
    say(p, identifier(p.take(f['iocbi.data_identifier'])));
    const parameter = p.take(f['iocbi.parameter']);
    p.addInfo(`  ${CONTROLS[parameter] ?? `Unknown (${hex(parameter)})`}`);
    record(p, f['iocbi.state'], ' ');
  },
  [ROUTINE](p, f, isReply) {
    kind(p, f['rc.type'], ROUTINES);
    p.addInfo(` ${identifier(p.take(f['rc.identifier']))}`);
    if (!isReply) {
      record(p, f['rc.option_record']);
    } else if (p.more) {
      say(p, hex(p.take(f['rc.info'])));
      record(p, f['rc.status_record']);
    }
  },
  [DOWNLOAD]: memory,
  [UPLOAD]: memory,
  [TRANSFER](p, f) {
    say(p, `Block Sequence Counter ${p.take(f['td.block_sequence_counter'])}`);
  },
  [PRESENT](p, f, isReply) {
    const wanted = p.u8();
    p.show(f['tp.suppress_reply']);
    if (!isReply) p.show(f['tp.suppress_reply.indification']);
    p.skip(1);
    say(p, `Sub-function ${wanted & 0x7f}${!isReply && (wanted & SUPPRESSED) !== 0 ? '   (Reply suppressed)' : ''}`);
  },
  [FAILURE](p, f) {
    const service = p.take(f['err.sid']), code = p.take(f['err.code']);
    say(p, `${SERVICES[service] ?? `Unknown (${hex(service, 2)})`} (SID: ${ERRORS[code] ?? `Unknown (${hex(code, 2)})`})`);
  },
  [SETTING]: (p, f) => kind(p, f['cdtcs.type'], SETTINGS),
};

/** Where to write how much: both numbers' lengths stand before them. */
function memory(p: Cursor, f: Fields, isReply: boolean): void {
  if (isReply) {
    const length = p.take(f['rd.max_number_of_block_length_length']);
    say(p, `Max Number Of Block Length ${hex(number(p, f['rd.max_number_of_block_length'], length))}`);
    return;
  }
  const compression = p.show(f['rd.compression_method']), encryption = p.take(f['rd.encrypting_method']);
  const size = p.show(f['rd.memory_size_length']), address = p.take(f['rd.memory_address_length']);
  const at = number(p, f['rd.memory_address'], address), count = number(p, f['rd.memory_size'], size);
  say(p, `${hex(count)} bytes at ${hex(at)}   (Compression:${hex(compression)} Encrypting:${hex(encryption)})`);
}

/** A number of up to fifteen bytes, of which eight are shown. */
function number(p: Cursor, field: Fields['rd.memory_size'], length: number): bigint {
  const value = p.peekBytes(length).reduce((sum, byte) => BigInt.asUintN(64, (sum << 8n) | BigInt(byte)), 0n);
  p.takeAs(field, value, length);
  return value;
}
