/**
 * Messages by the RTMP specification 1.0 and the AMF specifications, as an encoder and a server exchange them; all begin with a header of
 * their own.
 */
const text = (value: string): string => Buffer.from(value).toString('hex');
const named = (value: string): string => `${value.length.toString(16).padStart(4, '0')} ${text(value)}`;
const string = (value: string): string => `02 ${named(value)}`;
const END = '00 00 09', NULL = '05', ONE = '00 3ff0000000000000';

/** A chunk with format 0 on chunk stream `id`. */
function message(id: string, type: string, body: string, time = '000000', stream = '00000000'): string {
  const length = (body.replace(/\s/g, '').length / 2).toString(16).padStart(6, '0');
  return `${id} ${time} ${length} ${type} ${stream} ${body}`;
}

const connect = `${string('connect')} ${ONE} 03 ${named('app')} ${string('live')} ${named('fpad')} 01 00 ${END}`;
const metaData = `${string('@setDataFrame')} ${string('onMetaData')} 08 00000004 ${named('width')} 00 4084000000000000 ${named('stereo')} 01 01
  ${named('begun')} 0b 4278bcfe56800000 0000 ${named('list')} 0a 00000002 ${NULL} 06 ${END}`;
/** An object of a class with one member and others of its own, and one that names the class by its number. */
const amf3 = `00 ${string('call')} ${ONE} 11 09 05 01 0a 1b 07 ${text('Cls')} 03 ${text('m')} 04 05
  03 ${text('d')} 06 05 ${text('hi')} 01 0a 01 03 06 02 01`;

export const examples = {
  control: { as: 'rtmpt', hex: `${message('02', '05', '002625a0')} ${message('02', '06', '002625a0 02')} ${message('02', '01', '00001000')}` },
  connect: { as: 'rtmpt', hex: message('03', '14', connect) },
  result: {
    as: 'rtmpt',
    hex: message('03', '14', `${string('_result')} ${ONE} ${NULL} 03 ${named('code')} ${string('NetConnection.Connect.Success')} ${END}`),
  },
  publish: { as: 'rtmpt', hex: message('04', '14', `${string('publish')} ${ONE} ${NULL} ${string('key')} ${string('live')}`, '000000', '01000000') },
  metaData: { as: 'rtmpt', hex: message('04', '12', metaData, '000000', '01000000').replace(/^/, `${message('02', '01', '00001000')} `) },
  amf3: { as: 'rtmpt', hex: message('03', '11', amf3) },
  userControl: {
    as: 'rtmpt',
    hex: ['0003 00000001 00000bb8', '0006 0000004d', '001f 00000000'].map(event => message('02', '04', event)).join(''),
  },
  /** H.264 with an extended timestamp, and AAC. */
  media: {
    as: 'rtmpt',
    hex: `06 ffffff 000005 09 01000000 01000000 17 01 000000 ${message('04', '08', 'af 01 2110', '000017', '01000000')} c4 af 01 2111`,
  },
  aggregate: { as: 'rtmpt', hex: message('07', '16', '08 000002 00000a 00 000001 af01 0000000d 09 000001 00000c 00 000001 27 0000000c') },
  longStreamId: { as: 'rtmpt', hex: message('00 24', '14', `${string('onBWDone')} 00 0000000000000000`) },
  unknownChunk: { as: 'rtmpt', hex: `${message('02', '03', '00003039')} c9 112233` },
} as const;
