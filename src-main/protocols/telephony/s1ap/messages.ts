/** Messages of S1AP, 3GPP TS 36.413 (17.3.0) §9.3.2 and §9.3.3: what begins a procedure, and how it ends. */

/** By the procedure's number: the message that begins it, that of its success, and that of its failure. */
export const MESSAGES: Readonly<Record<number, readonly string[]>> = {
  0: ['HandoverRequired', 'HandoverCommand', 'HandoverPreparationFailure'], 1: ['HandoverRequest', 'HandoverRequestAcknowledge', 'HandoverFailure'],
  2: ['HandoverNotify'], 3: ['PathSwitchRequest', 'PathSwitchRequestAcknowledge', 'PathSwitchRequestFailure'],
  4: ['HandoverCancel', 'HandoverCancelAcknowledge'], 5: ['E-RABSetupRequest', 'E-RABSetupResponse'],
  6: ['E-RABModifyRequest', 'E-RABModifyResponse'], 7: ['E-RABReleaseCommand', 'E-RABReleaseResponse'], 8: ['E-RABReleaseIndication'],
  9: ['InitialContextSetupRequest', 'InitialContextSetupResponse', 'InitialContextSetupFailure'], 10: ['Paging'],
  11: ['DownlinkNASTransport'], 12: ['InitialUEMessage'], 13: ['UplinkNASTransport'], 14: ['Reset', 'ResetAcknowledge'], 15: ['ErrorIndication'],
  16: ['NASNonDeliveryIndication'], 17: ['S1SetupRequest', 'S1SetupResponse', 'S1SetupFailure'], 18: ['UEContextReleaseRequest'],
  19: ['DownlinkS1cdma2000tunnelling'], 20: ['UplinkS1cdma2000tunnelling'],
  21: ['UEContextModificationRequest', 'UEContextModificationResponse', 'UEContextModificationFailure'], 22: ['UECapabilityInfoIndication'],
  23: ['UEContextReleaseCommand', 'UEContextReleaseComplete'], 24: ['ENBStatusTransfer'], 25: ['MMEStatusTransfer'], 26: ['DeactivateTrace'],
  27: ['TraceStart'], 28: ['TraceFailureIndication'],
  29: ['ENBConfigurationUpdate', 'ENBConfigurationUpdateAcknowledge', 'ENBConfigurationUpdateFailure'],
  30: ['MMEConfigurationUpdate', 'MMEConfigurationUpdateAcknowledge', 'MMEConfigurationUpdateFailure'], 31: ['LocationReportingControl'],
  32: ['LocationReportingFailureIndication'], 33: ['LocationReport'], 34: ['OverloadStart'], 35: ['OverloadStop'],
  36: ['WriteReplaceWarningRequest', 'WriteReplaceWarningResponse'], 37: ['ENBDirectInformationTransfer'], 38: ['MMEDirectInformationTransfer'],
  40: ['ENBConfigurationTransfer'], 41: ['MMEConfigurationTransfer'], 42: ['CellTrafficTrace'], 43: ['KillRequest', 'KillResponse'],
  44: ['DownlinkUEAssociatedLPPaTransport'], 45: ['UplinkUEAssociatedLPPaTransport'], 46: ['DownlinkNonUEAssociatedLPPaTransport'],
  47: ['UplinkNonUEAssociatedLPPaTransport'], 48: ['UERadioCapabilityMatchRequest', 'UERadioCapabilityMatchResponse'],
  49: ['PWSRestartIndication'], 50: ['E-RABModificationIndication', 'E-RABModificationConfirm'], 51: ['PWSFailureIndication'],
  52: ['RerouteNASRequest'], 53: ['UEContextModificationIndication', 'UEContextModificationConfirm'], 54: ['ConnectionEstablishmentIndication'],
  55: ['UEContextSuspendRequest', 'UEContextSuspendResponse'], 56: ['UEContextResumeRequest', 'UEContextResumeResponse', 'UEContextResumeFailure'],
  57: ['NASDeliveryIndication'], 58: ['RetrieveUEInformation'], 59: ['UEInformationTransfer'], 60: ['ENBCPRelocationIndication'],
  61: ['MMECPRelocationIndication'], 62: ['SecondaryRATDataUsageReport'], 
  63: ['UERadioCapabilityIDMappingRequest', 'UERadioCapabilityIDMappingResponse'],
  64: ['HandoverSuccess'], 65: ['ENBEarlyStatusTransfer'], 66: ['MMEEarlyStatusTransfer'],
};

/** What procedures are called that are not called as the message that begins them, §9.3.6. */
export const PROCEDURES: Readonly<Record<number, string>> = {
  0: 'HandoverPreparation', 1: 'HandoverResourceAllocation', 2: 'HandoverNotification', 5: 'E-RABSetup', 6: 'E-RABModify', 7: 'E-RABRelease',
  9: 'InitialContextSetup', 11: 'downlinkNASTransport', 12: 'initialUEMessage', 13: 'uplinkNASTransport', 17: 'S1Setup', 21: 'UEContextModification',
  23: 'UEContextRelease', 24: 'eNBStatusTransfer', 36: 'WriteReplaceWarning', 37: 'eNBDirectInformationTransfer', 40: 'eNBConfigurationTransfer',
  43: 'Kill', 44: 'downlinkUEAssociatedLPPaTransport', 45: 'uplinkUEAssociatedLPPaTransport', 46: 'downlinkNonUEAssociatedLPPaTransport',
  47: 'uplinkNonUEAssociatedLPPaTransport', 48: 'UERadioCapabilityMatch', 50: 'E-RABModificationIndication', 55: 'UEContextSuspend',
  56: 'UEContextResume', 60: 'eNBCPRelocationIndication', 63: 'UERadioCapabilityIDMapping', 65: 'eNBEarlyStatusTransfer',
};
