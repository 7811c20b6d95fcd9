/** Fields of what MySQL's responses say of a session's state, and MariaDB's of columns and rows. */
import { none, octets, text, u64, u8 } from '../../../dissect/index.ts';
import { STATE_CHANGES } from './names.ts';

export const RESULT_FIELDS = {
  session_track_data: none('Session tracking data', { id: 'mysql.session_track.data' }),
  'session_track.data.length': u64('Session tracking data length'),
  session_track: none('Session Track'),
  'session_track.type': u8('Session tracking type', { values: STATE_CHANGES }),
  'session_track.length': u64('Session tracking length'),
  'session_track.sysvar.length': u64('System variable change Length'),
  'session_track.sysvar.name': text('System variable change Name'),
  'session_track.sysvar.value': text('System variable change Value'),
  'session_track.schema.length': u64('Schema change length'),
  'session_track.schema': text('Schema change'),
  'session_track.state_change': text('State change'),
  'session_track.gtids.encoding': u8('GTIDs encoding'),
  'session_track.gtids.length': u64('GTIDs length'),
  'session_track.gtids': text('GTIDs'),
  'session_track.transaction_characteristics.length': u64('Transaction characteristics length'),
  'session_track.transaction_characteristics': text('Transaction characteristics'),
  'session_track.transaction_state.length': u64('Transaction state length'),
  'session_track.transaction_state': text('Transaction state'),
  metadata_follows: u8('send metadata'),
  extmeta_data: none('Extended metadata data'),
  extmeta: none('Extended metadata'),
  'extmeta.length': u64('Extended metadata length'),
  'extmeta.key': u64('Extended metadata key'),
  'extmeta.type': text('Extended metadata type'),
  'extmeta.format': text('Extended metadata format'),
  'row.nullbuffer': octets('Row null buffer'),
  'field.default': text('Default'),
} as const;
