/** Neighbour discovery on low-power networks: RFC 6775 §4 with RFC 8505, and the capability indication of RFC 7400 §3.4. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, bits, eui64, flag, ipv6, u16, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { SharedFields } from './shared-fields.ts';

const STATUS = {
  0: 'Success', 1: 'Duplicate Exists', 2: 'Neighbor Cache Full', 3: 'Moved', 4: 'Removed', 5: 'Validation Requested', 6: 'Duplicate Source Address',
  7: 'Invalid Source Address', 8: 'Registered Address Topologically Incorrect', 9: '6LBR Registry Saturated', 10: 'Validation Failed',
};

export const LOW_POWER_FIELDS = {
  'opt.aro.status': u8('Status', { values: STATUS }),
  'opt.aro.registration_lifetime': u16('Registration Lifetime'),
  'opt.aro.eui64': eui64('EUI-64'),
  'opt.6co.context_length': u8('Context Length'),
  'opt.6co.flag': u8('Flag', { hex: true }),
  'opt.6co.flag.c': flag('Compression Flag', 0x10),
  'opt.6co.flag.cid': bits('CID', 0x0f),
  'opt.6co.flag.reserved': bits('Reserved', 0xe0),
  'opt.6co.valid_lifetime': u16('Lifetime'),
  'opt.6co.context_prefix': ipv6('Context Prefix'),
  'opt.abro.version_low': u16('Version Low'),
  'opt.abro.version_high': u16('Version'),
  'opt.abro.valid_lifetime': u16('Valid Lifetime'),
  'opt.abro.6lbr_address': ipv6('6LBR Address'),
  'opt.6cio.unassigned1': bits('Unassigned', 0xfffe, { hex: true }),
  'opt.6cio.flag_g': bits('G', 0x0001, { size: 2, hex: true }),
  'opt.6cio.unassigned2': u32('Unassigned', { hex: true }),
  '6lowpannd.da.status': u8('Status', { values: STATUS }),
  '6lowpannd.da.rsv': u8('Reserved'),
  '6lowpannd.da.lifetime': u16('Lifetime'),
  '6lowpannd.da.eui64': eui64('EUI-64'),
  '6lowpannd.da.reg_addr': ipv6('Registered Address'),
} as const;

type Fields = SharedFields & typeof LOW_POWER_FIELDS;

/** Duplicate address request and confirmation. */
export function duplicateAddress(p: Cursor, f: Fields): void {
  p.take(f['6lowpannd.da.status']);
  p.take(f['6lowpannd.da.rsv']);
  p.take(f['6lowpannd.da.lifetime']);
  p.take(f['6lowpannd.da.eui64']);
  p.take(f['6lowpannd.da.reg_addr']);
}

/** Reads what follows the type and length of an option, and gives what its heading says of it; undefined for other options. */
export function lowPowerOption(p: Cursor, f: Fields, type: number): string | undefined {
  switch (type) {
    case 33: {
      const status = p.take(f['opt.aro.status']);
      skipReserved(p, f, 3);
      p.take(f['opt.aro.registration_lifetime']);
      p.take(f['opt.aro.eui64']);
      return ` : ${(STATUS as Readonly<Record<number, string>>)[status] ?? 'Unknown'}`;
    }
    case 34: {
      const length = p.take(f['opt.6co.context_length']);
      takeNamedBits(p, f['opt.6co.flag'], [f['opt.6co.flag.c'], f['opt.6co.flag.cid'], f['opt.6co.flag.reserved']]);
      skipReserved(p, f, 2);
      p.take(f['opt.6co.valid_lifetime']);
      return ` : ${ipv6Text(takePrefix6(p, f['opt.6co.context_prefix'], Math.min(16, p.remaining)))}/${length}`;
    }
    case 35:
      p.take(f['opt.abro.version_low']);
      p.take(f['opt.abro.version_high']);
      p.take(f['opt.abro.valid_lifetime']);
      p.take(f['opt.abro.6lbr_address']);
      return '';
    case 36:
      p.show(f['opt.6cio.unassigned1']);
      p.take(f['opt.6cio.flag_g']);
      p.take(f['opt.6cio.unassigned2']);
      return '';
    default: return undefined;
  }
}

function skipReserved(p: Cursor, f: Fields, length: number): void {
  p.take(f['opt.reserved'], length);
}
