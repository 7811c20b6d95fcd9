/** Fields of SCCP, ITU-T Q.713. Addresses of both parties have the same, under names of their own. */
import { bits, expert, octets, text, u16, u24, u8 } from '../../../dissect/index.ts';
import {
  ENCODINGS, ERRORS, HANDLINGS, MESSAGE_NAMES, NATURES, PLANS, REFUSALS, RELEASES, RESETS, RETURNS, ROUTINGS, SUBSYSTEMS, TITLE_KINDS,
} from './names.ts';

const PARITIES = { 0: 'Even number of address signals', 1: 'Odd number of address signals' };

/** Of the party that is called, or of the one that calls. */
const partyFields = (party: 'called' | 'calling') => {
  const id = (name: string) => ({ id: `sccp.${party}.${name}` }), title = party === 'called' ? 'Called' : 'Calling';
  return {
    title: `${title} Party address`,
    reserved: bits('Reserved for national use', 0x80, { ...id('reserved'), hex: true }),
    ri: bits('Routing Indicator', 0x40, { ...id('ri'), hex: true, values: ROUTINGS }),
    gti: bits('Global Title Indicator', 0x3c, { ...id('gti'), hex: true, values: TITLE_KINDS }),
    ssni: bits('SubSystem Number Indicator', 0x02, { ...id('ssni'), hex: true, values: { 0: 'SSN not present', 1: 'SSN present' } }),
    pci: bits('Point Code Indicator', 0x01, { ...id('pci'), hex: true, values: { 0: 'Point Code not present', 1: 'Point Code present' } }),
    pc: bits('PC', 0x3fff, { ...id('pc'), size: 2, little: true }),
    ssn: u8('SubSystem Number', { ...id('ssn'), values: SUBSYSTEMS, also: 'sccp.ssn' }),
    oe: bits('Odd/Even Indicator', 0x80, { ...id('oe'), hex: true, values: PARITIES }),
    nai: bits('Nature of Address Indicator', 0x7f, { ...id('nai'), hex: true, values: NATURES }),
    tt: u8('Translation Type', { ...id('tt'), base: 'hexDec' }),
    np: bits('Numbering Plan', 0xf0, { ...id('np'), hex: true, values: PLANS }),
    es: bits('Encoding Scheme', 0x0f, { ...id('es'), hex: true, values: ENCODINGS }),
    digits: text(`${title} Party Digits`, id('digits')),
    digits_length: u8(`Number of ${title} Party Digits`, id('digits.length')),
  } as const;
};

export const CALLED = partyFields('called'), CALLING = partyFields('calling');
export type Party = typeof CALLED;

const little = { little: true, hex: true } as const;

export const SCCP_FIELDS = {
  message_type: u8('Message Type', { hex: true, values: MESSAGE_NAMES }),
  variable_pointer1: u16('Pointer to first Mandatory Variable parameter', { little: true }),
  variable_pointer2: u16('Pointer to second Mandatory Variable parameter', { little: true }),
  variable_pointer3: u16('Pointer to third Mandatory Variable parameter', { little: true }),
  optional_pointer: u16('Pointer to Optional parameter', { little: true }),
  parameter_length: u16('Variable parameter length', { little: true, hidden: true }),
  ssn: u8('Called or Calling SubSystem Number', { hidden: true }),
  digits: text('Called or Calling GT Digits'),
  dlr: u24('Destination Local Reference', little),
  slr: u24('Source Local Reference', little),
  lr: u24('Local Reference', little),
  class: bits('Class', 0x0f, { hex: true }),
  handling: bits('Message handling', 0xf0, { hex: true, values: HANDLINGS }),
  more: bits('More data', 0x01, { hex: true, values: { 0: 'No more data', 1: 'More data' } }),
  rsn: bits('Receive Sequence Number', 0xfe, { hex: true }),
  'sequencing_segmenting.ssn': bits('Sequencing Segmenting: Send Sequence Number', 0xfe, { hex: true }),
  'sequencing_segmenting.rsn': bits('Sequencing Segmenting: Receive Sequence Number', 0xfe, { hex: true }),
  'sequencing_segmenting.more': bits('Sequencing Segmenting: More', 0x01, { hex: true, values: { 0: 'No more data', 1: 'More data' } }),
  credit: u8('Credit', { hex: true }),
  release_cause: u8('Release Cause', { hex: true, values: RELEASES }),
  return_cause: u8('Return Cause', { hex: true, values: RETURNS }),
  reset_cause: u8('Reset Cause', { hex: true, values: RESETS }),
  error_cause: u8('Error Cause', { hex: true, values: ERRORS }),
  refusal_cause: u8('Refusal Cause', { hex: true, values: REFUSALS }),
  'segmentation.first': bits('Segmentation: First', 0x80, { hex: true, values: { 0: 'Not first segment', 1: 'First segment' } }),
  'segmentation.class': bits('Segmentation: Class', 0x40, { hex: true, values: { 0: 'Class 0 selected', 1: 'Class 1 selected' } }),
  'segmentation.remaining': bits('Segmentation: Remaining', 0x0f, { hex: true }),
  'segmentation.slr': u24('Segmentation: Source Local Reference', little),
  hops: u8('Hop Counter', { hex: true }),
  importance: bits('Importance', 0x07, { hex: true }),
  segmented_data: octets('Segmented Data'),
  end_optional_param: octets('End of Optional'),
  linked_dissector: text('Linked dissector'),
  unknown_message: octets('Unknown message'),
  unknown_parameter: octets('Unknown parameter'),
  'ssn.not_present': expert('Message is routed on SSN, but SSN is not present', 'warning', 'Protocol'),
  'ssn.is_zero': expert('Message is routed on SSN, but SSN is zero (unspecified)', 'warning', 'Protocol'),
  class_unexpected: expert('Unexpected message class for this message type', 'error', 'Malformed'),
  handling_invalid: expert('Invalid message handling', 'error', 'Malformed'),
} as const;
