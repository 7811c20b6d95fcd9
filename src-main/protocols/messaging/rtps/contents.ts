/** What samples carry, as far as it can be told without knowing their types: DDSI-RTPS 2.5 §10; parts that are encrypted, DDS-Security 1.1 §7.3. */
import type { Cursor } from '../../../dissect/index.ts';
import { EitherOrder } from './either-order.ts';
import { FIELDS as f } from './fields.ts';
import { PARAMETER_LISTS } from './names.ts';
import { SUBMESSAGE_PREFIX, takePrefix } from './parts.ts';
import { readParameters } from './parameters.ts';

const LITTLE = 0x0001, PARTICIPANT_MESSAGES = 0x000200c2;

/** A sample, or its key alone. `writer`: who wrote it. */
export function readContents(p: Cursor, isKey: boolean, writer: number): void {
  const isMessage = writer === PARTICIPANT_MESSAGES && !isKey;
  const outer = p.open(isMessage ? 'ParticipantMessageData' : isKey ? 'serializedKey' : 'serializedData');
  const kind = takeEncapsulation(p);
  if (isMessage) readParticipantMessage(new EitherOrder(p, (kind & LITTLE) !== 0));
  else if (PARAMETER_LISTS.has(kind)) {
    const list = p.open('serializedData:');
    readParameters(p, PARAMETER_LISTS.get(kind) === 'little');
    p.close(list);
  } else p.takeRest(f.issueData);
  p.close(outer);
}

/** How the content is written, which is always big-endian (§10.2). */
export function takeEncapsulation(p: Cursor): number {
  const kind = p.take(f['param.serialize.encap_kind']);
  p.take(f['param.serialize.encap_len']);
  return kind;
}

/** A participant says that it is there (§9.6.3.1). */
function readParticipantMessage(e: EitherOrder): void {
  const { p } = e;
  takePrefix(p, f['sm.guidPrefix'], SUBMESSAGE_PREFIX);
  p.skip(2);
  p.take(f.encapsulation_kind);
  e.octets(f.sequence_size, f['data.serialize_data']);
}

/** Which key protects what follows, and how (DDS-Security 1.1 §7.3). */
export function readSecureHeader(p: Cursor): void {
  const outer = p.open('Secure Data Header');
  p.take(f['secure.data_header.transformation_kind']);
  p.take(f['secure.data_header.transformation_key'], 4);
  p.takeRest(f['secure.data_header.plugin_sec_header']);
  p.close(outer);
}

/** What is encrypted, behind its length. */
export function readSecureBody(p: Cursor): void {
  const outer = p.open('Secured payload'), length = p.take(f['secure.secure_data_length']);
  if (p.more) p.take(f['secure.secure_data'], Math.min(length, p.remaining));
  p.close(outer);
}

/** What vouches for what was protected. */
export function readSecureTag(p: Cursor): void {
  const outer = p.open('Secure Data Tag');
  p.takeRest(f['secure.data_tag.plugin_sec_tag']);
  p.close(outer);
}
