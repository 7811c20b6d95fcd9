/** Resource Reservation Protocol, RFC 2205, with its extensions for MPLS tunnels: RFC 2961, RFC 3209, RFC 3473 and RFC 4090. */
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { RSVP_FIELDS } from './rsvp/fields.ts';
import { MESSAGES } from './rsvp/names.ts';
import { type Told, objects } from './rsvp/objects.ts';

const HEADER = 8;
const BUNDLE = 12;
const f = RSVP_FIELDS;

/** Fields that filters know messages by. */
const KINDS = {
  1: f.path, 2: f.resv, 3: f.perr, 4: f.rerr, 5: f.ptear, 6: f.rtear, 7: f.resvconf, 10: f.rtearconf, [BUNDLE]: f.bundle, 13: f.ack,
  15: f.srefresh, 20: f.hello, 21: f.notify,
} as const;

export const rsvp = protocol({
  name: 'rsvp',
  title: 'Resource ReserVation Protocol (RSVP)',
  on: { 'ip.proto': [46] },
  fields: RSVP_FIELDS,
  dissect(p) {
    const type = p.u8(1);
    const kind = MESSAGES[type] ?? `Unknown (${type}). `;
    const told: Told = { session: '', sender: '', filters: [] };
    p.info(() => sentence(kind, told));
    const length = header(p, kind);
    p.limit(length);
    if (type === BUNDLE) {
      p.info('Component Messages Dissected');
      bundle(p);
    } else {
      objects(p, told);
    }
    p.title(() => `: ${sentence(kind, told)}`);
  },
});

const sentence = (kind: string, { session, sender, filters }: Told): string => kind + session + (sender !== '' ? sender : filters.at(-1) ?? '');

/** RFC 2205 §3.1.1 */
function header(p: Cursor, kind: string): number {
  const outer = p.open(`RSVP Header. ${kind}`, HEADER);
  p.show(f.version);
  p.take(f.flags);
  const type = p.take(f.msg);
  const field = KINDS[type as keyof typeof KINDS];
  if (field !== undefined) p.hide(field, true, p.at - 1, 1);
  const checksum = p.take(f.message_checksum);
  const length = p.available >= 4 ? p.u16(2) : 0;
  const isWhole = length >= HEADER && p.begin + length <= p.end && p.begin + length <= p.reported;
  if (isWhole && checksum !== 0) {
    const left = internetChecksum(p.bytes, p.begin, p.begin + length);
    p.addLabel(left === 0 ? ' [correct]' : ` [incorrect, should be ${hex(corrected(checksum, left), 4)}]`);
  }
  p.take(f.sending_ttl);
  p.skip(1);
  const told = p.take(f.message_length);
  p.close(outer);
  if (told < HEADER) p.malformed(`a message of ${told} bytes`);
  return told;
}

/** RFC 2961 §3: identifiers, then whole messages. */
function bundle(p: Cursor): void {
  while (p.remaining >= HEADER) {
    // Objects begin with their length, messages with the version.
    if (p.u8() >> 4 !== 1 || p.u16(6) < HEADER) {
      objects(p.within(Math.max(4, Math.min(p.u16(), p.remaining))), { session: '', sender: '', filters: [] });
      continue;
    }
    const length = p.u16(6), type = p.u8(1);
    const outer = p.open(MESSAGES[type] ?? `Unknown (${type}). `, length);
    const part = p.within(length);
    header(part, MESSAGES[type] ?? `Unknown (${type}). `);
    objects(part, { session: '', sender: '', filters: [] });
    p.close(outer);
  }
}
