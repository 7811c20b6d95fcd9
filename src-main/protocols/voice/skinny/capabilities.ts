/** What a station can send and receive, in three versions. */
import { FIELDS as f } from './fields.ts';
import { type Part, type Reader, group, list, readParts, since, tooMany, wholeList } from './parts.ts';
import { CODEC_PARAMETERS, G7231, MODEM_RELAY, SPRT, SSE, VIDEO_ROOM, video } from './streams.ts';

const AUDIO_ROOM = 8, OLD_VIDEO_ROOM = 8;

const AUDIO_KINDS: Readonly<Record<number, readonly [string, Part]>> = {
  [G7231]: ['G7231', f.g723BitRate], 300: ['v150_LC_ModemRelay', MODEM_RELAY], 301: ['v150_LC_SPRT', SPRT], 302: ['v150_LC_SSE', SSE],
};

const codec: Reader = (p, reading) => {
  const begin = p.at, kind = AUDIO_KINDS[reading.numbers.get(f.payloadCapability) ?? 0];
  if (kind === undefined) group('any payloadCapability', CODEC_PARAMETERS)(p, reading);
  else group(`payloadCapability is Media_Payload_${kind[0]}`, kind[1])(p, reading);
  p.skip(Math.min(p.available, begin + AUDIO_ROOM - p.at));
};

export const AUDIO: Reader = (p, reading) => readParts(p, [f.payloadCapability, f.maxFramesPerPacket, codec], reading);

const PICTURE = [f.pictureWidth, f.pictureHeight, f.pixelAspectRatio, f.clockConversionCode, f.clockDivisor] as const;
const SERVICE = [f.serviceNum, f.maxStreams, f.maxConferences, f.activeConferenceOnRegistration] as const;
const LEVEL = [f.transmitPreference, f.format, f.maxBitRate, f.minBitRate, f.MPI, f.serviceNumber] as const;
const VIDEO = [f.payloadCapability, f.videoCapabilityDirection, f.levelPreferenceCount] as const;
const DATA = [f.payloadCapability, f.dataCapabilityDirection, f.protocolDependentData, f.maxBitRate] as const;
const COUNTS = [f.audioCapCount, f.videoCapCount, f.dataCapCount, f.rtpPayloadFormat, f.customPictureFormatCount] as const;

/** Layouts of a service; of the third version exactly as many as there are. */
const layouts = (exact: boolean): Reader => (p, { numbers }) => {
  const total = numbers.get(f.layoutCount) ?? 0, most = exact ? total : 5;
  if (total > most) {
    tooMany(p, 'layouts', total, most, most * f.layouts.size);
    return;
  }
  const outer = p.open(`layouts [ref: layoutCount = ${total}, max:${exact ? 'layoutCount' : most}]`);
  for (let i = 0; i < total && p.more; i++) p.take(f.layouts);
  p.skip(Math.min(p.available, (most - total) * f.layouts.size));
  p.close(outer);
};

const older = (room: number): Reader => (p, reading) => readParts(p, [
  ...COUNTS, list('customPictureFormat', f.customPictureFormatCount, 6, 20, ...PICTURE),
  group(
    'confResources', f.activeStreamsOnRegistration, f.maxBW, f.serviceResourceCount,
    list('serviceResource', f.serviceResourceCount, 4, 24, f.layoutCount, layouts(false), ...SERVICE),
  ),
  list('audiocaps', f.audioCapCount, 18, 16, AUDIO),
  list('vidCaps', f.videoCapCount, 10, 36 + room, ...VIDEO, list('levelPreference', f.levelPreferenceCount, 4, 24, ...LEVEL),
    video(f.payloadCapability, room)),
  list('dataCaps', f.dataCapCount, 5, 16, ...DATA),
], reading);

export const CAPABILITIES = older(OLD_VIDEO_ROOM);
export const CAPABILITIES_V2 = older(VIDEO_ROOM);

export const CAPABILITIES_V3: Reader = (p, reading) => readParts(p, [
  ...COUNTS, wholeList('customPictureFormat', f.customPictureFormatCount, 6, 20, ...PICTURE),
  group(
    'confResources', f.activeStreamsOnRegistration, f.maxBW, f.serviceResourceCount,
    wholeList('serviceResource', f.serviceResourceCount, 4, 24, f.layoutCount, layouts(true), ...SERVICE),
  ),
  wholeList('audiocaps', f.audioCapCount, 18, 16, AUDIO),
  wholeList(
    'vidCaps', f.videoCapCount, 10, 68, ...VIDEO, wholeList('levelPreference', f.levelPreferenceCount, 4, 24, ...LEVEL), f.encryptionCapability,
    video(f.payloadCapability, VIDEO_ROOM), f.ipAddressingMode, since(16, f.ipAddressingMode),
  ),
  wholeList('dataCaps', f.dataCapCount, 5, 20, ...DATA, f.encryptionCapability),
], reading);
