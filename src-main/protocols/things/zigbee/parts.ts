/** What Zigbee's layers have in common: addresses that are sent the last byte first, and the security header, Zigbee Specification R22 §4.5.1. */
import { etherText } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { extended } from '../wpan/parts.ts';
import { SECURITY_FIELDS } from './nwk-fields.ts';

const s = SECURITY_FIELDS;
const NETWORK_KEY = 1;
/** §4.5.1.1: senders write 0 for the level of security; it is 5, with a code of 4 bytes, in every profile there is. */
const CODE = 4;

/** Takes an extended address. Gives how it is written. */
export function takeExtended(p: Cursor, field: Field<void>): string {
  const bytes = extended(p);
  p.takeAs(field, bytes, 8);
  return etherText(bytes);
}

/** The rest of a layer that is secured: without the network's keys it stays what it is. */
export function takeSecured(p: Cursor): void {
  const outer = p.open('ZigBee Security Header', p.remaining);
  const control = p.bits(s.field, [s.key_id, s.ext_nonce]);
  p.take(s.counter);
  if ((control & 0x20) !== 0) takeExtended(p, s.src64);
  if (((control >> 3) & 3) === NETWORK_KEY) p.take(s.key_seqno);
  const length = p.remaining - CODE;
  if (length < 0) p.malformed('no place for the integrity code');
  if (p.available >= p.remaining) p.show(s.mic, CODE, length);
  p.expert(s.encrypted);
  p.headerEnd = p.reported;
  p.innerData(length);
  p.skip(Math.min(CODE, p.available));
  p.close(outer);
}
