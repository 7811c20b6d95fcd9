/** Fields of SCCP's messages, and of what stands before each. */
import { ADDRESS_KINDS, HEADER_VERSIONS } from './versions.ts';
import { MESSAGES } from './message-names.ts';
import { BITS_FIELDS } from './fields/bits.ts';
import { CALLS_FIELDS } from './fields/calls.ts';
import { CAPABILITIES_FIELDS } from './fields/capabilities.ts';
import { little32 } from './fields/little-endian.ts';
import { MEDIA_FIELDS } from './fields/media.ts';
import { QUALITY_FIELDS } from './fields/quality.ts';
import { REGISTRATION_FIELDS } from './fields/registration.ts';
import { SHARED_FIELDS } from './fields/shared.ts';
import { STATION_FIELDS } from './fields/station.ts';
import { text } from '../../../dissect/index.ts';

export const FIELDS = {
  data_length: little32('Data length'),
  hdr_version: little32('Header version', { hex: true, values: HEADER_VERSIONS }),
  messageId: little32('Message ID', { values: MESSAGES }),
  ipv4or6: little32('IPv4or6', { values: ADDRESS_KINDS }),
  xmlData: text('XML data'),
  ...SHARED_FIELDS, ...REGISTRATION_FIELDS, ...STATION_FIELDS, ...CALLS_FIELDS, ...MEDIA_FIELDS, ...QUALITY_FIELDS, ...CAPABILITIES_FIELDS,
  ...BITS_FIELDS,
} as const;
