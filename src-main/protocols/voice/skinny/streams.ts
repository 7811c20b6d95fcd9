/** Parts of messages that open media streams and steer them. */
import type { Field } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { type Part, type Reader, group, list, numbers, readParts, shortName } from './parts.ts';
import { GENERIC_BITS } from './shared.ts';

export const G7231 = 9;
/** Bytes of the longest kind of video. */
export const VIDEO_ROOM = 24;
const PARAMETERS_ROOM = 48;

export const encryption = (name: string): Reader => group(
  name, f.algorithmID, f.keylen, f.saltlen, numbers('key', f.key, 16, f.keylen), numbers('salt', f.salt, 16, f.saltlen), f.isMKIPresent,
  f.keyDerivationRate,
);

export const CODEC_PARAMETERS = group('codecParams', f.codecMode, f.dynamicPayload, f.codecParam1, f.codecParam2);

/** What a codec has to know: of G.723.1 its rate. Older versions know no other. */
export const CODEC: Reader = (p, reading) => {
  if (reading.version < 11) readParts(p, [f.g723BitRate], reading);
  else if (reading.numbers.get(f.compressionType) === G7231) group('compressionType is Media_Payload_G7231', f.g723BitRate)(p, reading);
  else group('any compressionType', CODEC_PARAMETERS)(p, reading);
};

export const MODEM_RELAY = group('modemRelay', f.capAndVer, f.modAnd2833);
export const SPRT = group('sprtPayload', f.chan0MaxPayload, f.chan2MaxPayload, f.chan3MaxPayload, f.chan2MaxWindow);
export const SSE = group('sse', f.standard, f.vendor);

export const LATENT = group(
  'latentCapsInfo', f.active, MODEM_RELAY, SPRT, SSE,
  group('payloadParam', f.nse, f.rfc2833, f.sse, f.v150sprt, f.noaudio, f.FutureUse1, f.FutureUse2, f.FutureUse3),
);

export const PAYLOAD = group('payloadType', f['payload.rfc.number'], f.payloadType);

/** Kinds of video by payload type: name and parts. */
export const VIDEO: Readonly<Record<number, readonly [string, Part]>> = {
  100: ['H261', group('h261VideoCapability', f.temporalSpatialTradeOffCapability, f.stillImageTransmission)],
  101: ['H263', group('h263VideoCapability', GENERIC_BITS, f.annexNandWFutureUse)],
  102: ['Vieo', group('vieoVideoCapability', f.modelNumber, f.bandwidth)],
  103: ['H264', group('h264VideoCapability', f.profile, f.level, f.customMaxMBPS, f.customMaxFS, f.customMaxDPB, f.customMaxBRandCPB)],
};

/** What a video of the payload type that a field before it named has to know. Room is left for the longest kind. */
export const video = (type: Field<number>, room: number): Reader => (p, reading) => {
  const kind = VIDEO[reading.numbers.get(type) ?? 0];
  if (kind === undefined) return;
  const begin = p.at;
  group(`${shortName(type)} is Media_Payload_${kind[0]}`, kind[1])(p, reading);
  p.skip(Math.min(p.available, Math.max(0, begin + room - p.at)));
};

const AUDIO = group('audioParameters', f.milliSecondPacketSize, group('qualifierIn', f.ecValue, CODEC));
const VIDEO_STREAM = group(
  'vidParameters', f.bitRate, f.pictureFormatCount, list('pictureFormat', f.pictureFormatCount, 5, 8, f.format, f.MPI), f.confServiceNum,
  video(f.payloadType, VIDEO_ROOM),
);
const DATA = group('dataParameters', f.protocolDependentData, f.maxBitRate);

/** What the stream is of. Room is left for a video without a list of formats. */
export const PARAMETERS: Reader = (p, reading) => {
  const begin = p.at;
  readParameters(p, reading);
  p.skip(Math.min(p.available, Math.max(0, begin + PARAMETERS_ROOM - p.at)));
};

const readParameters: Reader = (p, reading) => {
  const type = reading.numbers.get(f.payloadType) ?? 0;
  if (type <= 98) group('payloadType <= Media_Payload_AMR_WB', AUDIO)(p, reading);
  else if (type >= 100 && type <= 115) group('Media_Payload_H261 <= payloadType <= Media_Payload_H264_FEC', VIDEO_STREAM)(p, reading);
  else if (type >= 120) group('payloadType >= Media_Payload_Clear_Chan', DATA)(p, reading);
};

const PICTURE = [f.pictureNumber, f.longTermPictureIndex] as const;

/** What is to be done about a picture, by command. */
const COMMANDS: Readonly<Record<number, readonly [string, Part]>> = {
  1: ['videoFastUpdatePicture', group('videoFastUpdatePicture', f.firstGOB, f.numberOfGOBs)],
  2: ['videoFastUpdateGOB', group('videoFastUpdateGOB', f.firstGOB, f.numberOfGOBs)],
  3: ['videoFastUpdateMB', group('videoFastUpdateMB', f.firstGOB, f.firstMB, f.numberOfMBs)],
  4: ['lostPicture', group('lostPicture', ...PICTURE)],
  5: ['lostPartialPicture', group('lostPartialPicture', group('pictureReference', ...PICTURE), f.firstMB, f.numberOfMBs)],
  6: ['recoveryReferencePicture', group(
    'recoveryReferencePictureValue', f.recoveryReferencePictureCount,
    list('recoveryReferencePicture', f.recoveryReferencePictureCount, 4, 8, ...PICTURE),
  )],
  7: ['temporalSpatialTradeOff', f.temporalSpatialTradeOff],
};

export const COMMAND: Reader = (p, reading) => {
  const command = COMMANDS[reading.numbers.get(f.command) ?? 0];
  if (command === undefined) group('any command', f.none)(p, reading);
  else group(`command is MiscCommandType_${command[0]}`, command[1])(p, reading);
};
