/** Packetized elementary streams, ISO/IEC 13818-1 §2.4.3.6 and §2.4.3.7: the header, as far as it lies in the packet that it begins in. */
import { type Cursor, type Field, type Moment, bits, flag, none, octets, protocol, relativeTime, u16, u8 } from '../../../dissect/index.ts';
import { STREAMS, streamName } from './names.ts';

/** Those whose packets have nothing but data behind their length. */
const PLAIN: ReadonlySet<number> = new Set([0xbc, 0xbe, 0xbf, 0xf0, 0xf1, 0xf2, 0xf8, 0xff]);
const PTS = 0x80, DTS = 0x40, ESCR = 0x20, ES_RATE = 0x10, TRICK = 0x08, COPY = 0x04, CRC = 0x02, EXTENSION = 0x01;
const TIME = 5;

const truth = (title: string, mask: number) => flag(title, mask, { as: ['True', 'False'] });

export const mpegPes = protocol({
  name: 'mpeg-pes',
  title: 'Packetized Elementary Stream',
  short: 'MPEG PES',
  fields: {
    prefix: octets('prefix', { size: 3 }),
    stream: u8('stream', { hex: true, values: STREAMS }),
    extension: none('PES extension'),
    length: u16('length'),
    must_be_one: truth('must-be-one', 0x80),
    'stream.must-be-zero': truth('must-be-zero', 0x40),
    scrambling_control: bits('scrambling-control', 0x30, { values: { 0: 'not-scrambled' } }),
    priority: truth('priority', 0x08),
    data_alignment: truth('data-alignment', 0x04),
    copyright: truth('copyright', 0x02),
    original: truth('original', 0x01),
    pts_flag: truth('pts-flag', PTS),
    dts_flag: truth('dts-flag', DTS),
    escr_flag: truth('escr-flag', ESCR),
    es_rate_flag: truth('es-rate-flag', ES_RATE),
    dsm_trick_mode_flag: truth('dsm-trick-mode-flag', TRICK),
    additional_copy_info_flag: truth('additional-copy-info-flag', COPY),
    crc_flag: truth('crc-flag', CRC),
    extension_flag: truth('extension-flag', EXTENSION),
    header_data_length: u8('header-data-length'),
    'header-data': octets('PES header data'),
    pts: relativeTime('presentation time stamp (PTS)'),
    dts: relativeTime('decode time stamp (DTS)'),
    escr: octets('elementary stream clock reference (ESCR)', { own: true, id: 'mpeg-pes.escr_bytes' }),
    'es-rate': bits('elementary stream rate', 0x7ffffe, { size: 3 }),
    'trick-mode': octets('Trick mode'),
    'copy-info': bits('copy info', 0x7f),
    crc: u16('CRC', { hex: true }),
    'extension-flags': u8('extension flags', { hex: true }),
    stuffing: octets('PES stuffing bytes'),
    data: octets('PES data'),
  },
  dissect(p, f) {
    p.take(f.prefix);
    const stream = p.take(f.stream);
    p.info(() => streamName(stream));
    const outer = p.open(f.extension, p.remaining);
    p.take(f.length);
    if (!PLAIN.has(stream) && p.u8() >> 6 === 2) header(p, f);
    p.close(outer);
    p.takeRest(f.data);
  },
});

type Fields = (typeof mpegPes)['fields'];

function header(p: Cursor, f: Fields): void {
  const first = [
    f.must_be_one, f['stream.must-be-zero'], f.scrambling_control, f.priority, f.data_alignment, f.copyright, f.original,
  ] as const;
  for (const each of first) p.show<number | boolean>(each);
  p.skip(1);
  const flags = p.u8();
  const named = [
    f.pts_flag, f.dts_flag, f.escr_flag, f.es_rate_flag, f.dsm_trick_mode_flag, f.additional_copy_info_flag, f.crc_flag, f.extension_flag,
  ] as const;
  for (const each of named) p.show(each);
  p.skip(1);
  const length = p.take(f.header_data_length);
  if (length === 0) return;
  p.show(f['header-data'], Math.min(length, p.remaining));
  const outer = p.under(), data = p.within(length);
  if ((flags & PTS) !== 0) takeTime(data, f.pts);
  if ((flags & DTS) !== 0) takeTime(data, f.dts);
  if ((flags & ESCR) !== 0) data.take(f.escr, 6);
  if ((flags & ES_RATE) !== 0) data.take(f['es-rate']);
  if ((flags & TRICK) !== 0) data.take(f['trick-mode'], 1);
  if ((flags & COPY) !== 0) data.take(f['copy-info']);
  if ((flags & CRC) !== 0) data.take(f.crc);
  if ((flags & EXTENSION) !== 0) data.take(f['extension-flags']);
  data.takeRest(f.stuffing);
  p.close(outer);
}

/** 33 bits of a clock of 90 kHz, in three parts each of which a marker follows. */
function takeTime(p: Cursor, field: Field<Moment>): void {
  const ticks = ((p.u8() >> 1) & 7) * 2 ** 30 + (p.u16(1) >> 1) * 2 ** 15 + (p.u16(3) >> 1);
  const seconds = Math.floor(ticks / 90_000);
  p.takeAs(field, { seconds, nanoseconds: Math.round((ticks - seconds * 90_000) * 1e9 / 90_000) }, TIME);
}
