/** Which cache serves what: 256 buckets of a hash, or masks over addresses and ports, draft-wilson-wrec-wccp-v2-01 §5.7.6 to §5.7.8. */
import type { Cursor } from '../../../dissect/index.ts';
import { type AddressTable, peekAddress, takeAddress } from './addresses.ts';
import { ADDRESSES, type Fields } from './fields.ts';

const BUCKETS = 256, BLOCKS = 32;
/** Of a bucket's byte: the cache's number, whether the second hash is asked, and what stands for no cache. */
const UNASSIGNED = 0xff, SECOND = 0x80;
const VALUE = 16;

/** One bit a bucket, those of a byte from the lowest on. */
export function takeAssigned(p: Cursor, f: Fields): void {
  for (let block = 0; block < BLOCKS; block++) {
    const byte = p.u8();
    for (let bit = 0; bit < 8; bit++) {
      p.set(f.bucket_bit, byte & (1 << bit), p.at, 1);
      p.label(() => `Bucket ${String(8 * block + bit).padStart(3)}: ${(byte & (1 << bit)) === 0 ? 'Not Assigned' : 'Assigned'}`);
    }
    p.skip(1);
  }
}

/** One byte a bucket: which of the caches it is. */
export function takeBuckets(p: Cursor, f: Fields): void {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const cache = p.take(f.bucket);
    p.label(() => `Bucket ${String(bucket).padStart(3)}: ${cache === UNASSIGNED ? 'Unassigned' :
      (cache & SECOND) === 0 ? String(cache).padStart(10) : `${String(cache & ~SECOND).padStart(4)} (Alt)`}`);
  }
}

/** Key: the router that was told first, and a number that grows. */
export function takeKey(p: Cursor, f: Fields, table: AddressTable): void {
  takeAddress(p, ADDRESSES.key, table);
  p.take(f['assignment_key.change_num']);
}

/** Masks, and which cache serves the values behind them. */
export function takeMasks(p: Cursor, f: Fields, table: AddressTable): void {
  const list = p.open('Mask/Value Set List'), count = p.take(f['mask_value_set_list.num_elements']);
  for (let number = 0; number < count && p.more; number++) {
    const outer = p.open(`Mask/Value Set Element(${number})`);
    p.take(f['mask_element.src_ip']);
    p.take(f['mask_element.dest_ip']);
    p.take(f['mask_element.src_port']);
    p.take(f['mask_element.dest_port']);
    const values = p.take(f['mask_value_set_selement.value_element_num']), below = p.under();
    for (let value = 0; value < values && p.remaining >= VALUE; value++) takeValue(p, f, table, value);
    p.close(below);
    p.close(outer);
  }
  p.close(list);
}

function takeValue(p: Cursor, f: Fields, table: AddressTable, number: number): void {
  const start = p.at;
  p.skip(12);
  const cache = peekAddress(p, table);
  p.at = start;
  const outer = p.open(`Value Element(${number}) ${cache}`, VALUE);
  takeAddress(p, ADDRESSES.valueSource, table);
  takeAddress(p, ADDRESSES.valueDestination, table);
  p.take(f['value_element.src_port']);
  p.take(f['value_element.dest_port']);
  takeAddress(p, ADDRESSES.valueCache, table);
  p.close(outer);
}

/** Routers with what they have received and which change they know. */
export function takeRouters(p: Cursor, f: Fields, table: AddressTable, count: number, open: (number: number) => number): void {
  for (let number = 0; number < count && p.remaining >= 12; number++) {
    const outer = open(number);
    takeAddress(p, ADDRESSES.router, table);
    p.take(f['router_identity.receive_id']);
    p.take(f['router_assignment_element.change_num']);
    p.close(outer);
  }
}
