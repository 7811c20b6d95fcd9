/** What gatekeepers ask of calls that go on, and parts of RAS messages, ITU-T H.225.0 (12/2009) annex H. */
import type { Module } from '../../asn1/schema.ts';
import { SHOWN } from './shown.ts';

const TOKENS = 'tokens SEQUENCE OF ClearToken OPTIONAL, cryptoTokens SEQUENCE OF CryptoH323Token OPTIONAL';
const CHECKED = `${TOKENS}, integrityCheckValue ICV OPTIONAL`;
const OWN = 'nonStandardData NonStandardParameter OPTIONAL';
const NUMBER = 'requestSeqNum INTEGER (1..65535)';

export const STATUS_MODULE: Module = {
  prefix: 'h225',
  shown: SHOWN,
  types: `
    InfoRequest ::= SEQUENCE {
      ${NUMBER}, callReferenceValue CallReferenceValue, ${OWN}, replyAddress TransportAddress OPTIONAL, ..., callIdentifier CallIdentifier,
      ${CHECKED}, uuiesRequested UUIEsRequested OPTIONAL, callLinkage CallLinkage OPTIONAL, usageInfoRequested RasUsageInfoTypes OPTIONAL,
      segmentedResponseSupported NULL OPTIONAL, nextSegmentRequested INTEGER (0..65535) OPTIONAL, capacityInfoRequested NULL OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL, assignedGatekeeper AlternateGK OPTIONAL }
    InfoRequestResponse ::= SEQUENCE {
      ${OWN}, ${NUMBER}, endpointType EndpointType, endpointIdentifier EndpointIdentifier, rasAddress TransportAddress,
      callSignalAddress SEQUENCE OF TransportAddress, endpointAlias SEQUENCE OF AliasAddress OPTIONAL,
      perCallInfo SEQUENCE OF SEQUENCE {
        ${OWN}, callReferenceValue CallReferenceValue, conferenceID ConferenceIdentifier, originator BOOLEAN OPTIONAL,
        audio SEQUENCE OF RTPSession OPTIONAL, video SEQUENCE OF RTPSession OPTIONAL, data SEQUENCE OF TransportChannelInfo OPTIONAL,
        h245 TransportChannelInfo, callSignalling TransportChannelInfo, callType CallType, bandWidth BandWidth, callModel CallModel, ...,
        callIdentifier CallIdentifier, ${TOKENS}, substituteConfIDs SEQUENCE OF ConferenceIdentifier,
        pdu SEQUENCE OF SEQUENCE { h323pdu H323-UU-PDU, sent BOOLEAN } OPTIONAL, callLinkage CallLinkage OPTIONAL,
        usageInformation RasUsageInformation OPTIONAL, circuitInfo CircuitInfo OPTIONAL } OPTIONAL,
      ..., ${CHECKED}, needResponse BOOLEAN, capacity CallCapacity OPTIONAL,
      irrStatus CHOICE { complete NULL, incomplete NULL, segment INTEGER (0..65535), invalidCall NULL, ... } OPTIONAL, unsolicited BOOLEAN,
      genericData SEQUENCE OF GenericData OPTIONAL }
    InfoRequestAck ::= SEQUENCE { ${NUMBER}, ${OWN}, ${CHECKED}, ... }
    InfoRequestNak ::= SEQUENCE {
      ${NUMBER}, ${OWN},
      nakReason CHOICE { notRegistered NULL, securityDenial NULL, undefinedReason NULL, ..., securityError SecurityErrors2 },
      altGKInfo AltGKInfo OPTIONAL, ${CHECKED}, ... }
    NonStandardMessage ::= SEQUENCE {
      ${NUMBER}, nonStandardData NonStandardParameter, ..., ${CHECKED}, featureSet FeatureSet OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL }
    UnknownMessageResponse ::= SEQUENCE { ${NUMBER}, ..., ${CHECKED}, messageNotUnderstood OCTET STRING }
    RequestInProgress ::= SEQUENCE { ${NUMBER}, ${OWN}, ${CHECKED}, delay INTEGER (1..65535), ... }
    ResourcesAvailableIndicate ::= SEQUENCE {
      ${NUMBER}, protocolIdentifier OBJECT IDENTIFIER, ${OWN}, endpointIdentifier EndpointIdentifier,
      protocols SEQUENCE OF SupportedProtocols, almostOutOfResources BOOLEAN, ${CHECKED}, ..., capacity CallCapacity OPTIONAL,
      genericData SEQUENCE OF GenericData OPTIONAL }
    ResourcesAvailableConfirm ::= SEQUENCE {
      ${NUMBER}, protocolIdentifier OBJECT IDENTIFIER, ${OWN}, ${CHECKED}, ..., genericData SEQUENCE OF GenericData OPTIONAL }
    ServiceControlIndication ::= SEQUENCE {
      ${NUMBER}, ${OWN}, serviceControl SEQUENCE OF ServiceControlSession, endpointIdentifier EndpointIdentifier OPTIONAL,
      callSpecific SEQUENCE {
        callIdentifier CallIdentifier, conferenceID ConferenceIdentifier, answeredCall BOOLEAN, ... } OPTIONAL,
      ${CHECKED}, featureSet FeatureSet OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL, ... }
    ServiceControlResponse ::= SEQUENCE {
      ${NUMBER},
      result CHOICE {
        started NULL, failed NULL, stopped NULL, notAvailable NULL, neededFeatureNotSupported NULL, ... } OPTIONAL,
      ${OWN}, ${CHECKED}, featureSet FeatureSet OPTIONAL, genericData SEQUENCE OF GenericData OPTIONAL, ... }
    TimeToLive ::= INTEGER (1..4294967295)
    H248PackagesDescriptor ::= OCTET STRING
    Endpoint ::= SEQUENCE {
      ${OWN}, aliasAddress SEQUENCE OF AliasAddress OPTIONAL, callSignalAddress SEQUENCE OF TransportAddress OPTIONAL,
      rasAddress SEQUENCE OF TransportAddress OPTIONAL, endpointType EndpointType OPTIONAL, ${TOKENS}, priority INTEGER (0..127) OPTIONAL,
      remoteExtensionAddress SEQUENCE OF AliasAddress OPTIONAL, destExtraCallInfo SEQUENCE OF AliasAddress OPTIONAL, ...,
      alternateTransportAddresses AlternateTransportAddresses OPTIONAL, circuitInfo CircuitInfo OPTIONAL, featureSet FeatureSet OPTIONAL }
    AlternateTransportAddresses ::= SEQUENCE {
      annexE SEQUENCE OF TransportAddress OPTIONAL, ..., sctp SEQUENCE OF TransportAddress OPTIONAL }
    UseSpecifiedTransport ::= CHOICE { tcp NULL, annexE NULL, ..., sctp NULL }
    AlternateGK ::= SEQUENCE {
      rasAddress TransportAddress, gatekeeperIdentifier GatekeeperIdentifier OPTIONAL, needToRegister BOOLEAN, priority INTEGER (0..127), ... }
    AltGKInfo ::= SEQUENCE { alternateGatekeeper SEQUENCE OF AlternateGK, altGKisPermanent BOOLEAN, ... }
    RehomingModel ::= CHOICE { gatekeeperBased NULL, endpointBased NULL }
    EncryptIntAlg ::= CHOICE { nonStandard NonStandardParameter, isoAlgorithm OBJECT IDENTIFIER, ... }
    NonIsoIntegrityMechanism ::= CHOICE {
      hMAC-MD5 NULL, hMAC-iso10118-2-s EncryptIntAlg, hMAC-iso10118-2-l EncryptIntAlg, hMAC-iso10118-3 OBJECT IDENTIFIER, ... }
    IntegrityMechanism ::= CHOICE {
      nonStandard NonStandardParameter, digSig NULL, iso9797 OBJECT IDENTIFIER, nonIsoIM NonIsoIntegrityMechanism, ... }
    ICV ::= SEQUENCE { algorithmOID OBJECT IDENTIFIER, icv BIT STRING }
    CapacityReportingCapability ::= SEQUENCE { canReportCallCapacity BOOLEAN, ... }
    CapacityReportingSpecification ::= SEQUENCE { when SEQUENCE { callStart NULL OPTIONAL, callEnd NULL OPTIONAL, ... }, ... }
    RasUsageInfoTypes ::= SEQUENCE {
      nonStandardUsageTypes SEQUENCE OF NonStandardParameter, startTime NULL OPTIONAL, endTime NULL OPTIONAL, terminationCause NULL OPTIONAL,
      ... }
    RasUsageSpecification ::= SEQUENCE {
      when SEQUENCE { start NULL OPTIONAL, end NULL OPTIONAL, inIrr NULL OPTIONAL, ... },
      callStartingPoint SEQUENCE { alerting NULL OPTIONAL, connect NULL OPTIONAL, ... } OPTIONAL, required RasUsageInfoTypes, ... }
    RasUsageInformation ::= SEQUENCE {
      nonStandardUsageFields SEQUENCE OF NonStandardParameter, alertingTime TimeStamp OPTIONAL, connectTime TimeStamp OPTIONAL,
      endTime TimeStamp OPTIONAL, ... }
    BandwidthDetails ::= SEQUENCE { sender BOOLEAN, multicast BOOLEAN, bandwidth BandWidth, rtcpAddresses TransportChannelInfo, ... }
    CallCreditCapability ::= SEQUENCE { canDisplayAmountString BOOLEAN OPTIONAL, canEnforceDurationLimit BOOLEAN OPTIONAL, ... }
    TransportChannelInfo ::= SEQUENCE { sendAddress TransportAddress OPTIONAL, recvAddress TransportAddress OPTIONAL, ... }
    RTPSession ::= SEQUENCE {
      rtpAddress TransportChannelInfo, rtcpAddress TransportChannelInfo, cname PrintableString, ssrc INTEGER (1..4294967295),
      sessionId INTEGER (1..255), associatedSessionIds SEQUENCE OF INTEGER (1..255), ..., multicast NULL OPTIONAL,
      bandwidth BandWidth OPTIONAL }`,
};
