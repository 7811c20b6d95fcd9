/** What Zigbee's layers have in common: addresses that are sent the last byte first, and the security header, Zigbee Specification R22 §4.5.1. */
import { etherText } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { extended } from '../wpan/parts.ts';
import { memoryOf } from './network-memory.ts';
import { SECURITY_FIELDS } from './nwk-fields.ts';
import { CODE, NETWORK, type ZigbeeKey, opened, zigbeeKeysOf } from './security.ts';

const s = SECURITY_FIELDS;
/** Name of the sender's extended address, as it is sent, in `PacketContext.notes`. */
export const SENDER = 'zigbee sender';

/** Takes an extended address. Gives how it is written. */
export function takeExtended(p: Cursor, field: Field<void>): string {
  const bytes = extended(p);
  p.takeAs(field, bytes, 8);
  return etherText(bytes);
}

/** Keys that may fit: those handed out before this frame, the newest first, and those that the user gave. */
function keysFor(p: Cursor): readonly ZigbeeKey[] {
  const { around, record } = p.packet, secrets = around?.secrets, given = secrets === undefined ? [] : zigbeeKeysOf(secrets);
  const handed = memoryOf(p)?.keys.filter(({ frame }) => frame! < record.number) ?? [];
  return given.length === 0 ? [] : [...handed.toReversed(), ...given];
}

/**
 * The rest of a layer that is secured: without the network's keys it stays what it is. With them, a cursor over what was in it. `source`: the
 * sender's extended address as it is sent, where it is known.
 */
export function takeSecured(p: Cursor, source: Uint8Array | undefined): Cursor | undefined {
  const at = p.at;
  const outer = p.open('ZigBee Security Header', p.remaining);
  const control = p.bits(s.field, [s.key_id, s.ext_nonce]);
  p.take(s.counter);
  const own = (control & 0x20) !== 0 ? p.peekBytes(8) : undefined;
  if (own !== undefined) takeExtended(p, s.src64);
  if (((control >> 3) & 3) === NETWORK) p.take(s.key_seqno);
  const length = p.remaining - CODE;
  if (length < 0) p.malformed('no place for the integrity code');
  if (p.available >= p.remaining) p.show(s.mic, CODE, length);
  const sender = own ?? source, whole = p.available >= p.remaining ? p.bytes.subarray(p.begin, p.reported) : undefined, keys = keysFor(p);
  const clear = sender === undefined || whole === undefined || keys.length === 0 ? undefined :
    opened({ bytes: whole, control: at - p.begin, payload: p.at - p.begin, source: sender }, keys);
  if (clear !== undefined) {
    showKey(p, clear.key);
    p.skip(p.remaining);
    p.close(outer);
    return clear.bytes.length === 0 ? undefined : p.over('Decrypted ZigBee Payload', clear.bytes);
  }
  p.expert(s.encrypted);
  p.headerEnd = p.reported;
  p.innerData(length);
  p.skip(Math.min(CODE, p.available));
  p.close(outer);
  return undefined;
}

function showKey(p: Cursor, key: ZigbeeKey): void {
  p.generate(s.key, key.bytes);
  if (key.frame !== undefined) p.generate(s.key_origin, key.frame);
  else if (key.label !== undefined) p.generate(s.key_label, key.label);
}
