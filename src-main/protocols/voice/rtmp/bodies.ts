/**
 * What RTMP messages carry: control of the connection, audio and video as in Flash video files, commands and data (RTMP specification 1.0,
 * §5.4 and §7; FLV specification 10.1, annex E).
 */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import type { AmfValue } from './amf-values.ts';
import { readValues } from './amf0.ts';
import { ABORT, AMF0_COMMAND, AMF3_COMMAND, SET_CHUNK_SIZE, isResult } from './chunks.ts';

const ACKNOWLEDGEMENT = 3, USER_CONTROL = 4, WINDOW = 5, BANDWIDTH = 6, AUDIO = 8, VIDEO = 9, AMF3_DATA = 15, AMF0_DATA = 18, AGGREGATE = 22;
const SET_BUFFER_LENGTH = 3, PING_REQUEST = 6, PING_RESPONSE = 7;

export const TYPES: Readonly<Record<number, string>> = {
  1: 'Set Chunk Size', 2: 'Abort Message', 3: 'Acknowledgement', 4: 'User Control Message', 5: 'Window Acknowledgement Size',
  6: 'Set Peer Bandwidth', 8: 'Audio Data', 9: 'Video Data', 15: 'AMF3 Data', 16: 'AMF3 Shared Object', 17: 'AMF3 Command',
  18: 'AMF0 Data', 19: 'AMF0 Shared Object', 20: 'AMF0 Command', 22: 'Aggregate',
};
const EVENTS: Readonly<Record<number, string>> = {
  0: 'Stream Begin', 1: 'Stream EOF', 2: 'Stream Dry', 3: 'Set Buffer Length', 4: 'Stream Is Recorded', 6: 'Ping Request', 7: 'Ping Response',
};
const LIMITS_OF_BANDWIDTH: Readonly<Record<number, string>> = { 0: 'Hard', 1: 'Soft', 2: 'Dynamic' };
const AUDIO_FORMATS: Readonly<Record<number, string>> = {
  0: 'Uncompressed', 1: 'ADPCM', 2: 'MP3', 3: 'Uncompressed, little-endian', 4: 'Nellymoser 16kHz', 5: 'Nellymoser 8kHz', 6: 'Nellymoser',
  7: 'G711A', 8: 'G711U', 9: 'Nellymoser 16kHz', 10: 'HE-AAC', 11: 'SPEEX',
};
const RATES: Readonly<Record<number, string>> = { 0: '5.5 kHz', 1: '11 kHz', 2: '22 kHz', 3: '44 kHz' };
const SIZES: Readonly<Record<number, string>> = { 0: '8 bit', 1: '16 bit' };
const CHANNELS: Readonly<Record<number, string>> = { 0: 'mono', 1: 'stereo' };
const FRAMES: Readonly<Record<number, string>> = {
  1: 'keyframe', 2: 'inter-frame', 3: 'disposable inter-frame', 4: 'generated key frame', 5: 'video info/command frame',
};
const CODECS: Readonly<Record<number, string>> = {
  2: 'Sorensen H.263', 3: 'Screen video', 4: 'On2 VP6', 5: 'On2 VP6+alpha', 6: 'Screen video version 2', 7: 'H.264',
};
const TAGS: Readonly<Record<number, string>> = { 8: 'Audio Tag', 9: 'Video Tag', 18: 'Script Tag' };

export const BODY_FIELDS = {
  'scm.chunksize': u32('Chunk size'),
  'scm.csid': u32('Chunk stream ID'),
  'scm.seq': u32('Sequence number'),
  'scm.was': u32('Window acknowledgement size'),
  'scm.limittype': u8('Limit type', { values: LIMITS_OF_BANDWIDTH }),
  'ucm.eventtype': u16('Event type', { values: EVENTS }),
  'ucm.streamid': u32('Stream ID', { own: true }),
  'ucm.bufferlength': u32('Buffer length', { unit: 'ms', own: true }),
  'ucm.timestamp': u32('Timestamp', { own: true }),
  'audio.control': u8('Control', { hex: true }),
  'audio.format': bits('Format', 0xf0, { values: AUDIO_FORMATS }),
  'audio.rate': bits('Sample rate', 0x0c, { values: RATES }),
  'audio.size': bits('Sample size', 0x02, { values: SIZES }),
  'audio.type': bits('Channels', 0x01, { values: CHANNELS }),
  'audio.data': octets('Audio data'),
  'video.control': u8('Control', { hex: true }),
  'video.type': bits('Type', 0xf0, { values: FRAMES }),
  'video.format': bits('Format', 0x0f, { values: CODECS }),
  'video.data': octets('Video data'),
  'tag.type': u8('Type', { values: TAGS }),
  'tag.datasize': u24('Data size'),
  'tag.timestamp': u24('Timestamp'),
  'tag.ets': u8('Timestamp Extended'),
  'tag.streamid': u24('Stream ID'),
  'tag.tagsize': u32('Previous tag size'),
  data: octets('Data', { own: true }),
} as const;

const f = BODY_FIELDS;

/** Reads a message's body; gives what it says in short. */
export function readBody(p: Cursor, type: number): string {
  switch (type) {
    case SET_CHUNK_SIZE: return number(p, type, f['scm.chunksize']);
    case ABORT: return number(p, type, f['scm.csid']);
    case ACKNOWLEDGEMENT: return number(p, type, f['scm.seq']);
    case WINDOW: return number(p, type, f['scm.was']);
    case BANDWIDTH: {
      const said = number(p, type, f['scm.was']), limit = p.take(f['scm.limittype']);
      return `${said},${LIMITS_OF_BANDWIDTH[limit] ?? 'Unknown'}`;
    }
    case USER_CONTROL: return userControl(p);
    case AUDIO: audio(p); break;
    case VIDEO: video(p); break;
    case AGGREGATE: aggregate(p); break;
    case AMF0_COMMAND:
    case AMF0_DATA:
      return call(type, readValues(p));
    case AMF3_COMMAND:
    case AMF3_DATA:
      // A byte that says which encoding follows: always AMF0, whose values switch to AMF3 (§7.1.1).
      if (p.more && p.u8() === 0) p.skip(1);
      return call(type, readValues(p));
    default: p.takeRest(f.data);
  }
  return typeName(type);
}

export const typeName = (type: number): string => TYPES[type] ?? `Unknown (${hex(type, 2)})`;

const number = (p: Cursor, type: number, field: (typeof f)['scm.was']): string => `${TYPES[type]} ${p.take(field)}`;

/** §7.1.7 */
function userControl(p: Cursor): string {
  const event = p.take(f['ucm.eventtype']), name = EVENTS[event];
  if (name === undefined) {
    p.takeRest(f.data);
    return `User Control Message ${hex(event)}`;
  }
  if (event === PING_REQUEST || event === PING_RESPONSE) {
    p.take(f['ucm.timestamp']);
    return name;
  }
  const stream = p.take(f['ucm.streamid']);
  return event === SET_BUFFER_LENGTH ? `${name} ${stream},${p.take(f['ucm.bufferlength'])}ms` : `${name} ${stream}`;
}

function audio(p: Cursor): void {
  if (!p.more) return;
  const control = p.bits(f['audio.control'], [f['audio.format'], f['audio.rate'], f['audio.size'], f['audio.type']]);
  const sampling = (): string => `${RATES[(control >> 2) & 3]} ${SIZES[(control >> 1) & 1]} ${CHANNELS[control & 1]}`;
  p.addLabel(() => ` (${AUDIO_FORMATS[control >> 4] ?? 'Unknown codec'} ${sampling()})`);
  p.takeRest(f['audio.data']);
}

function video(p: Cursor): void {
  if (!p.more) return;
  const control = p.bits(f['video.control'], [f['video.type'], f['video.format']]);
  p.addLabel(() => ` (${FRAMES[control >> 4] ?? 'Unknown frame type'} ${CODECS[control & 15] ?? 'Unknown codec'})`);
  p.takeRest(f['video.data']);
}

/** §7.1.6: the tags of a Flash video file. */
function aggregate(p: Cursor): void {
  while (p.more) {
    const outer = p.open('Tag'), type = p.take(f['tag.type']), size = p.take(f['tag.datasize']);
    p.take(f['tag.timestamp']);
    p.take(f['tag.ets']);
    p.take(f['tag.streamid']);
    const body = p.open('Data', size), part = p.within(size);
    p.contain(() => {
      if (type === AUDIO) audio(part);
      else if (type === VIDEO) video(part);
      else if (type === AMF0_DATA) readValues(part);
      part.takeRest(f.data);
    });
    p.close(body);
    p.take(f['tag.tagsize']);
    p.close(outer);
    p.label(TAGS[type] ?? 'Unknown Tag');
  }
}

/** Calls whose first argument behind the command object says what they are about. */
const NAMES_STREAM = ['play', 'publish', 'FCPublish', 'releaseStream'];

/** `publish('key')` */
function call(type: number, values: readonly AmfValue[]): string {
  const name = values[0]?.text ?? '', about = aboutCall(type, name, values);
  return `${name}(${about === undefined ? '' : `'${about}'`})`;
}

function aboutCall(type: number, name: string, values: readonly AmfValue[]): string | undefined {
  if (type === AMF0_DATA || type === AMF3_DATA) return name === 'onStatus' ? values[1]?.members?.get('code')?.text : undefined;
  if (name === 'connect') return values[2]?.members?.get('app')?.text;
  if (NAMES_STREAM.includes(name)) return values[3]?.text;
  return name === 'onStatus' || isResult(name) ? values[3]?.members?.get('code')?.text : undefined;
}
