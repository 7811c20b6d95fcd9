/** What CAMEL's operations have in common, and charging, 3GPP TS 29.078 §5.1, with the types of intelligent networks that these use. */
import type { Module } from '../../asn1/schema.ts';
import { ERRORS, OPERATIONS } from './ops.ts';

export const CHARGING_MODULE: Module = {
  prefix: 'camel',
  renamed: { 'Errcode.local': 'error_code_local', 'InbandInfo.duration': 'inbandInfoDuration', 'Tone.duration': 'toneDuration' },
  types: `
    ROS ::= CHOICE { invoke [1] Invoke, returnResult [2] ReturnResult, returnError [3] ReturnError, reject [4] Reject }
    Invoke ::= SEQUENCE { invokeId InvokeId, linkedId [0] INTEGER OPTIONAL, opcode Code, argument ANY OPTIONAL }
    ReturnResult ::= SEQUENCE { invokeId InvokeId, result ResultValue OPTIONAL }
    ResultValue ::= SEQUENCE { opcode Code, result ANY OPTIONAL }
    ReturnError ::= SEQUENCE { invokeId InvokeId, errcode Errcode, parameter ANY OPTIONAL }
    Reject ::= SEQUENCE { invokeId InvokeId, problem CHOICE {
      general [0] INTEGER { unrecognizedPDU(0), mistypedPDU(1), badlyStructuredPDU(2) },
      invoke [1] INTEGER { duplicateInvocation(0), unrecognizedOperation(1), mistypedArgument(2), resourceLimitation(3), releaseInProgress(4),
        unrecognizedLinkedId(5), linkedResponseUnexpected(6), unexpectedLinkedOperation(7) },
      returnResult [2] INTEGER { unrecognizedInvocation(0), resultResponseUnexpected(1), mistypedResult(2) },
      returnError [3] INTEGER { unrecognizedInvocation(0), errorResponseUnexpected(1), unrecognizedError(2), unexpectedError(3),
        mistypedParameter(4) } } }
    InvokeId ::= CHOICE { present INTEGER, absent NULL }
    Code ::= CHOICE { local INTEGER {${OPERATIONS}}, global OBJECT IDENTIFIER }
    Errcode ::= CHOICE { local INTEGER {${ERRORS}}, global OBJECT IDENTIFIER }
    ServiceKey ::= INTEGER (0..2147483647)
    LegID ::= CHOICE { sendingSideID [0] LegType, receivingSideID [1] LegType }
    SendingSideID ::= CHOICE { sendingSideID [0] LegType }
    ReceivingSideID ::= CHOICE { receivingSideID [1] LegType }
    LegType ::= OCTET STRING (SIZE (1))
    CallSegmentID ::= INTEGER (1..127)
    Digits ::= OCTET STRING
    Cause ::= OCTET STRING
    CalledPartyNumber ::= OCTET STRING
    CallingPartyNumber ::= OCTET STRING
    LocationNumber ::= OCTET STRING
    OriginalCalledPartyID ::= OCTET STRING
    RedirectingPartyID ::= OCTET STRING
    GenericNumber ::= OCTET STRING
    CalledPartyBCDNumber ::= OCTET STRING
    TimeAndTimezone ::= OCTET STRING (SIZE (8))
    DateAndTime ::= OCTET STRING (SIZE (7))
    Extensions ::= SEQUENCE OF ExtensionField
    ExtensionField ::= SEQUENCE { type Code, criticality ENUMERATED { ignore(0), abort(1) } OPTIONAL, value [1] EXPLICIT ANY }
    MiscCallInfo ::= SEQUENCE { messageType [0] ENUMERATED { request(0), notification(1) } }
    AChChargingAddress ::= CHOICE { legID [2] LegID, srfConnection [50] CallSegmentID }
    CAMEL-AChBillingChargingCharacteristics ::= CHOICE { timeDurationCharging [0] SEQUENCE {
      maxCallPeriodDuration [0] INTEGER (1..864000), releaseIfdurationExceeded [1] BOOLEAN OPTIONAL,
      tariffSwitchInterval [2] INTEGER (1..86400) OPTIONAL,
      audibleIndicator [3] EXPLICIT AudibleIndicator OPTIONAL, extensions [4] Extensions OPTIONAL, ... } }
    AudibleIndicator ::= CHOICE { tone BOOLEAN, burstList [1] BurstList }
    BurstList ::= SEQUENCE { warningPeriod [0] INTEGER (1..1200) OPTIONAL, bursts [1] Burst, ... }
    Burst ::= SEQUENCE { numberOfBursts [0] INTEGER (1..3) OPTIONAL, burstInterval [1] INTEGER (1..1200) OPTIONAL,
      numberOfTonesInBurst [2] INTEGER (1..3) OPTIONAL, toneDuration [3] INTEGER (1..20) OPTIONAL, toneInterval [4] INTEGER (1..20) OPTIONAL, ... }
    CAMEL-CallResult ::= CHOICE { timeDurationChargingResult [0] SEQUENCE {
      partyToCharge [0] EXPLICIT ReceivingSideID, timeInformation [1] EXPLICIT TimeInformation, legActive [2] BOOLEAN OPTIONAL,
      callLegReleasedAtTcpExpiry [3] NULL OPTIONAL, extensions [4] Extensions OPTIONAL,
      aChChargingAddress [5] EXPLICIT AChChargingAddress OPTIONAL, ... } }
    CallResults ::= SEQUENCE OF CAMEL-CallResult
    TimeInformation ::= CHOICE { timeIfNoTariffSwitch [0] INTEGER (0..864000), timeIfTariffSwitch [1] SEQUENCE {
      timeSinceTariffSwitch [0] INTEGER (0..864000), tariffSwitchInterval [1] INTEGER (1..864000) OPTIONAL, ... } }
    CAMEL-FCIBillingChargingCharacteristics ::= CHOICE { fCIBCCCAMELsequence1 [0] SEQUENCE {
      freeFormatData [0] OCTET STRING, partyToCharge [1] EXPLICIT SendingSideID OPTIONAL,
      appendFreeFormatData [2] ENUMERATED { overwrite(0), append(1) } OPTIONAL, ... } }
    CAMEL-FCISMSBillingChargingCharacteristics ::= CHOICE { fCIBCCCAMELsequence1 [0] SEQUENCE {
      freeFormatData [0] OCTET STRING, appendFreeFormatData [1] ENUMERATED { overwrite(0), append(1) } OPTIONAL } }
    CAMEL-SCIBillingChargingCharacteristics ::= CHOICE { aOCBeforeAnswer [0] AOCBeforeAnswer, aOCAfterAnswer [1] AOCSubsequent,
      aOC-extension [2] SEQUENCE { ... } }
    AOCBeforeAnswer ::= SEQUENCE { aOCInitial [0] CAI-GSM0224, aOCSubsequent [1] AOCSubsequent OPTIONAL }
    AOCSubsequent ::= SEQUENCE { cAI-GSM0224 [0] CAI-GSM0224, tariffSwitchInterval [1] INTEGER (1..86400) OPTIONAL }
    CAI-GSM0224 ::= SEQUENCE { ${[1, 2, 3, 4, 5, 6, 7].map(i => `e${i} [${i - 1}] INTEGER (0..8191) OPTIONAL`).join(', ')} }
    ServiceInteractionIndicatorsTwo ::= SEQUENCE {
      forwardServiceInteractionInd [0] SEQUENCE { conferenceTreatmentIndicator [1] OCTET STRING (SIZE (1)) OPTIONAL,
        callDiversionTreatmentIndicator [2] OCTET STRING (SIZE (1)) OPTIONAL,
        callingPartyRestrictionIndicator [4] OCTET STRING (SIZE (1)) OPTIONAL, ... } OPTIONAL,
      backwardServiceInteractionInd [1] SEQUENCE { conferenceTreatmentIndicator [1] OCTET STRING (SIZE (1)) OPTIONAL,
        callCompletionTreatmentIndicator [2] OCTET STRING (SIZE (1)) OPTIONAL, ... } OPTIONAL,
      bothwayThroughConnectionInd [2] ENUMERATED { bothwayPathRequired(0), bothwayPathNotRequired(1) } OPTIONAL,
      connectedNumberTreatmentInd [4] ENUMERATED { noINImpact(0), presentationRestricted(1), presentCalledINNumber(2),
      presentCallINNumberRestricted(3) } OPTIONAL,
      nonCUGCall [13] NULL OPTIONAL,
      holdTreatmentIndicator [50] INTEGER { acceptHoldRequest(1), rejectHoldRequest(2) } OPTIONAL,
      cwTreatmentIndicator [51] INTEGER { acceptCw(1), rejectCw(2) } OPTIONAL,
      ectTreatmentIndicator [52] INTEGER { acceptEctRequest(1), rejectEctRequest(2) } OPTIONAL, ... }
    InformationToSend ::= CHOICE { inbandInfo [0] InbandInfo, tone [1] Tone }
    InbandInfo ::= SEQUENCE { messageID [0] EXPLICIT MessageID, numberOfRepetitions [1] INTEGER (1..127) OPTIONAL,
      duration [2] INTEGER (0..32767) OPTIONAL, interval [3] INTEGER (0..32767) OPTIONAL, ... }
    Tone ::= SEQUENCE { toneID [0] INTEGER (0..255), duration [1] INTEGER (0..32767) OPTIONAL, ... }
    MessageID ::= CHOICE { elementaryMessageID [0] Integer4,
      text [1] SEQUENCE { messageContent [0] IA5String, attributes [1] OCTET STRING OPTIONAL },
      elementaryMessageIDs [29] SEQUENCE OF Integer4, variableMessage [30] SEQUENCE { elementaryMessageID [0] Integer4,
      variableParts [1] SEQUENCE OF VariablePart } }
    VariablePart ::= CHOICE { integer [0] Integer4, number [1] Digits, time [2] OCTET STRING, date [3] OCTET STRING, price [4] OCTET STRING }
    Integer4 ::= INTEGER (0..2147483647)
    CollectedInfo ::= CHOICE { collectedDigits [0] SEQUENCE { minimumNbOfDigits [0] INTEGER (1..30) OPTIONAL, maximumNbOfDigits [1] INTEGER (1..30),
      endOfReplyDigit [2] OCTET STRING OPTIONAL, cancelDigit [3] OCTET STRING OPTIONAL, startDigit [4] OCTET STRING OPTIONAL,
      firstDigitTimeOut [5] INTEGER (1..127) OPTIONAL, interDigitTimeOut [6] INTEGER (1..127) OPTIONAL,
      errorTreatment [7] ENUMERATED { stdErrorAndInfo(0), help(1), repeatPrompt(2) } OPTIONAL, interruptableAnnInd [8] BOOLEAN OPTIONAL,
      voiceInformation [9] BOOLEAN OPTIONAL, voiceBack [10] BOOLEAN OPTIONAL } }`,
};
