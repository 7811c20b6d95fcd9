/** ACN's session data transport (ANSI E1.17 "SDT"): channels that members join, and wrappers that carry other protocols' units. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeProperties } from './properties.ts';
import { FIELDS as f, PROTOCOLS, SDT_VECTORS } from './fields.ts';
import { takeUnits } from './units.ts';

type Step = Field | ((p: Cursor) => void);

const SDT = 1, DMP = 2;
const NULL = 0, IPV4 = 1, IPV6 = 2;
const PARAMETERS = 8;

function address(p: Cursor): void {
  const outer = p.open('Destination Address'), type = p.take(f.ip_address_type);
  if (type === NULL) {
    p.close(outer);
    return;
  }
  p.take(f.port);
  if (type === IPV4) p.take(f.ipv4);
  else if (type === IPV6) p.take(f.ipv6);
  p.close(outer);
}

function parameters(p: Cursor): void {
  const outer = p.open('Channel Parameter Block', PARAMETERS);
  // In one byte here, of seconds.
  p.takeAs(f.expiry, p.u8(), 1);
  p.take(f.nak_outbound_flag);
  for (const field of [f.nak_holdoff, f.nak_modulus, f.nak_max_wait]) p.take(field);
  p.close(outer);
}

const leader: Step = p => {
  p.take(f.cid);
  p.addLabel('(Leader)');
};
const WRAPPER: readonly Step[] = [
  f.channel_number, f.total_sequence_number, f.reliable_sequence_number, f.oldest_available_wrapper, f.first_member_to_ack, f.last_member_to_ack,
  f.mak_threshold, p => takeUnits(p, f, f.member_id, takeClient),
];
/** §4 of SDT, by the vector. */
const MESSAGES: Readonly<Record<number, readonly Step[]>> = {
  1: WRAPPER, 2: WRAPPER, 3: [parameters, f.adhoc_expiry],
  4: [
    f.cid, f.member_id, f.channel_number, f.reciprocal_channel, f.total_sequence_number, f.reliable_sequence_number, address, parameters,
    f.adhoc_expiry,
  ],
  5: [leader, f.channel_number, f.member_id, f.reliable_sequence_number, f.refuse_code],
  6: [leader, f.channel_number, f.member_id, f.reliable_sequence_number, f.reciprocal_channel],
  8: [leader, f.channel_number, f.member_id, f.reliable_sequence_number, f.reason_code],
  9: [f.protocol_id], 10: [f.protocol_id], 11: [f.protocol_id, f.refuse_code], 12: [f.protocol_id], 13: [f.protocol_id, f.reason_code],
  14: [f.reliable_sequence_number],
  15: [leader, f.channel_number, f.member_id, f.reliable_sequence_number, f.first_missed_sequence, f.last_missed_sequence],
  16: [f.cid],
};

export function takeSession(p: Cursor, vector: number): string | undefined {
  for (const step of MESSAGES[vector] ?? []) {
    if (typeof step === 'function') step(p);
    else p.take(step);
  }
  if (p.more) p.takeRest(f.dmp_data);
  return SDT_VECTORS[vector] ?? 'Unknown';
}

/** What a wrapper carries for a member: units of SDT or of a client protocol. The header, as long as it is given, names the protocol. */
function takeClient(p: Cursor, _: number, hasHeader: boolean): string | undefined {
  if (!hasHeader) {
    if (p.more) p.takeRest(f.dmp_data);
    return undefined;
  }
  const protocol = p.take(f.protocol_id);
  p.take(f.association);
  if (protocol === SDT) takeUnits(p, f, f.sdt_vector, takeSession);
  else if (protocol === DMP) takeUnits(p, f, f.dmp_vector, takeProperties);
  else if (p.more) p.takeRest(f.dmp_data);
  return PROTOCOLS[protocol] ?? `id not valid (${protocol})`;
}
