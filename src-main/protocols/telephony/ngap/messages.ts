/** Messages of NGAP, 3GPP TS 38.413 (17.3.0) §9.4.3 and §9.4.4: what begins a procedure, and how it ends. */

const asked = (name: string): readonly string[] => [`${name}Request`, `${name}Response`, `${name}Failure`];
const acknowledged = (name: string): readonly string[] => [name, `${name}Acknowledge`, `${name}Failure`];

/** By the procedure's number: the message that begins it, that of its success, and that of its failure. */
export const MESSAGES: Readonly<Record<number, readonly string[]>> = {
  0: acknowledged('AMFConfigurationUpdate'), 1: ['AMFStatusIndication'], 2: ['CellTrafficTrace'], 3: ['DeactivateTrace'], 4: ['DownlinkNASTransport'],
  5: ['DownlinkNonUEAssociatedNRPPaTransport'], 6: ['DownlinkRANConfigurationTransfer'], 7: ['DownlinkRANStatusTransfer'],
  8: ['DownlinkUEAssociatedNRPPaTransport'], 9: ['ErrorIndication'], 10: ['HandoverCancel', 'HandoverCancelAcknowledge'], 11: ['HandoverNotify'],
  12: ['HandoverRequired', 'HandoverCommand', 'HandoverPreparationFailure'], 13: ['HandoverRequest', 'HandoverRequestAcknowledge', 'HandoverFailure'],
  14: asked('InitialContextSetup'), 15: ['InitialUEMessage'], 16: ['LocationReportingControl'], 17: ['LocationReportingFailureIndication'],
  18: ['LocationReport'], 19: ['NASNonDeliveryIndication'], 20: ['NGReset', 'NGResetAcknowledge'], 21: asked('NGSetup'), 22: ['OverloadStart'],
  23: ['OverloadStop'], 24: ['Paging'], 25: acknowledged('PathSwitchRequest'),
  26: ['PDUSessionResourceModifyRequest', 'PDUSessionResourceModifyResponse'],
  27: ['PDUSessionResourceModifyIndication', 'PDUSessionResourceModifyConfirm'],
  28: ['PDUSessionResourceReleaseCommand', 'PDUSessionResourceReleaseResponse'],
  29: ['PDUSessionResourceSetupRequest', 'PDUSessionResourceSetupResponse'], 30: ['PDUSessionResourceNotify'], 31: ['PrivateMessage'],
  32: ['PWSCancelRequest', 'PWSCancelResponse'], 33: ['PWSFailureIndication'], 34: ['PWSRestartIndication'],
  35: acknowledged('RANConfigurationUpdate'), 36: ['RerouteNASRequest'], 37: ['RRCInactiveTransitionReport'], 38: ['TraceFailureIndication'],
  39: ['TraceStart'], 40: asked('UEContextModification'), 41: ['UEContextReleaseCommand', 'UEContextReleaseComplete'],
  42: ['UEContextReleaseRequest'], 43: ['UERadioCapabilityCheckRequest', 'UERadioCapabilityCheckResponse'],
  44: ['UERadioCapabilityInfoIndication'], 45: ['UETNLABindingReleaseRequest'], 46: ['UplinkNASTransport'],
  47: ['UplinkNonUEAssociatedNRPPaTransport'], 48: ['UplinkRANConfigurationTransfer'], 49: ['UplinkRANStatusTransfer'],
  50: ['UplinkUEAssociatedNRPPaTransport'], 51: ['WriteReplaceWarningRequest', 'WriteReplaceWarningResponse'], 52: ['SecondaryRATDataUsageReport'],
  53: ['UplinkRIMInformationTransfer'], 54: ['DownlinkRIMInformationTransfer'], 55: ['RetrieveUEInformation'], 56: ['UEInformationTransfer'],
  57: ['RANCPRelocationIndication'], 58: asked('UEContextResume'), 59: asked('UEContextSuspend'),
  60: ['UERadioCapabilityIDMappingRequest', 'UERadioCapabilityIDMappingResponse'], 61: ['HandoverSuccess'], 62: ['UplinkRANEarlyStatusTransfer'],
  63: ['DownlinkRANEarlyStatusTransfer'], 64: ['AMFCPRelocationIndication'], 65: ['ConnectionEstablishmentIndication'],
  66: asked('BroadcastSessionModification'), 67: ['BroadcastSessionReleaseRequest', 'BroadcastSessionReleaseResponse'],
  68: asked('BroadcastSessionSetup'), 69: asked('DistributionSetup'), 70: ['DistributionReleaseRequest', 'DistributionReleaseResponse'],
  71: asked('MulticastSessionActivation'), 72: ['MulticastSessionDeactivationRequest', 'MulticastSessionDeactivationResponse'],
  73: asked('MulticastSessionUpdate'), 74: ['MulticastGroupPaging'], 75: ['BroadcastSessionReleaseRequired'],
};

/** What procedures are called that are not called as the message that begins them, §9.4.7. */
export const PROCEDURES: Readonly<Record<number, string>> = {
  11: 'HandoverNotification', 12: 'HandoverPreparation', 13: 'HandoverResourceAllocation', 14: 'InitialContextSetup', 21: 'NGSetup',
  26: 'PDUSessionResourceModify', 28: 'PDUSessionResourceRelease', 29: 'PDUSessionResourceSetup', 32: 'PWSCancel', 40: 'UEContextModification',
  41: 'UEContextRelease', 43: 'UERadioCapabilityCheck', 45: 'UETNLABindingRelease', 51: 'WriteReplaceWarning', 58: 'UEContextResume',
  59: 'UEContextSuspend', 60: 'UERadioCapabilityIDMapping', 66: 'BroadcastSessionModification', 67: 'BroadcastSessionRelease',
  68: 'BroadcastSessionSetup', 69: 'DistributionSetup', 70: 'DistributionRelease', 71: 'MulticastSessionActivation',
  72: 'MulticastSessionDeactivation', 73: 'MulticastSessionUpdate',
};
