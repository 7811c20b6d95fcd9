/** Queries and responses of Modbus by their function: Application Protocol Specification V1.1b3 §6. */
import type { Cursor } from '../../../dissect/index.ts';
import { diagnostics, encapsulated, eventCounter, eventLog } from './diagnostics.ts';
import type { ModbusFields } from './fields.ts';
import * as Code from './names.ts';

/** What was asked for, where that is known. */
export interface Asked {
  /** Where what was asked for begins, and how many coils or registers. */
  readonly reference: number;
  readonly count: number;
}

/** Reads what follows the function's code in a query; leaves what no function has. */
export function query(p: Cursor, f: ModbusFields, code: number): void {
  switch (code) {
    case Code.READ_COILS:
    case Code.READ_INPUTS:
      p.take(f.reference_num);
      p.take(f.bit_cnt);
      break;
    case Code.READ_HOLDING:
    case Code.READ_REGISTERS:
      p.take(f.reference_num);
      p.take(f.word_cnt);
      break;
    case Code.WRITE_COILS: {
      const reference = p.take(f.reference_num), count = p.take(f.bit_cnt);
      coils(p.within(p.take(f.byte_cnt)), f, reference, count);
      break;
    }
    case Code.WRITE_REGISTERS: {
      const reference = p.take(f.reference_num);
      p.take(f.word_cnt);
      registers(p.within(p.take(f.byte_cnt)), f, reference);
      break;
    }
    case Code.READ_WRITE: {
      p.take(f.read_reference_num);
      p.take(f.read_word_cnt);
      const reference = p.take(f.write_reference_num);
      p.take(f.write_word_cnt);
      registers(p.within(p.take(f.byte_cnt)), f, reference);
      break;
    }
    case Code.READ_FILE: {
      const groups = p.within(p.take(f.byte_cnt));
      for (let number = 0; groups.more; number++) {
        const outer = groups.open(`Group ${number}`, 7);
        fileRecord(groups, f);
        groups.close(outer);
      }
      break;
    }
    case Code.READ_FIFO: p.take(f.reference_num); break;
    default: both(p, f, code, true);
  }
}

/** The same in a response. */
export function response(p: Cursor, f: ModbusFields, code: number, asked: Asked | undefined): void {
  switch (code) {
    case Code.READ_COILS:
    case Code.READ_INPUTS: {
      const part = p.within(p.take(f.byte_cnt));
      coils(part, f, asked?.reference ?? 0, asked?.count ?? 8 * part.remaining);
      break;
    }
    case Code.READ_HOLDING:
    case Code.READ_REGISTERS:
    case Code.READ_WRITE: registers(p.within(p.take(f.byte_cnt)), f, asked?.reference ?? 0); break;
    case Code.WRITE_COILS:
      p.take(f.reference_num);
      p.take(f.bit_cnt);
      break;
    case Code.WRITE_REGISTERS:
      p.take(f.reference_num);
      p.take(f.word_cnt);
      break;
    case Code.EVENT_COUNTER: eventCounter(p, f); break;
    case Code.EVENT_LOG: eventLog(p, f); break;
    case Code.REPORT_SERVER: p.within(p.take(f.byte_cnt)).takeRest(f.data); break;
    case Code.READ_FILE: {
      const groups = p.within(p.take(f.byte_cnt));
      for (let number = 0; groups.more; number++) filePart(groups, f, number);
      break;
    }
    case Code.READ_FIFO: {
      const queue = p.within(p.take(f.byte_cnt_16));
      queue.take(f.word_cnt);
      queue.takeRest(f.data);
      break;
    }
    default: both(p, f, code, false);
  }
}

/** Functions whose query and response have the same form. */
function both(p: Cursor, f: ModbusFields, code: number, isQuery: boolean): void {
  switch (code) {
    case Code.WRITE_COIL:
      p.take(f.reference_num);
      p.take(f.data, 2);
      p.set(f.padding, p.bytes[p.at - 1], p.at - 1, 1);
      break;
    case Code.WRITE_REGISTER:
      p.take(f.reference_num);
      p.take(f.data, 2);
      break;
    case Code.DIAGNOSTICS: diagnostics(p, f, isQuery); break;
    case Code.WRITE_FILE: {
      const groups = p.within(p.take(f.byte_cnt));
      for (let number = 0; groups.more; number++) {
        const outer = groups.open(`Group ${number}`, 7 + 2 * groups.u16(5));
        groups.take(f.data, 2 * fileRecord(groups, f));
        groups.close(outer);
      }
      break;
    }
    case Code.MASK_WRITE:
      p.take(f.reference_num);
      p.take(f.and_mask);
      p.take(f.or_mask);
      break;
    case Code.ENCAPSULATED: encapsulated(p, f, isQuery);
  }
}

/** §6.14: which record of which file, together one number, and how many words, which is given. */
function fileRecord(p: Cursor, f: ModbusFields): number {
  p.take(f.reference_type);
  p.take(f.reference_num_32);
  return p.take(f.word_cnt);
}

function filePart(p: Cursor, f: ModbusFields, number: number): void {
  const outer = p.open(`Group ${number}`, 1 + p.u8());
  const part = p.within(p.take(f.byte_cnt));
  if (part.more) part.take(f.reference_type);
  part.takeRest(f.data);
  p.close(outer);
}

/** The first coil is the lowest bit of the first byte (§6.1). */
function coils(p: Cursor, f: ModbusFields, reference: number, count: number): void {
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

/** Registers of 16 bits; half of one that may be left is data. */
function registers(p: Cursor, f: ModbusFields, reference: number): void {
  for (let number = reference; p.remaining >= 2; number++) {
    const outer = p.open(`Register ${number} (UINT16): ${p.u16()}`, 2);
    p.set(f.regnum16, number, p.at, 2);
    p.take(f.regval_uint16);
    p.close(outer);
  }
  p.takeRest(f.data);
}
