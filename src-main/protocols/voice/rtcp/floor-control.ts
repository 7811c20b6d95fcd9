/** Who may talk in a group of mission critical push to talk: application packets named MCPT, 3GPP TS 24.380 §8.2. */
import { type Cursor, type Field, bits, expert, i24, text, u16, u32, u8, octets } from '../../../dissect/index.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';
import { operator } from '../../tunnels/gtp/elements.ts';

/** §8.2.2: the fifth bit of a type asks for an acknowledgement. */
export const FLOOR_MESSAGES: Readonly<Record<number, string>> = {
  0: 'Floor Request', 1: 'Floor Granted', 2: 'Floor Taken', 3: 'Floor Deny', 4: 'Floor Release', 5: 'Floor Idle', 6: 'Floor Revoke',
  8: 'Floor Queue Position Request', 9: 'Floor Queue Position Info', 10: 'Floor Ack', 11: 'Unicast Media Flow Control', 14: 'Floor Queued Cancel',
  15: 'Floor Release Multi Talker', 17: 'Floor Granted(ack req)', 18: 'Floor Taken(ack req)', 19: 'Floor Deny(ack req)',
  20: 'Floor Release(ack req)', 21: 'Floor Idle(ack req)', 25: 'Floor Queue Position Info(ack req)', 27: 'Unicast Media Flow Control(ack req)',
  30: 'Floor Queued Cancel(ack req)',
};
const DENY: ReadonlySet<number> = new Set([3, 19]), REVOKE = 6;
const NAMES: readonly string[] = [
  'Floor Priority', 'Duration', 'Reject Cause', 'Queue Info', "Granted Party's Identity", 'Permission to Request the Floor', 'User ID', 'Queue Size',
  'Message Sequence-Number', 'Queued User ID', 'Source', 'Track Info', 'Message Type', 'Floor Indicator', 'SSRC', 'List of Granted Users',
  'List of SSRCs', 'Functional Alias', 'List of Functional Aliases', 'Location', 'List of Locations', 'Queued Floor Requests Purpose',
  'List of Queued Users', 'Response State', 'Media Flow Control Indicator',
];
/** The numbers that fields had in the first release. */
const EARLY: Readonly<Record<number, number>> = {
  102: 0, 103: 1, 104: 2, 105: 3, 106: 4, 108: 5, 109: 6, 110: 7, 111: 8, 112: 9, 113: 10, 114: 11, 115: 12, 116: 13,
};
const FIELD_NAMES: Readonly<Record<number, string>> = {
  ...NAMES, ...Object.fromEntries(Object.entries(EARLY).map(([early, now]) => [early, now === 8 ? 'Message SequenceNumber' : NAMES[now]])),
};
/** Fields from here on have a length of two bytes (§8.2.3.1). */
const WIDE = 192;
const DENIED: Readonly<Record<number, string>> = {
  1: 'Another MCPTT client has permission', 2: 'Internal floor control server error', 3: 'Only one participant',
  4: 'Retry-after timer has not expired', 5: 'Receive only', 6: 'No resources available', 7: 'Queue full', 255: 'Other reason',
};
const REVOKED: Readonly<Record<number, string>> = {
  1: 'Only one MCPTT client', 2: 'Media burst too long', 3: 'No permission to send a Media Burst', 4: 'Media Burst pre-empted',
  6: 'No resources available', 255: 'Other reason',
};

export const FLOOR_FIELDS = {
  'mcptt.fld_id': u8('Field Id', { values: FIELD_NAMES }),
  'mcptt.fld_len': u8('Length'),
  wideFieldLength: u16('Length', { id: 'rtcp.mcptt.fld_len' }),
  'mcptt.fld_val': octets('Field value'),
  'mcptt.unknown_fld': expert('Unknown field', 'warning', 'Protocol'),
  'mcptt.location_type_uk': expert('Unknown location type', 'warning', 'Protocol'),
  'app_data.padding': u32('Padding'),
  'mcptt.granted_partys_id': text("Granted Party's Identity"), 'mcptt.queued_user_id': text('Queued User ID'),
  'app_data.mcptt.user_id': text('User ID'), 'mcptt.func_alias': text('Functional Alias'),
  'app_data.mcptt.priority': bits('Floor Priority', 0xff00, { size: 2 }),
  'app_data.mcptt.duration': u16('Duration', { unit: 'seconds' }),
  'app_data.mcptt.floor_ind': u16('Floor Indicator', {
    values: {
      0x80: 'Multi-talker', 0x100: 'Temporary group call', 0x200: 'Dual floor', 0x400: 'Queueing supported', 0x800: 'Imminent peril call',
      0x1000: 'Emergency call', 0x2000: 'System call', 0x4000: 'Broadcast group call', 0x8000: 'Normal call',
    },
  }),
  'app_data.mcptt.rej_cause': u16('Reject Cause'),
  'app_data.mcptt.rej_cause.floor_deny': u16('Reject Cause', { values: DENIED }),
  'app_data.mcptt.rej_cause.floor_revoke': u16('Reject Cause', { values: REVOKED }),
  'mcptt.rej_phrase': text('Reject Phrase'),
  'app_data.mcptt.queue_pos_inf': u8('Queue Position Info'), 'app_data.mcptt.queue_pri_lev': u8('Queue Priority Level'),
  'app_data.mcptt.perm_to_req_floor': u16('Permission to Request the Floor', {
    values: { 0: 'The receiver is not permitted to request floor', 1: 'The receiver is permitted to request floor' },
  }),
  'app_data.mcptt.queue_size': u16('Queue Size'),
  'app_data.mcptt.msg_seq_num': u16('Message Sequence Number'),
  'app_data.mcptt.source': u16('Source', {
    values: {
      0: 'The floor participant is the source', 1: 'The participating MCPTT function is the source',
      2: 'The controlling MCPTT function is the source', 3: 'The non-controlling MCPTT function is the source',
    },
  }),
  'app_data.mcptt.queueing_cap': u8('Queueing Capability'),
  'app_data.mcptt.part_type_len': u8('Participant Type Length'),
  'mcptt.participant_type': text('Participant Type'),
  'app_data.mcptt.floor_participant_ref': u32('Floor Participant Reference'),
  'app_data.mcptt.rtcp': u32('SSRC'),
  'app_data.mcptt.num_users': u8('Number of users'), 'app_data.mcptt.user_id_len': u8('User ID length'),
  'app_data.mcptt.num_ssrc': u8('Number of SSRC'),
  'app_data.mcptt.num_fa': u8('Number of Functional Alias'), 'app_data.mcptt.fa_len': u8('Functional Alias length'),
  spare16: u16('Spare'), spareByte: u8('Spare', { id: 'rtcp.spare16' }),
  'app_data.mcptt.msg_type': u8('Message Type', { values: FLOOR_MESSAGES }),
  'app_data.mcptt.num_loc': u8('Number of Locations'),
  'app_data.mcptt.loc_type': u8('Location Type', {
    values: {
      0: 'Not provided', 1: 'ECGI', 2: 'Tracking Area', 3: 'PLMN ID', 4: 'MBMS Service Area', 5: 'MBSFN Area ID', 6: 'Geographic coordinates',
    },
  }),
  'app_data.mcptt.ecgi_eci': u32('ECI (E-UTRAN Cell Identifier)'),
  'app_data.mcptt.enodebid': bits('eNodeB Id', 0x0fffff00, { size: 4 }), 'app_data.mcptt.cellid': bits('CellId', 0x000000ff, { size: 4 }),
  'app_data.mcptt.tac': u16('Tracking Area Code'),
  'app_data.mcptt.mbms_serv_area': u16('MBMS Service Area'), 'app_data.mcptt.mbsfn_area_id': u8('MBSFN Area ID'),
  'app_data.mcptt.lat': i24('Latitude value'), 'app_data.mcptt.long': i24('Longitude value'),
  floorCountry: u16('Mobile Country Code (MCC)', { id: 'e212.ecgi.mcc', values: MOBILE_COUNTRIES }),
  floorNetwork: u16('Mobile Network Code (MNC)', { id: 'e212.ecgi.mnc' }),
} as const;

const f = FLOOR_FIELDS;

const SIMPLE: Readonly<Record<number, readonly Field[]>> = {
  0: [f['app_data.mcptt.priority']], 1: [f['app_data.mcptt.duration']], 3: [f['app_data.mcptt.queue_pos_inf'], f['app_data.mcptt.queue_pri_lev']],
  5: [f['app_data.mcptt.perm_to_req_floor']], 7: [f['app_data.mcptt.queue_size']], 8: [f['app_data.mcptt.msg_seq_num']],
  10: [f['app_data.mcptt.source']], 12: [f['app_data.mcptt.msg_type'], f.spareByte], 13: [f['app_data.mcptt.floor_ind']],
  14: [f['app_data.mcptt.rtcp'], f.spare16],
};
const TEXTS: Readonly<Record<number, Field<string>>> = {
  4: f['mcptt.granted_partys_id'], 6: f['app_data.mcptt.user_id'], 9: f['mcptt.queued_user_id'], 17: f['mcptt.func_alias'],
};

/** What follows the name of an application packet of this kind. */
export function readFloorControl(p: Cursor, subtype: number): void {
  const outer = p.open('Mission Critical Push To Talk(MCPTT)', p.remaining);
  while (p.remaining >= 2) takeField(p, subtype);
  p.close(outer);
}

function takeField(p: Cursor, subtype: number): void {
  const begin = p.at, id = p.take(f['mcptt.fld_id']), number = EARLY[id] ?? id;
  const known = SIMPLE[number] ?? TEXTS[number] ?? READERS[number];
  if (known === undefined) p.expertUnder(f['mcptt.unknown_fld']);
  const value = p.within(p.take(id < WIDE ? f['mcptt.fld_len'] : f.wideFieldLength));
  p.contain(() => takeValue(value, number, subtype));
  // Each field fills words of four bytes (§8.2.3.1).
  takePadding(p, Math.min(p.remaining, (4 - ((p.at - begin) % 4)) % 4));
}

export function takePadding(p: Cursor, length: number): void {
  if (length > 0) p.takeAs(f['app_data.padding'], p.peekBytes(length).reduce((sum, byte) => 256 * sum + byte, 0), length);
}

function takeValue(p: Cursor, number: number, subtype: number): void {
  const shown = TEXTS[number];
  if (shown !== undefined) {
    p.take(shown, p.remaining);
    return;
  }
  for (const field of SIMPLE[number] ?? []) p.take(field);
  if (READERS[number] !== undefined) READERS[number](p, subtype);
  else if (SIMPLE[number] === undefined) p.takeRest(f['mcptt.fld_val']);
}

const READERS: Readonly<Record<number, (p: Cursor, subtype: number) => void>> = {
  2: takeRejection,
  11: takeTrack,
  15: p => takeTexts(p, f['app_data.mcptt.num_users'], f['app_data.mcptt.user_id_len'], f['app_data.mcptt.user_id']),
  16: takeSources,
  18: p => takeTexts(p, f['app_data.mcptt.num_fa'], f['app_data.mcptt.fa_len'], f['mcptt.func_alias']),
  19: takeLocation,
  20: takeLocations,
};

/** §8.2.3.4: what a cause means depends on the message. */
function takeRejection(p: Cursor, subtype: number): void {
  p.take(DENY.has(subtype) ? f['app_data.mcptt.rej_cause.floor_deny'] :
    subtype === REVOKE ? f['app_data.mcptt.rej_cause.floor_revoke'] : f['app_data.mcptt.rej_cause']);
  if (p.more) p.take(f['mcptt.rej_phrase'], p.remaining);
}

/** §8.2.3.13: whose request it is, through each function that it passes. */
function takeTrack(p: Cursor): void {
  const begin = p.at - 2;
  p.take(f['app_data.mcptt.queueing_cap']);
  p.take(f['mcptt.participant_type'], p.take(f['app_data.mcptt.part_type_len']));
  takePadding(p, Math.min(p.remaining, (4 - ((p.at - begin) % 4)) % 4));
  while (p.remaining >= 4) p.take(f['app_data.mcptt.floor_participant_ref']);
}

function takeTexts(p: Cursor, count: Field<number>, length: Field<number>, field: Field<string>): void {
  const texts = p.take(count);
  for (let i = 0; i < texts; i++) p.take(field, p.take(length));
}

/** §8.2.3.18: a spare byte brings the sources to a word. */
function takeSources(p: Cursor): void {
  const count = p.take(f['app_data.mcptt.num_ssrc']);
  p.take(f.spareByte);
  for (let i = 0; i < count; i++) p.take(f['app_data.mcptt.rtcp']);
}

function takeLocations(p: Cursor): void {
  const count = p.take(f['app_data.mcptt.num_loc']);
  for (let i = 0; i < count; i++) takeLocation(p);
}

/** §8.2.3.21. */
function takeLocation(p: Cursor): void {
  switch (p.take(f['app_data.mcptt.loc_type'])) {
    case 0: break;
    case 1: {
      operator(p, f.floorCountry, f.floorNetwork);
      p.show(f['app_data.mcptt.ecgi_eci']);
      const outer = p.under();
      p.show(f['app_data.mcptt.enodebid']);
      p.take(f['app_data.mcptt.cellid']);
      p.close(outer);
      break;
    }
    case 2:
      operator(p, f.floorCountry, f.floorNetwork);
      p.take(f['app_data.mcptt.tac']);
      break;
    case 3: operator(p, f.floorCountry, f.floorNetwork); break;
    case 4: p.take(f['app_data.mcptt.mbms_serv_area']); break;
    case 5: p.take(f['app_data.mcptt.mbsfn_area_id']); break;
    case 6:
      p.take(f['app_data.mcptt.lat']);
      p.take(f['app_data.mcptt.long']);
      break;
    default: p.expert(f['mcptt.location_type_uk']);
  }
}
