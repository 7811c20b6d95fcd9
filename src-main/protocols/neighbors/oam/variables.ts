/** Variables that the ends of an Ethernet link ask each other for, by the last arc of their names: IEEE 802.3 annex 30A. */
import { namesIn } from '../../name-lists.ts';

/** Of a container's branch: what its leaf is of. */
export const OBJECT = 3, PACKAGE = 4, NAME_BINDING = 6, ATTRIBUTE = 7;

export const OBJECTS: Readonly<Record<number, string>> = {
  0x01: 'macObjectClass', 0x02: 'phyObjectClass', 0x03: 'repeaterObjectClass', 0x04: 'groupObjectClass', 0x05: 'repeaterPortObjectClass',
  0x06: 'mauObjectClass', 0x07: 'autoNegObjectClass', 0x08: 'macControlObjectClass', 0x09: 'macControlFunctionObjectClass', 0x0a: 'oAggregator',
  0x0b: 'oAggregationPort', 0x0c: 'oAggPortStats', 0x0d: 'oAggPortDebugInformation', 0x0f: 'pseObjectClass', 0x11: 'midSpanObjectClass',
  0x12: 'midSpanGroupObjectClass', 0x13: 'ompObjectClass', 0x14: 'oamObjectClass', 0x15: 'mpcpObjectClass', 0x18: 'pafObjectClass',
  0x19: 'pmeObjectClass',
};

export const PACKAGES: Readonly<Record<number, string>> = {
  0x01: 'macMandatoryPkg', 0x02: 'macRecommendedPkg', 0x03: 'macOptionalPkg', 0x04: 'macarrayPkg', 0x05: 'macExcessiveDeferralPkg',
  0x06: 'phyRecommendedPkg', 0x07: 'phyMultiplePhyPkg', 0x08: 'phy100MbpsMonitor', 0x09: 'repeaterPerfMonitorPkg', 0x0a: 'portPerfMonitorPkg',
  0x0b: 'portAddrTrackPkg', 0x0c: 'port100MbpsMonitor', 0x0d: 'mauControlPkg', 0x0e: 'mediaLossTrackingPkg', 0x0f: 'broadbandMAUPkg',
  0x10: 'mau100MbpsMonitor', 0x11: 'macControlRecommendedPkg', 0x12: 'portBurst', 0x13: 'pAggregatorMandatory', 0x14: 'pAggregatorRecommended',
  0x15: 'pAggregatorOptional', 0x16: 'pAggregationPortMandatory', 0x17: 'pAggPortStats', 0x18: 'pAggPortDebugInformation',
  0x1b: 'pseRecommendedPkg', 0x1e: 'fecMonitor', 0x23: 'pcsMonitor', 0x25: 'oMPError', 0x26: 'pafAggregation',
};

/** 57.6.2.2: why there is no value. */
export const INDICATIONS: Readonly<Record<number, string>> = {
  0x01: 'Variable Container(s) exceeded OAMPDU data field', 0x20: 'Attribute->Unable to return due to an undetermined error',
  0x21: 'Attribute->Unable to return because it is not supported', 0x22: 'Attribute->May have been corrupted due to reset',
  0x23: 'Attribute->Unable to return due to a hardware failure', 0x24: 'Attribute->Experience an overflow error',
  0x40: 'Object->End of object indication', 0x41: 'Object->Unable to return due to an undetermined error',
  0x42: 'Object->Unable to return because it is not supported', 0x43: 'Object->May have been corrupted due to reset',
  0x44: 'Object->Unable to return due to a hardware failure', 0x60: 'Package->End of package indication',
  0x61: 'Package->Unable to return due to an undetermined error', 0x62: 'Package->Unable to return because it is not supported',
  0x63: 'Package->May have been corrupted due to reset', 0x64: 'Package->Unable to return due to a hardware failure',
};

export const ATTRIBUTES = namesIn(`#1 aMACID|aFramesTransmittedOK|aSingleCollisionFrames|aMultipleCollisionFrames|aFramesReceivedOK
aFrameCheckSequenceErrors|aAlignmentErrors|aOctetsTransmittedOK|aFramesWithDeferredXmissions|aLateCollisions
aFramesAbortedDueToXSColls|aFramesLostDueToIntMACXmitError|aCarrierSenseErrors|aOctetsReceivedOK
aFramesLostDueToIntMACRcvError|aPromiscuousStatus|aReadMulticastAddressList|aMulticastFramesXmittedOK
aBroadcastFramesXmittedOK|aFramesWithExcessiveDeferral|aMulticastFramesReceivedOK|aBroadcastFramesReceivedOK
aInRangeLengthErrors|aOutOfRangeLengthField|aFrameTooLongErrors|aMACEnableStatus|aTransmitEnableStatus
aMulticastReceiveStatus|aReadWriteMACAddress|aCollisionFrames|aPHYID|aPHYType|aPHYTypeList|aSQETestErrors
aSymbolErrorDuringCarrier|aMIIDetect|aPHYAdminState|aRepeaterID|aRepeaterType|aRepeaterGroupCapacity|aGroupMap
aRepeaterHealthState|aRepeaterHealthText|aRepeaterHealthData|aTransmitCollisions|aGroupID|aGroupPortCapacity
aPortMap|aPortID|aPortAdminState|aAutoPartitionState|aReadableFrames|aReadableOctets|aFrameCheckSequenceErrors
aAlignmentErrors|aFramesTooLong|aShortEvents|aRunts|aCollisions|aLateEvents|aVeryLongEvents
aDataRateMismatches|aAutoPartitions|aIsolates|aSymbolErrorDuringPacket|aLastSourceAddress
aSourceAddressChanges|aMAUID|aMAUType|aMAUTypeList|aMediaAvailable|aLoseMediaCounter|aJabber|aMAUAdminState
aBbMAUXmitRcvSplitType|aBroadbandFrequencies|aFalseCarriers|aAutoNegID|aAutoNegAdminState
aAutoNegRemoteSignaling|aAutoNegAutoConfig|aAutoNegLocalTechnologyAbility|aAutoNegAdvertisedTechnologyAbility
aAutoNegReceivedTechnologyAbility|aAutoNegLocalSelectorAbility|aAutoNegAdvertisedSelectorAbility
aAutoNegReceivedSelectorAbility|#59 aMACCapabilities|aDuplexStatus|aIdleErrorCount|aMACControlID
aMACControlFunctionsSupported|aMACControlFramesTransmitted|aMACControlFramesReceived
aUnsupportedOpcodesReceived|aPAUSELinkDelayAllowance|aPAUSEMACCtrlFramesTransmitted
aPAUSEMACCtrlFramesReceived|aBursts|aAggID|aAggDescription|aAggName|aAggActorSystemID|aAggActorSystemPriority
aAggAggregateOrIndividual|aAggActorAdminKey|aAggActorOperKey|aAggMACAddress|aAggPartnerSystemID
aAggPartnerSystemPriority|aAggPartnerOperKey|aAggAdminState|aAggOperState|aAggTimeOfLastOperChange
aAggDataRate|aAggOctetsTxOK|aAggOctetsRxOK|aAggFramesTxOK|aAggFramesRxOK|aAggMulticastFramesTxOK
aAggMulticastFramesRxOK|aAggBroadcastFramesTxOK|aAggBroadcastFramesRxOK|aAggFramesDiscardedOnTx
aAggFramesDiscardedOnRx|aAggFramesWithTxErrors|aAggFramesWithRxErrors|aAggUnknownProtocolFrames
aAggLinkUpDownNotificationEnable|aAggPortList|aAggCollectorMaxDelay|aAggPortID|aAggPortActorSystemPriority
aAggPortActorSystemID|aAggPortActorAdminKey|aAggPortActorOperKey|aAggPortPartnerAdminSystemPriority
aAggPortPartnerOperSystemPriority|aAggPortPartnerAdminSystemID|aAggPortPartnerOperSystemID
aAggPortPartnerAdminKey|aAggPortPartnerOperKey|aAggPortSelectedAggID|aAggPortAttachedAggID|aAggPortActorPort
aAggPortActorPortPriority|aAggPortPartnerAdminPort|aAggPortPartnerOperPort|aAggPortPartnerAdminPortPriority
aAggPortPartnerOperPortPriority|aAggPortActorAdminState|aAggPortActorOperState|aAggPortPartnerAdminState
aAggPortPartnerOperState|aAggPortAggregateOrIndividual|aAggPortStatsID|aAggPortStatsLACPDUsRx
aAggPortStatsMarkerPDUsRx|aAggPortStatsMarkerResponsePDUsRx|aAggPortStatsUnknownRx|aAggPortStatsIllegalRx
aAggPortStatsLACPDUsTx|aAggPortStatsMarkerPDUsTx|aAggPortStatsMarkerResponsePDUsTx|aAggPortDebugInformationID
aAggPortDebugRxState|aAggPortDebugLastRxTime|aAggPortDebugMuxState|aAggPortDebugMuxReason
aAggPortDebugActorChurnState|aAggPortDebugPartnerChurnState|aAggPortDebugActorChurnCount
aAggPortDebugPartnerChurnCount|aAggPortDebugActorSyncTransitionCount|aAggPortDebugPartnerSyncTransitionCount
aAggPortDebugActorChangeCount|aAggPortDebugPartnerChangeCount|#ec aOAMID|aOAMAdminState|aOAMMode
aOAMRemoteMACAddress|aOAMRemoteConfiguration|aOAMRemotePDUConfiguration|aOAMLocalFlagsField
aOAMRemoteFlagsField|aOAMRemoteRevision|aOAMRemoteState|aOAMRemoteVendorOUI|aOAMRemoteVendorSpecificInfo
#fa aOAMUnsupportedCodesRx|aOAMInformationTx|aOAMInformationRx|#fe aOAMUniqueEventNotificationRx
aOAMDuplicateEventNotificationRx|aOAMLoopbackControlTx|aOAMLoopbackControlRx|aOAMVariableRequestTx
aOAMVariableRequestRx|aOAMVariableResponseTx|aOAMVariableResponseRx|aOAMOrganizationSpecificTx
aOAMOrganizationSpecificRx|aOAMLocalErrSymPeriodConfig|aOAMLocalErrSymPeriodEvent|aOAMLocalErrFrameConfig
aOAMLocalErrFrameEvent|aOAMLocalErrFramePeriodConfig|aOAMLocalErrFramePeriodEvent
aOAMLocalErrFrameSecsSummaryConfig|aOAMLocalErrFrameSecsSummaryEvent|aOAMRemoteErrSymPeriodEvent
aOAMRemoteErrFrameEvent|aOAMRemoteErrFramePeriodEvent|aOAMRemoteErrFrameSecsSummaryEvent
aFramesLostDueToOAMError|#14d aOAMDiscoveryState|aOAMLocalConfiguration|aOAMLocalPDUConfiguration
aOAMLocalRevision|aOAMLocalState|aOAMUnsupportedCodesTx|aOAMUniqueEventNotificationTx
aOAMDuplicateEventNotificationTx`);
