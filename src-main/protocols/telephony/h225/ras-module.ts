/** Registration, admission and status, ITU-T H.225.0 (12/2009) annex H: what endpoints of H.323 and their gatekeeper ask each other. */
import type { Module } from '../../asn1/schema.ts';
import { SHOWN } from './shown.ts';

/** What nearly all messages end with. */
const TOKENS = 'tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL';
const CHECKED = `${TOKENS}, integrityCheckValue ICV OPTIONAL`;
const ALTERNATIVE = `altGKInfo AltGKInfo OPTIONAL, ${CHECKED}`;
const FEATURES = 'featureSet FeatureSet OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL';
const OWN = 'nonStandardData NonStandardParameter OPTIONAL';
const BEGIN = `requestSeqNum INTEGER (1..65535), protocolIdentifier OBJECT IDENTIFIER, ${OWN}`;
const NUMBER = 'requestSeqNum INTEGER (1..65535)';
const ASSIGNED = 'assignedGatekeeper AlternateGK OPTIONAL';

export const RAS_MODULE: Module = {
  prefix: 'h225',
  shown: SHOWN,
  renamed: { 'DestinationInfo.DestinationInfo.item': 'DestinationInfo_item' },
  types: `
    RasMessage ::= CHOICE {
      gatekeeperRequest GatekeeperRequest, gatekeeperConfirm GatekeeperConfirm, gatekeeperReject GatekeeperReject,
      registrationRequest RegistrationRequest, registrationConfirm RegistrationConfirm, registrationReject RegistrationReject,
      unregistrationRequest UnregistrationRequest, unregistrationConfirm UnregistrationConfirm, unregistrationReject UnregistrationReject,
      admissionRequest AdmissionRequest, admissionConfirm AdmissionConfirm, admissionReject AdmissionReject,
      bandwidthRequest BandwidthRequest, bandwidthConfirm BandwidthConfirm, bandwidthReject BandwidthReject,
      disengageRequest DisengageRequest, disengageConfirm DisengageConfirm, disengageReject DisengageReject,
      locationRequest LocationRequest, locationConfirm LocationConfirm, locationReject LocationReject, infoRequest InfoRequest,
      infoRequestResponse InfoRequestResponse, nonStandardMessage NonStandardMessage, unknownMessageResponse UnknownMessageResponse, ...,
      requestInProgress RequestInProgress, resourcesAvailableIndicate ResourcesAvailableIndicate,
      resourcesAvailableConfirm ResourcesAvailableConfirm, infoRequestAck InfoRequestAck, infoRequestNak InfoRequestNak,
      serviceControlIndication ServiceControlIndication, serviceControlResponse ServiceControlResponse,
      admissionConfirmSequence SEQUENCE OF AdmissionConfirm }
    GatekeeperRequest ::= SEQUENCE {
      ${BEGIN}, rasAddress TransportAddress, endpointType EndpointType, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL,
      callServices QseriesOptions OPTIONAL, endpointAlias SEQUENCE OF AliasAddress OPTIONAL, ...,
      alternateEndpoints SEQUENCE OF Endpoint OPTIONAL, ${TOKENS},
      authenticationCapability SEQUENCE OF AuthenticationMechanism OPTIONAL, algorithmOIDs SEQUENCE OF OBJECT IDENTIFIER OPTIONAL,
      integrity SEQUENCE OF IntegrityMechanism OPTIONAL, integrityCheckValue ICV OPTIONAL, supportsAltGK NULL OPTIONAL, ${FEATURES},
      supportsAssignedGK BOOLEAN, ${ASSIGNED} }
    GatekeeperConfirm ::= SEQUENCE {
      ${BEGIN}, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, rasAddress TransportAddress, ...,
      alternateGatekeeper SEQUENCE OF AlternateGK OPTIONAL, authenticationMode AuthenticationMechanism OPTIONAL, ${TOKENS},
      algorithmOID OBJECT IDENTIFIER OPTIONAL, integrity SEQUENCE OF IntegrityMechanism OPTIONAL, integrityCheckValue ICV OPTIONAL,
      ${FEATURES}, ${ASSIGNED}, rehomingModel RehomingModel OPTIONAL }
    GatekeeperReject ::= SEQUENCE {
      ${BEGIN}, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL,
      rejectReason CHOICE {
        resourceUnavailable NULL, terminalExcluded NULL, invalidRevision NULL, undefinedReason NULL, ..., securityDenial NULL,
        genericDataReason NULL, neededFeatureNotSupported NULL, securityError SecurityErrors },
      ..., ${ALTERNATIVE}, ${FEATURES} }
    RegistrationRequest ::= SEQUENCE {
      ${BEGIN}, discoveryComplete BOOLEAN, callSignalAddress SEQUENCE OF TransportAddress, rasAddress SEQUENCE OF TransportAddress,
      terminalType EndpointType, terminalAlias SEQUENCE OF AliasAddress OPTIONAL, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL,
      endpointVendor VendorIdentifier, ..., alternateEndpoints SEQUENCE OF Endpoint OPTIONAL, timeToLive TimeToLive OPTIONAL, ${CHECKED},
      keepAlive BOOLEAN, endpointIdentifier EndpointIdentifier OPTIONAL, willSupplyUUIEs BOOLEAN, maintainConnection BOOLEAN,
      alternateTransportAddresses AlternateTransportAddresses OPTIONAL, additiveRegistration NULL OPTIONAL,
      terminalAliasPattern SEQUENCE OF AddressPattern OPTIONAL, supportsAltGK NULL OPTIONAL,
      usageReportingCapability RasUsageInfoTypes OPTIONAL, multipleCalls BOOLEAN OPTIONAL,
      supportedH248Packages SEQUENCE OF H248PackagesDescriptor OPTIONAL, callCreditCapability CallCreditCapability OPTIONAL,
      capacityReportingCapability CapacityReportingCapability OPTIONAL, capacity CallCapacity OPTIONAL, ${FEATURES}, restart NULL OPTIONAL,
      supportsACFSequences NULL OPTIONAL, supportsAssignedGK BOOLEAN, ${ASSIGNED}, transportQOS TransportQOS OPTIONAL,
      language Language OPTIONAL }
    RegistrationConfirm ::= SEQUENCE {
      ${BEGIN}, callSignalAddress SEQUENCE OF TransportAddress, terminalAlias SEQUENCE OF AliasAddress OPTIONAL,
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, endpointIdentifier EndpointIdentifier, ...,
      alternateGatekeeper SEQUENCE OF AlternateGK OPTIONAL, timeToLive TimeToLive OPTIONAL, ${CHECKED}, willRespondToIRR BOOLEAN,
      preGrantedARQ SEQUENCE {
        makeCall BOOLEAN, useGKCallSignalAddressToMakeCall BOOLEAN, answerCall BOOLEAN, useGKCallSignalAddressToAnswer BOOLEAN, ...,
        irrFrequencyInCall INTEGER (1..65535) OPTIONAL, totalBandwidthRestriction BandWidth OPTIONAL,
        alternateTransportAddresses AlternateTransportAddresses OPTIONAL, useSpecifiedTransport UseSpecifiedTransport OPTIONAL } OPTIONAL,
      maintainConnection BOOLEAN, serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, supportsAdditiveRegistration NULL OPTIONAL,
      terminalAliasPattern SEQUENCE OF AddressPattern OPTIONAL, supportedPrefixes SEQUENCE OF SupportedPrefix OPTIONAL,
      usageSpec SEQUENCE OF RasUsageSpecification OPTIONAL, featureServerAlias AliasAddress OPTIONAL,
      capacityReportingSpec CapacityReportingSpecification OPTIONAL, ${FEATURES}, ${ASSIGNED}, rehomingModel RehomingModel OPTIONAL,
      transportQOS TransportQOS OPTIONAL }
    RegistrationReject ::= SEQUENCE {
      ${BEGIN},
      rejectReason CHOICE {
        discoveryRequired NULL, invalidRevision NULL, invalidCallSignalAddress NULL, invalidRASAddress NULL,
        duplicateAlias SEQUENCE OF AliasAddress, invalidTerminalType NULL, undefinedReason NULL, transportNotSupported NULL, ...,
        transportQOSNotSupported NULL, resourceUnavailable NULL, invalidAlias NULL, securityDenial NULL, fullRegistrationRequired NULL,
        additiveRegistrationNotSupported NULL,
        invalidTerminalAliases SEQUENCE {
          terminalAlias SEQUENCE OF AliasAddress OPTIONAL, terminalAliasPattern SEQUENCE OF AddressPattern OPTIONAL,
          supportedPrefixes SEQUENCE OF SupportedPrefix OPTIONAL, ... },
        genericDataReason NULL, neededFeatureNotSupported NULL, securityError SecurityErrors, registerWithAssignedGK NULL },
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ..., ${ALTERNATIVE}, ${FEATURES}, ${ASSIGNED} }
    UnregistrationRequest ::= SEQUENCE {
      ${NUMBER}, callSignalAddress SEQUENCE OF TransportAddress, endpointAlias SEQUENCE OF AliasAddress OPTIONAL, ${OWN},
      endpointIdentifier EndpointIdentifier OPTIONAL, ..., alternateEndpoints SEQUENCE OF Endpoint OPTIONAL,
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ${CHECKED},
      reason CHOICE {
        reregistrationRequired NULL, ttlExpired NULL, securityDenial NULL, undefinedReason NULL, ..., maintenance NULL,
        securityError SecurityErrors2, registerWithAssignedGK NULL } OPTIONAL,
      endpointAliasPattern SEQUENCE OF AddressPattern OPTIONAL, supportedPrefixes SEQUENCE OF SupportedPrefix OPTIONAL,
      alternateGatekeeper SEQUENCE OF AlternateGK OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL, ${ASSIGNED} }
    UnregistrationConfirm ::= SEQUENCE {
      ${NUMBER}, ${OWN}, ..., ${CHECKED}, genericData SEQUENCE OF GenericData OPTIONAL, ${ASSIGNED} }
    UnregistrationReject ::= SEQUENCE {
      ${NUMBER},
      rejectReason CHOICE {
        notCurrentlyRegistered NULL, callInProgress NULL, undefinedReason NULL, ..., permissionDenied NULL, securityDenial NULL,
        securityError SecurityErrors2 },
      ${OWN}, ..., ${ALTERNATIVE}, genericData SEQUENCE OF GenericData OPTIONAL }
    AdmissionRequest ::= SEQUENCE {
      ${NUMBER}, callType CallType, callModel CallModel OPTIONAL, endpointIdentifier EndpointIdentifier,
      destinationInfo DestinationInfo OPTIONAL, destCallSignalAddress TransportAddress OPTIONAL,
      destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL, srcInfo SEQUENCE OF AliasAddress, srcCallSignalAddress TransportAddress OPTIONAL,
      bandWidth BandWidth, callReferenceValue CallReferenceValue, ${OWN}, callServices QseriesOptions OPTIONAL,
      conferenceID ConferenceIdentifier, activeMC BOOLEAN, answerCall BOOLEAN, ..., canMapAlias BOOLEAN, callIdentifier CallIdentifier,
      srcAlternatives SEQUENCE OF Endpoint OPTIONAL, destAlternatives SEQUENCE OF Endpoint OPTIONAL,
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ${CHECKED}, transportQOS TransportQOS OPTIONAL, willSupplyUUIEs BOOLEAN,
      callLinkage CallLinkage OPTIONAL, gatewayDataRate DataRate OPTIONAL, capacity CallCapacity OPTIONAL, circuitInfo CircuitInfo OPTIONAL,
      desiredProtocols SEQUENCE OF SupportedProtocols OPTIONAL, desiredTunnelledProtocol TunnelledProtocol OPTIONAL, ${FEATURES},
      canMapSrcAlias BOOLEAN }
    DestinationInfo ::= SEQUENCE OF AliasAddress
    CallModel ::= CHOICE { direct NULL, gatekeeperRouted NULL, ... }
    TransportQOS ::= CHOICE { endpointControlled NULL, gatekeeperControlled NULL, noControl NULL, ... }
    AdmissionConfirm ::= SEQUENCE {
      ${NUMBER}, bandWidth BandWidth, callModel CallModel, destCallSignalAddress TransportAddress, irrFrequency INTEGER (1..65535) OPTIONAL,
      ${OWN}, ..., destinationInfo DestinationInfo OPTIONAL, destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL,
      destinationType EndpointType OPTIONAL, remoteExtensionAddress SEQUENCE OF AliasAddress OPTIONAL,
      alternateEndpoints SEQUENCE OF Endpoint OPTIONAL, ${CHECKED}, transportQOS TransportQOS OPTIONAL, willRespondToIRR BOOLEAN,
      uuiesRequested UUIEsRequested, language Language OPTIONAL, alternateTransportAddresses AlternateTransportAddresses OPTIONAL,
      useSpecifiedTransport UseSpecifiedTransport OPTIONAL, circuitInfo CircuitInfo OPTIONAL,
      usageSpec SEQUENCE OF RasUsageSpecification OPTIONAL, supportedProtocols SEQUENCE OF SupportedProtocols OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, multipleCalls BOOLEAN OPTIONAL, ${FEATURES},
      modifiedSrcInfo SEQUENCE OF AliasAddress OPTIONAL, ${ASSIGNED} }
    UUIEsRequested ::= SEQUENCE {
      setup BOOLEAN, callProceeding BOOLEAN, connect BOOLEAN, alerting BOOLEAN, information BOOLEAN, releaseComplete BOOLEAN,
      facility BOOLEAN, progress BOOLEAN, empty BOOLEAN, ..., status BOOLEAN, statusInquiry BOOLEAN, setupAcknowledge BOOLEAN,
      notify BOOLEAN }
    AdmissionReject ::= SEQUENCE {
      ${NUMBER},
      rejectReason CHOICE {
        calledPartyNotRegistered NULL, invalidPermission NULL, requestDenied NULL, undefinedReason NULL, callerNotRegistered NULL,
        routeCallToGatekeeper NULL, invalidEndpointIdentifier NULL, resourceUnavailable NULL, ..., securityDenial NULL,
        qosControlNotSupported NULL, incompleteAddress NULL, aliasesInconsistent NULL, routeCallToSCN SEQUENCE OF PartyNumber,
        exceedsCallCapacity NULL, collectDestination NULL, collectPIN NULL, genericDataReason NULL, neededFeatureNotSupported NULL,
        securityError SecurityErrors2, securityDHmismatch NULL, noRouteToDestination NULL, unallocatedNumber NULL,
        registerWithAssignedGK NULL },
      ${OWN}, ..., altGKInfo AltGKInfo OPTIONAL, ${TOKENS}, callSignalAddress SEQUENCE OF TransportAddress OPTIONAL,
      integrityCheckValue ICV OPTIONAL, serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, ${FEATURES}, ${ASSIGNED} }
    BandwidthRequest ::= SEQUENCE {
      ${NUMBER}, endpointIdentifier EndpointIdentifier, conferenceID ConferenceIdentifier, callReferenceValue CallReferenceValue,
      callType CallType OPTIONAL, bandWidth BandWidth, ${OWN}, ..., callIdentifier CallIdentifier,
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ${CHECKED}, answeredCall BOOLEAN, callLinkage CallLinkage OPTIONAL,
      capacity CallCapacity OPTIONAL, usageInformation RasUsageInformation OPTIONAL,
      bandwidthDetails SEQUENCE OF BandwidthDetails OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL,
      transportQOS TransportQOS OPTIONAL }
    BandwidthConfirm ::= SEQUENCE {
      ${NUMBER}, bandWidth BandWidth, ${OWN}, ..., ${CHECKED}, capacity CallCapacity OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL, transportQOS TransportQOS OPTIONAL }
    BandwidthReject ::= SEQUENCE {
      ${NUMBER},
      rejectReason CHOICE {
        notBound NULL, invalidConferenceID NULL, invalidPermission NULL, insufficientResources NULL, invalidRevision NULL,
        undefinedReason NULL, ..., securityDenial NULL, securityError SecurityErrors2 },
      allowedBandWidth BandWidth, ${OWN}, ..., ${ALTERNATIVE}, genericData SEQUENCE OF GenericData OPTIONAL }
    LocationRequest ::= SEQUENCE {
      ${NUMBER}, endpointIdentifier EndpointIdentifier OPTIONAL, destinationInfo DestinationInfo, ${OWN}, replyAddress TransportAddress, ...,
      sourceInfo SEQUENCE OF AliasAddress OPTIONAL, canMapAlias BOOLEAN, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ${CHECKED},
      desiredProtocols SEQUENCE OF SupportedProtocols OPTIONAL, desiredTunnelledProtocol TunnelledProtocol OPTIONAL, ${FEATURES},
      hopCount INTEGER (1..255) OPTIONAL, circuitInfo CircuitInfo OPTIONAL, callIdentifier CallIdentifier OPTIONAL,
      bandWidth BandWidth OPTIONAL, sourceEndpointInfo SEQUENCE OF AliasAddress OPTIONAL, canMapSrcAlias BOOLEAN,
      language Language OPTIONAL }
    LocationConfirm ::= SEQUENCE {
      ${NUMBER}, callSignalAddress TransportAddress, rasAddress TransportAddress, ${OWN}, ..., destinationInfo DestinationInfo OPTIONAL,
      destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL, destinationType EndpointType OPTIONAL,
      remoteExtensionAddress SEQUENCE OF AliasAddress OPTIONAL, alternateEndpoints SEQUENCE OF Endpoint OPTIONAL, ${CHECKED},
      alternateTransportAddresses AlternateTransportAddresses OPTIONAL, supportedProtocols SEQUENCE OF SupportedProtocols OPTIONAL,
      multipleCalls BOOLEAN OPTIONAL, ${FEATURES}, circuitInfo CircuitInfo OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, modifiedSrcInfo SEQUENCE OF AliasAddress OPTIONAL,
      bandWidth BandWidth OPTIONAL }
    LocationReject ::= SEQUENCE {
      ${NUMBER},
      rejectReason CHOICE {
        notRegistered NULL, invalidPermission NULL, requestDenied NULL, undefinedReason NULL, ..., securityDenial NULL,
        aliasesInconsistent NULL, routeCalltoSCN SEQUENCE OF PartyNumber, resourceUnavailable NULL, genericDataReason NULL,
        neededFeatureNotSupported NULL, hopCountExceeded NULL, incompleteAddress NULL, securityError SecurityErrors2,
        securityDHmismatch NULL, noRouteToDestination NULL, unallocatedNumber NULL },
      ${OWN}, ..., ${ALTERNATIVE}, ${FEATURES}, serviceControl SEQUENCE OF ServiceControlSession OPTIONAL }
    DisengageRequest ::= SEQUENCE {
      ${NUMBER}, endpointIdentifier EndpointIdentifier, conferenceID ConferenceIdentifier, callReferenceValue CallReferenceValue,
      disengageReason CHOICE { forcedDrop NULL, normalDrop NULL, undefinedReason NULL, ... }, ${OWN}, ..., callIdentifier CallIdentifier,
      gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, ${CHECKED}, answeredCall BOOLEAN, callLinkage CallLinkage OPTIONAL,
      capacity CallCapacity OPTIONAL, circuitInfo CircuitInfo OPTIONAL, usageInformation RasUsageInformation OPTIONAL,
      terminationCause CallTerminationCause OPTIONAL, serviceControl SEQUENCE OF ServiceControlSession OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL }
    CallTerminationCause ::= CHOICE {
      releaseCompleteReason ReleaseCompleteReason, releaseCompleteCauseIE OCTET STRING (SIZE (2..32)), ... }
    DisengageConfirm ::= SEQUENCE {
      ${NUMBER}, ${OWN}, ..., ${CHECKED}, capacity CallCapacity OPTIONAL, circuitInfo CircuitInfo OPTIONAL,
      usageInformation RasUsageInformation OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL, ${ASSIGNED} }
    DisengageReject ::= SEQUENCE {
      ${NUMBER},
      rejectReason CHOICE {
        notRegistered NULL, requestToDropOther NULL, ..., securityDenial NULL, securityError SecurityErrors2 },
      ${OWN}, ..., ${ALTERNATIVE}, genericData SEQUENCE OF GenericData OPTIONAL }`,
};
