/** Modbus over TCP: MODBUS Messaging on TCP/IP Implementation Guide V1.0b §3.1.3, and Application Protocol Specification V1.1b3 §6. */
import {
  type Cursor, MORE, type Moment, NOT_MINE, type Tracker, between, bits, flag, frameNumber, nameOf, octets, protocol, relativeTime, u16, u8,
} from '../../dissect/index.ts';
import { isToServer } from '../text-lines.ts';

const PORTS = [502];
const HEADER = 6;
/** A unit and at most 253 bytes of function and data (§4.1). */
const LONGEST = 254;
const EXCEPTION = 0x80;
const READ_COILS = 1, READ_INPUTS = 2, READ_HOLDING = 3, READ_REGISTERS = 4, WRITE_COIL = 5, WRITE_REGISTER = 6, DIAGNOSTICS = 8;
const WRITE_COILS = 15, WRITE_REGISTERS = 16;
const MASK_WRITE = 22, READ_WRITE = 23;

const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Read Coils', 2: 'Read Discrete Inputs', 3: 'Read Holding Registers', 4: 'Read Input Registers', 5: 'Write Single Coil', 6: 'Write Single Register',
  7: 'Read Exception Status', 8: 'Diagnostics', 11: 'Get Comm. Event Counters', 12: 'Get Comm. Event Log', 15: 'Write Multiple Coils', 16: 'Write Multiple Registers',
  17: 'Report Slave ID', 20: 'Read File Record', 21: 'Write File Record', 22: 'Mask Write Register', 23: 'Read Write Register', 24: 'Read FIFO Queue',
  43: 'Encapsulated Interface Transport', 90: 'Unity (Schneider)',
};
const EXCEPTIONS: Readonly<Record<number, string>> = {
  1: 'Illegal function', 2: 'Illegal data address', 3: 'Illegal data value', 4: 'Slave device failure', 5: 'Acknowledge', 6: 'Slave device busy', 8: 'Memory parity error',
  10: 'Gateway path unavailable', 11: 'Gateway target device failed to respond',
};

interface Exchange {
  readonly frame: number;
  readonly time: Moment;
  /** Where what was asked for begins, and how many coils or registers. */
  readonly reference: number;
  readonly count: number;
}

interface Exchanges {
  readonly open: Map<string, Exchange>;
  readonly byResponse: Map<string, Exchange>;
}

const keyOf = (bytes: Uint8Array): string => `${bytes[0]} ${bytes[1]} ${bytes[6]} ${bytes[7] & 0x7f}`;

const TRACKER: Tracker<Exchanges> = {
  key: 'modbus',
  make: () => ({ open: new Map(), byResponse: new Map() }),
  forget({ open, byResponse }) {
    open.clear();
    byResponse.clear();
  },
  observe(state, { frame, time, fromClient, bytes }) {
    if (bytes.length < HEADER + 2) return;
    const key = keyOf(bytes);
    if (fromClient) {
      const word = (at: number): number => (bytes.length < at + 2 ? 0 : (bytes[at] << 8) | bytes[at + 1]);
      state.open.set(key, { frame, time, reference: word(8), count: word(10) });
      return;
    }
    const exchange = state.open.get(key);
    if (exchange === undefined) return;
    state.open.delete(key);
    state.byResponse.set(`${frame} ${key}`, exchange);
  },
};

export const mbtcp = protocol({
  name: 'mbtcp',
  title: 'Modbus/TCP',
  short: 'Modbus/TCP',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: {
    trans_id: u16('Transaction Identifier'),
    prot_id: u16('Protocol Identifier'),
    len: u16('Length'),
    unit_id: u8('Unit Identifier'),
  },
  dissect(p, f) {
    const transaction = p.take(f.trans_id);
    p.take(f.prot_id);
    const length = p.take(f.len);
    const unit = p.take(f.unit_id);
    p.limit(HEADER + length);
    const code = p.more ? p.u8() : 0;
    const isQuery = isToServer(p, PORTS) ?? true;
    const [what, failed] = [FUNCTIONS[code & 0x7f] ?? `Unknown function (${code & 0x7f})`, code >= EXCEPTION];
    const padded = (value: number, size: number): string => String(value).padStart(size);
    const who = isQuery ? '   Query' : 'Response';
    p.info(() => `${who}: Trans: ${padded(transaction, 5)}; Unit: ${padded(unit, 3)}, Func: ${padded(code & 0x7f, 3)}: ${what}`);
    if (failed) p.addInfo('. Exception returned ');
    const around = p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER);
    p.packet.notes.set(
      'modbus', { isQuery, exchange: around?.byResponse.get(`${p.packet.record.number} ${keyOf(p.bytes.subarray(p.begin))}`) } satisfies Context,
    );
    if (p.more) p.call('modbus', length - 1);
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + 4] << 8) | bytes[at + 5];
    return bytes[at + 2] !== 0 || bytes[at + 3] !== 0 || length < 2 || length > LONGEST ? NOT_MINE : HEADER + length;
  },
});

interface Context {
  readonly isQuery: boolean;
  readonly exchange: Exchange | undefined;
}

export const modbus = protocol({
  name: 'modbus',
  title: 'Modbus',
  short: '',
  fields: {
    func_code: bits('Function Code', 0x7f, { values: FUNCTIONS }),
    request_frame: frameNumber('Request Frame', { source: 'conversation' }),
    response_time: relativeTime('Time from request', { source: 'conversation' }),
    exception_code: u8('Exception Code', { values: EXCEPTIONS }),
    reference_num: u16('Reference Number'),
    bit_cnt: u16('Bit Count'),
    word_cnt: u16('Word Count'),
    byte_cnt: u8('Byte Count'),
    data: octets('Data'),
    padding: u8('Padding', { hex: true }),
    bitnum: u16('Bit Number'),
    bitval: flag('Bit Value', 0x01, { as: ['True', 'False'] }),
    regnum16: u16('Register Number'),
    regval_uint16: u16('Register Value (UINT16)'),
    diagnostic_code: u16('Diagnostic Code'),
    and_mask: u16('AND mask', { hex: true }),
    or_mask: u16('OR mask', { hex: true }),
    write_reference_num: u16('Write Reference Number'),
    write_word_cnt: u16('Write Word Count'),
  },
  dissect(p, f) {
    const { isQuery, exchange } = (p.packet.notes.get('modbus') as Context | undefined) ?? { isQuery: true, exchange: undefined };
    const failed = p.u8() >= EXCEPTION;
    const code = p.take(f.func_code);
    if (failed) p.title(` - ${nameOf(FUNCTIONS, code) ?? 'Unknown function'}. Exception returned`);
    if (exchange !== undefined) {
      p.generate(f.request_frame, exchange.frame);
      p.generate(f.response_time, between(exchange.time, p.packet.record));
    }
    if (failed) p.take(f.exception_code);
    else if (isQuery) query(p, f, code);
    else response(p, f, code, exchange);
    p.takeRest(f.data);
  },
});

type Fields = typeof modbus.fields;

function query(p: Cursor, f: Fields, code: number): void {
  switch (code) {
    case READ_COILS:
    case READ_INPUTS:
      p.take(f.reference_num);
      p.take(f.bit_cnt);
      break;
    case READ_HOLDING:
    case READ_REGISTERS:
      p.take(f.reference_num);
      p.take(f.word_cnt);
      break;
    case WRITE_COILS: {
      const reference = p.take(f.reference_num);
      const count = p.take(f.bit_cnt);
      coils(p.within(p.take(f.byte_cnt)), f, reference, count);
      break;
    }
    case WRITE_REGISTERS: {
      const reference = p.take(f.reference_num);
      p.take(f.word_cnt);
      registers(p.within(p.take(f.byte_cnt)), f, reference);
      break;
    }
    case READ_WRITE: {
      p.take(f.reference_num);
      p.take(f.word_cnt);
      const reference = p.take(f.write_reference_num);
      p.take(f.write_word_cnt);
      registers(p.within(p.take(f.byte_cnt)), f, reference);
      break;
    }
    default: both(p, f, code);
  }
}

/** Functions whose query and response have the same form. */
function both(p: Cursor, f: Fields, code: number): void {
  switch (code) {
    case WRITE_COIL:
      p.take(f.reference_num);
      p.take(f.data, 2);
      p.set(f.padding, p.bytes[p.at - 1], p.at - 1, 1);
      break;
    case WRITE_REGISTER:
      p.take(f.reference_num);
      p.take(f.data, 2);
      break;
    case DIAGNOSTICS: p.take(f.diagnostic_code); break;
    case MASK_WRITE:
      p.take(f.reference_num);
      p.take(f.and_mask);
      p.take(f.or_mask);
  }
}

function response(p: Cursor, f: Fields, code: number, exchange: Exchange | undefined): void {
  switch (code) {
    case READ_COILS:
    case READ_INPUTS: {
      const part = p.within(p.take(f.byte_cnt));
      coils(part, f, exchange?.reference ?? 0, exchange?.count ?? 8 * part.remaining);
      break;
    }
    case READ_HOLDING:
    case READ_REGISTERS:
    case READ_WRITE: registers(p.within(p.take(f.byte_cnt)), f, exchange?.reference ?? 0); break;
    case WRITE_COILS:
      p.take(f.reference_num);
      p.take(f.bit_cnt);
      break;
    case WRITE_REGISTERS:
      p.take(f.reference_num);
      p.take(f.word_cnt);
      break;
    default: both(p, f, code);
  }
}

/** The first coil is the lowest bit of the first byte (§6.1). */
function coils(p: Cursor, f: Fields, reference: number, count: number): void {
  for (let i = 0; p.more; i++) {
    const { at } = p;
    const byte = p.u8();
    for (let bit = 0; bit < 8 && 8 * i + bit < count; bit++) {
      const isSet = (byte >> bit) % 2 === 1;
      const number = reference + 8 * i + bit;
      const outer = p.open(`Bit ${number} : ${isSet ? 1 : 0}`, 1);
      p.generate(f.bitnum, number);
      p.set(f.bitval, isSet, at, 1);
      p.close(outer);
    }
    p.skip(1);
  }
}

function registers(p: Cursor, f: Fields, reference: number): void {
  for (let number = reference; p.remaining >= 2; number++) {
    const outer = p.open(`Register ${number} (UINT16): ${p.u16()}`, 2);
    p.set(f.regnum16, number, p.at, 2);
    p.take(f.regval_uint16);
    p.close(outer);
  }
}
