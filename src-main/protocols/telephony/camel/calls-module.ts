/** Operations of CAMEL on calls and short messages, and their errors, 3GPP TS 29.078 §6 and §7. */
import { text, u8 } from '../../../dissect/index.ts';
import type { Module } from '../../asn1/schema.ts';
import { CATEGORIES } from '../isup/names.ts';

const CHARGING = 'FurnishChargingInformation';
const ON_ANSWER = `destinationAddress [50] CalledPartyNumber OPTIONAL, or-Call [51] NULL OPTIONAL, forwardedCall [52] NULL OPTIONAL,
  chargeIndicator [53] OCTET STRING (SIZE (1)) OPTIONAL, ext-basicServiceCode [54] EXPLICIT Ext-BasicServiceCode OPTIONAL,
  ext-basicServiceCode2 [55] EXPLICIT Ext-BasicServiceCode OPTIONAL, ...`;
const MID_CALL = 'midCallEvents [1] EXPLICIT CHOICE { dTMFDigitsCompleted [3] Digits, dTMFDigitsTimeOut [4] Digits } OPTIONAL, ...';

export const CALLS_MODULE: Module = {
  prefix: 'camel',
  renamed: {
    'EventSpecificInformationBCSM.failureCause': 'routeSelectfailureCause', 'InitialDPArgExtension.bearerCapability2': 'bearerCapability2',
    'EventSpecificInformationSMS.failureCause': 'mo-smsfailureCause', 'DeliveryFailure.failureCause': 't-smsfailureCause',
  },
  shown: {
    CallingPartysCategory: (title, options) => u8(title, { ...options, values: CATEGORIES }),
    DateAndTime: (title, options) => text(title, options),
    'RP-Cause': (title, options) => u8(title, options),
  },
  types: `
    InitialDPArg ::= SEQUENCE { serviceKey [0] ServiceKey, calledPartyNumber [2] CalledPartyNumber OPTIONAL,
      callingPartyNumber [3] CallingPartyNumber OPTIONAL, callingPartysCategory [5] CallingPartysCategory OPTIONAL,
      cGEncountered [7] ENUMERATED { noCGencountered(0), manualCGencountered(1), scpOverload(2) } OPTIONAL,
      iPSSPCapabilities [8] OCTET STRING OPTIONAL, locationNumber [10] LocationNumber OPTIONAL,
      originalCalledPartyID [12] OriginalCalledPartyID OPTIONAL,
      extensions [15] Extensions OPTIONAL, highLayerCompatibility [23] OCTET STRING OPTIONAL,
      additionalCallingPartyNumber [25] GenericNumber OPTIONAL,
      bearerCapability [27] EXPLICIT BearerCapability OPTIONAL, eventTypeBCSM [28] EventTypeBCSM OPTIONAL,
      redirectingPartyID [29] RedirectingPartyID OPTIONAL, redirectionInformation [30] OCTET STRING OPTIONAL, cause [17] Cause OPTIONAL,
      serviceInteractionIndicatorsTwo [32] ServiceInteractionIndicatorsTwo OPTIONAL, carrier [37] OCTET STRING OPTIONAL,
      cug-Index [45] INTEGER (0..32767) OPTIONAL, cug-Interlock [46] OCTET STRING (SIZE (4)) OPTIONAL, cug-OutgoingAccess [47] NULL OPTIONAL,
      iMSI [50] IMSI OPTIONAL, subscriberState [51] EXPLICIT SubscriberState OPTIONAL, locationInformation [52] LocationInformation OPTIONAL,
      ext-basicServiceCode [53] EXPLICIT Ext-BasicServiceCode OPTIONAL, callReferenceNumber [54] OCTET STRING OPTIONAL,
      mscAddress [55] ISDN-AddressString OPTIONAL, calledPartyBCDNumber [56] CalledPartyBCDNumber OPTIONAL,
      timeAndTimezone [57] TimeAndTimezone OPTIONAL, callForwardingSS-Pending [58] NULL OPTIONAL,
      initialDPArgExtension [59] InitialDPArgExtension OPTIONAL, ... }
    InitialDPArgExtension ::= SEQUENCE { gmscAddress [0] ISDN-AddressString OPTIONAL, forwardingDestinationNumber [1] CalledPartyNumber OPTIONAL,
      ms-Classmark2 [2] OCTET STRING OPTIONAL, iMEI [3] IMEI OPTIONAL, supportedCamelPhases [4] BIT STRING OPTIONAL,
      offeredCamel4Functionalities [5] BIT STRING OPTIONAL, bearerCapability2 [6] EXPLICIT BearerCapability OPTIONAL,
      ext-basicServiceCode2 [7] EXPLICIT Ext-BasicServiceCode OPTIONAL, highLayerCompatibility2 [8] OCTET STRING OPTIONAL,
      lowLayerCompatibility [9] OCTET STRING OPTIONAL, lowLayerCompatibility2 [10] OCTET STRING OPTIONAL,
      enhancedDialledServicesAllowed [11] NULL OPTIONAL, uu-Data [12] ANY OPTIONAL, collectInformationAllowed [13] NULL OPTIONAL,
      releaseCallArgExtensionAllowed [14] NULL OPTIONAL, ... }
    CallingPartysCategory ::= OCTET STRING (SIZE (1))
    BearerCapability ::= CHOICE { bearerCap [0] OCTET STRING }
    EventTypeBCSM ::= ENUMERATED { collectedInfo(2), analyzedInformation(3), routeSelectFailure(4), oCalledPartyBusy(5), oNoAnswer(6), oAnswer(7),
      oMidCall(8), oDisconnect(9), oAbandon(10), termAttemptAuthorized(12), tBusy(13), tNoAnswer(14), tAnswer(15), tMidCall(16), tDisconnect(17),
      tAbandon(18), oTermSeized(19), callAccepted(27), oChangeOfPosition(50), tChangeOfPosition(51), oServiceChange(52), tServiceChange(53) }
    RequestReportBCSMEventArg ::= SEQUENCE { bcsmEvents [0] SEQUENCE OF BCSMEvent, extensions [2] Extensions OPTIONAL, ... }
    BCSMEvent ::= SEQUENCE { eventTypeBCSM [0] EventTypeBCSM, monitorMode [1] MonitorMode, legID [2] EXPLICIT LegID OPTIONAL,
      dpSpecificCriteria [30] EXPLICIT DpSpecificCriteria OPTIONAL, automaticRearm [50] NULL OPTIONAL, ... }
    MonitorMode ::= ENUMERATED { interrupted(0), notifyAndContinue(1), transparent(2) }
    DpSpecificCriteria ::= CHOICE { applicationTimer [1] INTEGER (0..2047), midCallControlInfo [2] SEQUENCE {
      minimumNumberOfDigits [0] INTEGER (1..30) OPTIONAL, maximumNumberOfDigits [1] INTEGER (1..30) OPTIONAL,
      endOfReplyDigit [2] OCTET STRING OPTIONAL,
      cancelDigit [3] OCTET STRING OPTIONAL, startDigit [4] OCTET STRING OPTIONAL, interDigitTimeout [6] INTEGER (1..127) OPTIONAL, ... } }
    EventReportBCSMArg ::= SEQUENCE { eventTypeBCSM [0] EventTypeBCSM,
      eventSpecificInformationBCSM [2] EXPLICIT EventSpecificInformationBCSM OPTIONAL, legID [3] EXPLICIT ReceivingSideID OPTIONAL,
      miscCallInfo [4] MiscCallInfo OPTIONAL, extensions [5] Extensions OPTIONAL, ... }
    EventSpecificInformationBCSM ::= CHOICE {
      routeSelectFailureSpecificInfo [2] SEQUENCE { failureCause [0] Cause OPTIONAL, ... },
      oCalledPartyBusySpecificInfo [3] SEQUENCE { busyCause [0] Cause OPTIONAL, ... }, oNoAnswerSpecificInfo [4] SEQUENCE { ... },
      oAnswerSpecificInfo [5] SEQUENCE { ${ON_ANSWER} }, oMidCallSpecificInfo [6] SEQUENCE { ${MID_CALL} },
      oDisconnectSpecificInfo [7] SEQUENCE { releaseCause [0] Cause OPTIONAL, ... },
      tBusySpecificInfo [8] SEQUENCE { busyCause [0] Cause OPTIONAL, callForwarded [50] NULL OPTIONAL, routeNotPermitted [51] NULL OPTIONAL,
        forwardingDestinationNumber [52] CalledPartyNumber OPTIONAL, ... },
      tNoAnswerSpecificInfo [9] SEQUENCE { callForwarded [50] NULL OPTIONAL, forwardingDestinationNumber [52] CalledPartyNumber OPTIONAL, ... },
      tAnswerSpecificInfo [10] SEQUENCE { ${ON_ANSWER} }, tMidCallSpecificInfo [11] SEQUENCE { ${MID_CALL} },
      tDisconnectSpecificInfo [12] SEQUENCE { releaseCause [0] Cause OPTIONAL, ... },
      oTermSeizedSpecificInfo [13] SEQUENCE { locationInformation [50] LocationInformation OPTIONAL, ... },
      callAcceptedSpecificInfo [20] SEQUENCE { locationInformation [50] LocationInformation OPTIONAL, ... },
      oAbandonSpecificInfo [21] SEQUENCE { routeNotPermitted [50] NULL OPTIONAL, ... } }
    ApplyChargingArg ::= SEQUENCE { aChBillingChargingCharacteristics [0] OCTET STRING, partyToCharge [2] EXPLICIT SendingSideID OPTIONAL,
      extensions [3] Extensions OPTIONAL, aChChargingAddress [50] EXPLICIT AChChargingAddress OPTIONAL, ... }
    ApplyChargingReportArg ::= OCTET STRING
    ${CHARGING}Arg ::= OCTET STRING
    ${CHARGING}SMSArg ::= OCTET STRING
    ReleaseCallArg ::= CHOICE { allCallSegments Cause, allCallSegmentsWithExtension [2] SEQUENCE {
      allCallSegments [0] Cause, extensions [1] Extensions OPTIONAL, ... } }
    ConnectArg ::= SEQUENCE { destinationRoutingAddress [0] SEQUENCE OF CalledPartyNumber, alertingPattern [1] OCTET STRING (SIZE (3)) OPTIONAL,
      originalCalledPartyID [6] OriginalCalledPartyID OPTIONAL, extensions [10] Extensions OPTIONAL, carrier [11] OCTET STRING OPTIONAL,
      callingPartysCategory [28] CallingPartysCategory OPTIONAL, redirectingPartyID [29] RedirectingPartyID OPTIONAL,
      redirectionInformation [30] OCTET STRING OPTIONAL, genericNumbers [14] SET OF GenericNumber OPTIONAL,
      serviceInteractionIndicatorsTwo [15] ServiceInteractionIndicatorsTwo OPTIONAL, chargeNumber [19] LocationNumber OPTIONAL,
      legToBeConnected [21] EXPLICIT LegID OPTIONAL, cug-Interlock [31] OCTET STRING (SIZE (4)) OPTIONAL, cug-OutgoingAccess [32] NULL OPTIONAL,
      suppressionOfAnnouncement [55] NULL OPTIONAL, oCSIApplicable [56] NULL OPTIONAL, naOliInfo [57] OCTET STRING (SIZE (1)) OPTIONAL,
      bor-InterrogationRequested [58] NULL OPTIONAL, suppress-N-CSI [59] NULL OPTIONAL, ... }
    ContinueWithArgumentArg ::= SEQUENCE { alertingPattern [1] OCTET STRING (SIZE (3)) OPTIONAL, extensions [6] Extensions OPTIONAL,
      serviceInteractionIndicatorsTwo [7] ServiceInteractionIndicatorsTwo OPTIONAL, callingPartysCategory [12] CallingPartysCategory OPTIONAL,
      genericNumbers [16] SET OF GenericNumber OPTIONAL, cug-Interlock [17] OCTET STRING (SIZE (4)) OPTIONAL, cug-OutgoingAccess [18] NULL OPTIONAL,
      chargeNumber [50] LocationNumber OPTIONAL, carrier [52] OCTET STRING OPTIONAL, suppressionOfAnnouncement [55] NULL OPTIONAL,
      naOliInfo [56] OCTET STRING (SIZE (1)) OPTIONAL, bor-InterrogationRequested [57] NULL OPTIONAL, suppress-O-CSI [58] NULL OPTIONAL, ... }
    CallInformationRequestArg ::= SEQUENCE { requestedInformationTypeList [0] SEQUENCE OF RequestedInformationType,
      extensions [2] Extensions OPTIONAL, legID [3] EXPLICIT SendingSideID OPTIONAL, ... }
    CallInformationReportArg ::= SEQUENCE { requestedInformationList [0] SEQUENCE OF RequestedInformation, extensions [2] Extensions OPTIONAL,
      legID [3] EXPLICIT ReceivingSideID OPTIONAL, ... }
    RequestedInformationType ::= ENUMERATED { callAttemptElapsedTime(0), callStopTime(1), callConnectedElapsedTime(2), releaseCause(30) }
    RequestedInformation ::= SEQUENCE { requestedInformationType [0] RequestedInformationType,
      requestedInformationValue [1] EXPLICIT RequestedInformationValue, ... }
    RequestedInformationValue ::= CHOICE { callAttemptElapsedTimeValue [0] INTEGER (0..255), callStopTimeValue [1] DateAndTime,
      callConnectedElapsedTimeValue [2] INTEGER (0..2147483647), releaseCauseValue [30] Cause }
    SendChargingInformationArg ::= SEQUENCE { sCIBillingChargingCharacteristics [0] OCTET STRING, partyToCharge [1] EXPLICIT SendingSideID,
      extensions [2] Extensions OPTIONAL, ... }
    ResetTimerArg ::= SEQUENCE { timerID [0] ENUMERATED { tssf(0) } OPTIONAL, timervalue [1] INTEGER (0..2147483647),
      extensions [2] Extensions OPTIONAL, callSegmentID [3] CallSegmentID OPTIONAL, ... }
    EstablishTemporaryConnectionArg ::= SEQUENCE { assistingSSPIPRoutingAddress [0] Digits, correlationID [1] Digits OPTIONAL,
      scfID [3] OCTET STRING OPTIONAL, extensions [4] Extensions OPTIONAL, carrier [5] OCTET STRING OPTIONAL,
      serviceInteractionIndicatorsTwo [6] ServiceInteractionIndicatorsTwo OPTIONAL, callSegmentID [7] CallSegmentID OPTIONAL,
      naOliInfo [50] OCTET STRING OPTIONAL,
      chargeNumber [51] LocationNumber OPTIONAL, ... }
    ConnectToResourceArg ::= SEQUENCE { resourceAddress CHOICE { ipRoutingAddress [0] CalledPartyNumber, none [3] NULL },
      extensions [4] Extensions OPTIONAL,
      serviceInteractionIndicatorsTwo [7] ServiceInteractionIndicatorsTwo OPTIONAL, callSegmentID [50] CallSegmentID OPTIONAL, ... }
    PlayAnnouncementArg ::= SEQUENCE { informationToSend [0] EXPLICIT InformationToSend, disconnectFromIPForbidden [1] BOOLEAN OPTIONAL,
      requestAnnouncementCompleteNotification [2] BOOLEAN OPTIONAL, extensions [3] Extensions OPTIONAL, callSegmentID [5] CallSegmentID OPTIONAL,
      requestAnnouncementStartedNotification [51] BOOLEAN OPTIONAL, ... }
    PromptAndCollectUserInformationArg ::= SEQUENCE { collectedInfo [0] EXPLICIT CollectedInfo, disconnectFromIPForbidden [1] BOOLEAN OPTIONAL,
      informationToSend [2] EXPLICIT InformationToSend OPTIONAL, extensions [3] Extensions OPTIONAL, callSegmentID [4] CallSegmentID OPTIONAL,
      requestAnnouncementStartedNotification [51] BOOLEAN OPTIONAL, ... }
    ReceivedInformationArg ::= CHOICE { digitsResponse [0] Digits }
    SpecializedResourceReportArg ::= CHOICE { allAnnouncementsComplete [50] NULL, firstAnnouncementStarted [51] NULL }
    CancelArg ::= CHOICE { invokeID [0] INTEGER, allRequests [1] NULL,
      callSegmentToCancel [2] SEQUENCE { invokeID [0] INTEGER OPTIONAL, callSegmentID [1] CallSegmentID OPTIONAL, ... } }
    DisconnectLegArg ::= SEQUENCE { legToBeReleased [0] EXPLICIT LegID, releaseCause [1] Cause OPTIONAL, extensions [2] Extensions OPTIONAL, ... }
    EntityReleasedArg ::= CHOICE { callSegmentFailure [0] SEQUENCE { callSegmentID [0] CallSegmentID OPTIONAL, cause [2] Cause OPTIONAL, ... },
      bCSM-Failure [1] SEQUENCE { legID [0] EXPLICIT LegID OPTIONAL, cause [2] Cause OPTIONAL, ... } }
    PAR-cancelFailed ::= SEQUENCE { problem [0] ENUMERATED { unknownOperation(0), tooLate(1), operationNotCancellable(2) },
      operation [1] INTEGER, ... }
    PAR-requestedInfoError ::= ENUMERATED { unknownRequestedInfo(1), requestedInfoNotAvailable(2) }
    PAR-taskRefused ::= ENUMERATED { generic(0), unobtainable(1), congestion(2) }
    UnavailableNetworkResource ::= ENUMERATED { unavailableResources(0), componentFailure(1), basicCallProcessingException(2),
      resourceStatusFailure(3),
      endUserFailure(4) }
    InitialDPSMSArg ::= SEQUENCE { serviceKey [0] ServiceKey, destinationSubscriberNumber [1] CalledPartyBCDNumber OPTIONAL,
      callingPartysNumber [2] ISDN-AddressString OPTIONAL, eventTypeSMS [3] EventTypeSMS OPTIONAL, iMSI [4] IMSI OPTIONAL,
      locationInformationMSC [5] LocationInformation OPTIONAL, locationInformationGPRS [6] ANY OPTIONAL, sMSCAddress [7] ISDN-AddressString OPTIONAL,
      timeAndTimezone [8] TimeAndTimezone OPTIONAL, tPShortMessageSpecificInfo [9] OCTET STRING (SIZE (1)) OPTIONAL,
      tPProtocolIdentifier [10] OCTET STRING (SIZE (1)) OPTIONAL, tPDataCodingScheme [11] OCTET STRING (SIZE (1)) OPTIONAL,
      tPValidityPeriod [12] OCTET STRING OPTIONAL, extensions [13] Extensions OPTIONAL, ...,
      smsReferenceNumber [14] OCTET STRING OPTIONAL, mscAddress [15] ISDN-AddressString OPTIONAL, sgsn-Number [16] ISDN-AddressString OPTIONAL,
      ms-Classmark2 [17] OCTET STRING OPTIONAL, iMEI [19] IMEI OPTIONAL }
    EventTypeSMS ::= ENUMERATED { sms-CollectedInfo(1), o-smsFailure(2), o-smsSubmission(3), sms-DeliveryRequested(11), t-smsFailure(12),
      t-smsDelivery(13) }
    RequestReportSMSEventArg ::= SEQUENCE { sMSEvents [0] SEQUENCE OF SMSEvent, extensions [10] Extensions OPTIONAL, ... }
    SMSEvent ::= SEQUENCE { eventTypeSMS [0] EventTypeSMS, monitorMode [1] MonitorMode }
    EventReportSMSArg ::= SEQUENCE { eventTypeSMS [0] EventTypeSMS, eventSpecificInformationSMS [1] EXPLICIT EventSpecificInformationSMS OPTIONAL,
      miscCallInfo [2] MiscCallInfo OPTIONAL, extensions [10] Extensions OPTIONAL, ... }
    EventSpecificInformationSMS ::= CHOICE {
      o-smsFailureSpecificInfo [0] SEQUENCE { failureCause [0] ENUMERATED { systemFailure(0), unexpectedDataValue(1), facilityNotSupported(2),
        sM-DeliveryFailure(3), releaseFromRadioInterface(4) } OPTIONAL, ... },
      o-smsSubmissionSpecificInfo [1] SEQUENCE { ... }, t-smsFailureSpecificInfo [2] DeliveryFailure, t-smsDeliverySpecificInfo [3] SEQUENCE { ... } }
    DeliveryFailure ::= SEQUENCE { failureCause [0] OCTET STRING (SIZE (1)) OPTIONAL, ... }
    ConnectSMSArg ::= SEQUENCE { callingPartysNumber [0] ISDN-AddressString OPTIONAL, destinationSubscriberNumber [1] CalledPartyBCDNumber OPTIONAL,
      sMSCAddress [2] ISDN-AddressString OPTIONAL, extensions [10] Extensions OPTIONAL, ... }
    ReleaseSMSArg ::= RP-Cause
    RP-Cause ::= OCTET STRING (SIZE (1))
    ResetTimerSMSArg ::= SEQUENCE { timerID [0] ENUMERATED { tssf(0) } OPTIONAL, timervalue [1] INTEGER (0..2147483647),
      extensions [2] Extensions OPTIONAL, ... }`,
};
