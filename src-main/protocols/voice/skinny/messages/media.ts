/** What messages of media streams are made of. */
import { FIELDS as f } from '../fields.ts';
import { type Part, address, before, bytes, fixed, group, list, numbers, since, sized, words } from '../parts.ts';
import { AUDIO, CAPABILITIES, CAPABILITIES_V2, CAPABILITIES_V3 } from '../capabilities.ts';
import { CODEC, COMMAND, LATENT, PARAMETERS, PAYLOAD, encryption } from '../streams.ts';

export const mediaMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  0x0010: [f.capCount, list('caps', f.capCount, 18, 16, AUDIO)],
  0x0021: [f.multicastReceptionStatus, f.passThroughPartyId, f.callReference],
  0x0022: [f.mediaReceptionStatus, address(f['ipAddr.ipv4'], f['ipAddr.ipv6']), f.portNumber, f.passThroughPartyId, f.callReference],
  0x0023: [
    before(18, words(f.directoryNum, 24), f.callReference, f.statsProcessingMode),
    since(18, words(f.directoryNum, 28), f.callReference, bytes(f.statsProcessingMode, 1)), f.numberPacketsSent, f.numberOctetsSent,
    f.numberPacketsReceived, f.numberOctetsReceived, f.numberPacketsLost, f.jitter, f.latency, f.dataSize, sized(f.data, f.dataSize),
  ],
  0x002a: [
    f.conferenceId, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber, f.callReference,
  ],
  0x002c: [f.deviceType, f.numberOfInServiceStreams, f.maxStreamsPerConf, f.numberOfOutOfServiceStreams],
  0x0030: [CAPABILITIES],
  0x0031: [f.multimediaReceptionStatus, address(f['ipAddr.ipv4'], f['ipAddr.ipv6']), f.portNumber, f.passThroughPartyId, f.callReference],
  0x0043: [CAPABILITIES_V2],
  0x0044: [CAPABILITIES_V3],
  0x008a: [
    f.conferenceId, f.passThroughPartyId, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.milliSecondPacketSize, f.compressionType,
    group('qualifierOut', f.precedenceValue, f.ssValue, bytes(f.maxFramesPerPacket, 2), f.padding, CODEC), f.callReference,
    encryption('mTxMediaEncryptionKeyInfo'), f.streamPassThroughId, f.associatedStreamId, f.RFC2833PayloadType, f.dtmfType,
    f.mixingMode, since(15, f.partyDirection), since(21, LATENT),
  ],
  0x008b: [f.conferenceId, f.passThroughPartyId, f.callReference, f.portHandlingFlag],
  0x0095: [address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.sessionType],
  0x0096: [address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.sessionType],
  0x0101: [
    f.conferenceId, f.passThroughPartyId, address(f['multicastIpAddr.ipv4'], f['multicastIpAddr.ipv6']), f.multicastPortNumber,
    f.milliSecondPacketSize, f.compressionType, group('qualifierIn', f.ecValue, CODEC), f.callReference,
  ],
  0x0102: [
    f.conferenceId, f.passThroughPartyId, address(f['multicastIpAddr.ipv4'], f['multicastIpAddr.ipv6']), f.multicastPortNumber,
    f.milliSecondPacketSize, f.compressionType,
    group('qualifierOut', f.precedenceValue, f.ssValue, bytes(f.maxFramesPerPacket, 2), f.padding, CODEC), f.callReference,
  ],
  0x0103: [f.conferenceId, f.passThroughPartyId, f.callReference],
  0x0104: [f.conferenceId, f.passThroughPartyId, f.callReference],
  0x0105: [
    f.conferenceId, f.passThroughPartyId, f.milliSecondPacketSize, f.compressionType, group('qualifierIn', f.ecValue, CODEC),
    f.callReference, encryption('mRxMediaEncryptionKeyInfo'), f.streamPassThroughId, f.associatedStreamId, f.RFC2833PayloadType,
    f.dtmfType, since(11, f.mixingMode, f.partyDirection, address(f['sourceIpAddr.ipv4'], f['sourceIpAddr.ipv6']), f.sourcePortNumber),
    since(16, f.requestedIpAddrType), since(17, f.audioLevelAdjustment), since(21, LATENT),
  ],
  0x0106: [f.conferenceId, f.passThroughPartyId, f.callReference, f.portHandlingFlag],
  0x0107: [words(f.directoryNum, 24, 28), f.callReference, f.statsProcessingMode],
  0x011c: [
    f.conferenceId, f.passThroughPartyId, f.milliSecondPacketSize, f.compressionType, group('qualifierIn', f.ecValue, CODEC),
    f.callReference,
  ],
  0x0122: [
    fixed('AnnList', 32, f.locale, f.country, f.toneAnnouncement), f.annAckReq, f.conferenceId,
    numbers('matrixConfPartyID', f.matrixConfPartyID, 16), f.hearingConfPartyMask, f.annPlayMode,
  ],
  0x0123: [f.conferenceId],
  0x0124: [f.conferenceId, f.annStatus],
  0x0127: [f.tone, f.conferenceId, f.passthruPartyID],
  0x0128: [f.tone, f.conferenceId, f.passthruPartyID],
  0x0129: [f.payloadDtmf, f.conferenceId, f.passthruPartyID, f.dtmfType],
  0x012a: [f.payloadDtmf, f.conferenceId, f.passthruPartyID],
  0x012b: [f.payloadDtmf, f.conferenceId, f.passthruPartyID],
  0x012c: [f.payloadDtmf, f.conferenceId, f.passthruPartyID, f.dtmfType],
  0x012d: [f.payloadDtmf, f.conferenceId, f.passthruPartyID],
  0x012e: [f.payloadDtmf, f.conferenceId, f.passthruPartyID],
  0x0131: [
    f.conferenceId, f.passThroughPartyId, f.compressionType, f.lineInstance, f.callReference, PAYLOAD, f.isConferenceCreator,
    PARAMETERS, encryption('mRxMediaEncryptionKeyInfo'), f.streamPassThroughId, f.associatedStreamId,
    since(11, address(f['sourceIpAddr.ipv4'], f['sourceIpAddr.ipv6']), f.sourcePortNumber), since(16, f.requestedIpAddrType),
  ],
  0x0132: [
    f.conferenceId, f.passthruPartyID, f.compressionType, address(f['remoteIpAddr.ipv4'], f['remoteIpAddr.ipv6']), f.remotePortNumber,
    f.callReference, PAYLOAD, f.DSCPValue, PARAMETERS, encryption('mTxMediaEncryptionKeyInfo'), f.streamPassThroughId,
    f.associatedStreamId,
  ],
  0x0133: [f.conferenceId, f.passThroughPartyId, f.callReference, f.portHandlingFlag],
  0x0134: [f.conferenceId, f.passthruPartyID, f.callReference, f.command, COMMAND],
  0x0135: [f.conferenceId, f.passthruPartyID, f.callReference, f.maximumBitRate],
  0x0136: [f.conferenceId, f.passThroughPartyId, f.callReference, f.portHandlingFlag],
  0x0140: [f.conferenceId, f.callReference, f.layoutID],
  0x0141: [f.conferenceId, f.passthruPartyID, f.callReference, f.maximumBitRate],
  0x0154: [
    f.conferenceId, f.passThroughPartyId, f.callReference, address(f['transmitIpAddr.ipv4'], f['transmitIpAddr.ipv6']), f.portNumber,
    f.mediaTransmissionStatus,
  ],
  0x0155: [
    f.conferenceId, f.passThroughPartyId, f.callReference, address(f['transmitIpAddr.ipv4'], f['transmitIpAddr.ipv6']), f.portNumber,
    f.multimediaTransmissionStatus,
  ],
});
