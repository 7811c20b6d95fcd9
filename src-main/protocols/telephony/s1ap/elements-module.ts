/** Information elements of S1AP, 3GPP TS 36.413 (17.3.0) §9.3.4: those of the messages that most captures have. */
import { u16, u32, u8 } from '../../../dissect/index.ts';
import type { Module } from '../../asn1/schema.ts';

const EXTENSIONS = 'iE-Extensions ProtocolExtensionContainer OPTIONAL, ...';
/** A list of bearers: each in a container that says its number. */
const bearers = (...names: string[]): string =>
  names.map(name => `${name} ::= SEQUENCE (SIZE (1..256)) OF ProtocolIE-SingleContainer`).join('\n    ');
const tunnel = (...names: string[]): string =>
  names.map(name => `${name} ::= SEQUENCE { e-RAB-ID E-RAB-ID, transportLayerAddress TransportLayerAddress, gTP-TEID GTP-TEID, ${EXTENSIONS} }`)
    .join('\n    ');

export const ELEMENTS_MODULE: Module = {
  prefix: 's1ap',
  renamed: {
    'UE-S1AP-ID-pair.mME-UE-S1AP-ID': 'MME_UE_S1AP_ID', 'UE-S1AP-ID-pair.eNB-UE-S1AP-ID': 'ENB_UE_S1AP_ID',
    'UE-S1AP-IDs.mME-UE-S1AP-ID': 'MME_UE_S1AP_ID', 'UE-associatedLogicalS1-ConnectionItem.mME-UE-S1AP-ID': 'MME_UE_S1AP_ID',
    'UE-associatedLogicalS1-ConnectionItem.eNB-UE-S1AP-ID': 'ENB_UE_S1AP_ID',
  },
  shown: {
    TAC: (title, options) => u16(title, { ...options, base: 'decHex' }),
    'MME-Group-ID': (title, options) => u16(title, { ...options, base: 'decHex' }),
    'MME-Code': (title, options) => u8(title, { ...options, base: 'decHex' }),
    'EUTRAN-CGI.cell-ID': () => u32('CellIdentity', { id: 's1ap.CellIdentity', hex: true }),
    'M-TMSI': (title, options) => u32(title, { ...options, base: 'decHex' }),
  },
  types: `
    PLMNidentity ::= OCTET STRING (SIZE (3))
    TAC ::= OCTET STRING (SIZE (2))
    MME-Group-ID ::= OCTET STRING (SIZE (2))
    MME-Code ::= OCTET STRING (SIZE (1))
    CellIdentity ::= BIT STRING (SIZE (28))
    NAS-PDU ::= OCTET STRING
    MME-UE-S1AP-ID ::= INTEGER (0..4294967295)
    ENB-UE-S1AP-ID ::= INTEGER (0..16777215)
    E-RAB-ID ::= INTEGER (0..15, ...)
    GTP-TEID ::= OCTET STRING (SIZE (4))
    TransportLayerAddress ::= BIT STRING (SIZE (1..160, ...))
    BitRate ::= INTEGER (0..10000000000)
    Global-ENB-ID ::= SEQUENCE { pLMNidentity PLMNidentity, eNB-ID ENB-ID, ${EXTENSIONS} }
    ENB-ID ::= CHOICE {
      macroENB-ID BIT STRING (SIZE (20)), homeENB-ID BIT STRING (SIZE (28)), ..., short-macroENB-ID BIT STRING (SIZE (18)),
      long-macroENB-ID BIT STRING (SIZE (21)) }
    ENBname ::= PrintableString (SIZE (1..150, ...))
    MMEname ::= PrintableString (SIZE (1..150, ...))
    SupportedTAs ::= SEQUENCE (SIZE (1..256)) OF SupportedTAs-Item
    SupportedTAs-Item ::= SEQUENCE { tAC TAC, broadcastPLMNs BPLMNs, ${EXTENSIONS} }
    BPLMNs ::= SEQUENCE (SIZE (1..6)) OF PLMNidentity
    PagingDRX ::= ENUMERATED { v32, v64, v128, v256, ... }
    ServedGUMMEIs ::= SEQUENCE (SIZE (1..8)) OF ServedGUMMEIsItem
    ServedGUMMEIsItem ::= SEQUENCE {
      servedPLMNs ServedPLMNs, servedGroupIDs ServedGroupIDs, servedMMECs ServedMMECs, ${EXTENSIONS} }
    ServedPLMNs ::= SEQUENCE (SIZE (1..32)) OF PLMNidentity
    ServedGroupIDs ::= SEQUENCE (SIZE (1..65535)) OF MME-Group-ID
    ServedMMECs ::= SEQUENCE (SIZE (1..256)) OF MME-Code
    RelativeMMECapacity ::= INTEGER (0..255)
    TimeToWait ::= ENUMERATED { v1s, v2s, v5s, v10s, v20s, v60s, ... }
    Cause ::= CHOICE {
      radioNetwork CauseRadioNetwork, transport CauseTransport, nas CauseNas, protocol CauseProtocol, misc CauseMisc, ... }
    CauseRadioNetwork ::= ENUMERATED {
      unspecified, tx2relocoverall-expiry, successful-handover, release-due-to-eutran-generated-reason, handover-cancelled, partial-handover,
      ho-failure-in-target-EPC-eNB-or-target-system, ho-target-not-allowed, tS1relocoverall-expiry, tS1relocprep-expiry, cell-not-available,
      unknown-targetID, no-radio-resources-available-in-target-cell, unknown-mme-ue-s1ap-id, unknown-enb-ue-s1ap-id,
      unknown-pair-ue-s1ap-id, handover-desirable-for-radio-reason, time-critical-handover, resource-optimisation-handover,
      reduce-load-in-serving-cell, user-inactivity, radio-connection-with-ue-lost, load-balancing-tau-required, cs-fallback-triggered,
      ue-not-available-for-ps-service, radio-resources-not-available, failure-in-radio-interface-procedure, invalid-qos-combination,
      interrat-redirection, interaction-with-other-procedure, unknown-E-RAB-ID, multiple-E-RAB-ID-instances,
      encryption-and-or-integrity-protection-algorithms-not-supported, s1-intra-system-handover-triggered,
      s1-inter-system-handover-triggered, x2-handover-triggered, ..., redirection-towards-1xRTT, not-supported-QCI-value, invalid-CSG-Id,
      release-due-to-pre-emption, n26-interface-not-available, insufficient-ue-capabilities, maximum-bearer-pre-emption-rate-exceeded,
      up-integrity-protection-not-possible }
    CauseTransport ::= ENUMERATED { transport-resource-unavailable, unspecified, ... }
    CauseNas ::= ENUMERATED {
      normal-release, authentication-failure, detach, unspecified, ..., csg-subscription-expiry, uE-not-in-PLMN-serving-area }
    CauseProtocol ::= ENUMERATED {
      transfer-syntax-error, abstract-syntax-error-reject, abstract-syntax-error-ignore-and-notify,
      message-not-compatible-with-receiver-state, semantic-error, abstract-syntax-error-falsely-constructed-message, unspecified, ... }
    CauseMisc ::= ENUMERATED {
      control-processing-overload, not-enough-user-plane-processing-resources, hardware-failure, om-intervention, unspecified, unknown-PLMN, ... }
    CriticalityDiagnostics ::= SEQUENCE {
      procedureCode ProcedureCode OPTIONAL,
      triggeringMessage ENUMERATED { initiating-message, successful-outcome, unsuccessfull-outcome } OPTIONAL,
      procedureCriticality Criticality OPTIONAL, iEsCriticalityDiagnostics CriticalityDiagnostics-IE-List OPTIONAL, ${EXTENSIONS} }
    CriticalityDiagnostics-IE-List ::= SEQUENCE (SIZE (1..256)) OF CriticalityDiagnostics-IE-Item
    CriticalityDiagnostics-IE-Item ::= SEQUENCE {
      iECriticality Criticality, iE-ID INTEGER (0..65535), typeOfError ENUMERATED { not-understood, missing, ... }, ${EXTENSIONS} }
    TAI ::= SEQUENCE { pLMNidentity PLMNidentity, tAC TAC, ${EXTENSIONS} }
    EUTRAN-CGI ::= SEQUENCE { pLMNidentity PLMNidentity, cell-ID CellIdentity, ${EXTENSIONS} }
    RRC-Establishment-Cause ::= ENUMERATED {
      emergency, highPriorityAccess, mt-Access, mo-Signalling, mo-Data, ..., delay-TolerantAccess, mo-VoiceCall, mo-ExceptionData }
    S-TMSI ::= SEQUENCE { mMEC MME-Code, m-TMSI M-TMSI, ${EXTENSIONS} }
    M-TMSI ::= OCTET STRING (SIZE (4))
    GUMMEI ::= SEQUENCE { pLMN-Identity PLMNidentity, mME-Group-ID MME-Group-ID, mME-Code MME-Code, ${EXTENSIONS} }
    UEAggregateMaximumBitrate ::= SEQUENCE {
      uEaggregateMaximumBitRateDL BitRate, uEaggregateMaximumBitRateUL BitRate, ${EXTENSIONS} }
    UESecurityCapabilities ::= SEQUENCE {
      encryptionAlgorithms encryptionAlgorithms, integrityProtectionAlgorithms integrityProtectionAlgorithms, ${EXTENSIONS} }
    encryptionAlgorithms ::= BIT STRING { EEA1(0), EEA2(1), EEA3(2) } (SIZE (16, ...))
    integrityProtectionAlgorithms ::= BIT STRING { EIA1(0), EIA2(1), EIA3(2) } (SIZE (16, ...))
    SecurityKey ::= BIT STRING (SIZE (256))
    UERadioCapability ::= OCTET STRING
    UE-S1AP-IDs ::= CHOICE { uE-S1AP-ID-pair UE-S1AP-ID-pair, mME-UE-S1AP-ID MME-UE-S1AP-ID, ... }
    UE-S1AP-ID-pair ::= SEQUENCE { mME-UE-S1AP-ID MME-UE-S1AP-ID, eNB-UE-S1AP-ID ENB-UE-S1AP-ID, ${EXTENSIONS} }
    UEIdentityIndexValue ::= BIT STRING (SIZE (10))
    UEPagingID ::= CHOICE { s-TMSI S-TMSI, iMSI OCTET STRING (SIZE (3..8)), ... }
    CNDomain ::= ENUMERATED { ps, cs }
    TAIList ::= SEQUENCE (SIZE (1..256)) OF ProtocolIE-SingleContainer
    TAIItem ::= SEQUENCE { tAI TAI, ${EXTENSIONS} }
    ResetType ::= CHOICE { s1-Interface ResetAll, partOfS1-Interface UE-associatedLogicalS1-ConnectionListRes, ... }
    ResetAll ::= ENUMERATED { reset-all, ... }
    UE-associatedLogicalS1-ConnectionListRes ::= SEQUENCE (SIZE (1..256)) OF ProtocolIE-SingleContainer
    UE-associatedLogicalS1-ConnectionListResAck ::= SEQUENCE (SIZE (1..256)) OF ProtocolIE-SingleContainer
    UE-associatedLogicalS1-ConnectionItem ::= SEQUENCE {
      mME-UE-S1AP-ID MME-UE-S1AP-ID OPTIONAL, eNB-UE-S1AP-ID ENB-UE-S1AP-ID OPTIONAL, ${EXTENSIONS} }
    HandoverType ::= ENUMERATED { intralte, ltetoutran, ltetogeran, utrantolte, gerantolte, ... }
    Source-ToTarget-TransparentContainer ::= OCTET STRING
    Target-ToSource-TransparentContainer ::= OCTET STRING
    SecurityContext ::= SEQUENCE { nextHopChainingCount INTEGER (0..7), nextHopParameter SecurityKey, ${EXTENSIONS} }
    SubscriberProfileIDforRFP ::= INTEGER (1..256)
    CSFallbackIndicator ::= ENUMERATED { cs-fallback-required, ..., cs-fallback-high-priority }
    OverloadResponse ::= CHOICE { overloadAction OverloadAction, ... }
    OverloadAction ::= ENUMERATED {
      reject-non-emergency-mo-dt, reject-rrc-cr-signalling, permit-emergency-sessions-and-mobile-terminated-services-only, ...,
      permit-high-priority-sessions-and-mobile-terminated-services-only, reject-delay-tolerant-access,
      permit-high-priority-sessions-and-exception-reporting-and-mobile-terminated-services-only,
      not-accept-mo-data-or-delay-tolerant-access-from-CP-CIoT }
    E-RABLevelQoSParameters ::= SEQUENCE {
      qCI INTEGER (0..255), allocationRetentionPriority AllocationAndRetentionPriority, gbrQosInformation GBR-QosInformation OPTIONAL,
      ${EXTENSIONS} }
    AllocationAndRetentionPriority ::= SEQUENCE {
      priorityLevel INTEGER { spare(0), highest(1), lowest(14), no-priority(15) } (0..15),
      pre-emptionCapability ENUMERATED { shall-not-trigger-pre-emption, may-trigger-pre-emption },
      pre-emptionVulnerability ENUMERATED { not-pre-emptable, pre-emptable }, ${EXTENSIONS} }
    GBR-QosInformation ::= SEQUENCE {
      e-RAB-MaximumBitrateDL BitRate, e-RAB-MaximumBitrateUL BitRate, e-RAB-GuaranteedBitrateDL BitRate, e-RAB-GuaranteedBitrateUL BitRate,
      ${EXTENSIONS} }
    E-RABToBeSetupItemCtxtSUReq ::= SEQUENCE {
      e-RAB-ID E-RAB-ID, e-RABlevelQoSParameters E-RABLevelQoSParameters, transportLayerAddress TransportLayerAddress, gTP-TEID GTP-TEID,
      nAS-PDU NAS-PDU OPTIONAL, ${EXTENSIONS} }
    E-RABToBeSetupItemBearerSUReq ::= SEQUENCE {
      e-RAB-ID E-RAB-ID, e-RABlevelQoSParameters E-RABLevelQoSParameters, transportLayerAddress TransportLayerAddress, gTP-TEID GTP-TEID,
      nAS-PDU NAS-PDU, ${EXTENSIONS} }
    E-RABToBeSetupItemHOReq ::= SEQUENCE {
      e-RAB-ID E-RAB-ID, transportLayerAddress TransportLayerAddress, gTP-TEID GTP-TEID, e-RABlevelQosParameters E-RABLevelQoSParameters,
      ${EXTENSIONS} }
    E-RABToBeModifiedItemBearerModReq ::= SEQUENCE {
      e-RAB-ID E-RAB-ID, e-RABLevelQoSParameters E-RABLevelQoSParameters, nAS-PDU NAS-PDU, ${EXTENSIONS} }
    E-RABItem ::= SEQUENCE { e-RAB-ID E-RAB-ID, cause Cause, ${EXTENSIONS} }
    E-RABModifyItemBearerModRes ::= SEQUENCE { e-RAB-ID E-RAB-ID, ${EXTENSIONS} }
    E-RABReleaseItemBearerRelComp ::= SEQUENCE { e-RAB-ID E-RAB-ID, ${EXTENSIONS} }
    ${tunnel('E-RABSetupItemCtxtSURes', 'E-RABSetupItemBearerSURes', 'E-RABToBeSwitchedDLItem', 'E-RABToBeSwitchedULItem')}
    ${bearers('E-RABList', 'E-RABToBeSetupListCtxtSUReq', 'E-RABToBeSetupListBearerSUReq', 'E-RABToBeSetupListHOReq',
    'E-RABToBeModifiedListBearerModReq', 'E-RABModifyListBearerModRes', 'E-RABReleaseListBearerRelComp', 'E-RABSetupListCtxtSURes',
    'E-RABSetupListBearerSURes', 'E-RABToBeSwitchedDLList', 'E-RABToBeSwitchedULList')}`,
};

/** Types of information elements, by their numbers. */
export const ELEMENT_TYPES: Readonly<Record<number, string>> = {
  0: 'MME-UE-S1AP-ID', 1: 'HandoverType', 2: 'Cause', 8: 'ENB-UE-S1AP-ID', 15: 'E-RABReleaseItemBearerRelComp', 16: 'E-RABToBeSetupListBearerSUReq',
  17: 'E-RABToBeSetupItemBearerSUReq', 22: 'E-RABToBeSwitchedDLList', 23: 'E-RABToBeSwitchedDLItem', 24: 'E-RABToBeSetupListCtxtSUReq',
  26: 'NAS-PDU', 27: 'E-RABToBeSetupItemHOReq', 28: 'E-RABSetupListBearerSURes', 29: 'E-RABList', 30: 'E-RABToBeModifiedListBearerModReq',
  31: 'E-RABModifyListBearerModRes', 32: 'E-RABList', 33: 'E-RABList', 34: 'E-RABList', 35: 'E-RABItem',
  36: 'E-RABToBeModifiedItemBearerModReq', 37: 'E-RABModifyItemBearerModRes', 39: 'E-RABSetupItemBearerSURes', 40: 'SecurityContext',
  43: 'UEPagingID', 44: 'PagingDRX', 46: 'TAIList', 47: 'TAIItem', 48: 'E-RABList', 50: 'E-RABSetupItemCtxtSURes',
  51: 'E-RABSetupListCtxtSURes', 52: 'E-RABToBeSetupItemCtxtSUReq', 53: 'E-RABToBeSetupListHOReq', 58: 'CriticalityDiagnostics',
  59: 'Global-ENB-ID', 60: 'ENBname', 61: 'MMEname', 64: 'SupportedTAs', 65: 'TimeToWait', 66: 'UEAggregateMaximumBitrate', 67: 'TAI',
  69: 'E-RABReleaseListBearerRelComp', 73: 'SecurityKey', 74: 'UERadioCapability', 75: 'GUMMEI', 80: 'UEIdentityIndexValue',
  87: 'RelativeMMECapacity', 88: 'MME-UE-S1AP-ID', 91: 'UE-associatedLogicalS1-ConnectionItem', 92: 'ResetType',
  93: 'UE-associatedLogicalS1-ConnectionListResAck', 94: 'E-RABToBeSwitchedULItem', 95: 'E-RABToBeSwitchedULList', 96: 'S-TMSI',
  99: 'UE-S1AP-IDs', 100: 'EUTRAN-CGI', 101: 'OverloadResponse', 104: 'Source-ToTarget-TransparentContainer', 105: 'ServedGUMMEIs',
  106: 'SubscriberProfileIDforRFP', 107: 'UESecurityCapabilities', 108: 'CSFallbackIndicator', 109: 'CNDomain', 110: 'E-RABList',
  123: 'Target-ToSource-TransparentContainer', 134: 'RRC-Establishment-Cause', 137: 'PagingDRX', 157: 'GUMMEI', 158: 'MME-UE-S1AP-ID',
};
