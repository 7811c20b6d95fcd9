/** All fields of ISUP, ITU-T Q.763. */
import { expert, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { CALL_FIELDS } from './call-fields.ts';
import { messageName } from './messages.ts';
import { PARAMETERS } from './names.ts';
import { SERVICE_FIELDS } from './service-fields.ts';

export const ISUP_FIELDS = {
  cic: u16('CIC', { little: true }),
  message_type: u8('Message Type', { values: messageName }),
  parameter_type: u8('Parameter Type', { values: code => PARAMETERS[code] ?? 'Unknown' }),
  parameter_value: octets('Parameter Value'),
  parameter_length: u8('Parameter Length'),
  mandatory_variable_parameter_pointer: u8('Pointer to Parameter'),
  optional_parameter_part_pointer: u8('Pointer to optional parameter part'),
  ...CALL_FIELDS,
  ...SERVICE_FIELDS,
  msisdn: text('E.164 number (MSISDN)', { id: 'e164.msisdn' }),
  'e164.calling': text('E.164 Calling party number digits', { id: 'e164.calling_party_number.digits' }),
  'e164.called': text('E.164 Called party number digits', { id: 'e164.called_party_number.digits' }),
  'message_type.no_optional_parameters': expert('No optional parameters are possible with this message type', 'note', 'Protocol'),
  'message_type.unknown': expert('Unknown Message type (possibly reserved/used in former ISUP version)', 'warning', 'Protocol'),
  format_national_matter: expert('Format is a national matter', 'note', 'Protocol'),
  status_subfield_not_present: expert('Status subfield is not present with this message type', 'note', 'Protocol'),
  empty_number: expert('(empty) number', 'note', 'Protocol', { id: 'isup.empty_number' }),
} as const;
