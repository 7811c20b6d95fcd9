/** What codecs can do, or are to do, in the bytes behind a codec's number (A2DP 1.3 §4.3 to §4.7, VDP 1.1 §4.3). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf } from '../../../../dissect/index.ts';
import { fieldsBelow } from '../../../bit-names.ts';
import { CODEC_FIELDS as f } from './codec-fields.ts';
import { SIGNAL_FIELDS } from './fields.ts';

const AUDIO = 0, VIDEO = 1;
const VENDOR = 0xff;
/** A codec of a maker's own: its identifier, and the codec's number. */
const APTX = [0x4f, 1], APTX_HD = [0xd7, 0x24], LDAC = [0x12d, 0xaa];
/** A2DP §4.3.2.6: a pool below or above is no pool. */
const LEAST_POOL = 2, LARGEST_POOL = 250;

/** Bits of the next `size` bytes. */
function takeFlags(p: Cursor, fields: readonly Field[], size: number): void {
  p.need(size);
  for (const field of fields) p.show(field);
  p.skip(size);
}

/** `Sampling Frequency 44100 Hz` is 44100. */
const brief = (title: string): string =>
  title.replace(/^(?:Sampling Frequency|Channel Mode|Block Length|Subbands|Allocation Method) /, '').replace(/ Hz$/, '').replace(/ /g, '');

const rates = (prefix: string): Field[] => fieldsBelow(f, `${prefix}.sampling_frequency.`);
const modes = (prefix: string): Field[] => fieldsBelow(f, `${prefix}.channel_mode.`);
const SBC_RATES = rates('codec.sbc').filter(({ title }) => !/ 2(?:2050|4000) Hz$/.test(title)), SBC_MODES = modes('codec.sbc');
const SBC_BLOCKS = fieldsBelow(f, 'codec.sbc.block.'), SBC_BANDS = fieldsBelow(f, 'codec.sbc.subbands.');
const SBC_ALLOCATIONS = fieldsBelow(f, 'codec.sbc.allocation_method.');
const AAC_RATES = rates('codec.mpeg24');
const AAC_LOW_RATES = AAC_RATES.slice(0, 8), AAC_HIGH_RATES = AAC_RATES.slice(8);
const AAC_TYPES = fieldsBelow(f, 'codec.mpeg24.object_type.');
const MPEG_MODES = modes('codec.mpeg12');
const MPEG_HEAD = [f['codec.mpeg12.layer_1'], f['codec.mpeg12.layer_2'], f['codec.mpeg12.layer_3'], f['codec.mpeg12.crc_protection'], ...MPEG_MODES];
const MPEG_RATES = [
  f['codec.mpeg12.rfa'], f['codec.mpeg12.mpf_2'], f['mpeg12.16000'], f['codec.sbc.sampling_frequency.22050'], f['codec.sbc.sampling_frequency.24000'],
  f['mpeg12.32000'], f['mpeg12.44100'], f['mpeg12.48000'],
];
const H264 = fieldsBelow(f, 'codec.h264.level.'), MPEG4 = fieldsBelow(f, 'codec.mpeg4.level.');

function takeSbc(p: Cursor): string {
  const [frequencies, channels] = takeBrief(p, SBC_RATES, SBC_MODES);
  const [blocks, bands, allocations] = takeBrief(p, SBC_BLOCKS, SBC_BANDS, SBC_ALLOCATIONS);
  const least = takePool(p, f['codec.sbc.minimum_bitpool'], f['codec.sbc.minimum_bitpool.out_of_range']);
  const most = takePool(p, f['codec.sbc.maximum_bitpool'], f['codec.sbc.maximum_bitpool.out_of_range']);
  return ` (${frequencies} | ${channels} | block: ${blocks} | subbands: ${bands} | allocation: ${allocations} | bitpool: ${least}..${most})`;
}

/** Groups of flags in one byte; what is set of each group. */
function takeBrief(p: Cursor, ...groups: readonly Field[][]): string[] {
  const value = p.u8();
  takeFlags(p, groups.flat(), 1);
  return groups.map(fields => fields.filter(({ mask }) => (value & mask) !== 0).map(({ title }) => brief(title)).join(' '));
}

function takePool(p: Cursor, field: Field<number>, wrong: Field<void>): number {
  const pool = p.take(field);
  if (pool < LEAST_POOL || pool > LARGEST_POOL) p.expertUnder(wrong);
  return pool;
}

function takeAac(p: Cursor): string {
  takeFlags(p, AAC_TYPES, 1);
  takeFlags(p, AAC_LOW_RATES, 1);
  takeFlags(p, [...AAC_HIGH_RATES, f['codec.mpeg24.channels.1'], f['codec.mpeg24.channels.2'], f['codec.mpeg24.rfa']], 1);
  takeFlags(p, [f['codec.mpeg24.vbr'], f['codec.mpeg24.bit_rate']], 3);
  return '';
}

function takeMpeg(p: Cursor): string {
  takeFlags(p, MPEG_HEAD, 1);
  takeFlags(p, MPEG_RATES, 1);
  takeFlags(p, [f['codec.mpeg12.vbr'], f['codec.mpeg12.bit_rate']], 2);
  return '';
}

/** §4.6.2. */
function takeAtrac(p: Cursor): string {
  takeFlags(p, [f['codec.atrac.version'], ...modes('codec.atrac'), f['codec.atrac.rfa1']], 1);
  takeFlags(p, [f['codec.atrac.rfa2'], f['atrac.44100'], f['atrac.48000'], f['codec.atrac.vbr'], f['codec.atrac.bit_rate']], 3);
  p.take(f['codec.atrac.maximum_sul']);
  p.take(f['codec.atrac.rfa3']);
  return '';
}

function takeVendor(p: Cursor): string {
  const maker = p.take(f['codec.vendor.vendor_id']), codec = p.take(f['codec.vendor.codec_id']);
  const name = nameOf(f['codec.vendor.codec_id'].options.values, codec) ?? 'Unknown';
  const is = ([owner, number]: readonly number[]): boolean => maker === owner && codec === number;
  if (is(APTX) || is(APTX_HD)) {
    const prefix = is(APTX) ? 'codec.aptx' : 'codec.aptxhd';
    const [frequencies, channels] = takeBrief(p, rates(prefix), modes(prefix));
    if (is(APTX_HD) && p.remaining >= 4) p.take(f['codec.aptxhd.rfa']);
    return ` (${name} - ${frequencies}, ${channels})`;
  }
  if (is(LDAC)) {
    const [, frequencies] = takeBrief(p, [f['codec.ldac.rfa1']], rates('codec.ldac'));
    const [, channels] = takeBrief(p, [f['codec.ldac.rfa2']], modes('codec.ldac'));
    return ` (${name} - ${frequencies}, ${channels})`;
  }
  p.close(p.open(f['codec.vendor.value'], p.remaining));
  p.skip(p.remaining);
  return ` (${name})`;
}

const AUDIO_CODECS: Readonly<Record<number, (p: Cursor) => string>> = { 0: takeSbc, 1: takeMpeg, 2: takeAac, 4: takeAtrac, [VENDOR]: takeVendor };

/** The whole of a codec's capabilities; gives the words for it. */
export function takeCodec(p: Cursor): string {
  const s = SIGNAL_FIELDS;
  const media = p.show(s.media_codec_media_type);
  p.take(s.media_codec_rfa);
  if (media === AUDIO) {
    const type = p.take(s.media_codec_audio_type);
    return `Audio ${nameOf(s.media_codec_audio_type.options.values, type) ?? 'unknown codec'}${AUDIO_CODECS[type]?.(p) ?? rest(p)}`;
  }
  if (media === VIDEO) {
    const type = p.take(s.media_codec_video_type), name = nameOf(s.media_codec_video_type.options.values, type);
    if (type === 2) takeFlags(p, MPEG4, 1);
    else if (name !== undefined && type !== VENDOR) takeFlags(p, H264, 1);
    return `Video ${name ?? 'unknown codec'}${type === VENDOR ? takeVendor(p) : rest(p)}`;
  }
  const type = p.take(s.media_codec_unknown_type);
  p.close(p.open(s.data, p.remaining));
  p.skip(p.remaining);
  return `Unknown ${hex(type, 2)}`;
}

function rest(p: Cursor): string {
  if (p.more) {
    p.close(p.open(SIGNAL_FIELDS.data, p.remaining));
    p.skip(p.remaining);
  }
  return '';
}
