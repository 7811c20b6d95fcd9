/**
 * Mobility in ICMPv6: home agents and prefixes (RFC 6275 §6.5-§6.8), fast handovers (RFC 5568 §6.1, §6.4), anchor
 * points (RFC 5380 §4), handover keys (RFC 5269, RFC 5271).
 */
import { hexText, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, bits, flag, ipv6, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { SharedFields } from './shared-fields.ts';
import { HANDOVER } from './names.ts';

export const HANDOVER_FIELDS = {
  'mip6.identifier': u16('Identifier', { base: 'decHex' }),
  'mip6.home_agent_address': ipv6('Home Agent Address'),
  'mip6.flag': u16('Flags', { hex: true }),
  'mip6.flag.m': flag('Managed address configuration', 0x8000),
  'mip6.flag.o': flag('Other configuration', 0x4000),
  'mip6.flag.rsv': bits('Reserved', 0x3fff),
  'fmip6.subtype': u8('Subtype', { values: HANDOVER }),
  'fmip6.hi.flag': u8('Flag', { hex: true }),
  'fmip6.hi.flag.s': flag('Assigned address configuration', 0x80),
  'fmip6.hi.flag.a': flag('Buffer', 0x40),
  'fmip6.hi.flag.reserved': bits('Reserved', 0x3f),
  'fmip6.identifier': u16('Identifier', { base: 'decHex' }),
  'opt.ipa.option_code': u8('Option-code', { values: {
    1: 'Old Care-of Address', 2: 'New Care-of Address', 3: 'NAR\'s IP address', 4: 'NAR\'s Prefix (sent in PrRtAdv)',
  } }),
  'opt.ipa.prefix_len': u8('Prefix Length'),
  'opt.ipa.ipv6_address': ipv6('IPv6 Address'),
  'opt.nrpi.option_code': u8('Option-code'),
  'opt.nrpi.prefix_len': u8('Prefix Length'),
  'opt.nrpi.prefix': ipv6('Prefix'),
  'opt.lla.option_code': u8('Option-code', {
    values: {
      0: 'Wildcard', 1: 'Link-layer Address of the New Access Point', 2: 'Link-layer Address of the MN', 3: 'Link-layer Address of the NAR',
      4: 'Link-layer Address of the source', 5: 'The AP belongs to the current interface of the router', 6: 'No prefix information available',
      7: 'No fast handovers support available',
    },
  }),
  'opt.lla.bytes': octets('Link-Layer Address'),
  'opt.naack.option_code': u8('Option-Code'),
  'opt.naack.status': u8('Status', {
    values: {
      1: 'New CoA is invalid, perform address configuration', 2: 'New CoA is invalid, use the supplied CoA',
      3: 'NCoA is invalid, use NAR\'s IP address as NCoA in FBU', 4: 'PCoA supplied, do not send FBU', 128: 'LLA is unrecognized',
    },
  }),
  'opt.naack.supplied_ncoa': ipv6('Supplied NCoA'),
  'opt.map.distance': bits('Distance', 0xf0),
  'opt.map.preference': bits('Preference', 0x0f),
  'opt.map.flag': u8('Flag', { hex: true }),
  'opt.map.flag.r': flag('RCoA Flag', 0x80, { as: ['True', 'False'] }),
  'opt.map.flag.reserved': bits('Reserved', 0x7f),
  'opt.map.valid_lifetime': u32('Valid Lifetime'),
  'opt.map.global_address': ipv6('Global Address'),
  'opt.hkr.pad_length': u8('Pad Length'),
  'opt.hkr.at': bits('AT', 0xf0),
  'opt.hkr.reserved': bits('Reserved', 0x0f),
  'opt.hkr.encryption_public_key': octets('Handover Key Encryption Public Key'),
  'opt.hkr.padding': octets('Padding'),
  'opt.hkr.lifetime': u16('Lifetime'),
  'opt.hkr.encrypted_handover_key': octets('Encrypted Handover Key'),
  'opt.hai.option_code': u8('Option-Code', { values: { 1: 'Access Network Identifier (AN ID)', 2: 'Sector ID' } }),
  'opt.hai.length': u8('HAI-Length'),
  'opt.hai.value': octets('HAI-Value'),
  'opt.mn.option_code': u8('Option-Code', { values: { 1: 'NAI', 2: 'IMSI' } }),
  'opt.mn.length': u8('MN-Length'),
  'opt.mn.value': octets('MN-Value'),
} as const;

type Fields = SharedFields & typeof HANDOVER_FIELDS;

export function homeAgentRequest(p: Cursor, f: Fields): void {
  p.take(f['mip6.identifier']);
  p.take(f.reserved, 2);
}

export function homeAgentReply(p: Cursor, f: Fields): void {
  homeAgentRequest(p, f);
  while (p.remaining >= 16) p.take(f['mip6.home_agent_address']);
}

export function mobilePrefixAdvertisement(p: Cursor, f: Fields): void {
  p.take(f['mip6.identifier']);
  takeNamedBits(p, f['mip6.flag'], [f['mip6.flag.m'], f['mip6.flag.o'], f['mip6.flag.rsv']]);
}

/** RFC 5568 §6.1 and, for type 150, the experimental messages of RFC 4065 before it. */
export function fastHandover(p: Cursor, f: Fields): void {
  const subtype = p.take(f['fmip6.subtype']);
  p.addInfo(` (${HANDOVER[subtype] ?? `Unknown (${subtype})`})`);
  if (subtype === 4) {
    takeNamedBits(p, f['fmip6.hi.flag'], [f['fmip6.hi.flag.s'], f['fmip6.hi.flag.a'], f['fmip6.hi.flag.reserved']]);
  } else {
    p.take(f.reserved, 1);
  }
  p.take(f['fmip6.identifier']);
}

/** Reads what follows the type and length of an option, and gives what its heading says of it; undefined for other options. */
export function handoverOption(p: Cursor, f: Fields, type: number): string | undefined {
  switch (type) {
    case 17: {
      p.take(f['opt.ipa.option_code']);
      const length = p.take(f['opt.ipa.prefix_len']);
      skipReserved(p, f, 4);
      const address = ipv6Text(p.peekBytes(16));
      p.take(f['opt.ipa.ipv6_address']);
      return ` ${address}/${length}`;
    }
    case 18: {
      p.take(f['opt.nrpi.option_code']);
      const length = p.take(f['opt.nrpi.prefix_len']);
      skipReserved(p, f, 4);
      const address = ipv6Text(p.peekBytes(16));
      p.take(f['opt.nrpi.prefix']);
      return ` ${address}/${length}`;
    }
    case 19: {
      p.take(f['opt.lla.option_code']);
      const bytes = p.takeBytes(f['opt.lla.bytes'], p.remaining);
      return ` : ${hexText(bytes)}`;
    }
    case 20:
      p.take(f['opt.naack.option_code']);
      p.take(f['opt.naack.status']);
      if (p.remaining >= 20) {
        skipReserved(p, f, 4);
        p.take(f['opt.naack.supplied_ncoa']);
      } else {
        skipReserved(p, f, p.remaining);
      }
      return '';
    case 23: {
      p.show(f['opt.map.distance']);
      p.take(f['opt.map.preference']);
      takeNamedBits(p, f['opt.map.flag'], [f['opt.map.flag.r'], f['opt.map.flag.reserved']]);
      p.take(f['opt.map.valid_lifetime']);
      p.take(f['opt.map.global_address']);
      return '';
    }
    case 27:
    case 28: {
      const padding = p.take(f['opt.hkr.pad_length']);
      p.show(f['opt.hkr.at']);
      p.take(f['opt.hkr.reserved']);
      if (type === 28) p.take(f['opt.hkr.lifetime']);
      const key = p.remaining - padding;
      if (key > 0) p.take(type === 27 ? f['opt.hkr.encryption_public_key'] : f['opt.hkr.encrypted_handover_key'], key);
      p.take(f['opt.hkr.padding'], p.remaining);
      return '';
    }
    case 29:
      p.take(f['opt.hai.option_code']);
      p.take(f['opt.hai.value'], p.take(f['opt.hai.length']));
      return padded(p, f);
    case 30:
      p.take(f['opt.mn.option_code']);
      p.take(f['opt.mn.value'], p.take(f['opt.mn.length']));
      return padded(p, f);
    default: return undefined;
  }
}

function padded(p: Cursor, f: Fields): string {
  if (p.more) {
    p.take(f['opt.padding'], p.remaining);
  }
  return '';
}

function skipReserved(p: Cursor, f: Fields, length: number): void {
  p.take(f['opt.reserved'], length);
}
