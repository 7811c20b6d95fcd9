/** What messages of calls, conferences and the data of applications are made of. */
import { FIELDS as f } from '../fields.ts';
import { type Part, group, line, list, numbers, since, sized, words, xml } from '../parts.ts';
import { DATA, DATA_V1, RESTRICTIONS } from '../shared.ts';

export const callMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  0x002e: [group('deviceToUserData', ...DATA, xml(f.xmldata, f.dataLength))],
  0x002f: [group('deviceToUserData', ...DATA, xml(f.xmldata, f.dataLength))],
  0x0032: [f.conferenceId, f.serviceNum],
  0x0035: [f.conferenceId, f.result, f.dataLength, sized(f.passThruData, f.dataLength)],
  0x0036: [f.conferenceId, f['delete.conf.result']],
  0x0037: [f.conferenceId, f['modify.conf.result'], f.dataLength, sized(f.passThruData, f.dataLength)],
  0x0038: [f.conferenceId, f.callReference, f['add.participant.result'], words(f.bridgeParticipantId, 257)],
  0x0039: [
    f.last, f.numberOfEntries,
    list(
      'conferenceEntry', f.numberOfEntries, 32, 76, f.conferenceId, f.resourceType, f.numberOfReservedParticipants,
      f.numberOfActiveParticipants, f.applicationId, words(f.appConfID, 32), words(f.appData, 24),
    ),
    
  ],
  0x0040: [
    f['audit.participant.result'], f.last, f.conferenceId, f.numberOfEntries,
    numbers('participantEntry', f.participantEntry, 256, f.numberOfEntries),
  ],
  0x0041: [group('deviceToUserDataVersion1', ...DATA, ...DATA_V1, xml(f.xmldata, f.dataLength))],
  0x0042: [group('deviceToUserDataVersion1', ...DATA, ...DATA_V1, xml(f.xmldata, f.dataLength))],
  0x0048: [f.transactionId, f.subscriptionFeatureID, f.timer, words(f.subscriptionID, 64)],
  0x008f: [
    words(f.callingPartyName, 40), words(f.callingParty, 24), words(f.calledPartyName, 40), words(f.calledParty, 24), f.lineInstance,
    f.callReference, f.callType, words(f.originalCalledPartyName, 40), words(f.originalCalledParty, 24),
    words(f.lastRedirectingPartyName, 40), words(f.lastRedirectingParty, 24), f.originalCdpnRedirectReason, f.lastRedirectingReason,
    words(f.cgpnVoiceMailbox, 24), words(f.cdpnVoiceMailbox, 24), words(f.originalCdpnVoiceMailbox, 24),
    words(f.lastRedirectingVoiceMailbox, 24), f.callInstance, f.callSecurityStatus, RESTRICTIONS,
  ],
  0x0111: [f.callState, f.lineInstance, f.callReference, f.privacy, group('precedence', f.precedenceLevel, f.precedenceDomain)],
  0x011d: [words(f.dialedNumber, 24, 25), f.lineInstance, f.callReference],
  0x011e: [group('userToDeviceData', ...DATA, xml(f.xmldata, f.dataLength))],
  0x0130: [f.callSelectStat, f.callReference, f.lineInstance],
  0x0137: [
    f.conferenceId, f.numberOfReservedParticipants, f.resourceType, f.applicationId, words(f.appConfID, 32), words(f.appData, 24),
    f.dataLength, sized(f.passThruData, f.dataLength),
  ],
  0x0138: [f.conferenceId],
  0x0139: [
    f.conferenceId, f.numberOfReservedParticipants, f.applicationId, words(f.appConfID, 32), words(f.appData, 24), f.dataLength,
    sized(f.passThruData, f.dataLength),
  ],
  0x013a: [
    f.conferenceId, f.callReference, RESTRICTIONS, words(f.participantName, 40), words(f.participantNumber, 24),
    words(f.conferenceName, 32),
  ],
  0x013b: [f.conferenceId, f.callReference],
  0x013d: [f.conferenceId],
  0x013e: [
    f.conferenceId, f.callReference, RESTRICTIONS, words(f.participantName, 40), words(f.participantNumber, 24),
    words(f.conferenceName, 32),
  ],
  0x013f: [group('userToDeviceDataVersion1', ...DATA, ...DATA_V1, xml(f.xmldata, f.dataLength))],
  0x014a: [
    f.lineInstance, f.callReference, f.callType, f.originalCdpnRedirectReason, f.lastRedirectingReason, f.callInstance,
    f.callSecurityStatus, RESTRICTIONS, line(f.callingParty), line(f.AlternateCallingParty), line(f.calledParty),
    line(f.originalCalledParty), line(f.lastRedirectingParty), line(f.cgpnVoiceMailbox), line(f.cdpnVoiceMailbox),
    line(f.originalCdpnVoiceMailbox), line(f.lastRedirectingVoiceMailbox), line(f.callingPartyName), line(f.calledPartyName),
    line(f.originalCalledPartyName), line(f.lastRedirectingPartyName), since(17, line(f.HuntPilotNumber), line(f.HuntPilotName)),
  ],
  0x0152: [f.transactionId, f.subscriptionFeatureID, f.timer, f.cause],
  0x0153: [f.transactionId, f.subscriptionFeatureID, f.notificationStatus, words(f.text, 97)],
  0x0156: [f.callHistoryDisposition, f.lineInstance, f.callReference],
  0x0160: [f.callReference, f['recording.status']],
});
