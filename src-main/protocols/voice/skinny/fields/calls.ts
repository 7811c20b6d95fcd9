/** Fields of messages of calls, conferences and the data of applications. */
import { text } from '../../../../dissect/index.ts';
import { little32 } from './little-endian.ts';
import {
  ADD_PARTICIPANT_RESULT_NAMES, CALL_HISTORY_DISPOSITION_NAMES, CALL_SECURITY_STATUS_NAMES, CALL_STATES, CAUSE_NAMES,
  MODIFY_CONF_RESULT_NAMES,
} from '../names.ts';

export const CALLS_FIELDS = {
  applicationId: little32('applicationId'), callInstance: little32('callInstance'), callSelectStat: little32('callSelectStat'),
  dataLength: little32('dataLength'), features: little32('features'), last: little32('last'),
  lastRedirectingReason: little32('lastRedirectingReason'), notificationStatus: little32('notificationStatus'),
  numberOfActiveParticipants: little32('numberOfActiveParticipants'), numberOfEntries: little32('numberOfEntries'),
  numberOfReservedParticipants: little32('numberOfReservedParticipants'),
  originalCdpnRedirectReason: little32('originalCdpnRedirectReason'), participantEntry: little32('participantEntry'),
  precedenceDomain: little32('precedenceDomain'), precedenceLevel: little32('precedenceLevel'), timer: little32('timer'),
  transactionId: little32('transactionId'), xmldata: text('xmldata'), AlternateCallingParty: text('AlternateCallingParty'),
  HuntPilotName: text('HuntPilotName'), HuntPilotNumber: text('HuntPilotNumber'),
  'add.participant.result': little32('add_participant_result', { hex: true, values: ADD_PARTICIPANT_RESULT_NAMES }),
  appConfID: text('appConfID'), appData: text('appData'),
  'audit.participant.result': little32('audit_participant_result', { hex: true, values: { 0: 'OK', 1: 'ConferenceNotExist' } }),
  bridgeParticipantId: text('bridgeParticipantId'),
  callHistoryDisposition: little32('callHistoryDisposition', { hex: true, values: CALL_HISTORY_DISPOSITION_NAMES }),
  callSecurityStatus: little32('callSecurityStatus', { hex: true, values: CALL_SECURITY_STATUS_NAMES }),
  callState: little32('callState', { hex: true, values: CALL_STATES }),
  callType: little32('callType', { hex: true, values: { 1: 'InBoundCall', 2: 'OutBoundCall', 3: 'ForwardCall' } }),
  calledPartyName: text('calledPartyName'), callingParty: text('callingParty'), callingPartyName: text('callingPartyName'),
  cause: little32('cause', { hex: true, values: CAUSE_NAMES }), cdpnVoiceMailbox: text('cdpnVoiceMailbox'),
  conferenceName: text('conferenceName'),
  'delete.conf.result': little32('delete_conf_result', { hex: true, values: { 0: 'OK', 1: 'ConferenceNotExist', 2: 'SystemErr' } }),
  dialedNumber: text('dialedNumber'), lastRedirectingParty: text('lastRedirectingParty'),
  lastRedirectingPartyName: text('lastRedirectingPartyName'), lastRedirectingVoiceMailbox: text('lastRedirectingVoiceMailbox'),
  'modify.conf.result': little32('modify_conf_result', { hex: true, values: MODIFY_CONF_RESULT_NAMES }),
  originalCalledParty: text('originalCalledParty'), originalCalledPartyName: text('originalCalledPartyName'),
  originalCdpnVoiceMailbox: text('originalCdpnVoiceMailbox'), participantName: text('participantName'),
  participantNumber: text('participantNumber'), passThruData: text('passThruData'),
  privacy: little32('privacy', { hex: true, values: { 0: 'None', 1: 'Limited', 2: 'Full' } }),
  'recording.status': little32('recording_status', { hex: true, values: { 0: '_OFF', 1: '_ON' } }),
  resourceType: little32('resourceType', { hex: true, values: { 0: 'Conference', 1: 'IVR' } }),
  result: little32('result', { hex: true, values: { 0: 'OK', 1: 'ResourceNotAvailable', 2: 'ConferenceAlreadyExist', 3: 'SystemErr' } }),
  subscriptionFeatureID: little32('subscriptionFeatureID', { hex: true, values: { 1: 'BLF' } }), subscriptionID: text('subscriptionID'),
} as const;
