/** Attributes of Microsoft's servers and clients: [MS-TURN] §2.2, [MS-ICE2] §2.2, [MS-TURNBWM] §2.2. */
import { type Cursor, bits, flag, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { ADDRESS_FIELDS, readAddress, readXoredAddress } from './addresses.ts';

const LOCATIONS = { 0: 'Unknown', 1: 'Internet', 2: 'Intranet' } as const;
const VERSIONS: Readonly<Record<number, string>> = {
  1: 'ICE', 2: 'MS-ICE2', 3: 'MS-ICE2 with SHA256', 4: 'MS-ICE2 with SHA256 and IPv6', 5: 'MULTIPLEXED TURN over UDP only',
  6: 'MULTIPLEXED TURN over UDP and TCP',
};

export const MICROSOFT_FIELDS = {
  'att.magic_cookie': u32('Magic Cookie', { hex: true }),
  'att.unknown8006': octets('Unknown8006'),
  'att.ms.version': u32('MS Version', { values: VERSIONS }),
  'att.ms.version.ice': u32('MS ICE Version', { values: VERSIONS }),
  'att.ms.connection_id': octets('Connection ID', { size: 20 }),
  'att.ms.sequence_number': u32('Sequence Number'),
  'att.ms.stream_type': u16('Stream Type', { values: { 1: 'Audio', 2: 'Video', 3: 'Supplemental Video', 4: 'Data' } }),
  'att.ms.service_quality': u16('Service Quality', { values: { 0: 'Best effort delivery', 1: 'Reliable delivery' } }),
  'att.ms.foundation': text('Foundation'),
  'att.ms.multiplexed_turn_session_id': u64('MS Multiplexed TURN Session Id', { hex: true }),
  'att.bandwidth_acm.type': u16('Message Type', { values: { 0: 'Reservation Check', 1: 'Reservation Commit', 2: 'Reservation Update' } }),
  'att.bandwidth_rsv_id': octets('Reservation ID', { size: 16 }),
  'att.bandwidth_rsv_amount.masb': u32('Maximum Send Bandwidth'),
  'att.bandwidth_rsv_amount.misb': u32('Minimum Send Bandwidth'),
  'att.bandwidth_rsv_amount.marb': u32('Maximum Receive Bandwidth'),
  'att.bandwidth_rsv_amount.mirb': u32('Minimum Receive Bandwidth'),
  'att.address_rp.valid': flag('Valid', 0x80000000, { as: ['Yes', 'No'] }),
  'att.address_rp.pstn': flag('PSTN', 0x40000000, { as: ['Yes', 'No'] }),
  'att.address_rp.reserved': bits('Reserved', 0x3fffffff, { hex: true }),
  'att.address_rp.reserved31': bits('Reserved', 0x7fffffff, { hex: true, id: 'stun.att.address_rp.reserved' }),
  'att.address_rp.masb': u32('Maximum Send Bandwidth'),
  'att.address_rp.marb': u32('Maximum Receive Bandwidth'),
  'att.sip_dialog_id': octets('SIP Dialog ID'),
  'att.sip_call_id': octets('SIP Call ID'),
  'att.lp.peer_location': u8('Peer Location', { values: LOCATIONS }),
  'att.lp.seft_location': u8('Self Location', { values: LOCATIONS }),
  'att.lp.federation': u8('Federation', { values: { 0: 'No Federation', 1: 'Enterprise Federation', 2: 'Public Cloud Federation' } }),
} as const;

const f = MICROSOFT_FIELDS;

const FOUNDATION_LENGTH = 4;

/** Attributes that no other document has; what they do not read is left. Gives the address that they are. `message`: where the message begins. */
export function readMicrosoft(p: Cursor, type: number, message: number): string {
  const size = p.remaining;
  switch (type) {
    case 0x000f:
      p.take(f['att.magic_cookie']);
      break;
    case 0x0011:
    case 0x8090:
      return readAddress(p);
    case 0x0028:
    case 0x8059:
    case 0x805a:
    case 0x805b:
    case 0x805c:
      return readXoredAddress(p, message);
    case 0x8006:
      p.take(f['att.unknown8006'], size);
      break;
    case 0x8008:
      p.take(f['att.ms.version']);
      break;
    case 0x8050:
      p.take(f['att.ms.connection_id']);
      p.take(f['att.ms.sequence_number']);
      p.skip(p.remaining);
      break;
    case 0x8054:
      p.take(f['att.ms.foundation'], Math.min(size, FOUNDATION_LENGTH));
      p.skip(p.remaining);
      break;
    case 0x8055:
      p.take(f['att.ms.stream_type']);
      p.take(f['att.ms.service_quality']);
      p.skip(p.remaining);
      break;
    case 0x8056:
      p.take(ADDRESS_FIELDS['att.reserved'], 2);
      p.take(f['att.bandwidth_acm.type']);
      p.skip(p.remaining);
      break;
    case 0x8057:
      p.take(f['att.bandwidth_rsv_id']);
      p.skip(p.remaining);
      break;
    case 0x8058:
      for (const limit of AMOUNTS) p.take(limit);
      p.skip(p.remaining);
      break;
    case 0x805d:
    case 0x805f:
      p.show(f['att.address_rp.valid']);
      p.show(f['att.address_rp.pstn']);
      p.take(f['att.address_rp.reserved']);
      readBandwidths(p);
      break;
    case 0x805e:
    case 0x8060:
      p.show(f['att.address_rp.valid']);
      p.take(f['att.address_rp.reserved31']);
      readBandwidths(p);
      break;
    case 0x8061:
      p.take(f['att.sip_dialog_id'], size);
      break;
    case 0x8062:
      p.take(f['att.sip_call_id'], size);
      break;
    case 0x8068:
      p.take(f['att.lp.peer_location']);
      p.take(f['att.lp.seft_location']);
      p.take(f['att.lp.federation']);
      p.take(ADDRESS_FIELDS['att.reserved'], 1);
      break;
    case 0x8070:
      p.take(f['att.ms.version.ice']);
      break;
    case 0x8095:
      p.take(f['att.ms.multiplexed_turn_session_id']);
      break;
  }
  return '';
}

const AMOUNTS = [
  f['att.bandwidth_rsv_amount.masb'], f['att.bandwidth_rsv_amount.misb'], f['att.bandwidth_rsv_amount.marb'], f['att.bandwidth_rsv_amount.mirb'],
];

function readBandwidths(p: Cursor): void {
  p.take(f['att.address_rp.masb']);
  p.take(f['att.address_rp.marb']);
  p.skip(p.remaining);
}
