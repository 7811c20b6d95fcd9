/** Operations of MAP for calls, short messages and supplementary services, 3GPP TS 29.002 §17.7.3, §17.7.6 and §17.7.4. */
import type { Module } from '../../asn1/schema.ts';

export const CALL_MODULE: Module = {
  prefix: 'gsm_map.ch',
  types: `
    SendRoutingInfoArg ::= SEQUENCE {
      msisdn [0] ISDN-AddressString, cug-CheckInfo [1] CUG-CheckInfo OPTIONAL, numberOfForwarding [2] INTEGER (0..5) OPTIONAL,
      interrogationType [3] ENUMERATED { basicCall(0), forwarding(1) }, or-Interrogation [4] NULL OPTIONAL,
      or-Capability [5] INTEGER (0..127) OPTIONAL,
      gmsc-OrGsmSCF-Address [6] ISDN-AddressString, callReferenceNumber [7] OCTET STRING OPTIONAL,
      forwardingReason [8] ENUMERATED { notReachable(0), busy(1), noReply(2) } OPTIONAL, basicServiceGroup [9] Ext-BasicServiceCode OPTIONAL,
      networkSignalInfo [10] ExternalSignalInfo OPTIONAL, camelInfo [11] CamelInfo OPTIONAL, suppressionOfAnnouncement [12] NULL OPTIONAL,
      extensionContainer [13] ExtensionContainer OPTIONAL, ..., alertingPattern [14] OCTET STRING OPTIONAL, ccbs-Call [15] NULL OPTIONAL,
      supportedCCBS-Phase [16] INTEGER (0..127) OPTIONAL, pre-pagingSupported [19] NULL OPTIONAL }
    CUG-CheckInfo ::= SEQUENCE {
      cug-Interlock OCTET STRING, cug-OutgoingAccess NULL OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ... }
    CamelInfo ::= SEQUENCE {
      supportedCamelPhases SupportedCamelPhases, suppress-T-CSI NULL OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      offeredCamel4CSIs [0] OfferedCamel4CSIs OPTIONAL }
    SendRoutingInfoRes ::= [3] SEQUENCE {
      imsi [9] IMSI OPTIONAL, extendedRoutingInfo ExtendedRoutingInfo OPTIONAL, cug-CheckInfo [3] CUG-CheckInfo OPTIONAL,
      cugSubscriptionFlag [6] NULL OPTIONAL, subscriberInfo [7] SubscriberInfo OPTIONAL, ss-List [1] SS-List OPTIONAL,
      basicService [5] Ext-BasicServiceCode OPTIONAL, forwardingInterrogationRequired [4] NULL OPTIONAL,
      vmsc-Address [2] ISDN-AddressString OPTIONAL, extensionContainer [0] ExtensionContainer OPTIONAL, ..., msisdn [12] ISDN-AddressString OPTIONAL,
      numberPortabilityStatus [13] ENUMERATED {
        notKnownToBePorted(0), ownNumberPortedOut(1), foreignNumberPortedToForeignNetwork(2), ownNumberNotPortedOut(4),
        foreignNumberPortedIn(5) } OPTIONAL,
      istAlertTimer [14] INTEGER (0..255) OPTIONAL, releaseResourcesSupported [23] NULL OPTIONAL }
    ExtendedRoutingInfo ::= CHOICE { routingInfo RoutingInfo }
    RoutingInfo ::= CHOICE { roamingNumber ISDN-AddressString, forwardingData ForwardingData }
    ForwardingData ::= SEQUENCE {
      forwardedToNumber [5] ISDN-AddressString OPTIONAL, forwardedToSubaddress [4] ISDN-SubaddressString OPTIONAL,
      forwardingOptions [6] OCTET STRING OPTIONAL, extensionContainer [7] ExtensionContainer OPTIONAL, ...,
      longForwardedToNumber [8] FTN-AddressString OPTIONAL }
    ProvideRoamingNumberArg ::= SEQUENCE {
      imsi [0] IMSI, msc-Number [1] ISDN-AddressString, msisdn [2] ISDN-AddressString OPTIONAL, lmsi [4] LMSI OPTIONAL,
      gsm-BearerCapability [5] ExternalSignalInfo OPTIONAL, networkSignalInfo [6] ExternalSignalInfo OPTIONAL,
      suppressionOfAnnouncement [7] NULL OPTIONAL, gmsc-Address [8] ISDN-AddressString OPTIONAL, callReferenceNumber [9] OCTET STRING OPTIONAL,
      or-Interrogation [10] NULL OPTIONAL, extensionContainer [11] ExtensionContainer OPTIONAL, ..., alertingPattern [12] OCTET STRING OPTIONAL,
      ccbs-Call [13] NULL OPTIONAL, supportedCamelPhasesInInterrogatingNode [15] SupportedCamelPhases OPTIONAL,
      orNotSupportedInGMSC [16] NULL OPTIONAL, pre-pagingSupported [17] NULL OPTIONAL }
    ProvideRoamingNumberRes ::= SEQUENCE {
      roamingNumber ISDN-AddressString, extensionContainer ExtensionContainer OPTIONAL, ..., releaseResourcesSupported NULL OPTIONAL,
      vmsc-Address ISDN-AddressString OPTIONAL }`,
};

export const SHORT_MESSAGE_MODULE: Module = {
  prefix: 'gsm_map.sm',
  types: `
    RoutingInfoForSM-Arg ::= SEQUENCE {
      msisdn [0] ISDN-AddressString, sm-RP-PRI [1] BOOLEAN, serviceCentreAddress [2] AddressString,
      extensionContainer [6] ExtensionContainer OPTIONAL, ..., gprsSupportIndicator [7] NULL OPTIONAL, sm-RP-MTI [8] INTEGER (0..10) OPTIONAL,
      sm-RP-SMEA [9] OCTET STRING OPTIONAL,
      sm-deliveryNotIntended [10] ENUMERATED { onlyIMSI-requested(0), onlyMCC-MNC-requested(1) } OPTIONAL,
      ip-sm-gwGuidanceIndicator [11] NULL OPTIONAL, imsi [12] IMSI OPTIONAL }
    RoutingInfoForSM-Res ::= SEQUENCE {
      imsi IMSI, locationInfoWithLMSI [0] LocationInfoWithLMSI, extensionContainer [4] ExtensionContainer OPTIONAL, ... }
    LocationInfoWithLMSI ::= SEQUENCE {
      networkNode-Number [1] ISDN-AddressString, lmsi LMSI OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      gprsNodeIndicator [5] NULL OPTIONAL, additional-Number [6] Additional-Number OPTIONAL }
    Additional-Number ::= CHOICE { msc-Number [0] ISDN-AddressString, sgsn-Number [1] ISDN-AddressString }
    SM-RP-DA ::= CHOICE { imsi [0] IMSI, lmsi [1] LMSI, serviceCentreAddressDA [4] AddressString, noSM-RP-DA [5] NULL }
    SM-RP-OA ::= CHOICE { msisdn [2] ISDN-AddressString, serviceCentreAddressOA [4] AddressString, noSM-RP-OA [5] NULL }
    MO-ForwardSM-Arg ::= SEQUENCE {
      sm-RP-DA SM-RP-DA, sm-RP-OA SM-RP-OA, sm-RP-UI SignalInfo, extensionContainer ExtensionContainer OPTIONAL, ..., imsi IMSI OPTIONAL }
    MT-ForwardSM-Arg ::= SEQUENCE {
      sm-RP-DA SM-RP-DA, sm-RP-OA SM-RP-OA, sm-RP-UI SignalInfo, moreMessagesToSend NULL OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL, ... }
    ForwardSM-Res ::= SEQUENCE { sm-RP-UI SignalInfo OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ... }
    ReportSM-DeliveryStatusArg ::= SEQUENCE {
      msisdn ISDN-AddressString, serviceCentreAddress AddressString,
      sm-DeliveryOutcome ENUMERATED { memoryCapacityExceeded(0), absentSubscriber(1), successfulTransfer(2) },
      absentSubscriberDiagnosticSM [0] INTEGER (0..255) OPTIONAL, extensionContainer [1] ExtensionContainer OPTIONAL, ... }
    ReportSM-DeliveryStatusRes ::= SEQUENCE {
      storedMSISDN ISDN-AddressString OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ... }
    InformServiceCentreArg ::= SEQUENCE {
      storedMSISDN ISDN-AddressString OPTIONAL, mw-Status MW-Status OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      absentSubscriberDiagnosticSM INTEGER (0..255) OPTIONAL }
    MW-Status ::= BIT STRING { sc-AddressNotIncluded(0), mnrf-Set(1), mcef-Set(2), mnrg-Set(3), mnr5g-Set(4), mnr5gn3g-Set(5) }
    AlertServiceCentreArg ::= SEQUENCE { msisdn ISDN-AddressString, serviceCentreAddress AddressString, ... }
    ReadyForSM-Arg ::= SEQUENCE {
      imsi [0] IMSI, alertReason ENUMERATED { ms-Present(0), memoryAvailable(1) }, alertReasonIndicator NULL OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL, ... }`,
};

export const SUPPLEMENTARY_MODULE: Module = {
  prefix: 'gsm_map.ss',
  types: `
    RegisterSS-Arg ::= SEQUENCE {
      ss-Code SS-Code, basicService BasicServiceCode OPTIONAL, forwardedToNumber [4] AddressString OPTIONAL,
      forwardedToSubaddress [6] ISDN-SubaddressString OPTIONAL, noReplyConditionTime [5] INTEGER (0..100) OPTIONAL, ...,
      defaultPriority [7] INTEGER (0..15) OPTIONAL, nbrUser [8] INTEGER (0..7) OPTIONAL, longFTN-Supported [9] NULL OPTIONAL }
    SS-ForBS-Code ::= SEQUENCE { ss-Code SS-Code, basicService BasicServiceCode OPTIONAL, ..., longFTN-Supported [4] NULL OPTIONAL }
    SS-Info ::= CHOICE { forwardingInfo [0] ForwardingInfo, callBarringInfo [1] CallBarringInfo, ss-Data [3] SS-Data }
    ForwardingInfo ::= SEQUENCE { ss-Code SS-Code OPTIONAL, forwardingFeatureList SEQUENCE OF ForwardingFeature, ... }
    ForwardingFeature ::= SEQUENCE {
      basicService BasicServiceCode OPTIONAL, ss-Status [4] SS-Status OPTIONAL, forwardedToNumber [5] ISDN-AddressString OPTIONAL,
      forwardedToSubaddress [8] ISDN-SubaddressString OPTIONAL, forwardingOptions [6] OCTET STRING OPTIONAL,
      noReplyConditionTime [7] INTEGER (0..100) OPTIONAL, ..., longForwardedToNumber [9] FTN-AddressString OPTIONAL }
    CallBarringInfo ::= SEQUENCE { ss-Code SS-Code OPTIONAL, callBarringFeatureList SEQUENCE OF CallBarringFeature, ... }
    CallBarringFeature ::= SEQUENCE { basicService BasicServiceCode OPTIONAL, ss-Status [4] SS-Status OPTIONAL, ... }
    SS-Data ::= SEQUENCE {
      ss-Code SS-Code OPTIONAL, ss-Status [4] SS-Status OPTIONAL, ss-SubscriptionOption SS-SubscriptionOption OPTIONAL,
      basicServiceGroupList SEQUENCE OF BasicServiceCode OPTIONAL, ... }
    SS-SubscriptionOption ::= CHOICE {
      cliRestrictionOption [2] ENUMERATED { permanent(0), temporaryDefaultRestricted(1), temporaryDefaultAllowed(2) },
      overrideCategory [1] ENUMERATED { overrideEnabled(0), overrideDisabled(1) } }
    InterrogateSS-Res ::= CHOICE {
      ss-Status [0] SS-Status, basicServiceGroupList [2] SEQUENCE OF BasicServiceCode, forwardingFeatureList [3] SEQUENCE OF ForwardingFeature }
    SS-Status ::= OCTET STRING
    SS-List ::= SEQUENCE OF SS-Code
    USSD-Arg ::= SEQUENCE {
      ussd-DataCodingScheme USSD-DataCodingScheme, ussd-String USSD-String, ..., alertingPattern OCTET STRING OPTIONAL,
      msisdn [0] ISDN-AddressString OPTIONAL }
    USSD-Res ::= SEQUENCE { ussd-DataCodingScheme USSD-DataCodingScheme, ussd-String USSD-String, ... }
    USSD-DataCodingScheme ::= OCTET STRING (SIZE (1))
    USSD-String ::= OCTET STRING`,
};
