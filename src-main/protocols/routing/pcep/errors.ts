/** What PCEP's errors say (RFC 5440 §9.12, RFC 8231 §8.5, RFC 8281 §8.4): values by their types. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { ERROR_TYPE } from './names.ts';

const VALUES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: {
    1: 'Reception of an invalid Open msg or a non Open msg', 2: 'No Open Message received before the expiration of the OpenWait Timer ',
    3: 'Unacceptable and non Negotiable session characteristics', 4: 'Unacceptable but Negotiable session characteristics',
    5: 'Reception of a second Open message with still Unacceptable Session characteristics',
    6: 'Reception of a PCEPrr message proposing unacceptable session characteristics',
    7: 'No Keepalive or PCEPrr message received before the expiration of the Keepwait timer expired', 8: 'PCEP version not supported',
  },
  3: { 1: 'Unrecognized object class', 2: 'Unrecognized object type' },
  4: { 1: 'Not supported object class', 2: 'Not supported object type', 4: 'Unsupported parameter' },
  5: {
    1: 'C bit of the METRIC object set (Request Rejected)', 2: 'O bit of the RP object set (Request Rejected)',
    3: 'Objective Function not allowed (Request Rejected)', 4: 'OF bit of the RP object set (Request Rejected)',
    5: 'Global concurrent optimization not allowed', 6: 'Monitoring message supported but rejected due to policy violation',
    7: 'P2MP Path computation is not allowed',
  },
  6: {
    1: 'RP object missing', 2: 'RRO object missing for a reoptimization request (R bit of the RP Object set) when bandwidth is not equal to 0',
    3: 'END-POINTS object missing', 4: 'MONITORING Object missing', 8: 'LSP Object missing', 9: 'ERO Object missing', 10: 'SRP Object missing',
    11: 'LSP-IDENTIFIERS TLV missing', 12: 'LSP-DB-VERSION TLV missing', 13: 'LSP cleanup TLV missing', 14: 'SYMBOLIC-PATH-NAME TLV missing',
  },
  10: { 1: 'Reception of an object with P flag not set although the P-flag must be set' },
};

/** Reads a type and a value, which the type gives its name. */
export function takeErrorValue(p: Cursor): void {
  const type = p.take(f['error.type']), value = p.take(f['error.value']);
  const name = VALUES[type]?.[value] ?? (ERROR_TYPE[type] === undefined ? 'Non defined Error-Value' : 'Unassigned');
  p.label(() => `Error-Value: ${name} (${value})`);
}
