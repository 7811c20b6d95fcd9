/** Bitcoin's transactions and the headers of blocks, with witnesses after BIP 144. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { FIELDS } from './fields.ts';
import { takeCount, takeMoment } from './numbers.ts';

const f = FIELDS;
export const HASH = 32;
const INPUTS = { small: f['tx.input_count'], large: f['tx.input_count64'] };
const OUTPUTS = { small: f['tx.output_count'], large: f['tx.output_count64'] };
const SIGNATURE = { small: f['tx.in.script_length'], large: f['tx.in.script_length64'] };
const SCRIPT = { small: f['tx.out.script_length'], large: f['tx.out.script_length64'] };

/** Below its heading, which says which of a block's transactions it is. */
export function transaction(p: Cursor, nth?: number): void {
  const outer = p.open(f.tx);
  if (nth !== undefined) p.labelNode(p.tree.current, `Tx message [ ${String(nth).padStart(4)} ]`);
  p.take(f['tx.version']);
  // No transaction is without inputs: a zero in their count's place says that witnesses follow the outputs.
  const hasWitness = p.u8() === 0 && p.remaining > 2 && p.u8(1) === 1;
  if (hasWitness) p.skip(2);
  const inputs = takeCount(p, INPUTS);
  for (let i = 0; i < inputs; i++) input(p);
  const outputs = takeCount(p, OUTPUTS);
  for (let i = 0; i < outputs; i++) output(p);
  if (hasWitness) for (let i = 0; i < inputs; i++) witness(p, i + 1);
  p.take(f['tx.lock_time']);
  p.close(outer);
}

function input(p: Cursor): void {
  const outer = p.open(f['tx.in']);
  const previous = p.open(f['tx.in.prev_output'], HASH + 4);
  p.take(f['tx.in.prev_output.hash'], HASH);
  p.take(f['tx.in.prev_output.index']);
  p.close(previous);
  const length = takeCount(p, SIGNATURE);
  checkScript(p, length);
  p.take(f['tx.in.sig_script'], length);
  p.take(f['tx.in.seq']);
  p.close(outer);
}

function output(p: Cursor): void {
  const outer = p.open(f['tx.out']);
  p.take(f['tx.out.value']);
  const length = takeCount(p, SCRIPT);
  checkScript(p, length);
  p.take(f['tx.out.script'], length);
  p.close(outer);
}

function checkScript(p: Cursor, length: number): void {
  if (length > p.remaining) p.expertUnder(f['script_length.invalid']);
}

/** The stack for an input. */
function witness(p: Cursor, nth: number): void {
  const outer = p.open(`Witness of input ${nth}`), items = skipCount(p);
  for (let i = 0; i < items; i++) {
    const length = skipCount(p);
    p.take(f['tx.witness'], length);
  }
  p.close(outer);
}

/** A count without a field of its own. */
function skipCount(p: Cursor): number {
  const first = p.u8(), size = first < 0xfd ? 0 : first === 0xfd ? 2 : first === 0xfe ? 4 : 8;
  const value = size === 0 ? first : size === 2 ? p.little16(1) : p.little32(1) + (size === 8 ? p.little32(5) * 2 ** 32 : 0);
  p.skip(1 + size);
  return value;
}

interface HeaderFields {
  readonly version: Field<number>;
  readonly prev_block: Field<void>;
  readonly merkle_root: Field<void>;
  readonly timestamp: Field<Moment>;
  readonly bits: Field<number>;
  readonly nonce: Field<number>;
}

const headerFields = (name: 'block' | 'headers' | 'merkleblock'): HeaderFields => ({
  version: f[`${name}.version`], prev_block: f[`${name}.prev_block`], merkle_root: f[`${name}.merkle_root`],
  timestamp: f[`${name}.timestamp`], bits: f[`${name}.bits`], nonce: f[`${name}.nonce`],
});
export const BLOCK = headerFields('block'), LISTED = headerFields('headers'), FILTERED = headerFields('merkleblock');

export function blockHeader(p: Cursor, fields: HeaderFields): void {
  p.take(fields.version);
  p.take(fields.prev_block, HASH);
  p.take(fields.merkle_root, HASH);
  takeMoment(p, fields.timestamp, 4);
  p.take(fields.bits);
  p.take(fields.nonce);
}
