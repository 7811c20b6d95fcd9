/** Operations of MAP on where subscribers are and who they are, 3GPP TS 29.002 §17.7.1. */
import type { Module } from '../../asn1/schema.ts';

export const MOBILITY_MODULE: Module = {
  prefix: 'gsm_map.ms',
  types: `
    UpdateLocationArg ::= SEQUENCE {
      imsi IMSI, msc-Number [1] ISDN-AddressString, vlr-Number ISDN-AddressString, lmsi [10] LMSI OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL, ..., vlr-Capability [6] VLR-Capability OPTIONAL,
      informPreviousNetworkEntity [11] NULL OPTIONAL, cs-LCS-NotSupportedByUE [12] NULL OPTIONAL, v-gmlc-Address [2] GSN-Address OPTIONAL,
      add-info [13] ADD-Info OPTIONAL, skipSubscriberDataUpdate [15] NULL OPTIONAL, restorationIndicator [16] NULL OPTIONAL }
    ADD-Info ::= SEQUENCE { imeisv [0] IMEI, skipSubscriberDataUpdate [1] NULL OPTIONAL, ... }
    VLR-Capability ::= SEQUENCE {
      supportedCamelPhases [0] SupportedCamelPhases OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      solsaSupportIndicator [2] NULL OPTIONAL, istSupportIndicator [1] IST-SupportIndicator OPTIONAL,
      superChargerSupportedInServingNetworkEntity [3] SuperChargerInfo OPTIONAL, longFTN-Supported [4] NULL OPTIONAL,
      supportedLCS-CapabilitySets [5] SupportedLCS-CapabilitySets OPTIONAL, offeredCamel4CSIs [6] OfferedCamel4CSIs OPTIONAL,
      supportedRAT-TypesIndicator [7] SupportedRAT-Types OPTIONAL, longGroupID-Supported [8] NULL OPTIONAL,
      mtRoamingForwardingSupported [9] NULL OPTIONAL }
    SuperChargerInfo ::= CHOICE { sendSubscriberData [0] NULL, subscriberDataStored [1] OCTET STRING }
    IST-SupportIndicator ::= ENUMERATED { basicISTSupported(0), istCommandSupported(1), ... }
    SupportedCamelPhases ::= BIT STRING { phase1(0), phase2(1), phase3(2), phase4(3) }
    SupportedLCS-CapabilitySets ::= BIT STRING {
      lcsCapabilitySet1(0), lcsCapabilitySet2(1), lcsCapabilitySet3(2), lcsCapabilitySet4(3), lcsCapabilitySet5(4) }
    OfferedCamel4CSIs ::= BIT STRING { o-csi(0), d-csi(1), vt-csi(2), t-csi(3), mt-sms-csi(4), mg-csi(5), psi-enhancements(6) }
    SupportedRAT-Types ::= BIT STRING { utran(0), geran(1), gan(2), i-hspa-evolution(3), e-utran(4) }
    UpdateLocationRes ::= SEQUENCE {
      hlr-Number ISDN-AddressString, extensionContainer ExtensionContainer OPTIONAL, ..., add-Capability NULL OPTIONAL,
      pagingArea-Capability [0] NULL OPTIONAL }

    CancelLocationArg ::= [3] SEQUENCE {
      identity Identity, cancellationType ENUMERATED { updateProcedure(0), subscriptionWithdraw(1), initialAttachProcedure(2), ... } OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL, ...,
      typeOfUpdate [0] ENUMERATED { sgsn-change(0), mme-change(1), ... } OPTIONAL, mtrf-SupportedAndAuthorized [1] NULL OPTIONAL,
      mtrf-SupportedAndNotAuthorized [2] NULL OPTIONAL, newMSC-Number [3] ISDN-AddressString OPTIONAL,
      newVLR-Number [4] ISDN-AddressString OPTIONAL, new-lmsi [5] LMSI OPTIONAL, reattach-Required [6] NULL OPTIONAL }
    ExtensionRes ::= SEQUENCE { extensionContainer ExtensionContainer OPTIONAL, ... }
    PurgeMS-Arg ::= [3] SEQUENCE {
      imsi IMSI, vlr-Number [0] ISDN-AddressString OPTIONAL, sgsn-Number [1] ISDN-AddressString OPTIONAL,
      extensionContainer ExtensionContainer OPTIONAL, ... }
    PurgeMS-Res ::= SEQUENCE {
      freezeTMSI [0] NULL OPTIONAL, freezeP-TMSI [1] NULL OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      freezeM-TMSI [2] NULL OPTIONAL }

    SendAuthenticationInfoArg ::= SEQUENCE {
      imsi [0] IMSI, numberOfRequestedVectors INTEGER (0..5), segmentationProhibited NULL OPTIONAL, immediateResponsePreferred [1] NULL OPTIONAL,
      re-synchronisationInfo Re-synchronisationInfo OPTIONAL, extensionContainer [2] ExtensionContainer OPTIONAL, ...,
      requestingNodeType [3] ENUMERATED {
        vlr(0), sgsn(1), s-cscf(2), bsf(3), gan-aaa-server(4), wlan-aaa-server(5), mme(16), mme-sgsn(17) } OPTIONAL,
      requestingPLMN-Id [4] OCTET STRING OPTIONAL, numberOfRequestedAdditional-Vectors [5] INTEGER (0..5) OPTIONAL,
      additionalVectorsAreForEPS [6] NULL OPTIONAL }
    Re-synchronisationInfo ::= SEQUENCE { rand OCTET STRING, auts OCTET STRING, ... }
    SendAuthenticationInfoRes ::= [3] SEQUENCE {
      authenticationSetList AuthenticationSetList OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ...,
      eps-AuthenticationSetList [2] SEQUENCE OF EPC-AV OPTIONAL }
    AuthenticationSetList ::= CHOICE {
      tripletList [0] SEQUENCE OF AuthenticationTriplet, quintupletList [1] SEQUENCE OF AuthenticationQuintuplet }
    AuthenticationTriplet ::= SEQUENCE { rand OCTET STRING, sres OCTET STRING, kc OCTET STRING, ... }
    AuthenticationQuintuplet ::= SEQUENCE {
      rand OCTET STRING, xres OCTET STRING, ck OCTET STRING, ik OCTET STRING, autn OCTET STRING, ... }
    EPC-AV ::= SEQUENCE {
      rand OCTET STRING, xres OCTET STRING, autn OCTET STRING, kasme OCTET STRING, extensionContainer ExtensionContainer OPTIONAL, ... }
    AuthenticationFailureReportArg ::= SEQUENCE {
      imsi IMSI, failureCause ENUMERATED { wrongUserResponse(0), wrongNetworkSignature(1) }, extensionContainer ExtensionContainer OPTIONAL, ...,
      re-attempt BOOLEAN OPTIONAL,
      accessType ENUMERATED { call(0), emergencyCall(1), locationUpdating(2), supplementaryService(3), shortMessage(4), gprsAttach(5),
        routingAreaUpdating(6), serviceRequest(7), pdpContextActivation(8), pdpContextDeactivation(9), ..., gprsDetach(10) } OPTIONAL,
      rand OCTET STRING OPTIONAL, vlr-Number [0] ISDN-AddressString OPTIONAL, sgsn-Number [1] ISDN-AddressString OPTIONAL }

    ProvideSubscriberInfoArg ::= SEQUENCE {
      imsi [0] IMSI, lmsi [1] LMSI OPTIONAL, requestedInfo [2] RequestedInfo, extensionContainer [3] ExtensionContainer OPTIONAL, ... }
    AnyTimeInterrogationArg ::= SEQUENCE {
      subscriberIdentity [0] SubscriberIdentity, requestedInfo [1] RequestedInfo, gsmSCF-Address [3] ISDN-AddressString,
      extensionContainer [2] ExtensionContainer OPTIONAL, ... }
    RequestedInfo ::= SET {
      locationInformation [0] NULL OPTIONAL, subscriberState [1] NULL OPTIONAL, extensionContainer [2] ExtensionContainer OPTIONAL, ...,
      currentLocation [3] NULL OPTIONAL, requestedDomain [4] ENUMERATED { cs-Domain(0), ps-Domain(1), ... } OPTIONAL, imei [6] NULL OPTIONAL,
      ms-classmark [5] NULL OPTIONAL, mnpRequestedInfo [7] NULL OPTIONAL }
    SubscriberInfoRes ::= SEQUENCE { subscriberInfo SubscriberInfo, extensionContainer ExtensionContainer OPTIONAL, ... }
    SubscriberInfo ::= SEQUENCE {
      locationInformation [0] LocationInformation OPTIONAL, subscriberState [1] SubscriberState OPTIONAL,
      extensionContainer [2] ExtensionContainer OPTIONAL, ..., imei [5] IMEI OPTIONAL, ms-Classmark2 [6] OCTET STRING OPTIONAL }
    LocationInformation ::= SEQUENCE {
      ageOfLocationInformation INTEGER (0..32767) OPTIONAL, geographicalInformation [0] OCTET STRING OPTIONAL,
      vlr-number [1] ISDN-AddressString OPTIONAL, locationNumber [2] OCTET STRING OPTIONAL,
      cellGlobalIdOrServiceAreaIdOrLAI [3] CellGlobalIdOrServiceAreaIdOrLAI OPTIONAL, extensionContainer [4] ExtensionContainer OPTIONAL, ...,
      selectedLSA-Id [5] OCTET STRING OPTIONAL, msc-Number [6] ISDN-AddressString OPTIONAL, geodeticInformation [7] OCTET STRING OPTIONAL,
      currentLocationRetrieved [8] NULL OPTIONAL, sai-Present [9] NULL OPTIONAL }
    SubscriberState ::= CHOICE {
      assumedIdle [0] NULL, camelBusy [1] NULL,
      netDetNotReachable ENUMERATED { msPurged(0), imsiDetached(1), restrictedArea(2), notRegistered(3) }, notProvidedFromVLR [2] NULL }

    CheckIMEI-Arg ::= SEQUENCE {
      imei IMEI, requestedEquipmentInfo RequestedEquipmentInfo, extensionContainer ExtensionContainer OPTIONAL, ... }
    CheckIMEI-Res ::= SEQUENCE {
      equipmentStatus EquipmentStatus OPTIONAL, bmuef UESBI-Iu OPTIONAL, extensionContainer [0] ExtensionContainer OPTIONAL, ... }
    RequestedEquipmentInfo ::= BIT STRING { equipmentStatus(0), bmuef(1) }
    EquipmentStatus ::= ENUMERATED { whiteListed(0), blackListed(1), greyListed(2) }
    UESBI-Iu ::= SEQUENCE { uesbi-IuA [0] BIT STRING OPTIONAL, uesbi-IuB [1] BIT STRING OPTIONAL, ... }

    InsertSubscriberDataArg ::= SEQUENCE {
      imsi [0] IMSI OPTIONAL, msisdn [1] ISDN-AddressString OPTIONAL, category [2] OCTET STRING OPTIONAL,
      subscriberStatus [3] ENUMERATED { serviceGranted(0), operatorDeterminedBarring(1) } OPTIONAL,
      bearerServiceList [4] SEQUENCE OF Ext-BearerServiceCode OPTIONAL, teleserviceList [6] SEQUENCE OF Ext-TeleserviceCode OPTIONAL,
      provisionedSS [7] SEQUENCE OF Ext-SS-Info OPTIONAL, odb-Data [8] ODB-Data OPTIONAL,
      roamingRestrictionDueToUnsupportedFeature [9] NULL OPTIONAL, regionalSubscriptionData [10] SEQUENCE OF ZoneCode OPTIONAL,
      extensionContainer [14] ExtensionContainer OPTIONAL, ..., roamingRestrictedInSgsnDueToUnsupportedFeature [23] NULL OPTIONAL,
      networkAccessMode [24] ENUMERATED { packetAndCircuit(0), onlyCircuit(1), onlyPacket(2), ... } OPTIONAL,
      lmu-Indicator [21] NULL OPTIONAL, istAlertTimer [26] INTEGER (0..255) OPTIONAL, superChargerSupportedInHLR [27] OCTET STRING OPTIONAL,
      cs-AllocationRetentionPriority [29] OCTET STRING OPTIONAL, chargingCharacteristics [18] OCTET STRING OPTIONAL,
      ics-Indicator [20] BOOLEAN OPTIONAL }
    ZoneCode ::= OCTET STRING
    Ext-SS-Info ::= CHOICE { forwardingInfo [0] Ext-ForwInfo, callBarringInfo [1] Ext-CallBarInfo, ss-Data [3] Ext-SS-Data }
    Ext-ForwInfo ::= SEQUENCE {
      ss-Code SS-Code, forwardingFeatureList SEQUENCE OF Ext-ForwFeature, extensionContainer [0] ExtensionContainer OPTIONAL, ... }
    Ext-ForwFeature ::= SEQUENCE {
      basicService Ext-BasicServiceCode OPTIONAL, ss-Status [4] SS-Status, forwardedToNumber [5] ISDN-AddressString OPTIONAL,
      forwardedToSubaddress [8] ISDN-SubaddressString OPTIONAL, forwardingOptions [6] OCTET STRING OPTIONAL,
      noReplyConditionTime [7] INTEGER (0..100) OPTIONAL, extensionContainer [9] ExtensionContainer OPTIONAL, ...,
      longForwardedToNumber [10] FTN-AddressString OPTIONAL }
    Ext-CallBarInfo ::= SEQUENCE {
      ss-Code SS-Code, callBarringFeatureList SEQUENCE OF Ext-CallBarringFeature, extensionContainer ExtensionContainer OPTIONAL, ... }
    Ext-CallBarringFeature ::= SEQUENCE {
      basicService Ext-BasicServiceCode OPTIONAL, ss-Status [4] SS-Status, extensionContainer ExtensionContainer OPTIONAL, ... }
    Ext-SS-Data ::= SEQUENCE {
      ss-Code SS-Code, ss-Status [4] SS-Status, ss-SubscriptionOption SS-SubscriptionOption OPTIONAL,
      basicServiceGroupList SEQUENCE OF Ext-BasicServiceCode OPTIONAL, extensionContainer [5] ExtensionContainer OPTIONAL, ... }
    ODB-Data ::= SEQUENCE {
      odb-GeneralData ODB-GeneralData, odb-HPLMN-Data ODB-HPLMN-Data OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ... }
    ODB-GeneralData ::= BIT STRING {
      allOG-CallsBarred(0), internationalOGCallsBarred(1), internationalOGCallsNotToHPLMN-CountryBarred(2), interzonalOGCallsBarred(6),
      interzonalOGCallsNotToHPLMN-CountryBarred(7), interzonalOGCallsAndInternationalOGCallsNotToHPLMN-CountryBarred(8),
      premiumRateInformationOGCallsBarred(3), premiumRateEntertainementOGCallsBarred(4), ss-AccessBarred(5), allECT-Barred(9),
      chargeableECT-Barred(10), internationalECT-Barred(11), interzonalECT-Barred(12), doublyChargeableECT-Barred(13), multipleECT-Barred(14),
      allPacketOrientedServicesBarred(15), roamerAccessToHPLMN-AP-Barred(16), roamerAccessToVPLMN-AP-Barred(17),
      roamingOutsidePLMNOG-CallsBarred(18), allIC-CallsBarred(19), roamingOutsidePLMNIC-CallsBarred(20),
      roamingOutsidePLMNICountryIC-CallsBarred(21), roamingOutsidePLMN-Barred(22), roamingOutsidePLMN-CountryBarred(23),
      registrationAllCF-Barred(24), registrationCFNotToHPLMN-Barred(25), registrationInterzonalCF-Barred(26),
      registrationInterzonalCFNotToHPLMN-Barred(27), registrationInternationalCF-Barred(28) }
    ODB-HPLMN-Data ::= BIT STRING {
      plmn-SpecificBarringType1(0), plmn-SpecificBarringType2(1), plmn-SpecificBarringType3(2), plmn-SpecificBarringType4(3) }
    InsertSubscriberDataRes ::= SEQUENCE {
      teleserviceList [1] SEQUENCE OF Ext-TeleserviceCode OPTIONAL, bearerServiceList [2] SEQUENCE OF Ext-BearerServiceCode OPTIONAL,
      ss-List [3] SS-List OPTIONAL, odb-GeneralData [4] ODB-GeneralData OPTIONAL,
      regionalSubscriptionResponse [5] ENUMERATED {
        networkNode-AreaRestricted(0), tooManyZoneCodes(1), zoneCodesConflict(2), regionalSubscNotSupported(3) } OPTIONAL,
      supportedCamelPhases [6] SupportedCamelPhases OPTIONAL, extensionContainer [7] ExtensionContainer OPTIONAL, ...,
      offeredCamel4CSIs [8] OfferedCamel4CSIs OPTIONAL }
    DeleteSubscriberDataArg ::= SEQUENCE {
      imsi [0] IMSI, basicServiceList [1] SEQUENCE OF Ext-BasicServiceCode OPTIONAL, ss-List [2] SS-List OPTIONAL,
      roamingRestrictionDueToUnsupportedFeature [4] NULL OPTIONAL, camelSubscriptionInfoWithdraw [7] NULL OPTIONAL,
      extensionContainer [6] ExtensionContainer OPTIONAL, ... }
    RestoreDataArg ::= SEQUENCE {
      imsi IMSI, lmsi LMSI OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ..., vlr-Capability [6] VLR-Capability OPTIONAL,
      restorationIndicator [7] NULL OPTIONAL }
    RestoreDataRes ::= SEQUENCE {
      hlr-Number ISDN-AddressString, msNotReachable NULL OPTIONAL, extensionContainer ExtensionContainer OPTIONAL, ... }`,
};
