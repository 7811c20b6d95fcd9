/** Fields of messages of media streams. */
import { ipv4, ipv6, text } from '../../../../dissect/index.ts';
import { little16, little32 } from './little-endian.ts';
import { TONES } from '../long-names.ts';
import { MEDIA_STATUS, SESSION_TYPE_NAMES } from '../names.ts';

export const MEDIA_FIELDS = {
  RFC2833PayloadType: little32('RFC2833PayloadType'), associatedStreamId: little32('associatedStreamId'),
  audioLevelAdjustment: little32('audioLevelAdjustment'), capCount: little32('capCount'), country: little32('country'),
  dataSize: little32('dataSize'), dtmfType: little32('dtmfType'), hearingConfPartyMask: little32('hearingConfPartyMask'),
  isConferenceCreator: little32('isConferenceCreator'), jitter: little32('jitter'), latency: little32('latency'),
  layoutID: little32('layoutID'), locale: little32('locale'), matrixConfPartyID: little32('matrixConfPartyID'),
  maxStreamsPerConf: little32('maxStreamsPerConf'), maximumBitRate: little32('maximumBitRate'), mixingMode: little32('mixingMode'),
  'multicastIpAddr.ipv4': ipv4('multicastIpAddr IPv4 Address'), 'multicastIpAddr.ipv6': ipv6('multicastIpAddr IPv6 Address'),
  multicastPortNumber: little32('multicastPortNumber'), numberOctetsReceived: little32('numberOctetsReceived'),
  numberOctetsSent: little32('numberOctetsSent'), numberOfInServiceStreams: little32('numberOfInServiceStreams'),
  numberOfOutOfServiceStreams: little32('numberOfOutOfServiceStreams'), numberPacketsLost: little32('numberPacketsLost'),
  numberPacketsReceived: little32('numberPacketsReceived'), numberPacketsSent: little32('numberPacketsSent'), padding: little16('padding'),
  partyDirection: little32('partyDirection'), passthruPartyID: little32('passthruPartyID'), payloadDtmf: little32('payloadDtmf'),
  precedenceValue: little32('precedenceValue'), 'sourceIpAddr.ipv4': ipv4('sourceIpAddr IPv4 Address'),
  'sourceIpAddr.ipv6': ipv6('sourceIpAddr IPv6 Address'), sourcePortNumber: little32('sourcePortNumber'),
  streamPassThroughId: little32('streamPassThroughId'), 'transmitIpAddr.ipv4': ipv4('transmitIpAddr IPv4 Address'),
  'transmitIpAddr.ipv6': ipv6('transmitIpAddr IPv6 Address'),
  annAckReq: little32('annAckReq', { hex: true, values: { 0: 'NoAnnAckRequired', 1: 'AnnAckRequired' } }),
  annPlayMode: little32('annPlayMode', { hex: true, values: { 0: 'XmlConfigMode', 1: 'OneShotMode', 2: 'ContinuousMode' } }),
  annStatus: little32('annStatus', { hex: true, values: { 0: 'OK', 1: 'Err' } }), data: text('Statistics'),
  directoryNum: text('directoryNum'), mediaReceptionStatus: little32('mediaReceptionStatus', { hex: true, values: MEDIA_STATUS }),
  mediaTransmissionStatus: little32('mediaTransmissionStatus', { hex: true, values: MEDIA_STATUS }),
  multicastReceptionStatus: little32('multicastReceptionStatus', { hex: true, values: { 0: 'Ok', 1: 'Error' } }),
  multimediaReceptionStatus: little32('multimediaReceptionStatus', { hex: true, values: { 0: 'Ok', 1: 'Error' } }),
  multimediaTransmissionStatus: little32('multimediaTransmissionStatus', { hex: true, values: MEDIA_STATUS }),
  portHandlingFlag: little32('portHandlingFlag', { hex: true, values: { 0: 'CLOSE_PORT', 1: 'KEEP_PORT' } }),
  requestedIpAddrType: little32('requestedIpAddrType', { hex: true, values: { 0: 'v4', 1: 'v6', 2: 'v4_v6', 3: '_Invalid' } }),
  sessionType: little32('sessionType', { hex: true, values: SESSION_TYPE_NAMES }),
  ssValue: little32('ssValue', { hex: true, values: { 0: 'Media_SilenceSuppression_Off', 1: 'Media_SilenceSuppression_On' } }),
  statsProcessingMode: little32('Stats Processing Mode', { hex: true, values: { 0: 'clearStats', 1: 'doNotClearStats' } }),
  toneAnnouncement: little32('toneAnnouncement', { hex: true, values: TONES }),
} as const;
