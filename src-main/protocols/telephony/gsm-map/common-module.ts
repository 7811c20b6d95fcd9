/** What MAP's operations have in common, 3GPP TS 29.002 §17.7.8 and §17.7.11, the dialogues of §17.4 and the users' of supplementary services. */
import { u8 } from '../../../dissect/index.ts';
import type { Module } from '../../asn1/schema.ts';
import { SERVICE_CODES, TELESERVICES } from './names.ts';

export const COMMON_MODULE: Module = {
  prefix: 'gsm_map',
  types: `
    AddressString ::= OCTET STRING
    ISDN-AddressString ::= AddressString
    FTN-AddressString ::= AddressString
    ISDN-SubaddressString ::= OCTET STRING
    IMSI ::= OCTET STRING (SIZE (3..8))
    TMSI ::= OCTET STRING
    LMSI ::= OCTET STRING
    IMEI ::= OCTET STRING (SIZE (8))
    GSN-Address ::= OCTET STRING
    SignalInfo ::= OCTET STRING
    SS-Code ::= OCTET STRING (SIZE (1))
    BearerServiceCode ::= OCTET STRING (SIZE (1))
    TeleserviceCode ::= OCTET STRING (SIZE (1))
    Ext-BearerServiceCode ::= OCTET STRING (SIZE (1..5))
    Ext-TeleserviceCode ::= OCTET STRING (SIZE (1..5))
    Ext-BasicServiceCode ::= CHOICE { ext-BearerService [2] Ext-BearerServiceCode, ext-Teleservice [3] Ext-TeleserviceCode }
    SubscriberId ::= CHOICE { imsi [0] IMSI, tmsi [1] TMSI }
    SubscriberIdentity ::= CHOICE { imsi [0] IMSI, msisdn [1] ISDN-AddressString }
    Identity ::= CHOICE { imsi IMSI, imsi-WithLMSI IMSI-WithLMSI }
    IMSI-WithLMSI ::= SEQUENCE { imsi IMSI, lmsi LMSI }
    ExternalSignalInfo ::= SEQUENCE { protocolId ProtocolId, signalInfo SignalInfo, extensionContainer ExtensionContainer OPTIONAL, ... }
    ProtocolId ::= ENUMERATED { gsm-0408(1), gsm-0806(2), gsm-BSSMAP(3), ets-300102-1(4) }
    BasicServiceCode ::= CHOICE { bearerService [2] BearerServiceCode, teleservice [3] TeleserviceCode }
    CellGlobalIdOrServiceAreaIdOrLAI ::= CHOICE {
      cellGlobalIdOrServiceAreaIdFixedLength [0] OCTET STRING, laiFixedLength [1] OCTET STRING }
    ExtensionContainer ::= SEQUENCE {
      privateExtensionList [0] SEQUENCE OF PrivateExtension OPTIONAL, pcs-Extensions [1] SEQUENCE { ... } OPTIONAL, ... }
    PrivateExtension ::= SEQUENCE { extId OBJECT IDENTIFIER, extType ANY OPTIONAL }`,
  shown: {
    'SS-Code': (title, options) => u8(title, { ...options, values: SERVICE_CODES }),
    TeleserviceCode: (title, options) => u8(title, { ...options, values: TELESERVICES }),
    BearerServiceCode: (title, options) => u8(title, options),
    'Ext-TeleserviceCode': (title, options) => u8(title, { ...options, values: TELESERVICES }),
    'Ext-BearerServiceCode': (title, options) => u8(title, options),
  },
};

/** §17.4.2 */
export const DIALOGUE_MODULE: Module = {
  prefix: 'gsm_map.dialogue',
  types: `
    Dialogues ::= SEQUENCE OF MAP-DialoguePDU
    MAP-DialoguePDU ::= CHOICE {
      map-open [0] MAP-OpenInfo, map-accept [1] MAP-AcceptInfo, map-close [2] MAP-CloseInfo, map-refuse [3] MAP-RefuseInfo,
      map-userAbort [4] MAP-UserAbortInfo, map-providerAbort [5] MAP-ProviderAbortInfo }
    MAP-OpenInfo ::= SEQUENCE {
      destinationReference [0] AddressString OPTIONAL, originationReference [1] AddressString OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL }
    MAP-AcceptInfo ::= SEQUENCE { extensionContainer ExtensionContainer OPTIONAL }
    MAP-CloseInfo ::= SEQUENCE { extensionContainer ExtensionContainer OPTIONAL }
    MAP-RefuseInfo ::= SEQUENCE {
      reason ENUMERATED { noReasonGiven(0), invalidDestinationReference(1), invalidOriginatingReference(2) },
      extensionContainer ExtensionContainer OPTIONAL, alternativeApplicationContext OBJECT IDENTIFIER OPTIONAL }
    MAP-UserAbortInfo ::= SEQUENCE { map-UserAbortChoice MAP-UserAbortChoice, extensionContainer ExtensionContainer OPTIONAL }
    MAP-UserAbortChoice ::= CHOICE {
      userSpecificReason [0] NULL, userResourceLimitation [1] NULL,
      resourceUnavailable [2] ENUMERATED { shortTermResourceLimitation(0), longTermResourceLimitation(1) },
      applicationProcedureCancellation [3] ENUMERATED {
        handoverCancellation(0), radioChannelRelease(1), networkPathRelease(2), callRelease(3), associatedProcedureFailure(4),
        tandemDialogueRelease(5), remoteOperationsFailure(6) } }
    MAP-ProviderAbortInfo ::= SEQUENCE {
      map-ProviderAbortReason ENUMERATED { abnormalDialogue(0), invalidPDU(1) }, extensionContainer ExtensionContainer OPTIONAL }`,
};

/** §17.7.7: what goes with errors. */
export const ERROR_MODULE: Module = {
  prefix: 'gsm_map.er',
  types: `
    OtherErrorParam ::= SEQUENCE { extensionContainer ExtensionContainer OPTIONAL, ... }
    UnknownSubscriberParam ::= SEQUENCE {
      extensionContainer ExtensionContainer OPTIONAL,
      unknownSubscriberDiagnostic ENUMERATED { imsiUnknown(0), gprs-eps-SubscriptionUnknown(1), npdbMismatch(2) } OPTIONAL }
    AbsentSubscriberSM-Param ::= SEQUENCE {
      absentSubscriberDiagnosticSM INTEGER (0..255) OPTIONAL, extensionContainer ExtensionContainer OPTIONAL,
      additionalAbsentSubscriberDiagnosticSM [0] INTEGER (0..255) OPTIONAL, imsi [1] IMSI OPTIONAL }
    AbsentSubscriberParam ::= SEQUENCE {
      extensionContainer ExtensionContainer OPTIONAL,
      absentSubscriberReason [0] ENUMERATED {
        imsiDetach(0), restrictedArea(1), noPageResponse(2), purgedMS(3), mtRoamingRetry(4), busySubscriber(5) } OPTIONAL }
    RoamingNotAllowedParam ::= SEQUENCE {
      roamingNotAllowedCause ENUMERATED { plmnRoamingNotAllowed(0), operatorDeterminedBarring(3) },
      extensionContainer ExtensionContainer OPTIONAL,
      additionalRoamingNotAllowedCause [0] ENUMERATED { supportedRAT-TypesNotAllowed(0) } OPTIONAL }
    CallBarringCause ::= ENUMERATED { barringServiceActive(0), operatorBarring(1) }
    CallBarredParam ::= CHOICE { callBarringCause CallBarringCause, extensibleCallBarredParam ExtensibleCallBarredParam }
    ExtensibleCallBarredParam ::= SEQUENCE {
      callBarringCause CallBarringCause OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, unauthorisedMessageOriginator [1] NULL OPTIONAL,
      anonymousCallRejection [2] NULL OPTIONAL }
    CUG-RejectParam ::= SEQUENCE {
      cug-RejectCause ENUMERATED {
        incomingCallsBarredWithinCUG(0), subscriberNotMemberOfCUG(1), requestedBasicServiceViolatesCUG-Constraints(5),
        calledPartySS-InteractionViolation(7) } OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL }
    SystemFailureParam ::= CHOICE { networkResource NetworkResource, extensibleSystemFailureParam ExtensibleSystemFailureParam }
    NetworkResource ::= ENUMERATED { plmn(0), hlr(1), vlr(2), pvlr(3), controllingMSC(4), vmsc(5), eir(6), rss(7) }
    ExtensibleSystemFailureParam ::= SEQUENCE {
      networkResource NetworkResource OPTIONAL, extensionContainer ExtensionContainer OPTIONAL }
    SM-DeliveryFailureCause ::= SEQUENCE {
      sm-EnumeratedDeliveryFailureCause ENUMERATED {
        memoryCapacityExceeded(0), equipmentProtocolError(1), equipmentNotSM-Equipped(2), unknownServiceCentre(3), sc-Congestion(4),
        invalidSME-Address(5), subscriberNotSC-Subscriber(6) },
      diagnosticInfo SignalInfo OPTIONAL, extensionContainer ExtensionContainer OPTIONAL }
    SubBusyForMT-SMS-Param ::= SEQUENCE { extensionContainer ExtensionContainer OPTIONAL, gprsConnectionSuspended NULL OPTIONAL }`,
};
