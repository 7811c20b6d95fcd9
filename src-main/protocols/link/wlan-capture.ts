/** The capture header of the AVS project ("WLAN capture frame format", version 2.1.1), LINKTYPE_IEEE802_11_AVS. Numbers in network order. */
import { type Cursor, bits, ether, i32, octets, protocol, u32, u64, u8 } from '../../dissect/index.ts';
import { channelOf, frequencyOf } from './wlan/channels.ts';
import { PHY, type RadioInformation, leaveRadio } from './wlan/radio.ts';

const MAGIC = 0x80211000;
/** Version 1 ends behind the encoding, version 2 adds a sequence number, drops and an address. */
const VERSION_1 = 64;

const PHY_TYPES = {
  0: 'Unknown', 1: "FHSS 802.11 '97", 2: "DSSS 802.11 '97", 3: 'IR Baseband', 4: 'DSSS 802.11b', 5: 'PBCC 802.11b', 6: 'OFDM 802.11g',
  7: 'PBCC 802.11g', 8: 'OFDM 802.11a',
};
const LAYERS: Readonly<Record<number, number>> = { 1: PHY.fhss, 2: PHY.dsss, 3: PHY.infrared, 4: PHY.b, 5: PHY.b, 6: PHY.g, 7: PHY.g, 8: PHY.a };
const FREQUENCY_HOPPING = 1;
const NO_SIGNAL = 0, NORMALIZED = 1, DBM = 2, RAW = 3;
const SIGNALS = { [NO_SIGNAL]: 'None', [NORMALIZED]: 'Normalized RSSI', [DBM]: 'dBm', [RAW]: 'Raw RSSI' };
const SHORT = 1, LONG = 2;
const PREAMBLES = { 0: 'Unknown', [SHORT]: 'Short', [LONG]: 'Long' };
const ENCODINGS = { 0: 'Unknown', 1: 'CCK', 2: 'PBCC', 3: 'OFDM', 4: 'DSS-OFDM', 5: 'BPSK', 6: 'QPSK', 7: '16QAM', 8: '64QAM' };
/** Channels have numbers up to here; larger ones are frequencies in MHz, and from the second limit on in kHz. */
const CHANNELS = 256, MEGAHERTZ = 10_000;

/** Whether a header of this kind begins here. */
export const isCaptureHeader = (p: Cursor): boolean => p.available >= 4 && (p.u32() & 0xfffffff0) >>> 0 === MAGIC;

/** Which header it is cannot be told of less than eight bytes. */
export const isTooShort = (p: Cursor): boolean => p.available < 8 && p.remaining >= 8;

export const wlanCapture = protocol({
  name: 'wlancap',
  title: 'AVS WLAN Capture header',
  short: 'WLAN',
  on: { wtap_encap: [163] },
  fields: {
    magic: bits('Header magic', 0xfffffff0, { hex: true }),
    version: bits('Header revision', 0xf, { size: 4 }),
    length: u32('Header length'),
    mactime: u64('MAC timestamp'),
    hosttime: u64('Host timestamp'),
    phytype: u32('PHY type', { values: PHY_TYPES }),
    'fhss.hop_set': u8('Hop set', { hex: true }),
    'fhss.hop_pattern': u8('Hop pattern', { hex: true }),
    'fhss.hop_index': u8('Hop index', { hex: true }),
    channel: u8('Channel'),
    channel_frequency: u32('Channel frequency', { unit: 'MHz' }),
    data_rate: u64('Data Rate'),
    antenna: u32('Antenna'),
    priority: u32('Priority'),
    ssi_type: u32('SSI Type', { values: SIGNALS }),
    normrssi_antsignal: u32('Normalized RSSI Signal'),
    dbm_antsignal: i32('SSI Signal (dBm)'),
    rawrssi_antsignal: u32('Raw RSSI Signal'),
    normrssi_antnoise: u32('Normalized RSSI Noise'),
    dbm_antnoise: i32('SSI Noise (dBm)'),
    rawrssi_antnoise: u32('Raw RSSI Noise'),
    preamble: u32('Preamble', { values: PREAMBLES }),
    encoding: u32('Encoding Type', { values: ENCODINGS }),
    sequence: u32('Receive sequence'),
    drops: u32('Known Dropped Frames'),
    receiver_addr: ether('Receiver Address'),
    padding: octets('Padding'),
  },
  dissect(p, f) {
    if (isTooShort(p)) {
      p.withdraw();
      p.need(8);
    }
    if (!isCaptureHeader(p)) {
      // Some drivers write the other header.
      p.withdraw();
      p.call('prism');
      return;
    }
    const radio: RadioInformation = {};
    p.show(f.magic);
    const version = p.take(f.version);
    const length = p.take(f.length);
    p.info(() => `AVS WLAN Capture v${version.toString(16)}, Length ${length}`);
    if (length < VERSION_1) p.malformed(`a header of ${length} bytes`);
    const header = p.within(length - p.offset);
    takeHeader(header, radio);
    leaveRadio(p, radio);
    p.call('wlan_radio');
  },
});

function takeHeader(p: Cursor, radio: RadioInformation): void {
  const f = wlanCapture.fields;
  radio.timestamp = p.take(f.mactime);
  p.take(f.hosttime);
  const type = p.take(f.phytype);
  const layer = LAYERS[type];
  if (layer !== undefined) radio.phy = layer;
  if (type === FREQUENCY_HOPPING) {
    radio.hopping = { set: p.take(f['fhss.hop_set']), pattern: p.take(f['fhss.hop_pattern']), index: p.take(f['fhss.hop_index']) };
    p.skip(1);
  } else takeChannel(p, radio);
  takeRate(p, radio);
  p.take(f.antenna);
  p.take(f.priority);
  takeSignal(p, radio);
  const preamble = p.take(f.preamble);
  if (preamble === SHORT || preamble === LONG) radio.shortPreamble = preamble === SHORT;
  p.take(f.encoding);
  if (!p.more) return;
  p.take(f.sequence);
  p.take(f.drops);
  p.take(f.receiver_addr);
  p.takeRest(f.padding);
}

function takeChannel(p: Cursor, radio: RadioInformation): void {
  const f = wlanCapture.fields;
  const value = p.u32();
  if (value < CHANNELS) {
    radio.channel = p.take(f.channel, 4);
    const frequency = frequencyOf(radio.channel, radio.phy === PHY.a);
    if (frequency !== undefined) radio.frequency = frequency;
    return;
  }
  radio.frequency = value < MEGAHERTZ ? value : Math.floor(value / 1000);
  p.takeAs(f.channel_frequency, radio.frequency, 4);
  const channel = channelOf(radio.frequency);
  if (channel !== undefined) radio.channel = channel.number;
}

/** In units of 100 kb/s; what is too large for that is in bits per second. */
function takeRate(p: Cursor, radio: RadioInformation): void {
  const value = p.u32(), unit = value < 100_000 ? 100_000 : 1;
  p.takeAs(wlanCapture.fields.data_rate, BigInt(value * unit), 4);
  const megabits = (value * unit) / 1e6;
  p.label(`Data Rate: ${megabits.toFixed(1)} Mb/s`);
  if (value !== 0) radio.rate = megabits;
}

function takeSignal(p: Cursor, radio: RadioInformation): void {
  const f = wlanCapture.fields;
  switch (p.take(f.ssi_type)) {
    case NORMALIZED:
      p.take(f.normrssi_antsignal);
      p.take(f.normrssi_antnoise);
      break;
    case DBM:
      radio.signalDbm = p.take(f.dbm_antsignal);
      radio.noiseDbm = p.take(f.dbm_antnoise);
      break;
    case RAW:
      p.take(f.rawrssi_antsignal);
      p.take(f.rawrssi_antnoise);
      break;
    default: p.skip(8);
  }
}
