/** Call signalling of H.323, ITU-T H.225.0 (12/2009) annex H: what the user-user element of Q.931 carries. */
import type { Module } from '../../asn1/schema.ts';
import { SHOWN } from './shown.ts';

export const SIGNALLING_MODULE: Module = {
  prefix: 'h225',
  shown: SHOWN,
  types: `
    H323-UserInformation ::= SEQUENCE {
      h323-uu-pdu H323-UU-PDU,
      user-data SEQUENCE { protocol-discriminator INTEGER (0..255), user-information OCTET STRING (SIZE (1..131)), ... } OPTIONAL, ... }
    H323-UU-PDU ::= SEQUENCE {
      h323-message-body MessageBody, nonStandardData NonStandardParameter OPTIONAL, ...,
      h4501SupplementaryService SEQUENCE OF OCTET STRING OPTIONAL, h245Tunnelling BOOLEAN, h245Control H245Control OPTIONAL,
      nonStandardControl SEQUENCE OF NonStandardParameter OPTIONAL, callLinkage CallLinkage OPTIONAL,
      tunnelledSignallingMessage SEQUENCE {
        tunnelledProtocolID TunnelledProtocol, messageContent SEQUENCE OF OCTET STRING, tunnellingRequired NULL OPTIONAL,
        nonStandardData NonStandardParameter OPTIONAL, ... } OPTIONAL,
      provisionalRespToH245Tunnelling NULL OPTIONAL, stimulusControl StimulusControl OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL }
    MessageBody ::= CHOICE {
      setup Setup-UUIE, callProceeding CallProceeding-UUIE, connect Connect-UUIE, alerting Alerting-UUIE, information Information-UUIE,
      releaseComplete ReleaseComplete-UUIE, facility Facility-UUIE, ..., progress Progress-UUIE, empty NULL, status Status-UUIE,
      statusInquiry Status-UUIE, setupAcknowledge Status-UUIE, notify Notify-UUIE }
    H245Control ::= SEQUENCE OF OCTET STRING
    FastStart ::= SEQUENCE OF OCTET STRING
    ParallelH245Control ::= SEQUENCE OF OCTET STRING
    Language ::= SEQUENCE OF IA5String (SIZE (1..32))
    StimulusControl ::= SEQUENCE { nonStandard NonStandardParameter OPTIONAL, isText NULL OPTIONAL, h248Message OCTET STRING OPTIONAL, ... }
    Setup-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, h245Address H245TransportAddress OPTIONAL, sourceAddress SEQUENCE OF AliasAddress OPTIONAL,
      sourceInfo EndpointType, destinationAddress SEQUENCE OF AliasAddress OPTIONAL, destCallSignalAddress TransportAddress OPTIONAL,
      destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL, destExtraCRV SEQUENCE OF CallReferenceValue OPTIONAL, activeMC BOOLEAN,
      conferenceID ConferenceIdentifier,
      conferenceGoal CHOICE {
        create NULL, join NULL, invite NULL, ..., capability-negotiation NULL, callIndependentSupplementaryService NULL },
      callServices QseriesOptions OPTIONAL, callType CallType, ..., sourceCallSignalAddress TransportAddress OPTIONAL,
      remoteExtensionAddress AliasAddress OPTIONAL, callIdentifier CallIdentifier, h245SecurityCapability SEQUENCE OF H245Security OPTIONAL,
      tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL,
      mediaWaitForConnect BOOLEAN, canOverlapSend BOOLEAN, endpointIdentifier EndpointIdentifier OPTIONAL, multipleCalls BOOLEAN,
      maintainConnection BOOLEAN,
      connectionParameters SEQUENCE {
        connectionType ScnConnectionType, numberOfScnConnections INTEGER (0..65535), connectionAggregation ScnConnectionAggregation,
        ... } OPTIONAL,
      language Language OPTIONAL, presentationIndicator PresentationIndicator OPTIONAL, screeningIndicator ScreeningIndicator OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, symmetricOperationRequired NULL OPTIONAL, capacity CallCapacity OPTIONAL,
      circuitInfo CircuitInfo OPTIONAL, desiredProtocols SEQUENCE OF SupportedProtocols OPTIONAL,
      neededFeatures SEQUENCE OF FeatureDescriptor OPTIONAL, desiredFeatures SEQUENCE OF FeatureDescriptor OPTIONAL,
      supportedFeatures SEQUENCE OF FeatureDescriptor OPTIONAL, parallelH245Control ParallelH245Control OPTIONAL,
      additionalSourceAddresses SEQUENCE OF ExtendedAliasAddress OPTIONAL, hopCount INTEGER (1..31) OPTIONAL,
      displayName SEQUENCE OF DisplayName OPTIONAL }
    CallProceeding-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, destinationInfo EndpointType, h245Address H245TransportAddress OPTIONAL, ...,
      callIdentifier CallIdentifier, h245SecurityMode H245Security OPTIONAL, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL, multipleCalls BOOLEAN, maintainConnection BOOLEAN,
      fastConnectRefused NULL OPTIONAL, featureSet FeatureSet OPTIONAL }
    Connect-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, h245Address H245TransportAddress OPTIONAL, destinationInfo EndpointType,
      conferenceID ConferenceIdentifier, ..., callIdentifier CallIdentifier, h245SecurityMode H245Security OPTIONAL,
      tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL,
      multipleCalls BOOLEAN, maintainConnection BOOLEAN, language Language OPTIONAL, connectedAddress SEQUENCE OF AliasAddress OPTIONAL,
      presentationIndicator PresentationIndicator OPTIONAL, screeningIndicator ScreeningIndicator OPTIONAL, fastConnectRefused NULL OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, capacity CallCapacity OPTIONAL, featureSet FeatureSet OPTIONAL,
      displayName SEQUENCE OF DisplayName OPTIONAL }
    Alerting-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, destinationInfo EndpointType, h245Address H245TransportAddress OPTIONAL, ...,
      callIdentifier CallIdentifier, h245SecurityMode H245Security OPTIONAL, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL, multipleCalls BOOLEAN, maintainConnection BOOLEAN,
      alertingAddress SEQUENCE OF AliasAddress OPTIONAL, presentationIndicator PresentationIndicator OPTIONAL,
      screeningIndicator ScreeningIndicator OPTIONAL, fastConnectRefused NULL OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, capacity CallCapacity OPTIONAL, featureSet FeatureSet OPTIONAL,
      displayName SEQUENCE OF DisplayName OPTIONAL }
    Information-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, ..., callIdentifier CallIdentifier, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL, fastConnectRefused NULL OPTIONAL,
      circuitInfo CircuitInfo OPTIONAL }
    ReleaseComplete-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, reason ReleaseCompleteReason OPTIONAL, ..., callIdentifier CallIdentifier,
      tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, busyAddress SEQUENCE OF AliasAddress OPTIONAL,
      presentationIndicator PresentationIndicator OPTIONAL, screeningIndicator ScreeningIndicator OPTIONAL, capacity CallCapacity OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, featureSet FeatureSet OPTIONAL, destinationInfo EndpointType OPTIONAL,
      displayName SEQUENCE OF DisplayName OPTIONAL }
    Facility-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, alternativeAddress TransportAddress OPTIONAL,
      alternativeAliasAddress SEQUENCE OF AliasAddress OPTIONAL, conferenceID ConferenceIdentifier OPTIONAL, reason FacilityReason, ...,
      callIdentifier CallIdentifier, destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL, remoteExtensionAddress AliasAddress OPTIONAL,
      tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL,
      conferences SEQUENCE OF ConferenceList OPTIONAL, h245Address H245TransportAddress OPTIONAL, fastStart FastStart OPTIONAL,
      multipleCalls BOOLEAN, maintainConnection BOOLEAN, fastConnectRefused NULL OPTIONAL,
      serviceControl SEQUENCE OF ServiceControlSession OPTIONAL, circuitInfo CircuitInfo OPTIONAL, featureSet FeatureSet OPTIONAL,
      destinationInfo EndpointType OPTIONAL, h245SecurityMode H245Security OPTIONAL }
    Progress-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, destinationInfo EndpointType, h245Address H245TransportAddress OPTIONAL,
      callIdentifier CallIdentifier, h245SecurityMode H245Security OPTIONAL, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, fastStart FastStart OPTIONAL, ..., multipleCalls BOOLEAN, maintainConnection BOOLEAN,
      fastConnectRefused NULL OPTIONAL }
    Status-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, callIdentifier CallIdentifier, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, ... }
    Notify-UUIE ::= SEQUENCE {
      protocolIdentifier OBJECT IDENTIFIER, callIdentifier CallIdentifier, tokens SEQUENCE OF ClearToken OPTIONAL,
      cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL, ..., connectedAddress SEQUENCE OF AliasAddress OPTIONAL,
      presentationIndicator PresentationIndicator OPTIONAL, screeningIndicator ScreeningIndicator OPTIONAL,
      destinationInfo EndpointType OPTIONAL, displayName SEQUENCE OF DisplayName OPTIONAL }
    ReleaseCompleteReason ::= CHOICE {
      noBandwidth NULL, gatekeeperResources NULL, unreachableDestination NULL, destinationRejection NULL, invalidRevision NULL,
      noPermission NULL, unreachableGatekeeper NULL, gatewayResources NULL, badFormatAddress NULL, adaptiveBusy NULL, inConf NULL,
      undefinedReason NULL, ..., facilityCallDeflection NULL, securityDenied NULL, calledPartyNotRegistered NULL, callerNotRegistered NULL,
      newConnectionNeeded NULL, nonStandardReason NonStandardParameter, replaceWithConferenceInvite ConferenceIdentifier,
      genericDataReason NULL, neededFeatureNotSupported NULL, tunnelledSignallingRejected NULL, invalidCID NULL,
      securityError SecurityErrors, hopCountExceeded NULL }
    FacilityReason ::= CHOICE {
      routeCallToGatekeeper NULL, callForwarded NULL, routeCallToMC NULL, undefinedReason NULL, ..., conferenceListChoice NULL, startH245 NULL,
      noH245 NULL, newTokens NULL, featureSetUpdate NULL, forwardedElements NULL, transportedInformation NULL }
    ConferenceList ::= SEQUENCE {
      conferenceID ConferenceIdentifier OPTIONAL, conferenceAlias AliasAddress OPTIONAL, nonStandardData NonStandardParameter OPTIONAL, ... }
    ScnConnectionType ::= CHOICE {
      unknown NULL, bChannel NULL, hybrid2x64 NULL, hybrid384 NULL, hybrid1536 NULL, hybrid1920 NULL, multirate NULL, ... }
    ScnConnectionAggregation ::= CHOICE {
      auto NULL, none NULL, h221 NULL, bonded-mode1 NULL, bonded-mode2 NULL, bonded-mode3 NULL, ... }
    PresentationIndicator ::= CHOICE { presentationAllowed NULL, presentationRestricted NULL, addressNotAvailable NULL, ... }
    ScreeningIndicator ::= ENUMERATED {
      userProvidedNotScreened(0), userProvidedVerifiedAndPassed(1), userProvidedVerifiedAndFailed(2), networkProvided(3), ... }
    H245TransportAddress ::= CHOICE {
      ipAddress SEQUENCE { ip H245Ip, port H245Port },
      ipSourceRoute SEQUENCE {
        ip OCTET STRING (SIZE (4)), port INTEGER (0..65535), route SEQUENCE OF OCTET STRING (SIZE (4)),
        routing CHOICE { strict NULL, loose NULL, ... }, ... },
      ipxAddress SEQUENCE { node OCTET STRING (SIZE (6)), netnum OCTET STRING (SIZE (4)), port H245IpxPort },
      ip6Address SEQUENCE { ip H245Ip6, port H245Ip6Port, ... },
      netBios OCTET STRING (SIZE (16)), nsap OCTET STRING (SIZE (1..20)), nonStandardAddress NonStandardParameter, ... }
    H245Ip ::= OCTET STRING (SIZE (4))
    H245Port ::= INTEGER (0..65535)
    H245IpxPort ::= OCTET STRING (SIZE (2))
    H245Ip6 ::= OCTET STRING (SIZE (16))
    H245Ip6Port ::= INTEGER (0..65535)`,
};
