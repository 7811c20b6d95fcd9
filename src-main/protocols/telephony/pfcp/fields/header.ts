/** Fields of PFCP's header and of what all its elements begin with, 3GPP TS 29.244 §7.2.2 and §8.1.1. */
import { bits, expert, flag, octets, u16, u24, u8 } from '../../../../dissect/index.ts';
import { enterpriseName } from '../../../enterprises/enterprises.ts';
import { ELEMENT_NAMES, MESSAGES } from '../names.ts';
import { spare, yes } from '../parts.ts';

const undecoded = (text: string) => expert(text, 'note', 'Undecoded');

export const HEADER_FIELDS = {
  ...Object.fromEntries(Object.entries(spare).map(([name, field]) => [`spare_${name}`, field])) as Record<string, (typeof spare)['b7']>,
  flags: u8('Flags', { hex: true }),
  version: bits('Version', 0xe0),
  fo_flag: flag('Follow On (FO)', 0x04, yes),
  mp_flag: flag('Message Priority (MP)', 0x02, yes),
  s: flag('SEID (S)', 0x01, yes),
  msg_type: u8('Message Type', { values: MESSAGES }),
  length: u16('Length'),
  seqno: u24('Sequence Number'),
  mp: bits('Message Priority', 0xf0),
  header_spare: u8('Spare', { id: 'pfcp.spare_oct' }),
  ie_type: u16('IE Type', { values: ELEMENT_NAMES }),
  ie_len: u16('IE Length'),
  enterprise_ie: u16('Enterprise specific IE Type'),
  enterprise_id: u16('Enterprise ID', { values: enterpriseName }),
  enterprise_ie_data: octets('Enterprise IE Data'),
  value: octets('IE data', { own: true }),
  ie_data_not_decoded: undecoded('IE data not decoded by WS yet'),
  ie_not_decoded: undecoded('IE not decoded yet(WS:IE id too large)'),
} as const;
