/** Numbers of MAP with names: operations and errors (3GPP TS 29.002 §17.5 and §17.6), codes of services (§17.7.9 and §17.7.10). */

type Names = Readonly<Record<number, string>>;

/** §17.5, as ASN.1 lists them. */
export const OPERATIONS = `
  updateLocation(2), cancelLocation(3), provideRoamingNumber(4), noteSubscriberDataModified(5), resumeCallHandling(6),
  insertSubscriberData(7), deleteSubscriberData(8), sendParameters(9), registerSS(10), eraseSS(11), activateSS(12), deactivateSS(13),
  interrogateSS(14), authenticationFailureReport(15), notifySS(16), registerPassword(17), getPassword(18), processUnstructuredSS-Data(19),
  releaseResources(20), mt-ForwardSM-VGCS(21), sendRoutingInfo(22), updateGprsLocation(23), sendRoutingInfoForGprs(24), failureReport(25),
  noteMsPresentForGprs(26), performHandover(28), sendEndSignal(29), performSubsequentHandover(30), provideSIWFSNumber(31),
  sIWFSSignallingModify(32), processAccessSignalling(33), forwardAccessSignalling(34), noteInternalHandover(35), cancelVcsgLocation(36),
  reset(37), forwardCheckSS(38), prepareGroupCall(39), sendGroupCallEndSignal(40), processGroupCallSignalling(41),
  forwardGroupCallSignalling(42), checkIMEI(43), mt-forwardSM(44), sendRoutingInfoForSM(45), mo-forwardSM(46), reportSM-DeliveryStatus(47),
  noteSubscriberPresent(48), alertServiceCentreWithoutResult(49), activateTraceMode(50), deactivateTraceMode(51),
  traceSubscriberActivity(52), updateVcsgLocation(53), beginSubscriberActivity(54), sendIdentification(55), sendAuthenticationInfo(56),
  restoreData(57), sendIMSI(58), processUnstructuredSS-Request(59), unstructuredSS-Request(60), unstructuredSS-Notify(61),
  anyTimeSubscriptionInterrogation(62), informServiceCentre(63), alertServiceCentre(64), anyTimeModification(65), readyForSM(66),
  purgeMS(67), prepareHandover(68), prepareSubsequentHandover(69), provideSubscriberInfo(70), anyTimeInterrogation(71),
  ss-InvocationNotification(72), setReportingState(73), statusReport(74), remoteUserFree(75), registerCC-Entry(76), eraseCC-Entry(77),
  secureTransportClass1(78), secureTransportClass2(79), secureTransportClass3(80), secureTransportClass4(81),
  provideSubscriberLocation(83), sendGroupCallInfo(84), sendRoutingInfoForLCS(85), subscriberLocationReport(86), ist-Alert(87),
  ist-Command(88), noteMM-Event(89), lcs-PeriodicLocationCancellation(109), lcs-LocationUpdate(110), lcs-PeriodicLocationRequest(111),
  lcs-AreaEventCancellation(112), lcs-AreaEventReport(113), lcs-AreaEventRequest(114), lcs-MOLR(115), lcs-LocationNotification(116),
  callDeflection(117), userUserService(118), accessRegisterCCEntry(119), forwardCUG-Info(120), splitMPTY(121), retrieveMPTY(122),
  holdMPTY(123), buildMPTY(124), forwardChargeAdvice(125), explicitCT(126)`;
/** §17.6.6 */
export const ERRORS = `
  unknownSubscriber(1), unknownBaseStation(2), unknownMSC(3), secureTransportError(4), unidentifiedSubscriber(5), absentSubscriberSM(6),
  unknownEquipment(7), roamingNotAllowed(8), illegalSubscriber(9), bearerServiceNotProvisioned(10), teleserviceNotProvisioned(11),
  illegalEquipment(12), callBarred(13), forwardingViolation(14), cug-Reject(15), illegalSS-Operation(16), ss-ErrorStatus(17),
  ss-NotAvailable(18), ss-SubscriptionViolation(19), ss-Incompatibility(20), facilityNotSupported(21), ongoingGroupCall(22),
  invalidTargetBaseStation(23), noRadioResourceAvailable(24), noHandoverNumberAvailable(25), subsequentHandoverFailure(26),
  absentSubscriber(27), incompatibleTerminal(28), shortTermDenial(29), longTermDenial(30), subscriberBusyForMT-SMS(31),
  sm-DeliveryFailure(32), messageWaitingListFull(33), systemFailure(34), dataMissing(35), unexpectedDataValue(36),
  pw-RegistrationFailure(37), negativePW-Check(38), noRoamingNumberAvailable(39), tracingBufferFull(40),
  targetCellOutsideGroupCallArea(42), numberOfPW-AttemptsViolation(43), numberChanged(44), busySubscriber(45), noSubscriberReply(46),
  forwardingFailed(47), or-NotAllowed(48), ati-NotAllowed(49), noGroupCallNumberAvailable(50), resourceLimitation(51),
  unauthorizedRequestingNetwork(52), unauthorizedLCSClient(53), positionMethodFailure(54), unknownOrUnreachableLCSClient(58),
  mm-EventNotSupported(59), atsi-NotAllowed(60), atm-NotAllowed(61), informationNotAvailable(62), unknownAlphabet(71), ussd-Busy(72)`;
/** §17.7.5 */
export const SERVICE_CODES: Names = {
  0: 'allSS - all SS', 16: 'allLineIdentificationSS - all line identification SS', 17: 'clip - calling line identification presentation',
  18: 'clir - calling line identification restriction', 19: 'colp - connected line identification presentation',
  20: 'colr - connected line identification restriction', 21: 'mci - malicious call identification',
  24: 'allNameIdentificationSS - all name identification SS', 25: 'cnap - calling name presentation',
  32: 'allForwardingSS - all forwarding SS', 33: 'cfu - call forwarding unconditional',
  40: 'allCondForwardingSS - all conditional forwarding SS', 41: 'cfb - call forwarding busy', 42: 'cfnry - call forwarding on no reply',
  43: 'cfnrc - call forwarding on mobile subscriber not reachable', 36: 'cd - call deflection',
  48: 'allCallOfferingSS - all call offering SS includes also all forwarding SS', 49: 'ect - explicit call transfer',
  50: 'mah - mobile access hunting', 64: 'allCallCompletionSS - all Call completion SS', 65: 'cw - call waiting', 66: 'hold - call hold',
  67: 'ccbs-A - completion of call to busy subscribers, originating side',
  68: 'ccbs-B - completion of call to busy subscribers, destination side', 69: 'mc - multicall', 80: 'allMultiPartySS - all multiparty SS',
  81: 'multiPTY - multiparty', 96: 'allCommunityOfInterestSS - all community of interest SS', 97: 'cug - closed user group',
  112: 'allChargingSS - all charging SS', 113: 'aoci - advice of charge information', 114: 'aocc - advice of charge charging',
  128: 'allAdditionalInfoTransferSS - all additional information transfer SS', 129: 'uus1 - UUS1 user-to-user signalling',
  130: 'uus2 - UUS2 user-to-user signalling', 131: 'uus3 - UUS3 user-to-user signalling',
  144: 'allCallRestrictionSS - all Callrestriction SS', 145: 'barringOfOutgoingCalls', 146: 'baoc - barring of all outgoing calls',
  147: 'boic - barring of outgoing international calls',
  148: 'boicExHC - barring of outgoing international calls except those directed to the home PLMN', 153: 'barringOfIncomingCalls',
  154: 'baic - barring of all incoming calls', 155: 'bicRoam - barring of incoming calls when roaming outside home PLMN Country',
  240: 'allPLMN-specificSS', 160: 'allCallPrioritySS - all call priority SS',
  161: 'emlpp - enhanced Multilevel Precedence Pre-emption (EMLPP) service',
  176: 'allLCSPrivacyException - all LCS Privacy Exception Classes', 177: 'universal - allow location by any LCS client',
  178: 'callrelated - allow location by any value added LCS client to which a call is established from the target MS',
  179: 'callunrelated - allow location by designated external value added LCS clients',
  180: 'plmnoperator - allow location by designated PLMN operator LCS clients',
  181: 'serviceType - allow location by LCS clients of a designated LCS service type',
  192: 'allMOLR-SS - all Mobile Originating Location Request Classes', 193: 'basicSelfLocation - allow an MS to request its own location',
  194: 'autonomousSelfLocation - allow an MS to perform self location without interaction with the PLMN for a predetermined period of time',
  195: 'transferToThirdParty - allow an MS to request transfer of its location to another LCS client', 241: 'plmn-specificSS-1',
  242: 'plmn-specificSS-2', 243: 'plmn-specificSS-3', 244: 'plmn-specificSS-4', 245: 'plmn-specificSS-5', 246: 'plmn-specificSS-6',
  247: 'plmn-specificSS-7', 248: 'plmn-specificSS-8', 249: 'plmn-specificSS-9', 250: 'plmn-specificSS-a', 251: 'plmn-specificSS-b',
  252: 'plmn-specificSS-c', 253: 'plmn-specificSS-d', 254: 'plmn-specificSS-e', 255: 'plmn-specificSS-f',
};
/** §17.7.10 */
export const TELESERVICES: Names = {
  0: 'allTeleservices', 16: 'allSpeechTransmissionServices', 17: 'telephony', 18: 'emergencyCalls', 32: 'allShortMessageServices',
  33: 'shortMessageMT-PP', 34: 'shortMessageMO-PP', 96: 'allFacsimileTransmissionServices', 97: 'facsimileGroup3AndAlterSpeech',
  98: 'automaticFacsimileGroup3', 99: 'facsimileGroup4', 112: 'allDataTeleservices', 128: 'allTeleservices-ExceptSMS',
  144: 'allVoiceGroupCallServices', 145: 'voiceGroupCall', 146: 'voiceBroadcastCall', 208: 'allPLMN-specificTS', 209: 'plmn-specificTS-1',
  210: 'plmn-specificTS-2', 211: 'plmn-specificTS-3', 212: 'plmn-specificTS-4', 213: 'plmn-specificTS-5', 214: 'plmn-specificTS-6',
  215: 'plmn-specificTS-7', 216: 'plmn-specificTS-8', 217: 'plmn-specificTS-9', 218: 'plmn-specificTS-A', 219: 'plmn-specificTS-B',
  220: 'plmn-specificTS-C', 221: 'plmn-specificTS-D', 222: 'plmn-specificTS-E', 223: 'plmn-specificTS-F',
};
/** §17.7.8: what kind of number it is. */
export const NATURES: Names = {
  0: 'unknown', 1: 'International Number', 2: 'National Significant Number', 3: 'Network Specific Number', 4: 'Subscriber Number',
  5: 'Reserved', 6: 'Abbreviated Number', 7: 'Reserved for extension',
};
/** §17.7.8: whose plan of numbers. */
export const PLANS: Names = {
  0: 'unknown', 1: 'ISDN/Telephony Numbering (Rec ITU-T E.164)', 2: 'spare', 3: 'Data Numbering (ITU-T Rec. X.121)',
  4: 'Telex Numbering (ITU-T Rec. F.69)', 5: 'spare', 6: 'Land Mobile Numbering (ITU-T Rec. E.212)', 7: 'spare', 8: 'National Numbering',
  9: 'Private Numbering', 10: 'spare', 11: 'spare', 12: 'spare', 13: 'spare', 14: 'spare', 15: 'Reserved for extension',
};
