/**
 * What notifications of the key exchange carry: RFC 3706 of version 1; RFC 7296 §3.10.1 and what came after it of
 * version 2; 3GPP TS 24.302 §8.1.2.
 */
import { type Cursor, type Field, below, bits, expert, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { COMPRESSION_ATTRIBUTES, IKE_LIFETIME_ATTRIBUTES, IPSEC_LIFETIME_ATTRIBUTES, takeAttributes } from './attributes.ts';
import { GROUPS, SIGNATURE_HASHES } from './names.ts';

const id = below('isakmp.notify.data');
const mobile = below('isakmp.notify.priv.3gpp');
/** The gateway that a session is sent to, and the one that it was sent away from, are written alike. */
const gateway = (title: string, name: string) => ({
  ipv4: ipv4(`${title} Gateway Identity (IPv4)`, id(`redirect.${name}.ipv4`)),
  ipv6: ipv6(`${title} Gateway Identity (IPv6)`, id(`redirect.${name}.ipv6`)),
  name: text(`${title} Gateway Identity (FQDN)`, id(`redirect.${name}.fqdn`)),
  data: octets(`${title} Gateway Identity (DATA)`, id(`redirect.${name}.data`)),
});
const NEW_GATEWAY = gateway('New Responder', 'new_resp_gw_ident');
const OLD_GATEWAY = gateway('Original Responder', 'org_resp_gw_ident');

const SERVICES: readonly Field<number>[] = [
  bits('Spare', 0xe0, mobile('emergency_call_numbers_spare')),
  bits('Mountain Rescue', 0x10, mobile('emergency_call_numbers_flag_b5_mountain_rescue')),
  bits('Marine Guard', 0x08, mobile('emergency_call_numbers_b4_marine_guard')),
  bits('Fire Brigade', 0x04, mobile('emergency_call_numbers_flag_b3_fire_brigade')),
  bits('Ambulance', 0x02, mobile('emergency_call_numbers_flag_b2_ambulance')),
  bits('Police', 0x01, mobile('emergency_call_numbers_flag_b1_police')),
];

const f = {
  alive: u32('DPD ARE-YOU-THERE sequence', id('dpd.are_you_there')),
  aliveAnswer: u32('DPD ARE-YOU-THERE-ACK sequence', id('dpd.are_you_there_ack')),
  loadBalance: ipv4('UNITY LOAD BALANCE', id('unity.load_balance')),
  group: u16('Accepted DH group number', id('accepted_dh_group', { values: GROUPS })),
  compressionIndex: u16('IPCOMP CPI', id('ipcomp.cpi')),
  compression: u8('IPCOMP Transform ID', id('ipcomp.transform_id', { values: { 0: 'RESERVED', 1: 'OUI', 2: 'DEFLATE', 3: 'LZS', 4: 'LZJH' } })),
  lifetime: u32('Authentication Lifetime', id('auth_lifetime')),
  gatewayType: u8('Gateway Identity Type', id('redirect.gw_ident.type', { values: { 1: 'IPv4 address', 2: 'IPv6 address', 3: 'FQDN' } })),
  gatewayLength: u8('Gateway Identity Length', id('redirect.gw_ident.len')),
  redirectNonce: octets('Redirect Nonce Data', id('redirect.nonce_data')),
  ticketLifetime: u32('TICKET OPAQUE Lifetime', id('ticket_opaque.lifetime')),
  ticket: octets('TICKET OPAQUE Data', id('ticket_opaque.data')),
  token: octets('Token Secret Data', id('qcd.token_secret_data')),
  clusterNonce: u32('Nonce Data', id('ha.nonce_data', { hex: true })),
  expectedSend: u32('EXPECTED SEND REQ MESSAGE ID', id('ha.expected_send_req_message_id', { hex: true })),
  expectedReceive: u32('EXPECTED RECV REQ MESSAGE ID', id('ha.expected_recv_req_message_id', { hex: true })),
  replayDelta: octets('Incoming IPsec SA delta value', id('ha.incoming_ipsec_sa_delta_value')),
  passwordMethods: octets('Secure Password Methods', id('secure_password_methods')),
  hash: u16('Supported Signature Hash Algorithm', id('signature_hash_algorithms', { values: SIGNATURE_HASHES })),
  timerLength: u8('Length', mobile('backoff_timer_len')),
  identityLength: u16('Identity Length', mobile('device_identity_len')),
  identityType: u8('Identity Type', mobile('device_identity_type', { values: { 1: 'IMEI', 2: 'IMEISV' } })),
  imei: text('IMEI', mobile('device_identity_imei')),
  imeiVersion: text('IMEISV', mobile('device_identity_imeisv')),
  unknownIdentity: expert('Type of device identity not known', 'note', 'Protocol', mobile('unknown_device_identity')),
  numbersLength: u8('Total Length', mobile('emergency_call_numbers_len')),
  numberLength: u8('Length', mobile('emergency_call_numbers_element_len')),
  services: u8('Service Category Value', mobile('emergency_call_numbers_flags', { hex: true })),
  number: text('Emergency Number', mobile('emergency_call_number')),
};
export const NOTIFICATION_FIELDS: readonly Field[] = [...Object.values(f), ...Object.values(NEW_GATEWAY), ...Object.values(OLD_GATEWAY), ...SERVICES];

type Reader = (p: Cursor) => void;
const one = (field: Field): Reader => p => void p.take(field);
const whole = (field: Field): Reader => p => p.takeRest(field);

const IKE = 1;

/** RFC 2407 §4.6.3.1, RFC 3706 §5.3. */
export function takeNotification1(p: Cursor, type: number, protocol: number): void {
  if (!p.more) return;
  switch (type) {
    case 24576: return takeAttributes(p, protocol === IKE ? IKE_LIFETIME_ATTRIBUTES : IPSEC_LIFETIME_ATTRIBUTES);
    case 36136: return one(f.alive)(p);
    case 36137: return one(f.aliveAnswer)(p);
    case 40501: return one(f.loadBalance)(p);
  }
}

/** By notification type of version 2 (IANA ikev2-parameters); from 40960 on those of 3GPP. */
const READERS: Readonly<Record<number, Reader>> = {
  17: one(f.group),
  16387: p => {
    p.take(f.compressionIndex);
    p.take(f.compression);
  },
  16403: one(f.lifetime),
  // RFC 5685.
  16407: p => {
    takeGateway(p, NEW_GATEWAY);
    p.takeRest(f.redirectNonce);
  },
  16408: p => takeGateway(p, OLD_GATEWAY),
  // RFC 5723 §4.
  16409: p => {
    p.take(f.ticketLifetime);
    p.takeRest(f.ticket);
  },
  16413: whole(f.ticket),
  16416: p => takeAttributes(p, COMPRESSION_ATTRIBUTES),
  // RFC 6290.
  16419: whole(f.token),
  // RFC 6311.
  16422: p => {
    p.take(f.clusterNonce);
    p.take(f.expectedSend);
    p.take(f.expectedReceive);
  },
  16423: whole(f.replayDelta),
  16424: whole(f.passwordMethods),
  // RFC 7427.
  16431: p => {
    while (p.remaining >= 2) p.take(f.hash);
  },
  41041: one(f.timerLength),
  41101: p => {
    p.take(f.identityLength);
    const type = p.take(f.identityType);
    if (type === 1 || type === 2) takeDigits(p, type === 1 ? f.imei : f.imeiVersion, p.remaining);
    else p.expertUnder(f.unknownIdentity);
  },
  41134: p => {
    const numbers = p.within(p.take(f.numbersLength));
    while (numbers.more) {
      const length = numbers.take(f.numberLength);
      if (length === 0) numbers.malformed('an emergency number without its services');
      numbers.bits(f.services, SERVICES);
      takeDigits(numbers, f.number, length - 1);
    }
  },
};

export function takeNotification2(p: Cursor, type: number): void {
  if (p.more) READERS[type]?.(p);
}

function takeGateway(p: Cursor, fields: typeof NEW_GATEWAY): void {
  const type = p.take(f.gatewayType);
  const part = p.within(p.take(f.gatewayLength));
  part.takeRest([undefined, fields.ipv4, fields.ipv6, fields.name][type] ?? fields.data);
}

/** Two digits a byte, the first in the lower half; 15 fills the last byte. */
function takeDigits(p: Cursor, field: Field<string>, length: number): void {
  p.need(length);
  const digits = [...p.peekBytes(length)].flatMap(byte => [byte & 15, byte >> 4]).filter(digit => digit < 15);
  p.takeAs(field, digits.map(digit => '0123456789*#abc'[digit]).join(''), length);
}
