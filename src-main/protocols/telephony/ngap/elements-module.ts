/** Information elements of NGAP, 3GPP TS 38.413 (17.3.0) §9.4.5: those of the messages that most captures have. */
import { u16, u24, u32, u40 } from '../../../dissect/index.ts';
import type { Module } from '../../asn1/schema.ts';

const EXTENSIONS = 'iE-Extensions ProtocolExtensionContainer OPTIONAL, ...';
/** Choices are not extended but by an element in a container. */
const MORE = 'choice-Extensions ProtocolIE-SingleContainer';
/** Lists of sessions, each with what is for or from those who carry them. */
const sessions = (list: string, item: string, parts: string): string => `
    ${list} ::= SEQUENCE (SIZE (1..256)) OF ${item}
    ${item} ::= SEQUENCE { pDUSessionID PDUSessionID, ${parts}, ${EXTENSIONS} }`;

export const ELEMENTS_MODULE: Module = {
  prefix: 'ngap',
  shown: {
    TAC: (title, options) => u24(title, { ...options, base: 'decHex' }),
    'FiveG-TMSI': (title, options) => u32(title, { ...options, base: 'decHex' }),
    PortNumber: (title, options) => u16(title, options),
    NRCellIdentity: () => u40('NRCellIdentity', { id: 'ngap.NRCellIdentity', hex: true }),
    EUTRACellIdentity: () => u32('EUTRACellIdentity', { id: 'ngap.EUTRACellIdentity', hex: true }),
  },
  renamed: {
    'GlobalGNB-ID.gNB-ID': 'globalGNB_ID.gNB_ID', 'GlobalN3IWF-ID.n3IWF-ID': 'globalN3IWF_ID_n3IWF_ID',
    'UE-NGAP-ID-pair.aMF-UE-NGAP-ID': 'AMF_UE_NGAP_ID', 'UE-NGAP-ID-pair.rAN-UE-NGAP-ID': 'RAN_UE_NGAP_ID',
    'UE-NGAP-IDs.aMF-UE-NGAP-ID': 'AMF_UE_NGAP_ID',
  },
  types: `
    PLMNIdentity ::= OCTET STRING (SIZE (3))
    TAC ::= OCTET STRING (SIZE (3))
    NAS-PDU ::= OCTET STRING
    AMF-UE-NGAP-ID ::= INTEGER (0..1099511627775)
    RAN-UE-NGAP-ID ::= INTEGER (0..4294967295)
    PDUSessionID ::= INTEGER (0..255)
    GTP-TEID ::= OCTET STRING (SIZE (4))
    TransportLayerAddress ::= BIT STRING (SIZE (1..160, ...))
    BitRate ::= INTEGER (0..4000000000000, ...)
    AMFSetID ::= BIT STRING (SIZE (10))
    AMFPointer ::= BIT STRING (SIZE (6))
    FiveG-TMSI ::= OCTET STRING (SIZE (4))
    NRCellIdentity ::= BIT STRING (SIZE (36))
    EUTRACellIdentity ::= BIT STRING (SIZE (28))
    GlobalRANNodeID ::= CHOICE {
      globalGNB-ID GlobalGNB-ID, globalNgENB-ID GlobalNgENB-ID, globalN3IWF-ID GlobalN3IWF-ID, ${MORE} }
    GlobalGNB-ID ::= SEQUENCE { pLMNIdentity PLMNIdentity, gNB-ID GNB-ID, ${EXTENSIONS} }
    GNB-ID ::= CHOICE { gNB-ID BIT STRING (SIZE (22..32)), ${MORE} }
    GlobalNgENB-ID ::= SEQUENCE { pLMNIdentity PLMNIdentity, ngENB-ID NgENB-ID, ${EXTENSIONS} }
    NgENB-ID ::= CHOICE {
      macroNgENB-ID BIT STRING (SIZE (20)), shortMacroNgENB-ID BIT STRING (SIZE (18)), longMacroNgENB-ID BIT STRING (SIZE (21)), ${MORE} }
    GlobalN3IWF-ID ::= SEQUENCE { pLMNIdentity PLMNIdentity, n3IWF-ID N3IWF-ID, ${EXTENSIONS} }
    N3IWF-ID ::= CHOICE { n3IWF-ID BIT STRING (SIZE (16)), ${MORE} }
    RANNodeName ::= PrintableString (SIZE (1..150, ...))
    AMFName ::= PrintableString (SIZE (1..150, ...))
    SupportedTAList ::= SEQUENCE (SIZE (1..256)) OF SupportedTAItem
    SupportedTAItem ::= SEQUENCE { tAC TAC, broadcastPLMNList BroadcastPLMNList, ${EXTENSIONS} }
    BroadcastPLMNList ::= SEQUENCE (SIZE (1..12)) OF BroadcastPLMNItem
    BroadcastPLMNItem ::= SEQUENCE { pLMNIdentity PLMNIdentity, tAISliceSupportList SliceSupportList, ${EXTENSIONS} }
    SliceSupportList ::= SEQUENCE (SIZE (1..1024)) OF SliceSupportItem
    SliceSupportItem ::= SEQUENCE { s-NSSAI S-NSSAI, ${EXTENSIONS} }
    S-NSSAI ::= SEQUENCE { sST OCTET STRING (SIZE (1)), sD OCTET STRING (SIZE (3)) OPTIONAL, ${EXTENSIONS} }
    PagingDRX ::= ENUMERATED { v32, v64, v128, v256, ... }
    ServedGUAMIList ::= SEQUENCE (SIZE (1..256)) OF ServedGUAMIItem
    ServedGUAMIItem ::= SEQUENCE { gUAMI GUAMI, backupAMFName AMFName OPTIONAL, ${EXTENSIONS} }
    GUAMI ::= SEQUENCE {
      pLMNIdentity PLMNIdentity, aMFRegionID BIT STRING (SIZE (8)), aMFSetID AMFSetID, aMFPointer AMFPointer, ${EXTENSIONS} }
    RelativeAMFCapacity ::= INTEGER (0..255)
    PLMNSupportList ::= SEQUENCE (SIZE (1..12)) OF PLMNSupportItem
    PLMNSupportItem ::= SEQUENCE { pLMNIdentity PLMNIdentity, sliceSupportList SliceSupportList, ${EXTENSIONS} }
    UserLocationInformation ::= CHOICE {
      userLocationInformationEUTRA UserLocationInformationEUTRA, userLocationInformationNR UserLocationInformationNR,
      userLocationInformationN3IWF UserLocationInformationN3IWF, ${MORE} }
    UserLocationInformationEUTRA ::= SEQUENCE { eUTRA-CGI EUTRA-CGI, tAI TAI, timeStamp OCTET STRING (SIZE (4)) OPTIONAL, ${EXTENSIONS} }
    UserLocationInformationNR ::= SEQUENCE { nR-CGI NR-CGI, tAI TAI, timeStamp OCTET STRING (SIZE (4)) OPTIONAL, ${EXTENSIONS} }
    UserLocationInformationN3IWF ::= SEQUENCE { iPAddress TransportLayerAddress, portNumber PortNumber, ${EXTENSIONS} }
    PortNumber ::= OCTET STRING (SIZE (2))
    NR-CGI ::= SEQUENCE { pLMNIdentity PLMNIdentity, nRCellIdentity NRCellIdentity, ${EXTENSIONS} }
    EUTRA-CGI ::= SEQUENCE { pLMNIdentity PLMNIdentity, eUTRACellIdentity EUTRACellIdentity, ${EXTENSIONS} }
    TAI ::= SEQUENCE { pLMNIdentity PLMNIdentity, tAC TAC, ${EXTENSIONS} }
    RRCEstablishmentCause ::= ENUMERATED {
      emergency, highPriorityAccess, mt-Access, mo-Signalling, mo-Data, mo-VoiceCall, mo-VideoCall, mo-SMS, mps-PriorityAccess,
      mcs-PriorityAccess, ..., notAvailable, mo-ExceptionData }
    UEContextRequest ::= ENUMERATED { requested, ... }
    FiveG-S-TMSI ::= SEQUENCE { aMFSetID AMFSetID, aMFPointer AMFPointer, fiveG-TMSI FiveG-TMSI, ${EXTENSIONS} }
    Cause ::= CHOICE {
      radioNetwork CauseRadioNetwork, transport CauseTransport, nas CauseNas, protocol CauseProtocol, misc CauseMisc, ${MORE} }
    CauseRadioNetwork ::= ENUMERATED {
      unspecified, txnrelocoverall-expiry, successful-handover, release-due-to-ngran-generated-reason, release-due-to-5gc-generated-reason,
      handover-cancelled, partial-handover, ho-failure-in-target-5GC-ngran-node-or-target-system, ho-target-not-allowed,
      tngrelocoverall-expiry, tngrelocprep-expiry, cell-not-available, unknown-targetID, no-radio-resources-available-in-target-cell,
      unknown-local-UE-NGAP-ID, inconsistent-remote-UE-NGAP-ID, handover-desirable-for-radio-reason, time-critical-handover,
      resource-optimisation-handover, reduce-load-in-serving-cell, user-inactivity, radio-connection-with-ue-lost,
      radio-resources-not-available, invalid-qos-combination, failure-in-radio-interface-procedure, interaction-with-other-procedure,
      unknown-PDU-session-ID, unkown-qos-flow-ID, multiple-PDU-session-ID-instances, multiple-qos-flow-ID-instances,
      encryption-and-or-integrity-protection-algorithms-not-supported, ng-intra-system-handover-triggered,
      ng-inter-system-handover-triggered, xn-handover-triggered, not-supported-5QI-value, ue-context-transfer,
      ims-voice-eps-fallback-or-rat-fallback-triggered, up-integrity-protection-not-possible, up-confidentiality-protection-not-possible,
      slice-not-supported, ue-in-rrc-inactive-state-not-reachable, redirection, resources-not-available-for-the-slice,
      ue-max-integrity-protected-data-rate-reason, release-due-to-cn-detected-mobility, ..., n26-interface-not-available,
      release-due-to-pre-emption, multiple-location-reporting-reference-ID-instances, rsn-not-available-for-the-up, npn-access-denied,
      cag-only-access-denied, insufficient-ue-capabilities, redcap-ue-not-supported }
    CauseTransport ::= ENUMERATED { transport-resource-unavailable, unspecified, ... }
    CauseNas ::= ENUMERATED { normal-release, authentication-failure, deregister, unspecified, ..., uE-not-in-PLMN-serving-area }
    CauseProtocol ::= ENUMERATED {
      transfer-syntax-error, abstract-syntax-error-reject, abstract-syntax-error-ignore-and-notify,
      message-not-compatible-with-receiver-state, semantic-error, abstract-syntax-error-falsely-constructed-message, unspecified, ... }
    CauseMisc ::= ENUMERATED {
      control-processing-overload, not-enough-user-plane-processing-resources, hardware-failure, om-intervention, unknown-PLMN-or-SNPN,
      unspecified, ... }
    TimeToWait ::= ENUMERATED { v1s, v2s, v5s, v10s, v20s, v60s, ... }
    UESecurityCapabilities ::= SEQUENCE {
      nRencryptionAlgorithms NrencryptionAlgorithms, nRintegrityProtectionAlgorithms NrintegrityProtectionAlgorithms,
      eUTRAencryptionAlgorithms EUTRAencryptionAlgorithms, eUTRAintegrityProtectionAlgorithms EUTRAintegrityProtectionAlgorithms,
      ${EXTENSIONS} }
    NrencryptionAlgorithms ::= BIT STRING { nea1(0), nea2(1), nea3(2) } (SIZE (16, ...))
    NrintegrityProtectionAlgorithms ::= BIT STRING { nia1(0), nia2(1), nia3(2) } (SIZE (16, ...))
    EUTRAencryptionAlgorithms ::= BIT STRING { eea1(0), eea2(1), eea3(2) } (SIZE (16, ...))
    EUTRAintegrityProtectionAlgorithms ::= BIT STRING { eia1(0), eia2(1), eia3(2) } (SIZE (16, ...))
    SecurityKey ::= BIT STRING (SIZE (256))
    UEAggregateMaximumBitRate ::= SEQUENCE { uEAggregateMaximumBitRateDL BitRate, uEAggregateMaximumBitRateUL BitRate, ${EXTENSIONS} }
    PDUSessionAggregateMaximumBitRate ::= SEQUENCE {
      pDUSessionAggregateMaximumBitRateDL BitRate, pDUSessionAggregateMaximumBitRateUL BitRate, ${EXTENSIONS} }
    AllowedNSSAI ::= SEQUENCE (SIZE (1..8)) OF AllowedNSSAI-Item
    AllowedNSSAI-Item ::= SEQUENCE { s-NSSAI S-NSSAI, ${EXTENSIONS} }
    UE-NGAP-IDs ::= CHOICE { uE-NGAP-ID-pair UE-NGAP-ID-pair, aMF-UE-NGAP-ID AMF-UE-NGAP-ID, ${MORE} }
    UE-NGAP-ID-pair ::= SEQUENCE { aMF-UE-NGAP-ID AMF-UE-NGAP-ID, rAN-UE-NGAP-ID RAN-UE-NGAP-ID, ${EXTENSIONS} }
    UEPagingIdentity ::= CHOICE { fiveG-S-TMSI FiveG-S-TMSI, ${MORE} }
    TAIListForPaging ::= SEQUENCE (SIZE (1..16)) OF TAIListForPagingItem
    TAIListForPagingItem ::= SEQUENCE { tAI TAI, ${EXTENSIONS} }
    UERadioCapability ::= OCTET STRING
    MaskedIMEISV ::= BIT STRING (SIZE (64))
    UERetentionInformation ::= ENUMERATED { ues-retained, ... }
    IndexToRFSP ::= INTEGER (1..256, ...)
    PDUSessionType ::= ENUMERATED { ipv4, ipv6, ipv4v6, ethernet, unstructured, ... }
    UPTransportLayerInformation ::= CHOICE { gTPTunnel GTPTunnel, ${MORE} }
    GTPTunnel ::= SEQUENCE { transportLayerAddress TransportLayerAddress, gTP-TEID GTP-TEID, ${EXTENSIONS} }
    QosFlowSetupRequestList ::= SEQUENCE (SIZE (1..64)) OF QosFlowSetupRequestItem
    QosFlowSetupRequestItem ::= SEQUENCE {
      qosFlowIdentifier INTEGER (0..63, ...), qosFlowLevelQosParameters QosFlowLevelQosParameters, e-RAB-ID INTEGER (0..15, ...) OPTIONAL,
      ${EXTENSIONS} }
    QosFlowLevelQosParameters ::= SEQUENCE {
      qosCharacteristics QosCharacteristics, allocationAndRetentionPriority AllocationAndRetentionPriority,
      gBR-QosInformation GBR-QosInformation OPTIONAL, reflectiveQosAttribute ENUMERATED { subject-to, ... } OPTIONAL,
      additionalQosFlowInformation ENUMERATED { more-likely, ... } OPTIONAL, ${EXTENSIONS} }
    QosCharacteristics ::= CHOICE { nonDynamic5QI NonDynamic5QIDescriptor, dynamic5QI Dynamic5QIDescriptor, ${MORE} }
    NonDynamic5QIDescriptor ::= SEQUENCE {
      fiveQI INTEGER (0..255, ...), priorityLevelQos INTEGER (1..127, ...) OPTIONAL, averagingWindow INTEGER (0..4095, ...) OPTIONAL,
      maximumDataBurstVolume INTEGER (0..4095, ...) OPTIONAL, ${EXTENSIONS} }
    Dynamic5QIDescriptor ::= SEQUENCE {
      priorityLevelQos INTEGER (1..127, ...), packetDelayBudget INTEGER (0..1023, ...),
      packetErrorRate SEQUENCE { pERScalar INTEGER (0..9, ...), pERExponent INTEGER (0..9, ...), ${EXTENSIONS} },
      fiveQI INTEGER (0..255, ...) OPTIONAL, delayCritical ENUMERATED { delay-critical, non-delay-critical, ... } OPTIONAL,
      averagingWindow INTEGER (0..4095, ...) OPTIONAL, maximumDataBurstVolume INTEGER (0..4095, ...) OPTIONAL, ${EXTENSIONS} }
    AllocationAndRetentionPriority ::= SEQUENCE {
      priorityLevelARP INTEGER (1..15), pre-emptionCapability ENUMERATED { shall-not-trigger-pre-emption, may-trigger-pre-emption, ... },
      pre-emptionVulnerability ENUMERATED { not-pre-emptable, pre-emptable, ... }, ${EXTENSIONS} }
    GBR-QosInformation ::= SEQUENCE {
      maximumFlowBitRateDL BitRate, maximumFlowBitRateUL BitRate, guaranteedFlowBitRateDL BitRate, guaranteedFlowBitRateUL BitRate,
      notificationControl ENUMERATED { notification-requested, ... } OPTIONAL, maximumPacketLossRateDL INTEGER (0..1000, ...) OPTIONAL,
      maximumPacketLossRateUL INTEGER (0..1000, ...) OPTIONAL, ${EXTENSIONS} }
    PDUSessionResourceSetupRequestTransfer ::= SEQUENCE { protocolIEs ProtocolIE-Container, ... }
    PDUSessionResourceSetupResponseTransfer ::= SEQUENCE {
      dLQosFlowPerTNLInformation QosFlowPerTNLInformation, additionalDLQosFlowPerTNLInformation QosFlowPerTNLInformationList OPTIONAL,
      securityResult SecurityResult OPTIONAL, qosFlowFailedToSetupList QosFlowListWithCause OPTIONAL, ${EXTENSIONS} }
    QosFlowPerTNLInformation ::= SEQUENCE {
      uPTransportLayerInformation UPTransportLayerInformation, associatedQosFlowList AssociatedQosFlowList, ${EXTENSIONS} }
    QosFlowPerTNLInformationList ::= SEQUENCE (SIZE (1..3)) OF QosFlowPerTNLInformationItem
    QosFlowPerTNLInformationItem ::= SEQUENCE { qosFlowPerTNLInformation QosFlowPerTNLInformation, ${EXTENSIONS} }
    AssociatedQosFlowList ::= SEQUENCE (SIZE (1..64)) OF AssociatedQosFlowItem
    AssociatedQosFlowItem ::= SEQUENCE {
      qosFlowIdentifier INTEGER (0..63, ...), qosFlowMappingIndication ENUMERATED { ul, dl, ... } OPTIONAL, ${EXTENSIONS} }
    SecurityResult ::= SEQUENCE {
      integrityProtectionResult ENUMERATED { performed, not-performed, ... },
      confidentialityProtectionResult ENUMERATED { performed, not-performed, ... }, ${EXTENSIONS} }
    QosFlowListWithCause ::= SEQUENCE (SIZE (1..64)) OF QosFlowWithCauseItem
    QosFlowWithCauseItem ::= SEQUENCE { qosFlowIdentifier INTEGER (0..63, ...), cause Cause, ${EXTENSIONS} }
    PDUSessionResourceReleaseCommandTransfer ::= SEQUENCE { cause Cause, ${EXTENSIONS} }
    SetupRequestTransfer ::= OCTET STRING
    SetupResponseTransfer ::= OCTET STRING
    ReleaseCommandTransfer ::= OCTET STRING
    ${sessions('PDUSessionResourceSetupListCxtReq', 'PDUSessionResourceSetupItemCxtReq',
    'nAS-PDU NAS-PDU OPTIONAL, s-NSSAI S-NSSAI, pDUSessionResourceSetupRequestTransfer SetupRequestTransfer')}
    ${sessions('PDUSessionResourceSetupListSUReq', 'PDUSessionResourceSetupItemSUReq',
    'pDUSessionNAS-PDU NAS-PDU OPTIONAL, s-NSSAI S-NSSAI, pDUSessionResourceSetupRequestTransfer SetupRequestTransfer')}
    ${sessions('PDUSessionResourceSetupListCxtRes', 'PDUSessionResourceSetupItemCxtRes',
    'pDUSessionResourceSetupResponseTransfer SetupResponseTransfer')}
    ${sessions('PDUSessionResourceSetupListSURes', 'PDUSessionResourceSetupItemSURes',
    'pDUSessionResourceSetupResponseTransfer SetupResponseTransfer')}
    ${sessions('PDUSessionResourceToReleaseListRelCmd', 'PDUSessionResourceToReleaseItemRelCmd',
    'pDUSessionResourceReleaseCommandTransfer ReleaseCommandTransfer')}`,
};

/** Types of information elements, by their numbers. */
export const ELEMENT_TYPES: Readonly<Record<number, string>> = {
  0: 'AllowedNSSAI', 1: 'AMFName', 3: 'AMFSetID', 10: 'AMF-UE-NGAP-ID', 15: 'Cause', 21: 'PagingDRX', 26: 'FiveG-S-TMSI', 27: 'GlobalRANNodeID',
  28: 'GUAMI', 31: 'IndexToRFSP', 34: 'MaskedIMEISV', 38: 'NAS-PDU', 48: 'AMFName', 50: 'PagingDRX', 71: 'PDUSessionResourceSetupListCxtReq',
  72: 'PDUSessionResourceSetupListCxtRes', 74: 'PDUSessionResourceSetupListSUReq', 75: 'PDUSessionResourceSetupListSURes',
  79: 'PDUSessionResourceToReleaseListRelCmd', 80: 'PLMNSupportList', 82: 'RANNodeName', 85: 'RAN-UE-NGAP-ID', 86: 'RelativeAMFCapacity',
  90: 'RRCEstablishmentCause', 94: 'SecurityKey', 96: 'ServedGUAMIList', 100: 'AMF-UE-NGAP-ID', 102: 'SupportedTAList', 103: 'TAIListForPaging',
  107: 'TimeToWait', 110: 'UEAggregateMaximumBitRate', 112: 'UEContextRequest', 114: 'UE-NGAP-IDs', 115: 'UEPagingIdentity',
  117: 'UERadioCapability', 119: 'UESecurityCapabilities', 121: 'UserLocationInformation', 130: 'PDUSessionAggregateMaximumBitRate',
  134: 'PDUSessionType', 136: 'QosFlowSetupRequestList', 139: 'UPTransportLayerInformation', 147: 'UERetentionInformation',
};
