/** OSI's session layer, ITU-T X.225 (ISO 8327-1): what MMS and other applications of OSI agree upon before they talk. */
import {
  type Cursor, type Field, bits, flag, octets, protocol, text, u16, u8,
} from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { CONTEXTS, contextsIn } from './contexts.ts';
import { CONNECT, DATA, FIRST_TYPES, PARAMETERS, REASONS, SIDES, TYPES } from './ses/names.ts';

const truth = { as: ['True', 'False'] } as const;

/** Name of the message's type, in `p.packet.notes`, for the presentation layer. */
export const SESSION_TYPE = 'ses.type';
const GIVE_TOKENS = 1, PLEASE_TOKENS = 2;
const IDENTIFIER = 1, ACCEPT_ITEM = 5, USER_DATA = 193, EXTENDED_USER_DATA = 194;
const LONG = 255, REASON = 50;
const TRUTH = ['True', 'False'] as const, YES_NO = ['Yes', 'No'] as const;
const unit = (title: string, mask: number) => flag(title, mask, { as: TRUTH, size: 2 });

export const ses = protocol({
  name: 'ses',
  title: 'ISO 8327-1 OSI Session Protocol',
  // Not 50, a message of rare use: with that byte Siemens' S7 begins.
  on: { 'cotp.first': [1, 2, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 21, 22, 25, 26, 29, 33, 34, 41, 42, 45, 48, 49, 53, 57, 58, 61, 62] },
  fields: {
    type: u8('SPDU Type', { values: TYPES }),
    length: u16('Length'),
    parameter_type: u8('Parameter type', { values: PARAMETERS }),
    parameter_length: u16('Parameter length'),
    called_ss_user_reference: octets('Called SS User Reference'),
    calling_ss_user_reference: octets('Calling SS User Reference'),
    common_reference: octets('Common Reference'),
    additional_reference_information: octets('Additional Reference Information'),
    'tken_item.flags': u8('Flags', { hex: true }),
    release_token: flag('release token', 0x40, { as: TRUTH }),
    'major.token': flag('major/activity token', 0x10, truth),
    synchronize_token: flag('synchronize minor token', 0x04, truth),
    data_token: flag('data token', 0x01, { as: TRUTH }),
    transport_flags: u8('Flags', { hex: true }),
    'transport_flags.connection': flag('Transport connection', 0x01, { as: ['Released', 'Kept'] }),
    'transport_flags.user_abort': flag('User abort', 0x02, { as: YES_NO }),
    'transport_flags.protocol_error': flag('Protocol error', 0x04, { as: YES_NO }),
    'transport_flags.no_reason': flag('No reason', 0x08, { as: YES_NO }),
    'transport_flags.implementation_restriction': flag('Implementation restriction', 0x10, { as: YES_NO }),
    'connect.flags': u8('Flags', { hex: true }),
    'connect.f1': flag('Able to receive extended concatenated SPDU', 0x01, { as: TRUTH }),
    'req.flags': u16('Flags', { hex: true }),
    exception_report: unit('Session exception report', 0x2000),
    data_sep: unit('Data separation function unit', 0x1000),
    symm_sync: unit('Symmetric synchronize function unit', 0x0800),
    typed_data: unit('Typed data function unit', 0x0400),
    exception_data: unit('Exception function unit', 0x0200),
    capability_data: unit('Capability function unit', 0x0100),
    negotiated_release: unit('Negotiated release function unit', 0x0080),
    activity_management: unit('Activity management function unit', 0x0040),
    resynchronize: unit('Resynchronize function unit', 0x0020),
    major_resynchronize: unit('Major resynchronize function unit', 0x0010),
    minor_resynchronize: unit('Minor resynchronize function unit', 0x0008),
    expedited_data: unit('Expedited data function unit', 0x0004),
    duplex: unit('Duplex functional unit', 0x0002),
    half_duplex: unit('Half-duplex functional unit', 0x0001),
    proposed_tsdu_maximum_size_i2r: u16('Proposed TSDU Maximum Size, Initiator to Responder'),
    proposed_tsdu_maximum_size_r2i: u16('Proposed TSDU Maximum Size, Responder to Initiator'),
    'version.flags': u8('Flags', { hex: true }),
    protocol_version2: flag('Protocol Version 2', 0x02, truth),
    protocol_version1: flag('Protocol Version 1', 0x01, { as: TRUTH }),
    'enclosure.flags': u8('Flags', { hex: true }),
    end_of_SSDU: flag('end of SSDU', 0x02, truth),
    beginning_of_SSDU: flag('beginning of SSDU', 0x01, { as: TRUTH }),
    release_token_setting: bits('release token setting', 0xc0, { hex: true, values: SIDES }),
    major_activity_token_setting: bits('major/activity setting', 0x30, { hex: true, values: SIDES }),
    synchronize_minor_token_setting: bits('synchronize-minor token setting', 0x0c, { hex: true, values: SIDES }),
    data_token_setting: bits('data token setting', 0x03, { hex: true, values: SIDES }),
    activity_identifier: octets('Activity Identifier'),
    initial_serial_number: text('Initial Serial Number'),
    serial_number: text('Serial Number'),
    second_serial_number: text('Second Serial Number'),
    second_initial_serial_number: text('Second Initial Serial Number'),
    large_initial_serial_number: text('Large Initial Serial Number'),
    large_second_initial_serial_number: text('Large Second Initial Serial Number'),
    calling_session_selector: octets('Calling Session Selector'),
    called_session_selector: octets('Called Session Selector'),
    reason_code: u8('Reason Code', { values: REASONS }),
  },
  dissect(p, f) {
    const first = p.u8();
    // §8.4: tokens are given or asked for ahead of another message, category 0 before category 2.
    if ((first === GIVE_TOKENS || first === PLEASE_TOKENS) && p.available >= 2) {
      p.takeAs(f.type, first, 1);
      p.label(`SPDU Type: ${FIRST_TYPES[first]} (${first})`);
      const part = p.within(takeLength(p, f.length));
      while (part.more) parameter(part, f);
      p.info(FIRST_TYPES[first]);
      if (!p.more) return;
      p.another();
    }
    const { at } = p, type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown SPDU type (0x${type.toString(16)})`);
    const part = p.within(takeLength(p, f.length));
    let data: Cursor | undefined;
    while (part.more) data = parameter(part, f) ?? data;
    p.packet.notes.set(SESSION_TYPE, type);
    p.packet.notes.delete(CONTEXTS);
    if (type === CONNECT) p.packet.notes.set(CONTEXTS, contextsIn(p.bytes.subarray(at, p.end)));
    if (type === DATA && p.more) {
      p.call('pres');
    } else if (data !== undefined && data.more) {
      p.at = data.at;
      p.call('pres', data.remaining);
    }
  },
});

type Fields = (typeof ses)['fields'];

/** §8.2.5: one byte, or 255 and two more. */
function takeLength(p: Cursor, field: Field<number>): number {
  if (p.u8() !== LONG) return p.take(field, 1);
  p.skip(1);
  return p.take(field, 2);
}

/** A parameter, or a group of such; gives the user data. */
function parameter(p: Cursor, f: Fields, depth = 0): Cursor | undefined {
  const type = p.u8(), outer = p.open(PARAMETERS[type] ?? `Unknown parameter (${type})`);
  p.take(f.parameter_type);
  const part = p.within(takeLength(p, f.parameter_length));
  let data: Cursor | undefined;
  if (type === USER_DATA || type === EXTENDED_USER_DATA) data = part;
  else if ((type === IDENTIFIER || type === ACCEPT_ITEM) && depth === 0) while (part.more) parameter(part, f, 1);
  else if (part.more) value(part, f, type);
  // §8.3.5.7: behind the reason the called user may say more, in the presentation layer's words.
  if (type === REASON && part.more) data = part;
  p.close(outer);
  return data;
}

const BYTES: Readonly<Record<number, keyof Fields>> = {
  9: 'called_ss_user_reference', 10: 'calling_ss_user_reference', 11: 'common_reference', 12: 'additional_reference_information',
  23: 'initial_serial_number', 41: 'activity_identifier', 42: 'serial_number', 51: 'calling_session_selector', 52: 'called_session_selector',
  54: 'second_serial_number', 55: 'second_initial_serial_number', 57: 'large_initial_serial_number', 58: 'large_second_initial_serial_number',
};

/** §8.3: what a parameter holds. */
function value(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case 16: p.bits(f['tken_item.flags'], [f.release_token, f['major.token'], f.synchronize_token, f.data_token]); break;
    case 17:
      p.bits(f.transport_flags, [
        f['transport_flags.connection'], f['transport_flags.user_abort'], f['transport_flags.protocol_error'], f['transport_flags.no_reason'],
        f['transport_flags.implementation_restriction'],
      ]);
      break;
    case 19: p.bits(f['connect.flags'], [f['connect.f1']]); break;
    case 20:
      takeNamedBits(p, f['req.flags'], [
        f.exception_report, f.data_sep, f.symm_sync, f.typed_data, f.exception_data, f.capability_data, f.negotiated_release,
        f.activity_management, f.resynchronize, f.major_resynchronize, f.minor_resynchronize, f.expedited_data, f.duplex, f.half_duplex,
      ]);
      break;
    case 21:
      p.take(f.proposed_tsdu_maximum_size_i2r);
      p.take(f.proposed_tsdu_maximum_size_r2i);
      break;
    case 22: takeNamedBits(p, f['version.flags'], [f.protocol_version2, f.protocol_version1]); break;
    case 25: takeNamedBits(p, f['enclosure.flags'], [f.end_of_SSDU, f.beginning_of_SSDU]); break;
    case 26:
      p.show(f.release_token_setting);
      p.show(f.major_activity_token_setting);
      p.show(f.synchronize_minor_token_setting);
      p.take(f.data_token_setting);
      break;
    case REASON: p.take(f.reason_code); break;
    default: if (BYTES[type] !== undefined) p.take(f[BYTES[type]] as Field<unknown>, p.remaining);
  }
}
