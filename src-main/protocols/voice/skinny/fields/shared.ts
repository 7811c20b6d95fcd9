/** Fields that messages of several kinds share. */
import { ipv4, ipv6, text, u8 } from '../../../../dissect/index.ts';
import { little16, little32 } from './little-endian.ts';
import { DEVICES, PAYLOADS, TONES } from '../long-names.ts';
import { ALGORITHM_ID_NAMES, COMMAND_NAMES } from '../names.ts';

export const SHARED_FIELDS = {
  DSCPValue: little32('DSCPValue'), FutureUse1: u8('FutureUse1'), FutureUse2: u8('FutureUse2'), FutureUse3: u8('FutureUse3'),
  active: little32('active'), appInstanceID: little32('appInstanceID'), callReference: little32('callReference'),
  capAndVer: little32('capAndVer'), chan0MaxPayload: little16('chan0MaxPayload'), chan2MaxPayload: little16('chan2MaxPayload'),
  chan2MaxWindow: little16('chan2MaxWindow'), chan3MaxPayload: little16('chan3MaxPayload'), codecMode: u8('codecMode'),
  codecParam1: u8('codecParam1'), codecParam2: u8('codecParam2'), conferenceId: little32('conferenceId'),
  displayPriority: little32('displayPriority'), dynamicPayload: u8('dynamicPayload'), 'ipAddr.ipv4': ipv4('ipAddr IPv4 Address'),
  'ipAddr.ipv6': ipv6('ipAddr IPv6 Address'), isMKIPresent: little32('isMKIPresent'), key: u8('key'),
  keyDerivationRate: little32('keyDerivationRate'), keylen: little16('keylen'), lineInstance: little32('lineInstance'),
  maxConferences: little32('Maximum Number of Concurrent Conferences'), maxFramesPerPacket: little32('maxFramesPerPacket'),
  maxStreams: little32('Maximum Number of Concurrent RTP Streams'), milliSecondPacketSize: little32('milliSecondPacketSize'),
  modAnd2833: little32('modAnd2833'), noaudio: u8('noaudio'), nse: u8('nse'), passThroughPartyId: little32('passThroughPartyId'),
  payloadType: little32('payloadType'), 'payload.rfc.number': little32('payload_rfc_number'), portNumber: little32('portNumber'),
  'remoteIpAddr.ipv4': ipv4('remoteIpAddr IPv4 Address'), 'remoteIpAddr.ipv6': ipv6('remoteIpAddr IPv6 Address'),
  remotePortNumber: little32('remotePortNumber'), rfc2833: u8('rfc2833'), routingID: little32('routingID'), salt: u8('salt'),
  saltlen: little16('saltlen'), serviceNum: little32('serviceNum'), sse: u8('sse'), standard: little32('standard'),
  v150sprt: u8('v150sprt'), vendor: little32('vendor'), algorithmID: little32('algorithmID', { hex: true, values: ALGORITHM_ID_NAMES }),
  appName: text('appName'), calledParty: text('calledParty'), cgpnVoiceMailbox: text('cgpnVoiceMailbox'),
  command: little32('command', { hex: true, values: COMMAND_NAMES }),
  compressionType: little32('compressionType', { hex: true, values: PAYLOADS }),
  deviceType: little32('Device Type', { hex: true, values: DEVICES }),
  ecValue: little32('ecValue', { hex: true, values: { 0: 'Media_EchoCancellation_Off', 1: 'Media_EchoCancellation_On' } }),
  g723BitRate: little32('g723BitRate', { hex: true, values: { 1: 'Media_G723BRate_5_3', 2: 'Media_G723BRate_6_3' } }),
  sequenceFlag: little32('sequenceFlag', { hex: true, values: { 0: 'First', 1: 'More', 2: 'Last' } }), subAppID: text('subAppID'),
  text: text('text'), tone: little32('tone', { hex: true, values: TONES }), vendorID: text('vendorID'), version: text('version'),
} as const;
