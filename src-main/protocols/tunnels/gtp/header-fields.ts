/** The header that both GTP and GTP' begin with: 3GPP TS 29.060 §6, TS 32.295 §6.1.1. */
import { bits, fullyNamed, u16, u8 } from '../../../dissect/index.ts';
import { MESSAGES } from './names.ts';

const VERSIONS = { 0: 'GTP release 97/98 version', 1: 'GTP release 99 version', 2: 'GTPv2-C', 3: 'None', 4: 'None', 5: 'None', 6: 'None', 7: 'None' };

export const HEADER_FIELDS = fullyNamed('gtp', {
  flags: u8('Flags', { hex: true }),
  'flags.version': bits('Version', 0xe0, { values: VERSIONS }),
  'flags.payload': bits('Protocol type', 0x10, { values: { 0: "GTP'", 1: 'GTP' } }),
  reserved0: bits('Reserved', 0x0e, { id: 'gtp.flags.reserved' }),
  message: u8('Message Type', { hex: true, values: MESSAGES }),
  length: u16('Length'),
  seq_number: u16('Sequence number', { base: 'hexDec' }),
});
