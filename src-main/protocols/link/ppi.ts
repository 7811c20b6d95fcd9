/** Per-Packet Information, what CACE's and other cards say of frames: PPI 1.0.10, LINKTYPE_PPI. The packet behind has a link type of its own. */
import { type Cursor, type Field, expert, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import {
  CHANNEL_FLAGS, COMMON_FLAGS, CONTENT_FIELDS, DECIBELS, ERROR_VECTORS, ETHERNET_ERRORS, ETHERNET_FLAGS, EXTENSION_FLAGS, MAC_FLAGS, STRENGTHS,
} from './ppi/fields.ts';
import { channelOf } from './wlan/channels.ts';
import { concludeLayer } from './radiotap/readers.ts';
import { PHY, type RadioInformation, leaveRadio } from './wlan/radio.ts';
import { highThroughputRate } from './wlan/rates.ts';

const HEADER = 8;
const FIELD_HEADER = 4;
/** IEEE 802.11 without and with a radio's header, for which this one stands. */
const WLAN = 105;
const NAMES = {
  2: '802.11-Common', 3: '802.11n MAC Extensions', 4: '802.11n MAC+PHY Extensions', 5: 'Spectrum-Map', 6: 'Process-Info', 7: 'Capture-Info',
  8: 'Aggregation Extension', 9: '802.3 Extension', 30000: 'Intel Corporation (private)', 30001: 'Mohamed Thaga (private)', 30002: 'GPS Tagging',
  30003: 'Vector Tagging', 30004: 'Sensor tagging', 30005: 'Antenna Tagging', 49175: 'FlukeNetworks (private)', 51918: 'CACE Technologies (private)',
};

interface Content {
  readonly title: string;
  readonly length: number;
  readonly take: (p: Cursor, radio: RadioInformation) => void;
}

const CONTENTS: Readonly<Record<number, Content>> = {
  2: { title: '802.11-Common', length: 20, take: takeCommon },
  3: { title: '802.11n MAC', length: 12, take: takeMac },
  4: { title: '802.11n MAC+PHY', length: 48, take: takePhysical },
  8: { title: 'Aggregation Extension', length: 4, take: p => void p.take(CONTENT_FIELDS['aggregation_extension.interface_id']) },
  9: {
    title: '802.3 Extension', length: 8,
    take: p => {
      p.bits(CONTENT_FIELDS['8023_extension.flags'], ETHERNET_FLAGS);
      p.bits(CONTENT_FIELDS['8023_extension.errors'], ETHERNET_ERRORS);
    },
  },
};

/** Shown as they are, with type and length. */
const WHOLE: Readonly<Record<number, Field<void>>> = {
  5: CONTENT_FIELDS['spectrum-map'], 6: CONTENT_FIELDS['proc-info'], 7: CONTENT_FIELDS['cap-info'], 30002: CONTENT_FIELDS.gps,
  30003: CONTENT_FIELDS.vector, 30004: CONTENT_FIELDS.harris, 30005: CONTENT_FIELDS.antenna,
};

export const ppi = protocol({
  name: 'ppi',
  title: 'PPI Packet Header',
  on: { wtap_encap: [192] },
  fields: {
    version: u8('Version'),
    flags: u8('Flags', { hex: true }),
    length: u16('Header length', { little: true }),
    dlt: u32('DLT', { little: true }),
    field_type: u16('Field type', { little: true, values: NAMES }),
    field_len: u16('Field length', { little: true }),
    invalid_length: expert('Invalid length', 'error', 'Malformed'),
    ...CONTENT_FIELDS,
  },
  dissect(p, f) {
    const radio: RadioInformation = {};
    const version = p.take(f.version), flags = p.bits(f.flags, [f['flags.alignment'], f['flags.reserved']]);
    const length = p.take(f.length), link = p.take(f.dlt);
    p.labelNode(p.node, `PPI version ${version}, ${length} bytes`);
    p.info(`PPI version ${version}, ${length} bytes`);
    if (length < HEADER) p.malformed(`a header of ${length} bytes`);
    const part = p.within(length - HEADER);
    p.contain(() => takeContents(part, (flags & 1) !== 0, radio));
    if (link === WLAN) {
      leaveRadio(p, radio);
      p.call('wlan_radio');
    } else {
      p.passing('pcap_pktdata');
      if (!p.next('wtap_encap', link)) p.data();
    }
  },
});

function takeContents(p: Cursor, isAligned: boolean, radio: RadioInformation): void {
  const f = ppi.fields;
  while (p.remaining >= FIELD_HEADER) {
    const type = p.little16(), length = p.little16(2), content = CONTENTS[type];
    if (content === undefined) {
      p.take(WHOLE[type] ?? CONTENT_FIELDS.reserved, FIELD_HEADER + length);
    } else {
      const outer = p.open(content.title, FIELD_HEADER + length);
      p.take(f.field_type);
      p.take(f.field_len);
      const part = p.within(length);
      if (length === content.length) content.take(part, radio);
      else {
        p.set(f.invalid_length, undefined, part.begin, length);
        p.label(`Invalid length: ${length}`);
        p.expertUnder(f.invalid_length, `Invalid length: ${length}`);
        part.skip(length);
      }
      p.close(outer);
    }
    if (isAligned) p.skip(p.fillOf(length));
  }
}

/** A clock in ms, where the flags say so, is told in µs. */
function takeCommon(p: Cursor, radio: RadioInformation): void {
  const f = CONTENT_FIELDS;
  const clock = p.take(f['80211-common.tsft']);
  const flags = p.bits(f['80211-common.flags'], COMMON_FLAGS);
  radio.timestamp = (flags & 2) !== 0 ? clock * 1000n : clock;
  radio.checkLength = (flags & 1) !== 0 ? 4 : 0;
  const rate = p.little16() / 2;
  p.takeAs(f['80211-common.rate'], rate * 1000, 2);
  p.label(`Rate: ${rate.toFixed(1)} Mbps`);
  if (rate !== 0) radio.rate = rate;
  const frequency = takeFrequency(p, 'Channel frequency', f['80211-common.chan.freq']);
  if (frequency !== 0) radio.frequency = frequency;
  const channel = channelOf(frequency);
  if (channel !== undefined) radio.channel = channel.number;
  concludeLayer(radio, p.bits(f['80211-common.chan.flags'], CHANNEL_FLAGS));
  p.take(f['80211-common.fhss.hopset']);
  p.take(f['80211-common.fhss.pattern']);
  const signal = p.take(f['80211-common.dbm.antsignal']), noise = p.take(f['80211-common.dbm.antnoise']);
  if (signal !== 0) radio.signalDbm = signal;
  if (noise !== 0) radio.noiseDbm = noise;
}

function takeFrequency(p: Cursor, title: string, field: typeof CONTENT_FIELDS['80211-common.chan.freq']): number {
  const frequency = p.take(field), channel = channelOf(frequency);
  p.label(`${title}: ${frequency} [${channel === undefined ? 'invalid' : `${channel.band} ${channel.number}`}]`);
  return frequency;
}

function takeMac(p: Cursor, radio: RadioInformation): void {
  takeMacFlags(p, radio);
  p.take(CONTENT_FIELDS['80211n-mac.reserved']);
}

function takeMacFlags(p: Cursor, radio: RadioInformation): void {
  const f = CONTENT_FIELDS;
  const flags = p.bits(f['80211n-mac.flags'], MAC_FLAGS);
  radio.phy = PHY.n;
  radio.throughput = { greenfield: (flags & 1) !== 0, bandwidth: (flags >> 1) & 1, shortGuard: (flags & 4) !== 0 };
  p.take(f['80211n-mac.ampdu_id']);
  p.take(f['80211n-mac.num_delimiters']);
}

function takePhysical(p: Cursor, radio: RadioInformation): void {
  const f = CONTENT_FIELDS;
  takeMacFlags(p, radio);
  const index = p.take(f['80211n-mac-phy.mcs']);
  p.take(f['80211n-mac-phy.num_streams']);
  const scheme = radio.throughput!;
  scheme.index = index;
  if (radio.rate === undefined) {
    const rate = highThroughputRate(index, scheme.bandwidth === 1, scheme.shortGuard === true);
    if (rate !== undefined) radio.rate = rate;
  }
  for (const field of STRENGTHS) p.take(field);
  takeFrequency(p, 'Ext. Channel frequency', f['80211-mac-phy.ext-chan.freq']);
  p.bits(f['80211-mac-phy.ext-chan.flags'], EXTENSION_FLAGS);
  for (const field of DECIBELS) p.take(field);
  for (const field of ERROR_VECTORS) p.take(field);
}
