/** Non-access stratum of 5G, 3GPP TS 24.501: what mobile stations and the core network tell each other past the base stations. */
import { type Cursor, type Field, bits, byName, octets, protocol, u32, u8 } from '../../dissect/index.ts';
import { CONFIGURATION_FIELDS } from '../tunnels/gtp/configuration.ts';
import { FLOW_FIELDS } from '../tunnels/gtpv2/traffic-flow.ts';
import { AUTHENTICATION_FIELDS } from './nas/authentication.ts';
import { CAPABILITY_FIELDS } from './nas/capabilities.ts';
import { SHARED_FIELDS, readMessage } from './nas/elements.ts';
import { EPS_MOBILITY } from './nas/eps-mobility-fields.ts';
import { EPS_SESSION } from './nas/eps-session-fields.ts';
import { ALLOWED, CAPABILITY, FIVE, REACTIVATED, SECURITY, STATUS, UPLINK_DATA } from './nas/five-fields.ts';
import { FIVE_MESSAGES } from './nas/five-mobility.ts';
import { FIVE_SESSION } from './nas/five-session-fields.ts';
import { FIVE_HEADER, readFiveSession } from './nas/five-sessions.ts';
import { NAME_FIELDS } from './nas/network-name.ts';
import { SHARED } from './nas/shared.ts';
import { UPLINK_NOTE } from './nas/way.ts';

const MOBILITY = 0x7e, SESSIONS = 0x2e;
/** §9.3.1; messages of the last two are ciphered, unless the null algorithm is used. */
const PLAIN = 0, CIPHERED: readonly number[] = [2, 4];
const PROTECTION = {
  [PLAIN]: 'Plain NAS message, not security protected', 1: 'Integrity protected', 2: 'Integrity protected and ciphered',
  3: 'Integrity protected with new 5GS security context', 4: 'Integrity protected and ciphered with new 5GS security context',
} as const;
const NAMES = Object.fromEntries(Object.entries(FIVE_MESSAGES).map(([type, { name }]) => [type, name]));

export const nas5gs = protocol({
  name: 'nas-5gs',
  title: 'Non-Access-Stratum 5GS (NAS)PDU',
  short: 'NAS-5GS',
  on: { 'nas.pdu': ['5gs'] },
  fields: {
    security: bits('Security header type', 0x0f, { id: 'nas_5gs.security_header_type', values: PROTECTION }),
    code: u32('Message authentication code', { id: 'nas_5gs.msg_auth_code', hex: true }),
    sequence: u8('Sequence number', { id: 'nas_5gs.seq_no' }),
    ciphered: octets('Encrypted data', { id: 'nas_5gs.encrypted', own: true }),
    type: u8('Message type', { id: 'nas_5gs.mm.message_type', hex: true, values: NAMES }),
    ...byName([
      ...[STATUS, UPLINK_DATA, ALLOWED, REACTIVATED, CAPABILITY, SECURITY].flatMap(groups => groups.flat()), ...CAPABILITY_FIELDS,
      ...[FIVE, FIVE_SESSION, FIVE_HEADER, SHARED, SHARED_FIELDS, EPS_MOBILITY, AUTHENTICATION_FIELDS, NAME_FIELDS, CONFIGURATION_FIELDS,
        EPS_SESSION, FLOW_FIELDS]
        .flatMap(fields => Object.values<Field>(fields)),
    ]),
  },
  dissect(p, f) {
    const uplink = p.packet.notes.get(UPLINK_NOTE) === true;
    if (p.u8() === MOBILITY && (p.u8(1) & 0x0f) !== PLAIN) {
      const outer = p.open('Security protected NAS 5GS message');
      p.take(FIVE_HEADER.discriminator);
      p.show(FIVE.half);
      const kind = p.take(f.security);
      p.take(f.code);
      p.take(f.sequence);
      p.close(outer);
      if (CIPHERED.includes(kind) && !isPlain(p)) {
        p.takeRest(f.ciphered);
        return;
      }
      if (!p.more) return;
    }
    plain(p, f, uplink);
  },
});

type Fields = (typeof nas5gs)['fields'];

/** Whether ciphering has changed nothing: the null algorithm leaves messages as they are. */
const isPlain = (p: Cursor): boolean => p.remaining > 2 && p.u8() === MOBILITY && p.u8(1) === PLAIN && FIVE_MESSAGES[p.u8(2)] !== undefined;

function plain(p: Cursor, f: Fields, uplink: boolean): void {
  if (p.u8() === SESSIONS) {
    readFiveSession(p, uplink);
    return;
  }
  const outer = p.open('Plain NAS 5GS Message'), discriminator = p.take(FIVE_HEADER.discriminator);
  if (discriminator !== MOBILITY) {
    p.takeRest(f.ciphered);
    return;
  }
  p.show(FIVE.half);
  p.take(f.security);
  const type = p.take(f.type), known = FIVE_MESSAGES[type];
  p.addInfo(`, ${known?.name ?? `Unknown message type 0x${type.toString(16)}`}`);
  if (known === undefined) {
    p.expert(FIVE.unknownMobility, `Unknown message type 0x${type.toString(16)}`);
    p.skip(p.remaining);
  } else {
    readMessage(p, known, uplink, FIVE);
  }
  p.close(outer);
}
