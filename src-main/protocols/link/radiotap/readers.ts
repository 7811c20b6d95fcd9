/** Radiotap's fields by their bit in the present word: alignment, size, and how each is read. https://www.radiotap.org/fields/defined */
import type { Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { channelOf } from '../wlan/channels.ts';
import { type HighThroughput, PHY, type RadioInformation } from '../wlan/radio.ts';
import { highThroughputRate } from '../wlan/rates.ts';
import {
  AGGREGATE_FLAGS, CHANNEL_FLAGS, EXTENDED_FLAGS, FLAGS, KNOWN_SCHEME, RECEIVE_FLAGS, SMALL_FIELDS as f, TRANSMIT_FLAGS,
} from './fields.ts';
import { takeHighEfficiency, takeMultiUser, takeOtherUser } from './high-efficiency.ts';
import { takeVeryHighThroughput } from './very-high-throughput.ts';

interface Reader {
  /** Fields begin at a multiple of this, counted from the header's first byte. */
  readonly align: number;
  readonly size: number;
  /** Takes the field, all of it, and keeps what the layers above want. */
  readonly take: (p: Cursor, radio: RadioInformation) => void;
}

export const READERS: Readonly<Record<number, Reader>> = {
  0: { align: 8, size: 8, take: (p, radio) => void (radio.timestamp = p.take(f.mactime)) },
  1: { align: 1, size: 1, take: takeFlags },
  2: { align: 1, size: 1, take: takeRate },
  3: { align: 2, size: 4, take: takeChannel },
  4: {
    align: 2, size: 2,
    take: (p, radio) => void (radio.hopping = { set: p.take(f['fhss.hopset']), pattern: p.take(f['fhss.pattern']) }),
  },
  5: {
    align: 1, size: 1,
    take: (p, radio) => {
      const signal = p.take(f.dbm_antsignal);
      // Those of single antennas follow that of them all.
      radio.signalDbm ??= signal;
    },
  },
  6: { align: 1, size: 1, take: (p, radio) => void (radio.noiseDbm = p.take(f.dbm_antnoise)) },
  7: { align: 2, size: 2, take: p => void p.take(f.quality) },
  8: { align: 2, size: 2, take: p => void p.take(f.txattenuation) },
  9: { align: 2, size: 2, take: p => void p.take(f.db_txattenuation) },
  10: { align: 1, size: 1, take: p => void p.take(f.txpower) },
  11: { align: 1, size: 1, take: p => void p.take(f.antenna, 1) },
  12: { align: 1, size: 1, take: (p, radio) => void (radio.signalDb = p.take(f.db_antsignal)) },
  13: { align: 1, size: 1, take: (p, radio) => void (radio.noiseDb = p.take(f.db_antnoise)) },
  14: { align: 2, size: 2, take: p => void p.bits(f.rxflags, RECEIVE_FLAGS) },
  15: { align: 2, size: 2, take: p => void p.bits(f.txflags, TRANSMIT_FLAGS) },
  16: { align: 1, size: 1, take: p => void p.take(f.rts_retries) },
  17: { align: 1, size: 1, take: p => void p.take(f.data_retries) },
  18: { align: 4, size: 8, take: takeExtendedChannel },
  19: { align: 1, size: 3, take: takeScheme },
  20: { align: 4, size: 8, take: takeAggregate },
  21: { align: 2, size: 12, take: takeVeryHighThroughput },
  22: { align: 8, size: 12, take: takeTimestamp },
  23: { align: 2, size: 12, take: takeHighEfficiency },
  24: { align: 2, size: 12, take: takeMultiUser },
  25: { align: 2, size: 6, take: takeOtherUser },
  26: { align: 1, size: 1, take: (p, radio) => void (radio.emptyType = p.take(f['0_len_psdu.type'])) },
  27: { align: 2, size: 4, take: takeLegacySignal },
};

function takeFlags(p: Cursor, radio: RadioInformation): void {
  const flags = p.bits(f.flags, FLAGS);
  radio.checkLength = (flags & 0x10) !== 0 ? 4 : 0;
  radio.padded = (flags & 0x20) !== 0;
  radio.shortPreamble = (flags & 0x02) !== 0;
}

/** In units of 500 kb/s. */
function takeRate(p: Cursor, radio: RadioInformation): void {
  radio.rate = p.u8() / 2;
  p.takeAs(f.datarate, radio.rate, 1);
  p.label(`Data Rate: ${radio.rate.toFixed(1)} Mb/s`);
}

const TURBO = 0x0010;
const CCK = 0x0020;
const OFDM = 0x0040;
const GHZ_2 = 0x0080;
const GHZ_5 = 0x0100;
const DYNAMIC = 0x0400;
const GFSK = 0x0800;
const STATIC_TURBO = 0x2000;

function takeChannel(p: Cursor, radio: RadioInformation): void {
  const frequency = p.take(f['channel.freq'], 2);
  const channel = channelOf(frequency);
  if (channel !== undefined) p.label(`Channel frequency: ${frequency} [${channel.band} ${channel.number}]`);
  const flags = takeNamedBits(p, f['channel.flags'], CHANNEL_FLAGS);
  radio.frequency = frequency;
  if (channel !== undefined) radio.channel = channel.number;
  concludeLayer(radio, flags);
}

/** Which physical layer a channel's flags stand for. */
export function concludeLayer(radio: RadioInformation, flags: number): void {
  const has = (mask: number): boolean => (flags & mask) === mask;
  if (has(GHZ_2 | GFSK)) {
    radio.phy = PHY.fhss;
  } else if (has(GHZ_5 | OFDM)) {
    radio.phy = PHY.a;
    radio.turbo = has(STATIC_TURBO) ? 3 : has(TURBO) ? 2 : 0;
  } else if (has(GHZ_2 | CCK)) {
    radio.phy = PHY.b;
  } else if (has(GHZ_2 | OFDM) || has(GHZ_2 | DYNAMIC)) {
    radio.phy = PHY.g;
    if (has(TURBO)) radio.mode = 1;
  }
}

function takeExtendedChannel(p: Cursor, radio: RadioInformation): void {
  const { at } = p;
  const frequency = p.little16(4);
  const channel = p.u8(6);
  p.set(f['xchannel.channel'], channel, at + 6, 1);
  p.set(f['xchannel.freq'], frequency, at + 4, 2);
  const flags = takeNamedBits(p, f['xchannel.flags'], EXTENDED_FLAGS);
  p.skip(4);
  radio.frequency = frequency;
  radio.channel = channel;
  concludeLayer(radio, flags);
}

/** 802.11n's modulation and coding scheme, of which the first byte says what is known. */
function takeScheme(p: Cursor, radio: RadioInformation): void {
  const outer = p.open(f.mcs, 3);
  const known = p.u8();
  const flags = p.u8(1);
  const hasStreams = (known & 0x40) !== 0;
  takeNamedBits(p, f['mcs.known'], hasStreams ? [...KNOWN_SCHEME, f['mcs.ness_bit1']] : KNOWN_SCHEME, KNOWN_SCHEME);
  const scheme: HighThroughput = {};
  if ((known & 0x01) !== 0) scheme.bandwidth = p.show(f['mcs.bw']);
  if ((known & 0x04) !== 0) scheme.shortGuard = p.show(f['mcs.gi']) === 1;
  if ((known & 0x08) !== 0) scheme.greenfield = p.show(f['mcs.format']) === 1;
  if ((known & 0x10) !== 0) scheme.correction = p.show(f['mcs.fec']);
  if ((known & 0x20) !== 0) scheme.blockStreams = p.show(f['mcs.stbc']);
  if (hasStreams) {
    p.show(f['mcs.ness_bit0']);
    scheme.extensionStreams = ((known >>> 6) & 2) | (flags >>> 7);
  }
  p.skip(1);
  if ((known & 0x02) !== 0) scheme.index = p.take(f['mcs.index']);
  else p.skip(1);
  p.close(outer);
  radio.phy = PHY.n;
  radio.throughput = scheme;
  const { index, bandwidth, shortGuard } = scheme;
  if (index === undefined || bandwidth === undefined || shortGuard === undefined) return;
  const rate = highThroughputRate(index, bandwidth === 1, shortGuard);
  if (rate === undefined) return;
  radio.rate = rate;
  p.generate(f.datarate, rate, p.at - 3, 3);
  p.label(`[Data Rate: ${rate.toFixed(1)} Mb/s]`);
}

/** A frame that was sent with others in one piece. */
function takeAggregate(p: Cursor, radio: RadioInformation): void {
  const outer = p.open(f.ampdu, 8);
  const id = p.take(f['ampdu.reference']);
  const flags = p.bits(f['ampdu.flags'], AGGREGATE_FLAGS);
  if ((flags & 0x20) !== 0) p.take(f['ampdu.delim_crc']);
  else p.skip(1);
  p.skip(1);
  p.close(outer);
  radio.aggregate = { id, flags: ((flags & 0x08) !== 0 ? 1 : 0) | ((flags & 0x10) !== 0 ? 2 : 0) };
}

function takeTimestamp(p: Cursor): void {
  const outer = p.open(f.timestamp, 12);
  p.take(f['timestamp.ts']);
  p.take(f['timestamp.accuracy']);
  p.show(f['timestamp.unit']);
  p.take(f['timestamp.samplingpos']);
  p.show(f['timestamp.flags.32bit']);
  p.take(f['timestamp.flags.accuracy']);
  p.close(outer);
}

function takeLegacySignal(p: Cursor): void {
  const outer = p.open('L-SIG', 4);
  p.bits(f['l_sig.data1'], [f['l_sig.rate_known'], f['l_sig.length_known'], f['l_sig.reserved']]);
  p.bits(f['l_sig.data2'], [f['l_sig.rate'], f['l_sig.length']]);
  p.close(outer);
}

/** Rates of 802.11b and of the older direct sequence. */
const DSSS_RATES: readonly number[] = [1, 2, 5.5, 11];

/** Without flags of a channel the rate tells the physical layer, or half of it: 802.11b at once, 802.11a and 802.11g by the frequency. */
export function concludeFromRate(radio: RadioInformation): void {
  if (radio.phy !== undefined || radio.rate === undefined) return;
  if (DSSS_RATES.includes(radio.rate)) radio.phy = PHY.b;
  else if (radio.frequency !== undefined) radio.phy = radio.frequency < 3000 ? PHY.g : PHY.a;
}
