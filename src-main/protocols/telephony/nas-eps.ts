/** Non-access stratum of LTE, 3GPP TS 24.301: what mobile stations and the core network tell each other past the base stations. */
import { type Cursor, type Field, bits, byName, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { FLOW_FIELDS } from '../tunnels/gtpv2/traffic-flow.ts';
import { CONFIGURATION_FIELDS } from '../tunnels/gtp/configuration.ts';
import { AUTHENTICATION_FIELDS } from './nas/authentication.ts';
import { CAPABILITY_FIELDS } from './nas/capabilities.ts';
import { CLASSMARK_FIELDS } from './nas/classmarks.ts';
import { SHARED_FIELDS, readMessage } from './nas/elements.ts';
import { MOBILITY_MESSAGES } from './nas/eps-mobility.ts';
import { EPS_MOBILITY } from './nas/eps-mobility-fields.ts';
import { EPS_SESSION } from './nas/eps-session-fields.ts';
import { EPS_HEADER, SESSION_MESSAGES, readSessionMessage } from './nas/eps-sessions.ts';
import { IDENTITY_FIELDS } from './nas/identity.ts';
import { NAME_FIELDS } from './nas/network-name.ts';
import { QUALITY_FIELDS } from './nas/session-quality.ts';
import { SHARED } from './nas/shared.ts';
import { UPLINK_NOTE } from './nas/way.ts';

const MOBILITY = 7, SESSIONS = 2;
/** §9.3.1: plain, and the request for a service that has a header of its own. */
const PLAIN = 0, SERVICE_REQUEST = 12, CIPHERED: readonly number[] = [2, 4, 5];
const SECURITY = {
  [PLAIN]: 'Plain NAS message, not security protected', 1: 'Integrity protected', 2: 'Integrity protected and ciphered',
  3: 'Integrity protected with new EPS security context', 4: 'Integrity protected and ciphered with new EPS security context',
  5: 'Integrity protected and partially ciphered NAS message', [SERVICE_REQUEST]: 'Security header for the SERVICE REQUEST message',
} as const;
const NAMES = Object.fromEntries(Object.entries(MOBILITY_MESSAGES).map(([type, { name }]) => [type, name]));

export const nasEps = protocol({
  name: 'nas-eps',
  title: 'Non-Access-Stratum (NAS)PDU',
  short: 'NAS-EPS',
  on: { 'nas.pdu': ['eps'] },
  fields: {
    security: bits('Security header type', 0xf0, { id: 'nas_eps.security_header_type', values: SECURITY }),
    code: u32('Message authentication code', { id: 'nas_eps.msg_auth_code', hex: true }),
    sequence: u8('Sequence number', { id: 'nas_eps.seq_no' }),
    ciphered: octets('Ciphered message', { id: 'nas_eps.ciphered_msg' }),
    keySet: bits('NAS key set identifier', 0xe0, { id: 'nas_eps.emm.nas_key_set_id', values: { 7: 'No key is available' } }),
    shortSequence: bits('Sequence number (short)', 0x1f, { id: 'nas_eps.seq_no_short' }),
    shortCode: u16('Message authentication code (short)', { id: 'nas_eps.emm.short_mac', hex: true }),
    type: u8('NAS EPS Mobility Management Message Type', { id: 'nas_eps.nas_msg_emm_type', hex: true, values: NAMES }),
    ...EPS_HEADER,
    ...byName([...CAPABILITY_FIELDS, ...[
      EPS_MOBILITY, EPS_SESSION, SHARED, SHARED_FIELDS, IDENTITY_FIELDS, CLASSMARK_FIELDS, AUTHENTICATION_FIELDS, NAME_FIELDS, FLOW_FIELDS,
      QUALITY_FIELDS, CONFIGURATION_FIELDS,
    ].flatMap(fields => Object.values<Field>(fields))]),
  },
  dissect(p, f) {
    const uplink = p.packet.notes.get(UPLINK_NOTE) === true, first = p.u8(), kind = first >> 4;
    if ((first & 0x0f) === MOBILITY && kind === SERVICE_REQUEST) {
      serviceRequest(p, f);
      return;
    }
    if ((first & 0x0f) === MOBILITY && kind !== PLAIN) {
      p.show(f.security);
      p.take(f.discriminator);
      p.take(f.code);
      p.take(f.sequence);
      if (CIPHERED.includes(kind) && !isPlain(p)) {
        p.addInfo(', Ciphered message');
        p.takeRest(f.ciphered);
        return;
      }
      if (!p.more) return;
    }
    plain(p, f, uplink);
  },
});

type Fields = (typeof nasEps)['fields'];

/** Whether ciphering has changed nothing: the null algorithm leaves messages as they are. */
function isPlain(p: Cursor): boolean {
  if (p.remaining < 2) return false;
  const first = p.u8();
  if (first === MOBILITY) return MOBILITY_MESSAGES[p.u8(1)] !== undefined;
  return (first & 0x0f) === SESSIONS && p.remaining > 2 && SESSION_MESSAGES[p.u8(2)] !== undefined;
}

function plain(p: Cursor, f: Fields, uplink: boolean): void {
  if ((p.u8() & 0x0f) === SESSIONS) {
    readSessionMessage(p, uplink);
    return;
  }
  p.show(f.security);
  const discriminator = p.take(f.discriminator);
  if (discriminator !== MOBILITY) {
    p.takeRest(f.ciphered);
    return;
  }
  const type = p.u8(), known = MOBILITY_MESSAGES[type];
  if (known === undefined) {
    p.expert(f.unknownType, `Unknown message type 0x${type.toString(16)}`);
    p.addInfo(`, Unknown message type 0x${type.toString(16)}`);
    p.skip(p.remaining);
    return;
  }
  p.take(f.type);
  p.addInfo(`, ${known.name}`);
  readMessage(p, known, uplink, f);
}

/** §8.2.25: half an octet of key, a sequence number of five bits and a code of two octets. */
function serviceRequest(p: Cursor, f: Fields): void {
  p.show(f.security);
  p.take(f.discriminator);
  p.addInfo(', Service request');
  const outer = p.open('KSI and sequence number', 1);
  p.show(f.keySet);
  p.take(f.shortSequence);
  p.close(outer);
  const code = p.open('Short MAC - Message authentication code (short)', 2);
  p.take(f.shortCode);
  p.close(code);
}
