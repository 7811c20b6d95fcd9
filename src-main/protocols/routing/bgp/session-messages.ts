/** NOTIFICATION (RFC 4271 §4.5, RFC 9003 for what the operator says) and ROUTE-REFRESH (RFC 2918, RFC 5291, RFC 7313). */
import { type Cursor, bits, expert, ipv4, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix4 } from '../../prefixes.ts';
import { readCapability } from './open.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { MAJOR_ERRORS, SUBSEQUENT_FAMILIES } from './names.ts';

export const SESSION_FIELDS = {
  'notify.major_error': u8('Major error Code', { values: MAJOR_ERRORS }),
  'notify.minor_error': u8('Minor error Code (Message Header)', {
    values: { 1: 'Connection Not Synchronized', 2: 'Bad Message Length', 3: 'Bad Message Type' },
  }),
  'notify.minor_error_open': u8('Minor error Code (Open Message)', {
    values: {
      1: 'Unsupported Version Number', 2: 'Bad Peer AS', 3: 'Bad BGP Identifier', 4: 'Unsupported Optional Parameter',
      5: 'Authentication Failure [Deprecated]', 6: 'Unacceptable Hold Time', 7: 'Unsupported Capability',
      8: 'No supported AFI/SAFI (Cisco)',
    },
  }),
  'notify.minor_error_update': u8('Minor error Code (Update Message)', {
    values: {
      1: 'Malformed Attribute List', 2: 'Unrecognized Well-known Attribute', 3: 'Missing Well-known Attribute',
      4: 'Attribute Flags Error', 5: 'Attribute Length Error', 6: 'Invalid ORIGIN Attribute', 7: 'AS Routing Loop [Deprecated]',
      8: 'Invalid NEXT_HOP Attribute', 9: 'Optional Attribute Error', 10: 'Invalid Network Field', 11: 'Malformed AS_PATH',
    },
  }),
  'notify.minor_error_expired': u8('Minor error Code (Hold Timer Expired)'),
  'notify.minor_error_state': u8('Minor error Code (State Machine)', {
    values: {
      1: 'Receive Unexpected Message in OpenSent State', 2: 'Receive Unexpected Message in OpenConfirm State',
      3: 'Receive Unexpected Message in Established State',
    },
  }),
  'notify.minor_error_cease': u8('Minor error Code (Cease)', {
    values: {
      1: 'Maximum Number of Prefixes Reached', 2: 'Administratively Shutdown', 3: 'Peer De-configured',
      4: 'Administratively Reset', 5: 'Connection Rejected', 6: 'Other Configuration Change',
      7: 'Connection Collision Resolution', 8: 'Out of Resources', 9: 'Hard Reset', 10: 'BFD Down',
    },
  }),
  'notify.minor_error_capability': u8('Minor error Code (Capability Message)', {
    values: { 1: 'Invalid Action Value', 2: 'Invalid Capability Length', 3: 'Malformed Capability Value', 4: 'Unsupported Capability Code' },
  }),
  'notify.minor_error_unknown': u8('Minor error Code (Unknown)'),
  'notify.minor_data': octets('Data'),
  'notify.error_open.bad_peer_as': u32('Bad Peer AS'),
  'notify.minor_error.unknown': expert('Unknown notification error', 'note', 'Undecoded'),
  'notify.communication_length': u8('BGP Shutdown Communication Length'),
  'notify.communication': text('Shutdown Communication'),
  'route_refresh.afi': u16('Address family identifier (AFI)', { values: ADDRESS_FAMILIES }),
  'route_refresh.subtype': u8('Subtype', {
    values: {
      0: 'Normal route refresh request [RFC2918] with/without ORF [RFC5291]', 1: 'Demarcation of the beginning of a route refresh',
      2: 'Demarcation of the ending of a route refresh',
    },
  }),
  'route_refresh.safi': u8('Subsequent address family identifier (SAFI)', { values: SUBSEQUENT_FAMILIES }),
  'route_refresh.orf': none('ORF information'),
  'route_refresh.orf.flag': u8('ORF flag', { values: { 1: 'Immediate', 2: 'Defer' } }),
  'route_refresh.orf.type': u8('ORF type', {
    values: {
      2: 'Communities ORF-Type', 3: 'Extended Communities ORF-Type', 64: 'Address Prefix ORF-Type',
      128: 'Cisco PrefixList ORF-Type',
    },
  }),
  'route_refresh.orf.length': u8('ORF length'),
  'route_refresh.orf.entry': none('ORFEntry PrefixList'),
  'route_refresh.orf.entry.action': bits('ORFEntry Action', 0xc0, { values: { 0: 'Add', 1: 'Remove', 2: 'RemoveAll' } }),
  'route_refresh.orf.entry.match': bits('ORFEntry Match', 0x20, { values: { 0: 'Permit', 1: 'Deny' } }),
  'route_refresh.orf.entry.sequence': u32('ORFEntry Sequence'),
  'route_refresh.orf.entry.prefixmask_lower': u8('ORFEntry PrefixMask length lower bound'),
  'route_refresh.orf.entry.prefixmask_upper': u8('ORFEntry PrefixMask length upper bound'),
  'route_refresh.orf.entry.ip': ipv4('ORFEntry IP address'),
  'route_refresh.orf.type.unknown': expert('ORFEntry-Unknown', 'error', 'Malformed'),
};

const f = SESSION_FIELDS;

const MINOR = {
  1: f['notify.minor_error'], 2: f['notify.minor_error_open'], 3: f['notify.minor_error_update'], 4: f['notify.minor_error_expired'],
  5: f['notify.minor_error_state'], 6: f['notify.minor_error_cease'], 7: f['notify.minor_error_capability'],
} as const;
const OPEN = 2;
const BAD_PEER = 2;
/** RFC 5492 §5: those that lack are told. */
const UNSUPPORTED_CAPABILITY = 7;
const CEASE = 6;
const SHUTDOWN = 2;
const RESET = 4;

export function readNotification(p: Cursor): void {
  const major = p.take(f['notify.major_error']);
  const minor = p.take(MINOR[major as 1] ?? f['notify.minor_error_unknown']);
  if (MINOR[major as 1] === undefined) p.expert(f['notify.minor_error.unknown'], `Unknown notification error ${major}`);
  if (!p.more) return;
  if (major === OPEN && minor === BAD_PEER && p.remaining <= 4) {
    p.take(f['notify.error_open.bad_peer_as'], p.remaining);
    return;
  }
  if (major === OPEN && minor === UNSUPPORTED_CAPABILITY) {
    while (p.more) readCapability(p);
    return;
  }
  if (major === CEASE && (minor === SHUTDOWN || minor === RESET) && p.u8() < p.remaining) {
    p.take(f['notify.communication'], p.take(f['notify.communication_length']));
    if (!p.more) return;
  }
  p.take(f['notify.minor_data'], p.remaining);
}

export function readRouteRefresh(p: Cursor): void {
  p.take(f['route_refresh.afi']);
  p.take(f['route_refresh.subtype']);
  p.take(f['route_refresh.safi']);
  if (!p.more) return;
  const outer = p.open(f['route_refresh.orf']);
  p.take(f['route_refresh.orf.flag']);
  while (p.remaining >= 3) {
    const type = p.take(f['route_refresh.orf.type']);
    const entries = p.within(p.take(f['route_refresh.orf.length'], 2));
    if (type === 64 || type === 128) while (entries.more) filterEntry(entries);
    else if (entries.more) p.expert(f['route_refresh.orf.type.unknown'], `ORFEntry-Unknown (type ${type})`);
  }
  p.close(outer);
}

/** RFC 5292 §2: an address prefix to let through or not. */
function filterEntry(p: Cursor): void {
  const action = p.u8() >> 6;
  const outer = p.open(f['route_refresh.orf.entry']);
  p.show(f['route_refresh.orf.entry.action']);
  p.take(f['route_refresh.orf.entry.match']);
  if (action !== 2) {
    p.take(f['route_refresh.orf.entry.sequence']);
    p.take(f['route_refresh.orf.entry.prefixmask_lower']);
    p.take(f['route_refresh.orf.entry.prefixmask_upper']);
    const length = p.u8();
    p.skip(1);
    const bytes = Math.ceil(length / 8);
    if (bytes <= 4) {
      takePrefix4(p, f['route_refresh.orf.entry.ip'], bytes);
      p.addLabel(`/${length}`);
    } else {
      p.skip(bytes);
    }
  }
  p.close(outer);
}
