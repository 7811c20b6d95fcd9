/** Operations and errors of CAMEL's application part (3GPP TS 29.078 §5 to §8): their numbers, names, and what they bring with them. */

/** As the names of a number in ASN.1. */
export const OPERATIONS = `initialDP(0), assistRequestInstructions(16), establishTemporaryConnection(17), disconnectForwardConnection(18),
  connectToResource(19), connect(20), releaseCall(22), requestReportBCSMEvent(23), eventReportBCSM(24), collectInformation(27), continue(31),
  initiateCallAttempt(32), resetTimer(33), furnishChargingInformation(34), applyCharging(35), applyChargingReport(36), callGap(41),
  callInformationReport(44), callInformationRequest(45), sendChargingInformation(46), playAnnouncement(47), promptAndCollectUserInformation(48),
  specializedResourceReport(49), cancel(53), activityTest(55), initialDPSMS(60), furnishChargingInformationSMS(61), connectSMS(62),
  requestReportSMSEvent(63), eventReportSMS(64), continueSMS(65), releaseSMS(66), resetTimerSMS(67), activityTestGPRS(70),
  applyChargingGPRS(71), applyChargingReportGPRS(72), cancelGPRS(73), connectGPRS(74), continueGPRS(75), entityReleasedGPRS(76),
  furnishChargingInformationGPRS(77), initialDPGPRS(78), releaseGPRS(79), eventReportGPRS(80), requestReportGPRSEvent(81), resetTimerGPRS(82),
  sendChargingInformationGPRS(83), disconnectForwardConnectionWithArgument(86), continueWithArgument(88), disconnectLeg(90), moveLeg(93),
  splitLeg(95), entityReleased(96), playTone(97)`;

export const ERRORS = `canceled(0), cancelFailed(1), eTCFailed(3), improperCallerResponse(4), missingCustomerRecord(6), missingParameter(7),
  parameterOutOfRange(8), requestedInfoError(10), systemFailure(11), taskRefused(12), unavailableResource(13), unexpectedComponentSequence(14),
  unexpectedDataValue(15), unexpectedParameter(16), unknownLegID(17), unknownPDPID(50), unknownCSID(51)`;

/** Types of the arguments, by the operation's number. */
export const ARGUMENTS: Readonly<Record<number, string>> = {
  0: 'InitialDPArg', 17: 'EstablishTemporaryConnectionArg', 19: 'ConnectToResourceArg', 20: 'ConnectArg', 22: 'ReleaseCallArg',
  23: 'RequestReportBCSMEventArg', 24: 'EventReportBCSMArg', 33: 'ResetTimerArg', 34: 'FurnishChargingInformationArg', 35: 'ApplyChargingArg',
  36: 'ApplyChargingReportArg', 44: 'CallInformationReportArg', 45: 'CallInformationRequestArg', 46: 'SendChargingInformationArg',
  47: 'PlayAnnouncementArg', 48: 'PromptAndCollectUserInformationArg', 49: 'SpecializedResourceReportArg', 53: 'CancelArg',
  60: 'InitialDPSMSArg', 61: 'FurnishChargingInformationSMSArg', 62: 'ConnectSMSArg', 63: 'RequestReportSMSEventArg', 64: 'EventReportSMSArg',
  66: 'ReleaseSMSArg', 67: 'ResetTimerSMSArg', 88: 'ContinueWithArgumentArg', 90: 'DisconnectLegArg', 96: 'EntityReleasedArg',
};
/** Of results and errors. */
export const RESULTS: Readonly<Record<number, string>> = { 48: 'ReceivedInformationArg' };
export const ERROR_PARAMETERS: Readonly<Record<number, string>> = {
  1: 'PAR-cancelFailed', 10: 'PAR-requestedInfoError', 11: 'UnavailableNetworkResource', 12: 'PAR-taskRefused',
};
