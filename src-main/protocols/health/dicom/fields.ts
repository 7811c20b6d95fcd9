/** Fields of DICOM: protocol data units of PS3.8, and data elements of PS3.5. */
import { LIMITS, expert, frameNumber, i16, i32, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ITEMS, PDUS } from './names.ts';

const conversation = { source: 'conversation' } as const;
const element = { hidden: true } as const;
const IDENTITIES: Readonly<Record<number, string>> = {
  1: 'Username as a string in UTF-8', 2: 'Username as a string in UTF-8 and passcode', 3: 'Kerberos Service ticket', 4: 'SAML Assertion',
};

const ASSOCIATION_FIELDS = {
  'assoc.version': u16('Protocol Version'),
  'assoc.ae.called': text('Called  AE Title'),
  'assoc.ae.calling': text('Calling AE Title'),
  'assoc.reject.result': u8('Result'),
  'assoc.reject.source': u8('Source'),
  'assoc.reject.reason': u8('Reason'),
  'assoc.abort.source': u8('Source'),
  'assoc.abort.reason': u8('Reason'),
  'assoc.item.type': u8('Item Type', { hex: true, values: ITEMS }),
  'assoc.item.len': u16('Item Length'),
  actx: text('Application Context'),
  'pctx.id': u8('Presentation Context ID', { hex: true }),
  'pctx.result': u8('Presentation Context Result', { hex: true }),
  'pctx.abss.syntax': text('Abstract Syntax'),
  'pctx.xfer.syntax': text('Transfer Syntax'),
  max_pdu_len: u32('Max PDU Length'),
  'assoc.reject': expert('Association rejected', 'warning', 'Response'),
  'assoc.abort': expert('Association aborted', 'warning', 'Response'),
  no_abstract_syntax: expert('No Abstract Syntax provided for this Presentation Context', 'error', 'Malformed'),
  multiple_abstract_syntax: expert('More than one Abstract Syntax provided for this Presentation Context', 'error', 'Malformed'),
  no_transfer_syntax: expert('No Transfer Syntax provided for this Presentation Context', 'error', 'Malformed'),
  multiple_transfer_syntax: expert('Only one Transfer Syntax allowed in a Association Response', 'error', 'Malformed'),
  no_abstract_syntax_uid: expert('No Abstract Syntax UID found for this Presentation Context', 'error', 'Malformed'),
  'assoc.item.len.invalid': expert('Invalid Association Item Length', 'error', 'Malformed'),
};

const USER_FIELDS = {
  userinfo: none('User Info'),
  'userinfo.uid': text('Implementation Class UID'),
  'userinfo.version': text('Implementation Version'),
  'userinfo.extneg': none('Extended Negotiation'),
  'userinfo.extneg.sopclassuid.len': u16('SOP Class UID Length'),
  'userinfo.extneg.sopclassuid': text('SOP Class UID'),
  'userinfo.extneg.relational': u8('Relational-queries', { hex: true }),
  'userinfo.extneg.datetimematching': u8('Combined Date-Time matching', { hex: true }),
  'userinfo.extneg.fuzzymatching': u8('Fuzzy semantic matching', { hex: true }),
  'userinfo.extneg.timezone': u8('Timezone query adjustment', { hex: true }),
  'userinfo.rolesel': none('SCP/SCU Role Selection'),
  'userinfo.rolesel.sopclassuid.len': u16('SOP Class UID Length'),
  'userinfo.rolesel.sopclassuid': text('SOP Class UID'),
  'userinfo.rolesel.scurole': u8('SCU-role', { hex: true }),
  'userinfo.rolesel.scprole': u8('SCP-role', { hex: true }),
  'userinfo.asyncneg': none('Asynchronous Operations (and sub-operations) Window Negotiation'),
  'userinfo.asyncneg.maxnumopsinv': u16('Maximum-number-operations-invoked'),
  'userinfo.asyncneg.maxnumopsper': u16('Maximum-number-operations-performed'),
  'userinfo.unknown': none('Unknown'),
  'userinfo.data': octets('Unknown Data'),
  'userinfo.user_identify': none('User Identify'),
  'userinfo.user_identify.type': u8('Type', { values: IDENTITIES }),
  'userinfo.user_identify.response_requested': u8('Response Requested'),
  'userinfo.user_identify.primary_field_length': u16('Primary Field Length'),
  'userinfo.user_identify.primary_field': text('Primary Field'),
  'userinfo.user_identify.secondary_field_length': u16('Secondary Field Length'),
  'userinfo.user_identify.secondary_field': text('Secondary Field'),
};

const DATA_FIELDS = {
  'pdv.len': u32('PDV Length'),
  'pdv.ctx': u8('PDV Context'),
  'pdv.flags': u8('PDV Flags', { hex: true }),
  'pdv.fragments': none('Message fragments', conversation),
  'pdv.fragment': frameNumber('Message fragment', conversation),
  'pdv.fragment_count': u32('Message fragment count', conversation),
  'pdv.reassembled.in': frameNumber('Reassembled in', conversation),
  'pdv.reassembled.length': u32('Reassembled PDV length', conversation),
  'pdv.ctx.invalid': expert('Invalid Presentation Context ID', 'error', 'Malformed'),
  'pdv.flags.invalid': expert('Invalid Flags', 'error', 'Malformed'),
  'pdv.len.invalid': expert('Invalid PDV length', 'error', 'Malformed'),
  'pdv.not_joined': expert('The message is not put together', 'warning', 'Reassemble', { own: true }),
  'pdv.inflates_too_far': expert(`Inflated, the data set has more than ${LIMITS.decoded >> 20} MB`, 'warning', 'Undecoded', { own: true }),
  'data.tag': octets('Tag'),
  'data.tag.missing': expert('Early termination of tag. Data is missing', 'error', 'Malformed'),
  status_msg: expert('Status', 'warning', 'Response'),
  tag: u32('Tag', { hex: true, ...element }),
  'tag.vr': text('VR', element),
  'tag.vl': u32('Length', element),
  'tag.value.str': text('Value', element),
  'tag.value.16s': i16('Value', element),
  'tag.value.16u': u16('Value', element),
  'tag.value.32s': i32('Value', element),
  'tag.value.32u': u32('Value', element),
  'tag.value.byte': octets('Value', element),
};

export const DICOM_FIELDS = {
  'pdu.type': u8('PDU Type', { hex: true, values: PDUS }),
  'pdu.len': u32('PDU Length'),
  ...ASSOCIATION_FIELDS,
  ...USER_FIELDS,
  ...DATA_FIELDS,
};
