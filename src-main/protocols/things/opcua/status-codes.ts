/** Status codes of OPC UA by their upper half: OPC 10000-6 annex A.2. */
import { namesIn } from '../../name-lists.ts';

export const statusName = namesIn(
  '#0 Good|#2d GoodSubscriptionTransferred|GoodCompletesAsynchronously|GoodOverload|GoodClamped|#96 GoodLocalOverride|#a2 GoodEntryInserted|' +
  'GoodEntryReplaced|#a5 GoodNoData|GoodMoreData|GoodCommunicationEvent|GoodShutdownEvent|GoodCallAgain|GoodNonCriticalTimeout|' +
  '#ba GoodResultsMayBeIncomplete|#d9 GoodDataIgnored|#dc GoodEdited|GoodPostActionFailed|#df GoodRetransmissionQueueNotSupported|' +
  'GoodDependentValueChanged|#eb GoodSubNormal|#ef GoodPasswordChangeRequired|#116 GoodEdited_DependentValueChanged|' +
  'GoodEdited_DominantValueChanged|GoodEdited_DominantValueChanged_DependentValueChanged|#401 GoodCascadeInitializationAcknowledged|' +
  'GoodCascadeInitializationRequest|GoodCascadeNotInvited|GoodCascadeNotSelected|#407 GoodFaultStateActive|GoodInitiateFaultState|GoodCascade|' +
  '#4000 Uncertain|#406c UncertainReferenceOutOfServer|#408f UncertainNoCommunicationLastUsableValue|UncertainLastUsableValue|' +
  'UncertainSubstituteValue|UncertainInitialValue|UncertainSensorNotAccurate|UncertainEngineeringUnitsExceeded|UncertainSubNormal|' +
  '#40a4 UncertainDataSubNormal|#40bc UncertainReferenceNotDeleted|#40c0 UncertainNotAllNodesAvailable|#40de UncertainDominantValueChanged|' +
  '#40e2 UncertainDependentValueChanged|#40f2 UncertainOverRange|UncertainUnderRange|#4208 UncertainTransducerInManual|UncertainSimulatedValue|' +
  'UncertainSensorCalibration|#420f UncertainConfigurationError|#8000 Bad|BadUnexpectedError|BadInternalError|BadOutOfMemory|' +
  'BadResourceUnavailable|BadCommunicationError|BadEncodingError|BadDecodingError|BadEncodingLimitsExceeded|BadUnknownResponse|BadTimeout|' +
  'BadServiceUnsupported|BadShutdown|BadServerNotConnected|BadServerHalted|BadNothingToDo|BadTooManyOperations|BadDataTypeIdUnknown|' +
  'BadCertificateInvalid|BadSecurityChecksFailed|BadCertificateTimeInvalid|BadCertificateIssuerTimeInvalid|BadCertificateHostNameInvalid|' +
  'BadCertificateUriInvalid|BadCertificateUseNotAllowed|BadCertificateIssuerUseNotAllowed|BadCertificateUntrusted|' +
  'BadCertificateRevocationUnknown|BadCertificateIssuerRevocationUnknown|BadCertificateRevoked|BadCertificateIssuerRevoked|BadUserAccessDenied|' +
  'BadIdentityTokenInvalid|BadIdentityTokenRejected|BadSecureChannelIdInvalid|BadInvalidTimestamp|BadNonceInvalid|BadSessionIdInvalid|' +
  'BadSessionClosed|BadSessionNotActivated|BadSubscriptionIdInvalid|#802a BadRequestHeaderInvalid|BadTimestampsToReturnInvalid|' +
  'BadRequestCancelledByClient|#8031 BadNoCommunication|BadWaitingForInitialData|BadNodeIdInvalid|BadNodeIdUnknown|BadAttributeIdInvalid|' +
  'BadIndexRangeInvalid|BadIndexRangeNoData|BadDataEncodingInvalid|BadDataEncodingUnsupported|BadNotReadable|BadNotWritable|BadOutOfRange|' +
  'BadNotSupported|BadNotFound|BadObjectDeleted|BadNotImplemented|BadMonitoringModeInvalid|BadMonitoredItemIdInvalid|' +
  'BadMonitoredItemFilterInvalid|BadMonitoredItemFilterUnsupported|BadFilterNotAllowed|BadStructureMissing|BadEventFilterInvalid|' +
  'BadContentFilterInvalid|BadFilterOperandInvalid|BadContinuationPointInvalid|BadNoContinuationPoints|BadReferenceTypeIdInvalid|' +
  'BadBrowseDirectionInvalid|BadNodeNotInView|BadServerUriInvalid|BadServerNameMissing|BadDiscoveryUrlMissing|BadSemaphoreFileMissing|' +
  'BadRequestTypeInvalid|BadSecurityModeRejected|BadSecurityPolicyRejected|BadTooManySessions|BadUserSignatureInvalid|' +
  'BadApplicationSignatureInvalid|BadNoValidCertificates|BadRequestCancelledByRequest|BadParentNodeIdInvalid|BadReferenceNotAllowed|' +
  'BadNodeIdRejected|BadNodeIdExists|BadNodeClassInvalid|BadBrowseNameInvalid|BadBrowseNameDuplicated|BadNodeAttributesInvalid|' +
  'BadTypeDefinitionInvalid|BadSourceNodeIdInvalid|BadTargetNodeIdInvalid|BadDuplicateReferenceNotAllowed|BadInvalidSelfReference|' +
  'BadReferenceLocalOnly|BadNoDeleteRights|BadServerIndexInvalid|BadViewIdUnknown|#806d BadTooManyMatches|BadQueryTooComplex|BadNoMatch|' +
  'BadMaxAgeInvalid|BadHistoryOperationInvalid|BadHistoryOperationUnsupported|BadWriteNotSupported|BadTypeMismatch|BadMethodInvalid|' +
  'BadArgumentsMissing|BadTooManySubscriptions|BadTooManyPublishRequests|BadNoSubscription|BadSequenceNumberUnknown|BadMessageNotAvailable|' +
  'BadInsufficientClientProfile|BadTcpServerTooBusy|BadTcpMessageTypeInvalid|BadTcpSecureChannelUnknown|BadTcpMessageTooLarge|' +
  'BadTcpNotEnoughResources|BadTcpInternalError|BadTcpEndpointUrlInvalid|BadRequestInterrupted|BadRequestTimeout|BadSecureChannelClosed|' +
  'BadSecureChannelTokenUnknown|BadSequenceNumberInvalid|BadConfigurationError|BadNotConnected|BadDeviceFailure|BadSensorFailure|' +
  'BadOutOfService|BadDeadbandFilterInvalid|#8097 BadRefreshInProgress|BadConditionAlreadyDisabled|BadConditionDisabled|BadEventIdUnknown|' +
  'BadNoData|#809d BadDataLost|BadDataUnavailable|BadEntryExists|BadNoEntryExists|BadTimestampNotSupported|#80ab BadInvalidArgument|' +
  'BadConnectionRejected|BadDisconnect|BadConnectionClosed|BadInvalidState|BadEndOfStream|BadNoDataAvailable|BadWaitingForResponse|' +
  'BadOperationAbandoned|BadExpectedStreamToBlock|BadWouldBlock|BadSyntaxError|BadMaxConnectionsReached|BadRequestTooLarge|BadResponseTooLarge|' +
  '#80bb BadEventNotAcknowledgeable|#80bd BadInvalidTimestampArgument|BadProtocolVersionUnsupported|BadStateNotActive|' +
  '#80c1 BadFilterOperatorInvalid|BadFilterOperatorUnsupported|BadFilterOperandCountMismatch|BadFilterElementInvalid|BadFilterLiteralInvalid|' +
  'BadIdentityChangeNotSupported|#80c8 BadNotTypeDefinition|BadViewTimestampInvalid|BadViewParameterMismatch|BadViewVersionInvalid|' +
  'BadConditionAlreadyEnabled|BadDialogNotActive|BadDialogResponseInvalid|BadConditionBranchAlreadyAcked|BadConditionBranchAlreadyConfirmed|' +
  'BadConditionAlreadyShelved|BadConditionNotShelved|BadShelvingTimeOutOfRange|BadAggregateListMismatch|BadAggregateNotSupported|' +
  'BadAggregateInvalidInputs|BadBoundNotFound|BadBoundNotSupported|#80da BadAggregateConfigurationRejected|BadTooManyMonitoredItems|' +
  '#80e1 BadDominantValueChanged|#80e3 BadDependentValueChanged|BadRequestNotAllowed|BadTooManyArguments|BadSecurityModeInsufficient|' +
  'BadDataSetIdInvalid|BadTransactionPending|BadLocked|BadIndexRangeDataMismatch|#80ec BadRequiresLock|BadLocaleNotSupported|BadServerTooBusy|' +
  '#80f0 BadNoValue|BadTransactionFailed|#810d BadCertificateChainIncomplete|BadLicenseExpired|BadLicenseLimitsExceeded|BadLicenseNotAvailable|' +
  'BadNotExecutable|BadNumericOverflow|BadRequestNotComplete|BadCertificatePolicyCheckFailed|BadAlreadyExists|#8119 BadEdited_OutOfRange|' +
  'BadInitialValue_OutOfRange|BadOutOfRange_DominantValueChanged|BadEdited_OutOfRange_DominantValueChanged|' +
  'BadOutOfRange_DominantValueChanged_DependentValueChanged|BadEdited_OutOfRange_DominantValueChanged_DependentValueChanged|BadTicketRequired|' +
  'BadTicketInvalid',
);
