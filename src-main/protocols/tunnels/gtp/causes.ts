/** Why a handover, a paging or a question failed: causes of other protocols that GTP carries, 3GPP TS 29.060 §7.7.8, §7.7.18 and §7.7.25A. */

/** Errors of MAP, 3GPP TS 29.002 §17.6.6. */
export const MAP_CAUSES: Readonly<Record<number, string>> = {
  1: 'unknownSubscriber', 2: 'unknownBaseStation', 3: 'unknownMSC', 4: 'secureTransportError', 5: 'unidentifiedSubscriber',
  6: 'absentSubscriberSM', 7: 'unknownEquipment', 8: 'roamingNotAllowed', 9: 'illegalSubscriber', 10: 'bearerServiceNotProvisioned',
  11: 'teleserviceNotProvisioned', 12: 'illegalEquipment', 13: 'callBarred', 14: 'forwardingViolation', 15: 'cug-Reject',
  16: 'illegalSS-Operation', 17: 'ss-ErrorStatus', 18: 'ss-NotAvailable', 19: 'ss-SubscriptionViolation', 20: 'ss-Incompatibility',
  21: 'facilityNotSupported', 22: 'ongoingGroupCall', 23: 'invalidTargetBaseStation', 24: 'noRadioResourceAvailable',
  25: 'noHandoverNumberAvailable', 26: 'subsequentHandoverFailure', 27: 'absentSubscriber', 28: 'incompatibleTerminal', 29: 'shortTermDenial',
  30: 'longTermDenial', 31: 'subscriberBusyForMT-SMS', 32: 'sm-DeliveryFailure', 33: 'messageWaitingListFull', 34: 'systemFailure',
  35: 'dataMissing', 36: 'unexpectedDataValue', 37: 'pw-RegistrationFailure', 38: 'negativePW-Check', 39: 'noRoamingNumberAvailable',
  40: 'tracingBufferFull', 42: 'targetCellOutsideGroupCallArea', 43: 'numberOfPW-AttemptsViolation', 44: 'numberChanged', 45: 'busySubscriber',
  46: 'noSubscriberReply', 47: 'forwardingFailed', 48: 'or-NotAllowed', 49: 'ati-NotAllowed', 50: 'noGroupCallNumberAvailable',
  51: 'resourceLimitation', 52: 'unauthorizedRequestingNetwork', 53: 'unauthorizedLCSClient', 54: 'positionMethodFailure',
  58: 'unknownOrUnreachableLCSClient', 59: 'mm-EventNotSupported', 60: 'atsi-NotAllowed', 61: 'atm-NotAllowed', 62: 'informationNotAvailable',
  71: 'unknownAlphabet', 72: 'ussd-Busy',
};

/** Causes of RANAP, 3GPP TS 25.413 §9.2.1.4. */
export const RADIO_CAUSES: Readonly<Record<number, string>> = {
  1: 'RAB preempted', 2: 'Trelocoverall Expiry', 3: 'Trelocprep Expiry', 4: 'Treloccomplete Expiry', 5: 'Tqueuing Expiry',
  6: 'Relocation Triggered', 7: 'TRELOCalloc Expiry', 8: 'Unable to Establish During Relocation', 9: 'Unknown Target RNC',
  10: 'Relocation Cancelled', 11: 'Successful Relocation', 12: 'Requested Ciphering and/or Integrity Protection Algorithms not Supported',
  13: 'Change of Ciphering and/or Integrity Protection is not supported', 14: 'Failure in the Radio Interface Procedure',
  15: 'Release due to UTRAN Generated Reason', 16: 'User Inactivity', 17: 'Time Critical Relocation',
  18: 'Requested Traffic Class not Available', 19: 'Invalid RAB Parameters Value', 20: 'Requested Maximum Bit Rate not Available',
  21: 'Requested Guaranteed Bit Rate not Available', 22: 'Requested Transfer Delay not Achievable', 23: 'Invalid RAB Parameters Combination',
  24: 'Condition Violation for SDU Parameters', 25: 'Condition Violation for Traffic Handling Priority',
  26: 'Condition Violation for Guaranteed Bit Rate', 27: 'User Plane Versions not Supported', 28: 'Iu UP Failure',
  29: 'Relocation Failure in Target CN/RNC or Target System', 30: 'Invalid RAB ID', 31: 'No Remaining RAB',
  32: 'Interaction with other procedure', 33: 'Requested Maximum Bit Rate for DL not Available',
  34: 'Requested Maximum Bit Rate for UL not Available', 35: 'Requested Guaranteed Bit Rate for DL not Available',
  36: 'Requested Guaranteed Bit Rate for UL not Available', 37: 'Repeated Integrity Checking Failure', 38: 'Requested Report Type not supported',
  39: 'Request superseded', 40: 'Release due to UE generated signalling connection release', 41: 'Resource Optimisation Relocation',
  42: 'Requested Information Not Available', 43: 'Relocation desirable for radio reasons',
  44: 'Relocation not supported in Target RNC or Target System', 45: 'Directed Retry', 46: 'Radio Connection With UE Lost',
  47: 'rNC-unable-to-establish-all-RFCs', 48: 'deciphering-keys-not-available', 49: 'dedicated-assistance-data-not-available',
  50: 'relocation-target-not-allowed', 51: 'location-reporting-congestion', 52: 'reduce-load-in-serving-cell',
  53: 'no-radio-resources-available-in-target-cell', 54: 'gERAN-Iumode-failure', 55: 'access-restricted-due-to-shared-networks',
  56: 'incoming-relocation-not-supported-due-to-PUESBINE-feature', 57: 'traffic-load-in-the-target-cell-higher-than-in-the-source-cell',
  58: 'mBMS-no-multicast-service-for-this-UE', 59: 'mBMS-unknown-UE-ID', 60: 'successful-MBMS-session-start-no-data-bearer-necessary',
  61: 'mBMS-superseded-due-to-NNSF', 62: 'mBMS-UE-linking-already-done', 63: 'mBMS-UE-de-linking-failure-no-existing-UE-linking',
  64: 'tMGI-unknown', 65: 'Signalling Transport Resource Failure', 66: 'Iu Transport Connection Failed to Establish',
  81: 'User Restriction Start Indication', 82: 'User Restriction End Indication', 83: 'Normal Release', 97: 'Transfer Syntax Error',
  98: 'Semantic Error', 99: 'Message not compatible with receiver state', 100: 'Abstract Syntax Error (Reject)',
  101: 'Abstract Syntax Error (Ignore and Notify)', 102: 'Abstract Syntax Error (Falsely Constructed Message', 113: 'O & M Intervention',
  114: 'No Resource Available', 115: 'Unspecified Failure', 116: 'Network Optimisation',
};

/** Causes of BSSGP, 3GPP TS 48.018 §11.3.8; numbers without a name are unspecified errors of the protocol. */
export const BASE_STATION_CAUSES: Readonly<Record<number, string>> = {
  0: 'Processor overload', 1: 'Equipment failure', 2: 'Transit network service failure',
  3: 'Network service transmission capacity modified from zero kbps to greater than zero kbps', 4: 'Unknown MS', 5: 'BVCI unknown',
  6: 'Cell traffic congestion', 7: 'SGSN congestion', 8: 'O&M intervention', 9: 'BVCI blocked', 10: 'PFC create failure', 11: 'PFC preempted',
  12: 'ABQP no more supported', 32: 'Semantically incorrect PDU', 33: 'Invalid mandatory information', 34: 'Missing mandatory IE',
  35: 'Missing conditional IE', 36: 'Unexpected conditional IE', 37: 'Conditional IE error', 38: 'PDU not compatible with the protocol state',
  39: 'Protocol error - unspecified', 40: 'PDU not compatible with the feature set', 41: 'Requested information not available',
  42: 'Unknown destination address', 43: 'Unknown RIM application identity', 44: 'Invalid container unit information', 45: 'PFC queuing',
  46: 'PFC created successfully', 47: 'T12 expiry', 48: 'MS under PS Handover treatment', 49: 'Uplink quality', 50: 'Uplink strength',
  51: 'Downlink quality', 52: 'Downlink strength', 53: 'Distance', 54: 'Better cell', 55: 'Traffic', 56: 'Radio contact lost with MS',
  57: 'MS back on old channel', 58: 'T13 expiry', 59: 'T14 expiry', 60: 'Not all requested PFCs created', 61: 'CS cause',
  62: 'Requested ciphering and/or integrity protection algorithms not supported', 63: 'Relocation failure in target system',
  64: 'Directed Retry', 65: 'Time critical relocation', 66: 'PS Handover Target not allowed',
  67: 'PS Handover not Supported in Target BSS or Target System', 68: 'Incoming relocation not supported due to PUESBINE feature',
  69: 'DTM Handover - No CS resource', 70: 'DTM Handover - PS Allocation failure', 71: 'DTM Handover - T24 expiry',
  72: 'DTM Handover - Invalid CS Indication IE', 73: 'DTM Handover - T23 expiry', 74: 'DTM Handover - MSC Error', 75: 'Invalid CSG cell',
};

/** Why a station could not be reached, 3GPP TS 23.040 §9.2.3.24. */
export const UNREACHABLE: Readonly<Record<number, string>> = {
  0: 'No paging response via the MSC', 1: 'IMSI detached', 2: 'Roaming restriction', 3: 'Deregistered in the HLR for non GPRS',
  4: 'MS purge for non GPRS', 5: 'No paging response via the SGSN', 6: 'GPRS detached', 7: 'Deregistered in the HLR for non GPRS',
  8: 'MS purged for GPRS', 9: 'Unidentified subscriber via the MSC', 10: 'Unidentified subscriber via the SGSN',
  11: 'Deregistered in the HSS/HLR for IMS', 12: 'No response via the IP-SM-GW', 13: 'The MS is temporarily unavailable',
};
