/** Fields of what a station can send and receive. */
import { little32 } from './little-endian.ts';
import { PAYLOADS } from '../long-names.ts';
import { LAYOUTS_NAMES } from '../names.ts';

export const CAPABILITIES_FIELDS = {
  MPI: little32('MPI'), activeConferenceOnRegistration: little32('Active Conference'),
  activeStreamsOnRegistration: little32('activeStreamsOnRegistration'), annexNandWFutureUse: little32('annexNandWFutureUse'),
  audioCapCount: little32('audioCapCount'), bandwidth: little32('bandwidth'), bitRate: little32('bitRate'),
  clockConversionCode: little32('clockConversionCode'), clockDivisor: little32('clockDivisor'), confServiceNum: little32('confServiceNum'),
  customMaxBRandCPB: little32('customMaxBRandCPB'), customMaxDPB: little32('customMaxDPB'), customMaxFS: little32('customMaxFS'),
  customMaxMBPS: little32('customMaxMBPS'), customPictureFormatCount: little32('customPictureFormatCount'),
  dataCapCount: little32('dataCapCount'), firstGOB: little32('firstGOB'), firstMB: little32('firstMB'), format: little32('format'),
  layoutCount: little32('layoutCount'), level: little32('level'), levelPreferenceCount: little32('levelPreferenceCount'),
  longTermPictureIndex: little32('longTermPictureIndex'), maxBW: little32('maxBW'), maxBitRate: little32('maxBitRate'),
  minBitRate: little32('minBitRate'), modelNumber: little32('modelNumber'), none: little32('none'), numberOfGOBs: little32('numberOfGOBs'),
  numberOfMBs: little32('numberOfMBs'), pictureFormatCount: little32('pictureFormatCount'), pictureHeight: little32('pictureHeight'),
  pictureNumber: little32('pictureNumber'), pictureWidth: little32('pictureWidth'), pixelAspectRatio: little32('pixelAspectRatio'),
  profile: little32('profile'), protocolDependentData: little32('protocolDependentData'),
  recoveryReferencePictureCount: little32('recoveryReferencePictureCount'), rtpPayloadFormat: little32('rtpPayloadFormat'),
  serviceNumber: little32('serviceNumber'), serviceResourceCount: little32('serviceResourceCount'),
  stillImageTransmission: little32('stillImageTransmission'), temporalSpatialTradeOff: little32('temporalSpatialTradeOff'),
  temporalSpatialTradeOffCapability: little32('temporalSpatialTradeOffCapability'), transmitPreference: little32('transmitPreference'),
  videoCapCount: little32('videoCapCount'),
  dataCapabilityDirection: little32('dataCapabilityDirection', { hex: true, values: { 0: 'None', 1: 'ReceiveOnly', 2: 'TransmitOnly', 3: 'Both' } }),
  encryptionCapability: little32('encryptionCapability', { hex: true, values: { 0: 'NotEncryptionCapable', 1: 'EncryptionCapable' } }),
  ipAddressingMode: little32('ipAddressingMode', { hex: true, values: { 0: 'ModeIpv4', 1: 'ModeIpv6', 2: 'ModeIpv4AndIpv6' } }),
  layouts: little32('layouts', { hex: true, values: LAYOUTS_NAMES }),
  payloadCapability: little32('payloadCapability', { hex: true, values: PAYLOADS }),
  videoCapabilityDirection: little32('videoCapabilityDirection', { hex: true, values: {
    0: 'None', 1: 'ReceiveOnly', 2: 'TransmitOnly', 3: 'Both',
  } }),
} as const;
